import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'One or two sentences: what is wrong in the files.',
  repair: [
    'What a person does first. Write steps also where there is no automatic fix.',
    'What a person does then.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
