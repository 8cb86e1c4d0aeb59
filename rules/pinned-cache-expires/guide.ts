import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'Pods name an image cache by its id, and that cache is deleted after some days.',
  repair: [
    'Remove retentionDays, or imc-retention-days, from the ImageCache, and delete the cache yourself when nobody uses it.',
    'Or let the platform choose: k8s.aliyun.com/eci-image-cache: "true" in place of the id.',
    'Or make a new cache in time and run wfcache-lint pin --write.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
