import type { SourceFile } from '../../text/text.ts';
import { getEntry, type MapNode } from '../tree.ts';
import { packed, type Gaps } from './gaps.ts';
import {
  gapAtEnd,
  gapBefore,
  indentOf,
  insertionSite,
  siteInBraces,
  type InsertionSite,
  type OpenSite,
} from './insertion.ts';

/** The most entries of a map beside which other sites are offered. */
const MOST_ENTRIES = 24;

/**
 * The site of {@link insertionSite} before the first of some entries of `base`, or the usual one where
 * `base` is in braces, with the others that are as right: before and behind each entry of the map that
 * gets one, because the entries of a map have no order. Those beside the entries `near` come first.
 * There are no others where that map gets entries by a merge key, or is shared.
 */
export function siteNear(
  file: SourceFile,
  base: MapNode,
  keys: readonly string[],
  near: readonly string[],
): InsertionSite {
  const first = near.find((name) => indexOf(base, name) >= 0);
  const chosen = insertionSite(file, base, keys, base.flow ? undefined : first);
  const inner = chosen.open ? innermost(base, keys) : undefined;
  if (!chosen.open || inner === undefined) return chosen;
  const others = inner.map.flow
    ? sitesInBraces(file, inner, near, chosen)
    : gapsIn(file, inner, near, chosen);
  if (others === undefined) return chosen;
  const { path, range, around, quoted } = chosen;
  return { open: true, path, range, around, quoted, others };
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
  { range }: OpenSite,
): readonly OpenSite[] | undefined {
  const found = new Map<number, OpenSite>();
  for (const index of gapsOf(map, near)) {
    const entry = map.entries[index];
    const one = entry && siteInBraces(file, map, missing, entry);
    if (one?.open === true && one.range.start !== range.start) found.set(one.range.start, one);
  }
  return found.size === 0 ? undefined : [...found.values()];
}

function gapsIn(
  { path, text }: SourceFile,
  { map, missing }: Inner,
  near: readonly string[],
  { range }: OpenSite,
): Gaps | undefined {
  const indent = indentOf(text, map);
  if (indent === undefined) return undefined;
  const offsets: number[] = [];
  const places: number[] = [];
  for (const index of gapsOf(map, near)) {
    const entry = map.entries[index];
    const gap = entry === undefined ? gapAtEnd(text, map) : gapBefore(text, map, entry);
    if (gap === undefined || gap.offset === range.start) continue;
    const known = offsets.indexOf(gap.offset);
    places[known < 0 ? places.length : known] = packed(gap);
    if (known < 0) offsets.push(gap.offset);
  }
  if (places.length === 0) return undefined;
  return { path, missing, indent: indent.indent, step: indent.step, places };
}

function indexOf({ entries }: MapNode, name: string): number {
  return entries.findIndex(({ key }) => key?.text === name);
}
