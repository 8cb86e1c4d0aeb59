import { roleOf } from '../manifests/kinds.ts';
import type { Annotation, Manifest, Metadata, Template } from '../manifests/model.ts';
import { ownerCounts, type ArgoVersion } from './version.ts';

/** The place from which an effective annotation comes. */
export type Origin =
  'template' | 'templateDefaults' | 'workflow' | 'workflowTemplate' | 'cluster' | 'owner';

/** An annotation that a pod will have, and where it is written. */
export interface EffectiveAnnotation extends Annotation {
  readonly origin: Origin;
  readonly metadata: Metadata;
}

/** How a template is reached: in its own manifest, by a templateRef, or inline. */
export type Reach = 'local' | 'reference' | 'inline';

/**
 * The specs that make up an execution: Workflow, its workflowTemplateRef, defaults. The first one
 * that says something counts.
 */
export type Chain = readonly Manifest[];

/**
 * The annotations of one pod: of each key the one at the place that comes first in Argo's order.
 * `template` is undefined for the agent pod, which reads podMetadata only.
 */
export function effectiveAnnotations(
  chain: Chain,
  template: Template | undefined,
  owner: Manifest,
  reach: Reach,
  version: ArgoVersion,
): ReadonlyMap<string, EffectiveAnnotation> {
  const found = new Map<string, EffectiveAnnotation>();
  for (const { metadata, origin } of layers(chain, template, owner, reach, version)) {
    for (const annotation of metadata.annotations) {
      if (!found.has(annotation.key)) {
        found.set(annotation.key, { ...annotation, origin, metadata });
      }
    }
  }
  return found;
}

/** The labels of one pod, in the same order. */
export function effectiveLabels(
  chain: Chain,
  template: Template | undefined,
  owner: Manifest,
  reach: Reach,
  version: ArgoVersion,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { metadata } of layers(chain, template, owner, reach, version)) {
    for (const { key, value } of metadata.labels) if (!found.has(key)) found.set(key, value.text);
  }
  return found;
}

interface Layer {
  readonly metadata: Metadata;
  readonly origin: Origin;
}

/** Every place that can give a key to the pod; the place that counts most comes first. */
function layers(
  chain: Chain,
  template: Template | undefined,
  owner: Manifest,
  reach: Reach,
  version: ArgoVersion,
): Layer[] {
  const execution = chain.map((manifest) => ({
    metadata: manifest.spec.podMetadata,
    origin: originOf(manifest, chain),
  }));
  if (template === undefined) return execution;
  const own: Layer = { metadata: template.metadata, origin: 'template' };
  const defaults = chain.flatMap(({ spec }): Layer[] =>
    spec.templateDefaults
      ? [{ metadata: spec.templateDefaults.metadata, origin: 'templateDefaults' }]
      : [],
  );
  if (reach === 'inline' || !ownerCounts(version)) return [own, ...defaults, ...execution];
  if (reach === 'local') return [own, ...execution, ...defaults];
  const library: Layer = { metadata: owner.spec.podMetadata, origin: 'owner' };
  return [own, library, ...defaults, ...execution];
}

function originOf(manifest: Manifest, chain: Chain): Origin {
  if (roleOf(manifest.kind) === 'defaults') return 'cluster';
  return manifest === chain[0] ? 'workflow' : 'workflowTemplate';
}
