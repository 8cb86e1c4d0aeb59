import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'A pod on ECI forbids the pull of its image, and nothing says that the image is there.',
  repair: [
    'Set imagePullPolicy to IfNotPresent: --fix does so.',
    'If the image has to come from a cache, also add k8s.aliyun.com/eci-image-cache: "true".',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
