import { librariesNamed } from '../argo/alone.ts';
import { readCompletely } from '../adapters/complete-reader.ts';
import { readModel, type FileModel } from '../manifests/file-model.ts';
import { isLibrary, type Manifest } from '../manifests/model.ts';
import { spelledOut, unmasked } from '../manifests/disguise.ts';
import { mayMatterToAll, mayServeAll } from '../manifests/prefilter.ts';
import { allRegistries, type RegistrySetting, type Settings } from '../settings.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import type { Named } from './named.ts';

/**
 * The most ties that are followed. To look for more of them in every text would take longer than to
 * read every file.
 */
const MOST_TIES = 64;

/**
 * The named files of a repository and those that can matter to them, read, in the order given. A
 * file matters if it holds defaults or image caches, or if a chain of ties joins it with a named
 * file: the name of a manifest, the host of an ACR instance, the id of an instance or of a cache.
 * Ties are looked for in the texts, so `read` is asked for the files that matter only.
 */
export function modelsThatMatter(
  files: readonly SourceFile[],
  named: Named,
  settings: Settings,
  read: (file: SourceFile) => FileModel = (file) => readModel(file, readCompletely),
): readonly FileModel[] {
  const own = files.filter(({ path }) => named.has(path));
  if (own.length === 0) return [];
  const found = new Found(settings, read);
  found.take(needsAll(own, files, settings) ? files : own);
  const around = files.filter(({ path }) => !named.has(path));
  found.take(around.filter(({ text }) => mayMatterToAll(text)));
  for (let more = true; more && found.size < files.length;) more = found.follow(around);
  return files.flatMap(({ path }) => found.model(path) ?? []);
}

/** Does what is said of these files depend on all pods of the repository? */
function needsAll(
  own: readonly SourceFile[],
  all: readonly SourceFile[],
  { cache }: Settings,
): boolean {
  if (cache === 'manifest' || own.some(({ text }) => mayMatterToAll(text))) return true;
  return all.some(({ text }) => mayServeAll(text));
}

/** The files that were found to matter, and the ties by which more can be found. */
class Found {
  readonly #models = new Map<RepoPath, FileModel>();
  readonly #ties = new Set<string>();
  readonly #hosts: readonly KnownHost[];
  readonly #read: (file: SourceFile) => FileModel;
  /** Those whose ties were not followed yet. */
  #open: FileModel[] = [];

  constructor(settings: Settings, read: (file: SourceFile) => FileModel) {
    this.#hosts = knownHosts(settings);
    this.#read = read;
  }

  get size(): number {
    return this.#models.size;
  }

  model(path: RepoPath): FileModel | undefined {
    return this.#models.get(path);
  }

  take(files: readonly SourceFile[]): void {
    for (const file of files) {
      if (this.#models.has(file.path)) continue;
      const model = this.#read(file);
      this.#models.set(file.path, model);
      this.#open.push(model);
    }
  }

  /** Takes what the ties lead to that were found since; false where there are no such ties. */
  follow(files: readonly SourceFile[]): boolean {
    const ties = this.#newTies();
    const all = this.#ties.size > MOST_TIES;
    this.take(
      files.filter(({ path, text }) => all || (!this.#models.has(path) && mayHold(text, ties))),
    );
    return ties.length > 0;
  }

  #newTies(): readonly Tie[] {
    const open = this.#open.splice(0).flatMap((model) => tiesOf(model, this.#hosts));
    return open.filter(({ as, word }) => {
      const before = this.#ties.size;
      return this.#ties.add(`${as} ${word}`).size > before;
    });
  }
}

/** A word by which files can matter to each other, and where it has to stand. */
interface Tie {
  readonly word: string;
  /**
   * `host`: anywhere, also as the beginning of a longer word. `id`: anywhere. `library`: where
   * libraries are named or described. `patch`: in an object that is a change of another one.
   * `base`: in the object that is changed.
   */
  readonly as: 'host' | 'id' | 'library' | 'patch' | 'base';
}

/** The host of an Enterprise instance, up to the part that all its domains have. */
const INSTANCE_HOST = /(?<![\w-])[a-z0-9][a-z0-9-]*-registry(?=(?:-vpc)?\.)/g;
/** The end of such a host whose beginning is known only at run time. */
const OPEN_HOST = /\}\}[\w.-]*\.cr\.aliyuncs\.com/;
const ID = /(?<![\w-])(?:cri|imc)-[a-z0-9]{4,}/g;

