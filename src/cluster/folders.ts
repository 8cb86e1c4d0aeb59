import type { RepoPath } from '../text/text.ts';

/** Does what a file says about a cluster hold for the pods of another file? */
export type ServesFile = (shared: RepoPath, user: RepoPath) => boolean;

/**
 * Which workflows an object of a cluster is for, where the configuration names no clusters. The
 * object is for the nearest folder around it that holds workflows. Where such folders stand side by
 * side, there is one for each cluster, as `clusters/hangzhou` and `clusters/singapore`, and an object
 * is for the workflows of its own folder. Otherwise there is one cluster, and an object is for every
 * workflow.
 * @param shared the files with objects of clusters
 * @param workflows the files with workflows
 */
export function servedByFolder(
  shared: readonly RepoPath[],
  workflows: readonly RepoPath[],
): ServesFile {
  const holding = new Set(workflows.flatMap(foldersAround));
  const homeOf = (path: RepoPath): string =>
    foldersAround(path).find((folder) => holding.has(folder)) ?? '';
  const homes = [...new Set(shared.map(homeOf))];
  const areBesideEachOther = homes.every((one) =>
    homes.every((other) => one === other || !isBelow(one, other)),
  );
  if (homes.length < 2 || !areBesideEachOther) return () => true;
  return (path, user) => {
    const home = homes.find((one) => isBelow(path, one));
    return home === undefined || isBelow(user, home);
  };
}

/** The folders around a file, the nearest first; the root is empty. */
function foldersAround(path: RepoPath): string[] {
  const parts = path.split('/').slice(0, -1);
  return [...parts.map((_, at) => parts.slice(0, parts.length - at).join('/')), ''];
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}
