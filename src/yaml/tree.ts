import type { Range } from '../text/text.ts';

/**
 * A YAML document as plain data with positions: what the rest of the program sees of YAML.
 * Ranges are offsets into the whole file. Values are read as Kubernetes reads them (YAML 1.1
 * booleans and numbers, as sigs.k8s.io/yaml does), not as YAML 1.2 would.
 */
export type Node = ScalarNode | MapNode | SeqNode;

interface NodeBase {
  readonly range: Range;
  /** It has an anchor, or it was reached through an alias, so an edit here changes other places. */
  readonly shared: boolean;
}

/** A single value. `text` is the value after escapes and folding, not the source spelling. */
export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly type: 'string' | 'boolean' | 'number' | 'null';
  readonly text: string;
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
}

/**
 * A map with its own entries in the order of the source, duplicates included. Merge keys are not
 * among them.
 */
export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly entries: readonly Entry[];
  /**
   * The maps that `<<` brings in. The first one that has a key counts. It counts before own entries
   * that stand before the `<<`.
   */
  readonly merges: readonly MapNode[];
  /** How many of the entries stand before the `<<`; 0 where there is no `<<`. */
  readonly beforeMerge: number;
}

/** A sequence. */
export interface SeqNode extends NodeBase {
  readonly kind: 'seq';
  readonly flow: boolean;
  readonly items: readonly Node[];
}

/**
 * One key and its value. A key that is not a scalar (`{{x}}` unquoted) has `key: undefined`.
 * A missing value is a null scalar with an empty range.
 */
export interface Entry {
  readonly key: ScalarNode | undefined;
  readonly value: Node;
}

/**
 * The value of a key as Go reads it: the last one of duplicates. A merge key counts as an entry at
 * its place (seen with sigs.k8s.io/yaml 1.6.0 and kubectl 1.34).
 */
export function get(node: Node | undefined, key: string): Node | undefined {
  return getEntry(node, key)?.value;
}

/** Like {@link get}, with the key. */
export function getEntry(node: Node | undefined, key: string): Entry | undefined {
  if (node?.kind !== 'map') return undefined;
  let own = node.entries.length - 1;
  while (own >= 0 && node.entries[own]?.key?.text !== key) own -= 1;
  if (own >= node.beforeMerge || node.merges.length === 0) return node.entries[own];
  for (const merged of node.merges) {
    const entry = getEntry(merged, key);
    if (entry !== undefined) return entry;
  }
  return own === -1 ? undefined : node.entries[own];
}

/** The value at a path of keys. */
export function at(node: Node | undefined, ...keys: readonly string[]): Node | undefined {
  let found = node;
  for (let depth = 0; found !== undefined && depth < keys.length; depth += 1) {
    found = get(found, keys[depth] ?? '');
  }
  return found;
}

/** A map, or nothing. */
export function asMap(node: Node | undefined): MapNode | undefined {
  return node?.kind === 'map' ? node : undefined;
}

/** The items of a sequence; none for anything else. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'seq' ? node.items : NO_ITEMS;
}

const NO_ITEMS: readonly Node[] = [];

/** A scalar that is not null, or nothing. */
export function asScalar(node: Node | undefined): ScalarNode | undefined {
  return node?.kind === 'scalar' && node.type !== 'null' ? node : undefined;
}

/** The text of a scalar that is not null, or nothing. */
export function textOf(node: Node | undefined): string | undefined {
  return asScalar(node)?.text;
}

/**
 * Own and merged entries by key, as Go sees them: each key once, in the order in which they appear.
 */
export function entriesOf(node: Node | undefined): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  if (node?.kind !== 'map') return found;
  const fixed = new Set<string>();
  node.entries.forEach((entry, index) => {
    if (entry.key === undefined) return;
    found.set(entry.key.text, entry);
    if (node.merges.length > 0 && index >= node.beforeMerge) fixed.add(entry.key.text);
  });
  for (const merged of node.merges) {
    for (const [key, entry] of entriesOf(merged)) {
      if (fixed.has(key)) continue;
      fixed.add(key);
      found.set(key, entry);
    }
  }
  return found;
}
