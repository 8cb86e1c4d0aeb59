import { changedLines, type ChangedLines } from '../fix/changed-lines.ts';
import type { TextEdit } from '../text/edits.ts';
import type { RepoPath } from '../text/text.ts';
import { visible } from './escape.ts';
import type { Sources } from './sources.ts';

/** A line of a change as it is shown. Only a line that is there before the change has a number. */
export interface PatchLine {
  readonly line: number | undefined;
  readonly sign: ' ' | '-' | '+';
  /** The text in three parts, of which the second one is what differs from the other line; cut. */
  readonly parts: readonly [string, string, string];
}

/**
 * What edits change in a file, each change with the line before and the line after it, but for lines
 * that are `shown` already.
 */
export function patchOf(
  path: RepoPath,
  edits: readonly TextEdit[],
  sources: Sources,
  width: number,
  shown: ReadonlySet<number | undefined>,
): PatchLine[] {
  const index = sources.index(path);
  const last = sources.lastLine(path);
  const lines: PatchLine[] = [];
  let done = 0;
  const around = (line: number, isKnown: boolean): void => {
    if (line <= done || line < 1 || line > last || isKnown) return;
    lines.push({ line, sign: ' ', parts: [cut(index.lineText(line), width), '', ''] });
    done = line;
  };
  const changes = changedLines(sources.text(path), index, edits);
  for (const [at, { line, before, after }] of changes.entries()) {
    // Lines that are only added have no number, so the lines around them say where they are.
    const isAdded = before.length === 0;
    const isKnown = (one: number): boolean => !isAdded && shown.has(one);
    around(line - 1, isKnown(line - 1));
    lines.push(...changeLines({ line, before, after }, width));
    done = Math.max(done, line + before.length - 1);
    const next = changes[at + 1]?.line ?? Infinity;
    const end = line + before.length;
    if (end < next) around(end, isKnown(end));
  }
  return lines;
}

function changeLines({ line, before, after }: ChangedLines, width: number): PatchLine[] {
  const paired = before.length === after.length;
  const removed = before.map((text, at): PatchLine => {
    return { line: line + at, sign: '-', parts: partsOf(text, after[at], paired, width) };
  });
  const added = after.map((text, at): PatchLine => {
    return { line: undefined, sign: '+', parts: partsOf(text, before[at], paired, width) };
  });
  return [...removed, ...added];
}

/** A line in three parts: as the other line, not as the other line, and as the other line again. */
function partsOf(
  text: string,
  other: string | undefined,
  paired: boolean,
  width: number,
): PatchLine['parts'] {
  if (!paired || other === undefined || text.length > width) return [cut(text, width), '', ''];
  const most = Math.min(text.length, other.length);
  let head = 0;
  while (head < most && text[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < most - head && text.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const end = text.length - tail;
  return [visible(text.slice(0, head)), visible(text.slice(head, end)), visible(text.slice(end))];
}

function cut(text: string, width: number): string {
  return visible(text.length > width ? `${text.slice(0, width)}…` : text);
}
