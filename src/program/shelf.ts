import { gitBlobId } from '../adapters/git/blob.ts';
import { hold, type Shelve, type ShelvedFile } from '../lint/shelved-file.ts';
import type { Problem } from '../problem.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';

/** Reads a file of a session once more; undefined where it cannot be read. */
export type ReadAgain = (path: RepoPath) => SourceFile | undefined;

/**
 * Lets go of texts that can be read again. One that has changed since is not taken, because all that is
 * known of it is about the text before. Without `readAgain` the texts are held.
 */
export function shelve(readAgain: ReadAgain | undefined): Shelve {
  return readAgain === undefined ? hold : (file) => lettingGo(file, readAgain);
}

/** Nothing that it gives may hold the text, so it makes no function that knows it. */
function lettingGo({ path, text }: SourceFile, readAgain: ReadAgain): ShelvedFile {
  return { path, length: text.length, take: taking(path, gitBlobId(text), readAgain) };
}

function taking(path: RepoPath, id: string, readAgain: ReadAgain): ShelvedFile['take'] {
  return readingAgain(path, (text) => gitBlobId(text) === id, readAgain);
}

/** A file that was not opened, and that had so many UTF-16 units when it was. */
export function unopened(
  path: RepoPath,
  length: number,
  isSame: (text: string) => boolean,
  readAgain: ReadAgain,
): ShelvedFile {
  return { path, length, take: readingAgain(path, isSame, readAgain) };
}

function readingAgain(
  path: RepoPath,
  isSame: (text: string) => boolean,
  readAgain: ReadAgain,
): ShelvedFile['take'] {
  return () => {
    const again = readAgain(path);
    return again !== undefined && isSame(again.text) ? again : undefined;
  };
}

/** A file that is not there any more as it was read first. */
export function changedMeanwhile(path: RepoPath): Problem {
  const reason = 'The file was changed while it was judged; run the program again';
  return { path, reason, effect: 'skipped-file' };
}
