import type { RepoPath } from '../text/text.ts';

/**
 * A path that a file of a folder names, relative to the root; undefined for one outside of the
 * repository and for an absolute one.
 */
export function resolvePath(folder: string, named: string): RepoPath | undefined {
  if (named.startsWith('/') || named.includes('\\') || named.includes('\0')) return undefined;
  const names = folder === '' ? [] : folder.split('/');
  for (const name of named.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.pop() === undefined) return undefined;
  }
  return names.join('/') as RepoPath;
}

/**
 * Does it look like an address and not like a path: `https://…`, `git::…`, `git@host:…`, `…?ref=v1`,
 * or the host of a forge?
 */
export function isAddress(named: string): boolean {
  return /:\/\/|::|^git@|\?|^(?:www\.)?(?:github|gitlab|bitbucket)\.(?:com|org)[/:]/i.test(named);
}
