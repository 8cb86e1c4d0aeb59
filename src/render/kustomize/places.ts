import {
  entriesOf,
  get,
  itemsOf,
  textOf,
  type Node,
  type ScalarNode,
  type SeqNode,
} from '../../yaml/tree.ts';
import { layerAtItem, layerAtKey, type Layer } from './layers.ts';
import type { Marks } from './marks.ts';
import type { WrittenFile, WrittenNode } from './written-file.ts';

/** A node of a rendered object, and the one that made it. */
export interface Placed {
  readonly rendered: Node;
  /** The key of the node in the rendered object. */
  readonly key: ScalarNode | undefined;
  readonly written: WrittenNode & { readonly key?: ScalarNode | undefined };
}

/** What the walk through an object needs besides its layers. */
export interface PlaceWalk {
  readonly marks: Marks;
  /** Tells who made a scalar for which no layer speaks. */
  readonly otherwise: (keys: readonly string[], rendered: ScalarNode) => WrittenNode | undefined;
  readonly found: (placed: Placed) => void;
}

/** A part of an object as it was rendered, as it was rendered with marks, and what can have made it. */
interface Part {
  readonly rendered: Node;
  readonly marked: Node | undefined;
  readonly layers: readonly Layer[];
  readonly key?: ScalarNode | undefined;
}

/** Finds for each node of a rendered object the written one; gives those of the scalars. */
export function placeNodes(
  part: Part,
  walk: PlaceWalk,
  keys: readonly string[] = [],
): readonly WrittenNode[] {
  const { rendered, key } = part;
  if (rendered.kind === 'scalar') {
    const written = placeScalar(rendered, part, walk, keys);
    if (written === undefined) return [];
    walk.found({ rendered, key, written });
    return [written];
  }
  const inner =
    rendered.kind === 'map' ? inMap(part, walk, keys) : inList(rendered, part, walk, keys);
  const layer = layerOf(part.layers, inner);
  // What a kustomization adds has no map of its own.
  const written = layer ?? inner[0];
  if (written !== undefined) walk.found({ rendered, key, written });
  return layer !== undefined && inner.length === 0 ? [layer] : inner;
}

function inMap(
  { rendered, marked, layers }: Part,
  walk: PlaceWalk,
  keys: readonly string[],
): WrittenNode[] {
  return [...entriesOf(rendered)].flatMap(([name, entry]) => {
    const part: Part = {
      rendered: entry.value,
      key: entry.key,
      marked: get(marked, name),
      layers: layers.flatMap((layer) => layerAtKey(layer, name)),
    };
    return [...placeNodes(part, walk, [...keys, name])];
  });
}

function inList(
  list: SeqNode,
  { marked, layers }: Part,
  walk: PlaceWalk,
  keys: readonly string[],
): WrittenNode[] {
  const others = itemsOf(marked);
  return list.items.flatMap((rendered, index) => {
    const twin = others.length === list.items.length ? others[index] : undefined;
    const origins = twin === undefined ? [] : scalarsBelow(twin, walk.marks);
    const isOf = (file: WrittenFile, node: Node): boolean =>
      origins.some((origin) => isInside(origin, { file, node }));
    const inner = layers.flatMap((layer) => layerAtItem(layer, index, list, isOf));
    return [
      ...placeNodes({ rendered, marked: twin, layers: inner }, walk, [...keys, String(index)]),
    ];
  });
}

/** The marked scalars whose values are in a part of an object. */
export function scalarsBelow(node: Node, marks: Marks): readonly WrittenNode[] {
  if (node.kind === 'scalar') return marks.scalarsIn(node.text);
  if (node.kind === 'seq') return node.items.flatMap((item) => scalarsBelow(item, marks));
  return node.entries.flatMap(({ value }) => scalarsBelow(value, marks));
}

/** The layer that holds most of what is inside, the first one of several; else the last that is there. */
function layerOf(layers: readonly Layer[], inner: readonly WrittenNode[]): Layer | undefined {
  const here = layers.filter(({ steps }) => steps.length === 0);
  const holding = here.find((layer) => inner.some((one) => isInside(one, layer)));
  return holding ?? here.at(-1);
}

/** Is a node a part of another one? */
export function isInside(inner: WrittenNode, outer: WrittenNode): boolean {
  if (inner.file.path !== outer.file.path) return false;
  const [one, other] = [inner.node.range, outer.node.range];
  return other.start <= one.start && one.end <= other.end;
}

function placeScalar(
  rendered: ScalarNode,
  { marked, layers }: Part,
  { marks, otherwise }: PlaceWalk,
  keys: readonly string[],
): WrittenNode | undefined {
  const scalars = marked?.kind === 'scalar' ? marks.scalarsIn(marked.text) : [];
  const isChanged = marked?.kind === 'scalar' && marks.without(marked.text) !== rendered.text;
  const top = Math.max(...scalars.map(({ rank }) => rank));
  const chosen = scalars.findLast(({ rank }) => rank === top);
  if (chosen !== undefined && (!isChanged || rendered.text.includes(chosen.node.text))) {
    return chosen;
  }
  const here = layers.filter(({ steps, node }) => {
    return (
      steps.length === 0 &&
      node.kind === 'scalar' &&
      !(marked !== undefined && marks.isMarked(node))
    );
  });
  const equal = here.filter(({ node }) => isEqual(node as ScalarNode, rendered));
  // Patches say again whose they are, so the object itself says it.
  const isIdentity = /^(?:apiVersion|kind|metadata\/name)$/.test(keys.join('/'));
  return (
    (isIdentity ? equal[0] : equal.at(-1)) ??
    otherwise(keys, rendered) ??
    here.find(({ node }) => isNamedBy(keys, rendered, textOf(node) ?? ''))
  );
}

/** Is it the same value? Numbers are printed in one form. */
function isEqual(written: ScalarNode, rendered: ScalarNode): boolean {
  if (written.type !== rendered.type) return false;
  if (written.text === rendered.text || written.type === 'null') return true;
  if (written.type === 'number') return Number(written.text) === Number(rendered.text);
  return written.type === 'boolean' && written.text.toLowerCase() === rendered.text.toLowerCase();
}

/** Is it a name to which a prefix or a suffix was added? */
function isNamedBy(keys: readonly string[], { text }: ScalarNode, written: string): boolean {
  return keys.at(-1) === 'name' && written !== '' && text.includes(written);
}
