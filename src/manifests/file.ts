import { err, type Result } from '../result.ts';
import { decode } from '../text/decode.ts';
import { isUnsafeName } from '../text/file-name.ts';
import { chartFolders } from '../yaml/foreign.ts';
import type { Problem } from '../problem.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';

/** A file that matters or cannot be read, or why it does not matter. */
export type FoundFile = Result<SourceFile, Problem> | 'irrelevant' | 'helm-chart';

/**
 * Reads a file that may matter, by its path and its bytes. `holdsChart` says whether there is a
 * `Chart.yaml` in a folder (`''` is the root).
 */
export function readFile(
  path: RepoPath,
  bytes: Buffer,
  holdsChart: (folder: string) => boolean,
): Exclude<FoundFile, 'irrelevant'> {
  if (isUnsafeName(path)) {
    const reason = 'Control or direction characters in the file name; rename it';
    return err({ path, reason, effect: 'skipped-file' });
  }
  return chartFolders(path).some(holdsChart) ? 'helm-chart' : decode(path, bytes);
}
