import { accountJson, repositoryJson, type Json } from './json-basics.ts';
import { gitCommitJson, readCommit } from './json-git.ts';
import { fullPullJson, labelJson, pullJson, reviewCommentJson } from './json-pulls.ts';
import {
  fullName,
  type Account,
  type PullRequest,
  type Repository,
  type ReviewComment,
  type Thread,
  type World,
} from './world.ts';

/** What starts a workflow. */
export type WorkflowEvent =
  | {
      readonly name: 'pull_request' | 'pull_request_target';
      readonly pull: PullRequest;
      readonly action?: 'opened' | 'reopened' | 'synchronize' | 'labeled';
      /** The label that was put on, for `labeled`. */
      readonly label?: string;
      /** The head before, for `synchronize`. */
      readonly before?: string;
    }
  /** Somebody has changed the text of a comment on a line. */
  | { readonly name: 'pull_request_review_comment'; readonly edit: EditedComment }
  | { readonly name: 'merge_group'; readonly pull: PullRequest }
  /** The run of a workflow on `pull_request` has ended. */
  | { readonly name: 'workflow_run'; readonly pull: PullRequest; readonly run: EndedRun }
  | {
      readonly name: 'push';
      readonly repository: Repository;
      readonly branch: string;
      readonly before?: string;
    }
  | { readonly name: 'schedule'; readonly repository: Repository }
  | {
      readonly name: 'workflow_dispatch';
      readonly repository: Repository;
      readonly branch?: string;
      readonly inputs?: Readonly<Record<string, string>>;
    };

/** A comment that somebody has changed. */
export interface EditedComment {
  readonly pull: PullRequest;
  readonly thread: Thread;
  readonly comment: ReviewComment;
  /** The text before, and the one that it has got. */
  readonly before: string;
  readonly after: string;
  readonly sender: Account;
}

/** A workflow run that has ended. */
export interface EndedRun {
  readonly id: number;
  /** The head for which it ran. */
  readonly headSha: string;
  readonly event?: string;
  /** The pull requests that the event names; GitHub also names those of other repositories. */
  readonly pulls?: readonly number[];
}

/** What the runner knows of an event. */
export interface EventContext {
  readonly name: WorkflowEvent['name'];
  readonly repository: Repository;
  readonly actor: Account;
  /** What is checked out, and the reference that is said to be it. */
  readonly sha: string;
  readonly ref: string;
  /** Branches of a pull request; empty for other events. */
  readonly headRef: string;
  readonly baseRef: string;
  /** The token may write nothing: somebody else's code asks. */
  readonly isFromFork: boolean;
  readonly payload: Json;
}

const NO_COMMIT = '0'.repeat(40);

/**
 * What GitHub hands to a run for an event, after "Events that trigger workflows" and "Webhook events
 * and payloads": what our action may read, in its place.
 */
export async function contextOf(world: World, event: WorkflowEvent): Promise<EventContext> {
  switch (event.name) {
    case 'pull_request':
    case 'pull_request_target':
      return ofPull(world, event);
    case 'pull_request_review_comment':
      return ofEdit(world, event.edit);
    case 'merge_group':
      return ofMergeGroup(world, event.pull);
    case 'workflow_run':
      return ofWorkflowRun(world, event.pull, event.run);
    case 'push':
      return ofPush(world, event.repository, event.branch, event.before);
    case 'schedule': {
      const { repository } = event;
      return ofBranch(world, event.name, repository, repository.defaultBranch, {
        schedule: '30 5 * * 1',
      });
    }
    case 'workflow_dispatch': {
      const { repository, branch = repository.defaultBranch, inputs = null } = event;
      return ofBranch(world, event.name, repository, branch, {
        inputs,
        ref: `refs/heads/${branch}`,
        workflow: '.github/workflows/lint.yaml',
      });
    }
  }
}

async function ofPull(
  world: World,
  event: WorkflowEvent & { readonly name: 'pull_request' | 'pull_request_target' },
): Promise<EventContext> {
  const { name, pull, action = 'opened', before = NO_COMMIT, label = '' } = event;
  const { repository, author, baseBranch, mergeSha } = pull;
  const isTarget = name === 'pull_request_target';
  const sha = isTarget ? await tipOf(repository, baseBranch) : mergeSha;
  if (sha === undefined) throw new Error('GitHub starts no run for a pull request with conflicts');
  const moved = action === 'synchronize' ? { before, after: pull.headSha } : {};
  const labeled = action === 'labeled' ? { label: labelJson(world, repository, label) } : {};
  return {
    name,
    repository,
    actor: author,
    sha,
    ref: isTarget ? `refs/heads/${baseBranch}` : `refs/pull/${pull.number}/merge`,
    headRef: pull.headBranch,
    baseRef: baseBranch,
    isFromFork: !isTarget && pull.headRepository !== repository,
    payload: {
      action,
      number: pull.number,
      pull_request: await fullPullJson(world, pull),
      ...moved,
      ...labeled,
      ...common(world, repository, author),
    },
  };
}

