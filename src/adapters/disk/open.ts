import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';

/** Never through a link, and never waiting for the other end of a pipe. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Runs `use` with a descriptor of a regular file; undefined for links, pipes and devices. */
export function withRegularFile<T>(path: string, use: (fd: number) => T): T | undefined {
  const fd = openSync(path, FLAGS);
  try {
    return fstatSync(fd).isFile() ? use(fd) : undefined;
  } finally {
    closeSync(fd);
  }
}

/**
 * The first bytes of a file, as many as a buffer holds, by one read: the least a file can cost.
 * What is opened may still turn out to be no regular file, or longer.
 */
export function readStart(path: string, buffer: Buffer): number {
  const fd = openSync(path, FLAGS);
  try {
    return readSync(fd, buffer, 0, buffer.length, null);
  } finally {
    closeSync(fd);
  }
}

/** Fills a buffer from the start of a file; how many bytes there were, at most its length. */
export function fill(fd: number, buffer: Buffer): number {
  let length = 0;
  while (length < buffer.length) {
    const read = readSync(fd, buffer, length, buffer.length - length, length);
    if (read === 0) break;
    length += read;
  }
  return length;
}

/** A whole small file; undefined where it is missing, a link, unreadable or larger. */
export function readSmallFile(path: string, most: number): Buffer | undefined {
  try {
    return withRegularFile(path, (fd) => {
      const buffer = Buffer.alloc(Math.min(fstatSync(fd).size, most) + 1);
      const length = fill(fd, buffer);
      return length > most ? undefined : buffer.subarray(0, length);
    });
  } catch {
    return undefined;
  }
}

/** What a path is, without following it. */
export function kindOf(path: string): 'file' | 'folder' | 'link' | 'other' | 'missing' {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 'missing';
  if (stat.isSymbolicLink()) return 'link';
  if (stat.isFile()) return 'file';
  return stat.isDirectory() ? 'folder' : 'other';
}
