import {
  at,
  get,
  getEntry,
  itemsOf,
  textOf,
  type Node,
  type ScalarNode,
  type SeqNode,
} from '../../yaml/tree.ts';
import type { OverlaySources, WrittenPatch } from './sources.ts';
import type { WrittenFile, WrittenNode } from './written-file.ts';

/**
 * What one written place says of a part of an object. While `steps` are left, the node stands deeper, by
 * the keys of a JSON pointer.
 */
export interface Layer extends WrittenNode {
  readonly steps: readonly string[];
  /** The key of the node, where it has one. */
  readonly key?: ScalarNode | undefined;
}

/** Who an object is. */
export interface ObjectName {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
}

/** Who the object of a document is. */
export function nameOfObject(node: Node | undefined): ObjectName {
  return {
    kind: textOf(get(node, 'kind')) ?? '',
    name: textOf(at(node, 'metadata', 'name')) ?? '',
    namespace: textOf(at(node, 'metadata', 'namespace')) ?? '',
  };
}

/** What can have made an object: its base, then the patches for it in the order in which they count. */
export function layersOf(
  { overlays }: OverlaySources,
  rendered: Node,
  base: WrittenNode | undefined,
): readonly Layer[] {
  const now = nameOfObject(rendered);
  const before = base === undefined ? now : nameOfObject(base.node);
  const own: readonly Layer[] = base === undefined ? [] : [{ ...base, steps: [] }];
  const patches = overlays.flatMap((overlay) =>
    overlay.patches.filter((patch) => isPatchFor(patch, now, before)).flatMap(layersOfPatch),
  );
  return [...own, ...patches];
}

/** Can a patch be for the object that had one name before and has another one now? */
export function isPatchFor(patch: WrittenPatch, now: ObjectName, before: ObjectName): boolean {
  const isList = patch.node.kind === 'seq';
  const kind = textOf(get(patch.target ?? patch.node, 'kind'));
  const name = textOf(
    patch.target ? get(patch.target, 'name') : at(patch.node, 'metadata', 'name'),
  );
  if (patch.target === undefined && isList) return false;
  const isSelector = patch.target !== undefined;
  return meets(kind, [now.kind], isSelector) && meets(name, namesBetween(now, before), isSelector);
}

function meets(wanted: string | undefined, texts: readonly string[], isPattern: boolean): boolean {
  if (wanted === undefined || wanted === '') return isPattern;
  if (texts.includes(wanted)) return true;
  if (!isPattern) return false;
  try {
    const pattern = new RegExp(`^(?:${wanted})$`);
    return texts.some((text) => pattern.test(text));
  } catch {
    return false;
  }
}

/** The names that an object can have had while prefixes and suffixes were added to it. */
function namesBetween({ name: now }: ObjectName, { name: before }: ObjectName): readonly string[] {
  const start = before === '' ? -1 : now.indexOf(before);
  if (start === -1) return [now, before];
  const end = start + before.length;
  const names: string[] = [];
  for (let from = 0; from <= start; from += 1)
    for (let to = end; to <= now.length; to += 1) names.push(now.slice(from, to));
  return names;
}

function layersOfPatch({ file, node }: WrittenPatch): readonly Layer[] {
  if (node.kind !== 'seq') return [{ file, node, steps: [] }];
  return node.items.flatMap((operation) => {
    const pointer = textOf(get(operation, 'path'));
    const entry = getEntry(operation, 'value');
    const isSet = ['add', 'replace'].includes(textOf(get(operation, 'op')) ?? '');
    if (pointer === undefined || entry === undefined || !isSet) return [];
    return [{ file, node: entry.value, key: entry.key, steps: stepsOf(pointer) }];
  });
}

/** The keys of a JSON pointer (RFC 6901). */
function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What a layer says of the value of a key. */
export function layerAtKey(layer: Layer, key: string): readonly Layer[] {
  const { file, node, steps } = layer;
  if (steps.length > 0) return steps[0] === key ? [{ ...layer, steps: steps.slice(1) }] : [];
  const entry = getEntry(node, key);
  return entry === undefined ? [] : [{ file, node: entry.value, key: entry.key, steps: [] }];
}

/**
 * What a layer can say of an item of a list: `isOf` tells the item that is known to be the one. Without
 * it, that of the same name, or the one in the same place where the lists are as long.
 */
export function layerAtItem(
  layer: Layer,
  index: number,
  rendered: SeqNode,
  isOf: (file: WrittenFile, node: Node) => boolean,
): readonly Layer[] {
  const { file, node, steps } = layer;
  if (steps.length > 0) {
    const own = textOf(get(node, 'name'));
    const isNamed = own !== undefined && own === textOf(get(rendered.items[index], 'name'));
    const isAdded = steps[0] === '-' && (isNamed || isOf(file, node));
    const isHere = steps[0] === String(index) || isAdded;
    return isHere ? [{ ...layer, steps: steps.slice(1) }] : [];
  }
  const items = itemsOf(node);
  const known = items.filter((item) => isOf(file, item));
  const item = rendered.items[index];
  const name = textOf(get(item, 'name'));
  const text = textOf(item);
  const alike = items.filter((one) => {
    if (text !== undefined) return textOf(one) === text;
    return name !== undefined && textOf(get(one, 'name')) === name;
  });
  const inPlace = items.length === rendered.items.length ? items.slice(index, index + 1) : [];
  const chosen = [known, alike, inPlace].find((some) => some.length > 0) ?? [];
  return chosen.map((one) => ({ file, node: one, steps: [] }));
}
