import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'The images of a pod need more disk than the pod has when they are unpacked.',
  repair: [
    'Add k8s.aliyun.com/eci-extra-ephemeral-storage with the GiB to add (on ACS alibabacloud.com/extra-ephemeral-storage): --fix --unsafe-fixes does so. It is charged.',
    'Or make the image smaller: fewer layers with packages that the step does not use.',
    'Or split the template, so that no pod has all of these images.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
