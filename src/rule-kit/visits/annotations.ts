import {
  cacheAnnotations,
  hasAnnotation,
  isTemplated,
  oneOf,
  podAnnotations,
  sharedAnnotations,
  type SeenAnnotation,
  type WantedKey,
} from '../../facts/seen-annotations.ts';
import type { Visit } from '../visit.ts';

/** Which annotations are visited, apart from their key. */
interface WhichAnnotations {
  /**
   * Annotations of pods, of ImageCaches, or (undefined) of both and those that are written for pods
   * and reach none of the pods that are known. These have no pods.
   */
  readonly of?: 'pods' | 'imageCaches';
  /** Also annotations whose value Argo fills in (`{{…}}`). Their value is not known. */
  readonly templated?: true;
}

/**
 * Visits annotations with these keys: those that reach some pod, each written place once with all
 * its pods, in the order in which they appear, then those for pods that are not known, then those
 * of ImageCaches.
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
        ...(of === undefined ? facts.once(sharedAnnotations) : []),
        ...(of === 'pods' ? [] : facts.once(cacheAnnotations)),
      ];
      for (const it of seen) {
        if (!wanted(it.key) || (templated !== true && isTemplated(it.value))) continue;
        yield { it, place: it.place };
      }
    },
  };
}
