import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'The value of an annotation is a boolean, a number or another thing that is not a text.',
  repair: ['Put the value in quotes: "true", "20".'],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