/**
 * The token is that of the merge, as for `pull_request`. The pull request is written as lists have it:
 * https://github.com/octokit/webhooks, pull_request_review_comment/edited.schema.json.
 */
async function ofEdit(world: World, edit: EditedComment): Promise<EventContext> {
  const { pull, thread, comment, before, after, sender } = edit;
  const { repository, mergeSha } = pull;
  if (mergeSha === undefined)
    throw new Error('GitHub starts no run for a pull request with conflicts');
  return {
    name: 'pull_request_review_comment',
    repository,
    actor: sender,
    sha: mergeSha,
    ref: `refs/pull/${pull.number}/merge`,
    headRef: '',
    baseRef: '',
    isFromFork: pull.headRepository !== repository,
    payload: {
      action: 'edited',
      changes: { body: { from: before } },
      comment: { ...(await reviewCommentJson(world, pull, thread, comment)), body: after },
      pull_request: { ...pullJson(world, pull), active_lock_reason: null },
      ...common(world, repository, sender),
    },
  };
}

async function ofMergeGroup(world: World, pull: PullRequest): Promise<EventContext> {
  const { repository, baseBranch, mergeSha, author } = pull;
  if (mergeSha === undefined) throw new Error('GitHub queues no pull request with conflicts');
  const base = await tipOf(repository, baseBranch);
  const ref = `refs/heads/gh-readonly-queue/${baseBranch}/pr-${pull.number}-${base}`;
  await repository.git.setRef(ref, mergeSha);
  return {
    name: 'merge_group',
    repository,
    actor: author,
    sha: mergeSha,
    ref,
    headRef: '',
    baseRef: '',
    isFromFork: false,
    payload: {
      action: 'checks_requested',
      merge_group: {
        head_sha: mergeSha,
        head_ref: ref,
        base_sha: base,
        base_ref: `refs/heads/${baseBranch}`,
        head_commit: await pushedCommit(world, repository, mergeSha),
      },
      ...common(world, repository, author),
    },
  };
}

/** It runs on the default branch. GitHub names no pull request where the head is in a fork. */
async function ofWorkflowRun(
  world: World,
  pull: PullRequest,
  { id, headSha, event = 'pull_request', pulls }: EndedRun,
): Promise<EventContext> {
  const { repository, headRepository, headBranch, number } = pull;
  const named = pulls ?? (headRepository === repository ? [number] : []);
  return ofBranch(world, 'workflow_run', repository, repository.defaultBranch, {
    action: 'completed',
    workflow_run: {
      id,
      name: 'wfcache-lint',
      event,
      status: 'completed',
      conclusion: 'failure',
      head_branch: headBranch,
      head_sha: headSha,
      head_repository: headRepository === undefined ? null : repositoryJson(world, headRepository),
      repository: repositoryJson(world, repository),
      pull_requests: named.map((one) => ({ number: one })),
    },
  });
}

async function ofPush(
  world: World,
  repository: Repository,
  branch: string,
  before: string | undefined,
): Promise<EventContext> {
  const sha = await tipOf(repository, branch);
  const range = before === undefined ? [sha] : [`${before}..${sha}`];
  const list = await repository.git.text(['rev-list', '--reverse', ...range]);
  const shas = list.split('\n').filter((line) => line !== '');
  const { owner } = repository;
  const html = `${world.url}/${fullName(repository)}`;
  return ofBranch(world, 'push', repository, branch, {
    ref: `refs/heads/${branch}`,
    before: before ?? NO_COMMIT,
    after: sha,
    base_ref: null,
    created: before === undefined,
    deleted: false,
    forced: false,
    compare: `${html}/compare/${before ?? ''}...${sha}`,
    commits: await Promise.all(shas.map((one) => pushedCommit(world, repository, one))),
    head_commit: await pushedCommit(world, repository, sha),
    pusher: { name: owner.login, email: `${owner.login}@example.com` },
  });
}

async function ofBranch(
  world: World,
  name: EventContext['name'],
  repository: Repository,
  branch: string,
  payload: Json,
): Promise<EventContext> {
  const actor = repository.owner;
  return {
    name,
    repository,
    actor,
    sha: await tipOf(repository, branch),
    ref: `refs/heads/${branch}`,
    headRef: '',
    baseRef: '',
    isFromFork: false,
    payload: { ...payload, ...common(world, repository, actor) },
  };
}

function common(world: World, repository: Repository, sender: Account): Json {
  return { repository: repositoryJson(world, repository), sender: accountJson(world, sender) };
}

async function tipOf({ git }: Repository, branch: string): Promise<string> {
  const sha = await git.resolve(`refs/heads/${branch}`);
  if (sha === undefined) throw new Error(`There is no branch ${branch}`);
  return sha;
}

/** A commit as events of pushes have it. */
async function pushedCommit(world: World, repository: Repository, sha: string): Promise<Json> {
  const {
    html_url: url,
    tree,
    message,
    author,
    committer,
  } = gitCommitJson(world, repository, await readCommit(repository, sha));
  const { sha: treeId } = tree as { readonly sha: string };
  return { id: sha, tree_id: treeId, distinct: true, message, url, author, committer };
}
