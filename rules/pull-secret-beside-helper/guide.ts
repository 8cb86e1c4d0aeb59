import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'A pod has a pull Secret of its own in a namespace that the credential helper serves.',
  repair: [
    'Look whether the helper covers all registries of the pod.',
    'If so, remove imagePullSecrets from the workflow.',
    'Else leave it, and switch the rule off for this file once you have seen the pulls work.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
