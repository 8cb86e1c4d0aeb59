import type { ArgoVersion } from '../settings.ts';
import { findPods, type Pod } from '../argo/pods.ts';
import type { Bystander } from '../manifests/bystanders.ts';
import type { FileModel } from '../manifests/file-model.ts';
import type { ImageCacheManifest } from '../manifests/image-cache.ts';
import type { Manifest } from '../manifests/model.ts';
import type { Suppression } from '../manifests/suppressions.ts';
import type { Problem } from '../problem.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';

/** All that rules may look at. */
export interface Project {
  readonly manifests: readonly Manifest[];
  readonly imageCaches: readonly ImageCacheManifest[];
  readonly bystanders: readonly Bystander[];
  readonly pods: readonly Pod[];
  /**
   * The images of pods in files that are not kept. No rule has anything to say about these pods.
   */
  readonly elsewhere: ReadonlySet<string>;
  /** The texts of the files, for edits that depend on the text around them. */
  readonly texts: ReadonlyMap<RepoPath, string>;
  /**
   * The files that no fix may change, with the reason: they are not in UTF-8, or it is not certain
   * where a document ends.
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
    unfixable: new Map([
      ...models.flatMap(({ file }) => wrongEncoding(file)),
      ...models.flatMap(({ problems }) => problems.map(unfixable)),
    ]),
    suppressions: models.flatMap(({ suppressions }) => suppressions),
    used: new Map(),
  };
}

function wrongEncoding({ path, encoding }: SourceFile): [RepoPath, string][] {
  return encoding === undefined ? [] : [[path, `${path} is in ${encoding}; save it as UTF-8`]];
}

function unfixable({ path, line }: Problem): [RepoPath, string] {
  const place = line === undefined ? 'a part' : `the document at line ${String(line)}`;
  return [path, `${place} of ${path} cannot be read`];
}
