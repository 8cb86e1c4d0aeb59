import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'An ImageCache does not say how long it is kept.',
  repair: [
    'Decide how long the images are in use.',
    'Set spec.retentionDays, for example to 30. Workflows that name the cache by its id stop when it is deleted; let those match it instead.',
  ],
  holds: {
    platforms: ['workflow-cluster', 'eci'],
    argo: 'every version; the object is not one of Argo',
  },
} satisfies RuleGuide;
