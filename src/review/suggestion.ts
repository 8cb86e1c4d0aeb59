import { visible } from '../report/escape.ts';
import type { LineChange } from './change.ts';
import { hunkAround, type Hunk } from './hunks.ts';

/** Lines of the file at the head, from the first to the last, and the text that replaces them. */
export interface Suggestion {
  readonly first: number;
  readonly last: number;
  /** The new lines; none where the lines are only removed. */
  readonly lines: readonly string[];
}

/** The most lines of a suggestion. More of them cannot be reviewed in a comment. */
const MOST_LINES = 60;

/**
 * A change that GitHub can apply: whole lines inside one hunk. GitHub replaces them by the lines of
 * the block, each with a line feed. So there is no suggestion where the file has other line ends,
 * where its last line has none, or where a reader could not see everything in it.
 */
export function suggestionFor(
  change: LineChange,
  text: string,
  hunks: readonly Hunk[],
): Suggestion | undefined {
  if (change.endsOpen) return undefined;
  const { before, after, line } = change;
  const lines = text.split('\n');
  const found =
    before.length > 0
      ? { first: line, last: line + before.length - 1, lines: after }
      : anchored(change, lines, hunks);
  if (found === undefined || hunkAround(hunks, found.first, found.last) === undefined) {
    return undefined;
  }
  const shown = [...lines.slice(found.first - 1, found.last), ...found.lines];
  return shown.length <= MOST_LINES && shown.every(isPlain) ? found : undefined;
}

/** New lines are attached to a line: the one before them, else the one after them. */
function anchored(
  { line, after }: LineChange,
  lines: readonly string[],
  hunks: readonly Hunk[],
): Suggestion | undefined {
  const above = lines[line - 2];
  if (above !== undefined && hunkAround(hunks, line - 1, line - 1) !== undefined) {
    return { first: line - 1, last: line - 1, lines: [above, ...after] };
  }
  const below = lines[line - 1];
  // The text after the last line end is not a line.
  if (below === undefined || line === lines.length) return undefined;
  return { first: line, last: line, lines: [...after, below] };
}

/** Can everything in the line be seen? A carriage return cannot; tabs can. */
function isPlain(line: string): boolean {
  const untabbed = line.replaceAll('\t', ' ');
  return visible(untabbed) === untabbed;
}

/** A block of GitHub's Markdown that the lines cannot leave. */
export function fenced(language: string, lines: readonly string[]): string {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
  const longest = Math.max(2, ...runs.map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [fence + language, ...lines, fence].join('\n');
}
