import type { Change } from '../fix/file-change.ts';
import type { Finding } from '../finding.ts';
import { worstFirst } from '../report/reporter.ts';
import type { Sources } from '../report/sources.ts';
import { applyEdits } from '../text/edits.ts';
import { compareText } from '../text/text.ts';
import { lineChange, meets, type LineChange } from './change.ts';
import { commentBody, type Remark } from './comment.ts';
import { hunkAround, readHunks, type Hunk } from './hunks.ts';
import type { DiffFile, LineComment } from './pull-request.ts';
import { suggestionFor, type Suggestion } from './suggestion.ts';

/**
 * The findings that a review shows: those on added lines, on any line of the diff, in files of the
 * diff, or all. The words are those of reviewdog.
 */
export type Filter = 'added' | 'diff-context' | 'file' | 'all';

/** What a plan is made from. */
export interface Planning {
  readonly findings: readonly Finding[];
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
  readonly propose: ((findings: readonly Finding[]) => readonly Change[]) | undefined;
}

/** A comment, and the findings that it shows. */
export interface PlannedComment extends LineComment {
  readonly findings: readonly Finding[];
  readonly fingerprints: readonly string[];
}

/** What a review would say if there were no earlier ones. */
export interface Plan {
  /** The comments, worst first. */
  readonly comments: readonly PlannedComment[];
  /** Findings that the filter includes and that no comment shows. */
  readonly rows: readonly Finding[];
  /** How many findings the filter leaves out. */
  readonly outside: number;
}

/** The most comments that are planned, including those that are there already. */
const MOST_COMMENTS = 100;

/** A finding, and what decides where it is shown. */
interface Candidate {
  readonly finding: Finding;
  readonly line: number;
  readonly hunks: readonly Hunk[];
  /** The change that its fix makes; undefined where the fix changes other files. */
  readonly change: LineChange | undefined;
}

/** Plans a review. Pure: the same input gives the same plan. */
export function planReview(planning: Planning): Plan {
  const { findings, files, filter } = planning;
  const patches = new Map(files.map((file) => [file.path, file]));
  const candidates = worstFirst(findings).map((finding) =>
    candidateOf(finding, patches.get(finding.path), planning),
  );
  const wanted = candidates.filter((one) => passes(one, patches, filter));
  const groups = groupByChange(wanted.filter(({ hunks }) => hunks.length > 0));
  const comments: PlannedComment[] = [];
  const told = new Set<Finding>();
  for (const group of groups) {
    if (comments.length === MOST_COMMENTS) break;
    const remark = remarkOn(group, planning);
    if (remark === undefined) continue;
    for (const { finding } of group) told.add(finding);
    comments.push(commentOf(remark, planning.sources));
  }
  return {
    comments,
    rows: wanted.map(({ finding }) => finding).filter((finding) => !told.has(finding)),
    outside: candidates.length - wanted.length,
  };
}

function candidateOf(
  finding: Finding,
  file: DiffFile | undefined,
  { sources, isHeads, propose }: Planning,
): Candidate {
  const { path, range, fix } = finding;
  const { line } = sources.span(path, range).start;
  const hunks = file?.patch === undefined || !isHeads(path) ? [] : readHunks(file.patch);
  const isLocal =
    fix?.creates === undefined && fix?.edits.every((one) => one.path === path) === true;
  if (fix === undefined || propose === undefined || !isLocal || hunks.length === 0) {
    return { finding, line, hunks, change: undefined };
  }
  const text = sources.text(path);
  const after = applyEdits(
    text,
    fix.edits.map(({ edit }) => edit),
  );
  return { finding, line, hunks, change: lineChange(text, after) };
}

function passes(
  { finding, line, hunks, change }: Candidate,
  files: ReadonlyMap<string, DiffFile>,
  filter: Filter,
): boolean {
  const lines = [line, ...replacedLines(change)];
  switch (filter) {
    case 'added':
      return lines.some((one) => hunks.some(({ added }) => added.has(one)));
    case 'diff-context':
      return lines.some((one) => hunkAround(hunks, one, one) !== undefined);
    case 'file':
      return files.has(finding.path);
    case 'all':
      return true;
  }
}

/** The lines of the file that a change removes or alters; an insertion has none. */
function replacedLines(change: LineChange | undefined): number[] {
  return change?.before.map((_, at) => change.line + at) ?? [];
}

/**
 * Groups the findings whose changes share lines or are next to each other. They are shown together,
 * with one change.
 */
function groupByChange(candidates: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = [];
  for (const candidate of candidates) {
    const near = groups.filter((group) => group.some((other) => touch(other, candidate)));
    const [first, ...others] = near;
    if (first === undefined) {
      groups.push([candidate]);
      continue;
    }
    first.push(candidate, ...others.flat());
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return groups.map((group) => group.toSorted(byPlace));
}

function touch(a: Candidate, b: Candidate): boolean {
  if (a.finding.path !== b.finding.path) return false;
  return a.change !== undefined && b.change !== undefined && meets(a.change, b.change);
}

function byPlace(a: Candidate, b: Candidate): number {
  return a.line - b.line || compareText(a.finding.ruleId, b.finding.ruleId);
}

/**
 * The place and the content of the comment for a group; undefined where none of its lines can have
 * a comment.
 */
function remarkOn(group: readonly Candidate[], { propose }: Planning): Remark | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const findings = group.map(({ finding }) => finding);
  const { path } = first.finding;
  const { hunks } = first;
  const changes = propose?.(findings) ?? [];
  const suggestion = suggestionOf(changes, path, hunks);
  if (suggestion) return { findings, changes, suggestion, ...linesOf(suggestion) };
  const lines = group.flatMap(({ line, change }) => [line, ...replacedLines(change)]);
  const line = lines.find((one) => hunkAround(hunks, one, one) !== undefined);
  if (line === undefined) return undefined;
  return { findings, changes, suggestion, first: line, last: line };
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

function commentOf(remark: Remark, sources: Sources): PlannedComment {
  const { findings, first, last } = remark;
  return {
    path: findings[0]?.path ?? '',
    startLine: first === last ? undefined : first,
    line: last,
    body: commentBody(remark, sources),
    findings,
    fingerprints: findings.map(({ fingerprint }) => fingerprint),
  };
}
