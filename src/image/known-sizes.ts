/** A family of public images that are known to be large. */
export interface KnownSize {
  /** Canonical host and repository. */
  readonly name: string;
  /** Tags it is true of; all where undefined. */
  readonly tag?: RegExp;
  /** Compressed bytes: at or below what is published for these tags. */
  readonly bytes: number;
  readonly source: string;
  /** Of the source, `YYYY-MM`. */
  readonly date: string;
}

/** Estimates for well-known images, for repositories that have neither lock file nor settings. */
export const KNOWN_SIZES: readonly KnownSize[] = [];
