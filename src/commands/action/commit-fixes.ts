import { ok } from '../../result.ts';
import { readSignature, readViewer } from '../../adapters/github/accounts.ts';
import type { PullRequestTrigger, Trigger } from '../../adapters/github/event.ts';
import { GitHubCommits } from '../../adapters/github/commits.ts';
import { GitHubPullRequest } from '../../adapters/github/pull-request.ts';
import { fullName, isSameName } from '../../adapters/github/repository.ts';
import { commitMessage, isOwnMessage } from '../../review/commit-message.ts';
import type { Language } from '../../language.ts';
import type { Answer } from '../../review/pull-request.ts';
import {
  committed,
  refuseCommit,
  startedBy,
  writable,
  type Committed,
  type Committer,
  type FixesToCommit,
  type CommitPlace,
} from './committing.ts';
import type { ActionInputs } from './inputs.ts';
import { toOwnPull } from './own-pull.ts';
import { isForPullRequest, type GitHub } from './session.ts';

/**
 * Commits fixes as the inputs say. Every reason against a commit is a refusal. Nothing is forced.
 * If the branch is not at the commit that was linted, nothing is written. A file that cannot be
 * committed is left alone, and so are the fixes that change it together with others.
 */
export async function commitFixes(
  { client, repository }: GitHub,
  trigger: Trigger,
  inputs: ActionInputs,
  { env, language }: CommitRun,
  fixes: FixesToCommit,
): Promise<Answer<Committed>> {
  const place = isForPullRequest(trigger)
    ? await headOf({ client, repository }, trigger, inputs)
    : branchOf(trigger, env);
  if (!place.ok) return place;
  const committer = await committerOf({ client, repository }, inputs, language);
  if (!committer.ok) return committer;
  const linted = trigger.kind === 'pull_request' ? env['GITHUB_SHA'] : undefined;
  const to = { ...place.value, linted };
  return inputs.fix === 'pull-request'
    ? toOwnPull(committer.value, to, fixes)
    : toBranch(committer.value, to, fixes);
}

/** What of a run commits depend on. */
interface CommitRun {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
}

async function headOf(
  { client, repository }: GitHub,
  trigger: PullRequestTrigger,
  { fix }: ActionInputs,
): Promise<Answer<Omit<CommitPlace, 'linted'>>> {
  if (fix === 'pull-request') {
    return refuseCommit(
      'Fixes of a pull request get none of their own; "fix: commit" puts them on its branch',
    );
  }
  const state = await new GitHubPullRequest(client, repository, trigger.number).state();
  if (!state.ok) return state;
  const { headRepository, headBranch: branch, headSha: sha, open } = state.value;
  if (trigger.isFork || !isSameName(headRepository, fullName(repository))) {
    return refuseCommit('The branch is in a fork, which this run may not write to');
  }
  if (!open) return refuseCommit('The pull request is closed');
  return sha === trigger.headSha ? ok({ branch, sha }) : refuseCommit(NEWER, 'head-moved');
}

const BRANCH_EVENTS: ReadonlySet<string> = new Set(['push', 'schedule', 'workflow_dispatch']);

/** The branch that a run is for, unless it is for a pull request. */
export function branchOf(
  trigger: Trigger,
  env: Readonly<Record<string, string | undefined>>,
): Answer<Omit<CommitPlace, 'linted'>> {
  const branch = /^refs\/heads\/(.+)$/.exec(env['GITHUB_REF'] ?? '')?.[1];
  const sha = env['GITHUB_SHA'];
  if (!BRANCH_EVENTS.has(trigger.kind) || branch === undefined || sha === undefined) {
    return refuseCommit('The run is not for a branch');
  }
  return ok({ branch, sha });
}

async function committerOf(
  { client, repository }: GitHub,
  inputs: ActionInputs,
  language: Language,
): Promise<Answer<Committer>> {
  const viewer = await readViewer(client);
  if (!viewer.ok && inputs.signoff) return viewer;
  const login = viewer.ok ? viewer.value : undefined;
  const signature = inputs.signoff ? await readSignature(client, login ?? '') : undefined;
  if (signature?.ok === false) return signature;
  const wishes = { text: inputs.commitMessage, signature: signature?.value };
  return ok({
    commits: new GitHubCommits(client, repository, isOwnMessage),
    inputs,
    viewer: login,
    messageOf: ({ fixed, changes }) => commitMessage(fixed, changes, wishes),
    language,
  });
}

const NEWER = 'There is a newer commit on the branch; the run for that commit will fix it';

/** Commits on top of the commit that was linted. */
async function toBranch(
  committer: Committer,
  { branch: name, sha: head, linted }: CommitPlace,
  fixes: FixesToCommit,
): Promise<Answer<Committed>> {
  const { commits, inputs, messageOf } = committer;
  const branch = await commits.branch(name);
  if (!branch.ok) return branch;
  const { isDefault, isProtected } = branch.value;
  if (branch.value.head !== head) return refuseCommit(NEWER, 'head-moved');
  if ((isDefault || isProtected) && !inputs.commitToProtected) {
    const what = isDefault ? 'the default branch' : 'a protected branch';
    return refuseCommit(
      `"${name}" is ${what}; "commit-to-protected: true" allows it, "fix: pull-request" avoids it`,
    );
  }
  if (isOwnMessage(branch.value.message) && fixes.isAsked !== true) {
    return refuseCommit(
      `The newest commit on "${name}" is a fix commit already, and what it left is not fixed by another`,
    );
  }
  const possible = await writable(commits, fixes.repairs, head, linted);
  if (!possible.ok) return possible;
  const { repairs, left } = possible.value;
  const made = await commits.commit({
    branch: name,
    expectedHead: head,
    ...messageOf(repairs),
    additions: repairs.changes.map(committed),
  });
  return made.ok ? ok({ sha: made.value.sha, repairs, left, ...startedBy(committer) }) : made;
}
