import { instanceKey, needsAccess, type Registry } from '../alibaba/acr.ts';
import { PINNED_CACHE_KEYS } from '../alibaba/annotations.ts';
import { cacheSizeFor, cacheState, SIZE_LIMITS } from '../alibaba/image-cache.ts';
import { backendOf } from '../alibaba/platform.ts';
import type { Pod } from '../argo/pods.ts';
import { formatImageRef, isFloating } from '../images/reference.ts';
import type { CacheableImage } from './groups.ts';
import { clusterMayAdd } from '../facts/access.ts';
import { largeImages } from '../facts/large-images.ts';
import { namesOwnCache } from '../facts/live-caches.ts';
import type { Project } from '../facts/project.ts';
import type { RuleContext } from '../facts/context.ts';

/** A large image that pods pull and that a cache can hold. */
export interface NeededImage extends CacheableImage {
  /**
   * The reference as pods write it, because a cache matches only the same text. The first one of
   * several spellings.
   */
  readonly text: string;
  /** All spellings of the reference. */
  readonly spellings: ReadonlySet<string>;
  readonly registry: Registry;
  /** The size is a lower bound. */
  readonly estimate: boolean;
}

/** An image that no cache should hold, and the reason. */
export interface LeftOut {
  readonly image: string;
  readonly reason: string;
}

/** The images of one pod that caches should hold. */
export interface Demand {
  readonly pod: Pod;
  /** Each image once. Where parameters decide, all images that are possible. */
  readonly images: readonly NeededImage[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * What the pods of a repository want from ImageCaches: the large images of pods on ECI, without
 * those in `covered` (canonical references).
 *
 * A pod that names one cache by its id uses that cache, and counts only where a list says that it is
 * the one of a manifest of the repository; a pod that says "false" wants none. A pod
 * with automatic caching counts: the platform makes a cache only after the first pod has pulled its
 * images, and with a manifest that first run is fast as well. Images with a tag that moves are left
 * out. Images that are not known before a run are left out as well; they are mentioned only where
 * the pod wants something else, because most of them are small.
 */
export function cacheDemands(
  project: Project,
  context: RuleContext,
  covered: ReadonlySet<string>,
): Demand[] {
  const needed = new Map<string, NeededImage>();
  const wanted = project.pods
    .filter((pod) => isServedByManifests(pod, project, context))
    .map((pod) => ({ pod, ...wantedOf(pod, context, covered) }));
  for (const one of wanted.flatMap(({ images }) => images)) {
    const known = needed.get(one.key);
    needed.set(one.key, known === undefined ? one : merged(known, one));
  }
  return wanted
    .map(({ pod, images, leftOut }) => {
      const keys = new Set(images.map(({ key }) => key));
      return { pod, images: [...keys].flatMap((key) => needed.get(key) ?? []), leftOut };
    })
    .filter(({ images, leftOut }) => images.length + leftOut.length > 0);
}

/** Does the pod use any cache that matches it? */
function isServedByManifests(pod: Pod, project: Project, context: RuleContext): boolean {
  const { platform } = context.settingsAt(pod.execution.path);
  const state = cacheState(pod.annotations);
  const isPinned = clusterMayAdd(pod, PINNED_CACHE_KEYS, context);
  // The cache of a manifest has to hold what the pods need that are pinned to it.
  const isElsewhere = state === 'pinned' && !namesOwnCache(pod, project.imageCaches, context);
  if (isPinned || isElsewhere || state === 'refused') return false;
  // A cluster of ACS does not know the kind ImageCache. Where it has nodes of ECI, clusters say
  // so.
  return platform !== 'acs' && backendOf(pod, platform) === 'eci';
}

const NOT_KNOWN = 'it is not known before a run';

function wantedOf(
  pod: Pod,
  context: RuleContext,
  covered: ReadonlySet<string>,
): Pick<Demand, 'images' | 'leftOut'> {
  const images: NeededImage[] = [];
  const leftOut: LeftOut[] = [];
  for (const { text, reference, bytes, estimate, host } of largeImages(pod, context)) {
    if (reference === undefined) {
      leftOut.push({ image: text, reason: NOT_KNOWN });
      continue;
    }
    const key = formatImageRef(reference);
    if (covered.has(key)) continue;
    if (isFloating(reference)) {
      leftOut.push({ image: text, reason: 'its tag does not stay' });
    } else if (cacheSizeFor(bytes) > SIZE_LIMITS.most) {
      leftOut.push({ image: text, reason: 'it is larger than a cache can be' });
    } else {
      const registry = context.registryOf(host, pod.execution.path);
      const instance = needsAccess(registry) ? instanceKey(registry) : undefined;
      const spellings = new Set([text]);
      images.push({ key, text, spellings, bytes, estimate, registry, instance });
    }
  }
  if (images.length === 0) return { images, leftOut };
  const templated = context.imagesOf(pod).filter(({ reference }) => reference === undefined);
  const unknown = templated.map(({ text }) => ({ image: text, reason: NOT_KNOWN }));
  return { images, leftOut: [...leftOut, ...unknown] };
}

function merged(one: NeededImage, other: NeededImage): NeededImage {
  const spellings = new Set([...one.spellings, ...other.spellings]);
  return { ...one, text: one.text < other.text ? one.text : other.text, spellings };
}
