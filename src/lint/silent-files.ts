import {
  plainImage,
  type SilentFile,
  type SilentImage,
  type SilentManifest,
  type SilentPod,
} from './silent-file.ts';

/**
 * The records of silent files as data for JSON. Each image stands once, and each pod, which names its images
 * by their numbers, as records name their pods. What is read can be anybody's.
 */
export interface WrittenRecords {
  readonly images: readonly (string | readonly [string, readonly string[], readonly string[]])[];
  readonly pods: readonly (readonly number[])[];
  /** By path. */
  readonly files: Readonly<Record<string, WrittenFile>>;
}

type WrittenFile = readonly [
  hash: string,
  manifests: readonly (readonly [kind: string, name: string, isGenerated: boolean])[],
  pods: readonly number[],
  length: number,
  isIndependent: boolean,
  stamp: readonly number[],
  gitId: string,
  size: number,
];

/** A record, and from which file it was made. */
export interface SilentRecord {
  readonly hash: string;
  readonly file: SilentFile;
  /** Of its text, in UTF-16 units. */
  readonly length: number;
  /** It matters by itself, and not only together with other files. */
  readonly isIndependent: boolean;
  /** The stamp of the file, as numbers; none where its next change could leave it as it is. */
  readonly stamp: readonly number[];
  /** The git id of its bytes; empty where git did not have them, or has other ones for it. */
  readonly gitId: string;
  /** The bytes of its text in UTF-8. A filter makes other ones of those that git has. */
  readonly size: number;
}

/** The records of files by path. */
export type SilentRecords = ReadonlyMap<string, SilentRecord>;

/** What is written for some records. */
export function writeSilentFiles(records: SilentRecords): WrittenRecords {
  const images = new Numbered<WrittenRecords['images'][number]>();
  const pods = new Numbered<readonly number[]>();
  const files = [...records].map(([path, record]) => {
    const { hash, file, length, isIndependent, stamp, gitId, size } = record;
    const made = file.pods.map(({ images: pulled }) =>
      pods.numberOf(pulled.map((image) => images.numberOf(writtenImage(image)))),
    );
    const manifests = file.manifests.map(
      ({ kind, name, generated }) => [kind, name, generated] as const,
    );
    const entry: WrittenFile = [hash, manifests, made, length, isIndependent, stamp, gitId, size];
    return [path, entry] as const;
  });
  return { images: images.all, pods: pods.all, files: Object.fromEntries(files) };
}

/** Things that JSON can hold, each once. */
class Numbered<T> {
  readonly all: T[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(thing: T): number {
    const name = JSON.stringify(thing);
    const number = this.#numbers.get(name) ?? this.all.push(thing) - 1;
    this.#numbers.set(name, number);
    return number;
  }
}

/** The records that were written; none where any part of it is not of that shape. */
export function readSilentFiles(written: unknown): SilentRecords {
  if (!isObject(written)) return new Map();
  const { images: listed, pods: made, files } = written;
  if (!isObject(files)) return new Map();
  const images = readEach(listed, readImage);
  const pods = images && readEach(made, (pod) => readPod(pod, images));
  if (pods === undefined) return new Map();
  const records = new Map<string, SilentRecord>();
  for (const [path, entry] of Object.entries(files)) {
    const record = readEntry(entry, pods);
    if (record === undefined) return new Map();
    records.set(path, record);
  }
  return records;
}

function writtenImage({ image: { text }, values }: SilentImage): WrittenRecords['images'][number] {
  const { known, partial } = values;
  const isPlain = known.length === 1 && known[0] === text && partial.length === 0;
  return isPlain ? text : [text, known, partial];
}

function readEntry(entry: unknown, pods: readonly SilentPod[]): SilentRecord | undefined {
  if (!Array.isArray(entry)) return undefined;
  const [hash, manifests, made, length, isIndependent, stamp, gitId, size] =
    entry as readonly unknown[];
  const objects = readEach(manifests, readManifest);
  const pulled = readEach(made, (number) => at(pods, number));
  if (typeof hash !== 'string' || typeof gitId !== 'string' || !isCount(size)) return undefined;
  if (objects === undefined || pulled === undefined) return undefined;
  if (!isCount(length) || typeof isIndependent !== 'boolean' || !isNumbers(stamp)) return undefined;
  const file = { manifests: objects, pods: pulled };
  return { hash, file, length, isIndependent, stamp, gitId, size };
}

function readPod(pod: unknown, images: readonly SilentImage[]): SilentPod | undefined {
  const pulled = readEach(pod, (number) => at(images, number));
  return pulled && { images: pulled };
}

function at<T>(list: readonly T[], number: unknown): T | undefined {
  return isCount(number) ? list[number] : undefined;
}

/** A kind that is none is named by nobody. */
function readManifest(written: unknown): SilentManifest | undefined {
  if (!Array.isArray(written)) return undefined;
  const [kind, name, generated] = written as readonly unknown[];
  if (typeof kind !== 'string' || typeof name !== 'string' || typeof generated !== 'boolean')
    return undefined;
  return { kind: kind as SilentManifest['kind'], name, generated };
}

/** The items of a list; undefined where it is no list, or one of its items cannot be read. */
function readEach<T>(
  list: unknown,
  read: (item: unknown) => T | undefined,
): readonly T[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const all: T[] = [];
  for (const item of list as readonly unknown[]) {
    const one = read(item);
    if (one === undefined) return undefined;
    all.push(one);
  }
  return all;
}

function readImage(written: unknown): SilentImage | undefined {
  if (typeof written === 'string') return plainImage(written);
  if (!Array.isArray(written)) return undefined;
  const [text, known, partial] = written as readonly unknown[];
  if (typeof text !== 'string' || !isTexts(known) || !isTexts(partial)) return undefined;
  return { image: { text }, values: { known, partial } };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'number');
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
