import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'An ImageCache gives its size or its lifetime twice, in an annotation and in its spec, with two values.',
  repair: [
    'Decide which value is meant.',
    'Keep it in spec.imageCacheSize or spec.retentionDays, and remove the annotation.',
  ],
  holds: {
    platforms: ['workflow-cluster', 'eci'],
    argo: 'every version; the object is not one of Argo',
  },
} satisfies RuleGuide;
