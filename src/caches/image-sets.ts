import { put } from '../text/group-by.ts';
import { compareText } from '../text/text.ts';
import {
  bytesInCache,
  layerKeys,
  withImages,
  type CacheBytes,
  type Unpackable,
} from './unpacked.ts';

/** What grouping needs to know of an image that should be cached. */
export interface CacheableImage extends Unpackable {
  /** The canonical reference; equal keys are one image. */
  readonly key: string;
  /** The ACR Enterprise instance to which it needs access; undefined where it needs none. */
  readonly instance: string | undefined;
}

/** What one cache can hold. */
export interface Capacity {
  readonly images: number;
  readonly bytes: number;
}

/** Images that fit into one cache. */
export interface ImageGroup<T extends CacheableImage> extends CacheBytes {
  readonly images: readonly T[];
  readonly keys: ReadonlySet<string>;
  readonly layers: ReadonlySet<string>;
  readonly instance: string | undefined;
}

/** Images of one instance at most as a group. */
function groupOf<T extends CacheableImage>(images: readonly T[]): ImageGroup<T> {
  return {
    images,
    keys: new Set(images.map(({ key }) => key)),
    layers: layerKeys(images),
    ...bytesInCache(images),
    instance: images.find(({ instance }) => instance !== undefined)?.instance,
  };
}

/** The bytes of both sets in one group; undefined where they are too much for one. */
export function added<T extends CacheableImage>(
  one: ImageGroup<T>,
  other: ImageGroup<T>,
  capacity: Capacity,
): CacheBytes | undefined {
  const instance = one.instance ?? other.instance;
  if (instance !== (other.instance ?? instance)) return undefined;
  const more = other.images.filter(({ key }) => !one.keys.has(key));
  const all = withImages(one, one.layers, more);
  const isTooMany = one.images.length + more.length > capacity.images;
  return isTooMany || all.bytes > capacity.bytes ? undefined : all;
}

/** Both sets as one. */
export function united<T extends CacheableImage>(
  one: ImageGroup<T>,
  other: ImageGroup<T>,
): ImageGroup<T> {
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
    else groups[at] = united(group, single);
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
