import type { Pod } from '../argo/pods.ts';
import type { ImageRef } from '../images/reference.ts';
import type { PulledImage } from './images.ts';
import type { RuleContext } from './context.ts';

/** An image whose size is known to reach the threshold. */
export interface LargeImage extends PulledImage {
  readonly reference: ImageRef;
  /** Compressed. */
  readonly bytes: number;
  /** The size is a lower bound from the built-in table. */
  readonly estimate: boolean;
}

/** The images a pod can pull whose size is known to reach the threshold. */
export function largeImages(pod: Pod, { settings, sizeOf, imagesOf }: RuleContext): LargeImage[] {
  return imagesOf(pod).flatMap((image): LargeImage[] => {
    const { reference } = image;
    if (reference === undefined) return [];
    const size = sizeOf(reference);
    if (size.state === 'unknown' || size.bytes < settings.threshold) return [];
    return [{ ...image, reference, bytes: size.bytes, estimate: size.source === 'estimate' }];
  });
}
