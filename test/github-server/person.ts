import { branchMoved, trigger } from './branches.ts';
import type { EditedComment } from './events.ts';
import type { Change } from './git.ts';
import { addIssueComment } from './issues.ts';
import { permissionOf } from './permissions.ts';
import { openPull } from './pulls.ts';
import { addComment, addReview, addThread } from './conversation.ts';
import { applySuggestion, suggestionOf } from './suggestion.ts';
import { clicked } from './task-list.ts';
import { currentPlace, placeOf, type WantedPlace } from './threads.ts';
import {
  GITHUB,
  now,
  signatureOf,
  type Account,
  type Identity,
  type IssueComment,
  type PullRequest,
  type Repository,
  type ReviewComment,
  type Thread,
  type World,
} from './world.ts';

/** What everybody sees on a pull request's page. */
export interface VisiblePull {
  readonly state: 'open' | 'closed';
  readonly reviews: readonly {
    readonly by: string;
    readonly body: string;
    readonly isMinimized: boolean;
  }[];
  readonly comments: readonly { readonly by: string; readonly body: string }[];
  readonly threads: readonly VisibleThread[];
}

/** A conversation on lines, as shown. */
export interface VisibleThread {
  readonly path: string;
  /** Undefined once it is outdated. */
  readonly line: number | undefined;
  readonly startLine: number | undefined;
  readonly isResolved: boolean;
  readonly comments: readonly {
    readonly by: string;
    readonly body: string;
    readonly isMinimized: boolean;
  }[];
}

/** Somebody who uses GitHub by hand. What a person may not do is not checked. */
export class Person {
  readonly account: Account;
  readonly #world: World;

  constructor(world: World, account: Account) {
    this.#world = world;
    this.account = account;
  }

