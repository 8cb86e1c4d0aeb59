import { AUTO_CACHE_KEYS, PINNED_CACHE_KEYS } from '../alibaba/annotations.ts';
import { cacheState } from '../alibaba/image-cache.ts';
import { backendOf } from '../alibaba/platform.ts';
import type { Pod } from '../argo/pods.ts';
import { allTagsOf, formatImageRef, parseOpenTag } from '../images/reference.ts';
import { cacheCover } from './cache-cover.ts';
import { cachedReferences, cachedRepositories } from './cached-references.ts';
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
  const held = facts.once(cachedReferences);
  // Of an image whose tag is not known yet, any tag that a cache holds can be the one.
  const repositories = facts.once(cachedRepositories);
  const isHeld = ({ reference, text }: LargeImage): boolean => {
    if (reference !== undefined) return held.has(formatImageRef(reference));
    const repository = parseOpenTag(text);
    return repository !== undefined && repositories.has(allTagsOf(repository));
  };
  return largeImages(pod, facts).filter((one) => cacheCover(pod, isHeld(one), facts) === 'no');
}
