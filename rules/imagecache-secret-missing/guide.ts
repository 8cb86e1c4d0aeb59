import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'An ImageCache holds an image that needs a Secret, and names none.',
  repair: [
    'Make a Secret with the credentials of the registry.',
    'Name it in spec.imagePullSecrets as "namespace:name".',
  ],
  holds: {
    platforms: ['workflow-cluster', 'eci'],
    argo: 'every version; the object is not one of Argo',
  },
} satisfies RuleGuide;
