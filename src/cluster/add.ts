import { withAdded, type Pod } from '../argo/pods.ts';
import { holdsClusterObjects, type ClusterObjects } from '../manifests/file-model.ts';
import type { ArgoVersion, Platform } from '../settings.ts';
import type { RepoPath } from '../text/text.ts';
import { accountSecretsOf } from './account-secrets.ts';
import { injectedInto } from './injections.ts';

/** What has to be known of the clusters of a repository to add what they add. */
export interface Clusters {
  readonly version: ArgoVersion;
  readonly platformAt: (path: RepoPath) => Platform;
  /** Does what a file says about a cluster hold for the pods of another file? */
  readonly serves: (shared: RepoPath, user: RepoPath) => boolean;
}

/** The pods with what the objects of their own cluster add to them. */
export function addFromCluster(
  pods: readonly Pod[],
  objects: ClusterObjects,
  { version, platformAt, serves }: Clusters,
): readonly Pod[] {
  const { injectors, accounts, controllers } = objects;
  if (!holdsClusterObjects(objects)) return pods;
  return pods.map((pod) => {
    const { path } = pod.execution;
    const own = <T extends { readonly path: RepoPath }>(all: readonly T[]): readonly T[] =>
      all.filter((one) => serves(one.path, path));
    const { over, under, uncertain } = injectedInto(pod, own(injectors), platformAt(path));
    const added = {
      uncertain,
      ...accountSecretsOf(pod, own(accounts)),
      controllers: own(controllers),
    };
    return withAdded(pod, { ...pod.levels, over, under }, added, version);
  });
}
