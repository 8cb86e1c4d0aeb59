import { planCaches, type CachePlan } from '../caches/plan.ts';
import { formatImageRef } from '../images/reference.ts';
import type { Settings } from '../settings.ts';
import { isComplete } from './exit-code.ts';
import type { Session } from './open.ts';
import type { Everything } from './read-all.ts';

/** The same repository, with the pods counted that are wanted; undefined for what the configuration says. */
export function forPods(
  read: Everything,
  wanted: Settings['imagecache']['for'] | undefined,
): Everything {
  const { settings } = read.context;
  const imagecache = { ...settings.imagecache, for: wanted ?? settings.imagecache.for };
  return { ...read, context: { ...read.context, settings: { ...settings, imagecache } } };
}

/**
 * The plan for the repository. Of it, the caches that pods of the named files need, and what is
 * said about them.
 */
export function planFor({ named }: Pick<Session, 'named'>, read: Everything): CachePlan {
  // Files that were not read can still need what is in the manifests.
  const plan = planCaches(read.project, read.context, isComplete(read.problems));
  const { caches, dear, idle, rot, leftOut } = plan;
  if (named.everything) return plan;
  const pulled = read.named.pods.flatMap((pod) => read.context.imagesOf(pod));
  const texts = new Set(pulled.map(({ text }) => text));
  const keys = pulled.flatMap(({ reference }) => (reference ? [formatImageRef(reference)] : []));
  const isNamed = (one: { readonly keys: ReadonlySet<string> }): boolean =>
    keys.some((key) => one.keys.has(key));
  return {
    ...plan,
    caches: caches.filter(isNamed),
    dear: dear.filter(isNamed),
    rot: rot.filter(({ cache }) => named.has(cache.path)),
    idle: idle.filter(({ path }) => named.has(path)),
    leftOut: leftOut.filter(({ image }) => texts.has(image)),
  };
}
