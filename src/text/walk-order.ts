import { compareText } from './text.ts';

/** Sorts paths as folders are walked: the files of a folder before the folders in it. */
export function compareWalk(a: string, b: string): number {
  const [ours, theirs] = [a.split('/'), b.split('/')];
  const depth = ours.findIndex((name, at) => name !== theirs[at]);
  const isInside = (names: readonly string[]): boolean => depth < names.length - 1;
  if (isInside(ours) !== isInside(theirs)) return isInside(ours) ? 1 : -1;
  return compareText(ours[depth] ?? '', theirs[depth] ?? '');
}
