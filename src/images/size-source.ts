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
    progress?: Answered,
  ): Promise<ReadonlyMap<string, Measured>>;
}

/** A source that can also look at the tags of a repository. */
export interface RepositorySizeSource extends ImageSizeSource {
  /**
   * Asks once for each different repository: the smallest of some of its tags, so that no rule takes
   * a small image for a large one. Never rejects. Keys are as `allTagsOf` writes them.
   */
  measureTags(
    repositories: readonly ImageRef[],
    progress?: Answered,
  ): Promise<ReadonlyMap<string, Measured>>;
}

/** Is told of each answer when it comes: how many there are, of how many, and what it is. */
export type Answered = (done: number, all: number, image: string, answer: Measured) => void;
