import type { Change } from '../fix/file-change.ts';
import type { Finding } from '../finding.ts';
import { shellWord } from '../text/shell-word.ts';

/** The most files that a command names. For more of them it is run on the whole repository. */
const MOST_FILES = 3;

/**
 * The command that makes these changes, and the other fixes of the same files. Without files where
 * there are too many, or where it has to create some.
 */
export function fixCommand(changes: readonly Change[], findings: readonly Finding[]): string {
  const isUnsafe = findings.some(({ fix }) => fix?.safety === 'unsafe');
  const isShort =
    changes.length <= MOST_FILES && changes.every(({ before }) => before !== undefined);
  const files = isShort ? changes.map(({ path }) => shellWord(path)) : [];
  return ['npx wfcache-lint --fix', ...(isUnsafe ? ['--unsafe-fixes'] : []), ...files].join(' ');
}
