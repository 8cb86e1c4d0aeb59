import { eachDocument, type Document, type OpenFile } from '../yaml/documents.ts';
import { TreesAgain } from '../yaml/map-at.ts';
import type { Reader } from '../yaml/placement.ts';
import type { Problem } from '../problem.ts';
import { isKustomization } from '../text/file-name.ts';
import { withLineFeeds } from '../text/line-ends.ts';
import type { SourceFile } from '../text/text.ts';
import { readAccount, type Account } from './accounts.ts';
import { readBystander, type Bystander } from './bystanders.ts';
import { readController, type Controller } from './controllers.ts';
import { readImageCache, type ImageCacheManifest } from './image-cache.ts';
import { readInjector, type Injector } from './injectors.ts';
import { kustomizationOf, type Kustomization } from './kustomize.ts';
import { readWorkflow } from './workflow.ts';
import type { Manifest } from './model.ts';
import { objectsIn, type FoundObject } from './objects.ts';
import { breaksInValues, mayHoldBreaks } from './line-separators.ts';
import { documentMayMatter } from './prefilter.ts';
import { isForeign } from './root-kind.ts';
import { mayBeSuppressed, readSuppressions, type Suppression } from './suppressions.ts';

/** What objects of a cluster add to the pods of other manifests, apart from workflowDefaults. */
export interface ClusterObjects {
  readonly injectors: readonly Injector[];
  readonly accounts: readonly Account[];
  readonly controllers: readonly Controller[];
}

/** Is one of them there? */
export function holdsClusterObjects({ injectors, accounts, controllers }: ClusterObjects): boolean {
  return injectors.length + accounts.length + controllers.length > 0;
}

/** Does a file hold an object that is judged, or that matters to one? */
export function holdsObjects(model: ObjectsRead): boolean {
  const { manifests, imageCaches, bystanders } = model;
  if (holdsClusterObjects(model)) return true;
  return manifests.length + imageCaches.length + bystanders.length > 0;
}

/** The objects of a file, or of several. */
export interface ObjectsRead extends ClusterObjects {
  readonly manifests: readonly Manifest[];
  readonly imageCaches: readonly ImageCacheManifest[];
  readonly bystanders: readonly Bystander[];
  readonly kustomizations: readonly Kustomization[];
}

/** What one file says: its objects as plain data, without the YAML. */
export interface FileModel extends ObjectsRead {
  readonly file: SourceFile;
  readonly problems: readonly Problem[];
  /** How many documents are templates of another tool. */
  readonly templates: number;
  readonly suppressions: readonly Suppression[];
}

/**
 * Reads the documents of one file into a model. `complete` reads what the simple reader refuses.
 */
export function readModel(file: SourceFile, complete: Reader): FileModel {
  const text = withLineFeeds(file.text);
  const open = { ...file, text, complete, trees: new TreesAgain({ ...file, text, complete }) };
  const documents: Document[] = [];
  const keepsTrees = mayBeSuppressed(file) || mayHoldBreaks(file);
  const objects = noObjects();
  const { problems, templates } = eachDocument(
    open,
    { mayMatter: isKustomization(file.path) ? () => true : documentMayMatter, isForeign },
    (document) => {
      for (const one of objectsIn(open, document.root)) readObject(open, one, objects);
      if (keepsTrees) documents.push(document);
    },
  );
  return {
    file,
    problems: [...problems, ...breaksInValues(file, documents)],
    templates,
    ...objects,
    suppressions: readSuppressions(file, documents, objects.manifests),
  };
}

/** A kustomization without the objects in it, for one that is judged as what was rendered from it. */
export function kustomizationAlone(model: FileModel): FileModel {
  const { kustomizations } = model;
  return { ...model, problems: [], templates: 0, ...noObjects(), kustomizations };
}

/** A file with what it says to the pods of any file, and nothing else: image caches and accounts. */
export function servingAlone(model: FileModel): FileModel {
  const { imageCaches, accounts } = model;
  return { ...model, ...noObjects(), imageCaches, accounts };
}

type Gathered = { readonly [List in keyof ObjectsRead]: ObjectsRead[List][number][] };

function noObjects(): Gathered {
  return {
    manifests: [],
    imageCaches: [],
    bystanders: [],
    injectors: [],
    accounts: [],
    controllers: [],
    kustomizations: [],
  };
}

function readObject(file: OpenFile, one: FoundObject, into: Gathered): void {
  switch (one.reads) {
    case 'workflow':
      into.manifests.push(readWorkflow(file, one));
      break;
    case 'image-cache':
      into.imageCaches.push(readImageCache(file, one.object));
      break;
    case 'injector':
      into.injectors.push(readInjector(file, one));
      break;
    case 'account':
      into.accounts.push(...[readAccount(file, one.object) ?? []].flat());
      break;
    case 'controller':
      into.controllers.push(...[readController(file, one) ?? []].flat());
      break;
    case 'kustomization':
      into.kustomizations.push(kustomizationOf(file, one.object));
      break;
    case 'bystander':
      into.bystanders.push(...readBystander(file, one));
  }
}

/**
 * How many faults a fix must not add to: documents that cannot be read, and manifests with a map
 * that has a key twice.
 */
export function faultsOf({ problems, manifests }: FileModel): number {
  return problems.length + manifests.filter(hasRepeats).length;
}

function hasRepeats({ spec }: Manifest): boolean {
  const { podMetadata, templateDefaults, templates } = spec;
  const places = [podMetadata, templateDefaults?.metadata, ...templates.map((one) => one.metadata)];
  return places.some((metadata) => metadata?.repeats === true);
}
