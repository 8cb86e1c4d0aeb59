import type { RepoPath } from './text/text.ts';

/** Something that could not be read. Lines count from 1. It is shown to the user, never thrown. */
export interface Problem {
  readonly path: RepoPath;
  readonly line?: number;
  readonly reason: string;
  readonly effect: 'skipped-file' | 'skipped-document' | 'no-fixes';
  /** The cluster would refuse it as well, so nothing that can run was left out. */
  readonly invalid?: boolean;
}
