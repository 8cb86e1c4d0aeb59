import type { TextEdit } from '../../text/edits.ts';
import type { MapNode, Node, SeqNode } from '../tree.ts';

/**
 * One entry of a map, or item of a sequence: from its key (or its value) to the end of its value.
 */
export interface EntryPlace {
  /** Empty for the item of a sequence. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** What has to be known of a map or a sequence to take something out of it. Plain data. */
export interface CollectionPlace {
  readonly flow: boolean;
  readonly entries: readonly EntryPlace[];
  /** The entry that holds the collection. It is removed where nothing is left in the collection. */
  readonly around: { readonly place: CollectionPlace; readonly index: number } | undefined;
}

/**
 * The place of a collection. Undefined where an edit would change more than the collection:
 * anchors, merge keys, keys that are not scalars, text inside strings.
 */
export function collectionPlace(
  node: MapNode | SeqNode,
  around?: CollectionPlace['around'],
): CollectionPlace | undefined {
  if (node.shared) return undefined;
  if (node.kind === 'seq') {
    const entries = node.items.map(item);
    // The node of an alias has the place of its anchor, which is not the place of the item.
    const isInOrder = entries.every(({ start }, at) => start >= (entries[at - 1]?.end ?? 0));
    return isInOrder ? { flow: node.flow, entries, around } : undefined;
  }
  if (node.merges.length > 0) return undefined;
  const isPlain = node.entries.every(({ key, value }) => key !== undefined && !value.shared);
  if (!isPlain) return undefined;
  const entries = node.entries.map(({ key, value }) => {
    return { key: key?.text ?? '', start: key?.range.start ?? 0, end: value.range.end };
  });
  return { flow: node.flow, entries, around };
}

function item({ range }: Node): EntryPlace {
  return { key: '', start: range.start, end: range.end };
}

/**
 * The edits that take entries (by index) out of a collection: whole lines in block style, with the
 * comma in flow style. Comments stay, unless `comments` says that those after the entries go with
 * them. A collection that would be empty is removed as well, and so is what holds nothing else.
 * Undefined where the entries do not stand on lines of their own.
 */
export function removeEntries(
  text: string,
  given: CollectionPlace,
  indices: readonly number[],
  comments: 'stay' | 'go' = 'stay',
): readonly TextEdit[] | undefined {
  const place = comments === 'go' ? withComments(text, given, indices) : given;
  const { around, entries } = place;
  if (around !== undefined && indices.length === entries.length && !hasLooseComment(text, place)) {
    return removeEntries(text, holding(place, around), [around.index]);
  }
  const spans = place.flow ? flowSpans(text, place, indices) : lineSpans(text, place, indices);
  return spans && joined(spans);
}

/** The same place, where each entry that goes ends with the comment on its line. */
function withComments(
  text: string,
  place: CollectionPlace,
  indices: readonly number[],
): CollectionPlace {
  const entries = place.entries.map((entry, index) => {
    const comment = indices.includes(index) ? commentBehind(text, entry.end) : '';
    return { ...entry, end: entry.end + comment.length };
  });
  return { ...place, entries };
}

/** The comment after an entry, with the blanks before it; empty where there is none. */
export function commentBehind(text: string, end: number): string {
  const newline = text.indexOf('\n', end);
  const rest = text.slice(end, newline === -1 ? text.length : newline);
  return /^[ \t]+#.*/.exec(rest)?.[0].trimEnd() ?? '';
}

/** Is there a comment between the entries, or between them and the key that holds them? */
function hasLooseComment(text: string, { entries, around }: CollectionPlace): boolean {
  let at = around?.place.entries[around.index]?.start ?? 0;
  for (const { start, end } of entries) {
    if (text.slice(at, start).includes('#')) return true;
    at = end;
  }
  return false;
}

/** The collection that holds another one. Its entry ends where the other one ends. */
function holding(
  { entries }: CollectionPlace,
  { place, index }: NonNullable<CollectionPlace['around']>,
): CollectionPlace {
  const end = entries.at(-1)?.end ?? 0;
  return {
    ...place,
    entries: place.entries.map((entry, at) =>
      at === index ? { ...entry, end: Math.max(entry.end, end) } : entry,
    ),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** The text that stays there: a comment, or nothing. */
  readonly text: string;
}

function lineSpans(
  text: string,
  { entries }: CollectionPlace,
  indices: readonly number[],
): Span[] | undefined {
  const [first] = entries;
  if (first === undefined || !indices.includes(0) || !isBehindDash(text, first)) {
    return wholeLines(text, entries, indices);
  }
  const next = entries.findIndex((_, at) => !indices.includes(at));
  const span = spanBehindDash(text, entries, next);
  const rest = wholeLines(text, entries, next === -1 ? [] : indices.filter((at) => at > next));
  return span && rest && [span, ...rest];
}

/** Is it the first entry of a map that is itself an item of a list? */
function isBehindDash(text: string, { key, start }: EntryPlace): boolean {
  const lead = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return key !== '' && /^ *(?:- +)+$/.test(lead);
}

/** From the first entry to the next one that stays: that one comes behind the dash then. */
function spanBehindDash(
  text: string,
  entries: readonly EntryPlace[],
  next: number,
): Span | undefined {
  const [first, kept] = [entries[0], entries[next]];
  if (first === undefined || kept === undefined) return undefined;
  const gone = entries.slice(0, next);
  const isAlone = gone.every(
    ({ end }, at) => text.slice(end, entries[at + 1]?.start).trim() === '',
  );
  return isAlone ? { start: first.start, end: kept.start, text: '' } : undefined;
}

function wholeLines(
  text: string,
  entries: readonly EntryPlace[],
  indices: readonly number[],
): Span[] | undefined {
  const spans: Span[] = [];
  for (const index of indices) {
    const entry = entries[index];
    const span = entry && lineSpan(text, entry);
    if (span === undefined) return undefined;
    spans.push(span);
  }
  return spans;
}

/** The whole line or lines of an entry; only up to the comment where one follows. */
function lineSpan(text: string, { start, end }: EntryPlace): Span | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lead = text.slice(lineStart, start);
  if (!/^ *(?:- +)?$/.test(lead) || text.slice(start, end).endsWith('\n')) return undefined;
  // The first entry of a map that is itself an item: the dash has to stay.
  if (lead.includes('-') && /^[^\s"'].*?:(?:\s|$)/.test(text.slice(start, end))) return undefined;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline === -1 ? text.length : newline + 1;
  const rest = text.slice(end, lineEnd);
  const comment = commentBehind(text, end);
  if (comment !== '') {
    // The span ends with the comment, so that no other text is put in after the entry.
    const from = lineStart + (/^ */.exec(lead)?.[0].length ?? 0);
    return { start: from, end: end + comment.length, text: comment.trimStart() };
  }
  if (rest.trim() !== '') return undefined;
  if (newline === -1 && lineStart > 0)
    return { start: lineStart - eolBefore(text, lineStart), end: lineEnd, text: '' };
  return { start: lineStart, end: lineEnd, text: '' };
}

function eolBefore(text: string, lineStart: number): number {
  return text[lineStart - 2] === '\r' ? 2 : 1;
}

/** Each entry up to the next one. The last ones begin where the entry before them ends. */
function flowSpans(
  text: string,
  { entries }: CollectionPlace,
  indices: readonly number[],
): Span[] | undefined {
  const gone = new Set(indices);
  const spans: Span[] = [];
  let kept: EntryPlace | undefined;
  for (const [index, entry] of entries.entries()) {
    if (!gone.has(index)) {
      kept = entry;
      continue;
    }
    const next = entries[index + 1];
    const hasLater = entries.slice(index + 1).some((_, offset) => !gone.has(index + 1 + offset));
    if (next !== undefined && (hasLater || kept === undefined)) {
      spans.push({ start: entry.start, end: next.start, text: '' });
    } else spans.push({ start: kept?.end ?? entry.start, end: entry.end, text: '' });
  }
  return spans.some(({ start, end }) => text.slice(start, end).includes('#')) ? undefined : spans;
}

/** Joins spans that touch each other into one edit. */
function joined(spans: readonly Span[]): TextEdit[] {
  const made: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = made.at(-1);
    if (last === undefined || span.start > last.end) made.push(span);
    else {
      const end = Math.max(last.end, span.end);
      made[made.length - 1] = { start: last.start, end, text: last.text + span.text };
    }
  }
  return made.map(({ start, end, text }) => ({ range: { start, end }, text }));
}
