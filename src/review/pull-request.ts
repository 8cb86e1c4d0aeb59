/**
 * What the review needs to know of a pull request: plain data, and the interface through which an
 * adapter reads and writes it. Nothing here knows how GitHub is reached.
 */

import type { Result } from '../result.ts';

/** A file in the diff of a pull request, as GitHub lists it. */
export interface DiffFile {
  /** The path after the change, relative to the root. */
  readonly path: string;
  readonly status: 'added' | 'changed' | 'removed' | 'renamed' | 'unchanged';
  /** The git id of the bytes of the file at the head of the pull request. */
  readonly blobSha: string;
  /**
   * The hunks without file headers, empty for a file that is only renamed; undefined for binary
   * files and where GitHub leaves the diff out.
   */
  readonly patch: string | undefined;
}

/** The state of a pull request at one moment. */
export interface PullRequestState {
  readonly open: boolean;
  readonly headSha: string;
  readonly headBranch: string;
  /** The `owner/name` of the repository that holds the head; undefined where that was deleted. */
  readonly headRepository: string | undefined;
  readonly baseSha: string;
  readonly baseBranch: string;
}

/** What somebody has said in a thread of ours, or we ourselves. */
export interface ThreadAnswer {
  /** The login; undefined where the account is gone. */
  readonly author: string | undefined;
  readonly isOurs: boolean;
  /** The number of the comment, to take it back. */
  readonly commentNumber: number;
  readonly body: string;
}

/** One of our own comments on a line, and what people have done with it. */
export interface OwnThread {
  /** The id of the thread, to resolve it and to answer in it. */
  readonly id: string;
  /** The id of our comment that began it, to change it. */
  readonly commentId: string;
  /** The number of the comment, to take it back. */
  readonly commentNumber: number;
  /** The id of the review that it came with; undefined where GitHub does not tell. */
  readonly reviewId: string | undefined;
  /** The head for which it was made. */
  readonly headSha: string;
  readonly path: string;
  /** The first line that it is about, where there is more than one. */
  readonly startLine: number | undefined;
  /**
   * The last line that it is about, in the file at the head; undefined when GitHub calls it
   * outdated.
   */
  readonly line: number | undefined;
  readonly isResolved: boolean;
  readonly isOutdated: boolean;
  readonly body: string;
  /** The newest answers, the oldest of them first. */
  readonly answers: readonly ThreadAnswer[];
  /** The logins of those who have put a thumb down on our comment. */
  readonly objectors: readonly string[];
}

/** One of our own reviews. */
export interface OwnReview {
  readonly id: string;
  readonly headSha: string;
  readonly body: string;
}

/** Why a comment is hidden, in the words of GitHub. */
export type HidingReason = 'RESOLVED' | 'OUTDATED' | 'DUPLICATE';

/** A comment on whole lines of the file at the head, inside one hunk of the diff. */
export interface LineComment {
  readonly path: string;
  /** The first line, where there is more than one. */
  readonly startLine: number | undefined;
  /** The only line, or the last one. */
  readonly line: number;
  /** Markdown. */
  readonly body: string;
}

/** One review, for the commit it was made from. It never approves and never asks for changes. */
export interface NewReview {
  readonly headSha: string;
  /** The text in Markdown. It holds the marker by which we find the review again. */
  readonly body: string;
  readonly comments: readonly LineComment[];
}

/** Why something was not done. `message` is for a person and names what to change. */
export interface Refusal {
  readonly kind:
    | 'forbidden'
    | 'not-found'
    | 'unprocessable'
    | 'head-moved'
    | 'declined'
    | 'rate-limited'
    | 'unavailable';
  readonly message: string;
}

/**
 * What GitHub answered, or why it did not. Adapters never throw errors because of what a server
 * does.
 */
export type Answer<T> = Result<T, Refusal>;

