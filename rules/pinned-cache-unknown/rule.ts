import {
  annotations,
  defineRule,
  type LiveList,
  PINNED_CACHE_KEYS,
  pinsAt,
  quoted,
  repin,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: annotations(PINNED_CACHE_KEYS, { of: 'pods', readBy: 'eci' }),
  meta: {
    id: 'pinned-cache-unknown',
    summary: 'A pod is pinned to an image cache that its cluster has.',
    rationale:
      'The id of a cache is given when the cache is made, so a cache that is made again has another ' +
      'one, and a cache belongs to one region. A pod that is pinned to a cache which is not Ready is not ' +
      'made, and one that is not there is not Ready. The rule speaks where the caches of the region ' +
      'are listed in .wfcache-lint.caches.json, which wfcache-lint pin --save writes.',
    severity: 'warning',
    fix: 'safe',
    switchOff:
      'When pods are pinned to caches that were made in the console or by the API: kubectl lists only ' +
      'those that are objects of the cluster.',
    source: {
      title: 'Use an ImageCache to accelerate pod creation',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/use-imagecache',
    },
  },
  messages: {
    unknown: (d: { id: string; listed: string }) => ({
      title: 'Pinned image cache is not listed',
      label: `${quoted(d.id)} is not in ${d.listed}`,
      notes: ['pods that are pinned to a cache that is not there are not made'],
    }),
    elsewhere: (d: { id: string; name: string; of: string; region: string }) => ({
      title: 'Pinned image cache is of another region',
      label: `${quoted(d.id)} is of ${d.of}`,
      notes: [
        `it is that of ImageCache ${quoted(d.name)}; pods in ${d.region} are pinned to it, and a cache belongs to one region`,
      ],
    }),
  },
  check(seen, say, facts) {
    const wrong = pinsAt(seen, facts).find(
      ({ known }) => known.state === 'unknown' || known.state === 'elsewhere',
    );
    if (wrong === undefined) return;
    const { id, known, region } = wrong;
    if (known.state === 'unknown') {
      say('unknown', { id, listed: listedIn(known.lists) }, repin(seen, facts));
    } else if (known.state === 'elsewhere') {
      const { cache, list } = known;
      const data = { id, name: cache.name, of: list.region ?? '', region: region ?? '' };
      say('elsewhere', data, repin(seen, facts));
    }
  },
});

/** `the list of image caches of cn-beijing (3, on 2026-11-27)`. */
function listedIn(lists: readonly LiveList[]): string {
  const count = lists.reduce((sum, { caches }) => sum + caches.length, 0);
  const [first] = lists;
  const of = lists.length === 1 && first?.region !== undefined ? ` of ${first.region}` : '';
  const [date = ''] = lists.map((list) => list.date).toSorted();
  return `the list of image caches${of} (${String(count)}, on ${date})`;
}
