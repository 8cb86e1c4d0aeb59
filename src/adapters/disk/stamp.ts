import { lstatSync } from 'node:fs';
import type { FileStamp } from '../../text/file-stamp.ts';

/** What the system says of a regular file; undefined for all else, and where it says nothing. */
export function stampOf(path: string): FileStamp | undefined {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    return stat?.isFile() === true ? stat : undefined;
  } catch {
    return undefined;
  }
}

/** This moment on the clock of stamps. */
export function momentOfStamps(): number {
  return Date.now();
}
