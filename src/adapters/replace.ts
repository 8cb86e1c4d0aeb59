import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file, or makes it, in one step: whoever reads it sees the old bytes or the new ones. A
 * link of that name is replaced, not followed. Throws what the system says.
 */
export function replaceFile(file: string, bytes: Buffer, mode: number): void {
  const temporary = join(dirname(file), `.${basename(file)}.${String(process.pid)}.tmp`);
  // wx: a file or link that somebody planted under this name is an error, not a target.
  const fd = openSync(temporary, 'wx', mode);
  try {
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
      fchmodSync(fd, mode & 0o7777);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
