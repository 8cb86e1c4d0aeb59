import type { Trigger } from '../../adapters/github/event.ts';
import { lazy } from '../../adapters/lazy.ts';
import { exitCode, type ExitCode } from '../../program/exit-code.ts';
import type { Finding, Report } from '../../finding.ts';
import { askedOnce } from '../../images/asked-once.ts';
import type { ImageSizeSource } from '../../images/size-source.ts';
import type { Io } from '../../io.ts';
import type { Language, Speech } from '../../language.ts';
import type { View } from '../../report/reporter.ts';
import { Sources } from '../../report/sources.ts';
import type { Answer } from '../../review/pull-request.ts';
import { lintSession } from '../../program/lint.ts';
import type { Linted } from '../../program/linted.ts';
import type { Session } from '../../program/open.ts';
import type { RepoPath, SourceFile } from '../../text/text.ts';
import { withOnline } from '../cli/online.ts';
import { sizeSource, unknownSizeNotes } from '../cli/size-source.ts';
import type { Recorded } from './baseline.ts';
import type { ChangeEffect, Comparing } from './compare.ts';
import type { Committed } from './committing.ts';
import type { Delivered } from './deliver.ts';
import { isCommitting, type ActionInputs, type Toolkit } from './inputs.ts';
import { announce, lateNotes, noteOf, warningOf, writeLines, type Note } from './notes.ts';
import { prepare } from './prepare.ts';
import { setOutputs } from './outputs.ts';
import { writeLog, writeSummary } from './results.ts';
import {
  hasBase,
  isForPullRequest,
  isOfStrangers,
  isScopedToChange,
  openGitHub,
  type GitHub,
} from './session.ts';
import type { PullState, ToldOnPull } from './tell-pull.ts';
import type { Asked } from './tick.ts';

// A run after a push, without a baseline, needs none of them.
const changes = lazy(() => import('./compare.ts'));
const delivering = lazy(() => import('./deliver.ts'));
const asking = lazy(() => import('./deliver-asked.ts'));
const pulls = lazy(() => import('./tell-pull.ts'));
const recording = lazy(() => import('./baseline.ts'));
const baselines = lazy(() => import('../cli/baseline.ts'));

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
  /** Undefined where all findings count. */
  readonly comparing: Comparing | undefined;
  /** Undefined where no baseline is named. */
  readonly recorded: Recorded | undefined;
  readonly commit: Answer<Committed> | undefined;
  /** About what was opened, and about what has become of fixes. */
  readonly opening: readonly Note[];
  readonly onDelivery: readonly Note[];
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
  const recorded =
    inputs.baseline === undefined
      ? undefined
      : await recording().recordedBefore(inputs, trigger, github, io);
  const { fix, unsafeFixes } = inputs;
  const linted = await lintSession(session, {
    fix: fix === 'off' ? 'none' : 'show',
    unsafeFixes,
    cacheFixes: isCommitting(inputs),
    sizes,
  });
  const comparing = isScopedToChange(inputs, trigger)
    ? await changes().compare(run, github, session, linted)
    : undefined;
  const { commit, notes: onDelivery } = await delivered(run, github, linted);
  const opening = [...prepared.value.notes, ...notAnswered];
  return { github, session, linted, comparing, recorded, commit, opening, onDelivery };
}

async function delivered(
  run: ActionRun,
  github: GitHub | undefined,
  linted: Linted,
): Promise<Delivered> {
  const { asked, inputs } = run;
  if (asked && github) return asking().deliverAsked(run, asked, github, linted);
  if (!isCommitting(inputs)) return { commit: undefined, notes: [] };
  return delivering().deliverFixes(run, github, linted);
}

/** Tells what was linted in the log, in the job summary, in a review and in the outputs. */
export async function tellRun(run: ActionRun, done: LintedRun): Promise<ExitCode> {
  const { toolkit, io, inputs, trigger, language } = run;
  const { say } = language;
  const { github, session, linted, comparing, recorded, commit, opening, onDelivery } = done;
  const all = stateAfter(linted, commit);
  const based = recorded
    ? baselines().withoutRecorded(recorded.entries, all.report, session.named)
    : { report: all.report, notes: [] };
  const state = { ...all, report: based.report };
  const view = viewOf(state.sources, run);
  const change = within(comparing?.changeFor(all.report.findings, view.sources), state.report);
  writeLog(io, { report: state.report, view, change });
  writeSizeNotes(io, state.report, say);
  const deadline = session.deadline.again();
  const { review, suppressions }: ToldOnPull = isForPullRequest(trigger)
    ? await pulls().tellPull(
        { ...run, trigger },
        github,
        linted,
        { ...state, change, deadline },
        commit,
      )
    : { review: undefined, suppressions: [] };
  const notes: Note[] = [
    ...opening,
    ...(recorded?.notes ?? []),
    ...based.notes.map((message): Note => ({ level: 'notice', message })),
    ...(comparing?.notes ?? []),
    ...onDelivery,
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
  announce(io, [...notes, ...(await writeSummary(toolkit, results))], say);
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

function stateAfter(
  { report, sources, repairs, judgeWith, costOf }: Linted,
  commit: Answer<Committed> | undefined,
): PullState {
  // Fixes in a separate pull request are not merged yet.
  const areIn = commit?.ok === true && commit.value.pullRequest === undefined;
  if (areIn) return { ...commit.value.repairs.after(), costOf };
  return { report, sources, propose: repairs?.propose, judgeWith, costOf };
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
