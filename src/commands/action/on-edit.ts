import type { CommentEdit } from '../../adapters/github/event.ts';
import { GitHubPullRequest } from '../../adapters/github/pull-request.ts';
import type { ExitCode } from '../../program/exit-code.ts';
import type { Refusal } from '../../review/pull-request.ts';
import { lintAndDeliver, runFor, tellRun, type ActionStart } from './lint-run.ts';
import { announce, noteOf } from './notes.ts';
import { NO_TOKEN, openGitHub } from './session.ts';
import { askedBy, objectionTo, refuseWish, type NotAsked } from './tick.ts';

/** How often a commit is tried where somebody pushes in between, or another box was ticked. */
const MOST_TRIES = 3;

/**
 * Commits the fix of a comment whose box somebody has ticked, and tells the new head. Ends with 0 and
 * a line in the log where an edit asks for nothing.
 */
export async function onEdit(start: ActionStart, edit: CommentEdit): Promise<ExitCode> {
  const { io, inputs, language } = start;
  const objection = objectionTo(edit, inputs);
  if (objection !== undefined) return idle(start, objection);
  const github = openGitHub(inputs, edit, io);
  if (github === undefined) return idle(start, NO_TOKEN.error);
  const host = new GitHubPullRequest(github.client, github.repository, edit.pull.number);
  for (let tries = 1; ; tries += 1) {
    const asked = await askedBy(edit, github, host, io.cwd);
    if (!asked.ok) return idle(start, asked.error);
    const { trigger, wish } = asked.value;
    const run = runFor(start, trigger, asked.value);
    const done = await lintAndDeliver(run);
    if (done === undefined) return 2;
    const refusal = done.commit?.ok === false ? done.commit.error : undefined;
    // The head is another one now, and the fix is looked for there.
    if (refusal?.kind === 'head-moved' && tries < MOST_TRIES) continue;
    const code = await tellRun(run, done);
    if (refusal !== undefined) await refuseWish(host, wish, reasonOf(refusal), language.say);
    return code;
  }
}

/** Why nothing was committed, as the comment says it. */
export function reasonOf({ kind, message }: Refusal): string {
  return kind === 'head-moved' ? `No fix commit: ${RESTLESS}` : message;
}

const RESTLESS = 'There were newer commits on the branch each time; tick the box again';

function idle({ io, language: { say } }: ActionStart, why: NotAsked): ExitCode {
  if (typeof why === 'string') io.stdout.write(`${say(`Nothing to do: ${why}`)}\n`);
  else announce(io, [noteOf(why)], say);
  return 0;
}
