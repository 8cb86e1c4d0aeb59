import type { JudgedRepository } from '../facts/context.ts';
import type { Finding, Report } from '../finding.ts';
import type { Change } from '../fix/file-change.ts';
import type { SavedBy } from '../inventory/saved-pulls.ts';
import type { Suppression } from '../manifests/suppressions.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import type { Rendered } from './rendered.ts';
import type { Propose } from './repair.ts';

/** What a review is made from: findings, their texts, and what their fixes would change. */
export interface Reviewable {
  readonly findings: readonly Finding[];
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  /** Undefined where fixes were not asked for. */
  readonly propose: Propose | undefined;
}

/** Judges the same repository with other texts for some files. Nothing is written. */
export type JudgeWith = (texts: ReadonlyMap<RepoPath, string>) => Reviewable;

/** A session that has been linted. */
export interface Linted {
  readonly report: Report;
  /**
   * The files with findings, and perhaps others. Fixes are in their texts where they were written.
   */
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  /** What the fixes change, or have changed where they were written. */
  readonly changes: readonly Change[];
  /** Fixes that are shown and not written; undefined where they were not asked for. */
  readonly repairs: Repairs | undefined;
  /** What pods pull because of a finding, in bytes a run. It is computed when it is first asked. */
  readonly costOf: (finding: Finding) => number;
  /** What mending findings of the report saves. */
  readonly savedBy: SavedBy;
  readonly judgeWith: JudgeWith;
  /** What programs rendered; undefined where nothing was rendered. */
  readonly rendered: Rendered | undefined;
  /** The suppressions in these files. */
  readonly suppressions: readonly Suppression[];
  /** What was named and is not there: folders and globs without any YAML or JSON file. */
  readonly missing: readonly string[];
  /** The milliseconds for reading the files, and for everything after it. */
  readonly timing: { readonly reading: number; readonly judging: number };
}

/** A session of which all files were judged together. */
export interface LintedWhole extends Linted {
  /** The repository as the rules saw it; undefined where nothing of ours is in it. */
  readonly repository: JudgedRepository | undefined;
}

/** Everything except what is known before anything is judged. */
export type Found = Omit<LintedWhole, 'timing' | 'missing'>;

/** Fixes that were computed and not written. */
export interface Repairs {
  readonly changes: readonly Change[];
  /** The fixes that change none of these files; undefined where the time of the run is over. */
  readonly without: (paths: ReadonlySet<string>) => Repairs | undefined;
  /** How many findings they fix. */
  readonly fixed: number;
  /** What the fixes of these findings, and of no others, would change. */
  readonly propose: Propose;
  /** The report and the files as they would be after all changes. */
  readonly after: () => {
    readonly report: Report;
    readonly sources: ReadonlyMap<RepoPath, SourceFile>;
    readonly propose: Propose;
    readonly judgeWith: JudgeWith;
  };
}
