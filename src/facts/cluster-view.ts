import type { Pod } from '../argo/pods.ts';
import type { ServesFile } from '../cluster/folders.ts';
import type { Matches } from '../images/size.ts';
import type { ClusterFiles, Settings } from '../settings.ts';
import { compareText, type RepoPath } from '../text/text.ts';
import { remember } from '../text/remember.ts';

/** What the configuration says of the clusters of a repository. */
export interface ClusterView {
  readonly settings: Settings;
  /** The settings for the cluster that a file is for. */
  readonly settingsAt: (path: RepoPath) => Settings;
  /** The entries of the configuration that are for a file; the last one counts most. */
  readonly clustersAt: (path: RepoPath) => readonly ClusterFiles[];
  /** The cluster that a file is for; undefined for a file that is for all of them. */
  readonly clusterAt: (path: RepoPath) => ClusterFiles | undefined;
  /**
   * Does what a file says about a cluster hold for the pods of another file? It does if both are for
   * one cluster, or if the first file is for all of them.
   */
  readonly serves: ServesFile;
}

/** The clusters of a configuration. Results are kept for each file. */
export function clusterViewOf(settings: Settings, matches: Matches): ClusterView {
  const { clusters } = settings;
  const local = new Map<string, Settings>();
  if (clusters.length === 0) {
    return {
      settings,
      settingsAt: () => settings,
      clustersAt: () => clusters,
      clusterAt: () => undefined,
      serves: () => true,
    };
  }
  const known = new Map<string, readonly ClusterFiles[]>();
  const clustersAt = (path: RepoPath): readonly ClusterFiles[] =>
    remember(known, path, () => clustersOf(settings, path, matches));
  return {
    settings,
    settingsAt: (path) => remember(local, path, () => settingsFor(settings, clustersAt(path))),
    clustersAt,
    clusterAt: (path) => clustersAt(path).at(-1),
    serves(shared, user) {
      const cluster = clustersAt(shared).at(-1);
      return cluster === undefined || clustersAt(user).includes(cluster);
    },
  };
}

/**
 * The names of the clusters in a configuration, each once, if there are several. Reports name a
 * cluster only then.
 */
export function clusterNames({ clusters }: Settings): readonly string[] {
  const names = [...new Set(clusters.flatMap(({ name }) => name ?? []))];
  return names.length > 1 ? names : [];
}

/** The names of the clusters for which these pods are, sorted; none where reports name none. */
export function clustersOfPods(
  pods: readonly Pod[],
  { settings, clusterAt }: ClusterView,
): readonly string[] {
  if (clusterNames(settings).length === 0) return [];
  const names = pods.flatMap(({ execution }) => clusterAt(execution.path)?.name ?? []);
  return [...new Set(names)].toSorted(compareText);
}

/**
 * The entries that are for a file, in the order of the configuration. The folder that `imagecache`
 * has for a cluster is for that cluster.
 */
export function clustersOf(
  { clusters, imagecache }: Settings,
  path: RepoPath,
  matches: Matches,
): readonly ClusterFiles[] {
  return clusters.filter(
    ({ files, name }) =>
      files.some((glob) => matches(glob, path)) ||
      (name !== undefined && path.startsWith(`${imagecache.directory}/${name}/`)),
  );
}

/** The settings for a file: its clusters replace what they name. */
function settingsFor(settings: Settings, local: readonly ClusterFiles[]): Settings {
  const contents = local.flatMap(({ cluster }) => (cluster ? Object.entries(cluster) : []));
  const region = local.findLast((one) => one.region !== undefined)?.region;
  return {
    ...settings,
    platform:
      local.findLast(({ platform }) => platform !== undefined)?.platform ?? settings.platform,
    ...(region === undefined ? {} : { region }),
    cluster: { ...settings.cluster, ...Object.fromEntries(contents) },
  };
}
