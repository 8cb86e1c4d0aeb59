import {
  AUTO_CACHE_KEYS,
  PINNED_CACHE_KEYS,
  type AnnotationValue,
  type Annotations,
} from './annotations.ts';
import { isMask } from './instance-id.ts';

/** The most images that one ImageCache may hold (ECI image cache overview). */
export const MOST_IMAGES = 20;

/**
 * The size of an ImageCache in GiB: the limits, and the size where none is given (Kubernetes
 * ImageCache API).
 */
export const SIZE_LIMITS = { least: 20, most: 32_768, usual: 20 } as const;

/** How many days an ImageCache may be kept (Kubernetes ImageCache API). */
export const RETENTION = { least: 1, most: 65_536 } as const;

const GIB = 1024 ** 3;

/**
 * The GiB that an ImageCache needs for images of this many bytes: twice their size, as the vendor
 * recommends (Manage an image cache), and at least the least size. Where an estimate of what they take
 * unpacked is larger, that estimate, as far as a cache can have it.
 */
export function cacheSizeFor(bytes: number, unpacked = 0): number {
  const documented = Math.max(SIZE_LIMITS.least, Math.ceil((2 * bytes) / GIB));
  return Math.max(documented, Math.min(SIZE_LIMITS.most, Math.ceil(unpacked / GIB)));
}

/** What the annotations of a pod say about image caches. */
export type CacheState = 'automatic' | 'pinned' | 'refused' | 'undeclared';

/**
 * What annotations say about image caches. Old and new names of a key mean the same. A pinned cache
 * comes before automatic matching, as documented. No order is documented for the two names of
 * automatic matching, so one "true" is enough. A templated value counts as set.
 */
export function cacheState(annotations: Annotations): CacheState {
  if (PINNED_CACHE_KEYS.some((key) => textOf(annotations, key) !== '')) return 'pinned';
  const values = AUTO_CACHE_KEYS.map((key) => textOf(annotations, key)).filter(
    (text) => text !== '',
  );
  if (values.some((text) => !isFalse(text))) return 'automatic';
  return values.length > 0 ? 'refused' : 'undeclared';
}

/** Can a text be the id of an image cache, `imc-…`? A templated one can. */
export function isCacheId(text: string): boolean {
  return /\{\{|\$\{/.test(text) || (!isMask(text) && /^imc-[a-z0-9]+$/.test(text.trim()));
}

/** Do annotations pin a pod to something that is no image cache: a mask, the id of a snapshot? */
export function pinsNothing(annotations: Annotations): boolean {
  const ids = PINNED_CACHE_KEYS.map((key) => textOf(annotations, key)).filter((id) => id !== '');
  return ids.length > 0 && !ids.some(isCacheId);
}

/** The annotations that switch caching off. */
export function refusals<T extends AnnotationValue>(annotations: ReadonlyMap<string, T>): T[] {
  if (cacheState(annotations) !== 'refused') return [];
  return AUTO_CACHE_KEYS.flatMap((key) => annotations.get(key) ?? []);
}

function textOf(annotations: Annotations, key: string): string {
  return annotations.get(key)?.value.text.trim() ?? '';
}

function isFalse(text: string): boolean {
  return text.toLowerCase() === 'false';
}
