import type { RepoPath } from './text/text.ts';

/** Something that could not be read as asked. Lines count from 1. Shown, never thrown. */
export interface Problem {
  readonly path: RepoPath;
  readonly line?: number;
  readonly reason: string;
  readonly effect: 'skipped-file' | 'skipped-document' | 'no-fixes';
  /** The cluster would refuse it too: nothing that could run was missed. */
  readonly invalid?: boolean;
}
