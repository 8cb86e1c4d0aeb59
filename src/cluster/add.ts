import { withAdded, type Pod } from '../argo/pods.ts';
import { holdsClusterObjects, type ClusterObjects } from '../manifests/file-model.ts';
import type { ArgoVersion, Platform } from '../settings.ts';
import type { RepoPath } from '../text/text.ts';
import { Accounts, accountSecretsOf } from './account-secrets.ts';
import { injectedInto } from './injections.ts';
import { Injectors } from './injectors.ts';

/** What has to be known of the clusters of a repository to add what they add. */
export interface Clusters {
  readonly version: ArgoVersion;
  readonly platformAt: (path: RepoPath) => Platform;
  /** Does what a file says about a cluster hold for the pods of another file? */
  readonly serves: (shared: RepoPath, user: RepoPath) => boolean;
}

/** The pods with what the objects of their own cluster add to them. */
export function addFromCluster<P extends Pod>(
  pods: readonly P[],
  objects: ClusterObjects,
  { version, platformAt, serves }: Clusters,
): readonly P[] {
  if (!holdsClusterObjects(objects)) return pods;
  const known = new Map<RepoPath, OwnObjects>();
  return pods.map((pod) => {
    const { path } = pod.execution;
    const own = known.get(path) ?? ownObjects(objects, (shared) => serves(shared, path));
    known.set(path, own);
    const { injectors, accounts, controllers } = own;
    const { over, under, uncertain } = injectedInto(pod, injectors, platformAt(path));
    const added = {
      uncertain,
      ...accountSecretsOf(pod, accounts),
      controllers,
    };
    return withAdded(pod, { ...pod.levels, over, under }, added, version);
  });
}

/** What holds for the pods of one file. */
interface OwnObjects {
  readonly injectors: Injectors;
  readonly accounts: Accounts;
  readonly controllers: ClusterObjects['controllers'];
}

function ownObjects(
  { injectors, accounts, controllers }: ClusterObjects,
  isOwn: (path: RepoPath) => boolean,
): OwnObjects {
  const own = <T extends { readonly path: RepoPath }>(all: readonly T[]): readonly T[] =>
    all.filter(({ path }) => isOwn(path));
  return {
    injectors: new Injectors(own(injectors)),
    accounts: new Accounts(own(accounts)),
    controllers: own(controllers),
  };
}
