/** One layer of an image, as registries store it. */
export interface ImageLayer {
  /** The first 12 hexadecimal digits of its digest. */
  readonly digest: string;
  /** Compressed. */
  readonly bytes: number;
}

/**
 * The most layers that are kept of an image. Container runtimes mount no more (the limit of Docker's
 * overlay2), so that an image with more is none that a pod could start.
 */
export const MOST_KEPT = 128;

/** 48 bits are enough: among 100,000 layers the chance that two look the same is 1 in 50,000. */
const DIGEST = /^sha(?:256|512):([0-9a-f]{12})[0-9a-f]{52,116}$/;

/** The short form of a digest; undefined for what is none. */
export function shortDigest(digest: unknown): string | undefined {
  return typeof digest === 'string' ? DIGEST.exec(digest)?.[1] : undefined;
}

/**
 * Layers as the lock file has them: `digest=bytes` with blanks between them, from the lowest to the
 * highest.
 */
export function formatLayers(layers: readonly ImageLayer[]): string {
  return layers.map(({ digest, bytes }) => `${digest}=${String(bytes)}`).join(' ');
}

/** Reads what {@link formatLayers} writes; undefined where any of it makes no sense. */
export function parseLayers(text: string): readonly ImageLayer[] | undefined {
  if (text.length > MOST_KEPT * 32) return undefined;
  const parts = text.split(' ');
  const layers = parts.flatMap((part): ImageLayer[] => {
    const [, digest, bytes] = /^([0-9a-f]{12})=(\d{1,14})$/.exec(part) ?? [];
    return digest === undefined ? [] : [{ digest, bytes: Number(bytes) }];
  });
  return layers.length === parts.length && layers.length <= MOST_KEPT ? layers : undefined;
}

/** Each layer once, where several images share it or one image has it twice. */
export function distinctLayers(all: Iterable<ImageLayer>): readonly ImageLayer[] {
  const layers = new Map<string, ImageLayer>();
  for (const layer of all) layers.set(`${layer.digest} ${String(layer.bytes)}`, layer);
  return [...layers.values()];
}

/** The compressed bytes of layers. */
export function bytesOfLayers(layers: readonly ImageLayer[]): number {
  return layers.reduce((sum, { bytes }) => sum + bytes, 0);
}
