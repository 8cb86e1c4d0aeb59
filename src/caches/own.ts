import type { ImageCacheManifest } from '../manifests/image-cache.ts';
import type { Project } from '../facts/project.ts';
import { headerAbove, type Header } from './text.ts';

/** One of our manifests, and its place. */
export interface OwnCache {
  readonly cache: ImageCacheManifest;
  readonly header: Header;
  /** The text of the file. */
  readonly text: string;
}

/** The manifests that we wrote, with their headers. */
export function ownCaches({ imageCaches, texts }: Project): readonly OwnCache[] {
  return imageCaches.flatMap((cache): OwnCache[] => {
    const text = texts.get(cache.path) ?? '';
    const header = headerOf(cache, text);
    return header === undefined ? [] : [{ cache, header, text }];
  });
}

/** Did we write this manifest? `text` is that of its file. */
export function isOurs(cache: ImageCacheManifest, text: string): boolean {
  return headerOf(cache, text) !== undefined;
}

function headerOf({ ranges }: ImageCacheManifest, text: string): Header | undefined {
  return headerAbove(text, ranges.get('')?.start ?? 0);
}
