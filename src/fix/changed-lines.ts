import { applyEdits, type TextEdit } from '../text/edits.ts';
import { LineIndex } from '../text/line-index.ts';

/** The lines that a fix replaces, adds or removes. */
export interface ChangedLines {
  /** The first line, from 1, in the text before the fix. */
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What the edits of one text change, line by line, as a person would mark it. */
export function changedLines(
  text: string,
  index: LineIndex,
  edits: readonly TextEdit[],
): ChangedLines[] {
  return changedIn(text, index, edits, linesOf);
}

/** The same with the line ends, which can differ as well. */
export function changedWholeLines(
  text: string,
  index: LineIndex,
  edits: readonly TextEdit[],
): ChangedLines[] {
  const changes = changedIn(text, index, edits, wholeLinesOf);
  return changes.filter(({ before, after }) => before.length + after.length > 0);
}

/** The lines of a text, each with its line end; the last one may have none. */
export function wholeLinesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changedIn(
  text: string,
  index: LineIndex,
  edits: readonly TextEdit[],
  split: (text: string) => readonly string[],
): ChangedLines[] {
  return groupByLines(index, edits).map(({ first, last, group }) => {
    const start = index.startOf(first);
    const before = text.slice(start, index.startOf(last + 1));
    const after = applyEdits(
      before,
      group.map(({ range, text: inserted }) => ({
        range: { start: range.start - start, end: range.end - start },
        text: inserted,
      })),
    );
    return trimmed(first, split(before), split(after));
  });
}

interface Group {
  readonly first: number;
  readonly last: number;
  readonly group: readonly TextEdit[];
}

/** Groups the edits that share a line. */
function groupByLines(index: LineIndex, edits: readonly TextEdit[]): Group[] {
  const groups: { first: number; last: number; group: TextEdit[] }[] = [];
  for (const edit of edits.toSorted((a, b) => a.range.start - b.range.start)) {
    const first = index.position(edit.range.start).line;
    const last = index.position(edit.range.end).line;
    const previous = groups.at(-1);
    if (previous !== undefined && first <= previous.last) {
      previous.group.push(edit);
      previous.last = Math.max(previous.last, last);
    } else groups.push({ first, last, group: [edit] });
  }
  return groups;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The same change, without the equal lines at the beginning and at the end. */
function trimmed(line: number, before: readonly string[], after: readonly string[]): ChangedLines {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return {
    line: line + head,
    before: before.slice(head, before.length - tail),
    after: after.slice(head, after.length - tail),
  };
}
