import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'The key of an annotation looks like one of the platform, but a letter or a word is different. The platform does not know it.',
  repair: [
    'Compare the key with the one that the finding names.',
    'If it is a mistake, take the right key: --fix --unsafe-fixes does so.',
    'If a tool of your own reads the key, list it in the option allow of this rule.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
