import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'Pods in two regions name the same image cache. It is in one region only.',
  repair: [
    'Make a cache in each region.',
    'Write the id of each into the manifests of its region: wfcache-lint pin --write does so.',
    'Or let the platform choose: k8s.aliyun.com/eci-image-cache: "true" in place of the id.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
