import type { Range, SourceFile, RepoPath } from '../../text/text.ts';
import {
  nestedKeys,
  packed,
  type AroundEntries,
  type Gap,
  type Indent,
  type PackedPlace,
} from './gaps.ts';
import type { MapPlace } from '../map-at.ts';
import { getEntry, type Entry, type MapNode, type Node } from '../tree.ts';
import {
  blanksBefore,
  endOfBlock,
  eolAt,
  indentStep,
  keyColumn,
  endsAt,
  lineEnd,
  lineStart,
  lineToFollow,
  restIsBlank,
  startWithComments,
} from './lines.ts';

/**
 * Where an entry `key: "value"` can be added to a map, even if the map does not exist yet, or why
 * it cannot. Plain data: `insertEntry` makes the edit.
 */
export type InsertionSite =
  | {
      readonly open: true;
      readonly path: RepoPath;
      readonly range: Range;
      /** The texts around what is added. */
      readonly around: AroundEntries | PackedPlace;
      /** Keys are quoted here, as in JSON. */
      readonly quoted: boolean;
      /** The way to other sites for the same entry, which are as right; undefined where there are none. */
      readonly others?: NearMap;
    }
  | { readonly open: false; readonly reason: string };

/**
 * The map below which an entry is added, and the entries near which other sites come first. They are
 * found when they are asked for: few ever are, and there are dozens for each template.
 */
export interface NearMap extends MapPlace {
  readonly keys: readonly string[];
  readonly near: readonly string[];
}

/** A site where an entry can be added. */
export type OpenSite = InsertionSite & { readonly open: true };

/**
 * Finds the site for an entry of the map at `keys` below `base`. The edit makes the maps that are
 * missing. If `before` is given, an entry of `base`, the site is right before it as far as the keys that
 * are there allow that. The site is closed where an edit would change more than this
 * map: anchors, merge keys, values of other kinds.
 */
export function insertionSite(
  file: SourceFile,
  base: MapNode,
  keys: readonly string[],
  before?: string,
): InsertionSite {
  let map = base;
  let quoted = file.path.endsWith('.json');
  const next = base.entries.find(({ key }) => before !== undefined && key?.text === before);
  let end = next && startOf(file.text, base, next);
  for (let depth = 0; depth < keys.length; depth += 1) {
    const key = keys[depth] ?? '';
    if (map.shared) return closed(SHARED);
    const entry = getEntry(map, key);
    const missing = depth === 0 ? keys : keys.slice(depth);
    if (entry === undefined) return openIn(file, map, missing, quoted, end);
    if (!map.entries.includes(entry)) return closed(`${key} comes from a merge key (<<)`);
    const value = entry.value;
    if (!isFollowedBy(map, entry, depth === 0 ? next : undefined)) end = undefined;
    quoted ||= entry.key?.style === 'double';
    if (value.kind === 'map') {
      map = value;
      // The next entry of the outer map stands outside of these braces.
      if (map.flow) end = undefined;
    } else if (isNull(value)) return openNull(file, map, entry, missing.slice(1), quoted);
    else return closed(`${key} is not a map`);
  }
  return map.shared ? closed(SHARED) : openIn(file, map, [], quoted, end);
}

/** Where something can stand right before an entry. */
function startOf(text: string, map: MapNode, entry: Entry): number | undefined {
  return map.flow ? entry.key?.range.start : startWithComments(text, map, entry);
}

/** Is an entry the one before `next`, or the last one of its map where there is no `next`? */
function isFollowedBy(
  { entries, merges }: MapNode,
  entry: Entry,
  next: Entry | undefined,
): boolean {
  return merges.length === 0 && entries[entries.indexOf(entry) + 1] === next;
}

const SHARED = 'the place is shared through a YAML anchor or stands inside a string';

/** No site: an edit would change other places. */
export const SHARED_SITE = closed(SHARED);

function closed(reason: string): InsertionSite {
  return { open: false, reason };
}

function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.type === 'null' && !node.shared;
}

/**
 * At `end`, where the map ends or where the entry begins before which it should be. If that is not
 * given, after an entry that has one line, or before the first one. Entries beside their like go
 * after the last one, if that has one line.
 */
function openIn(
  file: SourceFile,
  map: MapNode,
  missing: readonly string[],
  inQuoted: boolean,
  end?: number,
): InsertionSite {
  if (map.flow) return openFlow(file, map, missing, inQuoted, end);
  const first = map.entries[0];
  if (first?.key === undefined) return closed('the map has no plain first key');
  const indent = indentOf(file.text, map);
  if (indent === undefined) return closed('the map is written with "?" keys');
  const isBesideLike = missing.length === 0;
  if (end === undefined || isBesideLike) {
    const anchor = lineToFollow(file.text, map, isBesideLike);
    const isLast = isBesideLike && anchor !== undefined && endsAt(file.text, map, anchor);
    if (anchor !== undefined && (end === undefined || isLast)) {
      return siteIn(file, behindLine(file.text, anchor), missing, indent);
    }
  }
  const gap = beforeKey(file.text, end ?? first.key.range.start);
  return siteIn(file, gap, missing, indent);
}

/** On new lines before the key, or the comment, that stands at an offset. */
function beforeKey(text: string, offset: number): Gap {
  return { offset, eol: eolAt(text, offset), outer: offset - lineStart(text, offset) };
}

/** On new lines behind the line that ends at an offset. */
function behindLine(text: string, offset: number): Gap {
  return { offset, eol: eolAt(text, offset), outer: undefined };
}

