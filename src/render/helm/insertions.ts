import type { RepoPath } from '../../text/text.ts';
import type { WholeLineChange } from '../whole-line-change.ts';
import type { RenderedFile } from '../rendered-file.ts';
import { leadOf, shifted } from '../lead.ts';
import { actionsOf } from './actions.ts';
import { comparable } from './marked-lines.ts';
import { isTemplatePath } from './marks.ts';
import { escaped, type SourceChange, type EditWay } from './source-change.ts';
import type { ValueTrace } from './trace-values.ts';

/** A rendered file, the texts of its chart, and the values on its lines. */
export interface TracedFile {
  readonly file: RenderedFile;
  readonly texts: ReadonlyMap<RepoPath, string>;
  /** Undefined where no values were traced. */
  readonly trace: ValueTrace | undefined;
}

/** A line of a file beside which new lines could stand. */
interface Anchor {
  readonly path: RepoPath;
  /** The index of the line. */
  readonly line: number;
  /** How much deeper the written line is than the rendered one, in blanks; undefined if unknown. */
  readonly shift: number | undefined;
}

/**
 * The ways to add lines where their neighbours are written: before the next line, or behind the
 * previous one, with the indentation that they have there.
 */
export function insertions(traced: TracedFile, change: WholeLineChange): readonly SourceChange[] {
  if (change.removed.length > 0 || change.added.length === 0) return [];
  const lines = traced.file.text.split('\n');
  const next = nearest(lines, change.at, 1);
  const previous = nearest(lines, change.at - 1, -1);
  const before = next === undefined ? [] : anchorsAt(traced, lines, next);
  const behind = previous === undefined ? [] : anchorsAt(traced, lines, previous);
  const parent = parentOf(lines, change);
  const above = parent === undefined ? [] : anchorsAt(traced, lines, parent);
  const fitting = before.filter((anchor) => !above.some((one) => endsBetween(traced, one, anchor)));
  return [
    ...fitting.flatMap((anchor) => insertedAt(traced, anchor, change.added, 'before')),
    ...behind.flatMap((anchor) => insertedAt(traced, anchor, change.added, 'behind')),
  ];
}

/** The index of the line that holds what is added: the nearest one above that is less deep. */
function parentOf(lines: readonly string[], { at, added }: WholeLineChange): number | undefined {
  const depth = leadOf(added[0] ?? '');
  const found = lines.findLastIndex(
    (line, index) => index < at && line.trim() !== '' && leadOf(line) < depth,
  );
  return found === -1 ? undefined : found;
}

/** Does a block that holds the first line of a template end before the last one? */
function endsBetween({ texts }: TracedFile, first: Anchor, last: Anchor): boolean {
  const text = texts.get(first.path);
  if (text === undefined || first.path !== last.path || first.line >= last.line) return false;
  const between = text.slice(lineAt(text, first.line).next, lineAt(text, last.line).start);
  let depth = 0;
  for (const [, word] of between.matchAll(/\{\{-?\s*(if|with|range|define|block|end)\b/g)) {
    depth += word === 'end' ? -1 : 1;
    if (depth < 0) return true;
  }
  return false;
}

/** The index of the next line of a document that is not blank. */
function nearest(lines: readonly string[], from: number, step: 1 | -1): number | undefined {
  for (let at = from; at >= 0 && at < lines.length; at += step) {
    const line = lines[at] ?? '';
    if (/^---(?:\s|$)|^# Source: /.test(line)) return undefined;
    if (line.trim() !== '') return at;
  }
  return undefined;
}

/** Where a line is written: in a template, and in a value that is one. */
function anchorsAt(traced: TracedFile, lines: readonly string[], at: number): readonly Anchor[] {
  const { file, trace } = traced;
  const template = file.lines[at];
  const places = [...(template === undefined ? [] : [template]), ...(trace?.[at] ?? [])];
  return places.map(({ path, line }): Anchor => {
    const own = shiftAt(traced, lines, at, path, line);
    const isTemplate = path === template?.path;
    const shift = own ?? (isTemplate ? nearShift(traced, lines, at, path, line) : undefined);
    return { path, line: line - 1, shift };
  });
}

/** How much deeper a line is written than rendered, where it begins with text that is printed. */
function shiftAt(
  { texts }: TracedFile,
  lines: readonly string[],
  at: number,
  path: RepoPath,
  line: number,
): number | undefined {
  const written = lineAt(texts.get(path) ?? '', line - 1).text;
  const [literal = ''] = written.split('{{');
  const start = comparable(literal).trim();
  const rendered = lines[at] ?? '';
  const item = /^\s*(?:- +)*/.exec(rendered)?.[0] ?? '';
  for (const indent of [leadOf(rendered), item.length]) {
    if (start !== '' && comparable(rendered.slice(indent)).startsWith(start)) {
      return leadOf(written) - indent;
    }
  }
  return undefined;
}

/** So many lines around one are asked how deep they are written. */
const NEAR = 40;

/** The shift of the nearest written line of the same file, not farther than {@link NEAR}. */
function nearShift(
  traced: TracedFile,
  lines: readonly string[],
  at: number,
  path: RepoPath,
  line: number,
): number | undefined {
  let best: { shift: number; distance: number } | undefined;
  for (let other = Math.max(0, at - NEAR); other <= at + NEAR; other += 1) {
    const place = traced.file.lines[other];
    if (place?.path !== path) continue;
    const distance = Math.abs(place.line - line) + Math.abs(other - at);
    if (best !== undefined && best.distance <= distance) continue;
    const shift = shiftAt(traced, lines, other, path, place.line);
    if (shift !== undefined) best = { shift, distance };
  }
  return best?.shift;
}

function insertedAt(
  { texts }: TracedFile,
  { path, line, shift }: Anchor,
  added: readonly string[],
  way: EditWay,
): readonly SourceChange[] {
  const text = texts.get(path);
  if (text === undefined || shift === undefined) return [];
  const { start, end, next } = lineAt(text, line);
  const isOpen = actionsOf(text).some((one) => {
    const place = way === 'before' ? start : end;
    return one.start < place && place < one.end;
  });
  if (isOpen) return [];
  const moved = added.map((one) => shifted(one, shift));
  if (moved.includes(undefined)) return [];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const isTemplate = isTemplatePath(path) || /\{\{/.test(text);
  const block = moved.map((one) => (isTemplate ? escaped(one ?? '') : one)).join(eol);
  const at = way === 'before' ? start : next;
  const isAtEnd = way !== 'before' && next === end;
  const inserted = isAtEnd ? eol + block : block + eol;
  return [{ way, edits: [{ path, edit: { range: { start: at, end: at }, text: inserted } }] }];
}

/**
 * A line by its index: its text, where it begins, its end, and where the next one begins. Lines are counted
 * from a place at which one begins.
 */
export function lineAt(
  text: string,
  line: number,
  from = 0,
): { readonly text: string; readonly start: number; readonly end: number; readonly next: number } {
  let start = from;
  for (let count = 0; count < line; count += 1) {
    const next = text.indexOf('\n', start);
    if (next === -1) return { text: '', start: text.length, end: text.length, next: text.length };
    start = next + 1;
  }
  const found = text.indexOf('\n', start);
  const next = found === -1 ? text.length : found + 1;
  const own = text.slice(start, found === -1 ? text.length : found).replace(/\r$/, '');
  return { text: own, start, end: start + own.length, next };
}
