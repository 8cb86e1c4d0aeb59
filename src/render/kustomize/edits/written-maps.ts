import { LineIndex } from '../../../text/line-index.ts';
import type { RepoPath } from '../../../text/text.ts';
import {
  entriesOf,
  get,
  itemsOf,
  type Entry,
  type MapNode,
  type Node,
  type ScalarNode,
  type SeqNode,
} from '../../../yaml/tree.ts';
import type { RenderedFile } from '../../rendered-file.ts';
import type { OverlaySources } from '../sources.ts';
import { listedObjects, type WrittenFile } from '../written-file.ts';
import type { DataKey } from './data-change.ts';

/** The objects and patches that are written in each file of an overlay. */
export type Forest = ReadonlyMap<RepoPath, WrittenTrees>;

/** The maps at the top of what a file holds. */
interface WrittenTrees {
  readonly file: WrittenFile;
  readonly roots: readonly Node[];
  /** Operations of patches, and the kustomization that the file is. */
  readonly others: readonly Node[];
}

/** A map that is written in a file. */
export interface WrittenMap {
  readonly file: WrittenFile;
  readonly map: MapNode;
  /** What holds it; undefined at the top, and where nobody has asked. */
  readonly holder?: Node | undefined;
}

/** A list that is written in a file. */
export interface WrittenList {
  readonly file: WrittenFile;
  readonly list: SeqNode;
}

/** What is written in the files of an overlay. */
export function forestOf({ overlays, resources }: OverlaySources): Forest {
  const forest = new Map<RepoPath, { file: WrittenFile; roots: Node[]; others: Node[] }>();
  const add = (file: WrittenFile, nodes: readonly Node[]): void => {
    const known = forest.get(file.path) ?? { file, roots: [], others: [] };
    for (const node of nodes) (node.kind === 'map' ? known.roots : known.others).push(node);
    forest.set(file.path, known);
  };
  for (const file of resources) add(file, file.documents.flatMap(listedObjects));
  for (const overlay of overlays) {
    for (const { file, node } of overlay.patches) add(file, [node]);
    add(overlay.file, []);
    forest.get(overlay.file.path)?.others.push(overlay.root);
  }
  return forest;
}

/** A scalar, and the way to it: maps and keys. Items of lists count as one key, whatever their index. */
interface Leaf {
  readonly keys: readonly string[];
  /** What holds it, from the top; as many as there are keys. */
  readonly around: readonly Node[];
  readonly entry: Entry | undefined;
  readonly scalar: ScalarNode;
}

const ITEM = '[]';

function leavesOf(
  node: Node,
  entry?: Entry,
  keys: readonly string[] = [],
  around: readonly Node[] = [],
): readonly Leaf[] {
  if (node.kind === 'scalar') return [{ keys, around, entry, scalar: node }];
  const inner = [...around, node];
  if (node.kind === 'seq')
    return node.items.flatMap((item) => leavesOf(item, undefined, [...keys, ITEM], inner));
  return [...entriesOf(node)].flatMap(([key, one]) =>
    leavesOf(one.value, one, [...keys, key], inner),
  );
}

/** A scalar that is written in a file. */
export interface WrittenLeaf {
  readonly file: WrittenFile;
  readonly entry: Entry | undefined;
  readonly scalar: ScalarNode;
}

/** A map or a list that is written in a file, and what holds it. */
interface Written {
  readonly file: WrittenFile;
  readonly node: Node;
  readonly holder: Node | undefined;
}

/** Finds what is written for a rendered object, by the lines of its scalars. */
export class OverlayPlaces {
  readonly #forest: Forest;
  readonly #file: RenderedFile;
  readonly #index: LineIndex;
  readonly #leaves = new Map<Node, readonly Leaf[]>();

  constructor(forest: Forest, file: RenderedFile) {
    this.#forest = forest;
    this.#file = file;
    this.#index = new LineIndex(file.text);
  }

