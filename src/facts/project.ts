import { findPods, type Pod } from '../argo/pods.ts';
import { addFromCluster } from '../cluster/add.ts';
import { servedByFolder, type ServesFile } from '../cluster/folders.ts';
import type { FileModel, ObjectsRead } from '../manifests/file-model.ts';
import { roleOf } from '../manifests/kinds.ts';
import type { Manifest } from '../manifests/model.ts';
import type { Suppression } from '../manifests/suppressions.ts';
import type { Problem } from '../problem.ts';
import type { Platform } from '../settings.ts';
import type { RepoPath } from '../text/text.ts';
import type { ClusterView } from './cluster-view.ts';

/** All that rules may look at. */
export interface Project extends ObjectsRead {
  /** With what their cluster adds to them. */
  readonly pods: readonly Pod[];
  /**
   * Does what a file says about a cluster hold for the pods of another file? The configuration says
   * it, else the folders do; see {@link servedByFolder}.
   */
  readonly serves: ServesFile;
  /**
   * The images of pods in files that are not kept. No rule has anything to say about these pods.
   */
  readonly elsewhere: ReadonlySet<string>;
  /** The texts of the files, for edits that depend on the text around them. */
  readonly texts: ReadonlyMap<RepoPath, string>;
  /**
   * The files that no fix may change, with the reason: in them it is not certain where a document
   * ends.
   */
  readonly unfixable: ReadonlyMap<RepoPath, string>;
  readonly suppressions: readonly Suppression[];
  /**
   * The rules for which each suppression was needed. It is known to the rules that run last, and
   * empty for the others.
   */
  readonly used: ReadonlyMap<Suppression, ReadonlySet<string>>;
}

/** Joins the files of a repository, in the order given. */
export function joinProject(
  models: readonly FileModel[],
  view: ClusterView,
  elsewhere: ReadonlySet<string> = new Set(),
): Project {
  const objects = joinObjects(models);
  const { settings, settingsAt } = view;
  const version = settings.argoVersion;
  const serves = servesIn(objects, view);
  const pods = findPods(objects.manifests, version, serves);
  const platformAt = (path: RepoPath): Platform => settingsAt(path).platform;
  return {
    ...objects,
    serves,
    pods: addFromCluster(pods, objects, { version, platformAt, serves }),
    elsewhere,
    texts: new Map(models.map(({ file }) => [file.path, file.text])),
    unfixable: new Map(models.flatMap(({ problems }) => problems.map(unfixable))),
    suppressions: models.flatMap(({ suppressions }) => suppressions),
    used: new Map(),
  };
}

/** Which workflows what a file says about a cluster is for; see {@link Project.serves}. */
export function servesIn(
  { injectors, controllers, manifests }: ObjectsRead,
  { settings, serves }: Pick<ClusterView, 'settings' | 'serves'>,
): ServesFile {
  if (settings.clusters.length > 0) return serves;
  const hasRole = (role: string) => (one: Manifest) => roleOf(one.kind) === role;
  const shared = [...injectors, ...controllers, ...manifests.filter(hasRole('defaults'))];
  const others = ['defaults', 'values'].map(hasRole);
  const workflows = manifests.filter((one) => !one.partial && !others.some((is) => is(one)));
  const pathsOf = (all: readonly { readonly path: RepoPath }[]) => all.map(({ path }) => path);
  return servedByFolder(pathsOf(shared), pathsOf(workflows));
}

/** The objects of all files, in their order. */
export function joinObjects(models: readonly FileModel[]): ObjectsRead {
  return {
    manifests: models.flatMap((model) => model.manifests),
    imageCaches: models.flatMap((model) => model.imageCaches),
    bystanders: models.flatMap((model) => model.bystanders),
    injectors: models.flatMap((model) => model.injectors),
    accounts: models.flatMap((model) => model.accounts),
    controllers: models.flatMap((model) => model.controllers),
  };
}

function unfixable({ path, line }: Problem): [RepoPath, string] {
  const place = line === undefined ? 'a part' : `the document at line ${String(line)}`;
  return [path, `${place} of ${path} cannot be read`];
}
