import { err, ok } from '../../result.ts';
import { gitBlobId } from '../../adapters/git/blob.ts';
import type { Trigger } from '../../adapters/github/event.ts';
import { GitHubCommits } from '../../adapters/github/commits.ts';
import { fullName, isSameName } from '../../adapters/github/repository.ts';
import type { Change } from '../../fix/file-change.ts';
import {
  commitMessage,
  isOwnMessage,
  proposal,
  type Message,
} from '../../review/commit-message.ts';
import type {
  Answer,
  BranchState,
  CommitHost,
  CommittedFile,
  Refusal,
} from '../../review/pull-request.ts';
import { GitHubPullRequest } from '../../adapters/github/pull-request.ts';
import type { ActionInputs } from './inputs.ts';
import { isForPullRequest, type GitHub } from './session.ts';

/** Fixes that were committed. */
export interface Committed {
  readonly sha: string;
  /** Their pull request, if they have one of their own and are not merged yet. */
  readonly pullRequest?: { readonly number: number; readonly url: string };
}

/** Fixes to commit. */
export interface FixesToCommit {
  readonly changes: readonly Change[];
  /** How many findings they fix. */
  readonly fixed: number;
}

/**
 * Commits fixes as the inputs say. Every reason against a commit is a refusal. Nothing is forced.
 * If the branch is not at the commit that was linted, nothing is written.
 */
export async function commitFixes(
  { client, repository }: GitHub,
  trigger: Trigger,
  inputs: ActionInputs,
  { env }: { readonly env: Readonly<Record<string, string | undefined>> },
  fixes: FixesToCommit,
): Promise<Answer<Committed>> {
  const commits = new GitHubCommits(client, repository, isOwnMessage);
  if (isForPullRequest(trigger)) {
    if (inputs.fix === 'pull-request') {
      return refuse(
        'Fixes of a pull request get none of their own; "fix: commit" puts them on its branch',
      );
    }
    const pull = new GitHubPullRequest(client, repository, trigger.number);
    const state = await pull.state();
    if (!state.ok) return state;
    const { headRepository, headBranch, headSha, open } = state.value;
    if (trigger.isFork || !isSameName(headRepository, fullName(repository))) {
      return refuse('The branch is in a fork, which this run may not write to');
    }
    if (!open) return refuse('The pull request is closed');
    if (headSha !== trigger.headSha) return refuse(NEWER, 'head-moved');
    return toBranch(commits, headBranch, headSha, inputs, fixes);
  }
  const branch = /^refs\/heads\/(.+)$/.exec(env['GITHUB_REF'] ?? '')?.[1];
  const sha = env['GITHUB_SHA'];
  const isForBranch = BRANCH_EVENTS.has(trigger.kind);
  if (!isForBranch || branch === undefined || sha === undefined) {
    return refuse('The run is not for a branch');
  }
  return inputs.fix === 'pull-request'
    ? toPullRequest(commits, branch, sha, inputs, fixes)
    : toBranch(commits, branch, sha, inputs, fixes);
}

const BRANCH_EVENTS: ReadonlySet<string> = new Set(['push', 'schedule', 'workflow_dispatch']);

const NEWER = 'There is a newer commit on the branch; the run for that commit will fix it';

function refuse(reason: string, kind: Refusal['kind'] = 'unprocessable'): Answer<never> {
  return err({ kind, message: `No fix commit: ${reason}` });
}

/** Commits on top of the commit that was linted. */
async function toBranch(
  commits: CommitHost,
  name: string,
  head: string,
  { commitToProtected }: ActionInputs,
  { changes, fixed }: FixesToCommit,
): Promise<Answer<Committed>> {
  const branch = await commits.branch(name);
  if (!branch.ok) return branch;
  const { isDefault, isProtected } = branch.value;
  if (branch.value.head !== head) return refuse(NEWER, 'head-moved');
  if ((isDefault || isProtected) && !commitToProtected) {
    const what = isDefault ? 'the default branch' : 'a protected branch';
    return refuse(
      `"${name}" is ${what}; "commit-to-protected: true" allows it, "fix: pull-request" avoids it`,
    );
  }
  if (isOwnMessage(branch.value.message)) {
    return refuse(
      `The newest commit on "${name}" is a fix commit already, and what it left is not fixed by another`,
    );
  }
  const message = commitMessage(fixed, changes);
  const additions = changes.map(committed);
  const made = await commits.commit({ branch: name, expectedHead: head, ...message, additions });
  return made.ok ? ok({ sha: made.value.sha }) : made;
}

/**
 * Commits on a separate branch, which is made anew from the commit that was linted, and opens one
 * pull request for it.
 */
async function toPullRequest(
  commits: CommitHost,
  base: string,
  sha: string,
  { fixBranch }: ActionInputs,
  fixes: FixesToCommit,
): Promise<Answer<Committed>> {
  const made = await onOwnBranch(commits, fixBranch, sha, fixes);
  if (!made.ok) return made;
  const { headline: title, body } = proposal(fixes.fixed, fixes.changes);
  const proposed = await commits.propose({ branch: fixBranch, base, title, body });
  if (!proposed.ok) return proposed;
  return ok({ sha: made.value, pullRequest: proposed.value });
}

/**
 * The commit on the separate branch. If it is there already, as after a night without changes, it
 * is not made again.
 */
async function onOwnBranch(
  commits: CommitHost,
  branch: string,
  sha: string,
  { changes, fixed }: FixesToCommit,
): Promise<Answer<string>> {
  const message = commitMessage(fixed, changes);
  const there = await commits.branch(branch);
  if (there.ok && isCommitOf(there.value, sha, message)) return ok(there.value.head);
  const ready = await commits.startBranch(branch, sha);
  if (!ready.ok) return ready;
  const additions = changes.map(committed);
  const made = await commits.commit({ branch, expectedHead: sha, ...message, additions });
  return made.ok ? ok(made.value.sha) : made;
}

function isCommitOf(
  { message, parents }: BranchState,
  parent: string,
  { headline, body }: Message,
): boolean {
  return (
    parents.length === 1 && parents[0] === parent && message.trim() === `${headline}\n\n${body}`
  );
}

function committed({ path, before, after }: Change): CommittedFile {
  return { path, text: after, before: before === undefined ? undefined : gitBlobId(before) };
}
