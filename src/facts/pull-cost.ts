import type { Finding, Location } from '../finding.ts';
import type { Pod } from '../argo/pods.ts';
import type { RuleContext } from './context.ts';
import { pullsOf } from './pulls.ts';

/**
 * What the pods of one run pull because of a finding, in compressed bytes: of the images that are
 * written where the finding is, in the places that it names besides, or where it says that pulls are
 * in vain. Where a size or a number of pods is not known, the least is taken. For an order, not to be
 * shown.
 */
export function pullCost(
  pods: readonly Pod[],
  { sizeOfImage }: Pick<RuleContext, 'sizeOfImage'>,
): (finding: Finding) => number {
  const costs = new Map<string, number>();
  for (const { places, pods: count, ...image } of pods.flatMap(pullsOf)) {
    const size = sizeOfImage(image);
    const bytes = count.least * (size.state === 'known' ? size.bytes : 1);
    for (const place of places) costs.set(keyOf(place), (costs.get(keyOf(place)) ?? 0) + bytes);
  }
  return (finding) => {
    const places = new Set([finding, ...finding.related, ...(finding.wastes ?? [])].map(keyOf));
    return [...places].reduce((sum, place) => sum + (costs.get(place) ?? 0), 0);
  };
}

function keyOf({ path, range }: Location): string {
  return `${String(range.start)} ${path}`;
}
