import { formatImageRef, parseImageRef, type ImageRef } from '../images/reference.ts';
import type { ImageCacheManifest } from '../manifests/image-cache.ts';

/**
 * The images of ImageCaches, to find what pods pull besides them: another tag, or by another host. A
 * cache can follow such an image, so a rule looks at its pods.
 */
export class CacheNeighbours {
  readonly #held = new Set<string>();
  readonly #repositories = new Set<string>();

  add(caches: readonly Pick<ImageCacheManifest, 'images'>[]): void {
    for (const { images } of caches) {
      for (const reference of images.flatMap(({ text }) => parseImageRef(text) ?? [])) {
        this.#held.add(formatImageRef(reference));
        this.#repositories.add(reference.repository);
      }
    }
  }

  /** Those of the texts that name such an image. */
  among(texts: Iterable<string>): readonly string[] {
    if (this.#repositories.size === 0) return [];
    return [...texts].filter((text) => {
      const reference = parseImageRef(text);
      return reference !== undefined && this.#isNeighbour(reference);
    });
  }

  #isNeighbour(reference: ImageRef): boolean {
    return (
      this.#repositories.has(reference.repository) && !this.#held.has(formatImageRef(reference))
    );
  }
}

/** An image among the objects that files name. */
export function imageKey(text: string): string {
  return `image ${text}`;
}
