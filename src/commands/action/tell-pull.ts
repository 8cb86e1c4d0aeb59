import type { Deadline } from '../../adapters/deadline.ts';
import type { PullRequestTrigger } from '../../adapters/github/event.ts';
import { GitHubPullRequest } from '../../adapters/github/pull-request.ts';
import { uniqueWord } from '../../adapters/unique-word.ts';
import type { Report } from '../../finding.ts';
import type { Io } from '../../io.ts';
import type { Language } from '../../language.ts';
import { isComplete } from '../../program/exit-code.ts';
import type { JudgeWith, Linted } from '../../program/linted.ts';
import type { Propose } from '../../program/repair.ts';
import type { Answer } from '../../review/pull-request.ts';
import type { RepoPath, SourceFile } from '../../text/text.ts';
import type { Committed } from './committing.ts';
import type { ChangeEffect } from './compare.ts';
import type { ActionInputs } from './inputs.ts';
import { leaveReview, type Left } from './leave-review.ts';
import { NO_TOKEN, type GitHub } from './session.ts';
import { addedSuppressions } from './suppressions.ts';
import type { Asked } from './tick.ts';

/** A run for a pull request. */
interface PullRun {
  readonly inputs: ActionInputs;
  readonly trigger: PullRequestTrigger;
  readonly asked?: Asked;
  readonly io: Pick<Io, 'env'>;
  readonly language: Language;
}

/** The state after the fixes are committed, or the present one. */
export interface PullState {
  readonly report: Report;
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  readonly propose: Propose | undefined;
  readonly judgeWith: JudgeWith;
  readonly costOf: Linted['costOf'];
}

/** A state, and what the change does to its findings; undefined where all of them count. */
interface ComparedState extends PullState {
  readonly change: ChangeEffect | undefined;
  /** What telling it on the pull request may take. */
  readonly deadline: Deadline;
}

/** What was told, and what is only told in the summary. */
export interface ToldOnPull {
  /** Undefined where no review is wanted. */
  readonly review: Answer<Left> | undefined;
  /** The suppressions that the pull request adds, as lines. */
  readonly suppressions: readonly string[];
}

/** Tells on a pull request what was linted. */
export async function tellPull(
  run: PullRun,
  github: GitHub | undefined,
  linted: Linted,
  state: ComparedState,
  commit: Answer<Committed> | undefined,
): Promise<ToldOnPull> {
  const review = await reviewed(run, github, state, commit);
  return { review, suppressions: await listedSuppressions(run, github, linted) };
}

/** A review, if it is asked for, or if a commit of fixes was refused. */
async function reviewed(
  { inputs, trigger, asked, io, language }: PullRun,
  github: GitHub | undefined,
  { report, sources, propose, judgeWith, costOf, change, deadline }: ComparedState,
  commit: Answer<Committed> | undefined,
): Promise<Answer<Left> | undefined> {
  const wants = inputs.review || asked !== undefined || commit?.ok === false;
  if (!wants) return undefined;
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
  { trigger, language }: PullRun,
  github: GitHub | undefined,
  { suppressions, sources }: Linted,
): Promise<readonly string[]> {
  if (github === undefined) return [];
  const host = new GitHubPullRequest(github.client, github.repository, trigger.number);
  return addedSuppressions(host, suppressions, sources, language.say);
}
