import { keysHeld, keysNamed, standsAlone } from '../argo/alone.ts';
import type { RuleContext } from '../facts/context.ts';
import type { FileRecord } from '../facts/elsewhere.ts';
import { joinProject } from '../facts/project.ts';
import { recordOf } from '../facts/record.ts';
import { servingAlone, type FileModel } from '../manifests/file-model.ts';
import { roleOf } from '../manifests/kinds.ts';
import type { Manifest } from '../manifests/model.ts';
import type { NonEmpty } from '../text/group-by.ts';
import { copyOf, type RepoPath } from '../text/text.ts';
import { imageKey } from './cache-neighbours.ts';
import { podsInFile, servesOthers, writtenIn } from './file-apart.ts';
import { groupTied } from './groups.ts';
import type { LoneFile } from './lone-file.ts';
import type { Shelve, ShelvedFile } from './shelved-file.ts';

/** A file that was set apart, and what of it ties it to others. Its model is read again when it is judged. */
interface FileApart {
  readonly file: ShelvedFile;
  /** Its number among the files that rules may need. */
  readonly number: number;
  /** The objects in it that others can name. */
  readonly objects: readonly string[];
  /** The objects that it names. */
  readonly names: readonly string[];
  /** Its images as they are written, as far as they are not among those of the record. */
  readonly written: readonly string[];
  /** Undefined where other files decide what its pods are. */
  readonly record: FileRecord | undefined;
  /** What an earlier run has found of it, where it was not read in this one. */
  readonly known?: LoneFile;
}

/**
 * Files that are judged apart from the others: together they decide what their pods are, and no other
 * file does. `record` is what the rules that join files ask of them.
 */
export interface GroupApart {
  readonly files: NonEmpty<ShelvedFile>;
  /** The objects in them, and those that they name. */
  readonly objects: ReadonlySet<string>;
  /** Those of these that tie them to each other. */
  readonly ties: readonly string[];
  /** Their images as they are written, as far as they are not among those of the record. */
  readonly written: readonly string[];
  readonly record: FileRecord;
  /** What an earlier run has found of its one file, where the same files serve its pods. */
  readonly known?: LoneFile | undefined;
}

/** A file, and its number among the files that rules may need. */
export interface KeptFile {
  readonly model: FileModel;
  readonly number: number;
}

/** Reads a file again; undefined where it is not the same any more. */
export type ReadShelved = (file: ShelvedFile) => FileModel | undefined;

/** When files are set apart, in characters. */
export interface PartSizes {
  /** The most that files have which are kept; once there are more, files are set apart. */
  readonly together: number;
  /**
   * The most that a group of files has which is judged by itself. To set a larger one apart would spare
   * no memory, and its files would be read once more.
   */
  readonly group: number;
}

/** When files are set apart, and how their texts are let go. */
export interface SettingApart {
  readonly sizes: PartSizes;
  readonly shelve: Shelve;
}

/** What of a repository must not be dropped, or not be set apart: objects and images, by their keys. */
export interface WantedObjects {
  readonly kept: ReadonlySet<string>;
  readonly joined: ReadonlySet<string>;
}

/** Nothing is known from an earlier survey. */
export const NOTHING_WANTED: WantedObjects = { kept: new Set(), joined: new Set() };

/** What gives Secrets to the pods of any file, and the digest of all that serves pods of any file. */
interface Serving {
  readonly accounts: readonly FileModel[];
  readonly served: string;
}

/**
 * The files of a run that are judged apart from the others, so that their models need not be held at
 * once. First files are set apart, then it is found which of them belong together.
 */
export class Apart {
  readonly #context: RuleContext;
  readonly #shelve: Shelve;
  readonly #joined: ReadonlySet<string>;
  readonly #mostInGroup: number;
  readonly #files: FileApart[] = [];
  #isEmpty = true;
  #groups: readonly GroupApart[] | undefined;
  #missed: readonly string[] = [];
  /** What files name that are judged together. */
  #named: readonly string[] = [];
  #joinsAll = false;

  /**
   * `joined`: objects and images whose files must not be set apart, as far as it is known from before.
   */
  constructor(context: RuleContext, { shelve, sizes }: SettingApart, joined: ReadonlySet<string>) {
    this.#context = context;
    this.#shelve = shelve;
    this.#mostInGroup = sizes.group;
    this.#joined = joined;
  }

  /** The files set apart, as they are judged; none before {@link join}. */
  get groups(): readonly GroupApart[] {
    return this.#groups ?? [];
  }

  /** Was no file set apart? */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  /** The first of the files set apart, as long as it is not known which of them belong together. */
  get unjoined(): RepoPath | undefined {
    return this.#groups === undefined ? this.#files[0]?.file.path : undefined;
  }

  /** What ties files that were set apart to files which are judged together. */
  get missed(): readonly string[] {
    return this.#missed;
  }

