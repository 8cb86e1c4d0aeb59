import type { CommittedFile } from '../../review/pull-request.ts';
import { isManifestName, isPlainPath, isUnsafeName } from '../../text/file-name.ts';
import { gitBlobId } from '../git/blob.ts';
import type { TreeEntry } from './tree-listing.ts';

/**
 * What a commit must not write in any case. The API of GitHub checks almost none of this, and gives
 * every file that it writes the mode 100644.
 */

/** `.git`, and names that Windows treats as `.git`. */
const GIT_FOLDER = /^(?:\.git|git~\d+)[. ]*$/i;

/** Why we do not write to a path; undefined for a path to which we do. */
export function objectionToPath(path: string): string | undefined {
  const names = path.split('/');
  if (!isPlainPath(path) || path.includes('\\') || isUnsafeName(path)) {
    return 'is not a plain path inside the repository';
  }
  if (names.some((name) => GIT_FOLDER.test(name))) return "leads into git's own folder";
  if (/^\.github$/i.test(names[0] ?? '')) return 'is below .github/, where workflows are';
  return isManifestName(path) ? undefined : 'is no manifest';
}

/** Why a file cannot replace what is at its path; undefined where it can. */
export function objectionToChange(
  { before, text }: CommittedFile,
  there: TreeEntry | undefined,
): string | undefined {
  if (before === undefined) return there === undefined ? undefined : 'is there already';
  if (there === undefined) return 'is not in the commit that was linted';
  if (there.kind === 'executable') return 'is executable, and a commit through the API ends that';
  if (there.kind !== 'file') return `is a ${there.kind}, not a file`;
  if (there.sha !== before) {
    return 'was linted with other bytes than git holds (line ends converted at checkout, Git LFS, another filter, or a change that is not committed)';
  }
  return gitBlobId(text) === before ? 'would not change' : undefined;
}
