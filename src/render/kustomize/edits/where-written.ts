import type { SourceEdit } from '../../source-edit.ts';
import {
  collectionPlace,
  removeEntries,
  type CollectionPlace,
} from '../../../yaml/sites/removal.ts';
import { insertEntries } from '../../../yaml/sites/entries.ts';
import { fillIn } from '../../../yaml/sites/fill-in.ts';
import { insertionSite } from '../../../yaml/sites/insertion.ts';
import { getEntry, type Node, type ScalarNode, type SeqNode } from '../../../yaml/tree.ts';
import type { WrittenFile } from '../written-file.ts';
import { newEntriesOf, type DataKey, type ItemChanges } from './data-change.ts';
import type { WantedChange } from './wanted.ts';
import { nodeAt, type WrittenList, type WrittenMap, type OverlayPlaces } from './written-maps.ts';

/**
 * The ways to make a change where its surroundings are written; the likeliest first. What goes from one map
 * goes at once, so that each of these changes has the same edits: `all` are the changes of the file.
 */
export function editsWhereWritten(
  { root, change }: WantedChange,
  places: OverlayPlaces,
  all: readonly WantedChange[] = [],
): readonly (readonly SourceEdit[])[] {
  const { keys } = change;
  const last = keys.at(-1);
  if (typeof last !== 'string') return [];
  const around = keys.slice(0, -1);
  if (change.does === 'set') {
    const node = nodeAt(root, keys);
    if (node === undefined) return added(root, keys, change.value, places);
    if (node.kind === 'seq' && change.items !== undefined)
      return itemsChanged(node, change.items, places.listsAt(root, keys));
    if (node.kind !== 'scalar') return [];
    return places.scalarsAt(root, keys).flatMap(({ file, scalar }) => {
      const edit = replaced(file, scalar, node, change.value);
      return edit === undefined ? [] : [[edit]];
    });
  }
  const gone = new Set(
    all.flatMap((one) => {
      const isBeside = one.root === root && isSameMap(one.change.keys, keys);
      return isBeside && one.change.does === 'remove' ? [one.change.keys.at(-1)] : [];
    }),
  );
  return places.mapsAt(root, around).flatMap(({ file, map, holder }) => {
    const entry = getEntry(map, last);
    const index = entry === undefined ? -1 : map.entries.indexOf(entry);
    if (entry?.key === undefined || index === -1 || map.shared) return [];
    if (change.does === 'rename') {
      const text = keyAs(entry.key.style, change.to);
      return [[{ path: file.path, edit: { range: entry.key.range, text } }]];
    }
    const indices = [...map.entries.keys()].filter(
      (at) => at === index || gone.has(map.entries[at]?.key?.text),
    );
    // A map of which nothing is left goes with its key, unless something else needs it.
    const ways = [collectionPlace(map, placeIn(holder, map)), collectionPlace(map)];
    return ways.flatMap((place) => {
      const edits = place && removeEntries(file.text, place, indices);
      return edits === undefined ? [] : [edits.map((edit) => ({ path: file.path, edit }))];
    });
  });
}

/** Are the entries at these keys in one map? */
function isSameMap(one: readonly DataKey[], other: readonly DataKey[]): boolean {
  return one.length === other.length && one.slice(0, -1).every((key, at) => key === other[at]);
}

/** The place of the entry that holds a map. */
function placeIn(holder: Node | undefined, map: Node): CollectionPlace['around'] {
  if (holder?.kind !== 'map') return undefined;
  const place = collectionPlace(holder);
  const index = holder.entries.findIndex(({ value }) => value === map);
  return place && index !== -1 ? { place, index } : undefined;
}

/** A key in the style of another one, if it can be written so. */
function keyAs(style: ScalarNode['style'], key: string): string {
  if (/[^\w./-]/.test(key) || style === 'double') return JSON.stringify(key);
  return style === 'single' ? `'${key}'` : key;
}

/** Changes items of a list where it is written; that it holds other items there is found when it is built. */
function itemsChanged(
  rendered: SeqNode,
  { removed, changed }: ItemChanges,
  lists: readonly WrittenList[],
): readonly (readonly SourceEdit[])[] {
  return lists.flatMap(({ file, list }) => {
    const place = collectionPlace(list);
    const gone = place && removeEntries(file.text, place, removed);
    const others = changed.map(({ at, value }) => {
      const [written, now] = [list.items[at], rendered.items[at]];
      const areScalars = written?.kind === 'scalar' && now?.kind === 'scalar';
      return areScalars ? replaced(file, written, now, value) : undefined;
    });
    const known = others.filter((one) => one !== undefined);
    if (gone === undefined || known.length < changed.length) return [];
    return [[...gone.map((edit) => ({ path: file.path, edit })), ...known]];
  });
}

/** Adds a value in the innermost map that is written somewhere. */
function added(
  root: Parameters<typeof nodeAt>[0],
  keys: readonly DataKey[],
  value: unknown,
  places: OverlayPlaces,
): readonly (readonly SourceEdit[])[] {
  const ways: (readonly SourceEdit[])[] = [];
  for (let depth = keys.length - 1; depth >= 0; depth -= 1) {
    const rest = keys.slice(depth);
    if (rest.some((key) => typeof key === 'number')) break;
    for (const map of places.mapsAt(root, keys.slice(0, depth))) {
      const edits = insertedAt(map, rest as readonly string[], value);
      if (edits !== undefined) ways.push(edits);
    }
  }
  return ways;
}

/** Adds a value at keys below a written map, of which the last one is new. */
export function insertedAt(
  { file, map }: WrittenMap,
  keys: readonly string[],
  value: unknown,
): readonly SourceEdit[] | undefined {
  const edits: SourceEdit[] = [];
  const last = keys.at(-1) ?? '';
  if (nodeAt(map, keys) !== undefined) return undefined;
  for (const group of newEntriesOf(keys.slice(0, -1), last, value)) {
    const site = insertionSite({ path: file.path, text: file.text }, map, group.keys);
    if (!site.open) return undefined;
    edits.push({ path: file.path, edit: insertEntries(site, group.entries) });
  }
  return edits;
}

/** Writes another value; what was put around the written text when it was rendered stays. */
function replaced(
  file: WrittenFile,
  scalar: ScalarNode,
  { text: rendered, type }: ScalarNode,
  value: unknown,
): SourceEdit | undefined {
  if (scalar.shared) return undefined;
  if (type === 'null') {
    if (scalar.type !== 'null') return undefined;
    return { path: file.path, edit: fillIn(file.text, scalar.range, JSON.stringify(value)) };
  }
  const start = rendered.indexOf(scalar.text);
  if (start === -1) return undefined;
  if (scalar.style === 'literal' || scalar.style === 'folded') return undefined;
  const edit = (text: string): SourceEdit => ({
    path: file.path,
    edit: { range: scalar.range, text },
  });
  if (typeof value !== 'string') return edit(JSON.stringify(value));
  const before = rendered.slice(0, start);
  const after = rendered.slice(start + scalar.text.length);
  const isAround = value.startsWith(before) && value.endsWith(after);
  if (!isAround || value.length < before.length + after.length) return undefined;
  const text = value.slice(before.length, value.length - after.length);
  const isPlain = scalar.style === 'plain' && /^[a-zA-Z][\w./:@-]*[\w]$/.test(text);
  return edit(
    isPlain && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text) ? text : JSON.stringify(text),
  );
}
