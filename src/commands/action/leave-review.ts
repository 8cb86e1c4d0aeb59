import { gitBlobId } from '../../adapters/git-blob.ts';
import type { Change } from '../../fix/apply.ts';
import type { Finding } from '../../lint/finding.ts';
import { Sources } from '../../report/sources.ts';
import { reviewBody } from '../../review/body.ts';
import { doneBody } from '../../review/comment.ts';
import { reviewMarkerStart } from '../../review/marker.ts';
import { planReview, type Filter, type Plan } from '../../review/plan.ts';
import { reconcile, type Actions } from '../../review/reconcile.ts';
import type {
  Answer,
  DiffFile,
  OwnThread,
  PullRequestHost,
  Refusal,
} from '../../review/pull-request.ts';
import type { RepoPath, SourceFile } from '../../source/text.ts';

/** What a review is made from. */
export interface ReviewInput {
  /** The commit that was linted, or that holds the fixes. */
  readonly headSha: string;
  readonly findings: readonly Finding[];
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  readonly filter: Filter;
  /** Undefined where changes are not to be suggested. */
  readonly propose: ((findings: readonly Finding[]) => readonly Change[]) | undefined;
  /** Not everything could be checked: what is not found may still be there. */
  readonly isIncomplete: boolean;
  /** Names this run and no other. */
  readonly run: string;
}

/** What a run has left on a pull request. */
export interface Left {
  readonly comments: number;
  readonly rows: number;
  readonly kept: number;
  readonly resolved: number;
}

/**
 * Brings a pull request up to what holds now: new comments as one review, changed ones in place,
 * those whose findings are gone resolved. GitHub takes all comments of a review or none: where it
 * refuses a line, the diff is read once more, and then everything goes into the body.
 */
export async function leaveReview(
  host: PullRequestHost,
  input: ReviewInput,
): Promise<Answer<Left>> {
  const state = await host.state();
  if (!state.ok) return state;
  if (state.value.headSha !== input.headSha) return refused(MOVED);
  const [threads, reviews] = await Promise.all([host.ownThreads(), host.ownReviews()]);
  if (!threads.ok) return threads;
  if (!reviews.ok) return reviews;
  const said = { threads: threads.value, reviews: reviews.value };
  const found = input.findings.map(({ fingerprint }) => fingerprint);
  const holds = input.isIncomplete ? undefined : new Set(found);
  for (const attempt of ['inline', 'inline', 'body'] as const) {
    const files = await host.files();
    if (!files.ok) return files;
    const inline = planned(input, files.value);
    const plan = attempt === 'inline' ? inline : allInBody(inline, input.findings);
    const actions = reconcile(plan, said, holds);
    const published = await publish(host, input, actions, attempt);
    if (!published.ok && published.refusal.kind === 'unprocessable' && attempt === 'inline') {
      continue;
    }
    if (!published.ok) return published;
    if (actions.add.length > 0) {
      const overtaken = await withdrawn(host, input.headSha, threads.value);
      if (overtaken) return refused(MOVED);
    }
    return tidyUp(host, plan, actions);
  }
  throw new Error('unreachable: the last attempt returns');
}

const MOVED: Refusal = {
  kind: 'head-moved',
  message:
    'No review: there is a newer commit on the pull request, and the run for that one leaves it',
};

function refused(refusal: Refusal): Answer<never> {
  return { ok: false, refusal };
}

function planned(
  { findings, sources, filter, propose }: ReviewInput,
  files: readonly DiffFile[],
): Plan {
  const blobs = new Map(files.map(({ path, blobSha }) => [path, blobSha]));
  const isHeads = (path: string): boolean => {
    const source = sources.get(path as RepoPath);
    return source !== undefined && gitBlobId(source.text) === blobs.get(path);
  };
  return planReview({ findings, sources: new Sources(sources), files, isHeads, filter, propose });
}

/** The same findings, none of them on a line. */
function allInBody(plan: Plan, findings: readonly Finding[]): Plan {
  const told = new Set(plan.comments.flatMap(({ fingerprints }) => fingerprints));
  const moved = findings.filter(({ fingerprint }) => told.has(fingerprint));
  return { ...plan, comments: [], rows: [...moved, ...plan.rows] };
}

async function publish(
  host: PullRequestHost,
  { headSha, sources, run }: ReviewInput,
  { add, rows }: Actions,
  attempt: 'inline' | 'body',
): Promise<Answer<unknown>> {
  if (add.length + rows.length === 0) return { ok: true, value: undefined };
  const because =
    attempt === 'body' ? 'GitHub did not take comments on the lines themselves.' : undefined;
  const telling = { comments: add.length, rows, because, run };
  const review = { headSha, body: reviewBody(telling, new Sources(sources)), comments: add };
  return host.publish(review, reviewMarkerStart(run));
}

/**
 * Takes back what this run has just said, if somebody has pushed while it was said: the run for the
 * new head says what holds there, and everybody would read it twice.
 */
async function withdrawn(
  host: PullRequestHost,
  headSha: string,
  before: readonly OwnThread[],
): Promise<boolean> {
  const state = await host.state();
  if (!state.ok || state.value.headSha === headSha) return false;
  const now = await host.ownThreads();
  const known = new Set(before.map(({ id }) => id));
  const ours = (now.ok ? now.value : []).filter(
    (thread) => thread.headSha === headSha && !known.has(thread.id) && !thread.hasReplies,
  );
  for (const { commentNumber } of ours) await host.withdraw(commentNumber);
  return true;
}

/** What is there already. A comment that cannot be changed stays as it is: nothing is lost by it. */
async function tidyUp(
  host: PullRequestHost,
  { comments }: Plan,
  { add, change, retire, resolve, withdraw, rows }: Actions,
): Promise<Answer<Left>> {
  for (const { commentNumber } of withdraw) await host.withdraw(commentNumber);
  for (const { commentId, body } of change) await host.changeComment(commentId, body);
  for (const { id } of resolve) await host.resolve(id);
  for (const { id, commentId, body } of retire) {
    await host.changeComment(commentId, doneBody(body));
    // The token may lack the right to do this; the comment has said it.
    await host.resolve(id);
  }
  const kept = comments.length - add.length;
  const resolved = retire.length + resolve.length;
  return { ok: true, value: { comments: add.length, rows: rows.length, kept, resolved } };
}
