import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'The annotation names an instance, and the images of the pod come from another one.',
  repair: [
    'Compare the host of the image with the registries in the configuration.',
    'Write the id of the instance that the host belongs to: --fix does so.',
    'Or write the image of the other instance, if the host is wrong.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
