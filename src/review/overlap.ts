import { commentFingerprints } from './marker.ts';
import type { OwnThread } from './pull-request.ts';

/**
 * The threads that have to be taken back after runs for one pull request have overlapped, among
 * those that appeared meanwhile. `head` is the newest commit of the pull request; `hasChanged` says
 * whether the file of a thread is different there.
 *
 * - Of two threads about the same findings, the one for an older head goes, else the later one.
 * Every run has the same answer, so two runs never take back each other's threads.
 * - A thread for an older head whose file has changed goes: the run for the newest head says what
 * is true there now.
 * - A thread whose file is the same stays if no other thread says the same, because that run may
 * have relied on it.
 * - A thread that people have answered or resolved belongs to them and stays.
 */
export function saidTooMuch(
  threads: readonly OwnThread[],
  head: string,
  hasChanged: (thread: OwnThread) => boolean,
): readonly OwnThread[] {
  const told = threads.flatMap((thread) => {
    const isTheirs = thread.isResolved || thread.hasReplies;
    const fingerprints = isTheirs ? [] : commentFingerprints(thread.body);
    return fingerprints.length === 0 ? [] : [{ thread, fingerprints: new Set(fingerprints) }];
  });
  return told
    .filter(
      ({ thread, fingerprints }) =>
        (thread.headSha !== head && hasChanged(thread)) ||
        told.some(
          (other) =>
            other.thread.path === thread.path &&
            isBetter(other.thread, thread, head) &&
            [...fingerprints].every((print) => other.fingerprints.has(print)),
        ),
    )
    .map(({ thread }) => thread);
}

function isBetter(one: OwnThread, other: OwnThread, head: string): boolean {
  const [first, second] = [one.headSha === head, other.headSha === head];
  return first === second ? one.commentNumber < other.commentNumber : first;
}
