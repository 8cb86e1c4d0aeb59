/**
 * The difference between two versions of a file, as one block of whole lines: `after` replaces
 * `before`. Lines count from 1 in the old version and have no line ends.
 */
export interface LineChange {
  /** The first line that is replaced, or the line before which new lines are added. */
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** It holds a last line that has no line end, in one of the versions. */
  readonly endsOpen: boolean;
}

/** The smallest block of whole lines that differs; undefined for equal texts. */
export function lineChange(before: string, after: string): LineChange | undefined {
  if (before === after) return undefined;
  const isOpen = !before.endsWith('\n') || !after.endsWith('\n');
  const [old, now] = [linesOf(before, isOpen), linesOf(after, isOpen)];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return {
    line: head + 1,
    before: old.slice(head, old.length - tail),
    after: now.slice(head, now.length - tail),
    endsOpen: isOpen && tail === 0,
  };
}

/** The lines of a text. What follows the last line end is a line only if it is not empty. */
function linesOf(text: string, isOpen: boolean): string[] {
  return (isOpen ? text : text.slice(0, -1)).split('\n');
}

/**
 * The lines that show a change: those that it replaces. One that only adds lines needs a line before
 * or after it. Changes with a common line are shown together.
 */
export function spanOf({ line, before }: LineChange): {
  readonly first: number;
  readonly last: number;
} {
  if (before.length === 0) return { first: line - 1, last: line };
  return { first: line, last: line + before.length - 1 };
}
