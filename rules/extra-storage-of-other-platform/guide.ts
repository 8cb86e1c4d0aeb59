import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A pod runs on one platform and asks for more temporary storage with the annotation of the other one.',
  repair: [
    'On ECI, write k8s.aliyun.com/eci-extra-ephemeral-storage.',
    'On ACS, write alibabacloud.com/extra-ephemeral-storage.',
    'Look at the size of the disk of a pod after the change: the storage is charged from then on.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
