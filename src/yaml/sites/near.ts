import type { SourceFile } from '../../text/text.ts';
import { getEntry, type MapNode, type Node } from '../tree.ts';
import { aroundEntries, type AroundEntries, type Gap, type Gaps } from './gaps.ts';
import {
  beforeKey,
  behindLine,
  insertionSite,
  siteInBraces,
  type InsertionSite,
  type OpenSite,
} from './insertion.ts';
import { blanksBefore, endBelow, lastOf, startAbove } from './lines.ts';

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
  for (let depth = 0; depth < keys.length; depth += 1) {
    const entry = isPlain(map) ? getEntry(map, keys[depth] ?? '') : undefined;
    if (entry === undefined) return isPlain(map) ? { map, missing: keys.slice(depth) } : undefined;
    if (entry.value.kind !== 'map') return undefined;
    map = entry.value;
  }
  return isPlain(map) ? { map, missing: [] } : undefined;
}

function isPlain({ shared, merges }: MapNode): boolean {
  return !shared && merges.length === 0;
}

/** The indices of these entries, as far as they are there. */
function indicesOf(map: MapNode, names: readonly string[]): number[] {
  const indices = names.map((name) => indexOf(map, name));
  // What a filter makes has room for more.
  return indices.includes(-1) ? indices.filter((index) => index >= 0) : indices;
}

/**
 * The indices of the entries of a map before which something can stand, and the one behind the last
 * entry: before and behind the entries `near`, then the rest.
 */
function placesAmong(length: number, near: readonly number[]): ReadonlySet<number> {
  const rest = Array.from({ length: Math.min(length, MOST_ENTRIES) }, (_, index) => index);
  return new Set([...near.flatMap((index) => [index, index + 1]), ...rest, length]);
}

function sitesInBraces(
  file: SourceFile,
  { map, missing }: Inner,
  near: readonly string[],
  { range }: OpenSite,
): readonly OpenSite[] | undefined {
  const found = new Map<number, OpenSite>();
  for (const index of placesAmong(map.entries.length, indicesOf(map, near))) {
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
  { range, around }: OpenSite,
): Gaps | undefined {
  if (!('place' in around)) return undefined;
  const { entries } = map;
  // Written out, because there is one for each template.
  return {
    path,
    text,
    missing,
    indent: around.indent,
    step: around.step,
    starts: entries.map(({ key }) => key?.range.start ?? -1),
    ends: entries.map(({ value }) => value.range.end),
    last: lastOf(entries.at(-1)?.value),
    near: indicesOf(map, near),
    usual: range.start,
  };
}

/** A place, and the texts around what is added there. */
interface PlaceAt extends AroundEntries {
  readonly offset: number;
}

/** The places, each once, with their texts. */
export function placesAt(gaps: Gaps): readonly PlaceAt[] {
  const { text, starts, near, usual, last, missing } = gaps;
  const found = new Map<number, Gap>();
  for (const index of placesAmong(starts.length, near)) {
    const gap = index === starts.length ? gapBelow(text, starts[0], last) : gapBefore(gaps, index);
    if (gap !== undefined && gap.offset !== usual) found.set(gap.offset, gap);
  }
  return [...found.values()].map((gap) => {
    return { offset: gap.offset, ...aroundEntries(gap, missing, gaps) };
  });
}

/**
 * The place right before an entry, above its comments. Undefined where the entry does not begin a line
 * of its own, as the first one of an item of a list.
 */
function gapBefore({ text, starts, ends }: Gaps, index: number): Gap | undefined {
  const start = starts[index] ?? -1;
  if (start < 0 || blanksBefore(text, start) === undefined) return undefined;
  const lastBefore = (): number =>
    ends.reduce((last, end) => (end <= start && end > last ? end : last), 0);
  return beforeKey(text, startAbove(text, start, lastBefore) ?? start);
}

/**
 * The place behind the last entry. Undefined where the end of that entry cannot be told from its last
 * line.
 */
function gapBelow(
  text: string,
  first: number | undefined,
  last: Node | undefined,
): Gap | undefined {
  const offset = endBelow(text, first === -1 ? undefined : first, last);
  return offset === undefined ? undefined : behindLine(text, offset);
}

function indexOf({ entries }: MapNode, name: string): number {
  return entries.findIndex(({ key }) => key?.text === name);
}
