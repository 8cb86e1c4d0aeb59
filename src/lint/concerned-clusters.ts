import type { Pod } from '../argo/pods.ts';
import { clusterNames, clustersOfPods, type ClusterView } from '../facts/cluster-view.ts';
import type { Project } from '../facts/project.ts';
import type { FindingManifest, Location } from '../finding.ts';
import type { RepoPath } from '../text/text.ts';

/** Where a finding stands. */
interface Standpoint {
  readonly at: Location;
  readonly manifest: FindingManifest;
  /** The pods that it is about, where its template does not say it. */
  readonly pods?: readonly Pod[] | undefined;
}

/** The names of the clusters that a finding is about; none where the configuration names one or none. */
export type ConcernedClusters = (finding: Standpoint) => readonly string[];

/**
 * Finds the clusters that a finding is about: the cluster of its file, else those of the pods that
 * depend on its file, and on its template if it has one, unless it says itself which pods it is about.
 */
export function concernedClusters(
  { pods }: Pick<Project, 'pods'>,
  view: ClusterView,
): ConcernedClusters {
  if (clusterNames(view.settings).length === 0) return () => [];
  let known: ReadonlyMap<RepoPath, readonly Pod[]> | undefined;
  return ({ at: { path }, manifest: { template }, pods: own }) => {
    const cluster = view.clusterAt(path);
    if (cluster !== undefined) return cluster.name === undefined ? [] : [cluster.name];
    if (own !== undefined) return clustersOfPods(own, view);
    known ??= podsByFile(pods);
    const behind = known.get(path) ?? [];
    const same = behind.filter((pod) => template === undefined || pod.templateName === template);
    return clustersOfPods(same.length > 0 ? same : behind, view);
  };
}

/** The pods, by each of the files in which something of them is written. */
function podsByFile(pods: readonly Pod[]): ReadonlyMap<RepoPath, readonly Pod[]> {
  const found = new Map<RepoPath, Pod[]>();
  for (const pod of pods) {
    const { owner, chain, images, annotations } = pod;
    const paths = new Set([
      owner.path,
      ...chain.map(({ path }) => path),
      ...images.map(({ image }) => image.path),
      ...[...annotations.values()].map(({ value }) => value.path),
    ]);
    for (const path of paths) {
      const same = found.get(path);
      if (same) same.push(pod);
      else found.set(path, [pod]);
    }
  }
  return found;
}
