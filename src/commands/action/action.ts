import type { Trigger } from '../../adapters/github/event.ts';
import { GitHubPullRequest } from '../../adapters/github/pull-request.ts';
import { exitCode, isComplete, type ExitCode } from '../../program/exit-code.ts';
import type { Report } from '../../finding.ts';
import type { ImageSizeSource } from '../../images/size-source.ts';
import type { Io } from '../../io.ts';
import type { View } from '../../report/reporter.ts';
import { Sources } from '../../report/sources.ts';
import type { Propose } from '../../program/repair.ts';
import { err } from '../../result.ts';
import type { Answer } from '../../review/pull-request.ts';
import { lintSession, type Linted } from '../../program/lint.ts';
import type { RepoPath, SourceFile } from '../../text/text.ts';
import { sizeSource, unknownSizeNotes } from '../cli/size-source.ts';
import { commitFixes, type Committed } from './commit-fixes.ts';
import { readInputs, type ActionInputs, type Toolkit } from './inputs.ts';
import { leaveReview, type Left } from './leave-review.ts';
import { announce, writeLines, type Note } from './notes.ts';
import { prepare } from './prepare.ts';
import { setOutputs } from './outputs.ts';
import { writeLog, writeSummary } from './results.ts';
import { isForPullRequest, openGitHub, triggerOf, type GitHub } from './session.ts';
import { addedSuppressions } from './suppressions.ts';

/**
 * Lints with the inputs of action.yml. The log, the annotations and the job summary have every
 * finding in any case. If GitHub refuses something, that is announced and does not change the
 * result. Throws a UsageError for wrong inputs.
 */
export async function actionCommand(toolkit: Toolkit, io: Io, version: string): Promise<ExitCode> {
  const inputs = readInputs(toolkit);
  const trigger = triggerOf(io);
  const sizes = sizesFor(inputs, trigger, io);
  return lintFor({ toolkit, io, version, inputs, trigger, sizes });
}

/** What is known when a run of the action begins. */
interface Run {
  readonly toolkit: Toolkit;
  readonly io: Io;
  readonly version: string;
  readonly inputs: ActionInputs;
  readonly trigger: Trigger;
  readonly sizes: ImageSizeSource | undefined;
}

/**
 * The source of sizes. An image that a stranger names is looked up without credentials, because
 * everybody can read the answer.
 */
function sizesFor(inputs: ActionInputs, trigger: Trigger, io: Io): ImageSizeSource | undefined {
  const isStrangers = isForPullRequest(trigger) ? trigger.isFork : trigger.kind === 'unreadable';
  return sizeSource(inputs, io, 'on', isStrangers ? 'none' : inputs.registryCredentials);
}

async function lintFor(run: Run): Promise<ExitCode> {
  const { toolkit, io, inputs, trigger, sizes } = run;
  const github = needsGitHub(inputs, trigger) ? openGitHub(inputs, trigger, io) : undefined;
  const prepared = await prepare(inputs, trigger, github, io);
  if (!prepared.ok) {
    announce(
      io,
      prepared.error.map((message) => ({ level: 'error', message })),
    );
    return 2;
  }
  const { fix, unsafeFixes } = inputs;
  const linted = await lintSession(prepared.value.session, {
    fix: fix === 'off' ? 'none' : 'show',
    unsafeFixes,
    sizes,
  });
  const commit = await committed(run, github, linted);
  const state = stateAfter(linted, commit);
  const view = viewOf(state.sources, run.version);
  writeLog(io, state.report, view);
  writeSizeNotes(io, state.report);
  const review = await reviewed(run, github, state, commit);
  const suppressions = await listedSuppressions(run, github, linted);
  const notes: Note[] = [
    ...prepared.value.notes,
    ...notesOf(commit),
    ...notesOf(review),
    ...missingNotes(linted),
    ...unreadable(run),
  ];
  const results = {
    report: state.report,
    view,
    changes: linted.changes,
    committed: commit?.ok === true ? commit.value : undefined,
    review: review?.ok === true ? review.value : undefined,
    showsChanges: commit?.ok !== true && review?.ok !== true,
    suppressions,
    notes,
  };
  announce(io, [...notes, ...(await writeSummary(toolkit, results))]);
  announce(io, setOutputs(toolkit, io, results));
  const code = linted.missing.length > 0 ? 2 : exitCode(state.report, inputs);
  return prepared.value.notes.some(({ level }) => level === 'error') ? 2 : code;
}

