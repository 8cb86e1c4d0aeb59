import { gitBlobId } from '../adapters/git/blob.ts';
import type { Shelve } from '../lint/shelved-file.ts';
import type { Problem } from '../problem.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';

/** Reads a file of a session once more; undefined where it cannot be read. */
export type ReadAgain = (path: RepoPath) => SourceFile | undefined;

/**
 * Lets go of texts that can be read again. One that has changed since is not taken, because all that is
 * known of it is about the text before. Without `readAgain` the texts are held.
 */
export function shelve(readAgain: ReadAgain | undefined): Shelve {
  return (file) => {
    const { path, text } = file;
    const { length } = text;
    if (readAgain === undefined) return { path, length, take: () => file };
    const id = gitBlobId(text);
    return {
      path,
      length,
      take: () => {
        const again = readAgain(path);
        return again !== undefined && gitBlobId(again.text) === id ? again : undefined;
      },
    };
  };
}

/** A file that is not there any more as it was read first. */
export function changedMeanwhile(path: RepoPath): Problem {
  const reason = 'The file was changed while it was judged; run the program again';
  return { path, reason, effect: 'skipped-file' };
}
