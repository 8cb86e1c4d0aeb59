import { err, ok } from '../../result.ts';
import type { Finding } from '../../finding.ts';
import { worstFirst } from '../../report/reporter.ts';
import { Sources } from '../../report/sources.ts';
import { reviewBody } from '../../review/body.ts';
import { reviewMarkerStart } from '../../review/marker.ts';
import { namesObjectedTo, silenced, toldIn } from '../../review/people.ts';
import type { Filter } from '../../review/filter.ts';
import { planReview, type Plan, type PlannedComment } from '../../review/plan.ts';
import { reconcile, type Actions, type Present, type Said } from '../../review/reconcile.ts';
import type { Answer, DiffFile, OwnThread, PullRequestHost } from '../../review/pull-request.ts';
import { namesOf } from '../../review/told.ts';
import { asLinted, atHead, type LintedTexts, type PlanningAtHead } from './at-head.ts';
import { closeThreads, makeEdits, MOVED, withEdits, type Edited } from './carry-out.ts';
import { ignoredLines } from '../../review/ready-line.ts';
import { answerObjections, weighedObjections, type Objections } from './objections.ts';
import { rememberClaims, takeBack, withdrawAll } from './take-back.ts';

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
  /** Not everything could be checked, so a finding that was not found can still be there. */
  readonly isIncomplete: boolean;
  /** What the pods that a finding is about pull in one run, in bytes, as far as it is known. */
  readonly costOf: (finding: Finding) => number;
  /** A text without blanks that only this run has. */
  readonly run: string;
}

/** What a run has left on a pull request. */
export interface Left {
  readonly comments: number;
  readonly rows: number;
  readonly kept: number;
  readonly closed: number;
  /** What is not as it should be, for people. */
  readonly warnings: readonly string[];
  /** What people with write access do not want to read again, as lines for the summary. */
  readonly ignored: readonly string[];
}

/**
 * Updates what we have said on a pull request. First the comments that are there are made right,
 * because people may accept what they suggest at any time. Then new comments are left as one
 * review. GitHub accepts all comments of a review or none. If it refuses a line, the diff is read
 * once more; if it refuses again, everything goes into the body.
 */
export async function leaveReview(
  host: PullRequestHost,
  given: ReviewInput,
): Promise<Answer<Left>> {
  const input = { ...given, findings: mostImportantFirst(given) };
  const state = await host.state();
  if (!state.ok) return state;
  if (state.value.headSha !== input.headSha) return err(MOVED);
  const [threads, reviews] = await Promise.all([host.ownThreads(), host.ownReviews()]);
  if (!threads.ok) return threads;
  if (!reviews.ok) return reviews;
  const objections = await weighedObjections(host, toldIn(threads.value));
  let now: readonly OwnThread[] = threads.value;
  let ours = reviews.value;
  let edited: Edited = { done: [], refused: [], stale: 0 };
  for (const attempt of ['inline', 'inline', 'body'] as const) {
    const files = await host.files();
    if (!files.ok) return files;
    const said: Said = { told: toldIn(now), reviews: ours };
    const heads = await atHead(host, input, files.value);
    const actions = actionsFor(input, { heads, files: files.value }, said, objections);
    const edits = await makeEdits(host, input.headSha, actions.edits);
    if (!edits.ok) return edits;
    edited = { ...edits.value, done: [...edited.done, ...edits.value.done] };
    now = withEdits(now, edits.value.done);
    ours = await rememberClaims(host, toldIn(now), ours);
    const telling = attempt === 'inline' ? actions : inBody(actions);
    const published = await publish(host, input, files.value, telling);
    if (!published.ok && published.error.kind === 'unprocessable' && attempt === 'inline') {
      continue;
    }
    if (published.ok && published.value === 'published') {
      const newest = await takeBack(host, {
        headSha: input.headSha,
        before: said,
        isHeads: async () => sameFiles(files.value, await host.files()),
      });
      if (newest !== undefined && newest !== input.headSha) return err(MOVED);
    }
    await withdrawAll(host, toldIn(actions.withdraw), ours);
    await closeThreads(host, input.headSha, edited.done);
    await answerObjections(host, input.findings, new Sources(input.sources), objections.granted);
    const ignored = ignoredLines(objections.granted, input.findings, new Sources(input.sources));
    return published.ok ? ok({ ...leftBy(telling, edited), ignored }) : published;
  }
  throw new Error('unreachable: the last attempt returns');
}

