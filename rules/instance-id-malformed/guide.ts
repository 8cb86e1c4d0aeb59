import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'The value of the annotation is not an instance id: the parts are in another order, the separator is another one, or it is a name.',
  repair: [
    'Copy the id from the Container Registry console, page Instances. It begins with cri-.',
    'Write the region and a colon before it: cn-hangzhou:cri-f34lmbk2rxqx41u8.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
