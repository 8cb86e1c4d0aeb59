import { cacheState } from '../alibaba/image-cache.ts';
import type { Pod } from '../argo/pods.ts';
import type { RuleContext } from '../facts/context.ts';
import {
  cachesFor,
  holdsImage,
  imagesForCache,
  isFree,
  readsPins,
  readyCacheFor,
} from '../facts/live-caches.ts';
import { isFloating } from '../images/reference.ts';
import { hasFailed, isMaking, type LiveCache } from '../live-caches/live-cache.ts';
import { compareText } from '../text/text.ts';

/** The rules that speak of pins and of the caches that clusters have. Their fixes are pins. */
export const PIN_RULES: ReadonlySet<string> = new Set([
  'pinned-cache-unknown',
  'pinned-cache-not-ready',
  'pinned-cache-without-image',
  'pinned-cache-expires',
  'ready-cache-unpinned',
]);

/** What pods could not be pinned to yet. Each list is sorted. */
export interface PinsLeft {
  /** The caches that are being made, and that hold all images of some of these pods. */
  readonly waiting: readonly LiveCache[];
  /** Those of them that have failed, where no other cache can serve the pods. */
  readonly failed: readonly LiveCache[];
  /** Images of these pods, as they are written, that no cache in the list holds. */
  readonly lacking: readonly string[];
}

/**
 * What is left for pods that no Ready cache serves: pods that are pinned, and pods that say nothing on
 * caches. Pods with automatic caching find their cache themselves.
 */
export function pinsLeft(pods: readonly Pod[], context: RuleContext): PinsLeft {
  const waiting = new Set<LiveCache>();
  const failed = new Set<LiveCache>();
  const lacking = new Set<string>();
  for (const pod of pods) {
    if (!canBePinned(pod, context) || readyCacheFor([pod], context) !== undefined) continue;
    const holding = cachesFor([pod], context);
    const making = holding.filter(isMaking);
    for (const cache of making) waiting.add(cache);
    if (making.length === 0) for (const cache of holding.filter(hasFailed)) failed.add(cache);
    for (const image of imagesForCache(pod, context)) {
      const isSure = image.reference !== undefined && !isFloating(image.reference);
      if (isSure && !isHeld(image, context)) lacking.add(image.text);
    }
  }
  return {
    waiting: byName(waiting),
    failed: byName(failed),
    lacking: [...lacking].toSorted(compareText),
  };
}

function canBePinned(pod: Pod, context: RuleContext): boolean {
  if (!readsPins(pod, context)) return false;
  return isFree(pod, context) || cacheState(pod.annotations) === 'pinned';
}

function isHeld(image: ReturnType<typeof imagesForCache>[number], context: RuleContext): boolean {
  const lists = context.liveCaches?.lists ?? [];
  return lists.some(({ caches }) => caches.some((cache) => holdsImage(cache, image, context)));
}

function byName(caches: Iterable<LiveCache>): readonly LiveCache[] {
  return [...caches].toSorted((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}
