import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'Two ImageCaches of one cluster have the same name.',
  repair: [
    'Give one of them another name.',
    'Or list the images of both in one ImageCache; twenty fit.',
  ],
  holds: {
    platforms: ['workflow-cluster', 'eci'],
    argo: 'every version; the object is not one of Argo',
  },
} satisfies RuleGuide;
