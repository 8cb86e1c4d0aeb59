import {
  annotate,
  defineRule,
  described,
  detailsOf,
  imagesForCache,
  isFree,
  pinFor,
  pinnedCacheKey,
  type Pod,
  podsByPlace,
  quoted,
  repairDetails,
  type Repair,
  type RuleFacts,
  templateNames,
} from '../../src/rule-kit/index.ts';

export default defineRule({
  on: podsByPlace({
    mayNeed: isFree,
    needs: (pod, facts) => pinFor(pod, facts)?.id,
    everywhere: true,
  }),
  meta: {
    id: 'ready-cache-unpinned',
    summary: 'A pod names the Ready image cache that holds all its images.',
    rationale:
      'Whoever makes an image cache pays for it. A pod that says nothing about caches may not be matched ' +
      'with it: whether workflow clusters match caches by default is not documented. The id of the ' +
      'cache on the pod leaves nothing to chance. wfcache-lint pin --write writes it where every image ' +
      'that is not known to be small is in one cache that is Ready and not near its end. The rule speaks ' +
      'where caches are listed in .wfcache-lint.caches.json, which wfcache-lint pin --save writes.',
    severity: 'info',
    fix: 'unsafe',
    switchOff: 'When caches are matched automatically, or pods may start without one.',
    source: {
      title: 'Use an image cache to accelerate workflow pod creation',
      url: 'https://www.alibabacloud.com/help/en/ack/distributed-cloud-container-platform-for-kubernetes/user-guide/images',
    },
  },
  messages: {
    unpinned: (d: { id: string; name: string; templates: readonly string[] }) => ({
      title: 'Ready image cache that nothing names',
      label: `${quoted(d.id)} holds all images`,
      notes: [
        `ImageCache ${quoted(d.name)} is Ready${d.templates.length === 0 ? '' : ` and holds all images of ${described(d.templates, 'template')}`}`,
      ],
    }),
  },
  check({ place, pods }, say, facts) {
    const [first] = pods;
    const cache = first && pinFor(first, facts);
    if (cache === undefined) return;
    const images = pods.flatMap((pod) => imagesForCache(pod, facts));
    const { id, name } = cache;
    const repair: Repair = pods.every((pod) => pinFor(pod, facts)?.id === id)
      ? unsafe(annotate(place, pods, keyFor(pods, facts), id, facts))
      : { ok: false, error: 'the pods of this place need several caches' };
    const data = { id, name, templates: templateNames(images) };
    say('unpinned', data, { ...detailsOf(place, images), ...repairDetails(repair) });
  },
});

/** The key as the platform of the pods calls it. */
function keyFor(pods: readonly Pod[], { settingsAt }: RuleFacts): string {
  const platforms = new Set(pods.map(({ execution }) => settingsAt(execution.path).platform));
  const [platform = 'workflow-cluster'] = platforms;
  return pinnedCacheKey(platforms.size === 1 ? platform : 'workflow-cluster');
}

/** A pod that is pinned is not made without its cache, so a person has to want it. */
function unsafe(repair: Repair): Repair {
  if (!repair.ok) return repair;
  const uncovers = ['pull-policy-defeats-cache'];
  const mends = ['image-cache-missing'];
  return { ...repair, value: { ...repair.value, safety: 'unsafe', uncovers, mends } };
}
