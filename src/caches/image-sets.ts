import { put } from '../text/group-by.ts';
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

/** Images that fit into one cache. */
export interface ImageGroup<T extends CacheableImage> {
  readonly images: readonly T[];
  readonly keys: ReadonlySet<string>;
  readonly bytes: number;
  readonly instance: string | undefined;
}

/** Images of one instance at most as a group. */
export function groupOf<T extends CacheableImage>(images: readonly T[]): ImageGroup<T> {
  return {
    images,
    keys: new Set(images.map(({ key }) => key)),
    bytes: bytesOf(images),
    instance: images.find(({ instance }) => instance !== undefined)?.instance,
  };
}

/**
 * The bytes that one set would add to another one; undefined where both are too much for one group.
 */
export function added<T extends CacheableImage>(
  one: ImageGroup<T>,
  other: ImageGroup<T>,
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
export function united<T extends CacheableImage>(
  one: ImageGroup<T>,
  other: ImageGroup<T>,
  capacity: Capacity,
): ImageGroup<T> | undefined {
  if (added(one, other, capacity) === undefined) return undefined;
  return groupOf([...one.images, ...other.images.filter(({ key }) => !one.keys.has(key))]);
}

/** A list as groups that fit. It is one group, unless the list is too large for one. */
export function divided<T extends CacheableImage>(
  list: readonly T[],
  capacity: Capacity,
): ImageGroup<T>[] {
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
function filled<T extends CacheableImage>(
  images: readonly T[],
  capacity: Capacity,
): ImageGroup<T>[] {
  const groups: ImageGroup<T>[] = [];
  for (const image of images.toSorted((a, b) => b.bytes - a.bytes || compareText(a.key, b.key))) {
    const single = groupOf([image]);
    const at = groups.findIndex((group) => added(group, single, capacity) !== undefined);
    const group = groups[at];
    if (group === undefined) groups.push(single);
    else groups[at] = united(group, single, capacity) ?? group;
  }
  return groups;
}

function bytesOf(sized: readonly { readonly bytes: number }[]): number {
  return sized.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** A text that is the same for the same images in any order. */
export function keyOf(images: readonly CacheableImage[]): string {
  return images
    .map(({ key }) => key)
    .toSorted(compareText)
    .join(' ');
}
