import { MATCH_COUNT_KEY, PERFECT_MATCH_KEY, PINNED_CACHE_KEYS } from '../alibaba/annotations.ts';
import type { Pod } from '../argo/pods.ts';
import { formatImageRef } from '../images/reference.ts';
import { lifetimeOn, READY, type LiveCache } from '../live-caches/live-cache.ts';
import { put } from '../text/group-by.ts';
import { remember } from '../text/remember.ts';
import { compareText } from '../text/text.ts';
import type { RuleContext } from './context.ts';
import type { PulledImage } from './images.ts';
import { isPin, knownPin, listsFor } from './live-caches.ts';

/** What caches that exist hold for a pod. Nothing is known where nobody has listed or asked. */
export interface HeldForPod {
  /** The images of the cache that automatic matching gives the pod, as canonical references. */
  readonly matched: ReadonlySet<string>;
  /**
   * The images of the cache that the pod names: undefined where it names none, or one of which the
   * lists say nothing.
   */
  readonly pinned: ReadonlySet<string> | undefined;
}

/**
 * What the caches that are Ready in the region of a pod hold for it, as the lists of caches and the
 * answers of ECI say. A pod starts from one cache: the one that holds most of its images, then the
 * newest (Image cache overview: match degree, size, creation time; sizes are not in the lists).
 */
export function readyCaches(context: RuleContext): (pod: Pod) => HeldForPod {
  const byRegion = new Map<string | undefined, Holders>();
  return (pod) => {
    const { region } = context.settingsAt(pod.execution.path);
    const holders = remember(byRegion, region, () => holdersIn(region, context));
    return {
      matched: holders.size === 0 ? nothing() : matchedFor(pod, holders, context),
      pinned: pinnedBy(pod, region, context),
    };
  };
}

/** A cache that is Ready. */
interface Holder {
  readonly id: string;
  /** Empty where it is not known. */
  readonly created: string;
}

/** The Ready caches of a region by the images that they hold. */
type Holders = ReadonlyMap<string, ReadonlySet<Holder>>;

function holdersIn(region: string | undefined, context: RuleContext): Holders {
  const { liveCaches: live, online, heldBy } = context;
  const byId = new Map<string, Holder>();
  const pairs: (readonly [image: string, holder: Holder])[] = [];
  const lists = live === undefined ? [] : listsFor(live, region);
  // Where the region is not known, a cache of any of several lists could be meant.
  const own = region === undefined && lists.length > 1 ? [] : lists;
  for (const cache of own.flatMap(({ caches }) => caches)) {
    if (!isReady(cache, context)) continue;
    byId.set(cache.id, cache);
    for (const image of heldBy(cache)) pairs.push([image, cache]);
  }
  for (const { region: asked, image, caches } of online.matches) {
    if (asked !== region) continue;
    for (const id of caches) {
      pairs.push([image, remember(byId, id, () => ({ id, created: '' }))]);
    }
  }
  const holders = new Map<string, Set<Holder>>();
  for (const [image, holder] of pairs) {
    holders.set(image, (holders.get(image) ?? new Set()).add(holder));
  }
  return holders;
}

function isReady(cache: LiveCache, { today }: RuleContext): boolean {
  return cache.phase === READY && cache.id !== '' && lifetimeOn(cache, today) !== 'over';
}

/** The images of a pod in the cache that matches it. */
function matchedFor(pod: Pod, holders: Holders, context: RuleContext): ReadonlySet<string> {
  const images = context.imagesOf(pod);
  const held = new Map<Holder, string[]>();
  for (const key of new Set(images.flatMap(keyOf))) {
    for (const holder of holders.get(key) ?? []) put(held, holder, key);
  }
  const wanted = leastMatch(pod, images);
  const [best] = [...held]
    .filter(([, keys]) => keys.length >= wanted)
    .toSorted(
      ([one, some], [other, others]) =>
        others.length - some.length ||
        compareText(other.created, one.created) ||
        compareText(one.id, other.id),
    );
  return best === undefined ? nothing() : new Set(best[1]);
}

function nothing(): ReadonlySet<string> {
  return new Set();
}

function keyOf({ reference }: PulledImage): readonly string[] {
  return reference === undefined ? [] : [formatImageRef(reference)];
}

/** How many images of the pod a cache has to hold; all of them beat a number (Use an ImageCache). */
function leastMatch({ annotations }: Pod, images: readonly PulledImage[]): number {
  const textOf = (key: string): string => annotations.get(key)?.value.text.trim() ?? '';
  if (textOf(PERFECT_MATCH_KEY).toLowerCase() === 'true') {
    return new Set(images.map(({ text }) => text)).size;
  }
  const count = Number(textOf(MATCH_COUNT_KEY));
  return Number.isInteger(count) ? Math.max(1, count) : 1;
}

/** What the cache that a pod names holds; nothing where no pod can start from it. */
function pinnedBy(
  { annotations }: Pod,
  region: string | undefined,
  context: RuleContext,
): ReadonlySet<string> | undefined {
  const { liveCaches: live, heldBy } = context;
  if (live === undefined) return undefined;
  const ids = PINNED_CACHE_KEYS.map((key) => annotations.get(key)?.value.text.trim() ?? '');
  const named = [...new Set(ids.filter((id) => id !== ''))];
  const [id] = named;
  // It is not documented which of two names counts.
  if (id === undefined || named.length > 1 || !isPin(id)) return undefined;
  const known = knownPin(live, id, region);
  if (known.state === 'unlisted') return undefined;
  return known.state === 'listed' && isReady(known.cache, context)
    ? heldBy(known.cache)
    : nothing();
}
