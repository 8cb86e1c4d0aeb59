import { isStampAt, numbersOf, STAMP_NUMBERS, type FileStamp } from '../text/file-stamp.ts';

/** By what a file is known again. */
export interface KnownBy {
  /** Undefined where its next change could leave it as it is. */
  readonly stamp: FileStamp | undefined;
  /** The git id of its bytes; undefined where git did not have them. */
  readonly gitId: string | undefined;
  /** How many bytes it has. */
  readonly size: number;
}

/**
 * The files that cannot matter, by their bytes alone, as earlier runs have found. A repository can have
 * fifty thousand of them, so their stamps are numbers in one row, and their ids bytes in another one.
 */
export class IrrelevantFiles {
  readonly #paths: readonly string[];
  readonly #numbers: Float64Array;
  readonly #ids: Buffer;
  readonly #seen: Uint8Array;
  readonly #added = new Map<string, KnownBy>();
  #placesByPath: ReadonlyMap<string, number> | undefined;
  /** Where the next path is, if files come in the order of the last run. */
  #next = 0;
  #same = 0;

  /** `written` is what {@link after} gave; undefined where nothing is known. */
  constructor(written: unknown) {
    const { paths, numbers, ids } = readWritten(written);
    this.#paths = paths;
    this.#numbers = numbers;
    this.#ids = ids;
    this.#seen = new Uint8Array(paths.length);
  }

  /**
   * By what is it known that this file cannot matter? `idOf` gives the git id that it has now, if that is
   * certain; it is asked where the stamp is another one. A filter makes other bytes of those that git has.
   */
  knows(
    path: string,
    stamp: FileStamp,
    idOf: () => string | undefined,
  ): 'stamp' | 'id' | undefined {
    const place = this.#placeOf(path);
    if (place === undefined) return undefined;
    const isSame = isStampAt(stamp, this.#numbers, place * STAMP_NUMBERS);
    if (!isSame && !this.#isSameByGit(place, stamp, idOf)) return undefined;
    this.#same += 1 - (this.#seen[place] ?? 0);
    this.#seen[place] = 1;
    return isSame ? 'stamp' : 'id';
  }

  #isSameByGit(place: number, { size }: FileStamp, idOf: () => string | undefined): boolean {
    const id = this.#idAt(place);
    return (
      id !== undefined && this.#numbers[place * STAMP_NUMBERS + SIZE] === size && idOf() === id
    );
  }

  #idAt(place: number): string | undefined {
    const id = this.#ids.toString('hex', place * ID_BYTES, (place + 1) * ID_BYTES);
    return id === NO_ID ? undefined : id;
  }

  #placeOf(path: string): number | undefined {
    const place = this.#paths[this.#next] === path ? this.#next : this.#places.get(path);
    if (place !== undefined) this.#next = place + 1;
    return place;
  }

  /** Made where files come in another order, or there are other ones. */
  get #places(): ReadonlyMap<string, number> {
    return (this.#placesByPath ??= new Map(this.#paths.map((path, place) => [path, place])));
  }

  /** Keeps that this file cannot matter, if it can be known again. */
  add(path: string, known: KnownBy): void {
    if (known.stamp !== undefined || known.gitId !== undefined) this.#added.set(path, known);
  }

  /** Would the next run be told the same as this one? After a run over the whole repository those that are gone count. */
  isSame(isWhole: boolean): boolean {
    return this.#added.size === 0 && (!isWhole || this.#same === this.#paths.length);
  }

  /** For the next run: plain data. After a run over the whole repository those that are gone are left out. */
  after(isWhole: boolean): WrittenIrrelevant {
    const paths: string[] = [];
    const numbers: number[] = [];
    const ids: string[] = [];
    for (const [place, path] of this.#paths.entries()) {
      if (this.#added.has(path) || (isWhole && this.#seen[place] !== 1)) continue;
      paths.push(path);
      numbers.push(...this.#numbers.subarray(place * STAMP_NUMBERS, (place + 1) * STAMP_NUMBERS));
      ids.push(this.#idAt(place) ?? NO_ID);
    }
    for (const [path, { stamp, gitId, size }] of this.#added) {
      paths.push(path);
      // No file was changed in 1970, so it has no such stamp.
      numbers.push(...numbersOf(stamp ?? { ino: 0, size, mtimeMs: 0, ctimeMs: 0 }));
      ids.push(gitId ?? NO_ID);
    }
    return {
      paths: paths.join('\n'),
      stamps: Buffer.from(Float64Array.from(numbers).buffer).toString('base64'),
      ids: Buffer.from(ids.join(''), 'hex').toString('base64'),
    };
  }
}

/** The bytes of a git id. */
const ID_BYTES = 20;

/** In the place of an id, where there is none. */
const NO_ID = '0'.repeat(2 * ID_BYTES);

/** The place of the size in a stamp. */
const SIZE = 1;

/** Texts, because JSON reads those faster than as many small ones. */
export interface WrittenIrrelevant {
  /** Each in its line. */
  readonly paths: string;
  /** The numbers of their stamps, as bytes in Base64. */
  readonly stamps: string;
  /** Their git ids, as bytes in Base64. */
  readonly ids: string;
}

/** What was written can be anybody's. */
function readWritten(written: unknown): {
  readonly paths: readonly string[];
  readonly numbers: Float64Array;
  readonly ids: Buffer;
} {
  const { paths = '', stamps = '', ids = '' } = Object(written) as Partial<Record<string, unknown>>;
  if (typeof paths !== 'string' || typeof stamps !== 'string' || typeof ids !== 'string')
    return NOTHING;
  const each = paths === '' ? [] : paths.split('\n');
  const bytes = Buffer.from(stamps, 'base64');
  const own = Buffer.from(ids, 'base64');
  const isWhole =
    bytes.length === each.length * STAMP_NUMBERS * Float64Array.BYTES_PER_ELEMENT &&
    own.length === each.length * ID_BYTES;
  if (!isWhole) return NOTHING;
  const numbers = new Float64Array(each.length * STAMP_NUMBERS);
  new Uint8Array(numbers.buffer).set(bytes);
  return { paths: each, numbers, ids: own };
}

const NOTHING = { paths: [], numbers: new Float64Array(0), ids: Buffer.alloc(0) };
