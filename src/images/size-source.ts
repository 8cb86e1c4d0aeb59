import type { ImageRef } from './reference.ts';
import type { Measured } from './size.ts';

/** Something that knows how large images are. */
export interface ImageSizeSource {
  /**
   * Asks once for each different image. Never rejects: what cannot be had is an unknown size with
   * its reason. Keys are as `formatImageRef` writes them.
   */
  measure(
    references: readonly ImageRef[],
    progress?: (done: number, all: number) => void,
  ): Promise<ReadonlyMap<string, Measured>>;
}
