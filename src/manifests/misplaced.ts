import type { SourceFile } from '../text/text.ts';
import { asMap, at, get, itemsOf, type MapNode, type Node } from '../yaml/tree.ts';
import { strayAnnotations } from './metadata.ts';
import type { ManifestKind, Metadata, Misplaced, Spec, Template } from './model.ts';

/**
 * Annotations that look as if they were for pods and never reach one: on the object itself, in
 * workflowMetadata, beside the fields that count, on steps and dag templates (argo-workflows
 * v4.1.2, workflow/controller/workflowpod.go and workflow_types.go).
 */
export function readMisplaced(
  file: SourceFile,
  object: MapNode,
  kind: ManifestKind,
  specNode: Node | undefined,
  spec: Spec,
): Misplaced[] {
  const words = kind === 'CronWorkflow' ? 'spec.workflowSpec.podMetadata' : 'spec.podMetadata';
  const meant = kind === 'WorkflowEventBinding' ? undefined : { metadata: spec.podMetadata, words };
  const inSpec = kind === 'CronWorkflow' ? 'spec.workflowSpec.' : 'spec.';
  const objectPlaces = objectPlacesOf(kind).flatMap((keys) => {
    const metadata = strayAnnotations(file, object, [...keys, 'annotations']);
    return one(metadata, `${keys.join('.')}.annotations of the ${kind}`, undefined, meant, true);
  });
  const specMap = asMap(specNode);
  const specPlaces = ['workflowMetadata', 'metadata'].flatMap((key) => {
    if (specMap === undefined || kind !== 'CronWorkflow') return [];
    const metadata = strayAnnotations(file, specMap, [key, 'annotations']);
    return one(metadata, `${inSpec}${key}.annotations`, undefined, meant, true);
  });
  const maps = itemsOf(get(specNode, 'templates')).flatMap((node) => asMap(node) ?? []);
  const templates = spec.templates.flatMap((template, index) => {
    const map = maps[index];
    return map ? inTemplate(file, map, template, meant) : [];
  });
  return [...objectPlaces, ...specPlaces, ...templates];
}

function objectPlacesOf(kind: ManifestKind): string[][] {
  const everywhere = [['metadata'], ['spec', 'workflowMetadata'], ['spec', 'metadata']];
  if (kind === 'CronWorkflow') return [...everywhere, ['spec', 'podMetadata']];
  if (kind === 'WorkflowEventBinding') return [['metadata'], ['spec', 'submit', 'metadata']];
  return everywhere;
}

/** Fields inside a template that take no annotations, or take them for something else. */
const TEMPLATE_PLACES = [
  ['annotations'],
  ['podMetadata', 'annotations'],
  ['container', 'metadata', 'annotations'],
  ['container', 'annotations'],
  ['script', 'metadata', 'annotations'],
  ['script', 'annotations'],
];

function inTemplate(
  file: SourceFile,
  map: MapNode,
  template: Template,
  wide: Misplaced['meant'],
): Misplaced[] {
  const { name, type, metadata } = template;
  if (type === 'steps' || type === 'dag') {
    const own = one(metadata, `metadata.annotations of a ${type} template`, name, wide, false);
    return [...own, ...inSteps(file, map, name)];
  }
  const meant = { metadata, words: `the metadata of template "${name}"` };
  return TEMPLATE_PLACES.flatMap((keys) =>
    one(strayAnnotations(file, map, keys), `${keys.join('.')} of a template`, name, meant, true),
  );
}

/** A step or task has no metadata at all. */
function inSteps(file: SourceFile, template: MapNode, name: string): Misplaced[] {
  const groups = itemsOf(get(template, 'steps')).flatMap((group) => itemsOf(group));
  return [...groups, ...itemsOf(at(template, 'dag', 'tasks'))].flatMap((step) => {
    const map = asMap(step);
    if (map === undefined) return [];
    const metadata = strayAnnotations(file, map, ['metadata', 'annotations']);
    return one(metadata, 'metadata.annotations of a step', name, undefined, false);
  });
}

function one(
  metadata: Metadata,
  where: string,
  template: string | undefined,
  meant: Misplaced['meant'],
  certain: boolean,
): Misplaced[] {
  return metadata.annotations.length === 0 ? [] : [{ where, template, metadata, meant, certain }];
}
