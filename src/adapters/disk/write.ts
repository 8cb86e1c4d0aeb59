import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file, or makes it, in one step: another program reads either the old bytes or the new
 * ones. A link with that name is replaced, not followed. Throws the error of the system.
 */
export function replaceFile(file: string, bytes: Buffer, mode: number): void {
  const temporary = join(dirname(file), `.${basename(file)}.${String(process.pid)}.tmp`);
  createFile(temporary, bytes, mode);
  try {
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Makes a file where there is nothing, not even a link. Throws the error of the system. */
export function createFile(file: string, bytes: Buffer, mode?: number): void {
  // wx: a file or a link that somebody has put there is an error and is not written to.
  const fd = openSync(file, 'wx', mode ?? 0o644);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
    if (mode !== undefined) fchmodSync(fd, mode & 0o7777);
    fsyncSync(fd);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(fd);
  }
}
