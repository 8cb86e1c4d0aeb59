import type { Range, RepoPath } from '../../text/text.ts';
import { parse, parseEmbedded } from '../../yaml/documents.ts';
import type { Reader } from '../../yaml/placement.ts';
import { asScalar, get, itemsOf, textOf, type Node, type ScalarNode } from '../../yaml/tree.ts';
import { folderOf } from '../repository.ts';
import { kustomizationIn } from '../kustomize-reach.ts';
import { resolvePath } from '../named-path.ts';
import { writtenFile, type WrittenFile } from './written-file.ts';

/** A patch of a kustomization: a strategic merge, or a list of operations (RFC 6902). */
export interface WrittenPatch {
  /** The file of the patch, or the kustomization that holds it. */
  readonly file: WrittenFile;
  readonly node: Node;
  /** Which objects are meant; undefined where the patch itself names one. */
  readonly target: Node | undefined;
  /** The string that holds the patch, where it stands in its kustomization. */
  readonly inside?: ScalarNode;
}

/** A kustomization, and its patches in the order in which they count. */
export interface WrittenOverlay {
  readonly file: WrittenFile;
  readonly folder: RepoPath;
  readonly root: Node;
  readonly patches: readonly WrittenPatch[];
}

/** All that one `kustomize build` reads, as far as the lines of its output can come from it. */
export interface OverlaySources {
  /** The kustomizations: what one takes in stands before it, so that the last one counts. */
  readonly overlays: readonly WrittenOverlay[];
  /** The files of objects. */
  readonly resources: readonly WrittenFile[];
}

/** Reads the kustomization of a folder and all that it takes in. */
export function readSources(
  folder: RepoPath,
  texts: ReadonlyMap<RepoPath, string>,
  complete: Reader,
): OverlaySources {
  const overlays: WrittenOverlay[] = [];
  const resources = new Map<RepoPath, WrittenFile>();
  const known = new Map<RepoPath, WrittenFile>();
  const seen = new Set<string>();

  const open = (path: RepoPath | undefined): WrittenFile | undefined => {
    const text = path === undefined ? undefined : texts.get(path);
    if (path === undefined || text === undefined) return undefined;
    const file = known.get(path) ?? writtenFile(path, text, complete);
    known.set(path, file);
    return file;
  };

  const visit = (at: RepoPath): void => {
    const file = open(kustomizationIn(at, (path) => texts.has(path)));
    const root = file?.documents[0];
    if (file === undefined || root === undefined || seen.has(file.path)) return;
    seen.add(file.path);
    for (const field of ['resources', 'bases', 'components']) {
      for (const path of pathsIn(root, field, at)) {
        const inner = open(path);
        if (inner === undefined) visit(path);
        else resources.set(path, inner);
      }
    }
    const patches = patchesOf(root).flatMap(({ path, held, target }): WrittenPatch[] => {
      if (held !== undefined) return heldPatch(file, held, target, complete);
      const inner = open(resolvePath(at, path ?? ''));
      return (inner?.documents ?? []).map((node) => ({ file: inner ?? file, node, target }));
    });
    overlays.push({ file, folder: folderOf(file.path), root, patches });
  };

  visit(folder);
  return { overlays, resources: [...resources.values()] };
}

function pathsIn(root: Node, field: string, folder: RepoPath): readonly RepoPath[] {
  return itemsOf(get(root, field)).flatMap(
    (item) => resolvePath(folder, textOf(item) ?? '://') ?? [],
  );
}

interface PatchEntry {
  readonly path?: string | undefined;
  readonly held?: ScalarNode | undefined;
  readonly target: Node | undefined;
}

/** The patches of a kustomization, in the order in which kustomize applies them. */
function patchesOf(root: Node): readonly PatchEntry[] {
  const strategic = itemsOf(get(root, 'patchesStrategicMerge')).map((item): PatchEntry => {
    const scalar = asScalar(item);
    return scalar?.text.includes('\n') === true
      ? { held: scalar, target: undefined }
      : { path: scalar?.text, target: undefined };
  });
  const others = ['patches', 'patchesJson6902'].flatMap((field) =>
    itemsOf(get(root, field)).map((item): PatchEntry => ({
      path: textOf(get(item, 'path')),
      held: asScalar(get(item, 'patch')),
      target: get(item, 'target'),
    })),
  );
  return [...strategic, ...others];
}

/** The documents of a patch that stands in a kustomization. */
function heldPatch(
  file: WrittenFile,
  held: ScalarNode,
  target: Node | undefined,
  complete: Reader,
): WrittenPatch[] {
  const one = parseEmbedded({ ...file, complete }, held);
  const several = /^---/m.test(held.text);
  if (one !== undefined && !several) return [{ file, node: one, target, inside: held }];
  const { documents } = parse({ path: file.path, text: held.text, complete });
  // The places in the string are not those in the file: all of it counts as standing where it begins.
  return documents.map(({ root }) => ({
    file,
    node: placedAt(root, held.range),
    target,
    inside: held,
  }));
}

function placedAt(node: Node, range: Range): Node {
  const place = { range, shared: true };
  if (node.kind === 'scalar') return { ...node, ...place };
  if (node.kind === 'seq')
    return { ...node, ...place, items: node.items.map((item) => placedAt(item, range)) };
  const entries = node.entries.map(({ key, value }) => ({
    key: key && { ...key, ...place },
    value: placedAt(value, range),
  }));
  return { ...node, ...place, entries };
}
