import { realpathSync } from 'node:fs';
import { join, parse, sep } from 'node:path';
import { err, ok, type Result } from '../../result.ts';
import { kindOf } from './open.ts';
import { isBelow } from './root.ts';

/**
 * Where a path leads. Links are followed, because the user has named them, but not those that are
 * below the root: they belong to the repository, and can lead anywhere. What is missing is no error.
 * Throws the error of the system.
 *
 * @param path absolute
 */
export function placeOf(path: string, root: string): Result<string, string> {
  const { root: top } = parse(path);
  let at = top;
  for (const name of path.slice(top.length).split(sep)) {
    const next = join(at, name);
    const isLink = kindOf(next) === 'link';
    if (isLink && isBelow(root, at)) return err('a symbolic link of the repository leads there');
    at = isLink ? realpathSync.native(next) : next;
  }
  return ok(at);
}
