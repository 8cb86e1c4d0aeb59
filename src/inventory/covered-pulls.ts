import { cacheCover, type CacheCover } from '../facts/cache-cover.ts';
import { cachedReferences } from '../facts/cached-references.ts';
import type { RuleContext } from '../facts/context.ts';
import type { Project } from '../facts/project.ts';
import { pullsOf, type Pull } from '../facts/pulls.ts';

/** A pull, and what keeps the pod from it. */
export interface CoveredPull extends Pull {
  readonly cached: CacheCover;
}

/** What pods pull, with the image caches of a repository. */
export function coveredPulls(
  pods: Project['pods'],
  imageCaches: Project['imageCaches'],
  context: RuleContext,
): readonly CoveredPull[] {
  const held = cachedReferences({ project: { imageCaches } });
  return pods.flatMap(pullsOf).map((pull) => {
    const { pod, reference, key, uses } = pull;
    return { ...pull, cached: cacheCover(pod, { reference, held: held.has(key), uses }, context) };
  });
}
