import type { OpenFile } from '../yaml/documents.ts';
import { laterSite } from '../yaml/sites/later.ts';
import { asMap, asScalar, at, get, itemsOf, textOf, type Node } from '../yaml/tree.ts';
import { readScalar } from './metadata.ts';
import type { ContainerField, ContainerRole, ImageField } from './model.ts';

/** The containers in the fields of a template, in the order in which its pod starts them. */
export function readContainers(file: OpenFile, template: Node): ContainerField[] {
  return readContainerList(file, get(template, 'initContainers'), 'init').concat(
    readContainer(file, get(template, 'container'), 'container', 'main'),
    readContainer(file, get(template, 'script'), 'script', 'main'),
    readContainerList(file, at(template, 'containerSet', 'containers'), 'set'),
    readContainerList(file, get(template, 'sidecars'), 'sidecar'),
  );
}

/** A list of containers with names. */
export function readContainerList(
  file: OpenFile,
  node: Node | undefined,
  role: ContainerRole,
): ContainerField[] {
  return itemsOf(node).flatMap((item) =>
    readContainer(file, item, role, textOf(get(item, 'name')) ?? ''),
  );
}

function readContainer(
  file: OpenFile,
  node: Node | undefined,
  role: ContainerRole,
  name: string,
): ContainerField[] {
  const image = get(node, 'image');
  const map = asMap(node);
  if (map === undefined) return [];
  const isEmpty = image === undefined || (image.kind === 'scalar' && image.text === '');
  const pullPolicy = get(map, 'imagePullPolicy');
  return [
    {
      role,
      image: isEmpty ? undefined : readScalar(file, image),
      container: name,
      pullPolicy: pullPolicy?.kind === 'scalar' ? readScalar(file, pullPolicy) : undefined,
      site: laterSite(file, map, IN_MAP),
      hasCommand: isFilled(get(map, 'command')),
      storage: storageIn(get(map, 'resources')),
      mounts: mountsIn(itemsOf(get(map, 'volumeMounts'))),
    },
  ];
}

function mountsIn(mounts: readonly Node[]): readonly string[] {
  return mounts.length === 0 ? NONE : mounts.flatMap((item) => textOf(get(item, 'name')) ?? []);
}

const NONE: readonly string[] = [];

/** The keys on the way to what is added to the map itself. */
const IN_MAP: readonly string[] = [];

/** The temporary storage that is asked for; what `requests` say counts before `limits`. */
function storageIn(resources: Node | undefined): string | undefined {
  if (resources === undefined) return undefined;
  return ['requests', 'limits']
    .map((kind) => textOf(at(resources, kind, 'ephemeral-storage')))
    .find((text) => text !== undefined && text !== '');
}

/** Does a list hold something? Go reads a null and an empty list as no list. */
function isFilled(node: Node | undefined): boolean {
  if (node?.kind === 'seq') return node.items.length > 0;
  return node !== undefined && !(node.kind === 'scalar' && node.type === 'null');
}

/** The images that are mounted as volumes (`volumes[].image.reference`). */
export function readVolumeImages(file: OpenFile, volumes: Node | undefined): ImageField[] {
  return itemsOf(volumes).flatMap((volume) => {
    const image = asScalar(at(volume, 'image', 'reference'));
    const name = `volume ${textOf(get(volume, 'name')) ?? ''}`;
    if (image === undefined) return [];
    const policy = asScalar(at(volume, 'image', 'pullPolicy'));
    return [
      {
        role: 'volume' as const,
        image: readScalar(file, image),
        container: name,
        pullPolicy: policy && readScalar(file, policy),
        site: { open: false as const, reason: 'the image is a volume' },
        hasCommand: true,
        storage: undefined,
        mounts: [],
      },
    ];
  });
}

/** The images of executor plugins, which run as sidecars of the agent pod. */
export function readAgentImages(file: OpenFile, plugins: Node | undefined): ImageField[] {
  return itemsOf(plugins).flatMap((plugin) => {
    const sidecar = at(plugin, 'spec', 'sidecar', 'container');
    const name = textOf(get(sidecar, 'name')) ?? 'plugin';
    return readContainer(file, sidecar, 'sidecar', name).flatMap(({ image, ...rest }) =>
      image === undefined ? [] : [{ image, ...rest }],
    );
  });
}
