import {
  annotations,
  defineRule,
  listed,
  type Location,
  PINNED_CACHE_KEYS,
  pinsById,
  quoted,
} from '../../src/rule-kit/index.ts';

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

function isAt(a: Location, b: Location): boolean {
  return a.path === b.path && a.range.start === b.range.start;
}
