import type { SourceFile } from '../text/text.ts';
import { asMap, get, itemsOf, type MapNode } from '../yaml/tree.ts';
import { podMetadataPath, workflowRow } from './kinds.ts';
import { strayAnnotations } from './metadata.ts';
import type { Metadata, Misplaced, Spec, Template } from './model.ts';
import type { FoundWorkflow } from './objects.ts';
import { stepsOf } from './steps.ts';

/**
 * Annotations that look as if they were for pods and never reach one. They are on the object
 * itself, in workflowMetadata, beside the fields that count, or on steps and dag templates
 * (argo-workflows v4.1.2, workflow/controller/workflowpod.go and workflow_types.go).
 */
export function readMisplaced(
  file: SourceFile,
  { kind, object, spec: specNode }: FoundWorkflow,
  spec: Spec,
): Misplaced[] {
  const { role, strays, spec: specPath } = workflowRow(kind);
  const words = podMetadataPath(kind);
  const meant = role === 'reference' ? undefined : { metadata: spec.podMetadata, words };
  const inObject = strays.object.flatMap((path) => {
    const metadata = strayAnnotations(file, object, [...path.split('.'), 'annotations']);
    return one(metadata, `${path}.annotations of the ${kind}`, undefined, meant, true);
  });
  const specMap = asMap(specNode);
  const inSpec = (strays.spec ?? []).flatMap((path) => {
    if (specMap === undefined) return [];
    const metadata = strayAnnotations(file, specMap, [...path.split('.'), 'annotations']);
    return one(metadata, `${specPath}.${path}.annotations`, undefined, meant, true);
  });
  const maps = itemsOf(get(specNode, 'templates')).flatMap((node) => asMap(node) ?? []);
  const templates = spec.templates.flatMap((template, index) => {
    const map = maps[index];
    return map ? inTemplate(file, map, template, meant) : [];
  });
  return [...inObject, ...inSpec, ...templates];
}

/**
 * The fields inside a template that have no annotations, or have annotations for another purpose.
 */
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

/** The annotations of steps and tasks, which have no metadata. */
function inSteps(file: SourceFile, template: MapNode, name: string): Misplaced[] {
  return stepsOf(template).flatMap((step) => {
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
