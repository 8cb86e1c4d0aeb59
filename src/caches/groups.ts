import { compareText } from '../text/text.ts';

/** What grouping needs to know of an image that should be cached. */
export interface CacheableImage {
  /** The canonical reference; equal keys are one image. */
  readonly key: string;
  /** Compressed bytes. */
  readonly bytes: number;
  /** The ACR Enterprise instance to which it needs access; undefined where it needs none. */
  readonly instance: string | undefined;
}

/** What one cache can hold. */
export interface Capacity {
  readonly images: number;
  readonly bytes: number;
}

/**
 * The most steps of a search. All ways to put nine sets into groups need no more than this. A
 * search that needs more ends with the best result so far, which is never worse than the first one.
 */
const MOST_STEPS = 30_000;

/** The most sets that are searched. With more of them all steps would go to the last few sets. */
const MOST_SEARCHED = 60;

/**
 * Groups the images that pods pull together (one list for each pod) into caches. Every list is in
 * one group as a whole. A group holds what `capacity` allows, and images of one Enterprise instance
 * at most, because it is not documented how a cache names two. A list that cannot be in one group
 * is divided: by instance, where images that need none go with the largest part, and then by size.
 *
 * **Minimal.** Lists that share no image, directly or through other lists, never share a group.
 * Among lists that are connected by images, the number of groups is the smallest possible one;
 * among results with that number, the sum of their bytes is the smallest, where an image in two
 * groups counts twice. This is exact for up to nine lists that are not part of other lists, and for
 * more lists if a search of 30,000 steps comes to its end. Otherwise the largest list comes first,
 * and each list goes where it adds the fewest bytes.
 *
 * **Stable.** The result does not depend on the order of the lists. A list that shares no image
 * with others changes nothing for them. Fewer groups would be possible if lists without a common
 * image were put together. But then every new pod could move every image, and every pod would pay
 * for the storage of images that it never pulls.
 */
export function groupImages<T extends CacheableImage>(
  lists: readonly (readonly T[])[],
  capacity: Capacity,
): readonly (readonly T[])[] {
  const sets = withoutContained(lists.flatMap((list) => divided(list, capacity)));
  return connected(sets)
    .flatMap((together) => packed(together, capacity))
    .map(({ images }) => images.toSorted((a, b) => compareText(a.key, b.key)))
    .toSorted((a, b) => compareText(keyOf(a), keyOf(b)));
}

interface Group<T extends CacheableImage> {
  readonly images: readonly T[];
  readonly keys: ReadonlySet<string>;
  readonly bytes: number;
  readonly instance: string | undefined;
}

function groupOf<T extends CacheableImage>(image: T): Group<T> {
  const { key, bytes, instance } = image;
  return { images: [image], keys: new Set([key]), bytes, instance };
}

/**
 * The bytes that one set would add to another one; undefined where both are too much for one group.
 */
function added<T extends CacheableImage>(
  one: Group<T>,
  other: Group<T>,
  capacity: Capacity,
): number | undefined {
  const instance = one.instance ?? other.instance;
  if (instance !== (other.instance ?? instance)) return undefined;
  let count = one.images.length;
  let more = 0;
  for (const { key, bytes } of other.images) {
    if (one.keys.has(key)) continue;
    count += 1;
    more += bytes;
  }
  return count > capacity.images || one.bytes + more > capacity.bytes ? undefined : more;
}

/** Both sets as one; undefined where that is too much for one group. */
function joined<T extends CacheableImage>(
  one: Group<T>,
  other: Group<T>,
  capacity: Capacity,
): Group<T> | undefined {
  const more = added(one, other, capacity);
  if (more === undefined) return undefined;
  const images = [...one.images, ...other.images.filter(({ key }) => !one.keys.has(key))];
  return {
    images,
    keys: new Set(images.map(({ key }) => key)),
    bytes: one.bytes + more,
    instance: one.instance ?? other.instance,
  };
}

/** A list as groups that fit. It is one group, unless the list is too large for one. */
function divided<T extends CacheableImage>(list: readonly T[], capacity: Capacity): Group<T>[] {
  const parts = new Map<string | undefined, T[]>();
  for (const image of list) put(parts, image.instance, image);
  const open = parts.get(undefined) ?? [];
  parts.delete(undefined);
  const [largest = [], ...rest] = [...parts.values()].toSorted(
    (a, b) => bytesOf(b) - bytesOf(a) || compareText(keyOf(a), keyOf(b)),
  );
  return [[...largest, ...open], ...rest].flatMap((part) => filled(part, capacity));
}

