import {
  instanceKey,
  instanceRegion,
  mayNeedAccess,
  needsAccess,
  type Registry,
} from '../alibaba/acr.ts';
import { instanceIdOf } from '../alibaba/annotations.ts';
import { isPlaceholder, parseInstanceId, type InstanceId } from '../alibaba/instance-id.ts';

import { isKnownRegion } from '../alibaba/regions.ts';
import type { EffectiveAnnotation } from '../argo/annotations.ts';
import type { ImageUse } from '../argo/images.ts';
import type { Pod } from '../argo/pods.ts';
import { hostOfPartial } from '../images/reference.ts';
import { allRegistries } from '../settings.ts';
import { inPlaces } from '../text/place-order.ts';
import type { JudgedRepository, RuleContext } from './context.ts';
import type { Claim } from './elsewhere.ts';

/**
 * What the annotations of these pods say of instances that the configuration does not name, each written
 * place once. A pod says something only where all its images come from one instance, and where
 * nothing else contradicts its annotation: the form of the host, the region of the pod, or the
 * configuration, which may give the id to another host.
 */
export function claimsOfPods(pods: readonly Pod[], context: RuleContext): readonly Claim[] {
  const found = new Map<string, Claim>();
  for (const pod of pods) {
    const claim = claimOf(pod, context);
    if (claim === undefined) continue;
    const { path, range } = claim.at;
    found.set(`${claim.key} ${claim.id} ${String(range.start)} ${path}`, claim);
  }
  return [...found.values()];
}

/** What all pods of a repository say, in the order of the places. */
export function claimsIn(facts: JudgedRepository): readonly Claim[] {
  const { pods, elsewhere } = facts.project;
  const claims = [...claimsOfPods(pods, facts), ...elsewhere.records.flatMap((one) => one.claims)];
  return claims.toSorted((a, b) => inPlaces(a.at, b.at));
}

function claimOf(pod: Pod, context: RuleContext): Claim | undefined {
  const annotation = instanceIdOf(pod.annotations);
  if (annotation === undefined) return undefined;
  const registry = onlyInstance(pod, context);
  if (registry === undefined || registry.configured?.instanceId !== undefined) return undefined;
  const written = usableId(annotation);
  if (written === undefined) return undefined;
  if (allRegistries(context.settings).some(({ instanceId }) => instanceId === written.id)) {
    return undefined;
  }
  const region = instanceRegion(registry);
  const said = written.region ?? context.settingsAt(pod.execution.path).region ?? region;
  if (region !== undefined && said !== region) return undefined;
  const { path, range } = annotation.value;
  return { key: instanceKey(registry), id: written.id, region: said, at: { path, range } };
}

/** The id in an annotation; undefined where it is a placeholder or most likely a typing error. */
function usableId({ value }: EffectiveAnnotation): InstanceId | undefined {
  if (isPlaceholder(value.text)) return undefined;
  const id = parseInstanceId(value.text);
  return id?.region !== undefined && !isKnownRegion(id.region) ? undefined : id;
}

/** The one instance from which a pod pulls; undefined where other hosts may be instances, too. */
function onlyInstance(pod: Pod, context: RuleContext): Registry | undefined {
  if (pod.images.some(mayHideHost)) return undefined;
  let first: Registry | undefined;
  for (const { host } of context.imagesOf(pod)) {
    const registry = context.registryOf(host, pod.execution.path);
    if (!mayNeedAccess(registry)) continue;
    first ??= registry;
    if (registry !== first && instanceKey(registry) !== instanceKey(first)) return undefined;
  }
  return first !== undefined && needsAccess(first) ? first : undefined;
}

/** Can an image come from a host that the files do not show? */
function mayHideHost({ values: { known, partial } }: ImageUse): boolean {
  if (known.length + partial.length === 0) return true;
  return partial.some((text) => hostOfPartial(text) === undefined);
}
