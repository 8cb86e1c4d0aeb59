import { instanceKey, mayNeedAccess, needsAccess, type Registry } from '../alibaba/acr.ts';
import type { Pod } from '../argo/pods.ts';
import type { Location } from '../finding.ts';
import { parseImageRef } from '../images/reference.ts';
import type { ImageCacheManifest } from '../manifests/image-cache.ts';
import { compareText } from '../text/text.ts';
import type { RuleContext } from './context.ts';

/** One registry for each instance from which images come, by the key of the instance, sorted. */
export function instancesOf(
  images: readonly { readonly registry: Registry }[],
): ReadonlyMap<string, Registry> {
  const found = new Map<string, Registry>();
  for (const { registry } of images) found.set(instanceKey(registry), registry);
  if (found.size < 2) return found;
  return new Map([...found].toSorted(([a], [b]) => compareText(a, b)));
}

/**
 * The keys of all instances from which a pod pulls or may pull: a host that may be a custom domain
 * counts as an instance of its own.
 */
export function possibleInstances(pod: Pod, context: RuleContext): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { host } of context.imagesOf(pod)) {
    const registry = context.registryOf(host, pod.execution.path);
    if (mayNeedAccess(registry)) keys.add(instanceKey(registry));
  }
  return keys;
}

/** An image of an ImageCache that needs credentials of an ACR Enterprise instance. */
export interface CachedEnterpriseImage extends Location {
  /** As written. */
  readonly text: string;
  readonly registry: Registry;
}

/** The images of an ImageCache that need credentials of an ACR Enterprise instance. */
export function cachedEnterpriseImages(
  { images, path: user }: ImageCacheManifest,
  context: RuleContext,
): CachedEnterpriseImage[] {
  return images.flatMap(({ text, path, range }) => {
    const reference = parseImageRef(text);
    const registry = reference && context.registryOf(reference.host, user);
    return registry && needsAccess(registry) ? [{ text, path, range, registry }] : [];
  });
}

/** The id of an ACR Enterprise instance, and where it is written. */
export interface KnownInstance {
  readonly id: string;
  readonly region: string | undefined;
  /**
   * The annotation of another pod that gives the id; undefined where the configuration gives it.
   */
  readonly seenAt: Location | undefined;
  /** The day on which Alibaba Cloud gave the id; undefined where somebody has written it. */
  readonly askedOn?: string;
}

/**
 * The text of the annotation for an instance. It has the region, unless all pods (or the cache) are
 * known to run in that region.
 */
export function instanceValue(
  { id, region }: KnownInstance,
  regions: Iterable<string | undefined>,
): string {
  const isElsewhere = [...regions].some((one) => one !== region);
  return region !== undefined && isElsewhere ? `${region}:${id}` : id;
}

/** The regions in which pods run, as far as the configuration says it. */
export function regionsOf(
  pods: readonly Pod[],
  { settingsAt }: Pick<RuleContext, 'settingsAt'>,
): ReadonlySet<string | undefined> {
  return new Set(pods.map(({ execution }) => settingsAt(execution.path).region));
}
