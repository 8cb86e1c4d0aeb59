import { objectionToPath } from '../../adapters/github/committable.ts';
import type { Finding } from '../../finding.ts';
import type { Change } from '../../fix/file-change.ts';
import type { Language } from '../../language.ts';
import { worstFirst } from '../../report/reporter.ts';
import type { Filter } from '../../review/filter.ts';
import { offerOf } from '../../review/box.ts';
import { namesObjectedTo, silenced } from '../../review/people.ts';
import {
  planReview,
  PlanSoFar,
  unfinishedPlan,
  type Plan,
  type Planning,
  type PlannedComment,
} from '../../review/plan.ts';
import { reconcile, type Actions, type Present, type Said } from '../../review/reconcile.ts';
import type { DiffFile } from '../../review/pull-request.ts';
import { namesOf } from '../../review/told.ts';
import { asLinted, unchanged, type LintedTexts, type PlanningAtHead } from './at-head.ts';
import type { Objections } from './objections.ts';

/** What a review is made from. */
export interface ReviewInput extends LintedTexts {
  /** The commit that was linted, or that holds the fixes. */
  readonly headSha: string;
  readonly suppressed: readonly Finding[];
  /** Is a finding told? One that is not gets no comment, and keeps the one that it has. */
  readonly isTold: (finding: Finding) => boolean;
  /** Is it known that the base has a finding as well? It comes behind what is new. */
  readonly isUnchanged: (finding: Finding) => boolean;
  readonly filter: Filter;
  /** A label that commits the safe fixes of the pull request; undefined where no label does. */
  readonly fixLabel: string | undefined;
  /** Which fixes a ticked box commits; undefined where no box does. */
  readonly boxes: { readonly unsafe: boolean } | undefined;
  /** Not everything could be checked, so a finding that was not found can still be there. */
  readonly isIncomplete: boolean;
  /** What the pods that a finding is about pull in one run, in bytes, as far as it is known. */
  readonly costOf: (finding: Finding) => number;
  /** A text without blanks that only this run has. */
  readonly run: string;
  /** That of what is written; nothing else depends on it. */
  readonly language: Language;
}

/** The files of the diff, and what is known of their texts at the head. */
export interface DiffAtHead {
  readonly heads: PlanningAtHead;
  readonly files: readonly DiffFile[];
}

/**
 * What there is to do, by the files of the diff and their texts at the head. Where the time is over,
 * the comments that were planned by then are left, and the findings of the others are in the table.
 * Undefined where there is no time for that either.
 */
export function actionsInTime(
  input: ReviewInput,
  diff: DiffAtHead,
  said: Said,
  objections: Objections,
): Actions | undefined {
  const { deadline } = input;
  const soFar = new PlanSoFar();
  const whole: Planners = {
    plan: (isWanted) => planned(input, diff, isWanted, soFar),
    planAlone: (isWanted) => planned(input, diff, isWanted),
  };
  const all = deadline.run(() => actionsFor(input, said, objections, whole));
  if (all.ok) return all.value;
  const known: Planners = {
    plan: (isWanted) => {
      const unplaced = diff.heads.unplaced?.filter(isWanted);
      return toldAsLinted(unfinishedPlan(soFar, { unplaced }), input);
    },
    planAlone: () => undefined,
  };
  const some = deadline.again().run(() => actionsFor(input, said, objections, known));
  return some.ok ? some.value : undefined;
}

/** How a review of the findings that are wanted is planned. */
interface Planners {
  readonly plan: (isWanted: (finding: Finding) => boolean) => Plan;
  /** The same beside that plan; undefined where there is no time for it. */
  readonly planAlone: (isWanted: (finding: Finding) => boolean) => Plan | undefined;
}

