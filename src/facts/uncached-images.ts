import { AUTO_CACHE_KEYS, PINNED_CACHE_KEYS } from '../alibaba/annotations.ts';
import { cacheState } from '../alibaba/image-cache.ts';
import { backendOf } from '../alibaba/platform.ts';
import type { Pod } from '../argo/pods.ts';
import { askedCover } from './cache-cover.ts';
import { holderOf } from './cached-references.ts';
import type { RuleFacts } from './context.ts';
import { largeImages, type LargeImage } from './large-images.ts';
import { isReportedLost } from './lost-annotations.ts';

const KEYS = [...AUTO_CACHE_KEYS, ...PINNED_CACHE_KEYS];

/**
 * The large images of a pod on ECI that no cache holds for it. Empty where another rule reports
 * that the annotation for a cache is lost on the way.
 */
export function uncachedImages(pod: Pod, facts: RuleFacts): readonly LargeImage[] {
  if (backendOf(pod, facts.settingsAt(pod.execution.path).platform) === 'acs') return [];
  const isUndeclared = cacheState(pod.annotations) === 'undeclared';
  if (isUndeclared && isReportedLost(pod, KEYS, facts)) return [];
  const isHeld = facts.once(holderOf);
  return largeImages(pod, facts).filter((one) => askedCover(pod, isHeld(one), facts) === 'no');
}
