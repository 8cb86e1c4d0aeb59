import type { Backend } from '../../alibaba/backend.ts';
import { certainBackendOf } from '../../alibaba/platform.ts';
import type { Pod } from '../../argo/pods.ts';
import type { RuleFacts } from '../../facts/context.ts';
import {
  cacheAnnotations,
  hasAnnotation,
  isTemplated,
  oneOf,
  podAnnotationKeys,
  podAnnotations,
  sharedAnnotations,
  type SeenAnnotation,
  type WantedKey,
} from '../../facts/seen-annotations.ts';
import { remember } from '../../text/remember.ts';
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
  /**
   * What reads them. Pods that certainly run on the other one are left out, because whether it reads
   * them is not established.
   */
  readonly readBy?: Backend;
}

/**
 * Visits annotations with these keys: those that reach some pod, each written place once with all
 * its pods, in the order in which they appear, then those for pods that are not known, then those
 * of ImageCaches.
 */
export function annotations(
  keys: readonly string[] | WantedKey,
  { of, templated, readBy }: WhichAnnotations = {},
): Visit<SeenAnnotation> {
  const wanted = typeof keys === 'function' ? keys : oneOf(keys);
  return {
    everywhere: false,
    ...(of === 'imageCaches' ? {} : { concernsPod: (pod) => hasAnnotation(pod, wanted) }),
    *walk(facts) {
      const seen = [
        of !== 'imageCaches' && facts.once(podAnnotationKeys).some(wanted)
          ? facts.once(podAnnotations)
          : [],
        of === undefined ? facts.once(sharedAnnotations) : [],
        of === 'pods' ? [] : facts.once(cacheAnnotations),
      ];
      for (const some of seen) {
        for (const it of some) {
          if (!wanted(it.key) || (templated !== true && isTemplated(it.value))) continue;
          const read = readBy === undefined ? it : readOn[readBy](it, facts);
          if (read !== undefined) yield { it: read, place: read.place };
        }
      }
    },
  };
}

/** What {@link readsOn} finds, for each annotation once: many rules ask. */
const readOn: Readonly<Record<Backend, ReturnType<typeof readingOn>>> = {
  eci: readingOn('eci'),
  acs: readingOn('acs'),
};

function readingOn(
  backend: Backend,
): (seen: SeenAnnotation, facts: RuleFacts) => SeenAnnotation | undefined {
  const noneYet = (): Map<SeenAnnotation, SeenAnnotation | 'nobody'> => new Map();
  return (seen, facts) => {
    const known = facts.once(noneYet);
    const found =
      known.get(seen) ?? remember(known, seen, () => readsOn(backend, seen, facts) ?? 'nobody');
    return found === 'nobody' ? undefined : found;
  };
}

/** The annotation with those of its pods that may run on a backend; undefined where there are none. */
function readsOn(
  backend: Backend,
  seen: SeenAnnotation,
  { settingsAt }: RuleFacts,
): SeenAnnotation | undefined {
  if (seen.imageCache !== undefined) return seen;
  if (seen.pods.length === 0) {
    const { platform } = settingsAt(seen.place.at.path);
    return platform === 'workflow-cluster' || platform === backend ? seen : undefined;
  }
  const mayRead = (pod: Pod): boolean => {
    const certain = certainBackendOf(pod, settingsAt(pod.execution.path).platform);
    return certain === undefined || certain === backend;
  };
  if (seen.pods.every(mayRead)) return seen;
  const pods = seen.pods.filter(mayRead);
  return pods.length === 0 ? undefined : { ...seen, pods };
}
