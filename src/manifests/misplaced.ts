import type { OpenFile } from '../yaml/documents.ts';
import { asMap, at, get, itemsOf, type MapNode } from '../yaml/tree.ts';
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
  file: OpenFile,
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
    return map ? inTemplate(file, map, template, { name: template.name, meant }) : [];
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

/** What is around the templates of a spec. */
interface Enclosing {
  /** The name of the template of the spec. Inline templates are found under it. */
  readonly name: string;
  readonly meant: Misplaced['meant'];
}

function inTemplate(
  file: OpenFile,
  map: MapNode,
  template: Template,
  around: Enclosing,
): Misplaced[] {
  const { type, metadata } = template;
  const { name } = around;
  if (type === 'steps' || type === 'dag') {
    const where = `metadata.annotations of a ${type} template`;
    const filled = metadata.annotations.length > 0 ? metadata : undefined;
    const own = one(filled, where, name, around.meant, false);
    return [...own, ...inSteps(file, map, name), ...inInline(file, map, template, around)];
  }
  return TEMPLATE_PLACES.filter((keys) => at(map, ...keys) !== undefined).flatMap((keys) => {
    const meant = { metadata, words: wordsOf(template, name) };
    const stray = strayAnnotations(file, map, keys);
    return one(stray, `${keys.join('.')} of a template`, name, meant, true);
  });
}

function wordsOf(template: Template, name: string): string {
  const own = `the metadata of template "${name}"`;
  return template.name === name ? own : `the metadata of the inline template in template "${name}"`;
}

/** The templates that are inline in steps. In the model they are in the order of the file. */
function inInline(
  file: OpenFile,
  map: MapNode,
  { calls }: Template,
  around: Enclosing,
): Misplaced[] {
  const maps = stepsOf(map).flatMap((step) => asMap(get(step, 'inline')) ?? []);
  const templates = calls.flatMap(({ target }) =>
    target.kind === 'inline' ? [target.template] : [],
  );
  return templates.flatMap((template, index) => {
    const inline = maps[index];
    return inline ? inTemplate(file, inline, template, around) : [];
  });
}

/** The annotations of steps and tasks, which have no metadata. */
function inSteps(file: OpenFile, template: MapNode, name: string): Misplaced[] {
  return stepsOf(template).flatMap((step) => {
    const map = asMap(step);
    if (map === undefined) return [];
    const metadata = strayAnnotations(file, map, ['metadata', 'annotations']);
    return one(metadata, 'metadata.annotations of a step', name, undefined, false);
  });
}

function one(
  metadata: Metadata | undefined,
  where: string,
  template: string | undefined,
  meant: Misplaced['meant'],
  certain: boolean,
): Misplaced[] {
  return metadata === undefined ? [] : [{ where, template, metadata, meant, certain }];
}
