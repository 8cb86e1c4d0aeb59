import { isStampAt, numbersOf, STAMP_NUMBERS, type FileStamp } from '../text/file-stamp.ts';

/**
 * The files that cannot matter, by their bytes alone, as earlier runs have found. A repository can have
 * fifty thousand of them, so their stamps are numbers in one row.
 */
export class IrrelevantFiles {
  readonly #paths: readonly string[];
  readonly #numbers: Float64Array;
  readonly #seen: Uint8Array;
  readonly #added = new Map<string, FileStamp>();
  #placesByPath: ReadonlyMap<string, number> | undefined;
  /** Where the next path is, if files come in the order of the last run. */
  #next = 0;
  #same = 0;

  /** `written` is what {@link after} gave; undefined where nothing is known. */
  constructor(written: unknown) {
    const { paths, numbers } = readWritten(written);
    this.#paths = paths;
    this.#numbers = numbers;
    this.#seen = new Uint8Array(paths.length);
  }

  /** Is it known that this file cannot matter? */
  knows(path: string, stamp: FileStamp): boolean {
    const place = this.#placeOf(path);
    if (place === undefined || !isStampAt(stamp, this.#numbers, place * STAMP_NUMBERS))
      return false;
    this.#same += 1 - (this.#seen[place] ?? 0);
    this.#seen[place] = 1;
    return true;
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

  /** Keeps that this file cannot matter. */
  add(path: string, stamp: FileStamp): void {
    this.#added.set(path, stamp);
  }

  /** Would the next run be told the same as this one? After a run over the whole repository those that are gone count. */
  isSame(isWhole: boolean): boolean {
    return this.#added.size === 0 && (!isWhole || this.#same === this.#paths.length);
  }

  /** For the next run: plain data. After a run over the whole repository those that are gone are left out. */
  after(isWhole: boolean): WrittenFiles {
    const paths: string[] = [];
    const numbers: number[] = [];
    for (const [place, path] of this.#paths.entries()) {
      if (this.#added.has(path) || (isWhole && this.#seen[place] !== 1)) continue;
      paths.push(path);
      numbers.push(...this.#numbers.subarray(place * STAMP_NUMBERS, (place + 1) * STAMP_NUMBERS));
    }
    for (const [path, stamp] of this.#added) {
      paths.push(path);
      numbers.push(...numbersOf(stamp));
    }
    const bytes = Buffer.from(Float64Array.from(numbers).buffer);
    return { paths: paths.join('\n'), stamps: bytes.toString('base64') };
  }
}

/** Two texts, because JSON reads those faster than as many small ones. */
export interface WrittenFiles {
  /** Each in its line. */
  readonly paths: string;
  /** The numbers of their stamps, as bytes in Base64. */
  readonly stamps: string;
}

/** What was written can be anybody's. */
function readWritten(written: unknown): {
  readonly paths: readonly string[];
  readonly numbers: Float64Array;
} {
  const { paths = '', stamps = '' } = (written ?? {}) as Partial<Record<string, unknown>>;
  if (typeof paths !== 'string' || typeof stamps !== 'string' || paths === '') return NOTHING;
  const bytes = Buffer.from(stamps, 'base64');
  const each = paths.split('\n');
  if (bytes.length !== each.length * STAMP_NUMBERS * Float64Array.BYTES_PER_ELEMENT) return NOTHING;
  const numbers = new Float64Array(each.length * STAMP_NUMBERS);
  new Uint8Array(numbers.buffer).set(bytes);
  return { paths: each, numbers };
}

const NOTHING = { paths: [], numbers: new Float64Array(0) };
