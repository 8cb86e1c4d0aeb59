import type { RepoPath } from '../../text/text.ts';

/** The names of the file that makes a folder a kustomization, in the order in which one counts. */
const NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'] as const;

/** A path as it is written in a file of a folder; undefined for one outside of the root, and for an address. */
export function resolvePath(folder: string, written: string): RepoPath | undefined {
  if (written.startsWith('/') || written.includes('://') || written.includes('\n'))
    return undefined;
  const names = folder === '' ? [] : folder.split('/');
  for (const name of written.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.pop() === undefined) return undefined;
  }
  return names.join('/') as RepoPath;
}

/** The file that makes a folder a kustomization. */
export function kustomizationIn(
  folder: string,
  texts: ReadonlyMap<RepoPath, string>,
): RepoPath | undefined {
  const paths = NAMES.map((name) => (folder === '' ? name : `${folder}/${name}`) as RepoPath);
  return paths.find((path) => texts.has(path));
}

/** The folder of a file; empty for the root. */
export function folderOf(path: string): RepoPath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/'))) as RepoPath;
}
