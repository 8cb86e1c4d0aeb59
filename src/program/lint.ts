import type { Deadline } from '../adapters/deadline.ts';
import { lazy } from '../adapters/lazy.ts';
import type { JudgedRepository } from '../facts/context.ts';
import type { Finding, Report } from '../finding.ts';
import type { Change } from '../fix/file-change.ts';
import type { Suppression } from '../manifests/suppressions.ts';
import { byPlace, type Problem } from '../problem.ts';
import { err, type Result } from '../result.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import type { SavedBy } from '../inventory/saved-pulls.ts';
import type { Walked } from './files.ts';
import type { Judged } from './judge.ts';
import type { Kept } from './keep.ts';
import type { Linting } from './linting.ts';
import type { Session } from './open.ts';
import type { Rendered } from './rendered.ts';
import {
  findingsOf,
  proposingFor,
  retellingOf,
  withWrittenFixes,
  originalsOf,
} from './as-written.ts';
import type { Propose, Repaired, Shown, WantedFixes } from './repair.ts';
import { countsOfNothing, lookedOf } from './looked.ts';
import { nothingToShow, shownInTime } from './shown-in-time.ts';
import { unfixed, withoutFixes } from './out-of-time.ts';
import { takeIn, type TakenIn } from './take-in.ts';

const judging = lazy(() => import('./judge.ts'));
const inventory = lazy(() => import('../inventory/saved-pulls.ts'));
const planStart = lazy(() => import('./plan-start.ts'));
const repairing = lazy(() => import('./repair.ts'));

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
  /** The repository as the rules saw it; undefined where nothing of ours is in it. */
  readonly repository: JudgedRepository | undefined;
  /** What was named and is not there: folders and globs without any YAML or JSON file. */
  readonly missing: readonly string[];
  /** The milliseconds for reading the files, and for everything after it. */
  readonly timing: { readonly reading: number; readonly judging: number };
}

/** Everything except what is known before anything is judged. */
type Found = Omit<Linted, 'timing' | 'missing'>;

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

/** Takes in the files of a session, judges them, repairs them if that is asked for, and reports. */
export async function lintSession(session: Session, linting: Linting): Promise<Linted> {
  const { walked, kept, rendered } = await takeInMeasured(session, linting);
  const reading = session.elapsed();
  const problems = [...walked.problems, ...session.problems];
  if (linting.fix === 'write') session.workspace?.removeAbandoned(walked.temporary);
  const found =
    kept === undefined
      ? nothingFound(session, { walked, rendered }, problems)
      : await judgeAndRepair(session, linting, { walked, kept, problems });
  const { missing } = walked;
  return { ...found, missing, timing: { reading, judging: session.elapsed() - reading } };
}

/**
 * Takes in the files, and once more where registries gave sizes, because sizes decide which files are
 * kept.
 */
async function takeInMeasured(
  session: Session,
  { fix, sizes, measuring, cache }: Linting,
): Promise<TakenIn> {
  const keeping = { fixing: fix === 'show' || fix === 'write', keepsAll: false };
  const taken = takeIn(session, { ...keeping, cache });
  if (sizes === undefined || taken.kept === undefined) return taken;
  const measured = await sizes.measure(taken.kept.unmeasured, measuring);
  return measured.size === 0 ? taken : takeIn(session, keeping, measured, taken);
}

/** What was taken in, and what there was to report before anything was judged. */
interface Read {
  readonly walked: Walked;
  readonly kept: Kept;
  readonly problems: readonly Problem[];
}

async function judgeAndRepair(session: Session, linting: Linting, read: Read): Promise<Found> {
  const { costIn, judgeInTime, sourcesOf, suppressionsOf } = judging();
  const { first: judged, isLate } = judgeInTime(read.kept, session.deadline);
  const first = linting.fix === 'unneeded' ? judged : withWrittenFixes(judged);
  const repaired = isLate
    ? { ...NOTHING_CHANGED, now: first }
    : await repair(first, read.kept, session, linting);
  const { now, fixed, changes, shown } = repaired;
  const report = reporter(session, read, repaired);
  let cost: ((finding: Finding) => number) | undefined;
  const judgeLater = (from: Judged): JudgeWith => judgingWith(from, read.kept, session, linting);
  return {
    report: report(now, fixed),
    sources: sourcesOf(now),
    changes,
    costOf: (finding) => {
      const known = (cost ??= costIn(first));
      return Math.max(...originalsOf(first, [finding]).map(known));
    },
    savedBy: savedIn(now),
    repairs: shown && repairsOf(first, shown, report, judgeLater),
    judgeWith: judgeLater(first),
    rendered: first.rendered,
    suppressions: suppressionsOf(first),
    repository: { ...first.context, project: first.project },
  };
}

/** What mending findings saves, told as they were written or as they were judged. */
function savedIn(judged: Judged): SavedBy {
  const { project, context } = judged;
  let known: SavedBy | undefined;
  return (findings) => {
    known ??= inventory().savedBy(project, context);
    return known(originalsOf(judged, findings));
  };
}

