import { isTheirs, type Told } from './people.ts';

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
 * - A thread that belongs to people stays.
 */
export function saidTooMuch(
  told: readonly Told[],
  head: string,
  hasChanged: (one: Told) => boolean,
): readonly Told[] {
  const ours = told.filter((one) => !isTheirs(one) && one.mark.now.length > 0);
  return ours.filter(
    (one) =>
      (one.thread.headSha !== head && hasChanged(one)) ||
      ours.some((other) => isBetter(other, one, head) && saysAll(other, one)),
  );
}

/** Does one thread say all that the other one says? */
function saysAll(one: Told, other: Told): boolean {
  return (
    one.thread.path === other.thread.path &&
    other.mark.now.every((print) => one.mark.now.includes(print))
  );
}

function isBetter({ thread: one }: Told, { thread: other }: Told, head: string): boolean {
  const [first, second] = [one.headSha === head, other.headSha === head];
  return first === second ? one.commentNumber < other.commentNumber : first;
}
