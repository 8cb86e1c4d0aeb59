import { compareText } from '../text/text.ts';
import {
  added,
  divided,
  united,
  keyOf,
  type CacheableImage,
  type Capacity,
  type ImageGroup,
} from './image-sets.ts';
import { put } from '../text/group-by.ts';
import type { CacheBytes } from './unpacked.ts';

/** The images that pods of one kind pull together. */
export interface WantedTogether<T extends CacheableImage> {
  readonly images: readonly T[];
  /** For how many hours a month pods have a disk with them. */
  readonly podHours: number;
}

/**
 * What one cache costs a month: with these images in it, for pods that have its disk for so many
 * hours. It has the form `f(images) + podHours · g(images)`, and neither part becomes less with more
 * images.
 */
export type PriceOfCache = (images: CacheBytes, podHours: number) => number;

/** Groups of images, and how many ways to put a set into a group were looked at. */
export interface Grouped<T extends CacheableImage> {
  readonly groups: readonly (readonly T[])[];
  readonly steps: number;
}

/**
 * The most steps of a search. All ways to put nine sets into groups need no more than this. A
 * search that needs more ends with the best result so far, which is never worse than the first one.
 */
const MOST_STEPS = 30_000;

/** The most sets that are searched. With more of them all steps would go to the last few sets. */
const MOST_SEARCHED = 60;

/** The most groups that are looked at for one set where there are too many for a search. */
const MOST_CANDIDATES = 16;

/**
 * Groups the images that pods pull together into caches. Every list is in one group as a whole. A
 * group holds what `capacity` allows, and images of one Enterprise instance at most, because it is
 * not documented how a cache names two. A list that cannot be in one group is divided: by instance,
 * where images that need none go with the largest part, and then by size.
 *
 * **Cheapest.** The sum of the prices of all groups is the smallest possible one. So small sets
 * share a cache of the least size, and sets that would make every pod pay for a larger disk do not.
 * This is exact for up to nine different lists, and for more if a search of 30,000 steps comes to its
 * end. Otherwise each list goes, the largest first, where it adds least to the price; that takes at
 * most {@link MOST_CANDIDATES} steps for each list.
 *
 * The result does not depend on the order of the lists.
 */
export function groupImages<T extends CacheableImage>(
  lists: readonly WantedTogether<T>[],
  capacity: Capacity,
  price: PriceOfCache,
): Grouped<T> {
  const sets = withWeights(lists, capacity);
  const parts = apart(sets).map((part) => packed(part, capacity, price));
  const groups = parts
    .flatMap(({ found }) => found)
    .map(({ images }) => images.toSorted((a, b) => compareText(a.key, b.key)))
    .toSorted((a, b) => compareText(keyOf(a), keyOf(b)));
  return { groups, steps: parts.reduce((sum, { steps }) => sum + steps, 0) };
}

/** A set, or a group of sets, with the hours of its pods. */
interface Weighted<T extends CacheableImage> {
  readonly set: ImageGroup<T>;
  readonly podHours: number;
}

/** Each set once, with the hours of all lists that are equal to it; the largest set first. */
function withWeights<T extends CacheableImage>(
  lists: readonly WantedTogether<T>[],
  capacity: Capacity,
): Weighted<T>[] {
  const sets = new Map<string, Weighted<T>>();
  for (const { images, podHours } of lists) {
    for (const set of divided(images, capacity)) {
      const key = keyOf(set.images);
      sets.set(key, { set, podHours: podHours + (sets.get(key)?.podHours ?? 0) });
    }
  }
  return [...sets]
    .toSorted(([a, one], [b, other]) => other.set.bytes - one.set.bytes || compareText(a, b))
    .map(([, set]) => set);
}

/**
 * The sets, split into those that can meet in a group: sets of two instances cannot, unless there
 * are sets that need none.
 */
function apart<T extends CacheableImage>(sets: readonly Weighted<T>[]): Weighted<T>[][] {
  if (sets.some(({ set }) => set.instance === undefined)) return [[...sets]];
  const parts = new Map<string | undefined, Weighted<T>[]>();
  for (const one of sets) put(parts, one.set.instance, one);
  return [...parts.values()];
}

interface Packed<T extends CacheableImage> {
  readonly found: readonly ImageGroup<T>[];
  readonly steps: number;
}

