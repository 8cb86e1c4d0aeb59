/** The part of a hunk that GitHub takes comments on: lines of the head's file, from 1. */
export interface Hunk {
  readonly first: number;
  readonly last: number;
  readonly added: ReadonlySet<number>;
}

const HEADER = /^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})(?:,(\d{1,9}))? @@/;

/**
 * Reads the hunks of a file's patch as GitHub lists it: no file headers, cut anywhere where it is
 * long. Only lines that are really there count, whatever a header promises; a hunk that only removes
 * has none.
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
    // Inside a hunk a header cannot be: every line of it begins with a sign.
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

/** The hunk that holds all these lines, ends included. */
export function hunkAround(hunks: readonly Hunk[], first: number, last: number): Hunk | undefined {
  return hunks.find((hunk) => hunk.first <= first && last <= hunk.last);
}
