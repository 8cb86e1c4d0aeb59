import type { Around } from './lone-file.ts';
import {
  isPlainImage,
  plainImage,
  type SilentFile,
  type SilentImage,
  type SilentManifest,
  type SilentPod,
} from './silent-file.ts';
import { readArounds, type WrittenLone } from './written-lone-files.ts';

/**
 * What is known of files as data for JSON. Each image stands once, and each pod, which names its images
 * by their numbers, as files name their pods. What is read can be anybody's.
 */
export interface WrittenFiles {
  readonly images: readonly (string | readonly [string, readonly string[], readonly string[]])[];
  readonly pods: readonly (readonly number[])[];
  /** What was known besides lone files. */
  readonly arounds: readonly Around[];
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
  lone?: string,
  around?: number,
];

/** What an earlier run has taken from a file, and from which one. */
export interface KnownFile {
  readonly hash: string;
  readonly taken: SilentFile;
  /** What else is known of it, if rules looked at it; undefined where they did not. */
  readonly lone: WrittenLone | undefined;
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

/** By path. */
export type KnownFiles = ReadonlyMap<string, KnownFile>;

/** What is written for some files. */
export function writeKnownFiles(known: KnownFiles): WrittenFiles {
  const images = new Numbered<WrittenFiles['images'][number]>();
  const pods = new Numbered<readonly number[]>();
  const arounds = new Numbered<Around>();
  const files = [...known].map(([path, one]) => {
    const { hash, taken, lone, length, isIndependent, stamp, gitId, size } = one;
    const made = taken.pods.map(({ images: pulled }) =>
      pods.numberOf(pulled.map((image) => images.numberOf(writtenImage(image)))),
    );
    const manifests = taken.manifests.map(
      ({ kind, name, generated }) => [kind, name, generated] as const,
    );
    const entry: WrittenFile = [hash, manifests, made, length, isIndependent, stamp, gitId, size];
    if (lone === undefined) return [path, entry] as const;
    return [path, [...entry, lone.text, arounds.numberOf(lone.around)]] as const;
  });
  const numbered = { images: images.all, pods: pods.all, arounds: arounds.all };
  return { ...numbered, files: Object.fromEntries(files) as WrittenFiles['files'] };
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

/** The files that were written; none where any part of it is not of that shape. */
export function readKnownFiles(written: unknown): KnownFiles {
  if (!isObject(written)) return new Map();
  const { images: listed, pods: made, arounds: besides, files } = written;
  if (!isObject(files)) return new Map();
  const images = readEach(listed, readImage);
  const pods = images && readEach(made, (pod) => readPod(pod, images));
  const arounds = readArounds(besides);
  if (pods === undefined || arounds === undefined) return new Map();
  const known = new Map<string, KnownFile>();
  for (const [path, entry] of Object.entries(files)) {
    const one = readEntry(entry, pods, arounds);
    if (one === undefined) return new Map();
    known.set(path, one);
  }
  return known;
}

function writtenImage(given: SilentImage): WrittenFiles['images'][number] {
  const { image, values } = given;
  return isPlainImage(given) ? image.text : [image.text, values.known, values.partial];
}

function readEntry(
  entry: unknown,
  pods: readonly SilentPod[],
  arounds: readonly Around[],
): KnownFile | undefined {
  if (!Array.isArray(entry)) return undefined;
  const [hash, manifests, made, length, isIndependent, stamp, gitId, size, text, around] =
    entry as readonly unknown[];
  const objects = readEach(manifests, readManifest);
  const pulled = readEach(made, (number) => at(pods, number));
  if (typeof hash !== 'string' || typeof gitId !== 'string' || !isCount(size)) return undefined;
  if (objects === undefined || pulled === undefined) return undefined;
  if (!isCount(length) || typeof isIndependent !== 'boolean' || !isNumbers(stamp)) return undefined;
  const lone = text === undefined ? undefined : readWrittenLone(text, at(arounds, around));
  if (lone === undefined && text !== undefined) return undefined;
  const taken = { manifests: objects, pods: pulled };
  return { hash, taken, lone, length, isIndependent, stamp, gitId, size };
}

function readWrittenLone(text: unknown, around: Around | undefined): WrittenLone | undefined {
  return typeof text === 'string' && around !== undefined ? { text, around } : undefined;
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
