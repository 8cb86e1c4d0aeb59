import everywhere from '../../rules/everywhere.ts';
import ruleIds from '../../rules/ids.ts';
import { readCompletely } from '../adapters/complete-reader.ts';
import { lazy } from '../adapters/lazy.ts';
import { contextOf, type GivenFacts, type RuleContext } from '../facts/context.ts';
import { references } from '../facts/images.ts';
import { NOTHING_BUILT } from '../facts/overlays.ts';
import { joinProject } from '../facts/project.ts';
import { isServing, servingTexts } from '../facts/shared-facts.ts';
import type { ImageRef } from '../images/reference.ts';
import { isWorthAsking } from '../images/size.ts';
import type { TakenFile } from '../lint/held-files.ts';
import type { PartSizes, ReadShelved, WantedObjects } from '../lint/apart.ts';
import type { KnownFile } from '../lint/known-files.ts';
import { AlikeFiles, type SilentAlone } from '../lint/alike-files.ts';
import { lint } from '../lint/lint.ts';
import type { SilentFile } from '../lint/silent-file.ts';
import { Survey } from '../lint/survey.ts';
import { readLone, type WrittenLone } from '../lint/written-lone-files.ts';
import { kustomizationAlone, readModel, type FileModel } from '../manifests/file-model.ts';
import type { Outline } from '../manifests/outline/outline.ts';
import { namesPlatform, type Rule } from '../rule-kit/rule.ts';
import type { Settings } from '../settings.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import type { Named } from './named.ts';
import type { FoundOverlays } from './overlays.ts';
import type { Rendered } from './rendered.ts';
import type { ResultCache } from './result-cache.ts';
import { shelve, unopened, type ReadAgain } from './shelf.ts';

const allRules = lazy(() => import('../../rules/index.ts'));
const cacheFixes = lazy(() => import('../caches/fix.ts'));

/** What a run needs of its files. */
export interface Keeping {
  /** Fixes will be made, so files will change. */
  readonly fixing: boolean;
  /** Every file is kept, even if no rule has anything to say about it. */
  readonly keepsAll: boolean;
  /** What an earlier survey of the same files has found to be wanted. */
  readonly wanted?: WantedObjects;
  /** Every file of the repository is read, not only those that can matter to the named ones. */
  readonly wholeRepository?: boolean;
  /** What an earlier run took from the same files; it is told what this run takes. */
  readonly cache?: ResultCache | undefined;
  /** When files are judged in groups of files that depend on each other. Undefined: never. */
  readonly parts?: PartSizes | undefined;
  /** The kustomizations whose `images` can matter; undefined where it is not known yet. */
  readonly overlays?: FoundOverlays | undefined;
  /** What an earlier run has found of files is told again, where nothing can have changed it. */
  readonly tellsKnown?: boolean;
  /** Files whose pods are like those of other files, of which there is nothing to say, are not read. */
  readonly sparesAlike?: boolean;
}

/** What files are kept for. */
interface KeptFor {
  readonly named: Named;
  readonly rendered?: Rendered | undefined;
  readonly readAgain?: ReadAgain | undefined;
}

/**
 * The files of a run that rules may need together, and what rules know before they run. At first
 * there are only the rules that look at every file. The others are loaded when a file names the
 * platform, or may name it after it is fixed.
 */
export class Kept {
  readonly survey: Survey;
  readonly context: RuleContext;
  /** The files that the run is about; the others are their context. */
  readonly named: Named;
  readonly fixing: boolean;
  #needsAllRules: boolean;
  #hasAllRules = false;
  /** What programs rendered; undefined where nothing was rendered. */
  readonly rendered: Rendered | undefined;
  readonly #cache: ResultCache | undefined;
  readonly #readAgain: ReadAgain | undefined;
  /** What was found of files is kept for another run, and told again. */
  readonly tellsKnown: boolean;
  /** A file was not read, because of what an earlier run has found of it. */
  hasUnread = false;

