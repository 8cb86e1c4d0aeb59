import { structuredPatch } from 'diff';
import type { Change } from '../fix/apply.ts';

/** Changes as one patch that `git apply` takes, line ends and missing final newlines included. */
export function unifiedDiff(changes: readonly Change[]): string {
  return changes.map(fileDiff).join('');
}

function fileDiff({ path, before, after }: Change): string {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 3 });
  const body = hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) => {
    const header = `@@ -${extent(oldStart, oldLines)} +${extent(newStart, newLines)} @@`;
    return [header, ...lines].map((line) => `${line}\n`).join('');
  });
  return `--- ${gitPath(`a/${path}`)}\n+++ ${gitPath(`b/${path}`)}\n${body.join('')}`;
}

function extent(start: number, length: number): string {
  return length === 1 ? String(start) : `${String(start)},${String(length)}`;
}

/** git quotes names with quotes and backslashes, and ends names with blanks by a tab. */
function gitPath(path: string): string {
  if (/["\\]/.test(path)) return `"${path.replace(/["\\]/g, '\\$&')}"`;
  return path.includes(' ') ? `${path}\t` : path;
}
