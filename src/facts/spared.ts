import { AUTO_CACHE_KEYS, ACS_CACHE_KEY, PINNED_CACHE_KEYS } from '../alibaba/annotations.ts';
import { isCacheId } from '../alibaba/image-cache.ts';
import { backendOf } from '../alibaba/platform.ts';
import type { Pod } from '../argo/pods.ts';
import type { Location } from '../finding.ts';
import { isFloating } from '../images/reference.ts';
import type { RuleContext } from './context.ts';
import type { PulledImage } from './images.ts';
import { pastCache } from './past-cache.ts';

/**
 * Where those of the images are written that their pods need not pull once a cache that holds them
 * serves the pods. A tag that moves is pulled anyway, and so is an image whose pull policy goes past
 * the cache.
 */
export function sparedByCache(
  images: readonly PulledImage[],
  { settingsAt }: Pick<RuleContext, 'settingsAt'>,
): readonly Location[] {
  return images
    .filter(({ reference, use, pod }) => {
      const { platform } = settingsAt(pod.execution.path);
      const isFixed = reference !== undefined && !isFloating(reference);
      return isFixed && pastCache(use, pod, backendOf(pod, platform)) === undefined;
    })
    .map(({ path, range }) => ({ path, range }));
}

/** An annotation that pods do not get, or under a key that nothing reads. */
interface LostAnnotation {
  /** The key that is meant. */
  readonly key: string;
  readonly text: string;
}

/** The same for pods that would be served if they got these annotations; nothing where they would not. */
export function sparedByLost(
  lost: readonly LostAnnotation[],
  pods: readonly Pod[],
  context: Pick<RuleContext, 'settingsAt' | 'imagesOf'>,
): readonly Location[] {
  const served = pods.filter((pod) => {
    const backend = backendOf(pod, context.settingsAt(pod.execution.path).platform);
    return lost.some(({ key, text }) => {
      if (backend === 'acs') return key === ACS_CACHE_KEY && isTrue(text);
      if (PINNED_CACHE_KEYS.some((one) => one === key)) return isCacheId(text);
      return AUTO_CACHE_KEYS.some((one) => one === key) && isTrue(text);
    });
  });
  return sparedByCache(served.flatMap(context.imagesOf), context);
}

function isTrue(text: string): boolean {
  return text.trim().toLowerCase() === 'true';
}
