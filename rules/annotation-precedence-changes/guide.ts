import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'Two places give a pod the same annotation with different values, and the version of Argo decides which of them wins.',
  repair: [
    'Decide which value the pods need.',
    'Write that value at both places, or remove one of them.',
    'If the version of Argo is fixed, say so in the configuration: argoVersion.',
  ],
  holds: {
    platforms: ['workflow-cluster', 'eci', 'acs'],
    argo: 'every version; the order changed with 3.7.0, 3.7.15, 4.0.0 and 4.0.6',
  },
} satisfies RuleGuide;
