import { lazy } from '../adapters/lazy.ts';
import type { PartSizes } from '../lint/apart.ts';
import { byPlace, type Problem } from '../problem.ts';
import { LIMITS } from '../text/limits.ts';
import type { Walked } from './files.ts';
import { repairAndReport, type Besides } from './found.ts';
import type { Kept } from './keep.ts';
import type { Found, Linted, LintedWhole } from './linted.ts';
import type { Linting } from './linting.ts';
import type { FoundInParts } from './parts.ts';
import { countsOfNothing, lookedOf } from './looked.ts';
import type { Session } from './open.ts';
import { takeIn, type TakenIn } from './take-in.ts';

const inParts = lazy(() => import('./parts.ts'));
const judging = lazy(() => import('./judge.ts'));
const lone = lazy(() => import('./lone-files.ts'));

/**
 * So many times more characters are judged together where files are repaired: those with findings are then
 * read a third time, and held together.
 */
const REPAIRED = 4;

/**
 * Takes in the files of a session, judges them, repairs them if that is asked for, and reports. A large
 * repository, in which the files that are kept have more than `partSizes.together` characters, is judged in
 * parts, as far as its files do not depend on each other: the models of all files are never there at
 * once.
 */
export async function lintSession(
  session: Session,
  linting: Linting,
  partSizes: PartSizes = LIMITS,
): Promise<Linted> {
  const isRepaired = linting.fix === 'show' || linting.fix === 'write';
  const { together, group } = partSizes;
  const parts = { together: isRepaired ? REPAIRED * together : together, group };
  const taken = await takeInMeasured(session, linting, parts);
  // The cache tells nothing any more of what was found, and no file is spared, so this happens once. It has as
  // much time: what the first run took must not be missing where all files are read.
  const again = (): Promise<Linted> =>
    lintSession(
      { ...session, deadline: session.deadline.again() },
      { ...linting, sparesAlike: false },
      partSizes,
    );
  const whole = (
    found: Found | FoundInParts,
    kept: Kept,
  ): Found | FoundInParts | Promise<Linted> => {
    if (!sparesShown(found, kept)) return found;
    return session.deadline.wasLate ? withUnjudged(found, kept, session) : again();
  };
  return timed(session, taken.walked, async () => {
    const { walked, kept } = taken;
    if (kept === undefined) return lintTaken(session, linting, taken);
    if (kept.survey.apart.isEmpty) {
      return whole(await lintTaken(session, linting, taken), kept);
    }
    removeAbandoned(session, linting, walked);
    const { lintInParts } = inParts();
    const found = await lintInParts(session, linting, { walked, kept }, Math.ceil(together / 4));
    return found === undefined ? again() : whole(found, kept);
  });
}

/** Were files not read that have to be, for what there is to say of others? */
function sparesShown({ report }: Pick<Linted, 'report'>, { survey: { alike } }: Kept): boolean {
  if (alike === undefined || alike.count === 0) return false;
  const { findings, suppressed, problems } = report;
  const { pathsNamed } = judging();
  return (
    [...findings, ...suppressed].some((one) => alike.isShown(one.path, pathsNamed(one))) ||
    problems.some(({ path }) => alike.isShown(path, []))
  );
}

/** What was found in time, and that files were not judged which have to be read after all. */
function withUnjudged<F extends Pick<Linted, 'report'>>(
  found: F,
  { survey: { alike } }: Kept,
  { deadline }: Session,
): F {
  const first = alike?.first;
  if (first === undefined) return found;
  const problems = [...found.report.problems, judging().unjudged(first, deadline)];
  return { ...found, report: { ...found.report, problems: problems.toSorted(byPlace) } };
}

/** The same for a caller that has questions about all files, which are judged together for it. */
export async function lintWhole(session: Session, linting: Linting): Promise<LintedWhole> {
  const taken = await takeInMeasured(session, linting, undefined);
  return timed(session, taken.walked, () => lintTaken(session, linting, taken));
}

/** What was found, and how long that took. The files have just been read. */
async function timed<T>(
  session: Session,
  { missing }: Walked,
  find: () => Promise<T>,
): Promise<T & Pick<Linted, 'missing' | 'timing'>> {
  const reading = session.elapsed();
  const all = await find();
  return { ...all, missing, timing: { reading, judging: session.elapsed() - reading } };
}

/**
 * Takes in the files, and once more where registries gave sizes, because sizes decide which files are
 * kept.
 */
async function takeInMeasured(
  session: Session,
  { fix, sizes, measuring, cache, sparesAlike }: Linting,
  parts: PartSizes | undefined,
): Promise<TakenIn> {
  const fixing = fix === 'show' || fix === 'write';
  const isOffering = fix === 'none';
  const keeping = {
    fixing,
    keepsAll: false,
    parts,
    tellsKnown: isOffering,
    sparesAlike: isOffering && cache === undefined && sparesAlike === true,
  };
  const taken = takeIn(session, { ...keeping, cache });
  if (sizes === undefined || taken.kept === undefined) return taken;
  const measured = await sizes.measure(taken.kept.unmeasured, measuring);
  return measured.size === 0 ? taken : takeIn(session, keeping, measured, taken);
}

/** Removes what runs that were killed have left, where files are written again. */
function removeAbandoned({ workspace }: Session, { fix }: Linting, { temporary }: Walked): void {
  if (fix === 'write') workspace?.removeAbandoned(temporary);
}

/** Judges all files that were kept together. */
async function lintTaken(
  session: Session,
  linting: Linting,
  { walked, kept, rendered }: TakenIn,
): Promise<Found> {
  const problems = [...walked.problems, ...session.problems];
  removeAbandoned(session, linting, walked);
  if (kept === undefined) return nothingFound(session, { walked, rendered }, problems);
  const { givenBy, judgeInTime } = judging();
  const first = judgeInTime(givenBy(kept), session.deadline);
  const besides = besidesOf(session, walked, kept, problems);
  return repairAndReport(first, kept, session, linting, besides);
}

/** What a run has to tell besides, where all files are judged together. */
function besidesOf(
  session: Session,
  walked: Walked,
  kept: Kept,
  problems: readonly Problem[],
): Besides {
  const { countIn, problemsOf, suppressionsOf } = judging();
  const { survey, rendered } = kept;
  const { tally, holding } = survey;
  return {
    judged: (first, now) => {
      if (!kept.tellsKnown) return;
      const { aroundOf, dependsOnAll, keepLoneFiles } = lone();
      if (!dependsOnAll({ first, now })) keepLoneFiles({ first, now }, aroundOf(first, kept), kept);
    },
    counts: (now) => {
      countIn(now, tally);
      return tally.counts(lookedOf(walked, session, holding, rendered));
    },
    problems: (now) => [...problems, ...survey.problems, ...problemsOf(now)],
    suppressions: suppressionsOf,
    around: (judged) => judged,
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
