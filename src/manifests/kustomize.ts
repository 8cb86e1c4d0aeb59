import type { RepoPath } from '../text/text.ts';
import { parse, type OpenFile } from '../yaml/documents.ts';
import { entriesOf, get, itemsOf, textOf, type MapNode, type Node } from '../yaml/tree.ts';
import { readImageEntries, type ImageEntry } from './image-entries.ts';

/** A kustomization: what it takes in, and whether it changes that. */
export interface Kustomization {
  /** The path of its file, relative to the root. */
  readonly path: RepoPath;
  /** The files and folders that it takes in, relative to the root; nothing outside of it. */
  readonly takes: readonly string[];
  /** It changes objects or makes others, in a way that the files alone do not show. */
  readonly changes: boolean;
  /** Its `images`, in their order. */
  readonly images: readonly ImageEntry[];
  /** It is a component: it changes what the kustomizations that take it in have taken in. */
  readonly isComponent: boolean;
  /** Nothing in it can change an image, apart from its `images`. */
  readonly isPlain: boolean;
}

/** The lists of files and folders that it takes in. */
const TAKES = ['resources', 'bases', 'components', 'patchesStrategicMerge'] as const;

/**
 * The fields that change what a pod of a workflow is. Names, namespaces and labels are changed
 * everywhere alike, so they are not among them.
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
const CHANGES = [
  'components',
  'configurations',
  'generators',
  'helmChartInflationGenerator',
  'helmCharts',
  'images',
  'patches',
  'patchesJson6902',
  'patchesStrategicMerge',
  'replacements',
  'transformers',
  'vars',
] as const;

/** The fields that can change no image, not even together with `images`. */
const PLAIN: ReadonlySet<string> = new Set([
  'apiVersion',
  'kind',
  'metadata',
  'resources',
  'bases',
  'images',
  'namespace',
  'namePrefix',
  'nameSuffix',
  'labels',
  'commonLabels',
  'commonAnnotations',
  'replicas',
  'configMapGenerator',
  'secretGenerator',
  'generatorOptions',
  'buildMetadata',
  'sortOptions',
]);

/** Reads a `kustomization.yaml`; undefined for a file that is none. */
export function readKustomization(file: OpenFile): Kustomization | undefined {
  const root = parse(file).documents[0]?.root;
  return root?.kind === 'map' ? kustomizationOf(file, root) : undefined;
}

/** What the map of a `kustomization.yaml` says. */
export function kustomizationOf(file: OpenFile, root: MapNode): Kustomization {
  return {
    path: file.path,
    takes: takenBy(file.path, root),
    changes: CHANGES.some((field) => isFilled(get(root, field))),
    images: readImageEntries(file, root),
    isComponent: textOf(get(root, 'kind')) === 'Component',
    isPlain: [...entriesOf(root).keys()].every((field) => PLAIN.has(field)),
  };
}

/** The files and folders that the map of a kustomization takes in, relative to the root. */
export function takenBy(path: RepoPath, root: MapNode): readonly string[] {
  const patches = ['patches', 'patchesJson6902'].flatMap((field) =>
    itemsOf(get(root, field)).flatMap((patch) => textOf(get(patch, 'path')) ?? []),
  );
  const taken = TAKES.flatMap((field) => itemsOf(get(root, field)).flatMap(textsOf));
  const folder = path.split('/').slice(0, -1);
  return [...taken, ...patches].flatMap((one) => resolved(folder, one) ?? []);
}

function textsOf(node: Node): string[] {
  return [textOf(node) ?? []].flat();
}

function isFilled(node: Node | undefined): boolean {
  if (node === undefined) return false;
  return node.kind === 'scalar' ? node.text !== '' : node.kind === 'map' || node.items.length > 0;
}

/** A path relative to the root; undefined for one outside of it, and for an address. */
function resolved(folder: readonly string[], path: string): string | undefined {
  if (path.startsWith('/') || path.includes('://') || path.includes('\n')) return undefined;
  const names = [...folder];
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.pop() === undefined) return undefined;
  }
  return names.join('/');
}

/**
 * The paths of the kustomizations that change manifests: those that change something, and that take
 * in one of `relevant`, directly or by other kustomizations.
 */
export function overlaysOf(
  kustomizations: readonly Kustomization[],
  relevant: ReadonlySet<string>,
): readonly string[] {
  const byFolder = new Map(
    kustomizations.map((one) => [one.path.split('/').slice(0, -1).join('/'), one]),
  );
  const takes = (one: Kustomization, seen: Set<Kustomization>): boolean => {
    if (seen.has(one)) return false;
    seen.add(one);
    return one.takes.some((path) => {
      const inner = byFolder.get(path);
      return relevant.has(path) || (inner !== undefined && takes(inner, seen));
    });
  };
  return kustomizations.flatMap((one) => (one.changes && takes(one, new Set()) ? [one.path] : []));
}
