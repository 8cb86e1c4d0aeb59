import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'An annotation that is a switch has a value other than "true" and "false".',
  repair: [
    'Write "true" where the feature is wanted, else "false".',
    'Keep the quotes: without them YAML makes a boolean of it.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
