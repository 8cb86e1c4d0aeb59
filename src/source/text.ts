/**
 * A half-open span of a file's text, in UTF-16 code units from its start, a byte order mark
 * included (it is one unit).
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Replace `range` by `text`; an empty range inserts. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** A path below the root: posix separators, relative, without `..`. Made by the workspace only. */
export type RepoPath = string & { readonly __brand: 'RepoPath' };

/** One file as it was read. `text` encodes back to exactly the bytes on disk, mark included. */
export interface SourceFile {
  readonly path: RepoPath;
  readonly text: string;
}

/** Something that could not be read as asked. Lines count from 1. Shown, never thrown. */
export interface Problem {
  readonly path: RepoPath;
  readonly line?: number;
  readonly reason: string;
  readonly effect: 'skipped-file' | 'skipped-document' | 'no-fixes';
  /** The cluster would refuse it too: nothing that could run was missed. */
  readonly invalid?: boolean;
}

/** A place in a text: line and column from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Turns offsets of one text into lines and columns. Lines end with `\n` only, as GitHub counts. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      this.#starts.push(at + 1);
    }
  }

  /** Offsets outside the text are moved to its nearest end. */
  position(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.#text.length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.#starts[low] ?? 0) + 1, offset: at };
  }

  /** The offset a line from 1 begins at; the end of the text for a line behind the last. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length;
  }

  /** The text of a line from 1, without its line end; empty for a line that is not there. */
  lineText(line: number): string {
    const start = this.#starts[line - 1];
    if (start === undefined) return '';
    const next = this.#starts[line];
    const end = next === undefined ? this.#text.length : next - 1;
    const text = this.#text.slice(start, end);
    return text.endsWith('\r') ? text.slice(0, -1) : text;
  }
}

/** The line from 1 an offset is in, for a text that is asked once or twice. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/**
 * Applies edits to a text. Equal edits count once.
 * Refuses (throws) edits that overlap or stand at one place: choosing among them is the caller's.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
  let result = '';
  let at = 0;
  let previous: TextEdit | undefined;
  for (const edit of ordered) {
    if (previous !== undefined && sameEdit(previous, edit)) continue;
    if (previous !== undefined && touches(previous.range, edit.range)) {
      throw new RangeError(`Edits overlap at offset ${String(edit.range.start)}`);
    }
    result += text.slice(at, edit.range.start) + edit.text;
    at = edit.range.end;
    previous = edit;
  }
  return result + text.slice(at);
}

/** True for two ranges that share a unit, or that begin or end at one place. */
export function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** True for edits that do the same at the same place. */
export function sameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end && a.text === b.text;
}

/** Compares by UTF-16 units: the one order of every list we print, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Does a text consist of these pieces in this order, with anything between them? One piece has to
 * be the whole text. Linear: each piece is taken at its first place.
 */
export function matchesPieces(pieces: readonly string[], text: string): boolean {
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1) return text === first;
  if (text.length < first.length + last.length) return false;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return at <= text.length - last.length;
}
