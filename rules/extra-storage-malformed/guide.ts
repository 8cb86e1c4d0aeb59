import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'The annotation for more temporary storage has a value other than whole GiB.',
  repair: [
    'Count how many GiB the pod needs beyond the 30 that are free.',
    'Write that number with Gi, as "20Gi". It is charged for as long as the pod runs.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
