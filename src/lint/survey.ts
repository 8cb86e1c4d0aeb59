import {
  addsToAll,
  getsFromCallers,
  hasTemplatedImages,
  keysHeld,
  libraryKeys,
  patchesImages,
  objectKey,
  standsAlone,
} from '../argo/alone.ts';
import type { ArgoVersion } from '../settings.ts';
import { podsAndRejections, pullsImages, type Pod } from '../argo/pods.ts';
import type { Problem } from '../problem.ts';
import { addCopy, type RepoPath, type SourceFile } from '../text/text.ts';
import {
  Apart,
  NOTHING_WANTED,
  type ReadShelved,
  type SettingApart,
  type WantedObjects,
} from './apart.ts';
import { addsToPods } from './adds-to-pods.ts';
import type { AlikeFiles } from './alike-files.ts';
import { DroppedFiles } from './dropped-files.ts';
import { CacheNeighbours, imageKey } from './cache-neighbours.ts';
import { Tally, type CountedPod, type FindsWritten } from './counts.ts';
import { holdsClusterObjects, holdsObjects, type FileModel } from '../manifests/file-model.ts';
import { HeldFiles, type TakenFile } from './held-files.ts';
import { KeptFiles } from './kept-files.ts';
import type { LoneFile } from './lone-file.ts';
import { hold, type ShelvedFile } from './shelved-file.ts';
import { outlineOf, type Outline } from '../manifests/outline/outline.ts';
import { namesPlatform, type Rule } from '../rule-kit/rule.ts';
import type { RuleContext } from '../facts/context.ts';
import { silentFile, type SilentFile, type SilentManifest, type SilentPod } from './silent-file.ts';
import { Verdicts } from './verdict.ts';

/** No file is set apart. */
const ALL_TOGETHER: SettingApart = { sizes: { together: Infinity, group: Infinity }, shelve: hold };

/**
 * Takes in the files of a repository one by one and keeps only those that some rule may need
 * together with others. So memory grows with the files that matter, not with all files.
 */
export class Survey {
  #rules: readonly Rule[] = [];
  readonly #context: RuleContext;
  readonly #version: ArgoVersion;
  #verdicts: Verdicts | undefined;
  readonly #kept: KeptFiles;
  readonly #problems: Problem[] = [];
  readonly #neighbours = new CacheNeighbours();
  readonly #keepsAll: boolean;
  readonly #wanted: ReadonlySet<string>;
  readonly #named = new Set<string>();
  readonly #dropped = new DroppedFiles();
  #addsToAll = false;
  readonly #held = new HeldFiles();
  /** The files that are judged apart from those that are kept. */
  readonly apart: Apart;
  /** The files that are like others; undefined where every file is read that names the platform. */
  readonly alike: AlikeFiles | undefined;
  /** The counts of what is not kept, without files that are only context. */
  readonly tally: Tally;
  /** The named files that hold an object that the program reads. */
  readonly holding = new Set<string>();

  /**
   * `wanted` is what an earlier survey of the same files has found: see {@link mustKeep}.
   * `writtenAt` is asked for what is counted.
   */
  constructor(
    rules: readonly Rule[],
    context: RuleContext,
    keepsAll: boolean,
    wanted: WantedObjects = NOTHING_WANTED,
    writtenAt?: FindsWritten,
    setting: SettingApart = ALL_TOGETHER,
    alike?: AlikeFiles,
  ) {
    this.alike = alike;
    this.apart = new Apart(context, setting, wanted.joined);
    this.#kept = new KeptFiles(keepsAll ? Infinity : setting.sizes.together, this.apart);
    this.#wanted = wanted.kept;
    this.#context = context;
    this.useRules(rules);
    this.#version = context.settings.argoVersion;
    this.#keepsAll = keepsAll;
    this.tally = new Tally(context, writtenAt);
  }

  /** The rules in use: those that are not off. */
  get rules(): readonly Rule[] {
    return this.#rules;
  }

  /**
   * Adds rules. The first rules look at every file, these look only at files that name the
   * platform.
   */
  useRules(rules: readonly Rule[]): void {
    const { settings } = this.#context;
    this.#rules = rules.filter(({ meta }) => settings.rules.get(meta.id) !== 'off');
    this.#verdicts = new Verdicts(this.#rules, this.#context);
  }

