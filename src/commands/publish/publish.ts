import type { Deadline } from '../../adapters/deadline.ts';
import type { PullRequestTrigger } from '../../adapters/github/event.ts';
import { GitHubPullRequest } from '../../adapters/github/pull-request.ts';
import {
  pullsOfRun,
  readWorkflowRun,
  type WorkflowRun,
} from '../../adapters/github/workflow-run.ts';
import { uniqueWord } from '../../adapters/unique-word.ts';
import { UsageError } from '../../config/values.ts';
import type { Io } from '../../io.ts';
import type { Language } from '../../language.ts';
import { isComplete, type ExitCode } from '../../program/exit-code.ts';
import { lintSession } from '../../program/lint.ts';
import type { Linted } from '../../program/linted.ts';
import { markdownMessage } from '../../report/escape.ts';
import { counted } from '../../report/reporter.ts';
import { Sources } from '../../report/sources.ts';
import type { Answer, Refusal } from '../../review/pull-request.ts';
import { announce, lateNotes, warningOf, writeLines, type Note } from '../action/notes.ts';
import { leaveReview, type Left } from '../action/leave-review.ts';
import { prepare } from '../action/prepare.ts';
import { addToSummary, uncheckedLines } from '../action/results.ts';
import { openGitHub, payloadOf, triggerOf, type GitHub } from '../action/session.ts';
import type { Toolkit } from '../action/inputs.ts';
import { languageFor } from '../cli/lang.ts';
import { sizeSource } from '../cli/size-source.ts';
import { readPublishInputs, type PublishInputs } from './inputs.ts';
import { confirmed, MOST_LISTED, type Confirmed, type Listed } from './listed.ts';
import { listedByRun } from './report-of-run.ts';

/** The most pull requests with one head that are reviewed. */
const MOST_PULLS = 5;

/** The most lines in the summary about what could not be read. The log has all. */
const MOST_UNCHECKED = 100;

/**
 * Reviews the pull request of a run that could not, because it came from a fork. The head is read
 * over the API, as data, and judged here again, by the configuration of the base. The report of the
 * first run only says which of the findings are told.
 */
export async function publishCommand(toolkit: Toolkit, io: Io): Promise<ExitCode> {
  const inputs = readPublishInputs(toolkit);
  const run = runOf(io);
  const github = openGitHub(inputs, triggerOf(io), io);
  if (github === undefined)
    throw new UsageError('GitHub cannot be asked: the input "token" is empty');
  const language = languageFor(inputs.lang, io);
  const told = await publishRun({ toolkit, io, inputs, run, github, language });
  return conclude(toolkit, io, told, language);
}

/** The run that this one is about. Throws {@link UsageError}. */
function runOf(io: Io): WorkflowRun {
  const run =
    io.env['GITHUB_EVENT_NAME'] === 'workflow_run' ? readWorkflowRun(payloadOf(io)) : undefined;
  if (run !== undefined) return run;
  throw new UsageError(
    'Expected the workflow to run on workflow_run: it tells what a workflow on pull_request has found',
  );
}

/** What is known when a run begins. */
interface Publishing {
  readonly toolkit: Toolkit;
  readonly io: Io;
  readonly inputs: PublishInputs;
  readonly run: WorkflowRun;
  readonly github: GitHub;
  readonly language: Language;
}

/** What was done. */
interface Told {
  /** The reviews, by the numbers of their pull requests. */
  readonly reviews: readonly { readonly number: number; readonly left: Left }[];
  /** What could not be read at the heads, as lines. */
  readonly unchecked: readonly string[];
  readonly notes: readonly Note[];
}

const NOTHING: Told = { reviews: [], unchecked: [], notes: [] };

async function publishRun(publishing: Publishing): Promise<Told> {
  const { run, github, inputs } = publishing;
  if (run.event !== 'pull_request') return nothing('The first run was not for a pull request');
  const found = await pullsOfRun(github.client, github.repository, run);
  if (!found.ok) return refused(found.error);
  const pulls = found.value.slice(0, MOST_PULLS);
  if (pulls.length === 0) {
    return nothing('No open pull request has the commit of the first run as its head any more');
  }
  const listed = await listedByRun(github, run, inputs.artifact);
  if (!listed.ok) return refused(listed.error);
  if (listed.value === undefined) {
    const words = `The first run has left no artifact "${inputs.artifact}", so nothing is told`;
    return { ...NOTHING, notes: [warningOf(words)] };
  }
  const all: Told[] = [];
  for (const pull of pulls) all.push(await publishOn(publishing, pull, listed.value));
  const limits = notesOnLimits(found.value.length, listed.value);
  return {
    reviews: all.flatMap(({ reviews }) => reviews),
    unchecked: all.flatMap(({ unchecked }) => unchecked),
    notes: [...all.flatMap(({ notes }) => notes), ...limits],
  };
}

/** What was left out because there was too much. */
function notesOnLimits(pulls: number, { unread }: Listed): Note[] {
  const heads = `Only ${String(MOST_PULLS)} of the ${String(pulls)} open pull requests with this head were reviewed`;
  const entries = `Only the first ${String(MOST_LISTED)} findings of the report of the first run were read; it has ${String(unread)} more`;
  return [
    ...(pulls > MOST_PULLS ? [warningOf(heads)] : []),
    ...(unread > 0 ? [warningOf(entries)] : []),
  ];
}

