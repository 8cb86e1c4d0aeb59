import type { Finding } from '../finding.ts';
import type { Sources } from '../report/sources.ts';
import { wholeAt, type Spot } from './candidate.ts';
import { hunkAround, readHunks, type Hunk } from './hunks.ts';
import type { DiffFile } from './pull-request.ts';

/**
 * The findings that a review shows: those on added lines, on any line of the diff, in files of the
 * diff, or all. The words are those of reviewdog.
 */
export type Filter = 'added' | 'diff-context' | 'file' | 'all';

/** The files of a pull request, with what is known of their lines. */
export interface Diff {
  readonly has: (path: string) => boolean;
  /** The hunks of a file; none where it is not in the diff, or where they are not known. */
  readonly hunksOf: (path: string) => readonly Hunk[];
  /** Is a file in the diff, and it is not known which of its lines are? */
  readonly isBlind: (path: string) => boolean;
}

/**
 * Reads the diff of a pull request. `isHeads` says whether the text of a file is that of the head: if
 * not, its line numbers mean nothing.
 */
export function readDiffFiles(
  files: readonly DiffFile[],
  isHeads: (path: string) => boolean,
): Diff {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const hunks = new Map<string, readonly Hunk[]>();
  const patchOf = (path: string): string | undefined =>
    isHeads(path) ? byPath.get(path)?.patch : undefined;
  const hunksOf = (path: string): readonly Hunk[] => {
    const known = hunks.get(path) ?? readHunks(patchOf(path) ?? '');
    hunks.set(path, known);
    return known;
  };
  return {
    has: (path) => byPath.has(path),
    hunksOf,
    isBlind: (path) => byPath.has(path) && patchOf(path) === undefined,
  };
}

/**
 * The places for which a review shows a finding: its own and those of its other images, and the
 * lines that its fix changes. Empty where it is shown, and no line of the diff is known for it.
 * Undefined where the filter leaves it out.
 */
export function placesShown(
  finding: Finding,
  diff: Diff,
  filter: Filter,
  sources: Sources,
): readonly Spot[] | undefined {
  const own = [finding, ...finding.related.filter(({ isSubject }) => isSubject)].map(
    ({ path, range }): Spot => {
      const { line } = sources.span(path, range).start;
      return { path, range, line, hunks: diff.hunksOf(path) };
    },
  );
  const spots = [
    ...own,
    ...own.slice(0, 1).flatMap((spot) => changedSpots(finding, spot, sources)),
  ];
  const shown = spots.filter((spot) => isShown(spot, filter));
  if (shown.length > 0) return shown;
  if (own.some(({ path }) => diff.isBlind(path))) return [];
  const isWide = filter === 'all' || (filter === 'file' && own.some(({ path }) => diff.has(path)));
  return isWide ? spots.filter(({ hunks }) => hunks.length > 0) : undefined;
}

/** Is the line itself one that the filter names? */
function isShown({ line, hunks }: Spot, filter: Filter): boolean {
  if (filter === 'added') return hunks.some(({ added }) => added.has(line));
  return hunkAround(hunks, line, line) !== undefined;
}

/** The lines that a fix removes or alters; an insertion has none. */
function changedSpots(finding: Finding, spot: Spot, sources: Sources): readonly Spot[] {
  const { change } = wholeAt(finding, spot, sources);
  const nowhere = { start: -1, end: -1 };
  const lines = change?.before.map((_, at) => change.line + at) ?? [];
  return lines.map((line) => ({ ...spot, range: nowhere, line }));
}
