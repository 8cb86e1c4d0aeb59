import type { ImageSizeSource } from '../images/size-source.ts';
import type { ResultCache } from './result-cache.ts';

/** How a session is linted. */
export interface Linting {
  /**
   * It does not matter which fixes findings offer; fixes are only offered, computed, or written.
   */
  readonly fix: 'unneeded' | 'none' | 'show' | 'write';
  readonly unsafeFixes: boolean;
  /**
   * Fixes that make image caches hold what pods pull, and write nothing but manifests in our folder,
   * are made as well. They are unsafe, because a cache costs money.
   */
  readonly cacheFixes?: boolean;
  /** Fixes of these rules and of no others are made; undefined for those of all rules. */
  readonly fixRules?: ReadonlySet<string> | undefined;
  /** What an earlier run with the same settings took from the files. */
  readonly cache?: ResultCache | undefined;
  /**
   * Nobody will ask what is said of other texts, so files need not be read whose pods are like those of files
   * of which there is nothing to say. It counts where fixes are only offered, and nothing is kept in a cache.
   */
  readonly sparesAlike?: boolean;
  /** The source that is asked for sizes that no file gives; undefined where none is asked. */
  readonly sizes?: ImageSizeSource | undefined;
  /** Is told how many images are measured. */
  readonly measuring?: (done: number, all: number) => void;
}