/** Repairs the files. Fixes can be written only where there is a workspace. */
async function repair(
  first: Judged,
  kept: Kept,
  session: Session,
  linting: Linting,
): Promise<Repaired> {
  const { workspace, deadline } = session;
  if (linting.fix !== 'write' || workspace === undefined) {
    return offer(first, kept, session, linting);
  }
  const plan = withRoom(deadline, () => repairing().planAll(first, wantedFixes(linting)));
  // What is written must not be stopped halfway.
  return plan.ok
    ? repairing().writeRepair(first, plan.value, workspace)
    : notRepaired(first, deadline);
}

/** Computes the fixes that findings offer, and writes none. They offer only what a plan would hold. */
function offer(first: Judged, kept: Kept, { deadline }: Session, linting: Linting): Repaired {
  const isLeft = linting.fix === 'unneeded' || (linting.fix === 'none' && !offersFixes(first));
  if (isLeft) return { ...NOTHING_CHANGED, now: first };
  if (!offersFixes(first) && linting.cacheFixes !== true) return nothingToShow(first);
  if (linting.fix === 'none') {
    const now = withRoom(deadline, () => repairing().tryRepair(first, kept.allRules));
    return now.ok ? { ...NOTHING_CHANGED, now: now.value } : notRepaired(first, deadline);
  }
  const { planAll, showRepair } = repairing();
  const wanted = wantedFixes(linting);
  const plan = withRoom(deadline, () => planAll(first, wanted));
  if (!plan.ok) return notRepaired(first, deadline);
  return shownInTime(showRepair(first, wanted, plan.value), deadline);
}

function wantedFixes({ unsafeFixes, cacheFixes = false, fixRules }: Linting): WantedFixes {
  return { unsafe: unsafeFixes, caches: cacheFixes, rules: fixRules };
}

function notRepaired(first: Judged, deadline: Deadline): Repaired {
  const findings = withoutFixes(first.verdict.findings, deadline);
  const now = { ...first, verdict: { ...first.verdict, findings } };
  return { ...NOTHING_CHANGED, now, problems: [unfixed(deadline)] };
}

const NOTHING_CHANGED = { changes: [], fixed: 0, problems: [], shown: undefined };

/**
 * The share of the heap that may be filled before fixes are computed. They are judged with the whole
 * repository, so it is there once more.
 */
const JUDGED = 0.4;

function withRoom<T>(deadline: Deadline, plan: () => T): Result<T, 'late'> {
  return deadline.hasRoom(JUDGED) ? deadline.run(plan) : err('late');
}

/** Nothing is loaded for fixes where no finding offers one. */
function offersFixes({ verdict }: Judged): boolean {
  return verdict.findings.some(({ fix }) => fix !== undefined);
}

function judgingWith(first: Judged, kept: Kept, session: Session, linting: Linting): JudgeWith {
  const { fix } = linting;
  return (texts) => {
    const other = planStart().withTexts(first, texts);
    const { now, shown } = offer(other, kept, session, {
      ...linting,
      fix: fix === 'none' ? fix : 'show',
    });
    return {
      findings: findingsOf(now, now.verdict.findings),
      sources: judging().sourcesOf(now),
      propose: shown && proposingFor(now, shown.propose),
    };
  };
}

/** Reports a state of the files. Counts and problems are those of the run. */
type Reports = (judged: Judged, fixed: number) => Report;

function reporter(
  session: Session,
  { walked, kept, problems }: Read,
  { now, problems: unwritten }: Repaired,
): Reports {
  const { countsOf, problemsOf } = judging();
  const counts = countsOf(now, kept, lookedOf(walked, session, kept.survey.holding, kept.rendered));
  const all = [...problems, ...kept.survey.problems, ...problemsOf(now), ...unwritten];
  const sorted = (retellingOf(now)?.problems(all) ?? all).toSorted(byPlace);
  return (judged, fixed) => {
    const { findings, suppressed, ruleErrors } = judged.verdict;
    return {
      findings: findingsOf(judged, findings),
      suppressed: findingsOf(judged, suppressed),
      ruleErrors,
      problems: sorted,
      counts,
      fixed,
    };
  };
}

function repairsOf(
  first: Judged,
  shown: Shown,
  report: Reports,
  judgeLater: (from: Judged) => JudgeWith,
): Repairs {
  const { changes, fixed, propose, without, after } = shown;
  return {
    changes,
    fixed,
    propose: proposingFor(first, propose),
    without: (paths) => {
      const less = without(paths);
      return less && repairsOf(first, less, report, judgeLater);
    },
    after: () => {
      const { judged, propose: proposeMore } = after();
      const sources = judging().sourcesOf(judged);
      const judgeWith = judgeLater(judged);
      return {
        report: report(judged, fixed),
        sources,
        propose: proposingFor(judged, proposeMore),
        judgeWith,
      };
    },
  };
}

function nothingFound(
  session: Session,
  { walked, rendered }: Pick<TakenIn, 'walked' | 'rendered'>,
  problems: readonly Problem[],
): Found {
  const counts = countsOfNothing(walked, session, rendered);
  const nothing = { findings: [], suppressed: [], ruleErrors: [], fixed: 0 };
  return {
    report: { ...nothing, problems: problems.toSorted(byPlace), counts },
    sources: new Map(),
    changes: [],
    repairs: undefined,
    costOf: () => 0,
    savedBy: () => undefined,
    judgeWith: () => ({ findings: [], sources: new Map(), propose: undefined }),
    rendered,
    suppressions: [],
    repository: undefined,
  };
}
