import type { PodSpecPatch, Scalar, Template } from '../manifests/model.ts';
import { presentAmong } from './images.ts';
import type { MergedTemplate } from './merged-template.ts';
import { firstByKey, mergedTexts, type ExecutionSpec } from './spec.ts';

/** Fields of the spec of a pod that decide where it runs, and by which Secrets it pulls. */
export interface PodFields {
  readonly pullSecrets: boolean;
  /** The names of the pull secrets, as far as the spec holds them. */
  readonly secrets: readonly Scalar[];
  readonly nodeSelector: ReadonlyMap<string, string>;
  /** The service account; undefined for the default one of the namespace. */
  readonly serviceAccount: string | undefined;
}

/**
 * The node selector of a pod: that of the template, else of what is around it, else of the spec.
 * Only one of them counts.
 */
export function selectorOf(
  { nodeSelector }: MergedTemplate,
  boundary: Template | undefined,
  spec: ExecutionSpec,
): ReadonlyMap<string, string> {
  if (nodeSelector.size > 0) return nodeSelector;
  if (boundary !== undefined && boundary.nodeSelector.size > 0) {
    return mergedTexts([boundary.nodeSelector, ...spec.defaults.map((one) => one.nodeSelector)]);
  }
  return spec.nodeSelector;
}

/** These fields after the patches of a pod; what counts most comes first. */
export function patched(
  patches: readonly (PodSpecPatch | undefined)[],
  pullSecrets: readonly Scalar[],
  nodeSelector: ReadonlyMap<string, string>,
  serviceAccount: string | undefined,
): PodFields {
  const present = presentAmong(patches);
  if (present.length === 0 && pullSecrets.length === 0) {
    return { secrets: pullSecrets, pullSecrets: false, nodeSelector, serviceAccount };
  }
  const secrets = [...present.flatMap((patch) => patch.pullSecrets), ...pullSecrets];
  return {
    secrets: [...firstByKey(secrets, ({ text }) => text).values()],
    pullSecrets: secrets.length > 0,
    nodeSelector: mergedTexts([...present.map((patch) => patch.nodeSelector), nodeSelector]),
    serviceAccount: present.find((patch) => patch.serviceAccount)?.serviceAccount ?? serviceAccount,
  };
}
