import type { Speech } from '../../language.ts';
import type { Sources } from '../../report/sources.ts';
import { objectionsIn, ownAnswers, type Objection, type Told } from '../../review/people.ts';
import type { PullRequestHost } from '../../review/pull-request.ts';
import { answerBody, readyLines } from '../../review/ready-line.ts';
import type { Finding } from '../../finding.ts';

/** Of so many people is asked what they may do. More of them would object only to disturb. */
const MOST_PEOPLE = 20;

/** Objections, by what GitHub says of those who have made them. */
export interface Objections {
  /** Of people who may write to the repository. */
  readonly granted: readonly Objection[];
  /** Of people of whom GitHub does not tell it now. */
  readonly doubtful: readonly Objection[];
}

/** The objections that count or may count. Those of people who may not write do not. */
export async function weighedObjections(
  host: PullRequestHost,
  told: readonly Told[],
): Promise<Objections> {
  const all = objectionsIn(told);
  const people = [...new Set(all.map(({ by }) => by))].slice(0, MOST_PEOPLE);
  const writers = new Map<string, boolean | undefined>();
  for (const login of people) {
    const answer = await host.mayWrite(login);
    writers.set(login, answer.ok ? answer.value : undefined);
  }
  return {
    granted: all.filter(({ by }) => writers.get(by) === true),
    doubtful: all.filter(({ by }) => writers.has(by) && writers.get(by) === undefined),
  };
}

/** Answers each reason that somebody has given with the line that suppresses the finding, once. */
export async function answerObjections(
  host: PullRequestHost,
  findings: readonly Finding[],
  sources: Sources,
  objections: readonly Objection[],
  say: Speech,
): Promise<void> {
  const answered = new Set<string>();
  for (const objection of objections) {
    const { thread } = objection.told;
    if (ownAnswers(thread).length > 0 || answered.has(thread.id)) continue;
    const lines = readyLines(objection, findings, sources);
    if (lines.length === 0) continue;
    answered.add(thread.id);
    await host.answer(thread.id, answerBody(lines, say));
  }
  if (answered.size > 0) await takeAnswersBack(host, answered);
}

/** Takes back all but the first of our answers in a thread. */
async function takeAnswersBack(
  host: PullRequestHost,
  answered: ReadonlySet<string>,
): Promise<void> {
  const threads = await host.ownThreads();
  if (!threads.ok) return;
  for (const thread of threads.value.filter(({ id }) => answered.has(id))) {
    for (const { commentNumber } of ownAnswers(thread).slice(1)) await host.withdraw(commentNumber);
  }
}
