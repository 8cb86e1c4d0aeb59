import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'The disk of an ImageCache is less than twice the size of its images.',
  repair: [
    'Set spec.imageCacheSize to the number that the finding names: --fix does so.',
    'Do not take much more: the size is charged for each pod that uses the cache.',
  ],
  holds: {
    platforms: ['workflow-cluster', 'eci'],
    argo: 'every version; the object is not one of Argo',
  },
} satisfies RuleGuide;
