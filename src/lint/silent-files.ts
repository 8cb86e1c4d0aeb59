import {
  plainImage,
  type SilentFile,
  type SilentImage,
  type SilentManifest,
  type SilentPod,
} from './silent-file.ts';

/**
 * The records of silent files as a text: JSON in which each image stands once, and records name it by
 * its number. What is read can be anybody's.
 */
interface Written {
  readonly images: readonly (string | readonly [string, readonly string[], readonly string[]])[];
  /** By path: the hash of the file; the kind and name of each manifest; the images of each pod. */
  readonly files: Readonly<Record<string, WrittenFile>>;
}

type WrittenFile = readonly [
  hash: string,
  manifests: readonly (readonly [kind: string, name: string, isGenerated: boolean])[],
  pods: readonly (readonly number[])[],
];

/** A record, and the hash of the file from which it was made. */
export interface SilentRecord {
  readonly hash: string;
  readonly file: SilentFile;
}

/** The records of files by path. */
export type SilentRecords = ReadonlyMap<string, SilentRecord>;

/** The text for some records. */
export function writeSilentFiles(records: SilentRecords): string {
  const numbers = new Map<string, number>();
  const images: Written['images'][number][] = [];
  const numberOf = (image: SilentImage): number => {
    const written = writtenImage(image);
    const name = JSON.stringify(written);
    const number = numbers.get(name) ?? images.push(written) - 1;
    numbers.set(name, number);
    return number;
  };
  const files = [...records].map(([path, { hash, file }]) => {
    const pods = file.pods.map(({ images: pulled }) => pulled.map(numberOf));
    const manifests = file.manifests.map(
      ({ kind, name, generated }) => [kind, name, generated] as const,
    );
    return [path, [hash, manifests, pods] satisfies WrittenFile] as const;
  });
  const written: Written = { images, files: Object.fromEntries(files) };
  return JSON.stringify(written);
}

/** The records of a text; none where any part of it is not such a text. */
export function readSilentFiles(text: string): SilentRecords {
  const written = parsed(text);
  if (!isObject(written)) return new Map();
  const { images: listed, files } = written;
  if (!Array.isArray(listed) || !isObject(files)) return new Map();
  const images = listed.map(readImage);
  const records = new Map<string, SilentRecord>();
  for (const [path, entry] of Object.entries(files)) {
    const record = readEntry(entry, images);
    if (record === undefined) return new Map();
    records.set(path, record);
  }
  return records;
}

function writtenImage({ image: { text }, values }: SilentImage): Written['images'][number] {
  const { known, partial } = values;
  const isPlain = known.length === 1 && known[0] === text && partial.length === 0;
  return isPlain ? text : [text, known, partial];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readEntry(
  entry: unknown,
  images: readonly (SilentImage | undefined)[],
): SilentRecord | undefined {
  if (!Array.isArray(entry)) return undefined;
  const [hash, manifests, pods] = entry as readonly unknown[];
  const objects = readEach(manifests, readManifest);
  const made = readEach(pods, (pod) => readPod(pod, images));
  if (typeof hash !== 'string' || objects === undefined || made === undefined) return undefined;
  return { hash, file: { manifests: objects, pods: made } };
}

function readPod(
  pod: unknown,
  images: readonly (SilentImage | undefined)[],
): SilentPod | undefined {
  const pulled = readEach(pod, (number) => (isCount(number) ? images[number] : undefined));
  return pulled && { images: pulled };
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
  const all = (list as readonly unknown[]).map(read);
  const whole = all.filter((item) => item !== undefined);
  return whole.length === all.length ? whole : undefined;
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

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
