import { ok } from '../../result.ts';
import type {
  Answer,
  DiffFile,
  HidingReason,
  LineComment,
  NewReview,
  OwnReview,
  OwnThread,
  PullRequestHost,
  PullRequestState,
} from '../../review/pull-request.ts';
import { decode } from '../../text/decode.ts';
import { LIMITS } from '../../text/limits.ts';
import type { RepoPath } from '../../text/text.ts';
import { readBlob } from './blobs.ts';
import type { GitHubClient } from './client.ts';
import { countAt, itemsAt, objectIdAt, textAt } from './json.ts';
import { readOwnReview, readOwnThread, REVIEWS, THREADS } from './own-comments.ts';
import { PAGE, readAll } from './pages.ts';
import { refuse, type RefusedTask, type Task } from './refusal.ts';
import type { GitHubRepository } from './repository.ts';

/** The most files of a pull request that GitHub lists. */
const MOST_FILES = 3000;

const READ = 'pull-requests: read';
const WRITE = 'pull-requests: write';

const TASKS = {
  state: { doing: 'read the pull request', permission: READ },
  files: { doing: "list the pull request's files", permission: READ },
  threads: { doing: "list the pull request's comments", permission: READ },
  reviews: { doing: "list the pull request's reviews", permission: READ },
  publish: { doing: 'leave a review on the pull request', permission: WRITE },
  change: { doing: 'change a comment on the pull request', permission: WRITE },
  changeReview: { doing: 'change a review of the pull request', permission: WRITE },
  hide: { doing: 'hide a comment on the pull request', permission: WRITE },
  answer: { doing: 'answer in a thread of the pull request', permission: WRITE },
  permission: {
    doing: 'read what a person may do in the repository',
    permission: 'metadata: read',
  },
  withdraw: { doing: 'take a comment on the pull request back', permission: WRITE },
  // For this GitHub demands a larger permission than for writing comments.
  resolve: { doing: 'resolve a comment on the pull request', permission: 'contents: write' },
} as const satisfies Readonly<Record<string, Task>>;

const PULL = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';

const CHANGE = `mutation ($input: UpdatePullRequestReviewCommentInput!) {
  updatePullRequestReviewComment(input: $input) { pullRequestReviewComment { id } }
}`;

const CHANGE_REVIEW = `mutation ($input: UpdatePullRequestReviewInput!) {
  updatePullRequestReview(input: $input) { pullRequestReview { id } }
}`;

const HIDE = `mutation ($input: MinimizeCommentInput!) {
  minimizeComment(input: $input) { minimizedComment { isMinimized } }
}`;

const RESOLVE = `mutation ($input: ResolveReviewThreadInput!) {
  resolveReviewThread(input: $input) { thread { id } }
}`;

const ANSWER = `mutation ($input: AddPullRequestReviewThreadReplyInput!) {
  addPullRequestReviewThreadReply(input: $input) { comment { id } }
}`;

/** A pull request on GitHub. */
export class GitHubPullRequest implements PullRequestHost {
  readonly #client: GitHubClient;
  readonly #repository: GitHubRepository;
  readonly #number: number;

  /**
   * `repository` is the repository in which the pull request is opened, not the one from which it
   * comes.
   */
  constructor(client: GitHubClient, repository: GitHubRepository, number: number) {
    this.#client = client;
    this.#repository = repository;
    this.#number = number;
  }

  async state(): Promise<Answer<PullRequestState>> {
    return this.#client.get(TASKS.state, { route: PULL, parameters: this.#place() }, readState);
  }

  async files(): Promise<Answer<readonly DiffFile[]>> {
    const files: DiffFile[] = [];
    for (let page = 1; page <= MOST_FILES / PAGE; page += 1) {
      const parameters = { ...this.#place(), per_page: PAGE, page };
      const answer = await this.#client.get(
        TASKS.files,
        { route: `${PULL}/files`, parameters },
        (data) => (Array.isArray(data) ? itemsAt(data) : undefined),
      );
      if (!answer.ok) return answer;
      files.push(...answer.value.flatMap((file) => readFile(file) ?? []));
      if (answer.value.length < PAGE) break;
    }
    return ok(files);
  }

