import {
  annotations,
  defineRule,
  isPlaceholder,
  listed,
  type Location,
  PINNED_CACHE_KEYS,
  quoted,
  type RuleFacts,
} from '../../src/rule-kit/index.ts';

/** A place that pins pods to a cache, and a region in which these pods run. */
interface Pin extends Location {
  readonly region: string;
}

export default defineRule({
  on: annotations(PINNED_CACHE_KEYS, { of: 'pods', readBy: 'eci' }),
  meta: {
    id: 'pinned-cache-in-two-regions',
    summary: 'All pods that are pinned to one image cache run in one region.',
    rationale:
      'An image cache belongs to a region, as every call of its API does, so an id can be right in one ' +
      'region only. A pod that is pinned to a cache which is not there and Ready is not made. The rule ' +
      'speaks where the configuration names the regions of the files.',
    severity: 'warning',
    fix: 'none',
    switchOff: 'When the pods of one of the regions are never started.',
    source: {
      title: 'Overview of the image cache feature',
      url: 'https://www.alibabacloud.com/help/en/elastic-container-instance/latest/overview-of-the-image-cache-feature',
    },
  },
  messages: {
    regions: (d: { id: string; regions: readonly string[] }) => ({
      title: 'Pinned image cache is for pods in several regions',
      label: `${quoted(d.id)} is pinned for pods in ${listed(d.regions)}`,
      notes: ['a cache belongs to one region'],
    }),
  },
  check({ value }, say, facts) {
    const id = value.text.trim();
    const [first, ...others] = facts.once(pinsById).get(id) ?? [];
    if (first === undefined || !isAt(first, value)) return;
    const regions = [...new Set([first, ...others].map(({ region }) => region))];
    if (regions.length < 2) return;
    const related = others
      .filter((pin) => !isAt(pin, value))
      .map(({ path, range, region }) => ({ path, range, message: `for pods in ${region}` }));
    say('regions', { id, regions }, { related, help: HELP });
  },
});

const HELP =
  'In each region name the id of its own cache (kubectl get imagecaches, column CACHEID), or leave ' +
  'the id out and let ECI match a cache';

/** Every place that pins pods whose region is known, once for each of their regions, by the id. */
function pinsById(facts: RuleFacts): ReadonlyMap<string, readonly Pin[]> {
  const pins = new Map<string, Map<string, Pin>>();
  for (const pod of facts.project.pods) {
    const { region } = facts.settingsAt(pod.execution.path);
    if (region === undefined) continue;
    for (const { text, path, range } of PINNED_CACHE_KEYS.flatMap(
      (key) => pod.annotations.get(key)?.value ?? [],
    )) {
      const id = text.trim();
      if (id === '' || isPlaceholder(id)) continue;
      const known = pins.get(id) ?? new Map<string, Pin>();
      pins.set(id, known.set(`${region} ${String(range.start)} ${path}`, { path, range, region }));
    }
  }
  return new Map([...pins].map(([id, places]) => [id, [...places.values()]]));
}

function isAt(a: Location, b: Location): boolean {
  return a.path === b.path && a.range.start === b.range.start;
}
