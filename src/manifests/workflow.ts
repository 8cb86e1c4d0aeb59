import type { OpenFile } from '../yaml/documents.ts';
import { at, get, itemsOf, textOf } from '../yaml/tree.ts';
import { roleOf, type ManifestKind } from './kinds.ts';
import { readScalar } from './metadata.ts';
import { readMisplaced } from './misplaced.ts';
import type { Annotation, Manifest, Schedule, Spec } from './model.ts';
import { filledText } from './pod-fields.ts';
import type { FoundWorkflow } from './objects.ts';
import { readData } from './parameters.ts';
import { EMPTY_SPEC, readSpec } from './templates.ts';

/** The annotation that suppresses rules for a whole manifest. */
export const IGNORE_KEY = 'wfcache-lint.io/ignore';

/** Reads an object that says something about workflows. */
export function readWorkflow(file: OpenFile, found: FoundWorkflow): Manifest {
  const { kind, object, holder } = found;
  const metadata = get(object, 'metadata');
  const name = textOf(get(metadata, 'name'));
  const whole = specOf(file, found);
  const partial = isPartial(kind, whole);
  const spec = partial ? withoutRemoved(whole) : whole;
  const ignores = at(metadata, 'annotations', IGNORE_KEY);
  return {
    kind,
    name:
      name ?? textOf(get(metadata, 'generateName')) ?? textOf(at(holder, 'metadata', 'name')) ?? '',
    generated: name === undefined,
    namespace: filledText(get(metadata, 'namespace')),
    path: file.path,
    range: object.range,
    createdBy: found.createdBy,
    ignores: ignores && readScalar(file, ignores),
    spec,
    misplaced: readMisplaced(file, found, spec),
    partial,
    schedule: kind === 'CronWorkflow' ? scheduleOf(found) : undefined,
  };
}

/** A CronWorkflow has one `schedule`, or a list of `schedules` (Argo 3.6 and later). */
function scheduleOf({ object }: FoundWorkflow): Schedule {
  const spec = get(object, 'spec');
  const all = [get(spec, 'schedule'), ...itemsOf(get(spec, 'schedules'))];
  return {
    texts: all.flatMap((node) => textOf(node) ?? []).filter((text) => text !== ''),
    suspended: textOf(get(spec, 'suspend')) === 'true',
  };
}

/**
 * The spec of an object. If the object only names a library, the name and the arguments count. If
 * it only gives values to parameters, these are its arguments.
 */
function specOf(file: OpenFile, { kind, spec }: FoundWorkflow): Spec {
  if (roleOf(kind) === 'values') return { ...EMPTY_SPEC, arguments: readData(file, spec) };
  const read = readSpec(file, spec);
  if (roleOf(kind) !== 'reference') return read;
  const { workflowTemplateRef, arguments: args } = read;
  return { ...EMPTY_SPEC, workflowTemplateRef, arguments: args };
}

/**
 * A patch removes a key by a null. What it removes stays in the object that it changes, and so in all
 * other overlays, so the key counts as if the patch did not name it.
 */
function withoutRemoved(spec: Spec): Spec {
  const { podMetadata } = spec;
  const isKept = ({ value }: Annotation): boolean => value.type !== 'null';
  return {
    ...spec,
    podMetadata: {
      ...podMetadata,
      annotations: podMetadata.annotations.filter(isKept),
      labels: podMetadata.labels.filter(isKept),
    },
  };
}

/**
 * Is it a kustomize patch or another fragment? An object that is run but starts nothing (no
 * workflowTemplateRef, and no entrypoint or no templates) is a fragment, and so is a library without
 * templates: Argo would refuse them as whole objects.
 */
function isPartial(kind: ManifestKind, spec: Spec): boolean {
  switch (roleOf(kind)) {
    case 'run':
      if (spec.workflowTemplateRef !== undefined) return false;
      return spec.entrypoint === undefined || spec.templates.length === 0;
    case 'library':
      return spec.templates.length === 0;
    case 'reference':
    case 'defaults':
    case 'values':
      return false;
  }
}
