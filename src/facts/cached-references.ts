import { allTagsOf, formatImageRef, parseImageRef, type ImageRef } from '../images/reference.ts';
import type { ImageCacheManifest } from '../manifests/image-cache.ts';

/** What has ImageCache manifests: a repository, or a part of one. */
interface Holding {
  readonly project: { readonly imageCaches: readonly ImageCacheManifest[] };
}

/** The references that ImageCache manifests hold, in canonical form. */
export function cachedReferences(holding: Holding): ReadonlySet<string> {
  return new Set(referencesIn(holding).map(formatImageRef));
}

/** The repositories of these references, each as all of its tags: `host/repository:*`. */
export function cachedRepositories(holding: Holding): ReadonlySet<string> {
  return new Set(referencesIn(holding).map(allTagsOf));
}

function referencesIn({ project }: Holding): readonly ImageRef[] {
  const texts = project.imageCaches.flatMap(({ images }) => images.map(({ text }) => text));
  return texts.flatMap((text) => parseImageRef(text) ?? []);
}
