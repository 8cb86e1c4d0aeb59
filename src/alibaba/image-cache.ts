import {
  AUTO_CACHE_KEYS,
  PINNED_CACHE_KEYS,
  type AnnotationValue,
  type Annotations,
} from './annotations.ts';

/** Images one ImageCache may hold (ECI image cache overview). */
export const MOST_IMAGES = 20;

/** GiB an ImageCache may have, and has unless told otherwise (Kubernetes ImageCache API). */
export const SIZE_LIMITS = { least: 20, most: 32_768, usual: 20 } as const;

/** Days an ImageCache may be kept (Kubernetes ImageCache API). */
export const RETENTION = { least: 1, most: 65_536 } as const;

const GIB = 1024 ** 3;

/**
 * The GiB an ImageCache needs for images of so many bytes: twice their size, as the vendor
 * recommends (Manage an image cache), and no less than the least.
 */
export function cacheSizeFor(bytes: number): number {
  return Math.max(SIZE_LIMITS.least, Math.ceil((2 * bytes) / GIB));
}

/** GiB of temporary storage a pod has for nothing (Increase the temporary storage space). */
const FREE_STORAGE = 30;

/** GiB a pod has to ask for beyond that to unpack images of so many bytes: they take twice as much. */
export function extraStorageFor(bytes: number): number {
  return Math.max(0, Math.ceil((2 * bytes) / GIB) - FREE_STORAGE);
}

/** What a pod's annotations say of image caches. */
export type CacheState = 'automatic' | 'pinned' | 'refused' | 'undeclared';

/**
 * Old and new names are one concept. A pinned cache beats automatic matching, as documented;
 * between the two names for automatic matching no order is, so one "true" counts. A templated
 * value counts as set.
 */
export function cacheState(annotations: Annotations): CacheState {
  if (PINNED_CACHE_KEYS.some((key) => textOf(annotations, key) !== '')) return 'pinned';
  const values = AUTO_CACHE_KEYS.map((key) => textOf(annotations, key)).filter(
    (text) => text !== '',
  );
  if (values.some((text) => !isFalse(text))) return 'automatic';
  return values.length > 0 ? 'refused' : 'undeclared';
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
