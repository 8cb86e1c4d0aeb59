import {
  addComment,
  addReview,
  addThread,
  callerOf,
  isTooLong,
  LONGEST_BODY,
  visibleThreads,
} from './conversation.ts';
import { reviewCommentJson } from './json-pulls.ts';
import { pullOf } from './pulls.ts';
import {
  notFound,
  ok,
  ordered,
  page,
  validationFailed,
  type Reply,
  type RepositoryCall,
  type Routes,
} from './reply.ts';
import { isInPull, placeOf, type WantedPlace } from './threads.ts';
import { now, type PullRequest, type ReviewComment, type Thread } from './world.ts';

const PULL = '/repos/{owner}/{repo}/pulls/{pull_number}';
const COMMENTS = '/repos/{owner}/{repo}/pulls/comments/{comment_id}';

type NewComment = WantedPlace & {
  readonly body: string;
  readonly commit_id: string;
  readonly in_reply_to?: number;
};

function found(call: RepositoryCall): {
  readonly pull: PullRequest;
  readonly thread: Thread;
  readonly comment: ReviewComment;
} {
  const id = Number(call.operation.params['comment_id']);
  for (const pull of call.repository.pulls) {
    for (const thread of visibleThreads(pull, call.identity?.account)) {
      const comment = thread.comments.find((one) => one.id === id);
      if (comment !== undefined) return { pull, thread, comment };
    }
  }
  throw notFound();
}

/** One page of the comments on lines that are wanted and may be seen. */
export async function pageOfComments(
  call: RepositoryCall,
  pull: PullRequest,
  isWanted: (comment: ReviewComment) => boolean,
): Promise<Reply> {
  const since = call.query.get('since') ?? '';
  const shown = visibleThreads(pull, call.identity?.account)
    .flatMap((thread) => thread.comments.map((comment) => ({ ...comment, thread, comment })))
    .filter(({ comment, updatedAt }) => isWanted(comment) && updatedAt >= since);
  const json = ordered(shown, call.query, 'asc').map(({ thread, comment }) =>
    reviewCommentJson(call.world, pull, thread, comment),
  );
  return page(call, await Promise.all(json));
}

/** Operations on comments on lines. */
export const COMMENT_ROUTES: Routes = {
  async [`GET ${PULL}/comments`](call) {
    return pageOfComments(call, pullOf(call), () => true);
  },

  async [`POST ${PULL}/comments`](call) {
    const pull = pullOf(call);
    const { account } = callerOf(call);
    const { body, in_reply_to: replyTo, commit_id: commit, ...wanted } = call.body as NewComment;
    checkComment(body);
    if (replyTo !== undefined) return reply(call, pull, replyTo, body);
    if (!(await isInPull(pull, commit)))
      throw validationFailed(
        'PullRequestReviewComment',
        'commit_id',
        'commit_id is not part of the pull request',
      );
    const place = await placeOf(pull, commit, wanted, call.world.limits);
    if ('message' in place) {
      const field = `pull_request_review_thread.${place.field}`;
      throw validationFailed('PullRequestReviewComment', field, place.message);
    }
    const review = addReview(call.world, pull, account, { body: '', state: 'COMMENTED', commit });
    const thread = addThread(call.world, pull, review, place, body);
    const [comment] = thread.comments;
    if (comment === undefined) throw notFound();
    return ok(await reviewCommentJson(call.world, pull, thread, comment), 201);
  },

  async [`POST ${PULL}/comments/{comment_id}/replies`](call) {
    const { body } = call.body as { readonly body: string };
    checkComment(body);
    return reply(call, pullOf(call), Number(call.operation.params['comment_id']), body);
  },

  async [`GET ${COMMENTS}`](call) {
    const { pull, thread, comment } = found(call);
    return ok(await reviewCommentJson(call.world, pull, thread, comment));
  },

  async [`PATCH ${COMMENTS}`](call) {
    const { pull, thread, comment } = found(call);
    const { body } = call.body as { readonly body: string };
    checkComment(body);
    comment.body = body;
    comment.updatedAt = now();
    return ok(await reviewCommentJson(call.world, pull, thread, comment));
  },

  [`DELETE ${COMMENTS}`](call) {
    const { pull, thread, comment } = found(call);
    thread.comments.splice(thread.comments.indexOf(comment), 1);
    if (thread.comments.length === 0) pull.threads.splice(pull.threads.indexOf(thread), 1);
    return { status: 204 };
  },
};

function checkComment(body: string): void {
  const refuse = (message: string): Error =>
    validationFailed('PullRequestReviewComment', 'body', message);
  if (body.trim() === '') throw refuse("body can't be blank");
  if (isTooLong(body)) throw refuse(`body is too long (maximum is ${LONGEST_BODY} characters)`);
}

/** Only the first comment of a thread takes replies. */
async function reply(
  call: RepositoryCall,
  pull: PullRequest,
  to: number,
  body: string,
): Promise<Reply> {
  const { account } = callerOf(call);
  const thread = visibleThreads(pull, account).find(({ comments: [first] }) => first?.id === to);
  if (thread === undefined) throw notFound();
  const commit = pull.headSha;
  const review = addReview(call.world, pull, account, { body: '', state: 'COMMENTED', commit });
  const comment = addComment(call.world, thread, review, body);
  return ok(await reviewCommentJson(call.world, pull, thread, comment), 201);
}
