import type { Speech } from '../../language.ts';
import type { Answer, OwnThread, PullRequestHost, Refusal } from '../../review/pull-request.ts';
import { err, ok } from '../../result.ts';
import { isTheirs, toldIn } from '../../review/people.ts';
import { withoutSuggestion } from '../../review/superseded.ts';
import { mayHide, type Edit } from '../../review/reconcile.ts';

/** What came of edits. */
export interface Edited {
  readonly done: readonly Edit[];
  /** Why some were not made; each reason once. */
  readonly refused: readonly Refusal[];
  /** How many comments keep a text that is no longer right. */
  readonly stale: number;
}

/** A run for a newer commit is on its way, and will say what is true there. */
export const MOVED: Refusal = {
  kind: 'head-moved',
  message:
    'No review: there is a newer commit on the pull request, and the run for that one leaves it',
};

/**
 * Changes the texts of comments. Only the run for the newest head may change any. GitHub accepts no
 * condition with a change, so the head is read before each one. After one refusal for want of a
 * permission no other is tried.
 */
export async function makeEdits(
  host: PullRequestHost,
  headSha: string,
  edits: readonly Edit[],
  say: Speech,
): Promise<Answer<Edited>> {
  const done: Edit[] = [];
  const refused: Refusal[] = [];
  for (const edit of edits) {
    if (await hasMoved(host, headSha)) return err(MOVED);
    const answer = await host.changeComment(edit.thread.commentId, edit.body);
    if (answer.ok) done.push(edit);
    else if (answer.error.kind !== 'not-found') refused.push(answer.error);
    if (!answer.ok && answer.error.kind === 'forbidden') break;
  }
  if (done.length > 0 && (await hasMoved(host, headSha))) {
    await takeSuggestionsBack(host, done, say);
    return err(MOVED);
  }
  const isStale = refused.length > 0;
  return ok({
    done,
    refused: refused.slice(0, 1),
    stale: isStale ? edits.length - done.length : 0,
  });
}

/**
 * Takes the suggestions out of comments that were changed when a newer commit was there already:
 * they can be wrong for that one. Its own run puts in what is right.
 */
async function takeSuggestionsBack(
  host: PullRequestHost,
  edits: readonly Edit[],
  say: Speech,
): Promise<void> {
  const threads = await host.ownThreads();
  const written = new Map(edits.map(({ thread, body }) => [thread.id, body]));
  const same = threads.ok ? threads.value.filter(({ id, body }) => written.get(id) === body) : [];
  for (const told of toldIn(same)) {
    const { body, commentId } = told.thread;
    const calm = withoutSuggestion(told, say);
    if (calm !== body) await host.changeComment(commentId, calm);
  }
}

/** Is there a newer commit? If GitHub does not tell, there is none. */
async function hasMoved(host: PullRequestHost, headSha: string): Promise<boolean> {
  const state = await host.state();
  return state.ok && state.value.headSha !== headSha;
}

/** The threads as they are after these edits. */
export function withEdits(threads: readonly OwnThread[], edits: readonly Edit[]): OwnThread[] {
  const bodies = new Map(edits.map(({ thread, body }) => [thread.id, body]));
  return threads.map((thread) => ({ ...thread, body: bodies.get(thread.id) ?? thread.body }));
}

/**
 * Hides the comments that no longer hold, and resolves their threads, as far as the token may. What
 * was refused once is not tried again in this run. The comments have said it already.
 */
export async function closeThreads(
  host: PullRequestHost,
  headSha: string,
  edits: readonly Edit[],
): Promise<void> {
  const tries = { hide: true, resolve: true };
  for (const { thread, closes } of edits) {
    const [told] = toldIn([thread]);
    if (closes === undefined || told === undefined) continue;
    if (await hasMoved(host, headSha)) return;
    if (tries.hide && mayHide(told)) {
      tries.hide = (await host.hide(thread.commentId, closes)).ok;
    }
    if (tries.resolve && !(isTheirs(told) && thread.isResolved)) {
      tries.resolve = (await host.resolve(thread.id)).ok;
    }
  }
}
