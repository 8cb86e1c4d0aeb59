import { commentFingerprints } from './marker.ts';
import type { OwnThread } from './pull-request.ts';

/**
 * What has to be taken back after runs for one pull request have overlapped, of the threads that
 * came while they did; `head` is its newest commit, `hasChanged` whether the file of a thread is
 * another one there.
 *
 * - Of two about the same findings the one for an older head goes, else the later one. Every run
 *   comes to the same answer, so that two of them never take back each other's.
 * - One for an older head whose file has changed goes: what holds there now, the run for the newest
 *   head says.
 * - One whose file is the same stays where nothing else says it: that run may have counted on it.
 * - One that people have answered or resolved is theirs.
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
