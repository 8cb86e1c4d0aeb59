import { formatImageRef, parseImageRef } from '../images/reference.ts';
import type { ImageCacheManifest } from '../manifests/image-cache.ts';

/** Where ImageCache manifests are: in a repository, or in a part of it. */
interface Holding {
  readonly project: { readonly imageCaches: readonly ImageCacheManifest[] };
}

/** References that some ImageCache manifest holds, in canonical form. */
export function cachedReferences({ project }: Holding): ReadonlySet<string> {
  const texts = project.imageCaches.flatMap(({ images }) => images.map(({ text }) => text));
  const found = texts.flatMap((text) => parseImageRef(text) ?? []);
  return new Set(found.map(formatImageRef));
}
