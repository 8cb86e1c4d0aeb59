import { formatImageRef, parseImageRef } from '../images/reference.ts';
import type { ImageCacheManifest } from '../manifests/image-cache.ts';

/** What has ImageCache manifests: a repository, or a part of one. */
interface Holding {
  readonly project: { readonly imageCaches: readonly ImageCacheManifest[] };
}

/** The references that ImageCache manifests hold, in canonical form. */
export function cachedReferences({ project }: Holding): ReadonlySet<string> {
  const texts = project.imageCaches.flatMap(({ images }) => images.map(({ text }) => text));
  const found = texts.flatMap((text) => parseImageRef(text) ?? []);
  return new Set(found.map(formatImageRef));
}
