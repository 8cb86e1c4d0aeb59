import type { Deadline } from '../../adapters/deadline.ts';
import type { Trigger } from '../../adapters/github/event.ts';
import { GitHubPullRequest } from '../../adapters/github/pull-request.ts';
import type { Toolkit } from '../../adapters/github/toolkit.ts';
import { uniqueWord } from '../../adapters/unique-word.ts';
import { exitCode, isComplete, type ExitCode } from '../../program/exit-code.ts';
import type { Finding, Report } from '../../finding.ts';
import { askedOnce } from '../../images/asked-once.ts';
import type { ImageSizeSource } from '../../images/size-source.ts';
import type { Io } from '../../io.ts';
import type { Language, Speech } from '../../language.ts';
import type { View } from '../../report/reporter.ts';
import { Sources } from '../../report/sources.ts';
import type { Propose } from '../../program/repair.ts';
import type { Answer } from '../../review/pull-request.ts';
import { lintSession, type JudgeWith, type Linted } from '../../program/lint.ts';
import type { Session } from '../../program/open.ts';
import type { RepoPath, SourceFile } from '../../text/text.ts';
import { withoutRecorded } from '../cli/baseline.ts';
import { withOnline } from '../cli/online.ts';
import { sizeSource, unknownSizeNotes } from '../cli/size-source.ts';
import { recordedBefore } from './baseline.ts';
import { compare, isScopedToChange, type ChangeEffect, type Comparing } from './compare.ts';
import type { Committed } from './committing.ts';
import { deliverAsked } from './deliver-asked.ts';
import { deliverFixes, isCommitting, NO_TOKEN, type Delivered } from './deliver.ts';
import type { ActionInputs } from './inputs.ts';
import { leaveReview, type Left } from './leave-review.ts';
import { announce, lateNotes, noteOf, warningOf, writeLines, type Note } from './notes.ts';
import { prepare } from './prepare.ts';
import { setOutputs } from './outputs.ts';
import { writeLog, writeSummary } from './results.ts';
import { hasBase, isForPullRequest, isOfStrangers, openGitHub, type GitHub } from './session.ts';
import { addedSuppressions } from './suppressions.ts';
import type { Asked } from './tick.ts';

/** What is known when a run of the action begins. */
export interface ActionStart {
  readonly toolkit: Toolkit;
  readonly io: Io;
  readonly version: string;
  readonly inputs: ActionInputs;
  readonly language: Language;
}

/** What is linted, and why. */
export interface ActionRun extends ActionStart {
  readonly trigger: Trigger;
  /** Somebody has asked for a commit of these fixes; then nothing else is committed. */
  readonly asked?: Asked;
  readonly sizes: ImageSizeSource | undefined;
}

/** The run that a trigger starts. */
export function runFor(start: ActionStart, trigger: Trigger, asked?: Asked): ActionRun {
  const sizes = sizesFor(start.inputs, trigger, start.io);
  return { ...start, trigger, sizes, ...(asked === undefined ? {} : { asked }) };
}

/**
 * The source of sizes. An image that a stranger names is looked up without credentials, because
 * everybody can read the answer.
 */
function sizesFor(inputs: ActionInputs, trigger: Trigger, io: Io): ImageSizeSource | undefined {
  const credentials = isOfStrangers(trigger) ? 'none' : inputs.registryCredentials;
  const source = sizeSource(inputs, io, 'on', credentials);
  return source && askedOnce(source);
}

/**
 * The session with what Alibaba Cloud answers. Nobody asks with credentials what a stranger has
 * written.
 */
async function withAnswers(
  session: Session,
  { inputs, trigger, io, sizes }: ActionRun,
): Promise<Answered> {
  if (!inputs.online) return { session, notes: [] };
  if (isOfStrangers(trigger)) {
    const message = 'Alibaba Cloud is not asked about what a stranger may have written';
    return { session, notes: [{ level: 'notice', message }] };
  }
  const online = await withOnline(session, true, io, sizes);
  return { ...online, notes: online.notes.map((message) => ({ level: 'notice', message })) };
}

interface Answered {
  readonly session: Session;
  readonly notes: readonly Note[];
}

