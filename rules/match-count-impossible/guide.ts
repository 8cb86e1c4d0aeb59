import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong:
    'The number of images that a cache must hold is no whole number above zero, or is greater than the number of images of the pod.',
  repair: [
    'Count the images of the pod, with that of argoexec, which Argo adds.',
    'Write a number between 1 and that count, in quotes.',
    'Or write k8s.aliyun.com/imc-perfect-match: "true", if the cache has to hold all of them.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
