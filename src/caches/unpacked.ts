import type { ImageLayer } from '../images/layers.ts';

/**
 * How many times larger we take layers to be when they are unpacked. It is an estimate: in all public
 * examples of the table of well-known images, which give both sizes, an image is at most three times
 * as large. The vendor documents only the least, twice.
 */
const UNPACKED_RATIO = 3;

/** The least that an image takes unpacked, as the vendor documents it (Increase the temporary storage). */
const LEAST_RATIO = 2;

/** What decides how large images are unpacked. */
export interface Unpackable {
  /** Compressed bytes. */
  readonly bytes: number;
  /** Undefined where nobody has told them. */
  readonly layers?: readonly ImageLayer[] | undefined;
}

/** The bytes of images in one cache, added up image by image. */
export interface CacheBytes {
  /** Compressed. */
  readonly bytes: number;
  /**
   * What they take unpacked by estimate: their layers, each once, times {@link UNPACKED_RATIO}. An
   * image without known layers takes the documented least. So no image makes a cache smaller.
   */
  readonly unpacked: number;
}

/** Layers that count already, by {@link layerKey}. */
type Layers = ReadonlySet<string>;

const EMPTY: CacheBytes = { bytes: 0, unpacked: 0 };

/** The bytes of a cache with more images in it; `known` are the layers of those that it has. */
export function withImages(
  before: CacheBytes,
  known: Layers,
  images: Iterable<Unpackable>,
): CacheBytes {
  let { bytes, unpacked } = before;
  const seen = new Set<string>();
  for (const image of images) {
    bytes += image.bytes;
    if (image.layers === undefined) unpacked += LEAST_RATIO * image.bytes;
    for (const layer of image.layers ?? []) {
      const key = layerKey(layer);
      if (known.has(key) || seen.has(key)) continue;
      seen.add(key);
      unpacked += UNPACKED_RATIO * layer.bytes;
    }
  }
  return { bytes, unpacked };
}

/** The bytes of images that share a cache. */
export function bytesInCache(images: Iterable<Unpackable>): CacheBytes {
  return withImages(EMPTY, new Set(), images);
}

/** The layers of images, as {@link withImages} wants them. */
export function layerKeys(images: readonly Unpackable[]): Layers {
  return new Set(images.flatMap(({ layers = [] }) => layers.map(layerKey)));
}

function layerKey({ digest, bytes }: ImageLayer): string {
  return `${digest} ${String(bytes)}`;
}
