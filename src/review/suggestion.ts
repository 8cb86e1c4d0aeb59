import { visible } from '../report/escape.ts';
import type { LineChange } from './change.ts';
import { hunkAround, type Hunk } from './hunks.ts';

/** Lines of the head's file, first to last, and what is to stand there instead. */
export interface Suggestion {
  readonly first: number;
  readonly last: number;
  /** None removes the lines. */
  readonly lines: readonly string[];
}

/** More lines than this nobody reviews in a comment. */
const MOST_LINES = 60;

/**
 * A change as GitHub can apply it: whole lines inside one hunk. GitHub replaces them by the lines of
 * the block, each with a line feed, so that a change is no suggestion where a file ends its lines
 * otherwise or its last line not at all, nor where a reader could not see what it holds.
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

/** New lines need a line to hold on to: the one before them, else the one behind. */
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
  // What follows the last line end is no line.
  if (below === undefined || line === lines.length) return undefined;
  return { first: line, last: line, lines: [...after, below] };
}

/** Nothing in it that is not seen, a carriage return included. Tabs are. */
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
