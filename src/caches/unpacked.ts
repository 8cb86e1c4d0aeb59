import { bytesOfLayers, distinctLayers, type ImageLayer } from '../images/layers.ts';

/**
 * How many times larger we take layers to be when they are unpacked. It is an estimate: in all public
 * examples of the table of well-known images, which give both sizes, an image is at most three times
 * as large. The vendor documents only the least, twice.
 */
const UNPACKED_RATIO = 3;

/**
 * How many bytes images take unpacked, by estimate: their layers, each once, times
 * {@link UNPACKED_RATIO}. Undefined where the layers of some image are not known.
 */
export function unpackedEstimate(
  images: readonly { readonly layers?: readonly ImageLayer[] | undefined }[],
): number | undefined {
  const all = images.map(({ layers }) => layers);
  if (all.length === 0 || all.includes(undefined)) return undefined;
  return UNPACKED_RATIO * bytesOfLayers(distinctLayers(all.flatMap((layers) => layers ?? [])));
}
