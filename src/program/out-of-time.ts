import type { Deadline } from '../adapters/deadline.ts';
import type { Finding } from '../finding.ts';
import type { Problem } from '../problem.ts';
import type { RepoPath } from '../text/text.ts';

/** Why something was not done, and what helps. */
export function outOfTime({ seconds }: Pick<Deadline, 'seconds'>): string {
  return `The time of the run (${String(seconds)} s) was over; give it more with --timeout`;
}

/** Ends a command that has no answer in its time; the program says so and ends with 3. */
export class OutOfTimeError extends Error {}

/**
 * An answer from what was read, and its text. It has as much time as the reading: also what was read
 * in part is told. Throws {@link OutOfTimeError} where the time is over.
 */
export function answerInTime<T>(deadline: Deadline, answer: () => T): T {
  const answered = deadline.again().run(answer);
  if (answered.ok) return answered.value;
  throw new OutOfTimeError(`${outOfTime(deadline)}; the result is not complete`);
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