  get kept(): readonly FileModel[] {
    return this.#kept.models;
  }

  /** The images of pods in files that were not kept. */
  get elsewhere(): ReadonlySet<string> {
    return this.#dropped.images;
  }

  /** Finds out which of the files set apart belong together, after all files were taken in. */
  joinApart(read: ReadShelved, served: (kept: readonly FileModel[]) => string): void {
    this.#kept.joinApart(read, served);
  }

  /** Problems of named files that were not kept. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /**
   * A file was dropped that another file may have changed after all: by defaults with images, or by
   * what a cluster adds to pods. Then the files have to be taken in once more, and all of them are
   * kept.
   */
  get mustKeepAll(): boolean {
    return !this.#dropped.isEmpty && this.#addsToAll;
  }

  /**
   * Files were set apart that another file joins with all others. Then the files have to be taken in
   * once more, and none may be set apart.
   */
  get mustJoin(): boolean {
    return this.apart.joinsAll && this.apart.unjoined !== undefined;
  }

  /**
   * The objects that files name: libraries that they call, objects whose images a fragment
   * may change, and pods with an image that a cache could hold. If some of these were dropped, or set
   * apart from the files to which they belong, the files have to be taken in once more. Undefined where
   * that is not so.
   */
  get mustKeep(): WantedObjects | undefined {
    const texts = [...this.elsewhere, ...this.apart.groups.flatMap(({ record }) => record.images)];
    const images = new Set(this.#neighbours.among(texts));
    const neighbours = this.apart.groups.filter(({ record }) =>
      record.images.some((text) => images.has(text)),
    );
    const alike = this.alike?.missed ?? [];
    const isMissed =
      images.size + this.apart.missed.length + alike.length > 0 ||
      [...this.#named].some((key) => this.#dropped.hold(key));
    if (!isMissed) return undefined;
    const joined = new Set([
      ...[...images].map(imageKey),
      ...neighbours.flatMap(({ ties }) => ties),
      ...this.apart.mustJoin,
    ]);
    return { kept: new Set([...this.#wanted, ...this.#named, ...alike, ...joined]), joined };
  }

  /**
   * All files that were taken in, in their order, so that they need not be read again if all of them
   * have to be kept; undefined where they are too large, or not all of them were opened.
   */
  get held(): readonly TakenFile[] | undefined {
    return this.#keepsAll ? this.kept : this.#held.files;
  }

  /**
   * Takes in a file by its outline alone, if that is enough to be certain that no rule has anything
   * to say because of it, and gives what was taken. Else the file has to be read.
   */
  addUnread(file: SourceFile, isNamed: boolean, known?: Outline): SilentFile | undefined {
    if (this.#keepsAll || namesPlatform(file.text) || this.#isOverlay(file)) return undefined;
    const outline = known ?? outlineOf(file.text);
    if (outline === undefined || this.#areWanted(outline.manifests)) return undefined;
    const pods = this.#verdicts?.silentPods(outline, file.path);
    if (pods === undefined || this.#pullsWanted(pods)) return undefined;
    const silent = silentFile(outline.manifests, pods);
    this.#held.add({ file, outline });
    this.#takeSilent(file.path, silent, isNamed);
    return silent;
  }

  /**
   * Takes in a file of which it is known what there is to take, where not every file is kept. Else false:
   * where another file names it, it has to be read. `file` is undefined where it was not opened.
   */
  addSilent(path: RepoPath, silent: SilentFile, isNamed: boolean, file?: SourceFile): boolean {
    if (this.#areWanted(silent.manifests) || this.#pullsWanted(silent.pods)) return false;
    this.#held.add(file && { file, outline: undefined });
    this.#takeSilent(path, silent, isNamed);
    return true;
  }

  /**
   * Takes in a file by what an earlier run has found of it; false where others decide with it what is said of
   * it, so that it has to be read.
   */
  addLone(shelved: ShelvedFile, known: LoneFile, isNamed: boolean, file?: SourceFile): boolean {
    if (!this.#kept.addKnown(shelved, known)) return false;
    this.#held.add(file && { file, outline: undefined });
    if (isNamed) addCopy(this.holding, shelved.path);
    return true;
  }

  /**
   * Takes in a file that names the platform by its outline alone, if its pods are like those of other files, of
   * which no rule has anything to say; else false, and it has to be read.
   */
  addAlike(file: SourceFile, isNamed: boolean): boolean {
    if (this.alike === undefined || !namesPlatform(file.text)) return false;
    const found = this.alike.find(file);
    const isWanted = (key: string): boolean => this.#wanted.has(key);
    if (found === undefined || found.manifests.flatMap(keysHeld).some(isWanted)) return false;
    this.alike.take(found);
    this.#held.add({ file, outline: undefined });
    this.#takeSilent(file.path, found, isNamed);
    return true;
  }

  #takeSilent(path: RepoPath, { manifests, pods }: SilentFile, isNamed: boolean): void {
    this.#drop(manifests, pods, isNamed);
    if (isNamed && manifests.length > 0) addCopy(this.holding, path);
    if (isNamed) this.tally.addManifests(manifests.length);
  }

  /**
   * Takes in one file. One that is not named is only the context of others. Gives what was taken,
   * where that is enough the next time.
   */
  add(model: FileModel, isNamed: boolean): SilentFile | undefined {
    if (!this.#keepsAll) this.#held.add(model);
    this.#neighbours.add(model.imageCaches);
    this.apart.notice(model);
    this.alike?.notice(model);
    this.#addsToAll ||= model.manifests.some(addsToAll) || addsToPods(model);
    for (const one of model.manifests) {
      for (const key of libraryKeys(one)) addCopy(this.#named, key);
      if (patchesImages(one)) addCopy(this.#named, objectKey(one));
    }
    if (isNamed && holdsObjects(model)) addCopy(this.holding, model.file.path);
    const pods =
      this.#keepsAll || this.#verdicts?.isSureOf(model) === true
        ? undefined
        : this.#unremarkablePods(model);
    if (pods === undefined) {
      this.#kept.add(model);
      return undefined;
    }
    const { manifests, problems, templates } = model;
    this.#drop(manifests, pods, isNamed);
    if (isNamed) {
      this.#problems.push(...problems);
      this.tally.addModel(model);
    }
    return problems.length + templates > 0 ? undefined : silentFile(manifests, pods);
  }

  /** Is it a kustomization whose `images` can matter, or one that it takes in or that takes it in? */
  #isOverlay({ path }: SourceFile): boolean {
    return this.#context.overlays.paths.has(path);
  }

  /** Is it known that another file changes or calls one of these objects? */
  #areWanted(manifests: readonly SilentManifest[]): boolean {
    return manifests.some((one) => !one.generated && this.#wanted.has(objectKey(one)));
  }

  /** Is it known that a cache of another file could hold an image of one of these pods? */
  #pullsWanted(pods: readonly SilentPod[]): boolean {
    return (
      this.#wanted.size > 0 &&
      pods.some(({ images }) =>
        images.some(({ values }) => values.known.some((text) => this.#wanted.has(imageKey(text)))),
      )
    );
  }

  /** Takes in the objects and the pods of a file that is not kept. */
  #drop(manifests: readonly SilentManifest[], pods: readonly CountedPod[], isNamed: boolean): void {
    this.#dropped.add(manifests, pods);
    if (isNamed) this.tally.addPods(pods);
  }

  /**
   * The pods of a file, if it is certain that no rule has anything to say because of it, whatever the
   * other files say.
   */
  #unremarkablePods(model: FileModel): readonly Pod[] | undefined {
    const { file, manifests, imageCaches, bystanders, suppressions } = model;
    if (imageCaches.length + bystanders.length + suppressions.length > 0) return undefined;
    if (holdsClusterObjects(model) || this.#isOverlay(file)) return undefined;
    if (!manifests.every(standsAlone) || this.#areWanted(manifests)) return undefined;
    if (manifests.some((one) => getsFromCallers(one) && hasTemplatedImages(one))) return undefined;
    const named = namesPlatform(file.text);
    const { pods: all, unfollowed } = podsAndRejections(manifests, this.#version);
    if (unfollowed.size > 0) return undefined;
    const pods = all.filter(pullsImages);
    const concerned = this.#rules.some(
      ({ concerns }) =>
        manifests.some((one) => concerns.manifest(one, named)) ||
        pods.some((one) => concerns.pod(one, this.#context, named)),
    );
    return concerned || this.#pullsWanted(pods) ? undefined : pods;
  }
}
