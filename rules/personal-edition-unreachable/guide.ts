import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A pod pulls from a Personal Edition host of its own (crpi-…) without a Secret, or by its public host.',
  repair: [
    'Write the VPC host: crpi-…-vpc.<region>.personal.cr.aliyuncs.com.',
    'Make a Secret with the user and the password of the registry, and name it in imagePullSecrets.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci', 'acs'], argo: 'every version' },
} satisfies RuleGuide;
