import { compareText, type RepoPath } from './text/text.ts';

/** Something that could not be read. Lines count from 1. It is shown to the user, never thrown. */
export interface Problem {
  readonly path: RepoPath;
  readonly line?: number;
  readonly reason: string;
  readonly effect: 'skipped-file' | 'skipped-document' | 'no-fixes';
  /** These fixes can be made in another run, after those of this one. */
  readonly isForLater?: true;
  /** The cluster would refuse it as well, so nothing that can run was left out. */
  readonly invalid?: boolean;
}

/** The order of problems: by file, then by line. */
export function byPlace(a: Problem, b: Problem): number {
  return compareText(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0);
}
