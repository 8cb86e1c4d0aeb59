import {
  annotations,
  AUTO_CACHE_KEYS,
  defineRule,
  type ImageCacheManifest,
  isTemplated,
  lifetimeOfCache,
  lifetimeOn,
  type LiveCache,
  PINNED_CACHE_KEYS,
  pinsAt,
  quoted,
  repin,
  type RuleFacts,
  type Scalar,
  type SeenAnnotation,
} from '../../src/rule-kit/index.ts';

/** An ImageCache that is deleted after some days. */
interface Expiring {
  readonly name: string;
  readonly days: Scalar;
  /** What gives the days: a field or an annotation. */
  readonly by: string;
}

export default defineRule({
  on: annotations(PINNED_CACHE_KEYS, { of: 'pods', readBy: 'eci' }),
  meta: {
    id: 'pinned-cache-expires',
    summary: 'An image cache to which pods are pinned is kept for good.',
    rationale:
      'With retentionDays, or imc-retention-days, an image cache is deleted after so many days. A pod that is pinned to a cache ' +
      'which is not Ready is not made, so workflows that ran for weeks stop from one day to the next. ' +
      'The rule speaks where the manifest of the cache is in the repository with its status, which ' +
      'holds the id (kubectl get imagecache -o yaml), and where .wfcache-lint.caches.json lists the cache ' +
      '(wfcache-lint pin --save) and its end is past or less than seven days away.',
    severity: 'warning',
    fix: 'safe',
    switchOff: 'When the ids are renewed before the caches are deleted.',
    source: {
      title: 'Kubernetes ImageCache API',
      url: 'https://www.alibabacloud.com/help/id/eci/user-guide/kubernetes-imagecache-api',
    },
  },
  messages: {
    expires: (d: { id: string; name: string; days: string; by: string }) => ({
      title: 'Pinned image cache expires',
      label: `${quoted(d.id)} is deleted after ${d.days} days`,
      notes: [
        `${d.by} of ImageCache ${quoted(d.name)} says so; pods that are pinned to it are not made from then on`,
      ],
    }),
    ends: (d: { id: string; name: string; date: string }) => ({
      title: 'Pinned image cache ends soon',
      label: `${quoted(d.id)} ends on ${d.date}`,
      notes: [
        `it is that of ImageCache ${quoted(d.name)}; pods that are pinned to it are not made from then on`,
      ],
    }),
  },
  check(seen, say, facts) {
    const { value } = seen;
    const id = value.text.trim();
    const found = facts.once(expiringById).get(id);
    if (found === undefined) {
      const near = nearEnd(seen, facts);
      if (near === undefined) return;
      const { name, expires } = near;
      say('ends', { id, name, date: expires.slice(0, 10) }, repin(seen, facts));
      return;
    }
    const { path, range, text } = found.days;
    say(
      'expires',
      { id, name: found.name, days: text, by: found.by },
      {
        related: [{ path, range, message: `${found.by} of ${quoted(found.name)}` }],
        help: `Remove ${found.by} from the ImageCache, or let ECI match a cache instead of the id: ${AUTO_CACHE_KEYS[0]}: "true"`,
      },
    );
  },
});

/** The cache of a list to which pods are pinned, where its end is past or near. */
function nearEnd(seen: SeenAnnotation, facts: RuleFacts): LiveCache | undefined {
  const { today } = facts;
  return pinsAt(seen, facts)
    .flatMap(({ known }) => (known.state === 'listed' ? known.cache : []))
    .find((cache) => lifetimeOn(cache, today) !== 'long');
}

/** The ImageCaches that are deleted some day, by the ids in their status. */
function expiringById({ project }: RuleFacts): ReadonlyMap<string, Expiring> {
  return new Map(project.imageCaches.flatMap(expiring));
}

function expiring(cache: ImageCacheManifest): readonly (readonly [string, Expiring])[] {
  const { name, scalars } = cache;
  const id = scalars.get('/status/imageCacheId')?.text.trim() ?? '';
  const { field, inSpec, annotation } = lifetimeOfCache(cache);
  const days = inSpec ?? annotation?.value;
  if (id === '' || days === undefined || isTemplated(days)) return [];
  return [[id, { name, days, by: inSpec === undefined ? (annotation?.key ?? '') : field }]];
}
