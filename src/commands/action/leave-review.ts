import { err, ok } from '../../result.ts';
import { gitBlobId } from '../../adapters/git/blob.ts';
import type { Change } from '../../fix/file-change.ts';
import type { Finding } from '../../finding.ts';
import { Sources } from '../../report/sources.ts';
import { reviewBody } from '../../review/body.ts';
import { doneBody } from '../../review/comment.ts';
import { reviewMarkerStart } from '../../review/marker.ts';
import { saidTooMuch } from '../../review/overlap.ts';
import { planReview, type Filter, type Plan } from '../../review/plan.ts';
import { reconcile, type Actions } from '../../review/reconcile.ts';
import type {
  Answer,
  DiffFile,
  OwnThread,
  PullRequestHost,
  Refusal,
} from '../../review/pull-request.ts';
import type { RepoPath, SourceFile } from '../../text/text.ts';

/** What a review is made from. */
export interface ReviewInput {
  /** The commit that was linted, or that holds the fixes. */
  readonly headSha: string;
  readonly findings: readonly Finding[];
  /** Findings that hold as well, and that are not told. */
  readonly untold?: readonly Finding[];
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  readonly filter: Filter;
  /** What gives changes to suggest; undefined where none are suggested. */
  readonly propose: ((findings: readonly Finding[]) => readonly Change[]) | undefined;
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
  const found = [...input.findings, ...(input.untold ?? [])].map(({ fingerprint }) => fingerprint);
  const holds = input.isIncomplete ? undefined : new Set(found);
  for (const attempt of ['inline', 'inline', 'body'] as const) {
    const files = await host.files();
    if (!files.ok) return files;
    const inline = planned(input, files.value);
    const plan = attempt === 'inline' ? inline : allInBody(inline, input.findings);
    const actions = reconcile(plan, said, holds);
    const published = await publish(host, input, actions, attempt);
    if (!published.ok && published.error.kind === 'unprocessable' && attempt === 'inline') {
      continue;
    }
    if (!published.ok) return published;
    if (actions.add.length > 0) {
      const newest = await takeBack(host, input, threads.value);
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

function planned(
  { findings, sources, filter, propose }: ReviewInput,
  files: readonly DiffFile[],
): Plan {
  const isHeads = unchanged(sources, files);
  return planReview({ findings, sources: new Sources(sources), files, isHeads, filter, propose });
}

/** Is a file at the head the one that was linted? */
function unchanged(
  sources: ReviewInput['sources'],
  files: readonly DiffFile[],
): (path: string) => boolean {
  const blobs = new Map(files.map(({ path, blobSha }) => [path, blobSha]));
  return (path) => {
    const source = sources.get(path as RepoPath);
    return source !== undefined && gitBlobId(source.text) === blobs.get(path);
  };
}

/** The same findings, all in the body and none on a line. */
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
  if (add.length + rows.length === 0) return ok(undefined);
  const because =
    attempt === 'body' ? 'GitHub did not take comments on the lines themselves.' : undefined;
  const telling = { comments: add.length, rows, because, run };
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
  { headSha, sources }: ReviewInput,
  before: readonly OwnThread[],
): Promise<string | undefined> {
  const [state, now] = [await host.state(), await host.ownThreads()];
  if (!state.ok || !now.ok) return undefined;
  const newest = state.value.headSha;
  const files = newest === headSha ? undefined : await host.files();
  const isHeads = files?.ok === true ? unchanged(sources, files.value) : () => true;
  const known = new Set(before.map(({ id }) => id));
  const fresh = now.value.filter(({ id }) => !known.has(id));
  const hasChanged = (thread: OwnThread): boolean =>
    thread.headSha === headSha && !isHeads(thread.path);
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
