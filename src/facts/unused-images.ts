import { instanceKey } from '../alibaba/acr.ts';
import { formatImageRef, isFloating, parseImageRef, type ImageRef } from '../images/reference.ts';
import type { ImageCacheManifest } from '../manifests/image-cache.ts';
import type { Scalar } from '../manifests/model.ts';
import { put } from '../text/group-by.ts';
import { remember } from '../text/remember.ts';
import { compareText, type RepoPath } from '../text/text.ts';
import { cachedReferences } from './cached-references.ts';
import type { RuleFacts } from './context.ts';
import { imagesElsewhere } from './elsewhere.ts';
import { canBecome, textsOf, type PulledImage } from './images.ts';

/** An image of a cache that no workflow of the repository pulls. */
export interface UnusedImage {
  readonly image: Scalar;
  /** Its place among the images of the cache. */
  readonly index: number;
  readonly reference: ImageRef;
  /** What workflows pull of the same repository; undefined where they pull nothing of it. */
  readonly near: ImageRef | undefined;
  /**
   * What the pods of this cache pull instead, and no cache of theirs holds: all places of the one
   * image that the cache could hold in its stead. Empty where there is none, or more than one.
   */
  readonly successor: readonly PulledImage[];
}

/** What no workflow pulls of a cache, and whether anything of it is left. */
export interface UnusedImages {
  readonly images: readonly UnusedImage[];
  /** Nobody pulls any image of it, and none has a successor. */
  readonly isWhole: boolean;
}

/**
 * The images of a cache that no workflow pulls, each once, without those that are allowed. Argo's own
 * image serves every pod. Nothing is unused where no workflow is known.
 */
export function unusedImages(
  cache: ImageCacheManifest,
  allowed: readonly string[],
  facts: RuleFacts,
): UnusedImages {
  const { texts, templated, references } = facts.once(pulledTexts);
  if (texts.size === 0) return { images: [], isWhole: false };
  const isUsed = (text: string, reference: ImageRef): boolean =>
    allowed.includes(text) ||
    /(?:^|\/)argoexec$/.test(reference.repository) ||
    references.has(formatImageRef(reference)) ||
    templated.some((one) => canBecome(one, text));
  const taken = new Set<string>();
  const images = cache.images.flatMap((image, index): UnusedImage[] => {
    const { text } = image;
    const reference = parseImageRef(text);
    const isFirst = cache.images.findIndex((one) => one.text === text) === index;
    if (!isFirst || reference === undefined || isUsed(text, reference)) return [];
    const near = facts.once(pulledBySource).get(sourceOf(reference, facts));
    const successor = successorOf(reference, cache, taken, facts);
    return [{ image, index, reference, near, successor }];
  });
  const distinct = new Set(cache.images.map(({ text }) => text));
  const isWhole =
    images.length === distinct.size && images.every(({ successor }) => successor.length === 0);
  return { images, isWhole };
}

/** Every image that a pod can pull. Tags of Argo that cannot be resolved are left in it. */
function pulledTexts({ project: { pods, elsewhere } }: RuleFacts): {
  readonly texts: ReadonlySet<string>;
  readonly templated: readonly string[];
  readonly references: ReadonlyMap<string, ImageRef>;
} {
  const texts = new Set([...textsOf(pods), ...imagesElsewhere(elsewhere)]);
  const used = [...texts].flatMap((text) => parseImageRef(text) ?? []);
  return {
    texts,
    templated: [...texts].filter((text) => text.includes('{{')),
    references: new Map(used.map((one) => [formatImageRef(one), one])),
  };
}

/** The same for references that differ in no more than the tag, or the host of the same registry. */
function sourceOf({ host, repository }: ImageRef, { registryOf }: RuleFacts): string {
  const registry = registryOf(host);
  const { kind, region = '' } = registry;
  const same =
    kind === 'acr-personal'
      ? `${kind} ${region}`
      : kind === 'acr-enterprise'
        ? `${kind} ${region} ${instanceKey(registry)}`
        : host;
  return `${same} ${repository}`;
}

/** The first of what is pulled of each source, in the order of the texts; see {@link sourceOf}. */
function pulledBySource(facts: RuleFacts): ReadonlyMap<string, ImageRef> {
  const { references } = facts.once(pulledTexts);
  const pulled = [...references].toSorted(([a], [b]) => compareText(a, b)).map(([, one]) => one);
  return new Map(pulled.toReversed().map((one) => [sourceOf(one, facts), one]));
}

/** The images of pods that no cache holds for them, and whose tag stays the same, by their sources. */
function openBySource(facts: RuleFacts): ReadonlyMap<string, readonly PulledImage[]> {
  const heldFor = facts.once(heldBySomeCache);
  const found = new Map<string, PulledImage[]>();
  for (const image of facts.project.pods.flatMap(facts.imagesOf)) {
    const { reference, pod } = image;
    if (reference === undefined || isFloating(reference)) continue;
    if (heldFor(pod.execution.path).has(formatImageRef(reference))) continue;
    put(found, sourceOf(reference, facts), image);
  }
  return found;
}

/** The images that some cache holds for the pods of a file, as canonical references. */
function heldBySomeCache({
  project: { imageCaches, serves },
}: RuleFacts): (path: RepoPath) => ReadonlySet<string> {
  const known = new Map<RepoPath, ReadonlySet<string>>();
  return (path) =>
    remember(known, path, () => {
      const own = imageCaches.filter((cache) => serves(cache.path, path));
      return cachedReferences({ project: { imageCaches: own } });
    });
}

/** See {@link UnusedImage}. What is `taken` as the successor of one image is none of another one. */
function successorOf(
  reference: ImageRef,
  { path }: ImageCacheManifest,
  taken: Set<string>,
  facts: RuleFacts,
): readonly PulledImage[] {
  const open: PulledImage[] = [];
  let only: string | undefined;
  for (const image of facts.once(openBySource).get(sourceOf(reference, facts)) ?? []) {
    const { reference: pulled, pod } = image;
    if (pulled === undefined || !facts.project.serves(path, pod.execution.path)) continue;
    const key = formatImageRef(pulled);
    // Of two images nobody knows which one it is.
    if (key !== (only ??= key)) return [];
    open.push(image);
  }
  if (only === undefined || taken.has(only)) return [];
  taken.add(only);
  return open;
}