  /** What may not be set apart the next time, if something was missed: also what these files name. */
  get mustJoin(): readonly string[] {
    return [...this.#joined, ...this.#named, ...this.#missed];
  }

  /** The files that had changed when they were read again. */
  readonly changed: RepoPath[] = [];

  /**
   * Is there an object that decides with all pods of a cluster at once what is said of them? Then no file
   * may be set apart.
   */
  get joinsAll(): boolean {
    return this.#joinsAll;
  }

  /** Takes notice of what a file can do to others. */
  notice({ manifests, injectors, controllers }: FileModel): void {
    const adds = ({ kind }: Manifest): boolean => roleOf(kind) === 'defaults';
    this.#joinsAll ||= injectors.length + controllers.length > 0 || manifests.some(adds);
    // All files are taken in once more then, and what is known of them would be there beside their models.
    if (this.#joinsAll) this.#files.splice(1);
  }

  /** Sets a file apart, if it may be. */
  take({ model, number }: KeptFile): boolean {
    const { file, manifests } = model;
    if (this.#joinsAll || servesOthers(model)) return false;
    const objects = manifests.flatMap(keysHeld);
    const names = manifests.flatMap(keysNamed);
    const pods = manifests.every(standsAlone) ? podsInFile(model, this.#context) : undefined;
    const record = pods && recordOf(pods, this.#context);
    if (this.#mustBeJoined([...objects, ...names], record)) return false;
    this.#isEmpty = false;
    this.#files.push({
      file: this.#shelve(file),
      number,
      objects: objects.map(copyOf),
      names: [...new Set(names)].map(copyOf),
      written: writtenIn(manifests, new Set(record?.images)),
      // With its own texts: slices of the text of the file would keep all of it in memory.
      record: record && structuredClone(record),
    });
    return true;
  }

  /** Sets a file apart that was not read, by what an earlier run has found of it, if it may be. */
  takeKnown(file: ShelvedFile, number: number, known: LoneFile): boolean {
    const { objects, written, record } = known;
    if (this.#joinsAll || this.#mustBeJoined(objects, record)) return false;
    this.#isEmpty = false;
    this.#files.push({ file, number, objects, names: [], written, record, known });
    return true;
  }

  #mustBeJoined(keys: readonly string[], record: FileRecord | undefined): boolean {
    const joined = this.#joined;
    return (
      keys.some((key) => joined.has(key)) ||
      record?.images.some((text) => joined.has(imageKey(text))) === true
    );
  }

  /**
   * Finds the groups, and their records. `kept` are the models of the files that are judged together: service
   * accounts in them give Secrets to the pods of any file; `served` is the digest of all that serves pods so.
   * `takeBack` gets the files of groups that are too large, read again. Where this is stopped before its end,
   * no groups are known.
   */
  join(
    read: ReadShelved,
    kept: readonly FileModel[],
    served: string,
    takeBack: (files: readonly KeptFile[]) => void,
  ): void {
    if (this.isEmpty) return;
    this.#named = kept.flatMap(({ manifests }) => manifests.flatMap(keysNamed));
    const named = new Set([...this.#named, ...this.#files.flatMap(({ names }) => names)]);
    const accounts = kept.filter((one) => one.accounts.length > 0).map(servingAlone);
    const tiesOf = ({ names, objects }: FileApart): readonly string[] => [
      ...names,
      ...objects.filter((key) => named.has(key)),
    ];
    const apart = this.#files.map((one) => ({ apart: one, keys: tiesOf(one) }));
    const together = { apart: undefined, keys: this.#named };
    const [missed = [], ...others] = groupTied([together, ...apart]).map((group) =>
      group.flatMap((one) => one.apart ?? []),
    );
    this.#missed = missed.flatMap(tiesOf);
    const isLarge = (group: readonly FileApart[]): boolean =>
      group.reduce((sum, { file }) => sum + file.length, 0) > this.#mostInGroup;
    const groups = others.flatMap((group) => {
      const found = isLarge(group) ? undefined : this.#groupOf(group, read, { accounts, served });
      return found === undefined ? [] : { ...found, ties: group.flatMap(tiesOf) };
    });
    takeBack(others.filter(isLarge).flatMap((group) => this.#readAll(group, read) ?? []));
    this.#groups = groups;
    // What is known of single files is not needed beside the groups.
    this.#files.splice(0);
  }

  /** The files of a group; undefined where one of them is not the same any more. */
  #readAll(group: readonly FileApart[], read: ReadShelved): readonly KeptFile[] | undefined {
    const models = group.flatMap(({ file, number }) => {
      const model = read(file);
      if (model === undefined) this.changed.push(file.path);
      return model === undefined ? [] : { model, number };
    });
    return models.length < group.length ? undefined : models;
  }

  #groupOf(
    group: readonly FileApart[],
    read: ReadShelved,
    { accounts, served }: Serving,
  ): Omit<GroupApart, 'ties'> | undefined {
    const [first, ...more] = group.map(({ file }) => file);
    if (first === undefined) return undefined;
    const objects = new Set(group.flatMap((one) => [...one.objects, ...one.names]));
    const files: GroupApart['files'] = [first, ...more];
    const written = group.flatMap((one) => one.written);
    const { record, known }: Partial<FileApart> = group[0] ?? {};
    const isKnown = known === undefined ? accounts.length === 0 : known.around.served === served;
    if (record !== undefined && more.length === 0 && isKnown) {
      return { files, objects, written, record, known };
    }
    const models = this.#readAll(group, read)?.map(({ model }) => model);
    if (models === undefined) return undefined;
    const { pods } = joinProject([...models, ...accounts], this.#context);
    return { files, objects, written, record: structuredClone(recordOf(pods, this.#context)) };
  }
}
