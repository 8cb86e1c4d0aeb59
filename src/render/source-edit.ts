import type { TextEdit } from '../text/edits.ts';
import type { RepoPath } from '../text/text.ts';

/** An edit of a file of the repository, from which something is rendered. */
export interface SourceEdit {
  readonly path: RepoPath;
  readonly edit: TextEdit;
}
