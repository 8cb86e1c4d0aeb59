import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'Pods name an image cache that is not in the list of caches of their region.',
  repair: [
    'Look which caches there are: kubectl get imagecache.',
    'Write the id of one of them: --fix does so where the list has one that holds the images.',
    'If the list is old, renew it: wfcache-lint pin --save.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
