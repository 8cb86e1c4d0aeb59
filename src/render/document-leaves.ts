import { err, ok, type Result } from '../result.ts';
import type { Reader } from '../yaml/placement.ts';
import { entriesOf, type MapNode, type Node } from '../yaml/tree.ts';
import type { RenderedFile, WrittenLine } from './rendered-file.ts';

/** One YAML document of a rendered file. */
export interface RenderedDocument {
  readonly text: string;
  /** Where it begins in the text of its file, in UTF-16 units. */
  readonly start: number;
  /** The index of its first line in its file. */
  readonly firstLine: number;
  /** The first place where one of its lines was written. */
  readonly written: WrittenLine | undefined;
}

/** The documents of a rendered file: it begins one with each `---`. */
export function documentsOf({
  text,
  lines,
}: Pick<RenderedFile, 'text' | 'lines'>): readonly RenderedDocument[] {
  const found: RenderedDocument[] = [];
  const all = text.split('\n');
  let [start, firstLine, offset] = [0, 0, 0];
  const close = (end: number, endLine: number): void => {
    const own = text.slice(start, end);
    const written = lines.slice(firstLine, endLine).find((place) => place !== undefined);
    if (hasContent(own)) found.push({ text: own, start, firstLine, written });
  };
  for (const [at, line] of all.entries()) {
    if (/^---(?:\s|$)/.test(line)) {
      close(offset, at);
      [start, firstLine] = [offset, at];
    }
    offset += line.length + 1;
  }
  close(text.length, all.length);
  return found;
}

function hasContent(text: string): boolean {
  return text.split('\n').some((line) => !/^(?:---)?\s*(?:#.*)?$/.test(line));
}

/** A scalar or an empty collection of a document. */
export interface Leaf {
  /** The keys that lead to it; those of items are their indexes. */
  readonly path: readonly string[];
  /** Its type and text. */
  readonly value: string;
  readonly node: Node;
}

/** All leaves of some YAML by their paths, as JSON. */
export type Leaves = ReadonlyMap<string, Leaf>;

/**
 * The leaves of a text that is one document. Refuses what cannot be read, and maps that have a key
 * twice.
 */
export function leavesIn(text: string, read: Reader): Result<Leaves, string> {
  const roots = read(text, { base: 0 });
  if (!roots.ok) return err(roots.error.reason);
  const found = new Map<string, Leaf>();
  const isPlain = roots.value.every((root, at) => addLeaves(root, [String(at)], found));
  return isPlain ? ok(found) : err('a map has a key twice');
}

function addLeaves(node: Node, path: readonly string[], found: Map<string, Leaf>): boolean {
  if (node.kind === 'scalar') return add(found, { path, value: `${node.type} ${node.text}`, node });
  if (node.kind === 'seq') {
    if (node.items.length === 0) return add(found, { path, value: 'empty list', node });
    return node.items.every((item, at) => addLeaves(item, [...path, String(at)], found));
  }
  if (hasTwice(node)) return false;
  const entries = entriesOf(node);
  if (entries.size === 0) return add(found, { path, value: 'empty map', node });
  return [...entries].every(([key, { value }]) => addLeaves(value, [...path, key], found));
}

function add(found: Map<string, Leaf>, leaf: Leaf): true {
  found.set(JSON.stringify(leaf.path), leaf);
  return true;
}

function hasTwice({ entries }: MapNode): boolean {
  const keys = new Set(entries.map(({ key }) => key?.text));
  return keys.size < entries.length;
}

/** How the leaves of a document differ from those that it had. */
export interface LeafChanges {
  readonly added: readonly Leaf[];
  /** Leaves that are gone or have another value, as they were. */
  readonly changed: readonly Leaf[];
}

const EMPTY = new Set(['empty map', 'empty list', 'null ']);

/** What differs. An empty collection or null that gets entries is not changed by that. */
export function leafChanges(before: Leaves, after: Leaves): LeafChanges {
  const added = [...after].flatMap(([key, leaf]) => (before.has(key) ? [] : [leaf]));
  const changed = [...before].flatMap(([key, leaf]) => {
    if (after.get(key)?.value === leaf.value) return [];
    const isFilled = EMPTY.has(leaf.value) && added.some(({ path }) => isBelow(path, leaf.path));
    return isFilled ? [] : [leaf];
  });
  return { added, changed };
}

function isBelow(path: readonly string[], outer: readonly string[]): boolean {
  return path.length > outer.length && outer.every((key, at) => path[at] === key);
}
