import type { Change } from '../fix/file-change.ts';
import type { Finding } from '../finding.ts';
import type { Language } from '../language.ts';
import type { Sources } from '../report/sources.ts';
import { lineChange, type LineChange } from './change.ts';
import { commentBody, type Remark } from './comment.ts';
import { candidatesAt, inPart, wholeAt, type Candidate } from './candidate.ts';
import { placesShown, readDiffFiles, type Filter } from './filter.ts';
import { hunkAround, type Hunk } from './hunks.ts';
import { groupByChange } from './near-changes.ts';
import { namesIn } from './told.ts';
import type { DiffFile, LineComment } from './pull-request.ts';
import { suggestionFor, type Suggestion } from './suggestion.ts';

/** What fixes change. Without `unsafe` none is among them that a person should review. */
export type Proposing = (findings: readonly Finding[], unsafe?: boolean) => readonly Change[];

/** What a plan is made from. */
export interface Planning {
  /** Those that matter most come first. */
  readonly findings: readonly Finding[];
  /** Findings of files in the diff of which it is not known where they are at the head. */
  readonly unplaced?: readonly Finding[] | undefined;
  readonly sources: Sources;
  readonly files: readonly DiffFile[];
  /**
   * Was the linted text of a file the same as at the head of the pull request? If not, its line
   * numbers mean nothing.
   */
  readonly isHeads: (path: string) => boolean;
  readonly filter: Filter;
  /**
   * What the fixes of these findings, and of no others, change; undefined where fixes are not
   * wanted. It is called once for each comment.
   */
  readonly propose: Proposing | undefined;
  /**
   * Would the fixes of these findings change the same lines when the pull request is merged?
   * Undefined where the linted texts are those of the head. If not, nothing is suggested.
   */
  readonly isSameMerged?:
    | ((findings: readonly Finding[], changes: readonly Change[]) => boolean)
    | undefined;
  /** A label that commits the safe fixes of the pull request; undefined where no label does. */
  readonly fixLabel?: string | undefined;
  /**
   * Can a commit hold the fixes of these findings alone, and is this what they change? Undefined where
   * nobody can ask for such a commit.
   */
  readonly isCommittable?:
    | ((findings: readonly Finding[], changes: readonly Change[]) => boolean)
    | undefined;
  /** English where it is not given. */
  readonly language?: Language;
  /** The most comments, including those that are there already; {@link MOST_COMMENTS} otherwise. */
  readonly mostComments?: number;
}

/** A comment, and the findings that it shows. */
export interface PlannedComment extends LineComment {
  readonly findings: readonly Finding[];
  /** The names of what it is about: see {@link namesIn}. */
  readonly fingerprints: readonly string[];
  readonly suggestion: Suggestion | undefined;
}

/** What a review would say if there were no earlier ones. */
export interface Plan {
  /** The comments, in the order of the findings. */
  readonly comments: readonly PlannedComment[];
  /** Findings that the filter includes and that no line of the diff can show. */
  readonly rows: readonly Finding[];
  /** Findings that a line could show, and that would be too many comments. */
  readonly beyond: readonly Finding[];
  /** Findings that the filter includes and for whose comments there was no time. */
  readonly late: readonly Finding[];
  /** How many findings the filter leaves out. */
  readonly outside: number;
}

/** What is known of a plan while it is made. It changes until the plan is ready. */
export class PlanSoFar {
  /** The findings that the filter includes. */
  wanted: readonly Finding[] = [];
  readonly comments: PlannedComment[] = [];
}

/** The plan of a review that was not ready when its time was over. */
export function unfinishedPlan(
  { wanted, comments }: PlanSoFar,
  { unplaced = [] }: Pick<Planning, 'unplaced'>,
): Plan {
  const told = new Set(comments.flatMap(({ findings }) => findings));
  const late = wanted.filter((finding) => !told.has(finding));
  return { comments, rows: unplaced, beyond: [], late, outside: 0 };
}

/** Each comment takes a judgement of the repository with its fix. */
const MOST_COMMENTS = 100;

