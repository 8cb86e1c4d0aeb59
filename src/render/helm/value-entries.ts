import type { SourceEdit } from '../source-edit.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import type { RepoPath } from '../../text/text.ts';
import type { Reader } from '../../yaml/placement.ts';
import { insertEntries } from '../../yaml/sites/entries.ts';
import { insertionSite } from '../../yaml/sites/insertion.ts';
import { get, itemsOf, type MapNode, type Node } from '../../yaml/tree.ts';
import { documentsOf, leafChanges, leavesIn, type Leaf, type Leaves } from '../document-leaves.ts';
import { actionsOf } from './actions.ts';
import { chartOf } from './chart-files.ts';
import type { TracedFile } from './insertions.ts';
import { isTemplatePath } from './marks.ts';
import type { SourceChange } from './source-change.ts';

/** A map in a file of values. */
interface ValueMap {
  readonly path: RepoPath;
  readonly keys: readonly string[];
}

/** So many maps of values are tried for one entry. */
const MOST = 4;

/**
 * The ways to add entries to the values from which a rendered map is made: to the map of values whose
 * texts stand in the rendered one, or to one that templates print as annotations.
 */
export function valueEntries(
  traced: TracedFile,
  edit: TextEdit,
  read: Reader,
): readonly SourceChange[] {
  const { file } = traced;
  const document = documentsOf(file).findLast(({ start }) => start <= edit.range.start);
  if (document === undefined) return [];
  const { start, end } = edit.range;
  const inner = { start: start - document.start, end: end - document.start };
  if (inner.end > document.text.length) return [];
  const before = leavesIn(document.text, read);
  const after = leavesIn(applyEdits(document.text, [{ range: inner, text: edit.text }]), read);
  if (!before.ok || !after.ok) return [];
  const { added, changed } = leafChanges(before.value, after.value);
  if (changed.length > 0 || added.length === 0) return [];
  const firstLine = document.firstLine;
  const lineOf = (offset: number): number =>
    firstLine + document.text.slice(0, offset).split('\n').length - 1;
  const ways = added.map((leaf) => [
    ...fed(traced, before.value, leaf, lineOf).map((map) => entryIn(traced, map, leaf, read)),
    ...named(traced, leaf).map((map) => entryIn(traced, map, leaf, read)),
  ]);
  const usable = ways.map((own) => own.filter((one) => one !== undefined));
  const most = Math.max(...usable.map((own) => own.length));
  if (usable.some((own) => own.length === 0)) return [];
  return Array.from({ length: Math.min(most, MOST) }, (_, at): SourceChange => {
    const edits = usable.flatMap((own) => own[Math.min(at, own.length - 1)] ?? []);
    return { way: 'values', edits };
  });
}

/** Maps of values whose own texts stand in the map that gets an entry, and the keys below them. */
function fed(
  { trace }: TracedFile,
  before: Leaves,
  added: Leaf,
  lineOf: (offset: number) => number,
): readonly ValueMap[] {
  const found: ValueMap[] = [];
  for (let depth = added.path.length - 1; depth > 1; depth -= 1) {
    const outer = added.path.slice(0, depth);
    const leaves = [...before.values()].filter(({ path }) =>
      outer.every((key, at) => path[at] === key),
    );
    if (leaves.length === 0) continue;
    for (const { path, node } of leaves) {
      const rest = path.slice(depth);
      for (const value of trace?.[lineOf(node.range.start)] ?? []) {
        const base = value.keys.slice(0, value.keys.length - rest.length);
        const isSame = rest.every((key, at) => value.keys[base.length + at] === key);
        if (!isSame || rest.length > value.keys.length || base.length === 0) continue;
        const keys = [...base, ...added.path.slice(depth, -1)];
        if (!found.some((one) => one.path === value.path && sameKeys(one.keys, keys))) {
          found.push({ path: value.path, keys });
        }
      }
      if (found.length >= MOST) return found;
    }
    return found;
  }
  return found;
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, at) => b[at] === key);
}

const ANNOTATIONS = /\.Values((?:\.\w+)*\.\w*[aA]nnotations)\b/g;

/** Values that are named as annotations, in the template first that made the file. */
function named({ file, texts }: TracedFile, added: Leaf): readonly ValueMap[] {
  if (added.path.at(-2) !== 'annotations') return [];
  const templates = [...texts.keys()].filter(isTemplatePath);
  const found = new Map<string, ValueMap>();
  for (const path of [file.written, ...templates]) {
    const values = `${chartOf(path)}values.yaml` as RepoPath;
    for (const { body } of actionsOf(texts.get(path) ?? '')) {
      for (const [, keys = ''] of body.matchAll(ANNOTATIONS)) {
        found.set(`${values} ${keys}`, { path: values, keys: keys.slice(1).split('.') });
      }
    }
  }
  return [...found.values()].slice(0, MOST);
}

/** The edit that adds an entry to a map of values; undefined where there is no such place. */
function entryIn(
  { texts }: TracedFile,
  { path, keys }: ValueMap,
  leaf: Leaf,
  read: Reader,
): SourceEdit | undefined {
  const text = texts.get(path);
  const key = leaf.path.at(-1);
  const roots = text === undefined ? undefined : read(text, { base: 0 });
  if (text === undefined || key === undefined || roots?.ok !== true) return undefined;
  const inner = innermost(roots.value[0], keys);
  if (inner === undefined) return undefined;
  const site = insertionSite({ path, text }, inner.map, inner.rest);
  if (!site.open || leaf.node.kind !== 'scalar') return undefined;
  const value = leaf.node.type === 'string' ? JSON.stringify(leaf.node.text) : leaf.node.text;
  return { path, edit: insertEntries(site, [[key, value]]) };
}

/** The innermost map on the way that is not behind a list, and the keys that are left. */
function innermost(
  root: Node | undefined,
  keys: readonly string[],
): { readonly map: MapNode; readonly rest: readonly string[] } | undefined {
  let node = root;
  for (const [at, key] of keys.entries()) {
    const next = node?.kind === 'seq' ? itemsOf(node)[Number(key)] : get(node, key);
    if (next?.kind !== 'map' && next?.kind !== 'seq') {
      return node?.kind === 'map' ? { map: node, rest: keys.slice(at) } : undefined;
    }
    node = next;
  }
  return node?.kind === 'map' ? { map: node, rest: [] } : undefined;
}
