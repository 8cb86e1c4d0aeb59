import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'The region in the annotation is not the region in the host of the image, or it is missing although the pods run elsewhere.',
  repair: [
    'Take the region from the host of the image: my-registry.<region>.cr.aliyuncs.com.',
    'Write it before the id, with a colon: --fix does so.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
