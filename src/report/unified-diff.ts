import { structuredPatch } from 'diff';
import type { Change } from '../fix/file-change.ts';

/**
 * Changes as one patch that `git apply` accepts, with line ends and missing final newlines, and
 * with `context` lines around each change.
 */
export function unifiedDiff(changes: readonly Change[], context = 3): string {
  return changes.map((change) => fileDiff(change, context)).join('');
}

function fileDiff({ path, before, after }: Change, context: number): string {
  const { hunks } = structuredPatch('', '', before ?? '', after, undefined, undefined, { context });
  const body = hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) => {
    const header = `@@ -${extent(oldStart, oldLines)} +${extent(newStart, newLines)} @@`;
    return [header, ...lines].map((line) => `${line}\n`).join('');
  });
  const from = before === undefined ? '/dev/null' : gitPath(`a/${path}`);
  return `--- ${from}\n+++ ${gitPath(`b/${path}`)}\n${body.join('')}`;
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