function tiesOf(model: FileModel, hosts: readonly KnownHost[]): Tie[] {
  const { file, manifests, bystanders } = model;
  // Image caches matter to workflows and not the other way round.
  if (manifests.length + bystanders.length === 0) return [];
  const text = spelledOut(file.text);
  const ids = text.match(ID) ?? [];
  return [
    ...manifests.flatMap(nameTies),
    ...ids.map((word) => ({ word, as: 'id' as const })),
    ...hostTies(text, hosts),
  ];
}

/** Libraries are run by their names, and any object with a name can be changed by a patch. */
function nameTies(manifest: Manifest): Tie[] {
  const { name, generated, partial } = manifest;
  const called = librariesNamed(manifest).map((word) => ({ word, as: 'library' as const }));
  if (generated || name === '') return called;
  const own = isLibrary(manifest) ? 'library' : partial ? 'base' : 'patch';
  return [...called, { word: name, as: own }];
}

/** A host of the configuration. */
interface KnownHost {
  readonly registry: RegistrySetting;
  /** What every text holds that names it. */
  readonly word: string;
}

function knownHosts(settings: Settings): readonly KnownHost[] {
  return allRegistries(settings).map((registry) => ({ registry, word: hostWord(registry.host) }));
}

/**
 * The hosts of a text that can have an instance id. One that is put together at run time can be any
 * of them.
 */
function hostTies(text: string, hosts: readonly KnownHost[]): Tie[] {
  const lower = text.toLowerCase();
  const found: string[] = lower.match(INSTANCE_HOST) ?? [];
  const open = OPEN_HOST.test(lower) ? ['.cr.aliyuncs.com', '-registry'] : [];
  const told = hosts.filter(({ word }) => lower.includes(word));
  const same = told.flatMap((one) =>
    hosts.filter((other) => isSameInstance(one.registry, other.registry)),
  );
  const words = [...found, ...open, ...same.map(({ word }) => word)];
  return words.map((word) => ({ word, as: 'host' as const }));
}

/** Are two entries of the configuration hosts of one instance? */
function isSameInstance(one: RegistrySetting, other: RegistrySetting): boolean {
  return one === other || (one.instanceId !== undefined && one.instanceId === other.instanceId);
}

function hostWord(host: string): string {
  const lower = host.toLowerCase();
  return lower.match(INSTANCE_HOST)?.[0] ?? longestPiece(lower);
}

/** The longest part of a host without wildcards. */
function longestPiece(host: string): string {
  return host.split('*').reduce((a, b) => (b.length > a.length ? b : a));
}

function mayHold(text: string, ties: readonly Tie[]): boolean {
  return holds(text, ties) || unmasked(text, (spelled) => holds(spelled, ties));
}

function holds(text: string, ties: readonly Tie[]): boolean {
  const hosts = ties.some(({ as }) => as === 'host');
  return (hosts && OPEN_HOST.test(text)) || ties.some((tie) => holdsTie(text, tie));
}

function holdsTie(text: string, { word, as }: Tie): boolean {
  if (!text.includes(word)) return false;
  switch (as) {
    case 'host':
      return true;
    case 'id':
    case 'base':
      return holdsWord(text, word);
    case 'library':
      return /emplateRef|WorkflowTemplate/.test(text) && holdsWord(text, word);
    case 'patch':
      return documentsOf(text).some((one) => holdsWord(one, word) && mayBePatch(one));
  }
}

/** Can a document hold an object that starts nothing, and so is a change of another one? */
function mayBePatch(document: string): boolean {
  return !/entrypoint|workflowTemplateRef/.test(document) || /^\s*["']?items["']?:/m.test(document);
}

function documentsOf(text: string): readonly string[] {
  return text.split(/^---/m);
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!isNameCharacter(text, at - 1) && !isNameCharacter(text, at + word.length)) return true;
  }
  return false;
}

/** Can the character at an offset be a part of the same name? */
function isNameCharacter(text: string, at: number): boolean {
  return /[\w-]/.test(text[at] ?? '');
}
