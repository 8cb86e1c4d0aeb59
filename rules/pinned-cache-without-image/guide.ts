import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'Pods name an image cache that does not hold their image.',
  repair: [
    'Compare host, repository and tag with the images of the cache.',
    'Make a cache with the image that the pods pull, and name it: --fix does so where the list has one.',
    'Or go back to the image that the cache holds.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
