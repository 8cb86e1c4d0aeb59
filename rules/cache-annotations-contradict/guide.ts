import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'A pod has the older and the newer name of one annotation, and their values differ.',
  repair: [
    'Decide which value is meant.',
    'Keep one of the two annotations. The guide of workflow clusters uses the older names, the pages of ECI the newer ones.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
