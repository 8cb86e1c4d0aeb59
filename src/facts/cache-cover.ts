import { ACS_CACHE_KEY, AUTO_CACHE_KEYS, PINNED_CACHE_KEYS } from '../alibaba/annotations.ts';
import { cacheState, pinsNothing } from '../alibaba/image-cache.ts';
import { backendOf } from '../alibaba/platform.ts';
import type { ImageUse } from '../argo/images.ts';
import type { Pod } from '../argo/pods.ts';
import { clusterMayAdd } from './access.ts';
import { isFloating, type ImageRef } from '../images/reference.ts';
import type { RuleContext } from './context.ts';
import { pastCache } from './past-cache.ts';

/**
 * What keeps a pod from pulling an image, as far as the files say. `snapshot`: the pod names a
 * cache by its id; `auto`: a cache that matches is used, because the pod asks for it or because the
 * platform does so by default; `imagecache`: it asks for nothing, but an ImageCache of the
 * repository holds the image; `no`: nothing does.
 */
export type CacheCover = 'snapshot' | 'auto' | 'imagecache' | 'no';

/** A later cover leaves less to the cluster than an earlier one. */
const WEAKEST_FIRST: readonly CacheCover[] = ['no', 'imagecache', 'auto', 'snapshot'];

/** What the cover of an image depends on, besides the pod. */
interface Covered {
  /** The reference; undefined where it is known only at run time. */
  readonly reference: ImageRef | undefined;
  /** An ImageCache of the repository holds the image. */
  readonly held: boolean;
  /** The containers of the pod that have the image. */
  readonly uses: readonly ImageUse[];
}

/**
 * The cover of one image of a pod, as it can be counted on. Nothing covers an image whose tag moves:
 * the pod pulls it, or starts from an old one. Nor does a cache where the pull policy of a container
 * passes it by. The id of a cache counts only where it can be one. On plain ECI a pod that says nothing counts as automatic, because matching is on by default there
 * (Use an ImageCache to accelerate pod creation, 2026-04-01).
 */
export function cacheCover(
  pod: Pod,
  { reference, held, uses }: Covered,
  context: Pick<RuleContext, 'settingsAt'>,
): CacheCover {
  const { platform } = context.settingsAt(pod.execution.path);
  const backend = backendOf(pod, platform);
  if (reference !== undefined && isFloating(reference)) return 'no';
  if (uses.some((use) => pastCache(use, pod, backend) !== undefined)) return 'no';
  const asked = askedCover(pod, held, context);
  if (asked === 'snapshot') return pinsNothing(pod.annotations) ? 'no' : 'snapshot';
  const says = asked !== 'no' || cacheState(pod.annotations) !== 'undeclared';
  if (says || platform !== 'eci' || backend !== 'eci') return asked;
  return 'auto';
}

/**
 * What a pod asks for, for one image; `held` says that an ImageCache of the repository holds the
 * image. Annotations that the cluster is configured to add count where the pod has none of its own.
 * ACS has one switch. It reads neither ImageCaches of ECI nor the annotations of ECI.
 */
export function askedCover(
  pod: Pod,
  held: boolean,
  { settingsAt }: Pick<RuleContext, 'settingsAt'>,
): CacheCover {
  const { platform } = settingsAt(pod.execution.path);
  const adds = (keys: readonly string[]): boolean => clusterMayAdd(pod, keys, { settingsAt });
  if (backendOf(pod, platform) === 'acs') {
    const own = pod.annotations.get(ACS_CACHE_KEY)?.value.text.trim() ?? '';
    const asks = own === '' ? adds([ACS_CACHE_KEY]) : own.toLowerCase() !== 'false';
    return asks ? 'auto' : 'no';
  }
  switch (cacheState(pod.annotations)) {
    case 'pinned':
      return 'snapshot';
    case 'automatic':
      return 'auto';
    case 'refused':
      return 'no';
    case 'undeclared':
      if (adds(PINNED_CACHE_KEYS)) return 'snapshot';
      if (adds(AUTO_CACHE_KEYS)) return 'auto';
      return held ? 'imagecache' : 'no';
  }
}

/** The cover that all of these have at least; `no` where there are none. */
export function weakestCover(covers: readonly CacheCover[]): CacheCover {
  return WEAKEST_FIRST.find((cover) => covers.includes(cover)) ?? 'no';
}
