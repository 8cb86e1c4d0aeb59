import type { PinsLeft } from '../../caches/pins.ts';
import type { Finding } from '../../finding.ts';
import type { CacheEvent } from '../../live-caches/listing.ts';
import type { LiveList } from '../../live-caches/live-cache.ts';
import type { Problem } from '../../problem.ts';
import type { View } from '../reporter.ts';

/** A place that names an image cache, or should name one. */
export interface Pin {
  readonly finding: Finding;
  /** Its edit was written, or would be written with `--write`; `left` where there is none. */
  readonly state: 'written' | 'planned' | 'left';
}

/** What `pin` has found out. */
export interface PinsReport {
  readonly lists: readonly LiveList[];
  /** In the order of the files. */
  readonly pins: readonly Pin[];
  readonly left: PinsLeft;
  /** What has happened to the caches that have failed, by their names. */
  readonly events: ReadonlyMap<string, readonly CacheEvent[]>;
  readonly problems: readonly Problem[];
}

/** Makes one output of `pin`. Pure; ends with a line end unless it is empty. */
export type PinsReporter = (report: PinsReport, view: View) => string;

/** The path and the line of a pin, as a person finds it. */
export function placeOfPin(
  { finding: { path, range } }: Pin,
  { sources }: View,
): {
  readonly path: string;
  readonly line: number;
} {
  return { path, line: sources.span(path, range).start.line };
}
