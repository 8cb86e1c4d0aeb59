import { changedWholeLines, wholeLinesOf, type ChangedLines } from '../fix/changed-lines.ts';
import type { Change } from '../fix/file-change.ts';
import { LineIndex } from '../text/line-index.ts';

/**
 * Changes as one patch that `git apply` accepts, with line ends and missing final newlines, and
 * with `context` lines around each change. It is made from the edits, so nothing is compared.
 */
export function unifiedDiff(changes: readonly Change[], context = 3): string {
  return changes.map((change) => fileDiff(change, context)).join('');
}

function fileDiff(change: Change, context: number): string {
  const { path, before } = change;
  const text = before ?? '';
  const index = new LineIndex(text);
  const lineAt = (line: number): string => text.slice(index.startOf(line), index.startOf(line + 1));
  let grown = 0;
  const body = hunksOf(blocksOf(change, index), context).map((hunk) => {
    const { lines, start, oldLength } = hunkLines(hunk, lineAt, context);
    const newLength = oldLength + growth(hunk);
    const extents = `-${extent(start, oldLength)} +${extent(start + grown, newLength)}`;
    grown += growth(hunk);
    return `@@ ${extents} @@\n${lines.map(patchLine).join('')}`;
  });
  const from = before === undefined ? '/dev/null' : gitPath(`a/${path}`);
  return `--- ${from}\n+++ ${gitPath(`b/${path}`)}\n${body.join('')}`;
}

/** The lines that change, in the order of the file. */
function blocksOf({ before, after, edits }: Change, index: LineIndex): readonly ChangedLines[] {
  return before === undefined
    ? [{ line: 1, before: [], after: wholeLinesOf(after) }]
    : changedWholeLines(before, index, edits);
}

/** Joins changes that are so near to each other that their context would meet. */
function hunksOf(blocks: readonly ChangedLines[], context: number): ChangedLines[][] {
  const hunks: ChangedLines[][] = [];
  for (const block of blocks) {
    const hunk = hunks.at(-1);
    const last = hunk?.at(-1);
    const isNear = last && block.line - (last.line + last.before.length) <= 2 * context;
    if (hunk !== undefined && isNear === true) hunk.push(block);
    else hunks.push([block]);
  }
  return hunks;
}

/** How many lines a hunk adds, less those that it removes. */
function growth(hunk: readonly ChangedLines[]): number {
  return hunk.reduce((sum, { before, after }) => sum + after.length - before.length, 0);
}

/** The lines of a hunk with their signs, and which lines of the text before it shows. */
function hunkLines(
  hunk: readonly ChangedLines[],
  lineAt: (line: number) => string,
  context: number,
): { readonly lines: readonly string[]; readonly start: number; readonly oldLength: number } {
  const start = Math.max(1, (hunk[0]?.line ?? 1) - context);
  const kept = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, at) => lineAt(from + at))
      .filter((line) => line !== '')
      .map((line) => ` ${line}`);
  let at = start;
  const lines = hunk.flatMap(({ line, before, after }) => {
    const lead = kept(at, line);
    at = line + before.length;
    return [...lead, ...before.map((text) => `-${text}`), ...after.map((text) => `+${text}`)];
  });
  const tail = kept(at, at + context);
  return { lines: [...lines, ...tail], start, oldLength: at + tail.length - start };
}

/** A line of a patch. Only the last line of a file can lack its line end. */
function patchLine(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
}

/**
 * The extent of a part. A part without lines stands after the line before it, so its number is one
 * less.
 */
function extent(start: number, length: number): string {
  if (length === 0) return `${String(start - 1)},0`;
  return length === 1 ? String(start) : `${String(start)},${String(length)}`;
}

/**
 * A path as git writes it: a name with quotes or backslashes is quoted, and a tab follows a name
 * with blanks.
 */
function gitPath(path: string): string {
  if (/["\\]/.test(path)) return `"${path.replace(/["\\]/g, '\\$&')}"`;
  return path.includes(' ') ? `${path}\t` : path;
}
