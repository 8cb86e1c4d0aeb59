import type { RuleGuide } from '../../src/rule-kit/index.ts';

export default {
  wrong: 'Pods name an image cache that is not Ready.',
  repair: [
    'Look at the cache: kubectl get imagecache. If it is being made, wait until it is Ready, and renew the list: wfcache-lint pin --save.',
    'If it has failed, read its events (kubectl describe imagecache), mend the manifest and make it again.',
    'Write the id of a Ready cache: --fix does so where the list has one that holds the images.',
  ],
  holds: { platforms: ['workflow-cluster', 'eci'], argo: 'every version' },
} satisfies RuleGuide;
