import type { TextEdit } from '../text/edits.ts';

/** An edit as a change of whole lines, as few as it can be. */
export interface WholeLineChange {
  /** The index of the first line that is removed, or of the one before which lines are added. */
  readonly at: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What an edit does to the lines of a text. Lines have no line ends here, no `\r` either. */
export function wholeLineChange(
  text: string,
  { range, text: inserted }: TextEdit,
): WholeLineChange {
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  const next = text.indexOf('\n', range.end);
  const end = next === -1 ? text.length : next;
  const old = linesOf(text.slice(start, end));
  const fresh = linesOf(text.slice(start, range.start) + inserted + text.slice(range.end, end));
  const least = Math.min(old.length, fresh.length);
  let front = 0;
  while (front < least && old[front] === fresh[front]) front += 1;
  let back = 0;
  while (back < least - front && old.at(-1 - back) === fresh.at(-1 - back)) back += 1;
  return {
    at: countLines(text, start) + front,
    removed: old.slice(front, old.length - back),
    added: fresh.slice(front, fresh.length - back),
  };
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.replace(/\r$/, ''));
}

/** How many lines end before an offset. */
function countLines(text: string, offset: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}
