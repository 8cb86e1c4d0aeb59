import {
  AUTO_CACHE_KEYS,
  PINNED_CACHE_KEYS,
  type AnnotationValue,
  type Annotations,
} from './annotations.ts';

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
