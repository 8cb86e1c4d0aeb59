import { lazy } from '../adapters/lazy.ts';
import type { Finding, Report } from '../finding.ts';
import { byPlace, type Problem } from '../problem.ts';
import type { SavedBy } from '../inventory/saved-pulls.ts';
import { LIMITS } from '../text/limits.ts';
import {
  findingsOf,
  proposingFor,
  retellingOf,
  withWrittenFixes,
  originalsOf,
} from './as-written.ts';
import type { Walked } from './files.ts';
import type { Judged } from './judge.ts';
import type { Kept } from './keep.ts';
import type { Found, JudgeWith, Linted, Repairs, LintedToTell } from './linted.ts';
import type { Linting } from './linting.ts';
import { countsOfNothing, lookedOf } from './looked.ts';
import { NOTHING_CHANGED, notRepaired, offer, wantedFixes, withRoom } from './offer.ts';
import type { Session } from './open.ts';
import type { Repaired, Shown } from './repair.ts';
import { takeIn, type TakenIn } from './take-in.ts';

const parts = lazy(() => import('./parts.ts'));
const judging = lazy(() => import('./judge.ts'));
const inventory = lazy(() => import('../inventory/saved-pulls.ts'));
const planStart = lazy(() => import('./plan-start.ts'));
const repairing = lazy(() => import('./repair.ts'));

/** Takes in the files of a session, judges them, repairs them if that is asked for, and reports. */
export async function lintSession(session: Session, linting: Linting): Promise<Linted> {
  const taken = await takeInMeasured(session, linting);
  return timed(session, taken.walked, () => lintTaken(session, linting, taken));
}

/**
 * The same for a caller that only tells what was found. A large repository, in which the files that are
 * kept have more than `mostTogether` characters, is judged in parts then, as far as its files do not
 * depend on each other: the models of all files are never there at once.
 */
export async function lintToTell(
  session: Session,
  linting: Linting,
  mostTogether: number = LIMITS.together,
): Promise<LintedToTell> {
  const isTold = linting.fix === 'unneeded' || linting.fix === 'none';
  if (!isTold || linting.sizes !== undefined) return lintSession(session, linting);
  const taken = takeIn(session, { ...keepingFor(linting), cache: linting.cache, mostTogether });
  const { walked, kept } = taken;
  return timed(session, walked, () => {
    if (kept === undefined || kept.survey.apart.length === 0)
      return lintTaken(session, linting, taken);
    const most = Math.ceil(mostTogether / 4);
    return parts().judgeParts(session, linting, { walked, kept }, most);
  });
}

/** What was found, and how long that took. The files have just been read. */
async function timed<T>(
  session: Session,
  { missing }: Walked,
  find: () => T | Promise<T>,
): Promise<T & Pick<Linted, 'missing' | 'timing'>> {
  const reading = session.elapsed();
  const found = await find();
  return { ...found, missing, timing: { reading, judging: session.elapsed() - reading } };
}

function keepingFor({ fix }: Linting): { readonly fixing: boolean; readonly keepsAll: boolean } {
  return { fixing: fix === 'show' || fix === 'write', keepsAll: false };
}

/**
 * Takes in the files, and once more where registries gave sizes, because sizes decide which files are
 * kept.
 */
async function takeInMeasured(session: Session, linting: Linting): Promise<TakenIn> {
  const { sizes, measuring, cache } = linting;
  const keeping = keepingFor(linting);
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

async function lintTaken(
  session: Session,
  linting: Linting,
  { walked, kept, rendered }: TakenIn,
): Promise<Found> {
  const problems = [...walked.problems, ...session.problems];
  if (linting.fix === 'write') session.workspace?.removeAbandoned(walked.temporary);
  return kept === undefined
    ? nothingFound(session, { walked, rendered }, problems)
    : judgeAndRepair(session, linting, { walked, kept, problems });
}

async function judgeAndRepair(session: Session, linting: Linting, read: Read): Promise<Found> {
  const { costIn, givenBy, judgeInTime, sourcesOf, suppressionsOf } = judging();
  const { first: judged, isLate } = judgeInTime(givenBy(read.kept), session.deadline);
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
  const { countIn, problemsOf } = judging();
  const { tally, holding } = kept.survey;
  countIn(now, tally);
  const counts = tally.counts(lookedOf(walked, session, holding, kept.rendered));
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
