import { pageOfComments } from './comments.ts';
import {
  addReview,
  addThread,
  callerOf,
  isTooLong,
  isVisible,
  LONGEST_BODY,
} from './conversation.ts';
import { reviewJson } from './json-pulls.ts';
import { pullOf } from './pulls.ts';
import { notFound, ok, page, unprocessable, type RepositoryCall, type Routes } from './reply.ts';
import { isInPull, placeOf, type Place, type WantedPlace } from './threads.ts';
import type { Account, Identity, PullRequest, Review } from './world.ts';

const PULL = '/repos/{owner}/{repo}/pulls/{pull_number}';

interface NewReview {
  readonly commit_id?: string;
  readonly body?: string;
  readonly event?: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT';
  readonly comments?: readonly (WantedPlace & { readonly body: string })[];
}

const STATES = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
} as const;

function reviewOf(call: RepositoryCall, pull: PullRequest): Review {
  const id = Number(call.operation.params['review_id']);
  const review = pull.reviews.find((one) => one.id === id);
  if (review === undefined || !isVisible(review, call.identity?.account)) throw notFound();
  return review;
}

/** Refuses a review as GitHub does; gives the places of its comments. */
async function checkReview(
  { world }: RepositoryCall,
  caller: Identity,
  pull: PullRequest,
  commit: string,
  { body = '', event, comments = [] }: NewReview,
): Promise<Place[]> {
  const isOwn = caller.account === pull.author;
  if (event === 'APPROVE' && isOwn) throw unprocessable('Can not approve your own pull request');
  if (event === 'APPROVE' && caller.kind === 'actions')
    throw unprocessable('GitHub Actions is not permitted to approve pull requests.');
  if (event === 'REQUEST_CHANGES' && isOwn)
    throw unprocessable('Can not request changes on your own pull request');
  if (event === undefined && pull.reviews.some((one) => isPendingOf(one, caller.account)))
    throw unprocessable('User can only have one pending review per pull request');
  const needsBody = event === 'REQUEST_CHANGES' || (event === 'COMMENT' && comments.length === 0);
  if (needsBody && body.trim() === '')
    throw unprocessable("Pull request review body can't be blank");
  if ([body, ...comments.map((one) => one.body)].some(isTooLong))
    throw unprocessable(`Body is too long (maximum is ${LONGEST_BODY} characters)`);
  if (comments.some((one) => one.body.trim() === ''))
    throw unprocessable("Pull request review comment body can't be blank");
  if (!(await isInPull(pull, commit)))
    throw unprocessable('The commit_id is not part of the pull request');
  const places = await Promise.all(comments.map((one) => placeOf(pull, commit, one, world.limits)));
  const wrong = places.flatMap((place) => ('message' in place ? [place.message] : []));
  // GitHub says what is wrong, but not with which comment.
  if (wrong.length > 0) throw unprocessable(...new Set(wrong));
  return places.filter((place): place is Place => !('message' in place));
}

function isPendingOf(review: Review, account: Account): boolean {
  return review.state === 'PENDING' && review.author === account;
}

/** Operations on reviews. */
export const REVIEW_ROUTES: Routes = {
  [`GET ${PULL}/reviews`](call) {
    const pull = pullOf(call);
    const seen = pull.reviews.filter((review) => isVisible(review, call.identity?.account));
    return page(
      call,
      seen.map((review) => reviewJson(call.world, pull, review)),
    );
  },

  async [`POST ${PULL}/reviews`](call) {
    const pull = pullOf(call);
    const caller = callerOf(call);
    const wanted = call.body as NewReview;
    // Once: the head may move while the places are looked for.
    const { body = '', event, comments = [], commit_id: commit = pull.headSha } = wanted;
    const places = await checkReview(call, caller, pull, commit, wanted);
    const state = event === undefined ? 'PENDING' : STATES[event];
    const review = addReview(call.world, pull, caller.account, { body, state, commit });
    for (const [at, place] of places.entries()) {
      addThread(call.world, pull, review, place, comments[at]?.body ?? '');
    }
    return ok(reviewJson(call.world, pull, review));
  },

  [`GET ${PULL}/reviews/{review_id}`](call) {
    const pull = pullOf(call);
    return ok(reviewJson(call.world, pull, reviewOf(call, pull)));
  },

  [`PUT ${PULL}/reviews/{review_id}`](call) {
    const pull = pullOf(call);
    const review = reviewOf(call, pull);
    const { body } = call.body as { readonly body: string };
    if (review.author !== callerOf(call).account)
      throw unprocessable('You can only edit your own reviews');
    if (isTooLong(body))
      throw unprocessable(`Body is too long (maximum is ${LONGEST_BODY} characters)`);
    review.body = body;
    return ok(reviewJson(call.world, pull, review));
  },

  async [`GET ${PULL}/reviews/{review_id}/comments`](call) {
    const pull = pullOf(call);
    const review = reviewOf(call, pull);
    return pageOfComments(call, pull, (comment) => comment.review === review);
  },
};
