import type { TextEdit } from '../text/edits.ts';
import type { RepoPath } from '../text/text.ts';

/** A file before and after its fixes. */
export interface Change {
  readonly path: RepoPath;
  /** The text before; undefined for a file that was not there. */
  readonly before: string | undefined;
  readonly after: string;
  /** The edits that make the text after from the text before; none for a file that was not there. */
  readonly edits: readonly TextEdit[];
}
