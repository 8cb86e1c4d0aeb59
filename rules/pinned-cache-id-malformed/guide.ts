import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'The annotation that pins a pod to an image cache has a value that is not the id of an image cache.',
  repair: [
    'Look the id up: kubectl get imagecache -o yaml shows it as status.imageCacheId, the ECI console on the page Image Caches.',
    'Write it; it begins with imc-.',
    'Or let the platform choose: k8s.aliyun.com/eci-image-cache: "true".',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
