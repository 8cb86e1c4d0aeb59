import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'A pod starts only from a cache that holds all of its images, and the cache for it does not hold the image of argoexec.',
  repair: [
    'Find the argoexec image of your controller: kubectl get pod -o yaml shows it in the container wait.',
    'Add it to the images of the ImageCache.',
    'Or ask for a number of images instead: k8s.aliyun.com/imc-match-count-request: "1".',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