/** What was linted, compared and committed, and is not told yet. */
export interface LintedRun {
  readonly github: GitHub | undefined;
  readonly session: Session;
  readonly linted: Linted;
  readonly comparing: Comparing;
  readonly recorded: Awaited<ReturnType<typeof recordedBefore>>;
  readonly commit: Answer<Committed> | undefined;
  /** About what was opened, and about what has become of fixes. */
  readonly opening: readonly Note[];
  readonly delivering: readonly Note[];
}

/** Lints, and commits fixes as the inputs say. Undefined where nothing can be opened; it is announced. */
export async function lintAndDeliver(run: ActionRun): Promise<LintedRun | undefined> {
  const { io, inputs, trigger, sizes, language } = run;
  const { say } = language;
  const github = needsGitHub(inputs, trigger) ? openGitHub(inputs, trigger, io) : undefined;
  const prepared = await prepare(inputs, trigger, github, io);
  if (!prepared.ok) {
    announce(
      io,
      prepared.error.map((message) => ({ level: 'error', message })),
      say,
    );
    return undefined;
  }
  const { session, notes: notAnswered } = await withAnswers(prepared.value.session, run);
  const recorded = await recordedBefore(inputs, trigger, github, io);
  const { fix, unsafeFixes } = inputs;
  const linted = await lintSession(session, {
    fix: fix === 'off' ? 'none' : 'show',
    unsafeFixes,
    cacheFixes: isCommitting(inputs),
    sizes,
  });
  const comparing = await compare(run, github, session, linted);
  const { commit, notes: delivering } = await delivered(run, github, linted);
  const opening = [...prepared.value.notes, ...notAnswered];
  return { github, session, linted, comparing, recorded, commit, opening, delivering };
}

async function delivered(
  run: ActionRun,
  github: GitHub | undefined,
  linted: Linted,
): Promise<Delivered> {
  const { asked } = run;
  return asked && github
    ? deliverAsked(run, asked, github, linted)
    : deliverFixes(run, github, linted);
}

/** Tells what was linted in the log, in the job summary, in a review and in the outputs. */
export async function tellRun(run: ActionRun, done: LintedRun): Promise<ExitCode> {
  const { toolkit, io, inputs, language } = run;
  const { say } = language;
  const { github, session, linted, comparing, recorded, commit, opening, delivering } = done;
  const all = stateAfter(linted, commit);
  const based = withoutRecorded(recorded.entries, all.report, session.named);
  const state = { ...all, report: based.report };
  const view = viewOf(state.sources, run);
  const change = within(comparing.changeFor(all.report.findings, view.sources), state.report);
  writeLog(io, { report: state.report, view, change });
  writeSizeNotes(io, state.report, say);
  const deadline = session.deadline.again();
  const review = await reviewed(run, github, { ...state, change, deadline }, commit);
  const suppressions = await listedSuppressions(run, github, linted);
  const notes: Note[] = [
    ...opening,
    ...recorded.notes,
    ...based.notes.map((message): Note => ({ level: 'notice', message })),
    ...comparing.notes,
    ...delivering,
    ...(review === undefined || review.ok ? [] : [noteOf(review.error)]),
    ...(review?.ok === true ? review.value.warnings.map(warningOf) : []),
    ...missingNotes(linted),
    ...lateNotes(deadline),
    ...unreadable(run),
  ];
  const results = {
    report: state.report,
    view,
    change,
    changes: linted.changes,
    committed: commit?.ok === true ? commit.value : undefined,
    review: review?.ok === true ? review.value : undefined,
    showsChanges: commit?.ok !== true && review?.ok !== true,
    suppressions,
    ignored: review?.ok === true ? review.value.ignored : [],
    notes,
  };
  announce(io, [...notes, ...writeSummary(toolkit, results)], say);
  announce(io, await setOutputs(toolkit, io, results), say);
  const isWrong = opening.some(({ level }) => level === 'error');
  if (isWrong || linted.missing.length > 0) return 2;
  // Whoever ticks a box asks for a commit; what is wrong besides is told by the runs for heads.
  const findings = run.asked ? [] : (change?.delta.brought ?? state.report.findings);
  return deadline.wasLate ? 3 : exitCode({ ...state.report, findings }, inputs);
}

/** What a change brings of the findings that are left, and what it leaves of them. */
function within(change: ChangeEffect | undefined, { findings }: Report): ChangeEffect | undefined {
  if (change === undefined) return undefined;
  const left = new Set(findings);
  const only = (list: readonly Finding[]): Finding[] => list.filter((one) => left.has(one));
  const { brought, gone, unchanged } = change.delta;
  return { ...change, delta: { brought: only(brought), gone, unchanged: only(unchanged) } };
}

