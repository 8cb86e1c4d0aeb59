/**
 * A pull request as the review needs it: plain data, and the port through which an adapter reads
 * and writes it. Nothing here knows how GitHub is reached.
 */

import type { Result } from '../result.ts';

/** A file of a pull request's diff, as GitHub lists it. */
export interface DiffFile {
  /** After the change, relative to the root. */
  readonly path: string;
  readonly status: 'added' | 'changed' | 'removed' | 'renamed' | 'unchanged';
  /** Git's id of the file's bytes at the head of the pull request. */
  readonly blobSha: string;
  /** The hunks without file headers; undefined for binary files and where GitHub cut the diff. */
  readonly patch: string | undefined;
}

/** What can be said of a pull request at one moment. */
export interface PullRequestState {
  readonly open: boolean;
  readonly headSha: string;
  readonly headBranch: string;
  /** `owner/name` of the repository the head is in; undefined where that was deleted. */
  readonly headRepository: string | undefined;
  readonly baseSha: string;
  readonly baseBranch: string;
}

/** One of our own comments on a line, with what people made of it. */
export interface OwnThread {
  /** Id of the thread, for resolving it. */
  readonly id: string;
  /** Id of our comment that began it, for changing it. */
  readonly commentId: string;
  /** Its number, for taking it back. */
  readonly commentNumber: number;
  /** The head it was made for. */
  readonly headSha: string;
  readonly path: string;
  /** The first line it is about, where there is more than one. */
  readonly startLine: number | undefined;
  /** The last line it is about, in the head's file; undefined once GitHub calls it outdated. */
  readonly line: number | undefined;
  readonly isResolved: boolean;
  readonly isOutdated: boolean;
  /** Somebody has answered: the thread is theirs as well. */
  readonly hasReplies: boolean;
  readonly body: string;
}

/** A comment on whole lines of the head's file, inside one hunk of the diff. */
export interface LineComment {
  readonly path: string;
  /** First line, where there is more than one. */
  readonly startLine: number | undefined;
  /** The only line, or the last. */
  readonly line: number;
  /** Markdown. */
  readonly body: string;
}

/** One review, for the commit it was made from. It never approves and never asks for changes. */
export interface NewReview {
  readonly headSha: string;
  /** Markdown; holds the marker by which we find the review again. */
  readonly body: string;
  readonly comments: readonly LineComment[];
}

/** Why something was not done. `message` is for a person and names what to change. */
export interface Refusal {
  readonly kind:
    'forbidden' | 'not-found' | 'unprocessable' | 'head-moved' | 'rate-limited' | 'unavailable';
  readonly message: string;
}

/** What GitHub gave, or why it did not. Adapters never throw for what a server does. */
export type Answer<T> = Result<T, Refusal>;

/** One pull request, read and commented as whoever the token belongs to. */
export interface PullRequestHost {
  state(): Promise<Answer<PullRequestState>>;
  files(): Promise<Answer<readonly DiffFile[]>>;
  /** Threads that we began: comments of other people never count, whatever they contain. */
  ownThreads(): Promise<Answer<readonly OwnThread[]>>;
  /** Bodies of the reviews that we have left, oldest first. */
  ownReviews(): Promise<Answer<readonly { readonly headSha: string; readonly body: string }[]>>;
  /**
   * Leaves a review, once: where the server fails while it answers, the reviews that are there
   * decide whether it was stored. `marker` is a part of the body that no other review holds.
   */
  publish(review: NewReview, marker: string): Promise<Answer<'published'>>;
  changeComment(commentId: string, body: string): Promise<Answer<'changed'>>;
  resolve(threadId: string): Promise<Answer<'resolved'>>;
  /** Takes a comment of ours back, for good; for one that nobody can have answered yet. */
  withdraw(commentNumber: number): Promise<Answer<'withdrawn'>>;
}

/** Files to write in one commit. */
export interface CommitPlan {
  readonly branch: string;
  /** The commit that was linted: the branch has to be there, or nothing is written. */
  readonly expectedHead: string;
  /** One line. Constant text and counts: never anything out of a manifest. */
  readonly headline: string;
  readonly body: string;
  readonly additions: readonly CommittedFile[];
}

/** One file of a commit. */
export interface CommittedFile {
  readonly path: string;
  /** The whole text. */
  readonly text: string;
  /** Git's id of the bytes that were linted; undefined for a file that is new. */
  readonly before: string | undefined;
}

/** A branch and its newest commit. */
export interface BranchState {
  readonly head: string;
  readonly isProtected: boolean;
  readonly isDefault: boolean;
  /** Of the newest commit. */
  readonly message: string;
  readonly parents: readonly string[];
}

/** Branches of one repository, committed to as whoever the token belongs to. */
export interface CommitHost {
  branch(name: string): Promise<Answer<BranchState>>;
  /** Commits in one step, signed by GitHub; refuses where the branch has moved. */
  commit(plan: CommitPlan): Promise<Answer<{ readonly sha: string; readonly url: string }>>;
  /**
   * Makes a branch at `sha`, or moves one there that holds nothing but our own commits; refuses
   * where somebody else has committed to it.
   */
  startBranch(name: string, sha: string): Promise<Answer<'ready'>>;
  /** Opens a pull request, or changes the title and body of the open one for this branch. */
  propose(proposal: {
    readonly branch: string;
    readonly base: string;
    readonly title: string;
    readonly body: string;
  }): Promise<Answer<{ readonly number: number; readonly url: string; readonly isNew: boolean }>>;
}
