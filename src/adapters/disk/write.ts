import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './error-code.ts';

/**
 * Replaces a file, or makes it, in one step: another program reads either the old bytes or the new
 * ones. A link with that name is replaced, not followed. Throws the error of the system.
 *
 * @param old the file that is replaced: its mode, owner and group are kept
 */
export function replaceFile(file: string, bytes: Buffer, old?: Stats): void {
  const name = `.${basename(file)}.wfcache-lint-${String(process.pid)}.tmp`;
  const temporary = join(dirname(file), name);
  createFile(temporary, bytes, old ?? NEW_FILE);
  try {
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Why a file must not be replaced; undefined where it may be. A new file in its place would belong
 * to somebody else, or would part it from its other names.
 */
export function whyNotReplaced({ uid, gid, nlink }: Stats): string | undefined {
  if (nlink > 1) return `Has ${String(nlink)} names (hard links)`;
  const { getuid, getgroups } = process;
  const isRoot = getuid?.() === 0;
  const isOurs = uid === getuid?.() && getgroups?.().includes(gid) === true;
  return getuid === undefined || isRoot || isOurs ? undefined : 'Belongs to another user or group';
}

/**
 * Removes what killed runs have left in a folder: regular files with one of our names whose process
 * is not there any more. Throws the error of the system.
 */
export function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^\..+\.wfcache-lint-(\d{1,10})\.tmp$/.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    if (lstatSync(join(folder, name)).isFile()) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 is not sent; it only asks.
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

/** What a new file is to be. The owner and the group are those of the process. */
type Owned = Pick<Stats, 'mode'> & Partial<Pick<Stats, 'uid' | 'gid'>>;

const NEW_FILE: Owned = { mode: 0o644 };

/** Makes a file where there is nothing, not even a link. Throws the error of the system. */
export function createFile(file: string, bytes: Buffer, as?: Owned): void {
  // wx: a file or a link that somebody has put there is an error and is not written to.
  const fd = openSync(file, 'wx', 0o644);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
    if (as?.uid !== undefined && as.gid !== undefined) fchownSync(fd, as.uid, as.gid);
    // After the owner, because a change of the owner takes the bits of the group away.
    if (as !== undefined) fchmodSync(fd, as.mode & 0o7777);
    fsyncSync(fd);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(fd);
  }
}
