import { AUTO_CACHE_KEYS, PINNED_CACHE_KEYS } from '../alibaba/annotations.ts';
import { cacheState } from '../alibaba/image-cache.ts';
import { backendOf } from '../alibaba/platform.ts';
import type { Pod } from '../argo/pods.ts';
import { askedCover } from './cache-cover.ts';
import { holderOf } from './cached-references.ts';
import type { RuleFacts } from './context.ts';
import { largeImages, type LargeImage } from './large-images.ts';
import { isReportedLost } from './lost-annotations.ts';
import { formatImageRef } from '../images/reference.ts';

const KEYS = [...AUTO_CACHE_KEYS, ...PINNED_CACHE_KEYS];

/**
 * The large images of a pod on ECI that no cache holds for it. Empty where another rule reports
 * that the annotation for a cache is lost on the way.
 */
export function uncachedImages(pod: Pod, facts: RuleFacts): readonly LargeImage[] {
  const large = largeImages(pod, facts);
  if (large.length === 0) return [];
  if (backendOf(pod, facts.settingsAt(pod.execution.path).platform) === 'acs') return [];
  const isUndeclared = cacheState(pod.annotations) === 'undeclared';
  if (isUndeclared && isReportedLost(pod, KEYS, facts)) return [];
  const isHeld = facts.once(holderOf);
  return large.filter(
    (one) => askedCover(pod, isHeld(one) || isMatched(one, pod, facts), facts) === 'no',
  );
}

/** Has ECI said that a cache which is Ready in the region of the pod holds this image? */
function isMatched({ reference }: LargeImage, pod: Pod, facts: RuleFacts): boolean {
  const { online, settingsAt } = facts;
  if (reference === undefined || online.matches.length === 0) return false;
  const { region } = settingsAt(pod.execution.path);
  const image = formatImageRef(reference);
  return online.matches.some(
    (one) => one.image === image && one.region === region && one.caches.length > 0,
  );
}
