import type { FileRecord } from '../facts/elsewhere.ts';
import type { UncoveredPull } from '../facts/pulls.ts';
import type { Finding } from '../finding.ts';
import type { SilentFile } from './silent-file.ts';

/**
 * What a run takes from a file at which rules looked, and whose pods no other file decides; and what they
 * said of it. Plain data: it can be kept for another run with the same settings.
 */
export interface LoneFile extends SilentFile {
  /** The objects in it that others can name. */
  readonly objects: readonly string[];
  /** Its images as they are written, as far as they are not among those of the record. */
  readonly written: readonly string[];
  readonly record: FileRecord;
  /** What was known besides it; see {@link Around}. */
  readonly around: Around;
  readonly findings: readonly Finding[];
  /** The pulls at places that the findings name. */
  readonly pulls: readonly UncoveredPull[];
}

/** What of other files decides what is taken from a lone file, by its digests. */
export interface Around {
  /** The files that serve pods of any file. The record depends on them as well. */
  readonly served: string;
  /** What pods of other files say: see `sharedFacts` in `src/facts`. */
  readonly shared: string;
}
