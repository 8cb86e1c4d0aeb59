import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';

/** Follows no link, and does not wait for the other end of a pipe. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Runs `use` with a descriptor and the size of a regular file; undefined for links, pipes and devices. */
export function withRegularFile<T>(
  path: string | Buffer,
  use: (fd: number, size: number) => T,
): T | undefined {
  const fd = openSync(path, FLAGS);
  try {
    const stat = fstatSync(fd);
    return stat.isFile() ? use(fd, stat.size) : undefined;
  } finally {
    closeSync(fd);
  }
}

/**
 * The first bytes of a file, as many as the buffer holds, with one read. No other way to look at a
 * file takes less time. The file can be longer, and it can turn out not to be a regular file.
 */
export function readStart(path: string, buffer: Buffer): number {
  const fd = openSync(path, FLAGS);
  try {
    return readSync(fd, buffer, 0, buffer.length, null);
  } finally {
    closeSync(fd);
  }
}

/**
 * Fills a buffer from the start of a file. Gives the number of bytes that were read, at most the
 * length of the buffer.
 */
export function fill(fd: number, buffer: Buffer): number {
  let length = 0;
  while (length < buffer.length) {
    const read = readSync(fd, buffer, length, buffer.length - length, length);
    if (read === 0) break;
    length += read;
  }
  return length;
}

/** The bytes of a small file; undefined where it is missing, a link, unreadable or larger. */
export function readSmallFile(path: string | Buffer, most: number): Buffer | undefined {
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

/** Has a file more bytes than these? */
export function isLarger(path: string, most: number): boolean {
  return (lstatSync(path, { throwIfNoEntry: false })?.size ?? 0) > most;
}

/** What is at a path. A link is not followed. */
export function kindOf(path: string): 'file' | 'folder' | 'link' | 'other' | 'missing' {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 'missing';
  if (stat.isSymbolicLink()) return 'link';
  if (stat.isFile()) return 'file';
  return stat.isDirectory() ? 'folder' : 'other';
}

/** What is at a path where a file should be, in words; undefined where there is a file or nothing. */
export function whyNoFile(path: string): string | undefined {
  switch (kindOf(path)) {
    case 'folder':
      return 'a folder, not a file';
    case 'link':
      return 'a symbolic link, which is not followed';
    case 'other':
      return 'a pipe or a device, not a file';
    case 'file':
    case 'missing':
      return undefined;
  }
}