  async text({
    path,
    blobSha,
  }: Pick<DiffFile, 'path' | 'blobSha'>): Promise<Answer<string | undefined>> {
    const bytes = await readBlob(this.#client, this.#repository, blobSha, LIMITS.fileBytes);
    if (!bytes.ok) return bytes;
    const isWhole = bytes.value.length <= LIMITS.fileBytes;
    const file = isWhole ? decode(path as RepoPath, bytes.value) : undefined;
    return ok(file?.ok === true ? file.value.text : undefined);
  }

  async ownThreads(): Promise<Answer<readonly OwnThread[]>> {
    return readAll(this.#client, TASKS.threads, {
      query: THREADS,
      variables: { ...this.#repository, number: this.#number },
      path: ['repository', 'pullRequest', 'reviewThreads'],
      read: readOwnThread,
    });
  }

  async ownReviews(): Promise<Answer<readonly OwnReview[]>> {
    return readAll(this.#client, TASKS.reviews, {
      query: REVIEWS,
      variables: { ...this.#repository, number: this.#number },
      path: ['repository', 'pullRequest', 'reviews'],
      read: readOwnReview,
    });
  }

  async publish(review: NewReview, marker: string): Promise<Answer<'published'>> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#publishOnce(review);
      if (answer.ok || answer.error.kind !== 'unavailable') return answer;
      await this.#client.letSettle();
      const there = await this.ownReviews();
      if (!there.ok) return there;
      const isStored = there.value.some(
        ({ headSha, body }) => headSha === review.headSha && body.includes(marker),
      );
      if (isStored) return ok('published');
      if (attempt === 2) return answer;
    }
  }

  async changeComment(commentId: string, body: string): Promise<Answer<'changed'>> {
    const input = { pullRequestReviewCommentId: commentId, body };
    return this.#client.settle(TASKS.change, CHANGE, input, () => 'changed');
  }

  async changeReview(reviewId: string, body: string): Promise<Answer<'changed'>> {
    const input = { pullRequestReviewId: reviewId, body };
    return this.#client.settle(TASKS.changeReview, CHANGE_REVIEW, input, () => 'changed');
  }

  async hide(id: string, reason: HidingReason): Promise<Answer<'hidden'>> {
    const input = { subjectId: id, classifier: reason };
    return this.#client.settle(TASKS.hide, HIDE, input, () => 'hidden');
  }

  async resolve(threadId: string): Promise<Answer<'resolved'>> {
    return this.#client.settle(TASKS.resolve, RESOLVE, { threadId }, () => 'resolved');
  }

  async answer(threadId: string, body: string): Promise<Answer<'answered'>> {
    const input = { pullRequestReviewThreadId: threadId, body };
    return this.#client.mutate(TASKS.answer, ANSWER, input, () => 'answered');
  }

  async mayWrite(login: string): Promise<Answer<boolean>> {
    const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
    const parameters = { ...this.#repository, username: login };
    return this.#client.get(TASKS.permission, { route, parameters }, (data) =>
      ['admin', 'write'].includes(textAt(data, 'permission') ?? ''),
    );
  }

  async #publishOnce({ headSha, body, comments }: NewReview): Promise<Answer<'published'>> {
    const parameters = {
      ...this.#place(),
      commit_id: headSha,
      event: 'COMMENT',
      body,
      comments: comments.map(payloadOf),
    };
    const call = { route: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', parameters };
    return this.#client.notify(
      TASKS.publish,
      call,
      () => 'published',
      async () => this.#headMoved(headSha),
    );
  }

  async withdraw(commentNumber: number): Promise<Answer<'withdrawn'>> {
    const route = 'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}';
    const parameters = { ...this.#repository, comment_id: commentNumber };
    return this.#client.write(TASKS.withdraw, { route, parameters }, () => 'withdrawn');
  }

  /** Refuses if the head has moved. The run for the new commit leaves a review then. */
  async #headMoved(headSha: string): Promise<RefusedTask | undefined> {
    const state = await this.state();
    if (!state.ok) return state;
    if (state.value.headSha === headSha) return undefined;
    return refuse(TASKS.publish, 'there is a newer commit on it; its own run will', 'head-moved');
  }

  #place(): Readonly<Record<string, unknown>> {
    return { ...this.#repository, pull_number: this.#number };
  }
}

/** The fields of a comment. GitHub refuses a first line that is also the last one. */
function payloadOf({ path, startLine, line, body }: LineComment): Record<string, unknown> {
  const end = { path, line, side: 'RIGHT', body };
  const isOneLine = startLine === undefined || startLine === line;
  return isOneLine ? end : { ...end, start_line: startLine, start_side: 'RIGHT' };
}

function readState(data: unknown): PullRequestState | undefined {
  const headSha = objectIdAt(data, 'head', 'sha');
  const headBranch = textAt(data, 'head', 'ref');
  const baseSha = objectIdAt(data, 'base', 'sha');
  const baseBranch = textAt(data, 'base', 'ref');
  if (headSha === undefined || headBranch === undefined) return undefined;
  if (baseSha === undefined || baseBranch === undefined) return undefined;
  const open = textAt(data, 'state') === 'open';
  const headRepository = textAt(data, 'head', 'repo', 'full_name');
  return { open, headSha, headBranch, headRepository, baseSha, baseBranch };
}

const STATUSES: Readonly<Record<string, DiffFile['status']>> = {
  added: 'added',
  // For a copied file, as for a renamed one, GitHub shows the differences from the original.
  copied: 'renamed',
  renamed: 'renamed',
  removed: 'removed',
  unchanged: 'unchanged',
};

function readFile(file: unknown): DiffFile | undefined {
  const path = textAt(file, 'filename');
  if (path === undefined) return undefined;
  return {
    path,
    status: STATUSES[textAt(file, 'status') ?? ''] ?? 'changed',
    // Where GitHub gives no id, no file has the same one.
    blobSha: objectIdAt(file, 'sha') ?? '',
    patch: textAt(file, 'patch') ?? (isOnlyRenamed(file) ? '' : undefined),
  };
}

function isOnlyRenamed(file: unknown): boolean {
  return textAt(file, 'status') === 'renamed' && countAt(file, 'changes') === 0;
}