/** Plans a review. Pure: the same input gives the same plan. */
export function planReview(planning: Planning, soFar = new PlanSoFar()): Plan {
  const { findings, unplaced = [], sources, files, isHeads, filter } = planning;
  const { mostComments = MOST_COMMENTS } = planning;
  const diff = readDiffFiles(files, isHeads);
  const wanted = findings.flatMap((finding) => {
    const spots = placesShown(finding, diff, filter, sources);
    return spots === undefined ? [] : [{ finding, spots }];
  });
  soFar.wanted = wanted.map(({ finding }) => finding);
  const candidates = wanted.flatMap(({ finding, spots: [first, ...others] }) =>
    first ? candidatesAt(finding, [first, ...others], sources) : [],
  );
  const { comments } = soFar;
  const told = new Set<Finding>();
  const more = new Set<Finding>();
  for (const group of groupByChange(candidates)) {
    if (comments.length >= mostComments) {
      if (lineFor(group) !== undefined) for (const { whole } of group) more.add(whole);
      continue;
    }
    const remark = remarkOn(group, planning);
    if (remark === undefined) continue;
    for (const { whole } of group) told.add(whole);
    comments.push(commentOf(remark, planning));
  }
  const untold = soFar.wanted.filter((one) => !told.has(one));
  return {
    comments,
    rows: [...untold.filter((one) => !more.has(one)), ...unplaced],
    beyond: untold.filter((one) => more.has(one)),
    late: [],
    outside: findings.length - wanted.length,
  };
}

/**
 * The place and the content of the comment for a group; undefined where none of its lines can have
 * a comment. If what was chosen cannot be suggested after all, the parts of the fixes are tried
 * instead of the wholes, and the wholes instead of parts.
 */
function remarkOn(group: readonly Candidate[], planning: Planning): Remark | undefined {
  const wholes = group.map((one) => (one.part ? wholeAt(one.whole, one, planning.sources) : one));
  const isPartial = group.some(({ part }) => part !== undefined);
  const others = isPartial ? wholes : group.map((one) => inPart(one, planning.sources));
  const other = others.every((one) => one !== undefined) ? others : undefined;
  return (
    suggested(group, planning) ??
    (other && suggested(other, planning)) ??
    shownAsDiff(wholes, planning)
  );
}

function suggested(
  group: readonly Candidate[],
  { propose, isSameMerged = () => true }: Planning,
): Remark | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const { path, hunks } = first;
  const findings = group.map(({ finding }) => finding);
  const changes = propose?.(findings) ?? [];
  const suggestion = suggestionOf(changes, path, hunks);
  if (suggestion === undefined || !isSameMerged(findings, changes)) return undefined;
  return { group, path, changes, suggestion, isCommittable: false, ...linesOf(suggestion) };
}

function shownAsDiff(
  group: readonly Candidate[],
  { propose, isCommittable: isAllowed = () => false }: Planning,
): Remark | undefined {
  const [one] = group;
  const line = lineFor(group);
  if (one === undefined || line === undefined) return undefined;
  // As the command writes it: that a line of the diff shows some other place does not help here.
  const findings = [...new Set(group.map(({ whole }) => whole))];
  const changes = propose?.(findings) ?? [];
  const isCommittable = changes.length > 0 && isAllowed(findings, changes);
  const { path } = one;
  return { group, path, changes, suggestion: undefined, isCommittable, first: line, last: line };
}

/** A line of the diff that one of these findings is about, or that its fix changes. */
function lineFor(group: readonly Candidate[]): number | undefined {
  const lines = group.flatMap(({ line, change }) => [line, ...replacedLines(change)]);
  return lines.find((one) => hunkAround(group[0]?.hunks ?? [], one, one) !== undefined);
}

/** The lines of the file that a change removes or alters; an insertion has none. */
function replacedLines(change: LineChange | undefined): number[] {
  return change?.before.map((_, at) => change.line + at) ?? [];
}

function suggestionOf(
  changes: readonly Change[],
  path: string,
  hunks: readonly Hunk[],
): Suggestion | undefined {
  const [change, ...others] = changes;
  if (change?.before === undefined || others.length > 0 || change.path !== path) return undefined;
  const block = lineChange(change.before, change.after);
  return block && suggestionFor(block, change.before, hunks);
}

function linesOf({ first, last }: Suggestion): { readonly first: number; readonly last: number } {
  return { first, last };
}

function commentOf(remark: Remark, { sources, fixLabel, language }: Planning): PlannedComment {
  const { group, path, first, last, suggestion } = remark;
  return {
    path,
    startLine: first === last ? undefined : first,
    line: last,
    body: commentBody(remark, sources, fixLabel, language),
    suggestion,
    findings: [...new Set(group.map(({ whole }) => whole))],
    fingerprints: namesIn(group),
  };
}