  constructor(settings: Settings, facts: GivenFacts, given: Keeping & KeptFor) {
    const { fixing, keepsAll, wanted, cache, overlays, parts, named, rendered } = given;
    this.rendered = rendered;
    this.named = named;
    this.fixing = fixing;
    const cacheInManifests =
      settings.cache === 'manifest' ? cacheFixes().cacheInManifests : undefined;
    this.context = contextOf(settings, {
      ...facts,
      ruleIds,
      cacheInManifests,
      ...(overlays === undefined
        ? {}
        : { overlays: { ...overlays, built: rendered?.builds ?? NOTHING_BUILT } }),
    });
    // What live caches are for depends on the day.
    const isSettled =
      cacheInManifests === undefined &&
      facts.liveCaches === undefined &&
      rendered === undefined &&
      named.everything;
    const sparesAlike =
      given.sparesAlike === true && isSettled && overlays === undefined && !keepsAll;
    this.survey = new Survey(
      everywhere,
      this.context,
      keepsAll,
      wanted,
      rendered?.writtenAt,
      parts !== undefined && rendered === undefined
        ? { sizes: parts, shelve: shelve(given.readAgain) }
        : undefined,
      sparesAlike ? new AlikeFiles(this.context, this.#silentAlone) : undefined,
    );
    this.#needsAllRules = fixing;
    this.#cache = keepsAll || overlays !== undefined ? undefined : cache;
    this.#readAgain = given.readAgain;
    this.tellsKnown =
      given.tellsKnown === true && this.#cache !== undefined && parts !== undefined && isSettled;
  }

  /** All rules, also those that were not needed so far. */
  readonly allRules = (): readonly Rule[] => allRules().default;

  /** Reads one file as a whole. */
  readonly read = (file: SourceFile): FileModel => {
    const model = readModel(file, readCompletely);
    return this.rendered?.modelOf(model) ?? model;
  };

  /** Takes in one file, of which the outline may be known. */
  add(file: SourceFile, outline?: Outline): void {
    const isNamed = this.named.has(file.path);
    // It is counted by the places of its objects, and comments elsewhere can count for it.
    if (this.rendered?.places.renderedAt(file.path) !== undefined) {
      this.#loadRules(file);
      this.survey.add(this.read(file), isNamed);
      return;
    }
    const known = this.#cache?.get(file);
    if (known !== undefined && this.#takeKnown(file.path, known, file)) {
      this.#cache?.use(file.path);
      return;
    }
    this.#loadRules(file);
    if (this.survey.addAlike(file, isNamed)) return;
    const silent =
      this.survey.addUnread(file, isNamed, outline) ?? this.survey.add(this.read(file), isNamed);
    if (silent !== undefined) this.#cache?.set(file, silent);
  }

  /** Takes in one file by its record, without its text; false where the text is needed. */
  readonly takeUnopened = (path: RepoPath, record: KnownFile): boolean => {
    const cache = this.#cache;
    if (cache === undefined) return false;
    if (!this.#takeKnown(path, record)) return false;
    cache.take(path, record);
    return true;
  };

  /** What a file says where it is judged alone; undefined where there is something to say. */
  readonly #silentAlone: SilentAlone = (model) => {
    const { project, findings } = lint([model], this.survey.rules, this.context);
    return findings.length === 0 ? project : undefined;
  };

  #takeKnown(path: RepoPath, record: KnownFile, file?: SourceFile): boolean {
    const isNamed = this.named.has(path);
    const { taken, lone, hash, length } = record;
    if (lone === undefined) return this.survey.addSilent(path, taken, isNamed, file);
    const readAgain = this.#readAgain;
    if (!this.tellsKnown || readAgain === undefined) return false;
    const known = readLone(lone, taken, { path, length });
    if (known === undefined) return false;
    const isSame = (text: string): boolean => this.digest(text) === hash;
    const reopen: ReadAgain = (own) => {
      this.#cache?.reopen(own);
      return readAgain(own);
    };
    const shelved = file ? shelve(readAgain)(file) : unopened(path, length, isSame, reopen);
    const isTaken = this.survey.addLone(shelved, known, isNamed, file);
    this.hasUnread ||= isTaken;
    return isTaken;
  }

  /** Keeps for the next run what was said of a file. */
  keepLone(file: SourceFile, taken: SilentFile, lone: WrittenLone): void {
    this.#cache?.set(file, taken, lone);
  }

  /** Keeps nothing of what was said of files, and tells nothing of it again. */
  forgetFindings(): void {
    this.#cache?.forgetFindings();
  }

  /** The hash of a text; empty where nothing is kept for another run. */
  readonly digest = (text: string): string => this.#cache?.digest(text) ?? '';

  /** Takes in one file that was taken in before. */
  addHeld(held: TakenFile): void {
    if ('outline' in held) this.add(held.file, held.outline);
    else if (!this.survey.addAlike(held.file, this.named.has(held.file.path))) this.addModel(held);
  }

  /** Takes in one file that was read before. */
  addModel(model: FileModel): void {
    this.#loadRules(model.file);
    this.survey.add(model, this.named.has(model.file.path));
  }

  /** Takes in a kustomization for its `images` alone. */
  addOverlay(file: SourceFile): void {
    const model = readModel(file, readCompletely);
    this.survey.add(kustomizationAlone(model), this.named.has(file.path));
  }

  #loadRules({ text }: SourceFile): void {
    this.#needsAllRules ||= namesPlatform(text);
    if (!this.#needsAllRules || this.#hasAllRules) return;
    this.survey.useRules(allRules().default);
    this.#hasAllRules = true;
  }

  /** Reads a file again; undefined where it is not the same any more. */
  readonly readShelved: ReadShelved = (shelved) => {
    const file = shelved.take();
    if (file === undefined) return undefined;
    this.#cache?.parse(file.path);
    this.#loadRules(file);
    return this.read(file);
  };

  /** All files were taken in. */
  finish(): void {
    this.survey.joinApart(this.readShelved, (kept) =>
      this.digest(servingTexts(kept.filter(isServing))),
    );
  }

  /** The images of all files whose size no file gives with certainty. */
  get unmeasured(): readonly ImageRef[] {
    const { survey, context } = this;
    const project = joinProject(survey.kept, context);
    const apart = survey.apart.groups.flatMap(({ record }) => record.images);
    const found = references(project, [...survey.tally.unmeasured, ...apart]);
    return [...found.values()].filter((one) => isWorthAsking(context.sizeOf(one)));
  }
}
