import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A comment or an annotation suppresses a finding that is not there, names no rule that exists, gives no reason, or has expired.',
  repair: [
    'Remove it if the finding is gone.',
    'Write the id of a rule as wfcache-lint rules lists it.',
    'Write the reason behind two hyphens: -- runs once a year.',
    'If it has expired, mend the finding, or write a later day: until 2027-01-31.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
