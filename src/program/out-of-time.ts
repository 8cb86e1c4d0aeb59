import type { Deadline } from '../adapters/deadline.ts';
import type { Finding } from '../finding.ts';
import type { Problem } from '../problem.ts';
import { formatBytes } from '../text/bytes.ts';
import type { RepoPath } from '../text/text.ts';

/** Why something was not done, and what helps. */
export function outOfTime(deadline: Deadline): string {
  if (deadline.stoppedBy === 'memory') return outOfMemory(deadline);
  const { seconds, secondsCalled } = deadline;
  return `The time of the run (${String(seconds)} s) was over; give it more with ${secondsCalled}`;
}

/** Node takes its option from the environment as well, also in a step of a workflow. */
function outOfMemory({ heapBytes }: Pick<Deadline, 'heapBytes'>): string {
  const double = Math.round((heapBytes * 2) / 2 ** 30) * 1024 || 1024;
  return `The memory of the run (${formatBytes(heapBytes)}) was used up; give it more with NODE_OPTIONS=--max-old-space-size=${String(double)}, or name some of the folders`;
}

/** Ends a command that has no answer in its time; the program says so and ends with 3. */
export class OutOfTimeError extends Error {}

/**
 * An answer from what was read, and its text. It has as much time as the reading: also what was read
 * in part is told. Throws {@link OutOfTimeError} where the time is over.
 */
export function answerInTime<T>(deadline: Deadline, answer: () => T): T {
  return answerBefore(deadline.again(), answer);
}

function answerBefore<T>(deadline: Deadline, answer: () => T): T {
  const answered = deadline.run(answer);
  if (answered.ok) return answered.value;
  throw new OutOfTimeError(`${outOfTime(deadline)}; the result is not complete`);
}

/** So many characters are made at once: a part by itself is soon made, and to limit its time takes as long. */
const AT_ONCE = 200_000;

/** An answer in parts, each of them long. All of them together have as much time as the reading. */
export function* partsInTime(deadline: Deadline, parts: Iterable<string>): Generator<string> {
  const own = deadline.again();
  const left = parts[Symbol.iterator]();
  for (let text = ' '; text !== '';) {
    text = answerBefore(own, () => upTo(AT_ONCE, left));
    if (text !== '') yield text;
  }
}

function upTo(length: number, parts: Iterator<string>): string {
  let text = '';
  while (text.length < length) {
    const next = parts.next();
    if (next.done === true) break;
    text += next.value;
  }
  return text;
}

/** The fixes of a run that were not computed, or not tried. */
export function unfixed(deadline: Deadline): Problem {
  const reason = `${outOfTime(deadline)}; no fixes were computed`;
  return { path: '.' as RepoPath, reason, effect: 'no-fixes' };
}

/** Findings without their fixes: none of these was tried together with the others. */
export function withoutFixes(findings: readonly Finding[], deadline: Deadline): readonly Finding[] {
  return findings.map((finding) => {
    if (finding.fix === undefined) return finding;
    const { fix: _, help, ...rest } = finding;
    const told = `No fix: ${outOfTime(deadline)}`;
    return { ...rest, help: help === undefined ? told : `${help}\n${told}` };
  });
}
