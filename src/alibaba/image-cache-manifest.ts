import { asScalar, at, get, itemsOf, textOf, type Node } from '../source/tree.ts';

/** An ImageCache object of the repository (`eci.alibabacloud.com/v1`), as far as matching goes. */
export interface ImageCacheManifest {
  readonly name: string;
  /** References as they are written: a cache matches the very reference only. */
  readonly images: readonly string[];
}

/** The ImageCache objects of one document, those in a List included. */
export function readImageCaches(root: Node): ImageCacheManifest[] {
  if (textOf(get(root, 'kind')) === 'List') {
    return itemsOf(get(root, 'items')).flatMap((item) => readImageCache(item));
  }
  return readImageCache(root);
}

function readImageCache(node: Node): ImageCacheManifest[] {
  const group = textOf(get(node, 'apiVersion')) ?? '';
  if (!group.startsWith('eci.alibabacloud.com/')) return [];
  if (textOf(get(node, 'kind')) !== 'ImageCache') return [];
  const images = itemsOf(at(node, 'spec', 'images')).flatMap((item) => asScalar(item)?.text ?? []);
  return [{ name: textOf(at(node, 'metadata', 'name')) ?? '', images }];
}
