import type { RepoPath } from '../../text/text.ts';
import type { ChartJob } from '../job.ts';

/** A chart that is rendered with some values. */
export interface Chart {
  readonly job: ChartJob;
  /** The texts of the files below its folder, by their paths in the repository. */
  readonly texts: ReadonlyMap<RepoPath, string>;
}

/** A chart with marks: what it prints is compared with what it prints without them. */
export interface MarkedChart extends Chart {
  /** Texts with marks in the place of some of its own. */
  readonly marked: ReadonlyMap<RepoPath, string>;
  /** The templates whose output is looked at; undefined for all. Others may be left out. */
  readonly seen?: ReadonlySet<RepoPath>;
}
