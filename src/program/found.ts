import { lazy } from '../adapters/lazy.ts';
import type { Counts, Finding, Report } from '../finding.ts';
import { byPlace, type Problem } from '../problem.ts';
import type { SavedBy } from '../inventory/saved-pulls.ts';
import type { Suppression } from '../manifests/suppressions.ts';
import type { RepoPath } from '../text/text.ts';
import {
  findingsOf,
  proposingFor,
  retellingOf,
  withWrittenFixes,
  originalsOf,
} from './as-written.ts';
import type { FirstJudged, Judged } from './judge.ts';
import type { Kept } from './keep.ts';
import type { Found, JudgeWith, Repairs } from './linted.ts';
import type { Linting } from './linting.ts';
import { NOTHING_CHANGED, notRepaired, offer, wantedFixes, withRoom } from './offer.ts';
import type { Session } from './open.ts';
import type { Repaired, Shown } from './repair.ts';

const judging = lazy(() => import('./judge.ts'));
const inventory = lazy(() => import('../inventory/saved-pulls.ts'));
const planStart = lazy(() => import('./plan-start.ts'));
const repairing = lazy(() => import('./repair.ts'));

/** What a run has to tell besides what rules say of its files. */
export interface Besides {
  /** Of the files as they are after the run. It may be asked once. */
  readonly counts: (now: Judged) => Counts;
  readonly problems: (now: Judged) => readonly Problem[];
  /** Those of all files; undefined where they are those of the files that were judged. */
  readonly ruleErrors?: Report['ruleErrors'];
  readonly suppressions: (first: Judged) => readonly Suppression[];
  /** Is told what was judged, with the fixes that rules propose and with those that are offered. */
  readonly judged?: (first: Judged, now: Judged) => void;
  /** The repository with all that matters to files with other texts. */
  readonly around: (judged: Judged, texts: ReadonlyMap<RepoPath, string>) => Judged;
}

/** Repairs what was judged, if that is asked for, and reports. */
export async function repairAndReport(
  { first: judged, isLate }: FirstJudged,
  kept: Kept,
  session: Session,
  linting: Linting,
  besides: Besides,
): Promise<Found> {
  const { costIn, sourcesOf } = judging();
  const first = linting.fix === 'unneeded' ? judged : withWrittenFixes(judged);
  const repaired = isLate
    ? { ...NOTHING_CHANGED, now: first }
    : await repair(first, kept, session, linting);
  const { now, fixed, changes, shown } = repaired;
  if (!isLate) besides.judged?.(first, now);
  const report = reporter(repaired, besides);
  let cost: ((finding: Finding) => number) | undefined;
  const judgeLater = (from: Judged): JudgeWith =>
    judgingWith(from, kept, session, linting, besides);
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
    suppressions: besides.suppressions(first),
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

/** Judges other texts later, with what is around them. */
export function judgingWith(
  first: Judged,
  kept: Kept,
  session: Session,
  linting: Linting,
  { around }: Pick<Besides, 'around'>,
): JudgeWith {
  const { fix } = linting;
  return (texts) => {
    const other = planStart().withTexts(around(first, texts), texts);
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
  { now, problems: unwritten }: Repaired,
  { counts: countsOf, problems: problemsOf, ruleErrors: errorsOfAll }: Besides,
): Reports {
  const counts = countsOf(now);
  const all = [...problemsOf(now), ...unwritten];
  const problems = (retellingOf(now)?.problems(all) ?? all).toSorted(byPlace);
  return (judged, fixed) => {
    const { findings, suppressed, ruleErrors } = judged.verdict;
    return {
      findings: findingsOf(judged, findings),
      suppressed: findingsOf(judged, suppressed),
      ruleErrors: errorsOfAll ?? ruleErrors,
      problems,
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
