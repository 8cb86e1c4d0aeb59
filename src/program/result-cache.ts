import { gitBlobId } from '../adapters/git/blob.ts';
import type { GitIdOf } from '../adapters/git/index-file.ts';
import type { GivenFacts } from '../facts/context.ts';
import type { SilentFile } from '../lint/silent-file.ts';
import {
  readKnownFiles,
  writeKnownFiles,
  type KnownFile,
  type WrittenFiles,
} from '../lint/known-files.ts';
import type { WrittenLone } from '../lint/written-lone-files.ts';
import { mayMatterByItself } from '../manifests/prefilter.ts';
import type { Settings } from '../settings.ts';
import { isUnsafeName } from '../text/file-name.ts';
import { isSettled, isStampAt, numbersOf, type FileStamp } from '../text/file-stamp.ts';
import type { SourceFile } from '../text/text.ts';
import { IrrelevantFiles, type WrittenIrrelevant } from './irrelevant-files.ts';

/** The hash of a text that nobody can make twice on purpose. */
export type Hash = (text: string) => string;

/** What a cache is made of. */
export interface CacheInput {
  /** All that records depend on besides the files. */
  readonly key: string;
  /** What was written before. */
  readonly text: string;
  readonly hash: Hash;
  readonly gitIdOf: GitIdOf;
  /** When the run began, in milliseconds since 1970. No file was read before. */
  readonly since: number;
}

/**
 * What an earlier run took from files about which no rule has anything to say, what it found in files whose
 * pods no other file decides, and which files cannot matter. Such a file is not opened again while the system
 * says that it is as it was, or, as in a new checkout, git's index. One that is opened is not parsed again
 * while its text is the same. What files say together is always judged afresh, so it does not matter which
 * records are there; what was found in a file is only told again where all is the same that decides it (see
 * `sharedFacts` in `src/facts`).
 */
export class ResultCache {
  readonly #hash: Hash;
  readonly #key: string;
  readonly #gitIdOf: GitIdOf;
  readonly #since: number;
  #known: ReadonlyMap<string, KnownFile>;
  readonly #irrelevant: IrrelevantFiles;
  readonly #seen = new Map<string, KnownFile>();
  readonly #opened = new Map<string, FileStamp>();
  readonly #hits = new Set<string>();
  readonly #taken = new Set<string>();
  #hasNew = false;

  constructor({ key, text, hash, gitIdOf, since }: CacheInput) {
    this.#hash = hash;
    this.#gitIdOf = gitIdOf;
    this.#key = key;
    this.#since = since;
    const { length } = this.#sealOf('');
    const body = text.slice(length + 1);
    const isWhole = text.slice(0, length) === this.#sealOf(body);
    const { known, irrelevant } = isWhole ? read(body) : NOTHING;
    this.#known = readKnownFiles(known);
    this.#irrelevant = new IrrelevantFiles(irrelevant);
  }

  /** How many of the files that matter were not parsed because of it. */
  get hits(): number {
    return this.#hits.size;
  }

  /** How many of these were not even opened. */
  get unopened(): number {
    return this.#taken.size;
  }