/** The cheapest groups for all of these sets. */
function packed<T extends CacheableImage>(
  sets: readonly Weighted<T>[],
  capacity: Capacity,
  price: PriceOfCache,
): Packed<T> {
  const first = packedGreedily(sets, capacity, price);
  const priceOf = ({ set, podHours }: Weighted<T>): number => price(set, podHours);
  let best = first.groups;
  let least = best.reduce((sum, group) => sum + priceOf(group), 0);
  let { steps } = first;
  const result = (): Packed<T> => ({ found: best.map(({ set }) => set), steps });
  if (best.length === 0 || sets.length > MOST_SEARCHED) return result();
  const rest = leastOfTheRest(sets, price);
  const search = (at: number, groups: readonly Weighted<T>[], sum: number): void => {
    const one = sets[at];
    if (one === undefined) {
      best = groups;
      least = sum;
      return;
    }
    const isWorse = (now: number): boolean => {
      steps += 1;
      return steps > MOST_STEPS || !isCheaper(now + (rest[at + 1] ?? 0), least);
    };
    for (const [index, group] of groups.entries()) {
      const all = added(group.set, one.set, capacity);
      if (all === undefined) continue;
      const podHours = group.podHours + one.podHours;
      const now = sum - priceOf(group) + price(all, podHours);
      if (isWorse(now)) continue;
      const set = united(group.set, one.set);
      search(at + 1, groups.toSpliced(index, 1, { set, podHours }), now);
    }
    const alone = sum + priceOf(one);
    if (!isWorse(alone)) search(at + 1, [...groups, one], alone);
  };
  search(0, [], 0);
  return result();
}

/**
 * At each place, what the sets from there on add at least: their pods pay for a disk that holds
 * them.
 */
function leastOfTheRest<T extends CacheableImage>(
  sets: readonly Weighted<T>[],
  price: PriceOfCache,
): readonly number[] {
  const rest = [0];
  for (const { set, podHours } of sets.toReversed()) {
    rest.unshift((rest[0] ?? 0) + price(set, podHours) - price(set, 0));
  }
  return rest;
}

interface Greedy<T extends CacheableImage> {
  readonly groups: readonly Weighted<T>[];
  readonly steps: number;
}

/**
 * Is one price below the other by more than rounding? If rounding decided between equal prices, the
 * order in which hours are added up would change the groups.
 */
function isCheaper(price: number, than: number): boolean {
  return price < than * (1 - 1e-12);
}

/** Puts each set where it adds least to the price, or into a group of its own. */
function packedGreedily<T extends CacheableImage>(
  sets: readonly Weighted<T>[],
  capacity: Capacity,
  price: PriceOfCache,
): Greedy<T> {
  const groups: Weighted<T>[] = [];
  const holders = new Map<string, number[]>();
  let steps = 0;
  for (const one of sets) {
    let at = groups.length;
    let least = price(one.set, one.podHours);
    for (const index of candidates(one, holders, groups.length)) {
      steps += 1;
      const group = groups[index] ?? one;
      const all = added(group.set, one.set, capacity);
      if (all === undefined) continue;
      const before = price(group.set, group.podHours);
      const now = price(all, group.podHours + one.podHours);
      if (!isCheaper(now, before + least)) continue;
      least = now - before;
      at = index;
    }
    const group = groups[at];
    groups[at] = group === undefined ? one : merged(group, one);
    for (const key of one.set.keys) {
      const known = holders.get(key);
      if (known?.at(-1) !== at) put(holders, key, at);
    }
  }
  return { groups, steps };
}

function merged<T extends CacheableImage>(group: Weighted<T>, one: Weighted<T>): Weighted<T> {
  return { set: united(group.set, one.set), podHours: group.podHours + one.podHours };
}

/** The groups to look at for a set: the last ones that share an image with it, then the last ones. */
function candidates<T extends CacheableImage>(
  { set }: Weighted<T>,
  holders: ReadonlyMap<string, readonly number[]>,
  count: number,
): Iterable<number> {
  const half = MOST_CANDIDATES / 2;
  const found = new Set<number>();
  for (const key of set.keys) {
    for (const at of (holders.get(key) ?? []).slice(-half)) {
      if (found.size < half) found.add(at);
    }
  }
  for (let at = Math.max(0, count - half); at < count; at += 1) found.add(at);
  return found;
}