  /** The written maps in which parts of the rendered map at some keys stand; that of most parts first. */
  mapsAt(root: Node, keys: readonly DataKey[]): readonly WrittenMap[] {
    return this.#collectionsAt(root, keys, 'map').flatMap(({ file, node, holder }) =>
      node.kind === 'map' ? [{ file, map: node, holder }] : [],
    );
  }

  /** The same for a list. */
  listsAt(root: Node, keys: readonly DataKey[]): readonly WrittenList[] {
    return this.#collectionsAt(root, keys, 'seq').flatMap(({ file, node }) =>
      node.kind === 'seq' ? [{ file, list: node }] : [],
    );
  }

  #collectionsAt(root: Node, keys: readonly DataKey[], kind: Node['kind']): readonly Written[] {
    const rendered = nodeAt(root, keys);
    if (rendered?.kind !== kind) return [];
    const found = new Map<Node, Written & { count: number }>();
    const path = keys.map((key) => (typeof key === 'number' ? ITEM : key));
    for (const leaf of leavesOf(rendered)) {
      const own = new Map<Node, Written>();
      for (const { file, around } of this.#twins(leaf.scalar, [...path, ...leaf.keys])) {
        const node = around[keys.length];
        if (node !== undefined) own.set(node, { file, node, holder: around[keys.length - 1] });
      }
      for (const [node, written] of own)
        found.set(node, { ...written, count: (found.get(node)?.count ?? 0) + 1 });
    }
    return [...found.values()].toSorted((one, other) => other.count - one.count);
  }

  /** The written scalars from which a rendered one can come. */
  scalarsAt(root: Node, keys: readonly DataKey[]): readonly WrittenLeaf[] {
    const node = nodeAt(root, keys);
    if (node?.kind !== 'scalar') return [];
    const path = keys.map((key) => (typeof key === 'number' ? ITEM : key));
    return [...this.#twins(node, path), ...this.#partsOf(node)];
  }

  /** The scalars of operations and of kustomizations on the line of a rendered one that are in its text. */
  #partsOf(scalar: ScalarNode): readonly WrittenLeaf[] {
    const place = this.#file.lines[this.#index.position(scalar.range.start).line - 1];
    const trees = place && this.#forest.get(place.path);
    return (trees?.others ?? [])
      .flatMap((root) => this.#leavesOnce(root))
      .flatMap((leaf) => {
        const { text, range } = leaf.scalar;
        const isPart = text !== '' && scalar.text.includes(text);
        const isHere = trees?.file.lineAt(range.start) === place?.line;
        return isPart && isHere && trees !== undefined ? [{ ...leaf, file: trees.file }] : [];
      });
  }

  #twins(scalar: ScalarNode, keys: readonly string[]): readonly (Leaf & WrittenLeaf)[] {
    const place = this.#file.lines[this.#index.position(scalar.range.start).line - 1];
    const trees = place && this.#forest.get(place.path);
    if (trees === undefined) return [];
    const { file, roots } = trees;
    const path = keys.join('\n');
    return roots
      .flatMap((root) => this.#leavesOnce(root))
      .flatMap((leaf) => {
        const { start, end } = leaf.scalar.range;
        const at = start === end ? (leaf.entry?.key?.range.start ?? start) : start;
        const isTwin = leaf.keys.join('\n') === path && file.lineAt(at) === place?.line;
        return isTwin ? [{ ...leaf, file }] : [];
      });
  }

  #leavesOnce(root: Node): readonly Leaf[] {
    const leaves = this.#leaves.get(root) ?? leavesOf(root);
    this.#leaves.set(root, leaves);
    return leaves;
  }
}

/** The node at some keys. */
export function nodeAt(root: Node, keys: readonly DataKey[]): Node | undefined {
  return keys.reduce<Node | undefined>(
    (node, key) => (typeof key === 'number' ? itemsOf(node)[key] : get(node, key)),
    root,
  );
}
