import { decode } from '../../text/decode.ts';
import type { Problem } from '../../problem.ts';
import { err, type Err, type Result } from '../../result.ts';
import type { RepoPath, SourceFile } from '../../text/text.ts';
import { sentence } from '../../text/wording.ts';
import { isLarger, kindOf, readSmallFile, whyNoFile } from './open.ts';

/**
 * The most bytes of such a file. A megabyte is ten times what a configuration or a lock file needs.
 */
const LARGEST = 1024 * 1024;

/**
 * The text of a configuration or lock file. `shown` is its name in messages. Refuses a file that is
 * not a regular file, not UTF-8, or larger than a megabyte, or than so many bytes.
 */
export function readTextFile(
  path: string,
  shown: string,
  largest = LARGEST,
): Result<SourceFile, Problem> {
  const name = shown as RepoPath;
  const skipped = (reason: string): Err<Problem> =>
    err({ path: name, reason, effect: 'skipped-file' });
  const kind = kindOf(path);
  if (kind === 'missing') return skipped('No such file');
  const bytes = readSmallFile(path, largest);
  if (bytes !== undefined) return decode(name, bytes);
  const other = whyNoFile(path);
  if (other !== undefined) return skipped(sentence(other));
  return skipped(
    isLarger(path, largest)
      ? `Larger than ${String(largest / LARGEST)} MiB`
      : 'Cannot be opened; is the permission missing?',
  );
}
