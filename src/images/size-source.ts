import type { ImageRef } from './reference.ts';
import type { Measured } from './size.ts';

/** A source of image sizes. */
export interface ImageSizeSource {
  /**
   * Asks once for each different image. Never rejects: a size that cannot be had is an unknown size
   * with a reason. Keys are as `formatImageRef` writes them.
   */
  measure(
    references: readonly ImageRef[],
    progress?: (done: number, all: number) => void,
  ): Promise<ReadonlyMap<string, Measured>>;
}
