import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'An ImageCache names its instance with the singular annotation, or a pod has the singular and the plural.',
  repair: [
    'On an ImageCache, write k8s.aliyun.com/acr-instance-ids: --fix does so.',
    'On a pod, keep one of the two. The guide of workflow clusters has the singular, the pages of ECI have the plural.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
