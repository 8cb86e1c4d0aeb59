import type { OpenFile } from '../yaml/documents.ts';
import {
  asMap,
  asScalar,
  at,
  get,
  itemsOf,
  textOf,
  type MapNode,
  type Node,
} from '../yaml/tree.ts';
import { NO_HOOKS, readCalls, readHooks } from './calls.ts';
import { filledText, readSecrets, readTexts } from './pod-fields.ts';
import { readAgentImages, readContainers, readVolumeImages } from './containers.ts';
import { noMetadata, readMetadata } from './metadata.ts';
import {
  TEMPLATE_KINDS,
  type ContainerField,
  type ResourceManifest,
  type Spec,
  type Template,
  type TemplateKind,
} from './model.ts';
import { readParameters } from './parameters.ts';
import { readPatch } from './patches.ts';
import { readLibraryReference } from './references.ts';

/** Reads a WorkflowSpec: what it says about pods, images and annotations. The rest is ignored. */
export function readSpec(file: OpenFile, node: Node | undefined): Spec {
  const map = asMap(node);
  if (map === undefined) return EMPTY_SPEC;
  const defaults = asMap(get(map, 'templateDefaults'));
  return {
    entrypoint: textOf(get(map, 'entrypoint')),
    podMetadata: readMetadata(file, map, 'podMetadata'),
    templateDefaults: defaults && readTemplate(file, defaults, 0),
    templates: itemsOf(get(map, 'templates')).flatMap((item) => readTemplate(file, item, 0) ?? []),
    arguments: readParameters(file, at(map, 'arguments', 'parameters')),
    workflowTemplateRef: readLibraryReference(get(map, 'workflowTemplateRef')),
    hooks: readHooks(file, map),
    pullSecrets: readSecrets(file, get(map, 'imagePullSecrets')),
    nodeSelector: readTexts(get(map, 'nodeSelector')),
    serviceAccount: filledText(get(map, 'serviceAccountName')),
    patch: readPatch(file, get(map, 'podSpecPatch')),
    volumeImages: readVolumeImages(file, get(map, 'volumes')),
    agentImages: readAgentImages(file, get(map, 'executorPlugins')),
    parallelism: wholeNumber(get(map, 'parallelism')),
  };
}

/** The spec of an object that only names another one, such as a WorkflowEventBinding. */
export const EMPTY_SPEC: Spec = {
  entrypoint: undefined,
  podMetadata: noMetadata('this object has no podMetadata of its own'),
  templateDefaults: undefined,
  templates: [],
  arguments: [],
  workflowTemplateRef: undefined,
  hooks: NO_HOOKS,
  pullSecrets: [],
  nodeSelector: new Map(),
  serviceAccount: undefined,
  patch: undefined,
  volumeImages: [],
  agentImages: [],
  parallelism: undefined,
};

/**
 * Reads one template. `depth` counts inline templates. In Argo they cannot be nested; in a file
 * that nests them two levels are read.
 */
function readTemplate(file: OpenFile, node: Node, depth: number): Template | undefined {
  const map = asMap(node);
  if (map === undefined || depth > 2) return undefined;
  const name = asScalar(get(map, 'name'));
  const kinds = kindsIn(map);
  const containers = readContainers(file, map);
  return {
    name: name?.text ?? '',
    type: kinds.length === 1 ? (kinds[0] ?? 'none') : 'none',
    kinds,
    range: name?.range ?? map.range,
    extent: map.range,
    metadata: readMetadata(file, map, 'metadata', holdersOfImages(containers)),
    containers: [...containers, ...readVolumeImages(file, get(map, 'volumes'))],
    inputs: readParameters(file, at(map, 'inputs', 'parameters')),
    outputs: readParameters(file, at(map, 'outputs', 'parameters')),
    calls: readCalls(file, map, (inline) => readTemplate(file, inline, depth + 1)),
    target: textOf(at(map, 'dag', 'target')),
    patch: readPatch(file, get(map, 'podSpecPatch')),
    nodeSelector: readTexts(get(map, 'nodeSelector')),
    serviceAccount: filledText(get(map, 'serviceAccountName')),
    manifest: readResourceManifest(at(map, 'resource', 'manifest')),
  };
}

/** The kinds that a template names. Most name one, and then no other one is looked for. */
function kindsIn(map: MapNode): readonly TemplateKind[] {
  const named = map.entries.filter(({ key }) => key !== undefined && KINDS.has(key.text));
  if (named.length > 1 || map.merges.length > 0) {
    return TEMPLATE_KINDS.filter((kind) => isGiven(get(map, kind)));
  }
  const only = KINDS.get(named[0]?.key?.text ?? '');
  return only !== undefined && isGiven(get(map, only.kind)) ? only.alone : NO_KINDS;
}

const NO_KINDS: readonly TemplateKind[] = [];

/** Each kind, and the list of it alone: a file can have thousands of templates. */
const KINDS: ReadonlyMap<
  string,
  { readonly kind: TemplateKind; readonly alone: readonly TemplateKind[] }
> = new Map(TEMPLATE_KINDS.map((kind) => [kind, { kind, alone: [kind] }]));

function readResourceManifest(node: Node | undefined): ResourceManifest | undefined {
  const scalar = asScalar(node);
  if (scalar === undefined) return undefined;
  return { range: scalar.range, tags: [...new Set(scalar.text.match(/\{\{[^{}]*\}\}/g))] };
}

/** The fields that hold containers, the one of the main container first. */
export const HOLDERS = {
  container: 'container',
  script: 'script',
  set: 'containerSet',
  init: 'initContainers',
  sidecar: 'sidecars',
} as const;

/**
 * The fields near which annotations are easy to see for whoever reads or changes an image: those that
 * hold an image.
 */
function holdersOfImages(containers: readonly ContainerField[]): readonly string[] {
  const only = containers[0];
  if (only?.image !== undefined && containers.length === 1 && only.role !== 'volume') {
    return NEAR[only.role];
  }
  const holding = containers.filter(({ image }) => image !== undefined);
  return HOLDING.filter((one) => holding.some(({ role }) => role === one)).map(
    (role) => HOLDERS[role],
  );
}

/** The field of each role alone, each list once: a file can have thousands of templates. */
const NEAR: Readonly<Record<keyof typeof HOLDERS, readonly string[]>> = {
  container: [HOLDERS.container],
  script: [HOLDERS.script],
  set: [HOLDERS.set],
  init: [HOLDERS.init],
  sidecar: [HOLDERS.sidecar],
};

const HOLDING = Object.keys(HOLDERS) as readonly (keyof typeof HOLDERS)[];

/** Is a field there? One without a value is not: Go reads it as nil. */
function isGiven(node: Node | undefined): boolean {
  return node !== undefined && !(node.kind === 'scalar' && node.type === 'null');
}

function wholeNumber(node: Node | undefined): number | undefined {
  const text = textOf(node);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
