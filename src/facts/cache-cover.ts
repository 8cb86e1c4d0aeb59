import { ACS_CACHE_KEY, AUTO_CACHE_KEYS, PINNED_CACHE_KEYS } from '../alibaba/annotations.ts';
import { cacheState } from '../alibaba/image-cache.ts';
import { backendOf } from '../alibaba/platform.ts';
import type { Pod } from '../argo/pods.ts';
import { clusterMayAdd } from './access.ts';
import type { RuleContext } from './context.ts';

/**
 * What keeps a pod from pulling an image, as far as the files say. `snapshot`: the pod names a
 * cache by its id; `auto`: it asks for a cache that matches; `imagecache`: it asks for nothing, but
 * an ImageCache of the repository holds the image; `no`: nothing does.
 */
export type CacheCover = 'snapshot' | 'auto' | 'imagecache' | 'no';

/** A later cover leaves less to the cluster than an earlier one. */
const WEAKEST_FIRST: readonly CacheCover[] = ['no', 'imagecache', 'auto', 'snapshot'];

/**
 * The cover of one image of a pod; `held` says that an ImageCache of the repository holds the
 * image. Annotations that the cluster is configured to add count where the pod has none of its own.
 * ACS has one switch. It reads neither ImageCaches nor the annotations of ECI.
 */
export function cacheCover(
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
