import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'The ConfigMap of the workflow controller has the key config and other keys beside it.',
  repair: [
    'Choose one form: all settings under config, or one key for each setting.',
    'Move the settings of the other form.',
    'Apply the ConfigMap, and see in the log of the controller that it starts.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
