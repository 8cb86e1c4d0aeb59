import {
  cacheAnnotations,
  hasAnnotation,
  isTemplated,
  oneOf,
  podAnnotations,
  type SeenAnnotation,
  type WantedKey,
} from '../../facts/seen-annotations.ts';
import type { Visit } from '../visit.ts';

/** Which annotations are visited, apart from their key. */
interface WhichAnnotations {
  /** Those of pods, of ImageCaches, or both (where undefined). */
  readonly of?: 'pods' | 'imageCaches';
  /** Also values that Argo fills in (`{{…}}`): what they will be is not known. */
  readonly templated?: true;
}

/**
 * Annotations with these keys that reach some pod, each written place once with all its pods, in
 * order of first sight; then those of ImageCaches.
 */
export function annotations(
  keys: readonly string[] | WantedKey,
  { of, templated }: WhichAnnotations = {},
): Visit<SeenAnnotation> {
  const wanted = typeof keys === 'function' ? keys : oneOf(keys);
  return {
    everywhere: false,
    ...(of === 'imageCaches' ? {} : { concernsPod: (pod) => hasAnnotation(pod, wanted) }),
    *walk(facts) {
      const seen = [
        ...(of === 'imageCaches' ? [] : facts.once(podAnnotations)),
        ...(of === 'pods' ? [] : facts.once(cacheAnnotations)),
      ];
      for (const it of seen) {
        if (!wanted(it.key) || (templated !== true && isTemplated(it.value))) continue;
        yield { it, place: it.place };
      }
    },
  };
}