/** Does the run read or write anything on GitHub? Only then the modules for it are loaded. */
function needsGitHub(inputs: ActionInputs, trigger: Trigger): boolean {
  const { review, fix } = inputs;
  if (hasBase(trigger) || isScopedToChange(inputs, trigger)) return true;
  return review || isCommitting({ fix });
}

/** The state after the fixes are committed, or the present one. */
interface State {
  readonly report: Report;
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  readonly propose: Propose | undefined;
  readonly judgeWith: JudgeWith;
  readonly costOf: Linted['costOf'];
}

function stateAfter(
  { report, sources, repairs, judgeWith, costOf }: Linted,
  commit: Answer<Committed> | undefined,
): State {
  // Fixes in a separate pull request are not merged yet.
  const areIn = commit?.ok === true && commit.value.pullRequest === undefined;
  if (areIn) return { ...commit.value.repairs.after(), costOf };
  return { report, sources, propose: repairs?.propose, judgeWith, costOf };
}

/** A state, and what the change does to its findings; undefined where all of them count. */
interface Compared extends State {
  readonly change: ChangeEffect | undefined;
  /** What telling it on the pull request may take. */
  readonly deadline: Deadline;
}

/** A review of a pull request, if it is asked for, or if a commit of fixes was refused. */
async function reviewed(
  { inputs, trigger, asked, io, language }: ActionRun,
  github: GitHub | undefined,
  { report, sources, propose, judgeWith, costOf, change, deadline }: Compared,
  commit: Answer<Committed> | undefined,
): Promise<Answer<Left> | undefined> {
  const wants = inputs.review || asked !== undefined || commit?.ok === false;
  if (!wants || !isForPullRequest(trigger)) return undefined;
  if (github === undefined) return NO_TOKEN;
  const host = new GitHubPullRequest(github.client, github.repository, trigger.number);
  const unchanged = new Set(change?.delta.unchanged);
  // On the branch of a fork nothing is committed.
  const isOnDemand = inputs.fix === 'on-label' && !trigger.isFork;
  return leaveReview(host, {
    headSha: commit?.ok === true ? commit.value.sha : trigger.headSha,
    findings: report.findings,
    isTold: () => true,
    isUnchanged: (finding) => unchanged.has(finding),
    suppressed: [...report.suppressed, ...(report.recorded ?? [])],
    sources,
    filter: inputs.filter,
    fixLabel: isOnDemand ? inputs.fixLabel : undefined,
    boxes: isOnDemand ? { unsafe: inputs.unsafeFixes } : undefined,
    isIncomplete: report.ruleErrors.length > 0 || !isComplete(report.problems),
    propose,
    judgeWith,
    costOf,
    deadline,
    // Jobs of one run can be about one pull request at the same time.
    run: `${io.env['GITHUB_RUN_ID'] ?? '0'}-${uniqueWord()}`,
    language,
  });
}

async function listedSuppressions(
  { trigger, language }: ActionRun,
  github: GitHub | undefined,
  { suppressions, sources }: Linted,
): Promise<readonly string[]> {
  if (github === undefined || !isForPullRequest(trigger)) return [];
  const host = new GitHubPullRequest(github.client, github.repository, trigger.number);
  return addedSuppressions(host, suppressions, sources, language.say);
}

/** What was named and is not there. */
function missingNotes({ missing }: Linted): Note[] {
  return missing.map((words) => {
    const message = `No YAML or JSON file in ${words}; "allow-empty: true" makes that no error`;
    return { level: 'error', message };
  });
}

function unreadable({ trigger }: ActionRun): Note[] {
  if (trigger.kind !== 'unreadable') return [];
  const message = `The event "${trigger.event}" cannot be used: ${trigger.reason}`;
  return [{ level: 'warning', message }];
}

function viewOf(
  sources: ReadonlyMap<RepoPath, SourceFile>,
  { version, language }: ActionRun,
): View {
  return {
    sources: new Sources(sources),
    version,
    color: false,
    width: undefined,
    quiet: false,
    inActions: true,
    language,
  };
}

function writeSizeNotes(io: Io, { counts }: Report, say: Speech): void {
  const asked = counts.unknownSizes.filter(({ reason }) => reason !== undefined);
  writeLines(io, unknownSizeNotes(asked).map(say));
}
