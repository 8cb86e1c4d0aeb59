import type { ImageUse } from '../argo/images.ts';
import type { Pod } from '../argo/pods.ts';
import {
  formatImageRef,
  hostOfPartial,
  allTagsOf,
  parseImageRef,
  parseOpenTag,
  type ImageRef,
} from '../images/reference.ts';
import type { Location, Related } from '../finding.ts';
import { withOne } from '../text/group-by.ts';
import { compareText, matchesPieces } from '../text/text.ts';
import type { Project } from './project.ts';
import { quoted } from '../text/wording.ts';

/** An image that a pod can pull, with what is known of it. */
export interface PulledImage extends Location {
  /** As written, or as resolved from parameters. */
  readonly text: string;
  readonly host: string;
  /** The reference; undefined where the repository or the tag is templated. */
  readonly reference: ImageRef | undefined;
  readonly pod: Pod;
  /** The field that names it. */
  readonly use: ImageUse;
}

/** Reads a reference, as `parseImageRef` does. */
export type ReadReference = (text: string) => ImageRef | undefined;

/**
 * Every image that the fields of a pod can name. Invalid references and unknown hosts are left out.
 */
export function pulledImages(
  pod: Pod,
  read: ReadReference = parseImageRef,
): readonly PulledImage[] {
  let found: PulledImage[] | undefined;
  pod.images.forEach((use) => {
    const { path, range } = use.image;
    use.values.known.forEach((text) => {
      const reference = read(text);
      if (reference === undefined) return;
      const { host } = reference;
      found = withOne(found, { text, host, reference, pod, use, path, range });
    });
    use.values.partial.forEach((text) => {
      const host = hostOfPartial(text);
      if (host === undefined) return;
      found = withOne(found, { text, host, reference: undefined, pod, use, path, range });
    });
  });
  return found ?? NONE;
}

const NONE: readonly PulledImage[] = [];

/** The texts of all images that pods can pull. Tags of Argo that cannot be resolved are left in them. */
export function textsOf(pods: readonly Pick<Pod, 'images'>[]): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const { images } of pods) {
    for (const { values, image } of images) {
      const known = [...values.known, ...values.partial];
      for (const text of known) texts.add(text);
      if (!values.complete && !known.some((text) => text.includes('{{'))) texts.add(image.text);
    }
  }
  return texts;
}

/**
 * The references that pods pull and image caches hold, each once, sorted by their canonical form.
 */
export function references(
  { pods, imageCaches }: Pick<Project, 'pods' | 'imageCaches'>,
  more: Iterable<string> = [],
): ReadonlyMap<string, ImageRef> {
  const found = new Map<string, ImageRef>();
  const add = (reference: ImageRef | undefined): void => {
    if (reference) found.set(formatImageRef(reference), reference);
  };
  for (const pod of pods) for (const { reference } of pulledImages(pod)) add(reference);
  for (const { images } of imageCaches) for (const { text } of images) add(parseImageRef(text));
  for (const text of more) add(parseImageRef(text));
  return new Map([...found].toSorted(([a], [b]) => compareText(a, b)));
}

/**
 * The repositories of images of which only the tag is known at run time, each once, sorted; as
 * `allTagsOf` names them.
 */
export function openRepositories({ pods }: Pick<Project, 'pods'>): ReadonlyMap<string, ImageRef> {
  const texts = pods.flatMap((pod) => pod.images.flatMap(({ values }) => values.partial));
  const found = new Map<string, ImageRef>();
  for (const repository of texts.flatMap((text) => parseOpenTag(text) ?? [])) {
    found.set(allTagsOf(repository), repository);
  }
  return new Map([...found].toSorted(([a], [b]) => compareText(a, b)));
}

/**
 * The related places of a finding that stands at the first of these images: the places of the
 * others.
 */
export function relatedImages(images: readonly PulledImage[]): Related[] {
  if (images.length < 2) return [];
  const seen = new Set(images.slice(0, 1).map(placeKey));
  return images.flatMap((image) => {
    if (seen.has(placeKey(image))) return [];
    seen.add(placeKey(image));
    const { path, range, text, pod } = image;
    const where = pod.templateName === '' ? '' : ` in template ${quoted(pod.templateName)}`;
    return [{ path, range, message: `image ${quoted(text)}${where}`, isSubject: true }];
  });
}

function placeKey({ path, range }: Location): string {
  return `${String(range.start)} ${path}`;
}

/** The names of the templates for which these images are pulled, each once. */
export function templateNames(images: readonly PulledImage[]): string[] {
  const names = images.map(({ pod }) => pod.templateName).filter((name) => name !== '');
  return [...new Set(names)];
}

/** The texts of the images as written, each once. */
export function imageTexts(images: readonly PulledImage[]): string[] {
  return [...new Set(images.map(({ text }) => text))];
}

/** A tag of Argo, which can become any text. */
const TAG = /\{\{[^{}]*\}\}/;

/** Can a templated image become this one? */
export function canBecome(templated: string, image: string): boolean {
  return matchesPieces(templated.split(TAG), image);
}
