/** The part of a hunk on which GitHub accepts comments: lines of the file at the head, from 1. */
export interface Hunk {
  readonly first: number;
  readonly last: number;
  readonly added: ReadonlySet<number>;
}

const HEADER = /^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})(?:,(\d{1,9}))? @@/;

/**
 * Reads the hunks of the patch of a file as GitHub lists it: it has no file headers, and a long
 * patch can be cut anywhere. Only lines that are really there count, whatever a header says. A hunk
 * that only removes lines has none.
 */
export function readHunks(patch: string): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let added = new Set<number>();
  let [first, next, end] = [0, 0, 0];
  const close = (): void => {
    if (next > first) hunks.push({ first, last: next - 1, added });
  };
  for (const line of patch.split('\n')) {
    const header = HEADER.exec(line);
    // There cannot be a header inside a hunk, because each of its lines begins with a sign.
    if (header !== null) {
      close();
      first = Number(header[1]);
      next = first;
      end = first + Number(header[2] ?? '1');
      added = new Set();
    } else if (next < end && (line.startsWith('+') || line.startsWith(' '))) {
      if (line.startsWith('+')) added.add(next);
      next += 1;
    }
  }
  close();
  return hunks;
}

/** The hunk that holds all lines from `first` to `last`. */
export function hunkAround(hunks: readonly Hunk[], first: number, last: number): Hunk | undefined {
  return hunks.find((hunk) => hunk.first <= first && last <= hunk.last);
}
