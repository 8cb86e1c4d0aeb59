import { err, ok } from '../../result.ts';
import { Sources } from '../../report/sources.ts';
import { reviewBody } from '../../review/body.ts';
import { doneBody } from '../../review/comment.ts';
import { reviewMarkerStart } from '../../review/marker.ts';
import { saidTooMuch } from '../../review/overlap.ts';
import type { Filter } from '../../review/filter.ts';
import { planReview, type Plan } from '../../review/plan.ts';
import { reconcile, type Actions } from '../../review/reconcile.ts';
import type {
  Answer,
  DiffFile,
  OwnThread,
  PullRequestHost,
  Refusal,
} from '../../review/pull-request.ts';
import { namesOf } from '../../review/told.ts';
import { asLinted, atHead, type LintedTexts } from './at-head.ts';

/** What a review is made from. */
export interface ReviewInput extends LintedTexts {
  /** The commit that was linted, or that holds the fixes. */
  readonly headSha: string;
  readonly filter: Filter;
  /** Not everything could be checked, so a finding that was not found can still be there. */
  readonly isIncomplete: boolean;
  /** A text that only this run has. */
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
 * Updates the comments on a pull request: new comments are one review, changed comments are edited,
 * and comments whose findings are gone are resolved. GitHub accepts all comments of a review or
 * none. If it refuses a line, the diff is read once more; if it refuses again, everything goes into
 * the body.
 */
export async function leaveReview(
  host: PullRequestHost,
  input: ReviewInput,
): Promise<Answer<Left>> {
  const state = await host.state();
  if (!state.ok) return state;
  if (state.value.headSha !== input.headSha) return err(MOVED);
  const [threads, reviews] = await Promise.all([host.ownThreads(), host.ownReviews()]);
  if (!threads.ok) return threads;
  if (!reviews.ok) return reviews;
  const said = { threads: threads.value, reviews: reviews.value };
  const found = input.findings.flatMap(namesOf);
  const holds = input.isIncomplete ? undefined : new Set(found);
  for (const attempt of ['inline', 'inline', 'body'] as const) {
    const files = await host.files();
    if (!files.ok) return files;
    const inline = await planned(host, input, files.value);
    const plan = attempt === 'inline' ? inline : allInBody(inline);
    const actions = reconcile(plan, said, holds);
    const published = await publish(host, input, files.value, actions, attempt);
    if (!published.ok && published.error.kind === 'unprocessable' && attempt === 'inline') {
      continue;
    }
    if (!published.ok) return published;
    if (actions.add.length > 0) {
      const newest = await takeBack(host, input, threads.value, files.value);
      if (newest !== undefined && newest !== input.headSha) return err(MOVED);
    }
    return tidyUp(host, input.headSha, plan, actions);
  }
  throw new Error('unreachable: the last attempt returns');
}

const MOVED: Refusal = {
  kind: 'head-moved',
  message:
    'No review: there is a newer commit on the pull request, and the run for that one leaves it',
};

/** Plans with the lines of the head. What the plan says of findings is as it was linted. */
async function planned(
  host: PullRequestHost,
  input: ReviewInput,
  files: readonly DiffFile[],
): Promise<Plan> {
  const { filter, findings } = input;
  const plan = planReview({ ...(await atHead(host, input, files)), files, filter });
  const comments = plan.comments.map((comment) => {
    return { ...comment, findings: asLinted(comment.findings, findings) };
  });
  return { ...plan, comments, rows: asLinted(plan.rows, findings) };
}

/** The same findings, all in the body and none on a line. */
function allInBody(plan: Plan): Plan {
  const moved = new Set(plan.comments.flatMap(({ findings }) => findings));
  return { ...plan, comments: [], rows: [...moved, ...plan.rows] };
}

async function publish(
  host: PullRequestHost,
  { headSha, sources, run }: ReviewInput,
  files: readonly DiffFile[],
  { add, rows }: Actions,
  attempt: 'inline' | 'body',
): Promise<Answer<unknown>> {
  if (add.length + rows.length === 0) return ok(undefined);
  const because =
    attempt === 'body' ? 'GitHub did not take comments on the lines themselves.' : undefined;
  const leftOut = new Set(files.flatMap(({ path, patch }) => (patch === undefined ? [path] : [])));
  const isLeftOut = (path: string): boolean => leftOut.has(path);
  const telling = { comments: add.length, rows, isLeftOut, because, run };
  const review = { headSha, body: reviewBody(telling, new Sources(sources)), comments: add };
  return host.publish(review, reviewMarkerStart(run));
}

/**
 * Takes back comments that another run has made as well. Overlapping runs do not see what the other
 * one is going to write, so each of them looks after it has written. Gives the newest head, if
 * GitHub gives it.
 */
async function takeBack(
  host: PullRequestHost,
  { headSha }: ReviewInput,
  before: readonly OwnThread[],
  shown: readonly DiffFile[],
): Promise<string | undefined> {
  const [state, now] = [await host.state(), await host.ownThreads()];
  if (!state.ok || !now.ok) return undefined;
  const newest = state.value.headSha;
  const files = newest === headSha ? undefined : await host.files();
  const blobs = new Map(shown.map(({ path, blobSha }) => [path, blobSha]));
  const later = new Map((files?.ok ? files.value : shown).map((one) => [one.path, one.blobSha]));
  const known = new Set(before.map(({ id }) => id));
  const fresh = now.value.filter(({ id }) => !known.has(id));
  const hasChanged = (thread: OwnThread): boolean =>
    thread.headSha === headSha && blobs.get(thread.path) !== later.get(thread.path);
  for (const { commentNumber } of saidTooMuch(fresh, newest, hasChanged)) {
    await host.withdraw(commentNumber);
  }
  return newest;
}

/**
 * Updates the comments that are there. A comment that cannot be changed stays as it is, and nothing
 * is lost. Only the run for the newest head may change any. GitHub accepts no condition with a
 * change, so the head is read before each one.
 */
async function tidyUp(
  host: PullRequestHost,
  headSha: string,
  { comments }: Plan,
  { add, change, retire, resolve, withdraw, rows }: Actions,
): Promise<Answer<Left>> {
  const edits: readonly (() => Promise<unknown>)[] = [
    ...withdraw.map(
      ({ commentNumber }) =>
        () =>
          host.withdraw(commentNumber),
    ),
    ...change.map(
      ({ commentId, body }) =>
        () =>
          host.changeComment(commentId, body),
    ),
    ...resolve.map(
      ({ id }) =>
        () =>
          host.resolve(id),
    ),
    ...retire.map(({ id, commentId, body }) => async () => {
      await host.changeComment(commentId, doneBody(body));
      // The token may not have the permission for this. The comment has said it already.
      await host.resolve(id);
    }),
  ];
  for (const edit of edits) {
    const state = await host.state();
    if (state.ok && state.value.headSha !== headSha) return err(MOVED);
    await edit();
  }
  const kept = comments.length - add.length;
  const resolved = retire.length + resolve.length;
  return ok({ comments: add.length, rows: rows.length, kept, resolved });
}
