import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'An ImageCache has a field that ECI does not accept, although kubectl does.',
  repair: [
    'Write imageCacheSize and retentionDays as whole numbers, without a unit.',
    'Write each Secret as "namespace:name".',
    'List one to twenty images under spec.images.',
    '--fix mends what has only one meaning, as "40Gi" for 40.',
  ],
  holds: {
    platforms: ['workflow-cluster', 'eci'],
    argo: 'every version; the object is not one of Argo',
  },
} satisfies RuleGuide;
