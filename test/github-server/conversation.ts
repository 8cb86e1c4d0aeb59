import { Refusal, type Call } from './reply.ts';
import type { Place } from './threads.ts';
import {
  now,
  type Account,
  type Identity,
  type PullRequest,
  type Review,
  type ReviewComment,
  type Thread,
  type World,
} from './world.ts';

/** The longest body GitHub takes, in characters. */
export const LONGEST_BODY = 65_536;

/** Whether a body is longer than GitHub takes. */
export function isTooLong(body: string): boolean {
  return body.length > LONGEST_BODY && Array.from(body).length > LONGEST_BODY;
}

/** Whoever calls; to write, one has to be somebody. */
export function callerOf({ identity }: Call): Identity {
  if (identity === undefined) throw new Refusal(401, 'Requires authentication');
  return identity;
}

/** Adds a review to a pull request. */
export function addReview(
  world: World,
  pull: PullRequest,
  author: Account,
  { body, state, commit }: Pick<Review, 'body' | 'state' | 'commit'>,
): Review {
  const review: Review = {
    id: world.nextId(),
    author,
    body,
    state,
    commit,
    submittedAt: now(),
    minimized: undefined,
  };
  pull.reviews.push(review);
  return review;
}

/** Begins a thread with the first comment of a place. */
export function addThread(
  world: World,
  pull: PullRequest,
  review: Review,
  place: Place,
  body: string,
): Thread {
  const thread: Thread = {
    ...place,
    id: world.nextId(),
    commit: review.commit,
    resolvedBy: undefined,
    comments: [],
  };
  addComment(world, thread, review, body);
  pull.threads.push(thread);
  return thread;
}

/** Adds a comment to a thread. */
export function addComment(
  world: World,
  thread: Thread,
  review: Review,
  body: string,
): ReviewComment {
  const at = now();
  const { author } = review;
  const comment: ReviewComment = {
    id: world.nextId(),
    author,
    review,
    body,
    createdAt: at,
    updatedAt: at,
    minimized: undefined,
    thumbsDown: new Set(),
  };
  thread.comments.push(comment);
  return comment;
}

/** The threads of a pull request that an account may see: not those of others' pending reviews. */
export function visibleThreads(pull: PullRequest, account: Account | undefined): Thread[] {
  return pull.threads.filter(({ comments: [first] }) => first && isVisible(first.review, account));
}

/** Whether an account may see a review. */
export function isVisible(review: Review, account: Account | undefined): boolean {
  return review.state !== 'PENDING' || review.author === account;
}
