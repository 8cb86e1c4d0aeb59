import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'An ImageCache asks for the reuse of layers with an annotation that the current pages do not name any more.',
  repair: [
    'Rename k8s.aliyun.com/auto-match-imagecache to k8s.aliyun.com/imc-enable-reuse: --fix does so.',
  ],
  holds: {
    platforms: ['workflow-cluster', 'eci'],
    argo: 'every version; the object is not one of Argo',
  },
} satisfies RuleGuide;