/** One pull request. It is read and commented as the owner of the token. */
export interface PullRequestHost {
  state(): Promise<Answer<PullRequestState>>;
  files(): Promise<Answer<readonly DiffFile[]>>;
  /** The text of a file at the head; undefined where it is too large, or no text. */
  text(file: Pick<DiffFile, 'path' | 'blobSha'>): Promise<Answer<string | undefined>>;
  /** The threads that we began. Comments of other people never count, whatever they hold. */
  ownThreads(): Promise<Answer<readonly OwnThread[]>>;
  /** The reviews that we have left, the oldest first. */
  ownReviews(): Promise<Answer<readonly OwnReview[]>>;
  /** May this person write to the repository? */
  mayWrite(login: string): Promise<Answer<boolean>>;
  /**
   * Leaves a review exactly once. If the server fails while it answers, the reviews that are there
   * show whether it was stored. `marker` is a part of the body that no other review holds.
   */
  publish(review: NewReview, marker: string): Promise<Answer<'published'>>;
  changeComment(commentId: string, body: string): Promise<Answer<'changed'>>;
  changeReview(reviewId: string, body: string): Promise<Answer<'changed'>>;
  /** Folds a comment or a review of ours, so that it is read only by those who open it. */
  hide(id: string, reason: HidingReason): Promise<Answer<'hidden'>>;
  resolve(threadId: string): Promise<Answer<'resolved'>>;
  /** Answers in a thread, once. After `unavailable` the answer may be there all the same. */
  answer(threadId: string, body: string): Promise<Answer<'answered'>>;
  /** Deletes a comment of ours that another run has written as well. */
  withdraw(commentNumber: number): Promise<Answer<'withdrawn'>>;
}

/** Files to write in one commit. */
export interface CommitPlan {
  readonly branch: string;
  /** The commit that was linted. If the branch is at another commit, nothing is written. */
  readonly expectedHead: string;
  /** One line of constant text and counts, without any text of a manifest. */
  readonly headline: string;
  readonly body: string;
  readonly additions: readonly CommittedFile[];
}

/** One file of a commit. */
export interface CommittedFile {
  readonly path: string;
  /** The whole text. */
  readonly text: string;
  /** The git id of the bytes that were linted; undefined for a file that is new. */
  readonly before: string | undefined;
}

/** A branch and its newest commit. */
export interface BranchState {
  readonly head: string;
  readonly isProtected: boolean;
  readonly isDefault: boolean;
  /** The message of the newest commit. */
  readonly message: string;
  readonly parents: readonly string[];
}

/** A pull request for a branch of ours. */
export interface OwnPullRequest {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed' | 'merged';
}

/** The branches of one repository. Commits are made as the owner of the token. */
export interface CommitHost {
  branch(name: string): Promise<Answer<BranchState>>;
  /**
   * Why files cannot be committed on top of `head`, by path. `linted` is the commit that was linted
   * where it is another one. Files that can be committed are not in the answer.
   */
  unwritable(
    files: readonly CommittedFile[],
    head: string,
    linted?: string,
  ): Promise<Answer<ReadonlyMap<string, string>>>;
  /** Commits in one step; GitHub signs the commit. Refuses where the branch has moved. */
  commit(plan: CommitPlan): Promise<Answer<{ readonly sha: string; readonly url: string }>>;
  /**
   * Makes a branch at `sha`. A branch that holds only our own commits is moved there. Refuses where
   * somebody else has committed to it.
   */
  startBranch(name: string, sha: string): Promise<Answer<'ready'>>;
  /** Are all commits since `sha` up to `head` our own? */
  holdsOnlyOwn(sha: string, head: string): Promise<Answer<boolean>>;
  /** The newest pull request of a branch into another one. */
  newestPull(ends: {
    readonly branch: string;
    readonly base: string;
  }): Promise<Answer<OwnPullRequest | 'none'>>;
  /** Says a sentence on a pull request of ours and closes it with another description. */
  closePull(number: number, sentence: string, body: string): Promise<Answer<'closed'>>;
  /** Opens a pull request, or changes the title and the body of the open one for this branch. */
  propose(proposal: {
    readonly branch: string;
    readonly base: string;
    readonly title: string;
    readonly body: string;
  }): Promise<Answer<{ readonly number: number; readonly url: string; readonly isNew: boolean }>>;
}
