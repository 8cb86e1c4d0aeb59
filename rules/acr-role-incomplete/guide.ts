import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A pod names the role of the account that owns the registry, but not the role of its own account; or a value is not the ARN of a role.',
  repair: [
    'Open the RAM console, page Roles, in the account that runs the pods, and copy the ARN of its role into k8s.aliyun.com/acr-service-arns.',
    'Do the same in the account that owns the registry, and write that ARN into k8s.aliyun.com/acr-user-arns.',
    'Check the form of both: acs:ram::<account>:role/<name>.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
