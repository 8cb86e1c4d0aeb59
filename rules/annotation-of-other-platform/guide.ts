import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'A pod runs on one platform and has only the annotation of the other one.',
  repair: [
    'Find out on which platform the pods run: docs/platforms.md says which labels decide.',
    'Write the annotation of that platform, as the finding names it.',
    'Remove the other one, unless the same manifest also runs on the other platform.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
