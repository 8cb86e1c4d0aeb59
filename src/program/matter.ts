import { librariesNamed } from '../argo/alone.ts';
import { readCompletely } from '../adapters/complete-reader.ts';
import { readModel, type FileModel } from '../manifests/file-model.ts';
import { mayMatterToAll, mayServeAll } from '../manifests/prefilter.ts';
import type { RegistrySetting, Settings } from '../settings.ts';
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
 * Ties are looked for in the texts, so only files that matter are read.
 */
export function modelsThatMatter(
  files: readonly SourceFile[],
  named: Named,
  settings: Settings,
): readonly FileModel[] {
  const own = files.filter(({ path }) => named.has(path));
  if (own.length === 0) return [];
  const found = new Found(settings);
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
  readonly #ties = new Map<string, Tie>();
  readonly #registries: readonly RegistrySetting[];
  /** The ties that were not followed yet. */
  #open: Tie[] = [];

  constructor({ registries }: Settings) {
    this.#registries = registries;
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
      const model = readModel(file, readCompletely);
      this.#models.set(file.path, model);
      for (const tie of tiesOf(model, this.#registries)) {
        if (this.#ties.has(tie.word)) continue;
        this.#ties.set(tie.word, tie);
        this.#open.push(tie);
      }
    }
  }

  /** Takes what the ties lead to that were found since; false where there are no such ties. */
  follow(files: readonly SourceFile[]): boolean {
    const ties = this.#open;
    this.#open = [];
    const all = this.#ties.size > MOST_TIES;
    this.take(
      files.filter(({ path, text }) => all || (!this.#models.has(path) && holds(text, ties))),
    );
    return ties.length > 0;
  }
}

/** A word by which files can matter to each other. */
interface Tie {
  readonly word: string;
  /** A longer word that begins with it is another one. */
  readonly whole: boolean;
}

/** The host of an Enterprise instance, up to the part that all its domains have. */
const INSTANCE_HOST = /(?<![\w-])[a-z0-9][a-z0-9-]*-registry(?=(?:-vpc)?\.)/g;
/** The end of such a host whose beginning is known only at run time. */
const OPEN_HOST = /\}\}[\w.-]*\.cr\.aliyuncs\.com/;
const ID = /(?<![\w-])(?:cri|imc)-[a-z0-9]{4,}/g;

function tiesOf(model: FileModel, registries: readonly RegistrySetting[]): Tie[] {
  const { file, manifests, bystanders } = model;
  // Image caches matter to workflows and not the other way round.
  if (manifests.length + bystanders.length === 0) return [];
  const names = manifests.flatMap((one) => [
    ...(one.generated || one.name === '' ? [] : [one.name]),
    ...librariesNamed(one),
  ]);
  const hosts = hostTies(file.text, registries);
  const ids = file.text.match(ID) ?? [];
  return [...[...names, ...ids].map((word) => ({ word, whole: true })), ...hosts];
}

/**
 * The hosts of a text that can have an instance id. One that is put together at run time can be any
 * of them.
 */
function hostTies(text: string, registries: readonly RegistrySetting[]): Tie[] {
  const custom = registries.map(({ host }) => longestPiece(host.toLowerCase()));
  const lower = text.toLowerCase();
  const found: string[] = lower.match(INSTANCE_HOST) ?? [];
  const some = custom.some((piece) => lower.includes(piece));
  const words = OPEN_HOST.test(lower) ? [...found, '.cr.aliyuncs.com', '-registry'] : found;
  return [...words, ...(some ? custom : [])].map((word) => ({ word, whole: false }));
}

/** The longest part of a host without wildcards. */
function longestPiece(host: string): string {
  return host.split('*').reduce((a, b) => (b.length > a.length ? b : a));
}

function holds(text: string, ties: readonly Tie[]): boolean {
  const hosts = ties.some(({ whole }) => !whole);
  return (hosts && OPEN_HOST.test(text)) || ties.some((tie) => holdsTie(text, tie));
}

function holdsTie(text: string, { word, whole }: Tie): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!whole) return true;
    const end = at + word.length;
    if (!isNameCharacter(text, at - 1) && !isNameCharacter(text, end)) return true;
  }
  return false;
}

/** Can the character at an offset be a part of the same name? */
function isNameCharacter(text: string, at: number): boolean {
  return /[\w-]/.test(text[at] ?? '');
}
