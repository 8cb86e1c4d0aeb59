import { readImageCaches, type ImageCacheManifest } from '../alibaba/image-cache-manifest.ts';
import { readBystander, type Bystander } from '../alibaba/bystander.ts';
import type { ArgoVersion } from '../argo/annotations.ts';
import { readManifests } from '../argo/kinds.ts';
import type { Manifest } from '../argo/model.ts';
import { findPods, type Pod } from '../argo/pods.ts';
import type { Problem, RepoPath, SourceFile } from '../source/text.ts';
import { parse } from '../source/documents.ts';
import { readSuppressions, type Suppression } from './suppression.ts';
import type { Reader } from '../source/placement.ts';

/** What one file says: its objects as plain data, the YAML left behind. */
export interface FileModel {
  readonly file: SourceFile;
  readonly manifests: readonly Manifest[];
  readonly imageCaches: readonly ImageCacheManifest[];
  readonly bystanders: readonly Bystander[];
  readonly problems: readonly Problem[];
  /** Documents that another tool has still to render. */
  readonly templates: number;
  readonly suppressions: readonly Suppression[];
}

/** All that rules may look at. */
export interface Project {
  readonly manifests: readonly Manifest[];
  readonly imageCaches: readonly ImageCacheManifest[];
  readonly bystanders: readonly Bystander[];
  readonly pods: readonly Pod[];
  /** Images that pods of files pull which are not here: no rule has anything to say about those. */
  readonly elsewhere: ReadonlySet<string>;
  /** The texts of the files, for edits that depend on what stands around them. */
  readonly texts: ReadonlyMap<RepoPath, string>;
  /** Files that no fix may touch, and why: where one document ends is not certain in them. */
  readonly unfixable: ReadonlyMap<RepoPath, string>;
  readonly suppressions: readonly Suppression[];
  /** What suppressions were needed for; known to the rules that run last, empty for the others. */
  readonly used: ReadonlyMap<Suppression, ReadonlySet<string>>;
}

/**
 * Reads one file's documents into a model. Throws NeedsCompleteReader where the file needs the
 * complete parser and that is not given.
 */
export function readModel(file: SourceFile, complete?: Reader): FileModel {
  const open = { ...file, complete };
  const { documents, problems, templates } = parse(open);
  const manifests = documents.flatMap(({ root }) => readManifests(open, root));
  return {
    file,
    problems,
    templates,
    manifests,
    suppressions: readSuppressions(file, documents, manifests),
    imageCaches: documents.flatMap(({ root }) => readImageCaches(file, root)),
    bystanders: documents.flatMap(({ root }) => readBystander(file, root)),
  };
}

/** What a fix must not add to: documents that cannot be read, manifests with a key twice in a map. */
export function faultsOf({ problems, manifests }: FileModel): number {
  return problems.length + manifests.filter(hasRepeats).length;
}

function hasRepeats({ spec }: Manifest): boolean {
  const { podMetadata, templateDefaults, templates } = spec;
  const places = [podMetadata, templateDefaults?.metadata, ...templates.map((one) => one.metadata)];
  return places.some((metadata) => metadata?.repeats === true);
}

/** Joins the files of a repository, in the order given. */
export function joinProject(
  models: readonly FileModel[],
  version: ArgoVersion,
  elsewhere: ReadonlySet<string> = new Set(),
): Project {
  const manifests = models.flatMap((model) => model.manifests);
  return {
    manifests,
    imageCaches: models.flatMap((model) => model.imageCaches),
    bystanders: models.flatMap((model) => model.bystanders),
    pods: findPods(manifests, version),
    elsewhere,
    texts: new Map(models.map(({ file }) => [file.path, file.text])),
    unfixable: new Map(models.flatMap(({ problems }) => problems.map(unfixable))),
    suppressions: models.flatMap(({ suppressions }) => suppressions),
    used: new Map(),
  };
}

function unfixable({ path, line }: Problem): [RepoPath, string] {
  const place = line === undefined ? 'a part' : `the document at line ${String(line)}`;
  return [path, `${place} of ${path} cannot be read`];
}
