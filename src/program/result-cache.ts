import type { GivenFacts } from '../facts/context.ts';
import type { SilentFile } from '../lint/silent-file.ts';
import { readSilentFiles, writeSilentFiles, type SilentRecord } from '../lint/silent-files.ts';
import type { Settings } from '../settings.ts';
import type { SourceFile } from '../text/text.ts';

/** The hash of a text that nobody can make twice on purpose. */
export type Hash = (text: string) => string;

/**
 * What an earlier run took from files about which no rule has anything to say. Such a file is not
 * read again while its text is the same. What files say together is always judged afresh, so it does
 * not matter which records are there.
 */
export class ResultCache {
  readonly #hash: Hash;
  readonly #key: string;
  readonly #known: ReadonlyMap<string, SilentRecord>;
  readonly #seen = new Map<string, SilentRecord>();
  #hasNew = false;
  /** How many files were not read because of it. */
  hits = 0;

  /** `key`: all that records depend on besides the text of a file. `text`: what was written before. */
  constructor(key: string, text: string, hash: Hash) {
    this.#hash = hash;
    this.#key = key;
    const { length } = this.#sealOf('');
    const body = text.slice(length + 1);
    const isWhole = text.slice(0, length) === this.#sealOf(body);
    this.#known = isWhole ? readSilentFiles(body) : new Map();
  }

  /** It differs where a part of the text is lost, and where something else decides. */
  #sealOf(body: string): string {
    return this.#hash(`${this.#key}\n${body}`);
  }

  /** What an earlier run took from this file; undefined where it has to be read. */
  get({ path, text }: SourceFile): SilentFile | undefined {
    const known = this.#known.get(path);
    if (known === undefined || known.hash !== this.#hash(text)) return undefined;
    this.#seen.set(path, known);
    this.hits += 1;
    return known.file;
  }

  /** Keeps what was taken from a file. */
  set({ path, text }: SourceFile, file: SilentFile): void {
    this.#seen.set(path, { hash: this.#hash(text), file });
    this.#hasNew = true;
  }

  /**
   * The text for the next run; undefined where it would be the same. After a run over the whole
   * repository the records of files that are gone are left out.
   */
  textAfter(isWhole: boolean): string | undefined {
    const isSame = !this.#hasNew && (!isWhole || this.#seen.size === this.#known.size);
    if (isSame) return undefined;
    const kept = isWhole ? this.#seen : new Map([...this.#known, ...this.#seen]);
    const body = writeSilentFiles(kept);
    return `${this.#sealOf(body)}\n${body}`;
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
