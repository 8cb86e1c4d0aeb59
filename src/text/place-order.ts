import { compareText, type Range, type RepoPath } from './text.ts';

/** Something that stands at a place of a file. */
interface Placed {
  readonly path: RepoPath;
  readonly range: Range;
}

/** Sorts by file, then by place in it: the order is the same for every order of the files. */
export function inPlaces(a: Placed, b: Placed): number {
  return compareText(a.path, b.path) || a.range.start - b.range.start;
}
