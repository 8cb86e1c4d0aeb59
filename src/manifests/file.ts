import { err, type Result } from '../result.ts';
import { decode, isUtf16, textOfUtf16 } from '../text/decode.ts';
import { isUnsafeName } from '../text/file-name.ts';
import { LIMITS } from '../text/limits.ts';
import { chartFolders } from '../yaml/foreign.ts';
import { fileMayMatter } from './prefilter.ts';
import { isForeign } from './root-kind.ts';
import type { Problem } from '../problem.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';

/**
 * A file that matters or cannot be read, or why it does not matter. A file that is too large to be
 * read does not matter if it is one document of a kind that is not read.
 */
export type FoundFile = Result<SourceFile, Problem> | 'irrelevant' | 'helm-chart';

/** A file of a commit, and what decides how it is taken. */
export interface FileOfCommit {
  readonly path: RepoPath;
  /** The git id of its bytes. */
  readonly id: string;
  /** The folders of the commit that hold a `Chart.yaml`; `''` is the root. */
  readonly charts: ReadonlySet<string>;
}

/**
 * Reads a file that may matter, by its path and its bytes. `holdsChart` says whether there is a
 * `Chart.yaml` in a folder (`''` is the root).
 */
export function readFile(
  path: RepoPath,
  bytes: Buffer,
  holdsChart: (folder: string) => boolean,
): FoundFile {
  if (isUnsafeName(path)) {
    const reason = 'Control or direction characters in the file name; rename it';
    return err({ path, reason, effect: 'skipped-file' });
  }
  if (bytes.length > LIMITS.fileBytes && isOneForeign(bytes)) return 'irrelevant';
  return chartFolders(path).some(holdsChart) ? 'helm-chart' : decode(path, bytes);
}

/** The same for bytes that may not matter, with the folders that hold a `Chart.yaml`. */
export function takeFile(path: RepoPath, bytes: Buffer, charts: ReadonlySet<string>): FoundFile {
  return fileMayMatter(bytes)
    ? readFile(path, bytes, (folder) => charts.has(folder))
    : 'irrelevant';
}

/** Is a file, of which at least the beginning is there, one document that is not read? */
function isOneForeign(bytes: Buffer): boolean {
  const text = isUtf16(bytes) ? textOfUtf16(bytes) : bytes.toString('latin1');
  return !/^---/m.test(text.trimStart().slice(3)) && isForeign(text);
}
