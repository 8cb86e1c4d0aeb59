import type { Pod } from '../argo/pods.ts';
import { cacheCover, type CacheCover } from '../facts/cache-cover.ts';
import { cachedReferences } from '../facts/cached-references.ts';
import type { RuleContext } from '../facts/context.ts';
import type { Project } from '../facts/project.ts';
import { pullsOf, type Pull } from '../facts/pulls.ts';
import { readyCaches } from '../facts/ready-caches.ts';

/** A pull, and what keeps the pod from it. */
export interface CoveredPull extends Pull {
  readonly cached: CacheCover;
}

/**
 * What pods pull, with the image caches of a repository and those that are known to exist. A cache
 * that a pod names covers nothing that it is known not to hold.
 */
export function coveredPulls(
  pods: Project['pods'],
  imageCaches: Project['imageCaches'],
  context: RuleContext,
): readonly CoveredPull[] {
  const written = cachedReferences({ project: { imageCaches } });
  const readyFor = readyCaches(context);
  const ofPod = (pod: Pod): readonly CoveredPull[] => {
    const { matched, pinned } = readyFor(pod);
    return pullsOf(pod).map((pull) => {
      const { reference, key, uses } = pull;
      const held = written.has(key) || matched.has(key);
      const cover = cacheCover(pod, { reference, held, uses }, context);
      const isMissed = cover === 'snapshot' && pinned?.has(key) === false;
      // What only a run knows can be an image that the cache holds.
      return { ...pull, cached: isMissed && reference !== undefined ? 'no' : cover };
    });
  };
  return pods.flatMap(ofPod);
}
