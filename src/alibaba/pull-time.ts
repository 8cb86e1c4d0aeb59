/** How many seconds a pull takes, by the documented rates. */
export interface PullTime {
  readonly fast: number;
  readonly slow: number;
}

const MEGABYTE = 1_000_000;
/** A 386 MB Flink image pulled in about 50 s (ECI image cache overview, 2026-05-06). */
const SLOW_RATE = (386 * MEGABYTE) / 50;
/** A 1.34 GB NodeBB image pulled in 36 s (on-demand loading, 2026-03-26). */
const FAST_RATE = (1340 * MEGABYTE) / 36;

/**
 * How long a pull of this many compressed bytes takes at the rates of two examples that the vendor
 * has published.
 */
export function pullTime(bytes: number): PullTime {
  return { fast: bytes / FAST_RATE, slow: bytes / SLOW_RATE };
}
