import { instanceKey, type Registry } from '../alibaba/acr.ts';
import { instanceIdOf } from '../alibaba/annotations.ts';
import { isPlaceholder, parseInstanceId, type InstanceId } from '../alibaba/instance-id.ts';
import { isKnownRegion } from '../alibaba/regions.ts';
import type { Pod } from '../argo/pods.ts';
import { compareText } from '../text/text.ts';
import type { Settings } from '../settings.ts';
import type { Location } from '../finding.ts';
import type { PulledImage } from './images.ts';
import type { Project } from './project.ts';
import type { RuleContext } from './context.ts';

/** An image on an ACR Enterprise instance that is not a public instance of Alibaba. */
export type EnterpriseImage = PulledImage & { readonly registry: Registry };

/** The images of a pod that need credentials of an ACR Enterprise instance. */
export function enterpriseImages(pod: Pod, context: RuleContext): EnterpriseImage[] {
  return context.imagesOf(pod).flatMap((image) => {
    const registry = context.registryOf(image.host, pod.execution.path);
    return needsAccess(registry) ? [{ ...image, registry }] : [];
  });
}

/** One registry for each instance from which images come, by the key of the instance, sorted. */
export function instancesOf(images: readonly EnterpriseImage[]): ReadonlyMap<string, Registry> {
  const keyed = images.map(({ registry }) => [instanceKey(registry), registry] as const);
  return new Map(keyed.toSorted(([a], [b]) => compareText(a, b)));
}

/** Is this an ACR Enterprise instance from which not everybody may pull? */
export function needsAccess(registry: Registry): boolean {
  return registry.kind === 'acr-enterprise' && registry.public !== true;
}

/** The id of an ACR Enterprise instance, and where it is written. */
export interface KnownInstance {
  readonly id: string;
  readonly region: string | undefined;
  /**
   * The annotation of another pod that gives the id; undefined where the configuration gives it.
   */
  readonly seenAt: Location | undefined;
}

/**
 * The text of the annotation for an instance. It has the region, unless the pods are known to run
 * in that region.
 */
export function instanceValue(
  { id, region }: KnownInstance,
  pods: Pick<Settings, 'region'>,
): string {
  return region === undefined || region === pods.region ? id : `${region}:${id}`;
}

/** Finds the id of a registry: first in the configuration, then in other manifests. */
export type InstanceLookup = (registry: Registry) => KnownInstance | undefined;

/**
 * Reads the ids that annotations of the repository give to hosts. A pod shows the id of an instance
 * only where all of its images come from that instance. An id counts only where all such pods have
 * the same one.
 */
export function instanceLookup(facts: RuleContext & { readonly project: Project }): InstanceLookup {
  const seen = new Map<string, KnownInstance | 'contradiction'>();
  for (const pod of facts.project.pods) {
    const told = toldBy(pod, facts);
    if (told === undefined) continue;
    const known = seen.get(told.key);
    if (known === undefined) seen.set(told.key, told.instance);
    else if (known !== 'contradiction' && !agree(known, told.instance)) {
      seen.set(told.key, 'contradiction');
    }
  }
  return (registry) => {
    const { configured } = registry;
    if (configured?.instanceId !== undefined) {
      const region = configured.region ?? registry.region;
      return { id: configured.instanceId, region, seenAt: undefined };
    }
    const found = seen.get(instanceKey(registry));
    return found === 'contradiction' ? undefined : found;
  };
}

function agree(a: KnownInstance, b: KnownInstance): boolean {
  return a.id === b.id && a.region === b.region;
}

/**
 * Is the region of an id unknown? Then it is most likely a typing error, and the id is not used.
 */
function hasUnknownRegion({ region }: InstanceId): boolean {
  return region !== undefined && !isKnownRegion(region);
}

function toldBy(
  pod: Pod,
  context: RuleContext,
): { readonly key: string; readonly instance: KnownInstance } | undefined {
  const annotation = instanceIdOf(pod.annotations);
  if (annotation === undefined || isPlaceholder(annotation.value.text)) return undefined;
  const parsed = parseInstanceId(annotation.value.text);
  if (parsed === undefined || hasUnknownRegion(parsed)) return undefined;
  const instances = instancesOf(enterpriseImages(pod, context));
  const [registry] = instances.values();
  if (registry === undefined || instances.size !== 1) return undefined;
  const { path, range } = annotation.value;
  const region = parsed.region ?? registry.region;
  return {
    key: instanceKey(registry),
    instance: { id: parsed.id, region, seenAt: { path, range } },
  };
}
