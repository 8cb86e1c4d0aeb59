import type { Added } from '../argo/added.ts';
import { sharing, type Annotates } from '../argo/annotated.ts';
import type { Levels } from '../argo/annotations.ts';
import { withAdded, type Pod } from '../argo/pods.ts';
import { holdsClusterObjects, type ClusterObjects } from '../manifests/file-model.ts';
import type { ArgoVersion, Platform } from '../settings.ts';
import { remember } from '../text/remember.ts';
import type { RepoPath } from '../text/text.ts';
import { Accounts, accountSecretsOf } from './account-secrets.ts';
import { injectedInto, type Injected, type InjectedBefore } from './injections.ts';
import { Injectors } from './injectors.ts';

/** What has to be known of the clusters of a repository to add what they add. */
export interface Clusters {
  readonly version: ArgoVersion;
  readonly platformAt: (path: RepoPath) => Platform;
  /** Does what a file says about a cluster hold for the pods of another file? */
  readonly serves: (shared: RepoPath, user: RepoPath) => boolean;
}

/** Adds to a pod what the objects of its own cluster add. Pods of one execution come one after another. */
export type AddsFromCluster = <P extends Pod>(pod: P) => P;

/** Adds to pods what the objects of their own cluster add to them. */
export function addsFromCluster(
  objects: ClusterObjects,
  { version, platformAt, serves }: Clusters,
): AddsFromCluster {
  if (!holdsClusterObjects(objects)) return (pod) => pod;
  const ownOf = ownObjectsOf(objects, serves);
  const known = new Map<RepoPath, OwnObjects>();
  let last: AlikePods | undefined;
  return (pod) => {
    const { path } = pod.execution;
    const { execution } = pod.levels;
    const own = remember(known, path, () => ownOf(path));
    const injected = injectedInto(pod, own.injectors, platformAt(path), own.injected);
    if (last?.execution !== execution || last.injected !== injected) {
      last = { execution, injected, annotate: sharing(version) };
    }
    const { over, under } = injected;
    return withAdded(
      pod,
      { ...pod.levels, over, under },
      addedTo(pod, injected, own),
      last.annotate,
    );
  };
}

/** Pods one after another that are of one execution and to which the same is added. */
interface AlikePods {
  /** The levels of what is submitted. One workflow can be submitted in several ways. */
  readonly execution: Levels['execution'];
  readonly injected: Injected;
  readonly annotate: Annotates;
}

/** What holds for the pods of some files. */
interface OwnObjects {
  readonly injectors: Injectors;
  readonly injected: InjectedBefore;
  readonly accounts: Accounts;
  readonly controllers: ClusterObjects['controllers'];
  /** What is added to pods without Secrets of an account. */
  readonly added: Map<Injected, Added>;
}

/** What is added besides annotations and labels. Most pods get the same. */
function addedTo(pod: Pod, injected: Injected, own: OwnObjects): Added {
  const { uncertain } = injected;
  const { controllers } = own;
  const { accountSecrets, mayHaveSecrets } = accountSecretsOf(pod, own.accounts);
  const make = (): Added => ({ uncertain, accountSecrets, mayHaveSecrets, controllers });
  return mayHaveSecrets ? make() : remember(own.added, injected, make);
}

/** Finds what holds for the pods of a file. It is there once for all files that have the same objects. */
function ownObjectsOf(
  objects: ClusterObjects,
  serves: Clusters['serves'],
): (user: RepoPath) => OwnObjects {
  const all = [objects.injectors, objects.accounts, objects.controllers].flat();
  const shared = [...new Set(all.map(({ path }) => path))];
  const known = new Map<string, OwnObjects>();
  return (user) => {
    const own = shared.map((path) => serves(path, user));
    const key = own.map(Number).join('');
    const paths = new Set(shared.filter((_, at) => own[at]));
    return remember(known, key, () => ownObjects(objects, (path) => paths.has(path)));
  };
}

function ownObjects(
  { injectors, accounts, controllers }: ClusterObjects,
  isOwn: (path: RepoPath) => boolean,
): OwnObjects {
  const own = <T extends { readonly path: RepoPath }>(all: readonly T[]): readonly T[] =>
    all.filter(({ path }) => isOwn(path));
  return {
    injectors: new Injectors(own(injectors)),
    injected: new Map(),
    accounts: new Accounts(own(accounts)),
    controllers: own(controllers),
    added: new Map(),
  };
}