/** What there is to do, by the files of the diff and their texts at the head. */
function actionsFor(
  input: ReviewInput,
  diff: Diff,
  said: Said,
  { granted, doubtful }: Objections,
): Actions {
  const { headSha, findings, suppressed, isIncomplete, isTold } = input;
  const silent = silenced(said.told, said.reviews, granted);
  const isSilent = (name: string): boolean => silent.has(name);
  const present: Present = {
    headSha,
    holds: isIncomplete ? undefined : new Set(findings.flatMap(namesOf)),
    suppressed: new Set(suppressed.flatMap(namesOf)),
    planFor: (names) => {
      const isNamed = (name: string): boolean => names.includes(name);
      const { comments } = planned(input, diff, (finding) => namesOf(finding).some(isNamed));
      return comments.filter(({ fingerprints }) => fingerprints.some(isNamed));
    },
    ranks: new Map(findings.map((finding, rank) => [finding, rank])),
    isTold,
    doubtful: new Set(namesObjectedTo(doubtful)),
  };
  const plan = planned(input, diff, ({ fingerprint }) => !isSilent(fingerprint));
  return reconcile(withoutSilent(plan, isSilent), said, present);
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

/** The files of the diff, and what is known of their texts at the head. */
interface Diff {
  readonly heads: PlanningAtHead;
  readonly files: readonly DiffFile[];
}

/** Plans with the lines of the head. What the plan says of findings is as it was linted. */
function planned(
  { findings, filter, fixLabel }: ReviewInput,
  { heads, files }: Diff,
  isWanted: (finding: Finding) => boolean,
): Plan {
  const plan = planReview({
    ...heads,
    findings: heads.findings.filter(isWanted),
    unplaced: heads.unplaced?.filter(isWanted),
    files,
    filter,
    fixLabel,
  });
  const linted = asLinted(findings);
  const comments = plan.comments.map((comment) => {
    return { ...comment, findings: linted(comment.findings) };
  });
  return { ...plan, comments, rows: linted(plan.rows), beyond: linted(plan.beyond) };
}

/**
 * What the change brings comes first. Of that, and of what the base has as well, the worst come first,
 * and of those that are as bad the most costly.
 */
function mostImportantFirst(input: ReviewInput): readonly Finding[] {
  const { findings, costOf, isUnchanged } = input;
  const costs = new Map(findings.map((finding) => [finding, costOf(finding)]));
  const ordered = worstFirst(
    findings.toSorted((a, b) => (costs.get(b) ?? 0) - (costs.get(a) ?? 0)),
  );
  return ordered.toSorted((a, b) => Number(isUnchanged(a)) - Number(isUnchanged(b)));
}

/** Which files are the same in two lists; all of them if GitHub does not give the second one. */
function sameFiles(
  before: readonly DiffFile[],
  now: Answer<readonly DiffFile[]>,
): (path: string) => boolean {
  const blobs = new Map(before.map(({ path, blobSha }) => [path, blobSha]));
  const later = now.ok ? new Map(now.value.map(({ path, blobSha }) => [path, blobSha])) : blobs;
  return (path) => blobs.get(path) === later.get(path);
}

/** What a review tells: comments, and rows of several kinds. */
interface Speech extends Pick<Actions, 'add' | 'rows' | 'overflow' | 'kept'> {
  /** Findings on whose lines GitHub took no comment. */
  readonly refused?: readonly Finding[];
}

/** The same findings, all in the body and none on a line. */
function inBody(actions: Actions): Speech {
  return { ...actions, add: [], refused: actions.add.flatMap(({ findings }) => findings) };
}

async function publish(
  host: PullRequestHost,
  { headSha, sources, run, isUnchanged }: ReviewInput,
  files: readonly DiffFile[],
  { add, rows, overflow, refused = [] }: Speech,
): Promise<Answer<'published' | 'nothing'>> {
  if (add.length + rows.length + overflow.length + refused.length === 0) return ok('nothing');
  const comments = add.map(({ fingerprints }) => fingerprints);
  const leftOut = new Set(files.flatMap(({ path, patch }) => (patch === undefined ? [path] : [])));
  const isLeftOut = (path: string): boolean => leftOut.has(path);
  const telling = { comments, rows, overflow, refused, isLeftOut, isUnchanged, run };
  const body = reviewBody(telling, new Sources(sources));
  return host.publish({ headSha, body, comments: add }, reviewMarkerStart(run));
}

function leftBy(
  { add, rows, overflow, refused = [], kept }: Speech,
  { done, refused: refusals, stale }: Edited,
): Omit<Left, 'ignored'> {
  return {
    comments: add.length,
    rows: rows.length + overflow.length + refused.length,
    kept,
    closed: done.filter(({ closes }) => closes !== undefined).length,
    warnings: refusals.map(({ message }) => `${message}. ${staleWords(stale)}`),
  };
}

function staleWords(count: number): string {
  return count === 1
    ? 'One comment of ours has a text that is out of date: do not accept its suggestion'
    : `${String(count)} comments of ours have texts that are out of date: do not accept their suggestions`;
}
