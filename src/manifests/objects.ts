import {
  asMap,
  asScalar,
  at,
  entriesOf,
  get,
  itemsOf,
  textOf,
  type MapNode,
  type Node,
} from '../yaml/tree.ts';
import { parseEmbedded, type OpenFile } from '../yaml/documents.ts';
import { isLibrary, type Manifest, type ManifestKind } from './model.ts';
import { readScalar } from './metadata.ts';
import { readMisplaced } from './misplaced.ts';
import { EMPTY_SPEC, isFragment, readSpec } from './templates.ts';

/** The annotation that suppresses rules for a whole manifest. */
const IGNORE_KEY = 'wfcache-lint.io/ignore';

/** Objects inside objects (a Sensor in a List in a resource manifest): no deeper than this. */
const DEEPEST = 4;

/**
 * Every manifest in one document: the object itself, and those it embeds (List items, OpenShift
 * Template objects, Sensor triggers, resource manifests, `workflowDefaults` in a ConfigMap).
 */
export function readManifests(file: OpenFile, root: Node): Manifest[] {
  return readObject(file, root, 0);
}

function readObject(file: OpenFile, node: Node | undefined, depth: number): Manifest[] {
  const object = asMap(node);
  if (object === undefined || depth > DEEPEST) return [];
  const kind = textOf(get(object, 'kind')) ?? '';
  const group = textOf(get(object, 'apiVersion')) ?? '';
  const inner = (child: Node | undefined): Manifest[] => readObject(file, child, depth + 1);
  if (group.startsWith('argoproj.io/')) return readArgoObject(file, object, kind, inner);
  if (kind === 'List') return itemsOf(get(object, 'items')).flatMap(inner);
  if (kind === 'Template') return itemsOf(get(object, 'objects')).flatMap(inner);
  if (kind === 'ConfigMap') return readControllerDefaults(file, object);
  if (kind === 'ScheduledWorkflow') return readScheduledWorkflow(file, object);
  return [];
}

type ReadInner = (child: Node | undefined) => Manifest[];

function readArgoObject(
  file: OpenFile,
  object: MapNode,
  kind: string,
  inner: ReadInner,
): Manifest[] {
  if (kind === 'Sensor') return readSensor(file, object, inner);
  if (kind === 'WorkflowEventBinding') return [readEventBinding(file, object)];
  if (!isWorkflowKind(kind)) return [];
  const path = kind === 'CronWorkflow' ? ['spec', 'workflowSpec'] : ['spec'];
  const spec = at(object, ...path);
  return [manifest(file, object, kind, spec), ...readResources(file, spec, inner)];
}

function isWorkflowKind(kind: string): kind is ManifestKind {
  return (
    kind === 'Workflow' ||
    kind === 'WorkflowTemplate' ||
    kind === 'ClusterWorkflowTemplate' ||
    kind === 'CronWorkflow'
  );
}

function manifest(
  file: OpenFile,
  object: MapNode,
  kind: ManifestKind,
  specNode: Node | undefined,
): Manifest {
  const metadata = get(object, 'metadata');
  const name = textOf(get(metadata, 'name'));
  const spec = readSpec(file, specNode);
  const ignores = at(metadata, 'annotations', IGNORE_KEY);
  const found: Manifest = {
    kind,
    name: name ?? textOf(get(metadata, 'generateName')) ?? '',
    generated: name === undefined,
    namespace: textOf(get(metadata, 'namespace')),
    path: file.path,
    range: object.range,
    ignores: ignores && readScalar(file, ignores),
    spec,
    misplaced: readMisplaced(file, object, kind, specNode, spec),
    partial: isFragment(kind, spec),
  };
  return isLibrary(found) ? { ...found, partial: spec.templates.length === 0 } : found;
}

function readEventBinding(file: OpenFile, object: MapNode): Manifest {
  const submit = asMap(at(object, 'spec', 'submit'));
  const { workflowTemplateRef, arguments: args } = readSpec(file, submit);
  const found = manifest(file, object, 'WorkflowEventBinding', undefined);
  return { ...found, spec: { ...EMPTY_SPEC, workflowTemplateRef, arguments: args } };
}

/** Argo Events: the object a trigger creates, written out or as a string. */
function readSensor(file: OpenFile, sensor: MapNode, inner: ReadInner): Manifest[] {
  return itemsOf(at(sensor, 'spec', 'triggers')).flatMap((trigger) =>
    ['argoWorkflow', 'k8s'].flatMap((kind) => {
      const source = at(trigger, 'template', kind, 'source');
      return [...inner(get(source, 'resource')), ...readText(file, get(source, 'inline'), inner)];
    }),
  );
}

/** `templates[].resource.manifest`, inline templates included. */
function readResources(file: OpenFile, spec: Node | undefined, inner: ReadInner): Manifest[] {
  const templates = itemsOf(get(spec, 'templates'));
  const inline = templates.flatMap(inlineTemplates);
  return [...templates, ...inline].flatMap((template) =>
    readText(file, at(template, 'resource', 'manifest'), inner),
  );
}

function inlineTemplates(template: Node): Node[] {
  const groups = itemsOf(get(template, 'steps')).flatMap((group) => itemsOf(group));
  return [...groups, ...itemsOf(at(template, 'dag', 'tasks'))].flatMap(
    (step) => get(step, 'inline') ?? [],
  );
}

function readText(file: OpenFile, node: Node | undefined, inner: ReadInner): Manifest[] {
  const scalar = asScalar(node);
  if (scalar === undefined || !scalar.text.includes('argoproj.io')) return [];
  return inner(parseEmbedded(file, scalar));
}

/**
 * The controller's `workflowDefaults`: a string of its own, or inside the old all-in-one
 * `config` string.
 */
function readControllerDefaults(file: OpenFile, configMap: MapNode): Manifest[] {
  const data = get(configMap, 'data');
  const found = [...entriesOf(data)].flatMap(([key, { value }]) => {
    const scalar = asScalar(value);
    if (scalar === undefined) return [];
    if (key === 'workflowDefaults') return parseEmbedded(file, scalar) ?? [];
    if (key !== 'config' || !scalar.text.includes('workflowDefaults')) return [];
    return get(parseEmbedded(file, scalar), 'workflowDefaults') ?? [];
  });
  return found.flatMap((node) => {
    const defaults = asMap(node);
    return defaults ? [manifest(file, defaults, 'WorkflowDefaults', get(defaults, 'spec'))] : [];
  });
}

/** Kubeflow Pipelines: `spec.workflow.spec`, a map or a string. */
function readScheduledWorkflow(file: OpenFile, object: MapNode): Manifest[] {
  const spec = at(object, 'spec', 'workflow', 'spec');
  const scalar = asScalar(spec);
  const node = scalar ? parseEmbedded(file, scalar) : spec;
  return node === undefined ? [] : [manifest(file, object, 'Workflow', node)];
}
