import { CACHE_SIZE_KEY } from '../alibaba/annotations.ts';
import { cacheSizeFor, SIZE_LIMITS } from '../alibaba/image-cache.ts';
import { sizeOfCache } from '../facts/cache-numbers.ts';
import type { RuleFacts } from '../facts/context.ts';
import type { Fix } from '../finding.ts';
import { parseImageRef } from '../images/reference.ts';
import type { ImageCacheManifest } from '../manifests/image-cache.ts';
import { written } from './annotate.ts';
import { setField } from './rearrange.ts';

/** What an ImageCache needs for its images, and what it has. */
export interface CacheRoom {
  /** The sum of the sizes that are known, each image once. Compressed bytes. */
  readonly bytes: number;
  /** None of the sizes is one of our estimates, which are lower bounds. */
  readonly isSure: boolean;
  /** GiB that the images need, as documented. */
  readonly needed: number;
  /** Does it have less? A size that no cache can have is another mistake. */
  readonly isTooSmall: boolean;
}

/** The room that a cache has for these images, as they are written. */
export function roomFor(
  texts: readonly string[],
  cache: ImageCacheManifest,
  { sizeOf }: RuleFacts,
): CacheRoom {
  const sizes = [...new Set(texts)].flatMap((text) => {
    const reference = parseImageRef(text);
    const size = reference && sizeOf(reference);
    return size?.state === 'known' ? [size] : [];
  });
  const bytes = sizes.reduce((sum, one) => sum + one.bytes, 0);
  const needed = cacheSizeFor(bytes);
  const gib = gibOf(cache);
  return {
    bytes,
    isSure: sizes.every(({ source }) => source !== 'estimate'),
    needed,
    isTooSmall: gib >= SIZE_LIMITS.least && gib < needed,
  };
}

/** Not a number where another tool fills the value in. */
export function gibOf(cache: ImageCacheManifest): number {
  const { inSpec, annotation } = sizeOfCache(cache);
  const sizes = [inSpec, annotation?.value].flatMap((size) => size ?? []);
  // Which of two sizes counts is not documented: the cache may have the larger one.
  return sizes.length === 0
    ? SIZE_LIMITS.usual
    : Math.max(...sizes.map(({ text }) => Number(text)));
}

/** The name of a size, and the edits that set it at each place where it is said. */
export interface Enlarging {
  readonly name: string;
  readonly edits: Fix['edits'];
}

/** How a cache gets so many GiB; undefined where it cannot have them, or no edit can say it. */
export function enlarge(
  cache: ImageCacheManifest,
  needed: number,
  facts: RuleFacts,
): Enlarging | undefined {
  if (needed > SIZE_LIMITS.most) return undefined;
  const { size, specSite } = cache;
  const { inSpec, annotation } = sizeOfCache(cache);
  if (annotation?.value.shared === true) return undefined;
  const text = String(needed);
  const field =
    inSpec === undefined && annotation !== undefined
      ? []
      : setField(facts, size, specSite, 'imageCacheSize', text);
  if (field === undefined) return undefined;
  const noted = annotation && { path: cache.path, edit: written(annotation.value, text) };
  const edits = noted === undefined ? field : [...field, noted];
  return { name: field.length === 0 ? CACHE_SIZE_KEY : 'imageCacheSize', edits };
}
