import { parentsOfHead } from '../../adapters/git/head.ts';
import { locate } from '../../adapters/disk/root.ts';
import { readViewer } from '../../adapters/github/accounts.ts';
import type { CommentEdit, PullRequestTrigger } from '../../adapters/github/event.ts';
import { isSameName } from '../../adapters/github/repository.ts';
import type { Io } from '../../io.ts';
import type { Speech } from '../../language.ts';
import { err, ok, type Result } from '../../result.ts';
import { isTick, wishIn, type Wish } from '../../review/asked.ts';
import { unticked } from '../../review/box.ts';
import { toldIn } from '../../review/people.ts';
import type { PullRequestHost, Refusal } from '../../review/pull-request.ts';
import type { ActionInputs } from './inputs.ts';
import type { GitHub } from './session.ts';

/** A commit that somebody has asked for who may, and the pull request as it is now. */
export interface Asked {
  readonly wish: Wish;
  readonly trigger: PullRequestTrigger;
}

/** Why there is nothing to do: the end of a sentence for the log, or what GitHub refused. */
export type NotAsked = string | Refusal;

/** Why an edit asks for nothing, as far as the event itself shows it; nobody is asked for that. */
export function objectionTo(
  { pull, before, after }: Pick<CommentEdit, 'pull' | 'before' | 'after'>,
  { fix }: Pick<ActionInputs, 'fix'>,
): string | undefined {
  if (!isTick(before, after)) return 'the edit of this comment ticks no box of ours';
  if (fix !== 'on-label') return 'boxes are for "fix: on-label"';
  if (pull.isFork) return 'the branch is in a fork, and nothing is committed there';
  return undefined;
}

/**
 * What an edit asks for. Nothing in the event is believed: the comment is read again, and counts only
 * if it is ours and its box is ticked now; who has ticked it has to be somebody else who may write.
 */
export async function askedBy(
  edit: CommentEdit,
  { client }: Pick<GitHub, 'client'>,
  host: Pick<PullRequestHost, 'ownThreads' | 'mayWrite' | 'state'>,
  cwd: Io['cwd'],
): Promise<Result<Asked, NotAsked>> {
  const viewer = await readViewer(client);
  if (!viewer.ok) return viewer;
  if (isSameName(viewer.value, edit.sender)) return err('the edit is our own');
  const threads = await host.ownThreads();
  if (!threads.ok) return threads;
  const wish = wishIn(toldIn(threads.value), edit.comment);
  if (wish === undefined) return err('no comment of ours has this box ticked now');
  const mayWrite = await host.mayWrite(edit.sender);
  if (!mayWrite.ok) return mayWrite;
  if (!mayWrite.value) {
    return err('who has ticked the box may not write to the repository');
  }
  const state = await host.state();
  if (!state.ok) return state;
  const { open, headSha, baseSha, baseBranch } = state.value;
  if (!open) return err('the pull request is closed');
  const kind = isCheckedOut(headSha, cwd) ? 'pull_request' : 'pull_request_target';
  return ok({ wish, trigger: { ...edit.pull, kind, headSha, baseSha, baseBranch } });
}

/**
 * Is what is checked out the merge of this head? The event names an older one when the run has
 * waited for others. Then the head is read over the API.
 */
function isCheckedOut(headSha: string, cwd: string): boolean {
  const located = locate(cwd, []);
  return located.ok && parentsOfHead(located.value.root).includes(headSha);
}

/** Says once in the comment why nothing was committed, and takes the tick out of its box. */
export async function refuseWish(
  host: Pick<PullRequestHost, 'ownThreads' | 'changeComment'>,
  { commentNumber }: Wish,
  reason: string,
  say: Speech,
): Promise<void> {
  const threads = await host.ownThreads();
  const told = threads.ok ? toldIn(threads.value) : [];
  const one = told.find(({ thread }) => thread.commentNumber === commentNumber);
  if (one?.mark.box?.isTicked !== true) return;
  const { commentId, body } = one.thread;
  await host.changeComment(commentId, unticked(body, reason, say));
}
