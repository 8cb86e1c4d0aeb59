import { podsAndRejections, pullsImages, type Pod } from '../argo/pods.ts';
import { addsFromCluster, type AddsFromCluster } from '../cluster/add.ts';
import type { ServesFile } from '../cluster/folders.ts';
import type { FileModel, ObjectsRead } from '../manifests/file-model.ts';
import type { Manifest } from '../manifests/model.ts';
import { joinSuppressions, type Suppression } from '../manifests/suppressions.ts';
import type { Problem } from '../problem.ts';
import type { Platform } from '../settings.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import type { ClusterView } from './cluster-view.ts';
import { NOTHING_ELSEWHERE, type Elsewhere } from './elsewhere.ts';
import { servingIn } from './serving.ts';
import { unfollowedFiles } from './unfollowed.ts';

/** All that rules may look at. */
export interface Project extends ObjectsRead {
  /** With what their cluster adds to them. */
  readonly pods: readonly Pod[];
  /**
   * Does what a file says about a cluster hold for the pods of another file? The configuration says
   * it, else the folders do; see {@link servingIn}.
   */
  readonly serves: ServesFile;
  /** What is known of files that are not among these. */
  readonly elsewhere: Elsewhere;
  /** The texts of the files, for edits that depend on the text around them. */
  readonly texts: ReadonlyMap<RepoPath, string>;
  /**
   * The files that no fix may change, with the reason: they are not in UTF-8, or it is not certain
   * where a document ends.
   */
  readonly unfixable: ReadonlyMap<RepoPath, string>;
  /** Workflows of which not every pod is there, because the repository makes too many. */
  readonly unfollowed: ReadonlySet<Manifest>;
  /** Not every value of every template is known, because the repository has too many. */
  readonly isSpent: boolean;
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
  elsewhere: Elsewhere = NOTHING_ELSEWHERE,
): Project {
  const { argoVersion: version } = view.settings;
  const objects = joinObjects(models);
  const serves = servingIn(objects, view);
  const add = clusterAdds(objects, serves, view);
  const { pods, unfollowed, isSpent } = podsAndRejections(objects.manifests, version, serves, add);
  return {
    ...objects,
    serves,
    pods: pods.filter(pullsImages),
    elsewhere,
    texts: new Map(models.map(({ file }) => [file.path, file.text])),
    unfixable: new Map([
      ...unfollowedFiles(unfollowed, objects.manifests),
      ...models.flatMap(({ file }) => wrongEncoding(file)),
      ...models.flatMap(({ problems }) => problems.map(unfixable)),
    ]),
    unfollowed,
    isSpent,
    suppressions: joinSuppressions(models.flatMap(({ suppressions }) => suppressions)),
    used: new Map(),
  };
}

/** Adds to a pod what its cluster adds to it. */
export function clusterAdds(
  objects: ObjectsRead,
  serves: ServesFile,
  { settings, settingsAt }: ClusterView,
): AddsFromCluster {
  const platformAt = (path: RepoPath): Platform => settingsAt(path).platform;
  return addsFromCluster(objects, { version: settings.argoVersion, platformAt, serves });
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
    kustomizations: models.flatMap((model) => model.kustomizations),
  };
}

function wrongEncoding({ path, encoding }: SourceFile): [RepoPath, string][] {
  return encoding === undefined ? [] : [[path, `${path} is in ${encoding}; save it as UTF-8`]];
}

function unfixable({ path, line }: Problem): [RepoPath, string] {
  const place = line === undefined ? 'a part' : `the document at line ${String(line)}`;
  return [path, `${place} of ${path} cannot be read`];
}
