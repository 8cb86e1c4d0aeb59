import { ok, type Result } from '../result.ts';
import type { Analysis } from './judge.ts';
import type { Journey } from './collect.ts';
import type { Change } from '../fix/apply.ts';
import { takeIn, type Intake } from './take-in.ts';
import type { Counts, Report } from '../finding.ts';
import type { Suppression } from '../manifests/suppressions.ts';
import type { ImageSizeSource } from '../images/size-source.ts';
import { repaired, type Fixing, type Propose } from './repair.ts';
import { openRepository, type Repository, type Scope } from './open.ts';
import { compareText, type RepoPath, type SourceFile } from '../text/text.ts';
import type { Problem } from '../problem.ts';

/** How a repository is linted. */
export interface Linting extends Fixing {
  /** Asked for the sizes no file tells; nobody is where undefined. */
  readonly sizes?: ImageSizeSource | undefined;
  /** Hears how many images are measured. */
  readonly measuring?: (done: number, all: number) => void;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}

/** What a run is asked to do. */
export interface Request extends Scope, Linting {}

/** A finished run. */
export interface Finished {
  /** The real path all paths are relative to. */
  readonly root: string;
  readonly report: Report;
  /** The files with findings, and maybe others, fixes included where they were written. */
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  /** What the fixes change, or changed where they were written. */
  readonly changes: readonly Change[];
  /** Fixes that are shown and not written; undefined where they were not asked for. */
  readonly repairs: Repairs | undefined;
  /** Of the files above. */
  readonly suppressions: readonly Suppression[];
  /** Milliseconds for going through the files, and for all that follows. */
  readonly timing: { readonly reading: number; readonly judging: number };
}

/** A finished run, or why it could not begin: wrong paths or a wrong configuration. */
export type Outcome = Result<Finished, readonly string[]>;

/** Lints, and fixes if asked. The one place where the adapters meet the pure rooms. */
export async function run(request: Request): Promise<Outcome> {
  const began = request.now();
  const opened = await openRepository(request);
  return opened.ok ? ok(await lintRepository(opened.value, request, began)) : opened;
}

/** The same for a repository that is open. `began`: when the run did, by the clock. */
export async function lintRepository(
  repository: Repository,
  linting: Linting,
  began: number,
): Promise<Finished> {
  const { root, workspace } = repository;
  const { journey, begun } = await takeInMeasured(repository, linting);
  const reading = linting.now() - began;
  const problems = [...journey.problems, ...repository.problems];
  if (begun === undefined) return emptyHanded(root, journey, problems, reading);
  const { Analysis } = await import('./judge.ts');
  const first = Analysis.of(begun);
  const repair = await repaired(first, workspace, linting);
  const last = repair.now;
  problems.push(...begun.survey.problems, ...last.problems, ...repair.problems);
  const counts = last.counts(begun.survey, journey.looked, journey.charts);
  const reportOf = (analysis: Analysis, fixed: number): Report => ({
    ...analysis.verdict,
    problems: problems.toSorted(byPlace),
    counts,
    fixed,
  });
  const { shown } = repair;
  return {
    root,
    report: reportOf(last, repair.fixed),
    sources: last.sources,
    changes: repair.changes,
    repairs: shown && {
      fixed: shown.fixed,
      propose: shown.propose,
      after: () => {
        const { analysis, propose } = shown.after();
        return { report: reportOf(analysis, shown.fixed), sources: analysis.sources, propose };
      },
    },
    suppressions: first.suppressions,
    timing: { reading, judging: linting.now() - began - reading },
  };
}

/** Fixes that have been worked out and not written. */
export interface Repairs {
  /** How many findings they fix. */
  readonly fixed: number;
  /** What the fixes of these findings, and of no others, would change. */
  readonly propose: Propose;
  /** How things would be with all changes made. */
  readonly after: () => {
    readonly report: Report;
    readonly sources: ReadonlyMap<RepoPath, SourceFile>;
    readonly propose: Propose;
  };
}

/** The files, gone through a second time where registries told sizes: these decide what is kept. */
async function takeInMeasured(
  { source, settings, facts }: Repository,
  { fix, sizes, measuring }: Linting,
): Promise<Intake> {
  const keeping = { fixing: fix !== 'none' };
  const intake = await takeIn(source, settings, facts, keeping);
  if (sizes === undefined || intake.begun === undefined) return intake;
  const { unmeasuredImages } = await import('./judge.ts');
  const measured = await sizes.measure(unmeasuredImages(intake.begun), measuring);
  if (measured.size === 0) return intake;
  return takeIn(source, settings, { ...facts, sizes: { ...facts.sizes, measured } }, keeping);
}

function emptyHanded(
  root: string,
  { looked, charts }: Journey,
  problems: readonly Problem[],
  reading: number,
): Finished {
  const counts: Counts = {
    files: looked,
    manifests: 0,
    pods: 0,
    images: 0,
    unknownSizes: [],
    leftAlone: charts === 0 ? {} : { 'Helm templates': charts },
  };
  const nothing = { findings: [], suppressed: [], ruleErrors: [], fixed: 0 };
  return {
    root,
    report: { ...nothing, problems: problems.toSorted(byPlace), counts },
    sources: new Map(),
    changes: [],
    repairs: undefined,
    suppressions: [],
    timing: { reading, judging: 0 },
  };
}

function byPlace(a: Problem, b: Problem): number {
  return compareText(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0);
}
