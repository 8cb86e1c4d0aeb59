import { GitHubCommits } from '../../adapters/github/commits.ts';
import { hasLabel, readLabels, sayOn, takeLabelOff } from '../../adapters/github/conversation.ts';
import type { PullRequestTrigger, Trigger } from '../../adapters/github/event.ts';
import type { Io } from '../../io.ts';
import type { Language, Speech } from '../../language.ts';
import { isComplete } from '../../program/exit-code.ts';
import type { Linted } from '../../program/linted.ts';
import { isOwnMessage } from '../../review/commit-message.ts';
import { fixComment, leftLines, refusalComment, STARTS_NOTHING } from '../../review/fix-words.ts';
import type { Answer } from '../../review/pull-request.ts';
import { branchOf, commitFixes } from './commit-fixes.ts';
import type { Committed } from './committing.ts';
import type { ActionInputs } from './inputs.ts';
import { noteOf, type Note } from './notes.ts';
import { closeOwnPull } from './own-pull.ts';
import { isForPullRequest, NO_TOKEN, type GitHub } from './session.ts';

/** What became of the fixes of a run. */
export interface Delivered {
  /** The commit, or why there is none; undefined where none is asked for, or nothing is to fix. */
  readonly commit: Answer<Committed> | undefined;
  readonly notes: readonly Note[];
}

/** The run whose fixes are delivered. */
export interface Delivering {
  readonly inputs: ActionInputs;
  readonly trigger: Trigger;
  readonly io: Pick<Io, 'env'>;
  readonly language: Language;
}

const NOTHING: Delivered = { commit: undefined, notes: [] };

/** Commits fixes, as the input `fix` says, and tells people what was done or why it was not. */
export async function deliverFixes(
  run: Delivering,
  github: GitHub | undefined,
  linted: Linted,
): Promise<Delivered> {
  const { inputs, trigger } = run;
  if (inputs.fix === 'on-label') {
    return isForPullRequest(trigger) ? onLabel(run, trigger, github, linted) : NOTHING;
  }
  if (linted.changes.length === 0) {
    return inputs.fix === 'pull-request' ? closeIfDone(run, github, linted) : NOTHING;
  }
  if (github === undefined) return { commit: NO_TOKEN, notes: [noteOf(NO_TOKEN.error)] };
  const commit = await commitAll(run, github, linted);
  if (commit.ok && isForPullRequest(trigger)) {
    await sayOfCommit(github, trigger, commit.value, run.language.say);
  }
  return { commit, notes: notesOn(commit) };
}

/**
 * Tells people on a pull request what a fix commit holds. The log and the summary say it as well, so
 * the permission for it is not demanded.
 */
export async function sayOfCommit(
  { client, repository }: GitHub,
  { number }: PullRequestTrigger,
  commit: Committed,
  say: Speech,
): Promise<void> {
  await sayOn(client, repository, number, commentOn(commit, say));
}

async function commitAll(
  { inputs, trigger, io, language }: Delivering,
  github: GitHub,
  { report, repairs }: Linted,
): Promise<Answer<Committed>> {
  if (repairs === undefined) throw new Error('Fixes were not computed');
  const left = new Set(repairs.after().report.findings.map(({ fingerprint }) => fingerprint));
  const findings = report.findings.filter(({ fingerprint }) => !left.has(fingerprint));
  return commitFixes(github, trigger, inputs, { env: io.env, language }, { repairs, findings });
}

/** If a pull request has the label, it gets one commit, or a comment why not, and loses the label. */
async function onLabel(
  run: Delivering,
  { number }: PullRequestTrigger,
  github: GitHub | undefined,
  linted: Linted,
): Promise<Delivered> {
  if (github === undefined) return { commit: undefined, notes: [noteOf(NO_TOKEN.error)] };
  const { client, repository } = github;
  const labels = await readLabels(client, repository, number);
  if (!labels.ok) return { commit: undefined, notes: [noteOf(labels.error)] };
  const { fixLabel } = run.inputs;
  if (!hasLabel(labels.value, fixLabel)) return NOTHING;
  const commit = linted.changes.length === 0 ? undefined : await commitAll(run, github, linted);
  const off = await takeLabelOff(client, repository, number, fixLabel);
  const said = await sayOn(client, repository, number, answerTo(commit, run.language.say));
  const refused = [off, said].flatMap((answer) => (answer.ok ? [] : [noteOf(answer.error)]));
  return { commit, notes: [...(commit === undefined ? [] : notesOn(commit)), ...refused] };
}

function answerTo(commit: Answer<Committed> | undefined, say: Speech): string {
  if (commit === undefined) return refusalComment('There is nothing that it can fix', say);
  if (commit.ok) return commentOn(commit.value, say);
  return refusalComment(
    commit.error.kind === 'head-moved'
      ? 'There is a newer commit on the branch than the one that was linted; put the label on again'
      : commit.error.message,
    say,
  );
}

function commentOn({ sha, repairs, left, startsNothing }: Committed, say: Speech): string {
  const { fixed, changes } = repairs;
  return fixComment({ sha, fixed, changes, left, startsNothing }, say);
}

/** What a reader of the log has to know of a fix commit, or why there is none. */
export function notesOn(commit: Answer<Committed>): Note[] {
  if (!commit.ok) return [noteOf(commit.error)];
  const { left, startsNothing } = commit.value;
  return [
    ...leftLines(left).map((message): Note => ({ level: 'warning', message })),
    ...(startsNothing ? [{ level: 'notice', message: STARTS_NOTHING } as const] : []),
  ];
}

/** Closes our pull request. A run that could not judge everything does not know that nothing is left. */
async function closeIfDone(
  { inputs, trigger, io, language }: Delivering,
  github: GitHub | undefined,
  { report, missing }: Linted,
): Promise<Delivered> {
  const isWhole = isComplete(report.problems) && report.ruleErrors.length + missing.length === 0;
  const place = branchOf(trigger, io.env);
  if (github === undefined || !isWhole || !place.ok) return NOTHING;
  const commits = new GitHubCommits(github.client, github.repository, isOwnMessage);
  const closed = await closeOwnPull(commits, inputs.fixBranch, place.value, language.say);
  if (!closed.ok) return { commit: undefined, notes: [noteOf(closed.error)] };
  if (closed.value === undefined) return NOTHING;
  const message = `Pull request #${String(closed.value)} is closed: nothing is left to fix`;
  return { commit: undefined, notes: [{ level: 'notice', message }] };
}
