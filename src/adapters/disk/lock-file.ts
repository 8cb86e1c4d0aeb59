import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { LOCK_FILE } from '../../config/files.ts';
import type { LockedSizes } from '../../images/lock-file.ts';
import { err, ok, type Result } from '../../result.ts';
import type { SourceFile } from '../../text/text.ts';
import { readCompletely } from '../complete-reader.ts';
import { lazy } from '../lazy.ts';
import { codeOf } from './error-code.ts';
import { kindOf } from './open.ts';
import { readTextFile } from './text-file.ts';
import { removeAbandoned, replaceFile, whyNotReplaced } from './write.ts';
import { systemWords } from '../../text/system-words.ts';

const lockFile = lazy(() => import('../../images/lock-file.ts'));

/** The lock file at the root, if there is one. */
export function loadLockFile(root: string): LockedSizes {
  if (!hasLockFile(root)) return { entries: new Map(), problems: [] };
  const file = readTextFile(join(root, LOCK_FILE), LOCK_FILE);
  return file.ok ? readLock(file.value) : { entries: new Map(), problems: [file.error] };
}

/** Is there anything at the path of the lock file? */
export function hasLockFile(root: string): boolean {
  return kindOf(join(root, LOCK_FILE)) !== 'missing';
}

/**
 * Writes the lock file at the root in one step. Refuses where something at its path is not a file;
 * the error says so.
 */
export async function writeLockFile(
  root: string,
  text: string,
): Promise<Result<undefined, string>> {
  const path = join(root, LOCK_FILE);
  const old = lstatSync(path, { throwIfNoEntry: false });
  if (old?.isFile() === false) return err(`${LOCK_FILE} is not a file`);
  const reason = old && whyNotReplaced(old);
  if (reason !== undefined) return err(`${LOCK_FILE} cannot be written: ${reason}`);
  try {
    removeAbandoned(root);
    await replaceFile(path, Buffer.from(text), old);
    return ok(undefined);
  } catch (error) {
    return err(`${LOCK_FILE} cannot be written: ${systemWords(codeOf(error))}`);
  }
}

/** Reads the text of a lock file. */
export function readLock(file: SourceFile): LockedSizes {
  return lockFile().readLockFile({ ...file, complete: readCompletely });
}
