import type { Pod } from '../argo/pods.ts';
import type { PulledImage } from './images.ts';
import type { RuleContext } from './context.ts';

/** An image that is known to be as large as the threshold, or larger. */
export interface LargeImage extends PulledImage {
  /** Compressed bytes. */
  readonly bytes: number;
  /** The size is a lower bound from the built-in table. */
  readonly estimate: boolean;
}

/** The images that a pod can pull and that are known to be as large as the threshold, or larger. */
export function largeImages(
  pod: Pod,
  { settings, sizeOfImage, imagesOf }: RuleContext,
): LargeImage[] {
  const found: LargeImage[] = [];
  for (const image of imagesOf(pod)) {
    const size = sizeOfImage(image);
    if (size.state === 'unknown' || size.bytes < settings.threshold) continue;
    found.push({ ...image, bytes: size.bytes, estimate: size.source === 'estimate' });
  }
  return found;
}
