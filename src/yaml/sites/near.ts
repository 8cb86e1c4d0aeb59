import type { Range, SourceFile } from '../../text/text.ts';
import type { OpenFile } from '../documents.ts';
import { mapAt } from '../map-at.ts';
import { getEntry, type MapNode } from '../tree.ts';
import {
  gapAtEnd,
  gapBefore,
  indentOf,
  insertionSite,
  siteIn,
  siteInBraces,
  type InsertionSite,
  type NearMap,
  type OpenSite,
} from './insertion.ts';

/** The most entries of a map beside which other sites are offered. */
const MOST_ENTRIES = 24;

/**
 * The site of {@link insertionSite} before the first of some entries of `base`, or the usual one where
 * `base` is in braces, with the way to others that are as right; see {@link othersOf}.
 */
export function siteNear(
  file: OpenFile,
  base: MapNode,
  keys: readonly string[],
  near: readonly string[],
): InsertionSite {
  const first = near.find((name) => indexOf(base, name) >= 0);
  const chosen = insertionSite(file, base, keys, base.flow ? undefined : first);
  if (!chosen.open) return chosen;
  const { path, range, around, quoted } = chosen;
  return {
    open: true,
    path,
    range,
    around,
    quoted,
    others: { file, range: base.range, keys, near },
  };
}

/**
 * Other sites for the same entry, which are as right: before and behind each entry of the map that
 * gets it, because the entries of a map have no order. Those beside the entries `near` come first.
 * There are none where that map gets entries by a merge key, or is shared.
 */
export function othersOf(usual: Range, others: NearMap): readonly OpenSite[] {
  const { file, keys, near } = others;
  const base = mapAt(others);
  const inner = base && innermost(base, keys);
  if (inner === undefined) return [];
  if (inner.map.flow) return sitesInBraces(file, inner, near, usual);
  return sitesOnLines(file, inner, near, usual);
}

/** A map that is there, and the keys below it that are not. */
interface Inner {
  readonly map: MapNode;
  readonly missing: readonly string[];
}

/** The innermost map at `keys` that is there; undefined where an entry cannot go anywhere in it. */
function innermost(base: MapNode, keys: readonly string[]): Inner | undefined {
  let map = base;
  for (const [depth, key] of keys.entries()) {
    const entry = isPlain(map) ? getEntry(map, key) : undefined;
    if (entry === undefined) return isPlain(map) ? { map, missing: keys.slice(depth) } : undefined;
    if (entry.value.kind !== 'map') return undefined;
    map = entry.value;
  }
  return isPlain(map) ? { map, missing: [] } : undefined;
}

function isPlain({ shared, merges }: MapNode): boolean {
  return !shared && merges.length === 0;
}

/**
 * The indices of the entries of a map before which something can stand, and the one behind the last
 * entry: before and behind the entries `near`, then the rest.
 */
function gapsOf(map: MapNode, near: readonly string[]): readonly number[] {
  const { length } = map.entries;
  const gaps: number[] = [];
  const add = (index: number): void => {
    if (!gaps.includes(index)) gaps.push(index);
  };
  for (const name of near) {
    const index = indexOf(map, name);
    if (index < 0) continue;
    add(index);
    add(index + 1);
  }
  for (let index = 0; index < Math.min(length, MOST_ENTRIES); index += 1) add(index);
  add(length);
  return gaps;
}

function sitesInBraces(
  file: SourceFile,
  { map, missing }: Inner,
  near: readonly string[],
  usual: Range,
): readonly OpenSite[] {
  const found = new Map<number, OpenSite>();
  for (const index of gapsOf(map, near)) {
    const entry = map.entries[index];
    const one = entry && siteInBraces(file, map, missing, entry);
    if (one?.open === true && one.range.start !== usual.start) found.set(one.range.start, one);
  }
  return [...found.values()];
}

function sitesOnLines(
  file: SourceFile,
  { map, missing }: Inner,
  near: readonly string[],
  usual: Range,
): readonly OpenSite[] {
  const { text } = file;
  const indent = indentOf(text, map);
  if (indent === undefined) return [];
  const found = new Map<number, OpenSite>();
  for (const index of gapsOf(map, near)) {
    const entry = map.entries[index];
    const gap = entry === undefined ? gapAtEnd(text, map) : gapBefore(text, map, entry);
    if (gap === undefined || gap.offset === usual.start) continue;
    found.set(gap.offset, siteIn(file, gap, missing, indent));
  }
  return [...found.values()];
}

function indexOf({ entries }: MapNode, name: string): number {
  return entries.findIndex(({ key }) => key?.text === name);
}
