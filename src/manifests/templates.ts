import { insertionSite } from '../yaml/sites/insertion.ts';
import { asMap, asScalar, at, entriesOf, get, itemsOf, textOf, type Node } from '../yaml/tree.ts';
import { parseEmbedded, type OpenFile } from '../yaml/documents.ts';
import { readCalls, readHooks } from './calls.ts';
import { noMetadata, readMetadata, readScalar } from './metadata.ts';
import type {
  ContainerField,
  ImageField,
  PodSpecPatch,
  Scalar,
  Spec,
  Template,
  TemplateType,
} from './model.ts';
import { readParameters } from './parameters.ts';
import { readLibraryReference } from './references.ts';

const TYPES: readonly TemplateType[] = [
  'container',
  'script',
  'containerSet',
  'resource',
  'data',
  'http',
  'plugin',
  'suspend',
  'steps',
  'dag',
];

const NO_PATCH: PodSpecPatch = { images: [], imageless: [], pullSecrets: false };

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
    hooks: readHooks(map),
    pullSecrets: readSecrets(file, get(map, 'imagePullSecrets')),
    nodeSelector: readTexts(get(map, 'nodeSelector')),
    serviceAccount: textOf(get(map, 'serviceAccountName')),
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
  hooks: [],
  pullSecrets: [],
  nodeSelector: new Map(),
  serviceAccount: undefined,
  patch: NO_PATCH,
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
  const found = readContainers(file, map);
  return {
    name: name?.text ?? '',
    type: TYPES.find((type) => get(map, type) !== undefined) ?? 'none',
    range: name?.range ?? map.range,
    metadata: readMetadata(file, map, 'metadata'),
    images: [...withImage(found), ...readVolumeImages(file, get(map, 'volumes'))],
    imageless: found.filter(({ image }) => image === undefined),
    inputs: readParameters(file, at(map, 'inputs', 'parameters')),
    calls: readCalls(file, map, (inline) => readTemplate(file, inline, depth + 1)),
    patch: readPatch(file, get(map, 'podSpecPatch')),
    nodeSelector: readTexts(get(map, 'nodeSelector')),
    serviceAccount: textOf(get(map, 'serviceAccountName')),
  };
}

/** A container with or without an image. */
type FoundContainer = ContainerField & { readonly image: Scalar | undefined };

function withImage(found: readonly FoundContainer[]): ImageField[] {
  return found.flatMap(({ image, ...rest }) => (image === undefined ? [] : [{ image, ...rest }]));
}

/** The containers in the fields of a template, in the order in which its pod starts them. */
function readContainers(file: OpenFile, template: Node): FoundContainer[] {
  return [
    ...containers(file, get(template, 'initContainers')),
    ...container(file, get(template, 'container'), 'main'),
    ...container(file, get(template, 'script'), 'main'),
    ...containers(file, at(template, 'containerSet', 'containers')),
    ...containers(file, get(template, 'sidecars')),
  ];
}

function containers(file: OpenFile, node: Node | undefined): FoundContainer[] {
  return itemsOf(node).flatMap((item) => container(file, item, textOf(get(item, 'name')) ?? ''));
}

function container(file: OpenFile, node: Node | undefined, name: string): FoundContainer[] {
  const image = get(node, 'image');
  const map = asMap(node);
  if (map === undefined) return [];
  const isEmpty = image === undefined || (image.kind === 'scalar' && image.text === '');
  const pullPolicy = asScalar(get(map, 'imagePullPolicy'));
  return [
    {
      image: isEmpty ? undefined : readScalar(file, image),
      container: name,
      pullPolicy: pullPolicy && readScalar(file, pullPolicy),
      site: insertionSite(file, map, []),
      hasCommand: get(map, 'command') !== undefined,
      asksForStorage: ['requests', 'limits'].some(
        (kind) => at(map, 'resources', kind, 'ephemeral-storage') !== undefined,
      ),
    },
  ];
}

/** The names of `imagePullSecrets`. An item without a name counts as well. */
function readSecrets(file: OpenFile, node: Node | undefined): Scalar[] {
  return itemsOf(node).map((item) => readScalar(file, get(item, 'name') ?? item));
}

/** A map of texts, such as a node selector. */
function readTexts(node: Node | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [key, { value }] of entriesOf(node)) {
    const text = textOf(value);
    if (text !== undefined) texts.set(key, text);
  }
  return texts;
}

/** The images that are mounted as volumes (`volumes[].image.reference`). */
function readVolumeImages(file: OpenFile, volumes: Node | undefined): ImageField[] {
  return itemsOf(volumes).flatMap((volume) => {
    const image = asScalar(at(volume, 'image', 'reference'));
    const name = `volume ${textOf(get(volume, 'name')) ?? ''}`;
    if (image === undefined) return [];
    const policy = asScalar(at(volume, 'image', 'pullPolicy'));
    return [
      {
        image: readScalar(file, image),
        container: name,
        pullPolicy: policy && readScalar(file, policy),
        site: { open: false as const, reason: 'the image is a volume' },
        hasCommand: true,
        asksForStorage: false,
      },
    ];
  });
}

function readAgentImages(file: OpenFile, plugins: Node | undefined): ImageField[] {
  return itemsOf(plugins).flatMap((plugin) => {
    const sidecar = at(plugin, 'spec', 'sidecar', 'container');
    return withImage(container(file, sidecar, textOf(get(sidecar, 'name')) ?? 'plugin'));
  });
}

/**
 * Reads a `podSpecPatch`: YAML or JSON in a string. What a patch changes that cannot be read is not
 * known.
 */
function readPatch(file: OpenFile, node: Node | undefined): PodSpecPatch {
  const scalar = asScalar(node);
  if (scalar === undefined) return NO_PATCH;
  const patch = parseEmbedded(file, scalar);
  const found = [
    ...containers(file, get(patch, 'initContainers')),
    ...containers(file, get(patch, 'containers')),
  ];
  return {
    images: withImage(found),
    imageless: found.filter(({ image }) => image === undefined),
    pullSecrets: scalar.text.includes('imagePullSecrets'),
  };
}

function wholeNumber(node: Node | undefined): number | undefined {
  const text = textOf(node);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
