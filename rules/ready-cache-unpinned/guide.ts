import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A cache that holds all images of a pod is Ready, and nothing on the pod says that it uses a cache.',
  repair: [
    'Run wfcache-lint pin --write, or --fix --unsafe-fixes: both write the id of the cache.',
    'Or let the platform choose: k8s.aliyun.com/eci-image-cache: "true". Then no id has to be renewed.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