/** Does the run read or write anything on GitHub? Only then the modules for it are loaded. */
function needsGitHub({ review, fix }: ActionInputs, trigger: Trigger): boolean {
  return isForPullRequest(trigger) || review || fix === 'commit' || fix === 'pull-request';
}

/** Commits the fixes, if that is asked for; undefined where there is nothing to commit. */
async function committed(
  { inputs, trigger, io }: Run,
  github: GitHub | undefined,
  { changes, repairs }: Linted,
): Promise<Answer<Committed> | undefined> {
  const wants = inputs.fix === 'commit' || inputs.fix === 'pull-request';
  if (!wants || changes.length === 0 || repairs === undefined) return undefined;
  if (github === undefined) return NO_TOKEN;
  const fixes = { changes, fixed: repairs.fixed };
  return commitFixes(github, trigger, inputs, io, fixes);
}

const NO_TOKEN: Answer<never> = err({
  kind: 'forbidden',
  message: 'GitHub cannot be asked: the input "token" is empty',
});

/** The state after the fixes are committed, or the present one. */
interface State {
  readonly report: Report;
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  readonly propose: Propose | undefined;
}

function stateAfter(
  { report, sources, repairs }: Linted,
  commit: Answer<Committed> | undefined,
): State {
  // Fixes in a separate pull request are not merged yet.
  const areIn = commit?.ok === true && commit.value.pullRequest === undefined;
  return areIn && repairs ? repairs.after() : { report, sources, propose: repairs?.propose };
}

/** A review of a pull request, if it is asked for, or if a commit of fixes was refused. */
async function reviewed(
  { inputs, trigger, io }: Run,
  github: GitHub | undefined,
  { report, sources, propose }: State,
  commit: Answer<Committed> | undefined,
): Promise<Answer<Left> | undefined> {
  const wants = inputs.review || commit?.ok === false;
  if (!wants || !isForPullRequest(trigger)) return undefined;
  if (github === undefined) return NO_TOKEN;
  const host = new GitHubPullRequest(github.client, github.repository, trigger.number);
  return leaveReview(host, {
    headSha: commit?.ok === true ? commit.value.sha : trigger.headSha,
    findings: report.findings,
    sources,
    filter: inputs.filter,
    isIncomplete: report.ruleErrors.length > 0 || !isComplete(report.problems),
    propose,
    run: `${io.env['GITHUB_RUN_ID'] ?? '0'}-${io.env['GITHUB_RUN_ATTEMPT'] ?? '1'}`,
  });
}

async function listedSuppressions(
  { trigger }: Run,
  github: GitHub | undefined,
  { suppressions, sources }: Linted,
): Promise<readonly string[]> {
  if (github === undefined || !isForPullRequest(trigger)) return [];
  const host = new GitHubPullRequest(github.client, github.repository, trigger.number);
  return addedSuppressions(host, suppressions, new Sources(sources));
}

function notesOf(answer: Answer<unknown> | undefined): Note[] {
  if (answer === undefined || answer.ok) return [];
  const { kind, message } = answer.error;
  return [{ level: kind === 'head-moved' ? 'notice' : 'warning', message }];
}

/** What was named and is not there. */
function missingNotes({ missing }: Linted): Note[] {
  return missing.map((words) => {
    const message = `No YAML or JSON file in ${words}; "allow-empty: true" makes that no error`;
    return { level: 'error', message };
  });
}

function unreadable({ trigger }: Run): Note[] {
  if (trigger.kind !== 'unreadable') return [];
  const message = `The event "${trigger.event}" cannot be used: ${trigger.reason}`;
  return [{ level: 'warning', message }];
}

function viewOf(sources: ReadonlyMap<RepoPath, SourceFile>, version: string): View {
  return {
    sources: new Sources(sources),
    version,
    color: false,
    width: undefined,
    quiet: false,
    inActions: true,
  };
}

function writeSizeNotes(io: Io, { counts }: Report): void {
  const asked = counts.unknownSizes.filter(({ reason }) => reason !== undefined);
  writeLines(io, unknownSizeNotes(asked));
}
