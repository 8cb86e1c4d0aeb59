import { parse } from '../yaml/documents.ts';
import type { Reader } from '../yaml/placement.ts';
import type { Problem } from '../problem.ts';
import type { SourceFile } from '../text/text.ts';
import { readBystander, type Bystander } from './bystanders.ts';
import { readImageCaches, type ImageCacheManifest } from './image-cache.ts';
import type { Manifest } from './model.ts';
import { readManifests } from './objects.ts';
import { documentMayMatter } from './prefilter.ts';
import { readSuppressions, type Suppression } from './suppressions.ts';

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

/** Reads one file's documents into a model; `complete` is asked where the simple reader refuses. */
export function readModel(file: SourceFile, complete: Reader): FileModel {
  const open = { ...file, complete };
  const { documents, problems, templates } = parse(open, { mayMatter: documentMayMatter });
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
