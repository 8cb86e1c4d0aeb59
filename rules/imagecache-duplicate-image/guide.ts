import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'An ImageCache lists one image twice.',
  repair: ['Remove the second entry: --fix does so.'],
  holds: {
    platforms: ['workflow-cluster', 'eci'],
    argo: 'every version; the object is not one of Argo',
  },
} satisfies RuleGuide;
