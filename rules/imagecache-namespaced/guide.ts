import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'The manifest of an ImageCache names a namespace, but the kind has none.',
  repair: [
    'Remove metadata.namespace: --fix does so.',
    'If two manifests differed in the namespace only, give them two names.',
  ],
  holds: {
    platforms: ['workflow-cluster', 'eci'],
    argo: 'every version; the object is not one of Argo',
  },
} satisfies RuleGuide;