/**
 * The place right before an entry of a map in block style, above its comments. Undefined where the
 * entry does not begin a line of its own, as the first one of an item of a list.
 */
export function gapBefore(text: string, map: MapNode, entry: Entry): Gap | undefined {
  const start = entry.key?.range.start;
  if (start === undefined || blanksBefore(text, start) === undefined) return undefined;
  return beforeKey(text, startWithComments(text, map, entry) ?? start);
}

/**
 * The place behind the last entry of a map in block style. Undefined where the end of that entry
 * cannot be told from its last line.
 */
export function gapAtEnd(text: string, map: MapNode): Gap | undefined {
  const offset = endOfBlock(text, map);
  return offset === undefined ? undefined : behindLine(text, offset);
}

/** The blanks of a map in block style; undefined where its first key does not begin a line or an item. */
export function indentOf(text: string, { entries }: MapNode): Indent | undefined {
  const first = entries[0]?.key;
  const column = first && keyColumn(text, first.range.start);
  if (column === undefined) return undefined;
  return { indent: blanks(column), step: blanks(indentStep(text, entries, column)) };
}

/** So many blanks. Each template has several of these texts, which are always the same few. */
function blanks(count: number): string {
  return BLANKS[count] ?? ' '.repeat(count);
}

const BLANKS: readonly string[] = Array.from({ length: 40 }, (_, count) => ' '.repeat(count));

/** The site right before an entry of a map in braces, for `keys` of which none is there. */
export function siteInBraces(
  file: SourceFile,
  map: MapNode,
  keys: readonly string[],
  entry: Entry,
): InsertionSite {
  const start = entry.key?.range.start;
  if (start === undefined) return closed('the entry has no plain key');
  return openFlow(file, map, keys, false, start);
}

/** The site for `missing` and an entry below them, at a place between entries. */
export function siteIn(
  file: SourceFile,
  gap: Gap,
  missing: readonly string[],
  indent: Indent,
): OpenSite {
  // A spread would take twice as much memory, and there is one for each template.
  const { indent: blank, step } = indent;
  const around = { indent: blank, step, missing, place: packed(gap) };
  return site(file, { start: gap.offset, end: gap.offset }, around);
}

function site({ path }: SourceFile, range: Range, around: AroundEntries | PackedPlace): OpenSite {
  return { open: true, path, range, around, quoted: false };
}

/**
 * In `{` … `}`: at `end`, where the entry begins before which it should be. If that is not given, the
 * new entry goes first. It gets a line of its own where the entry behind it has one.
 */
function openFlow(
  file: SourceFile,
  map: MapNode,
  missing: readonly string[],
  inQuoted: boolean,
  end?: number,
): InsertionSite {
  const first = map.entries[0];
  if (first === undefined && map.merges.length > 0) return closed('the map holds merge keys only');
  if (first !== undefined && first.key === undefined)
    return closed('the map has no plain first key');
  const start = end ?? first?.key?.range.start ?? map.range.start + 1;
  const quoted = first?.key ? first.key.style === 'double' : inQuoted;
  const pad = file.text[map.range.start + 1] === ' ' ? ' ' : '';
  const opening = missing.map((key) => `${quoted ? JSON.stringify(key) : key}: {${pad}`).join('');
  const closing = `${pad}}`.repeat(missing.length);
  const separator = first === undefined ? '' : `,${flowGap(file.text, start)}`;
  return {
    open: true,
    path: file.path,
    range: { start, end: start },
    around: { before: opening, after: closing + separator, separator: ', ' },
    quoted,
  };
}

/**
 * What stands between a new first flow entry and the old one: a line break where the old one has a
 * line of its own.
 */
function flowGap(text: string, start: number): string {
  const lead = blanksBefore(text, start);
  return lead !== undefined && lead.length < start ? eolAt(text, start) + lead : ' ';
}

/** In `annotations:` with nothing, `null` or `~` after it. */
function openNull(
  file: SourceFile,
  map: MapNode,
  entry: Entry,
  missing: readonly string[],
  inQuoted: boolean,
): InsertionSite {
  const { text } = file;
  if (entry.key === undefined) return closed('the map has no plain key');
  const written = text.slice(entry.value.range.start, entry.value.range.end);
  if (map.flow) return openFlowNull(file, entry, written, missing, inQuoted);
  const column = keyColumn(text, entry.key.range.start);
  if (column === undefined) return closed('the map is written with "?" keys');
  const step = ' '.repeat(indentStep(text, map.entries, column));
  const colon = text.indexOf(':', entry.key.range.end) + 1;
  const range =
    written === ''
      ? { start: lineEnd(text, colon), end: lineEnd(text, colon) }
      : { start: colon, end: entry.value.range.end };
  if (written === '' && !restIsBlank(text, colon)) return closed('the value is not on its own');
  const eol = eolAt(text, colon);
  const lead = eol + nestedKeys(missing, ' '.repeat(column) + step, step, eol);
  const inner = ' '.repeat(column) + step.repeat(missing.length + 1);
  return site(file, range, { before: lead, after: '', separator: eol + inner });
}

function openFlowNull(
  file: SourceFile,
  entry: Entry,
  written: string,
  missing: readonly string[],
  quoted: boolean,
): InsertionSite {
  if (written === '') return closed('the value is left out in a flow map');
  const opening = missing.map((key) => `{${quoted ? JSON.stringify(key) : key}: `).join('');
  return {
    open: true,
    path: file.path,
    range: entry.value.range,
    around: { before: `${opening}{`, after: '}'.repeat(missing.length + 1), separator: ', ' },
    quoted,
  };
}
