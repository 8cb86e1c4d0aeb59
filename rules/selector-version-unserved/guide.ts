import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'A Selector of eci-profile names a version of its API that the cluster does not serve.',
  repair: [
    'Write apiVersion: eci.aliyun.com/v1: --fix does so.',
    'Look at what your cluster serves: kubectl api-resources --api-group=eci.aliyun.com.',
  ],
  holds: {
    platforms: ['workflow-cluster', 'eci'],
    argo: 'every version; the object is not one of Argo',
  },
} satisfies RuleGuide;