/** Puts each image into the first group with room for it, the largest image first. */
function filled<T extends CacheableImage>(images: readonly T[], capacity: Capacity): Group<T>[] {
  const groups: Group<T>[] = [];
  for (const image of images.toSorted((a, b) => b.bytes - a.bytes || compareText(a.key, b.key))) {
    const single = groupOf(image);
    const at = groups.findIndex((group) => added(group, single, capacity) !== undefined);
    const group = groups[at];
    if (group === undefined) groups.push(single);
    else groups[at] = joined(group, single, capacity) ?? group;
  }
  return groups;
}

/** Each set once, without sets that another one holds; the largest set first. */
function withoutContained<T extends CacheableImage>(sets: readonly Group<T>[]): Group<T>[] {
  const kept: Group<T>[] = [];
  const holders = new Map<string, Group<T>[]>();
  const inOrder = sets.toSorted(
    (a, b) =>
      b.images.length - a.images.length ||
      b.bytes - a.bytes ||
      compareText(keyOf(a.images), keyOf(b.images)),
  );
  for (const set of inOrder) {
    const [fewest = []] = [...set.keys]
      .map((key) => holders.get(key) ?? [])
      .toSorted((a, b) => a.length - b.length);
    if (fewest.some((other) => [...set.keys].every((key) => other.keys.has(key)))) continue;
    kept.push(set);
    for (const key of set.keys) put(holders, key, set);
  }
  return kept;
}

/** The sets, split into those that share images, directly or through others. */
function connected<T extends CacheableImage>(sets: readonly Group<T>[]): Group<T>[][] {
  const byKey = new Map<string, Group<T>[]>();
  for (const set of sets) {
    for (const key of set.keys) put(byKey, key, set);
  }
  const seen = new Set<Group<T>>();
  return sets.flatMap((first) => {
    if (seen.has(first)) return [];
    const together = [first];
    seen.add(first);
    for (const set of together) {
      const near = [...set.keys].flatMap((key) => byKey.get(key) ?? []);
      // Sets that one image has reached need not be reached by the same image again.
      for (const key of set.keys) byKey.delete(key);
      for (const other of near) {
        if (!seen.has(other)) together.push(other);
        seen.add(other);
      }
    }
    return [together];
  });
}

/** The fewest groups for all of these sets, and among these the fewest bytes. */
function packed<T extends CacheableImage>(
  sets: readonly Group<T>[],
  capacity: Capacity,
): readonly Group<T>[] {
  const ordered = sets.toSorted(
    (a, b) => b.bytes - a.bytes || compareText(keyOf(a.images), keyOf(b.images)),
  );
  let best = packedGreedily(ordered, capacity);
  if (best.length === 1 || ordered.length > MOST_SEARCHED) return best;
  let bestBytes = bytesOf(best);
  let steps = 0;
  const search = (at: number, groups: readonly Group<T>[], bytes: number): void => {
    steps += 1;
    if (steps > MOST_STEPS || groups.length > best.length) return;
    if (groups.length === best.length && bytes >= bestBytes) return;
    const set = ordered[at];
    if (set === undefined) {
      best = groups;
      bestBytes = bytes;
      return;
    }
    for (const [index, group] of groups.entries()) {
      const grown = joined(group, set, capacity);
      if (grown) search(at + 1, groups.with(index, grown), bytes - group.bytes + grown.bytes);
    }
    search(at + 1, [...groups, set], bytes + set.bytes);
  };
  search(0, [], 0);
  return best;
}

/** Puts each set where it adds the fewest bytes, or into a group of its own. */
function packedGreedily<T extends CacheableImage>(
  sets: readonly Group<T>[],
  capacity: Capacity,
): readonly Group<T>[] {
  const groups: Group<T>[] = [];
  for (const set of sets) {
    const costs = groups.map((group) => added(group, set, capacity) ?? Infinity);
    const least = costs.reduce((one, other) => Math.min(one, other), Infinity);
    const at = costs.indexOf(least);
    const group = groups[at];
    if (group === undefined || least === Infinity) groups.push(set);
    else groups[at] = joined(group, set, capacity) ?? group;
  }
  return groups;
}

function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

function bytesOf(sized: readonly { readonly bytes: number }[]): number {
  return sized.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** A text that is the same for the same images in any order. */
function keyOf(images: readonly CacheableImage[]): string {
  return images
    .map(({ key }) => key)
    .toSorted(compareText)
    .join(' ');
}
