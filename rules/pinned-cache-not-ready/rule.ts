import {
  annotations,
  defineRule,
  PINNED_CACHE_KEYS,
  pinsAt,
  quoted,
  READY,
  repin,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations(PINNED_CACHE_KEYS, { of: 'pods', readBy: 'eci' }),
  meta: {
    id: 'pinned-cache-not-ready',
    summary: 'A pod is pinned to an image cache that is Ready.',
    rationale:
      'A cache that pods name by its id must be Ready: in every other phase no pod is made. One that is ' +
      'being made gets Ready within minutes; one that has failed never does, and is deleted after a ' +
      'day. The rule speaks where the cache is listed in .wfcache-lint.caches.json, which ' +
      'wfcache-lint pin --save writes, and goes by the day of that list.',
    severity: 'error',
    fix: 'safe',
    switchOff: 'When the list of caches is older than what the cluster has.',
    source: {
      title: 'Use an ImageCache to accelerate pod creation',
      url: 'https://help.aliyun.com/zh/eci/user-guide/use-imagecache-to-accelerate-the-creation-of-pods',
    },
  },
  messages: {
    notReady: (d: { id: string; name: string; phase: string; date: string }) => ({
      title: 'Pinned image cache is not Ready',
      label: `${quoted(d.id)} was ${d.phase} on ${d.date}`,
      notes: [
        `it is that of ImageCache ${quoted(d.name)}; pods that are pinned to a cache that is not Ready are not made`,
      ],
    }),
  },
  check(seen, say, facts) {
    for (const { id, known } of pinsAt(seen, facts)) {
      if (known.state !== 'listed' || known.cache.phase === READY) continue;
      const { cache, list } = known;
      const data = { id, name: cache.name, phase: cache.phase, date: list.date };
      say('notReady', data, repin(seen, facts));
      return;
    }
  },
});