function actionsFor(
  { headSha, findings, suppressed, isIncomplete, isTold, language }: ReviewInput,
  said: Said,
  { granted, doubtful }: Objections,
  { plan, planAlone }: Planners,
): Actions {
  const silent = silenced(said.told, said.reviews, granted);
  const isSilent = (name: string): boolean => silent.has(name);
  const present: Present = {
    headSha,
    say: language.say,
    holds: isIncomplete ? undefined : new Set(findings.flatMap(namesOf)),
    suppressed: new Set(suppressed.flatMap(namesOf)),
    planFor: (names) => {
      const isNamed = (name: string): boolean => names.includes(name);
      const own = planAlone((finding) => namesOf(finding).some(isNamed));
      return own?.comments.filter(({ fingerprints }) => fingerprints.some(isNamed)) ?? [];
    },
    ranks: new Map(findings.map((finding, rank) => [finding, rank])),
    isTold,
    doubtful: new Set(namesObjectedTo(doubtful)),
  };
  const loud = plan(({ fingerprint }) => !isSilent(fingerprint));
  return reconcile(withoutSilent(loud, isSilent), said, present);
}

/**
 * The plan without comments that would say again what is not said again. A finding that shares such
 * a comment, and may be said, becomes a row.
 */
function withoutSilent(plan: Plan, isSilent: (name: string) => boolean): Plan {
  const isDropped = ({ fingerprints }: PlannedComment): boolean => fingerprints.some(isSilent);
  const shared = plan.comments
    .filter(isDropped)
    .flatMap(({ findings }) => findings)
    .filter((finding) => !namesOf(finding).some(isSilent));
  const comments = plan.comments.filter((comment) => !isDropped(comment));
  return { ...plan, comments, rows: [...plan.rows, ...shared] };
}

/** Plans with the lines of the head. */
function planned(
  input: ReviewInput,
  diff: DiffAtHead,
  isWanted: (finding: Finding) => boolean,
  soFar?: PlanSoFar,
): Plan {
  const { heads, files } = diff;
  const { filter, fixLabel, boxes, language } = input;
  const planning = {
    ...heads,
    findings: heads.findings.filter(isWanted),
    unplaced: heads.unplaced?.filter(isWanted),
    files,
    filter,
    fixLabel,
    isCommittable: boxes && ((some, changes) => isCommittable(some, changes, input, diff)),
    language,
  } satisfies Planning;
  return toldAsLinted(planReview(planning, soFar), input);
}

/**
 * Can a commit hold just this change? Not where the base has changed one of the files as well: it has
 * other lines after the merge.
 */
function isCommittable(
  findings: readonly Finding[],
  changes: readonly Change[],
  { sources, boxes }: ReviewInput,
  { heads, files }: DiffAtHead,
): boolean {
  const isHeads = unchanged(sources, files);
  const inDiff = new Set(files.map(({ path }) => path));
  const isWritable = ({ path }: Change): boolean =>
    objectionToPath(path) === undefined && (!inDiff.has(path) || isHeads(path));
  const own = heads.propose?.(findings, boxes?.unsafe) ?? [];
  return changes.every(isWritable) && offerOf(own) === offerOf(changes);
}

/** The plan, where what it says of findings is as it was linted. */
function toldAsLinted(plan: Plan, { findings }: ReviewInput): Plan {
  const linted = asLinted(findings);
  const comments = plan.comments.map((comment) => {
    return { ...comment, findings: linted(comment.findings) };
  });
  const { rows, beyond, late } = plan;
  return { ...plan, comments, rows: linted(rows), beyond: linted(beyond), late: linted(late) };
}

/** The share of the time for a review until which it may learn what its findings cost. */
const COSTS = 0.2;

/**
 * What the change brings comes first. Of that, and of what the base has as well, the worst come first,
 * and of those that are as bad the most costly, as far as there is time to learn what they cost.
 */
export function mostImportantFirst(input: ReviewInput): readonly Finding[] {
  const { findings, costOf, isUnchanged, deadline } = input;
  const costs = new Map<Finding, number>();
  deadline.run(() => {
    for (const finding of findings) costs.set(finding, costOf(finding));
  }, COSTS);
  const ordered = worstFirst(
    findings.toSorted((a, b) => (costs.get(b) ?? 0) - (costs.get(a) ?? 0)),
  );
  return ordered.toSorted((a, b) => Number(isUnchanged(a)) - Number(isUnchanged(b)));
}
