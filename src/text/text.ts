/**
 * A half-open span of a file's text, in UTF-16 code units from its start, a byte order mark
 * included (it is one unit).
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A path below the root: posix separators, relative, without `..`. Made by the workspace only. */
export type RepoPath = string & { readonly __brand: 'RepoPath' };

/** One file as it was read. `text` encodes back to exactly the bytes on disk, mark included. */
export interface SourceFile {
  readonly path: RepoPath;
  readonly text: string;
  /** How its bytes are encoded; undefined for UTF-8. No fix changes a file that is not in UTF-8. */
  readonly encoding?: 'UTF-16';
}

/** Compares by UTF-16 units: the one order of every list we print, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Does a text consist of these pieces in this order, with anything between them? One piece has to
 * be the whole text. Takes linear time: each piece is taken at the first place where it is found.
 */
export function matchesPieces(pieces: readonly string[], text: string): boolean {
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1) return text === first;
  if (text.length < first.length + last.length) return false;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return at <= text.length - last.length;
}

/** A copy of a text. A slice of the text of a file would keep all of that text in memory. */
export function copyOf(text: string): string {
  // A browser has no Buffer, and copies what it clones.
  if (typeof Buffer === 'undefined') return structuredClone(text);
  // Nearly every text has narrow characters only, and takes half as much memory so.
  const narrow = Buffer.from(text, 'latin1').toString('latin1');
  return narrow === text ? narrow : Buffer.from(text, 'utf16le').toString('utf16le');
}

/** Adds a copy of a text. */
export function addCopy(set: Set<string>, text: string): void {
  if (!set.has(text)) set.add(copyOf(text));
}
