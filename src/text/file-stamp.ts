/**
 * What a file system says of a file that is not opened. While all of it is the same, the file holds what it
 * held: every write sets `ctimeMs`, which no program can set to another time. Git relies on the same.
 */
export interface FileStamp {
  /** The number of the file on its disk. */
  readonly ino: number;
  /** In bytes. */
  readonly size: number;
  /** When its content changed, in milliseconds since 1970. */
  readonly mtimeMs: number;
  /** When its content, its name or its rights changed, in milliseconds since 1970. */
  readonly ctimeMs: number;
}

/** So many numbers a stamp is where it is kept: see {@link numbersOf}. */
export const STAMP_NUMBERS = 4;

/** A stamp as numbers, to be kept in a row. */
export function numbersOf({ ino, size, mtimeMs, ctimeMs }: FileStamp): readonly number[] {
  return [ino, size, mtimeMs, ctimeMs];
}

/** Is the stamp that begins here in a row of numbers the same, in all that the file system says? */
export function isStampAt(
  { ino, size, mtimeMs, ctimeMs }: FileStamp,
  row: ArrayLike<number>,
  start: number,
): boolean {
  return (
    row[start] === ino &&
    row[start + 1] === size &&
    row[start + 2] === mtimeMs &&
    row[start + 3] === ctimeMs
  );
}

/** The coarsest clock of a file system that is in use: that of FAT, in milliseconds. */
const COARSEST = 2000;

/**
 * The first of 1990. A file that changed before is on an image of a disk that was made with one time for all
 * files, so that two of them are the same; that time is mostly 1970 or 1980.
 */
const EARLIEST = 631_152_000_000;

/**
 * Will the next version of the file have another stamp? Within one step of a coarse clock it has not.
 * `since` is when the run began, and no file is read before, in milliseconds since 1970.
 */
export function isSettled({ mtimeMs, ctimeMs }: FileStamp, since: number): boolean {
  return ctimeMs > EARLIEST && Math.max(mtimeMs, ctimeMs) < since - COARSEST;
}
