import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
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
import { processOf, temporaryName } from './temporary-name.ts';
import { uninterrupted } from './uninterrupted.ts';

/**
 * Replaces a file, or makes it, in one step: another program reads either the old bytes or the new
 * ones. A link with that name is replaced, not followed. No signal ends the process in between.
 * Throws the error of the system.
 *
 * @param old the file that is replaced: its mode, owner and group are kept
 */
export function replaceFile(file: string, bytes: Buffer, old?: Stats): Promise<void> {
  return throughTemporary(file, bytes, old ?? NEW_FILE, (temporary) => {
    renameSync(temporary, file);
  });
}

/**
 * Makes a file in one step where there is nothing, not even a link. No signal ends the process in
 * between. Throws the error of the system.
 */
export function createFile(file: string, bytes: Buffer): Promise<void> {
  return throughTemporary(file, bytes, undefined, (temporary) => {
    try {
      linkSync(temporary, file);
    } catch {
      // Some file systems have no second names. What is there already is an error here as well.
      fill(file, bytes);
    }
    rmSync(temporary);
  });
}

function throughTemporary(
  file: string,
  bytes: Buffer,
  as: Owned | undefined,
  settle: (temporary: string) => void,
): Promise<void> {
  return uninterrupted(() => {
    const temporary = join(dirname(file), temporaryName(basename(file), process.pid));
    fill(temporary, bytes, as);
    try {
      settle(temporary);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  });
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

/** May this user write a file? The one who may change its folder could replace it nevertheless. */
export function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Removes what killed runs have left in a folder: regular files with one of our names whose process
 * is not there any more. Nothing may be written there meanwhile. Throws the error of the system.
 */
export function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = processOf(name);
    if (pid === undefined || isOfAnother(pid)) continue;
    if (lstatSync(join(folder, name)).isFile()) rmSync(join(folder, name), { force: true });
  }
}

/** Is this the number of another process that runs? In a container every run has the same number. */
function isOfAnother(pid: number): boolean {
  if (pid === process.pid) return false;
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

function fill(file: string, bytes: Buffer, as?: Owned): void {
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