async function publishOn(
  { io, inputs, github, language }: Publishing,
  pull: PullRequestTrigger,
  listed: Listed,
): Promise<Told> {
  const prepared = await prepare(inputs, pull, github, io);
  if (!prepared.ok) {
    return { ...NOTHING, notes: prepared.error.map((message) => ({ level: 'error', message })) };
  }
  const { session, notes } = prepared.value;
  // A stranger names the images, so credentials are not used.
  const sizes = sizeSource(inputs, io, 'on', 'none');
  const linted = await lintSession(session, { fix: 'show', unsafeFixes: false, sizes });
  const { findings } = linted.report;
  const list = confirmed(findings, listed, new Sources(linted.sources));
  const deadline = session.deadline.again();
  const left = await reviewed({ io, inputs, github, language }, pull, linted, list, deadline);
  const unchecked = uncheckedLines(linted.report, language.say);
  const missing = linted.missing.map((words) =>
    warningOf(`No YAML or JSON file in ${words} at the head`),
  );
  const own = [...notes, ...missing, ...notesOn(list, findings.length), ...lateNotes(deadline)];
  if (!left.ok) return { reviews: [], unchecked, notes: [...own, ...refused(left.error).notes] };
  const reviews = [{ number: pull.number, left: left.value }];
  return { reviews, unchecked, notes: [...own, ...left.value.warnings.map(warningOf)] };
}

/**
 * Leaves the review. What was said before is gone only if it is no finding any more: the author can
 * have shortened the report.
 */
async function reviewed(
  { io, inputs, github, language }: Pick<Publishing, 'io' | 'inputs' | 'github' | 'language'>,
  { number, headSha }: PullRequestTrigger,
  { report, sources, repairs, judgeWith, costOf }: Linted,
  { findings }: Confirmed,
  deadline: Deadline,
): Promise<Answer<Left>> {
  const { ruleErrors, problems, suppressed } = report;
  const told = new Set(findings);
  return leaveReview(new GitHubPullRequest(github.client, github.repository, number), {
    headSha,
    findings: report.findings,
    isTold: (finding) => told.has(finding),
    // The base is not judged here.
    isUnchanged: () => false,
    suppressed,
    sources,
    filter: inputs.filter,
    fixLabel: undefined,
    boxes: undefined,
    isIncomplete: ruleErrors.length > 0 || !isComplete(problems),
    propose: repairs?.propose,
    judgeWith,
    costOf,
    deadline,
    run: `${io.env['GITHUB_RUN_ID'] ?? '0'}-${uniqueWord()}`,
    language,
  });
}

function notesOn({ findings, unconfirmed }: Confirmed, all: number): Note[] {
  const untold = all - findings.length;
  const notes: readonly (readonly [number, string])[] = [
    [
      untold,
      'at the head that the report of the first run does not list; the review leaves them out',
    ],
    [
      unconfirmed,
      'of that report that are not there at the head, by the configuration of the base; they are left out',
    ],
  ];
  return notes
    .filter(([count]) => count > 0)
    .map(([count, words]) => ({
      level: 'notice',
      message: `${counted(count, 'finding')} ${words}`,
    }));
}

function nothing(message: string): Told {
  return { ...NOTHING, notes: [{ level: 'notice', message: `${message}: nothing to tell` }] };
}

/** A newer head is no failure: the run for it tells what holds then. */
function refused({ kind, message }: Refusal): Told {
  return { ...NOTHING, notes: [{ level: kind === 'head-moved' ? 'notice' : 'error', message }] };
}

/** Writes the log, the job summary and the output. */
async function conclude(
  toolkit: Toolkit,
  io: Io,
  { reviews, unchecked, notes }: Told,
  { say }: Language,
): Promise<ExitCode> {
  const lines = reviews.map(({ number, left: { comments, kept, rows, closed } }) => {
    const more = `${String(kept)} kept, ${counted(rows, 'new row')}, ${String(closed)} closed`;
    return `#${String(number)}${say(': ')}${say(`${counted(comments, 'new comment')}, ${more}`)}`;
  });
  io.stdout.write(lines.map((line) => `${line}\n`).join(''));
  writeLines(io, unchecked);
  const messages = [
    ...unchecked.slice(0, MOST_UNCHECKED),
    ...notes.map(({ message }) => say(message)),
  ];
  const ignored = reviews.flatMap(({ left }) => left.ignored);
  const failed = await addToSummary(toolkit, [
    '### wfcache-lint',
    '',
    ...lines.map((one) => `- ${one}`),
    ...messages.map((message) => `- ${markdownMessage(message)}`),
    ...(ignored.length > 0 ? ['', ...ignored] : []),
  ]);
  announce(io, [...notes, ...failed], say);
  const holding = reviews.map(({ left }) => left.comments + left.kept);
  toolkit.setOutput('comments', holding.length === 0 ? '' : holding.reduce((a, b) => a + b));
  return notes.some(({ level }) => level === 'error') ? 3 : 0;
}
