import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file, or makes it, in one step: whoever reads it sees the old bytes or the new ones. A
 * link of that name is replaced, not followed. Throws what the system says.
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

/** Makes a file where nothing stands, not even a link. Throws what the system says. */
export function createFile(file: string, bytes: Buffer, mode?: number): void {
  // wx: a file or link that somebody planted under this name is an error, not a target.
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