  get #identity(): Pick<Identity, 'account' | 'kind'> {
    return { account: this.account, kind: 'user' };
  }

  /**
   * Commits on a branch and pushes; a branch that is not there begins at the default one. `null`
   * removes a file. Gives the commit.
   */
  async push(
    repository: Repository,
    branch: string,
    files: Readonly<Record<string, string | Buffer | null>>,
    message = 'Change files',
  ): Promise<string> {
    const changes = Object.entries(files).map(([path, content]) => ({
      path,
      content: content ?? undefined,
    }));
    return this.pushChanges(repository, branch, changes, message);
  }

  /** As {@link push}, with modes. */
  async pushChanges(
    repository: Repository,
    branch: string,
    changes: readonly Change[],
    message = 'Change files',
  ): Promise<string> {
    const { git, defaultBranch } = repository;
    const parent =
      (await git.resolve(`refs/heads/${branch}`)) ??
      (await git.resolve(`refs/heads/${defaultBranch}`));
    const author = signatureOf(this.account);
    const sha = await git.commit({ parent, changes, message, author, committer: author });
    await this.move(repository, branch, sha);
    return sha;
  }

  /** Moves a branch to any commit, by force. */
  async move(repository: Repository, branch: string, sha: string): Promise<void> {
    await repository.git.setRef(`refs/heads/${branch}`, sha);
    await branchMoved(this.#world, repository, branch, this.#identity);
  }

  /** Opens a pull request of a branch; `from` is the fork the branch is in. */
  async openPull(
    repository: Repository,
    branch: string,
    { from = repository, base = repository.defaultBranch } = {},
  ): Promise<PullRequest> {
    const headSha = await from.git.resolve(`refs/heads/${branch}`);
    const baseSha = await repository.git.resolve(`refs/heads/${base}`);
    if (headSha === undefined || baseSha === undefined) throw new Error('There is no such branch');
    const pull = await openPull(this.#world, this.account, {
      repository,
      headRepository: from,
      headBranch: branch,
      headSha,
      baseBranch: base,
      baseSha,
      title: `Change ${branch}`,
      body: null,
    });
    trigger(this.#world, this.#identity, 'pull_request', repository, pull.headSha);
    return pull;
  }

  /** Says something about the whole pull request. */
  comment(pull: PullRequest, body: string): IssueComment {
    return addIssueComment(this.#world, pull, this.account, body);
  }

  /** Leaves a review without comments on lines. */
  review(pull: PullRequest, body: string): void {
    addReview(this.#world, pull, this.account, { body, state: 'COMMENTED', commit: pull.headSha });
  }

  /** Begins a thread on lines of the diff. */
  async commentOnLine(pull: PullRequest, wanted: WantedPlace, body: string): Promise<Thread> {
    const place = await placeOf(pull, pull.headSha, wanted, this.#world.limits);
    if ('message' in place) throw new Error(place.message);
    const review = addReview(this.#world, pull, this.account, {
      body: '',
      state: 'COMMENTED',
      commit: pull.headSha,
    });
    return addThread(this.#world, pull, review, place, body);
  }

  /** Answers in a thread. */
  reply(pull: PullRequest, thread: Thread, body: string): void {
    const review = addReview(this.#world, pull, this.account, {
      body: '',
      state: 'COMMENTED',
      commit: pull.headSha,
    });
    addComment(this.#world, thread, review, body);
  }

  /** Marks a thread as dealt with. */
  resolve(thread: Thread): void {
    thread.resolvedBy = this.account;
  }

  /** Takes that back. */
  unresolve(thread: Thread): void {
    thread.resolvedBy = undefined;
  }

  /** Writes another text into a comment, as those may who may push. */
  edit(comment: ReviewComment, body: string): void {
    comment.body = body;
    comment.updatedAt = now();
  }

  /**
   * Clicks a box of a task in a comment, the first one where `box` is not given, and gives what the
   * workflows get. GitHub lets those do it who wrote the comment, or who may write to the repository.
   */
  tick(pull: PullRequest, thread: Thread, comment: ReviewComment, box = 0): EditedComment {
    const { repository } = pull;
    const mayWrite = ['admin', 'write'].includes(permissionOf(repository, this.account));
    if (!mayWrite && comment.author !== this.account) throw new Error('The box is disabled');
    const { body: before } = comment;
    const after = clicked(before, box);
    if (after === undefined) throw new Error('The comment has no such box');
    this.edit(comment, after);
    const event = 'pull_request_review_comment';
    trigger(this.#world, this.#identity, event, repository, pull.headSha);
    return { pull, thread, comment, before, after, sender: this.account };
  }

  /** Deletes a comment; a thread without comments is gone. */
  remove(pull: PullRequest, thread: Thread, comment: ReviewComment): void {
    thread.comments.splice(thread.comments.indexOf(comment), 1);
    if (thread.comments.length === 0) pull.threads.splice(pull.threads.indexOf(thread), 1);
  }

  /** Puts a thumb down. */
  putThumbDown(comment: ReviewComment): void {
    comment.thumbsDown.add(this.account);
  }

  /** Hides a comment; whoever wants to see it can still open it. */
  minimize(comment: { minimized: string | undefined }, classifier = 'OUTDATED'): void {
    comment.minimized = classifier;
  }

  /** Closes a pull request. */
  close(pull: PullRequest): void {
    pull.state = 'closed';
  }

  /** Puts a label on a pull request. */
  label(pull: PullRequest, name: string): void {
    pull.labels.add(name);
  }

  /** Merges a pull request with a merge commit. */
  async merge(pull: PullRequest): Promise<void> {
    if (pull.mergeSha === undefined) throw new Error('The pull request has conflicts');
    pull.state = 'closed';
    pull.mergedAt = now();
    await this.move(pull.repository, pull.baseBranch, pull.mergeSha);
  }

  /**
   * Accepts the suggestion of a thread's first comment and gives the commit GitHub makes of it. A
   * comment that is minimised can be opened and accepted all the same.
   */
  async acceptSuggestion(pull: PullRequest, thread: Thread): Promise<string> {
    const { headRepository, headBranch, headSha } = pull;
    const place = await currentPlace(pull, thread, this.#world.limits);
    const lines = suggestionOf(thread.comments[0]?.body ?? '');
    if (lines === undefined) throw new Error('The comment holds no suggestion');
    if (pull.state === 'closed')
      throw new Error('Suggestions cannot be applied because the pull request is closed');
    if (thread.resolvedBy !== undefined)
      throw new Error('This suggestion has been applied or marked resolved');
    if (place === undefined) throw new Error('This suggestion is outdated');
    if (thread.side === 'LEFT') throw new Error('Deleted lines take no suggestion');
    if (headRepository === undefined) throw new Error('The head repository is gone');
    const { git } = headRepository;
    const entry = await git.entry(headSha, thread.path);
    const file = await git.blob(entry?.sha ?? '');
    const range = { first: place.startLine ?? place.line, last: place.line };
    // Byte for byte: one character each, whatever the encoding.
    const added = lines.map((line) => Buffer.from(line).toString('latin1'));
    const text = applySuggestion(file.toString('latin1'), range, added);
    const content = Buffer.from(text, 'latin1');
    if (content.equals(file)) throw new Error('The suggestion changes nothing');
    const mode = entry?.mode === '100755' ? '100755' : '100644';
    const sha = await git.commit({
      parent: headSha,
      changes: [{ path: thread.path, content, mode }],
      message: `Update ${thread.path}`,
      author: signatureOf(this.account),
      committer: GITHUB,
    });
    this.#world.signed.add(sha);
    await this.move(headRepository, headBranch, sha);
    thread.resolvedBy ??= this.account;
    return sha;
  }

  /** What is on the page of a pull request; reviews without a text of their own are not shown. */
  async look(pull: PullRequest): Promise<VisiblePull> {
    const said = ({ author, body }: { readonly author: Account; readonly body: string }) => ({
      by: author.login,
      body,
    });
    const threads = pull.threads.map(async (thread): Promise<VisibleThread> => {
      const place = await currentPlace(pull, thread, this.#world.limits);
      return {
        path: thread.path,
        line: place?.line,
        startLine: place?.startLine,
        isResolved: thread.resolvedBy !== undefined,
        comments: thread.comments.map((comment) => ({
          ...said(comment),
          isMinimized: comment.minimized !== undefined,
        })),
      };
    });
    return {
      state: pull.state,
      reviews: pull.reviews
        .filter(({ state, body }) => state !== 'PENDING' && body !== '')
        .map((review) => ({ ...said(review), isMinimized: review.minimized !== undefined })),
      comments: pull.comments.map(said),
      threads: await Promise.all(threads),
    };
  }
}
