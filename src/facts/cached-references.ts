import {
  allTagsOf,
  formatImageRef,
  parseImageRef,
  parseOpenTag,
  type ImageRef,
} from '../images/reference.ts';
import type { ImageCacheManifest } from '../manifests/image-cache.ts';

/** What has ImageCache manifests: a repository, or a part of one. */
interface Holding {
  readonly project: { readonly imageCaches: readonly ImageCacheManifest[] };
}

/** An image as it is written, and what it names if that is known. */
interface HeldImage {
  readonly reference: ImageRef | undefined;
  readonly text: string;
}

/** The references that ImageCache manifests hold, in canonical form. */
export function cachedReferences(holding: Holding): ReadonlySet<string> {
  return new Set(referencesIn(holding).map(formatImageRef));
}

/** The repositories of these references, each as all of its tags: `host/repository:*`. */
function cachedRepositories(holding: Holding): ReadonlySet<string> {
  return new Set(referencesIn(holding).map(allTagsOf));
}

/**
 * Whether ImageCache manifests hold an image of a pod. Of an image whose tag is not known yet, any
 * tag that a cache holds can be the one.
 */
export function holderOf(holding: Holding): (image: HeldImage) => boolean {
  const held = cachedReferences(holding);
  const repositories = cachedRepositories(holding);
  return ({ reference, text }) => {
    if (reference !== undefined) return held.has(formatImageRef(reference));
    const repository = parseOpenTag(text);
    return repository !== undefined && repositories.has(allTagsOf(repository));
  };
}

function referencesIn({ project }: Holding): readonly ImageRef[] {
  const texts = project.imageCaches.flatMap(({ images }) => images.map(({ text }) => text));
  return texts.flatMap((text) => parseImageRef(text) ?? []);
}