  /** It differs where a part of the text is lost, and where something else decides. */
  #sealOf(body: string): string {
    return this.#hash(`${this.#key}\n${body}`);
  }

  /** What is known of a file that has this stamp; undefined where it has to be opened. */
  recordOf(path: string, stamp: FileStamp): KnownFile | 'irrelevant' | undefined {
    const known = this.#known.get(path);
    if (known === undefined) return this.#isIrrelevant(path, stamp) ? 'irrelevant' : undefined;
    if (isStampAt(stamp, known.stamp, 0)) return known;
    if (known.gitId === '' || known.size !== stamp.size) return undefined;
    if (this.#gitIdOf(path, stamp) !== known.gitId) return undefined;
    return isSettled(stamp, this.#since) ? { ...known, stamp: numbersOf(stamp) } : known;
  }

  #isIrrelevant(path: string, stamp: FileStamp): boolean {
    let gitId: string | undefined;
    const by = this.#irrelevant.knows(path, stamp, () => (gitId = this.#gitIdOf(path, stamp)));
    if (by === 'id' && isSettled(stamp, this.#since)) {
      this.#irrelevant.add(path, { stamp, gitId, size: stamp.size });
    }
    return by !== undefined;
  }

  /** A file was taken in without being opened. */
  take(path: string, record: KnownFile): void {
    this.#hasNew ||= record !== this.#known.get(path);
    this.#seen.set(path, record);
    this.use(path);
    this.#taken.add(path);
  }

  /** A file is not parsed, because of what is known of it. */
  use(path: string): void {
    this.#hits.add(path);
  }

  /** A file that was taken in is opened after all. */
  reopen(path: string): void {
    this.#taken.delete(path);
  }

  /** A file that was taken in is parsed after all. */
  parse(path: string): void {
    this.#hits.delete(path);
  }

  /** The hash by which texts are known again. */
  digest(text: string): string {
    return this.#hash(text);
  }

  /** A file is opened, and had this stamp before. */
  opens(path: string, stamp: FileStamp): void {
    const { ino, size, mtimeMs, ctimeMs } = stamp;
    this.#opened.set(path, { ino, size, mtimeMs, ctimeMs });
  }

  /** The stamp that a file had before it was opened; undefined where its next change could leave it as it is. */
  #stampOf(path: string): FileStamp | undefined {
    const stamp = this.#opened.get(path);
    return stamp !== undefined && isSettled(stamp, this.#since) ? stamp : undefined;
  }

  /** A file that was opened, and held these bytes, cannot matter, whatever other files say. */
  setIrrelevant(path: string, bytes: Buffer): void {
    const stamp = this.#stampOf(path);
    const gitId = this.#idOf(path, bytes);
    this.#opened.delete(path);
    // Names are written in lines.
    if (!isUnsafeName(path)) this.#irrelevant.add(path, { stamp, gitId, size: bytes.length });
  }

  /** What an earlier run took from this file; undefined where it has to be read. */
  get({ path, text }: SourceFile): KnownFile | undefined {
    const known = this.#known.get(path);
    if (known === undefined || known.hash !== this.#hash(text)) return undefined;
    const stamp = this.#stampOf(path);
    const gitId = this.#idOf(path, text) ?? '';
    this.#hasNew ||= stamp !== undefined || gitId !== known.gitId;
    const size = Buffer.byteLength(text);
    this.#seen.set(path, { ...known, stamp: stamp ? numbersOf(stamp) : [], gitId, size });
    return known;
  }

  /** Keeps what was taken from a file, and what was found in it if rules looked at it. */
  set({ path, text }: SourceFile, taken: SilentFile, lone?: WrittenLone): void {
    const stamp = this.#stampOf(path);
    this.#seen.set(path, {
      hash: this.#hash(text),
      taken,
      lone,
      length: text.length,
      isIndependent: mayMatterByItself(text),
      stamp: stamp ? numbersOf(stamp) : [],
      gitId: this.#idOf(path, text) ?? '',
      size: Buffer.byteLength(text),
    });
    this.#hasNew = true;
  }

  /** Nothing that was found in files is told again, and nothing of it is kept; what is known of others stays. */
  forgetFindings(): void {
    this.#known = new Map([...this.#known].filter(([, { lone }]) => lone === undefined));
    for (const [path, { lone }] of this.#seen) {
      if (lone === undefined) continue;
      this.#seen.delete(path);
      this.#hits.delete(path);
      this.#taken.delete(path);
    }
    this.#hasNew = true;
  }

  /**
   * The git id of a file that was opened; undefined where git does not have it so. The file may have
   * changed since git looked at it, and a filter can make other bytes of it.
   */
  #idOf(path: string, content: string | Buffer): string | undefined {
    const stamp = this.#opened.get(path);
    const id = stamp && this.#gitIdOf(path, stamp);
    return id !== undefined && id === gitBlobId(content) ? id : undefined;
  }

  /**
   * The text for the next run; undefined where it would be the same. After a run over the whole
   * repository the records of files that are gone are left out.
   */
  textAfter(isWhole: boolean): string | undefined {
    const isSame =
      !this.#hasNew &&
      (!isWhole || this.#seen.size === this.#known.size) &&
      this.#irrelevant.isSame(isWhole);
    if (isSame) return undefined;
    const kept = isWhole ? this.#seen : new Map([...this.#known, ...this.#seen]);
    const written: Written = {
      known: writeKnownFiles(kept),
      irrelevant: this.#irrelevant.after(isWhole),
    };
    const body = JSON.stringify(written);
    return `${this.#sealOf(body)}\n${body}`;
  }
}

/** What a cache is written as. */
interface Written {
  readonly known: WrittenFiles;
  readonly irrelevant: WrittenIrrelevant;
}

const NOTHING = { known: undefined, irrelevant: undefined };

/** What was read can be anybody's. */
function read(body: string): { readonly [Part in keyof Written]?: unknown } {
  try {
    return Object(JSON.parse(body)) as { readonly [Part in keyof Written]?: unknown };
  } catch {
    return NOTHING;
  }
}

/** All that decides whether a rule has anything to say about a file, besides its text and path. */
export function cacheKey(program: string, settings: Settings, facts: GivenFacts): string {
  const { sizes, obeysSuppressions, liveCaches, online } = facts;
  // The globs that are matched are in the settings.
  const known: Readonly<Record<keyof GivenFacts, unknown>> = {
    matches: undefined,
    obeysSuppressions,
    sizes,
    // Nothing is kept of a file with a suppression or a pin; and what a Ready cache could be named
    // for is only less when it has gone.
    today: undefined,
    liveCaches,
    online,
  };
  return JSON.stringify({ program, settings, known }, asLists);
}

/** Maps and sets as lists, which JSON can hold. */
function asLists(_: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;
}
