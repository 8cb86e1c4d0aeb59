import { matchesPieces } from '../text/text.ts';

/**
 * Does a path match a glob of Argo CD: `*` within a name, `**` for any number of folders?
 * Takes time in proportion to the lengths of both.
 */
export function pathMatches(glob: string, path: string): boolean {
  const patterns = glob.split('/').filter((name) => name !== '' && name !== '.');
  const names = path.split('/');
  // `reached[n]`: the patterns so far match the first n names.
  let reached = names.map(() => false);
  reached = [true, ...reached];
  for (const pattern of patterns) {
    let before = false;
    reached = reached.map((isReached, n, all) => {
      if (pattern === '**') return (before ||= isReached);
      const name = names[n - 1];
      return name !== undefined && all[n - 1] === true && matchesPieces(pattern.split('*'), name);
    });
  }
  return reached.at(-1) === true;
}
