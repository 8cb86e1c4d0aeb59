import type { Speech } from '../../language.ts';
import { err, ok } from '../../result.ts';
import type { Repairs } from '../../program/linted.ts';
import type { Message } from '../../review/commit-message.ts';
import { doneProposal, isDeclined, NOTHING_LEFT, proposal } from '../../review/proposal.ts';
import type { Answer, BranchState, CommitHost } from '../../review/pull-request.ts';
import {
  committed,
  startedBy,
  writable,
  type Committed,
  type Committer,
  type FixesToCommit,
  type CommitPlace,
} from './committing.ts';

/**
 * Commits on a separate branch, which is made anew from the commit that was linted, and opens one
 * pull request for it. If a person has closed it, that is not done again until there are findings
 * that it did not hold.
 */
export async function toOwnPull(
  committer: Committer,
  { branch: base, sha }: CommitPlace,
  { repairs: all, findings }: FixesToCommit,
): Promise<Answer<Committed>> {
  const { commits, inputs, messageOf } = committer;
  const ends = { branch: inputs.fixBranch, base };
  const before = await commits.newestPull(ends);
  if (!before.ok) return before;
  if (before.value !== 'none' && before.value.state === 'closed') {
    const { number, body } = before.value;
    if (isDeclined(body, findings)) return declined(number);
  }
  const possible = await writable(commits, all, sha);
  if (!possible.ok) return possible;
  const { repairs, left } = possible.value;
  const made = await onOwnBranch(commits, ends.branch, sha, repairs, messageOf(repairs));
  if (!made.ok) return made;
  const { fixed, changes } = repairs;
  const told = { fixed, changes, findings, left, ...startedBy(committer) };
  const { headline: title, body } = proposal(told, committer.language);
  const proposed = await commits.propose({ ...ends, title, body });
  if (!proposed.ok) return proposed;
  const pullRequest = proposed.value;
  return ok({ sha: made.value, repairs, left, ...startedBy(committer), pullRequest });
}

function declined(number: number): Answer<never> {
  const message = `No pull request with fixes: somebody has closed #${String(number)}, and there are no new findings since; open it again to have it updated`;
  return err({ kind: 'declined', message });
}

/**
 * The commit on the separate branch. If it is there already, as after a night without changes, it
 * is not made again.
 */
async function onOwnBranch(
  commits: CommitHost,
  branch: string,
  sha: string,
  { changes }: Repairs,
  message: Message,
): Promise<Answer<string>> {
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

/**
 * Closes our pull request when nothing is left to fix; gives its number, undefined where none is
 * open. One to whose branch somebody else has committed stays open.
 */
export async function closeOwnPull(
  commits: CommitHost,
  fixBranch: string,
  { branch: base, sha }: Pick<CommitPlace, 'branch' | 'sha'>,
  say: Speech,
): Promise<Answer<number | undefined>> {
  const newest = await commits.newestPull({ branch: fixBranch, base });
  if (!newest.ok) return newest;
  if (newest.value === 'none' || newest.value.state !== 'open') return ok(undefined);
  const { number, body } = newest.value;
  const branch = await commits.branch(fixBranch);
  if (!branch.ok) return branch;
  const isOurs = await commits.holdsOnlyOwn(sha, branch.value.head);
  if (!isOurs.ok) return isOurs;
  if (!isOurs.value) return ok(undefined);
  const closed = await commits.closePull(number, say(NOTHING_LEFT), doneProposal(body));
  return closed.ok ? ok(number) : closed;
}
