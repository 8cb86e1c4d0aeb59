import type { Deadline } from '../adapters/deadline.ts';
import type { RuleContext } from '../facts/context.ts';
import { pullCost } from '../facts/pull-cost.ts';
import type { Elsewhere } from '../facts/elsewhere.ts';
import { joinProject, type Project } from '../facts/project.ts';
import { unfollowedProblem } from '../facts/unfollowed.ts';
import type { Finding, Fix } from '../finding.ts';
import { RulesSoFar, verdictSoFar, type Verdict } from '../lint/engine.ts';
import type { Tally } from '../lint/counts.ts';
import { lint } from '../lint/lint.ts';
import type { FileModel } from '../manifests/file-model.ts';
import type { Suppression } from '../manifests/suppressions.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule-kit/rule.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import type { Kept } from './keep.ts';
import { outOfTime, withoutFixes } from './out-of-time.ts';
import type { Named } from './named.ts';
import type { Rendered } from './rendered.ts';

/** Files, what the rules say about them, and all that is needed to judge them again. Plain data. */
export interface Judged {
  /** What the rules say about the named files. */
  readonly verdict: Verdict;
  /** What they say about the files that are only context. */
  readonly around: readonly Finding[];
  readonly models: ReadonlyMap<RepoPath, FileModel>;
  readonly project: Project;
  readonly rules: readonly Rule[];
  readonly context: RuleContext;
  /** What is known of the files that are not judged with these. */
  readonly elsewhere: Elsewhere;
  readonly named: Named;
  /** What programs rendered; undefined where nothing was rendered. */
  readonly rendered: Rendered | undefined;
  /** Fixes are carried out, so only those may be offered that change named files alone. */
  readonly fixing: boolean;
}

/** The share of the time of a run until which it may judge: the rest is for fixes. */
const JUDGING = 0.8;

/** The share of the heap that may be filled when rules have run. */
const JUDGED = 0.7;

/** What was judged; `isLate` where not all rules could be run in time. */
export interface FirstJudged {
  readonly first: Judged;
  readonly isLate: boolean;
}

/** Judges with all rules. */
export function judge(given: Given): Judged {
  return verdictOf(given);
}

/** What is judged, and by what. */
export type Given = Omit<Judged, 'verdict' | 'around' | 'project'>;

/** What is judged together: the files that were kept. */
export function givenBy({ survey, context, named, rendered, fixing }: Kept): Given {
  const { kept, rules, elsewhere: silent } = survey;
  const models = new Map(kept.map((model) => [model.file.path, model]));
  const apart = survey.apart.groups.map(({ record }) => record);
  const records = [...apart, ...(survey.alike?.records ?? [])];
  const elsewhere = { silent, records };
  return { models, rules, context, elsewhere, named, rendered, fixing };
}

/** The same as far as the time allows. */
export function judgeInTime(given: Given, deadline: Deadline): FirstJudged {
  const { context } = given;
  const progress = new RulesSoFar(given.rules, () => deadline.hasRoom(JUDGED));
  const judged = deadline.run(() => verdictOf(given, progress), JUDGING);
  if (judged.ok && !progress.wasStopped) return { first: judged.value, isLate: false };
  const found = verdictSoFar(progress, context, outOfTime(deadline));
  const verdict = { ...found, findings: withoutFixes(found.findings, deadline) };
  const project = progress.project ?? joinProject([], context);
  return { first: { ...given, ...restricted(verdict, given), project }, isLate: true };
}

/** What pods pull because of a finding, in bytes a run: see {@link pullCost}. */
export function costIn({ project, context }: Judged): (finding: Finding) => number {
  return pullCost(project.pods, context);
}

/** Judges again. The changed files replace the files with their paths, or are added. */
export function judgeAgain(before: Judged, changed: readonly FileModel[]): Judged {
  const models = new Map(before.models);
  for (const model of changed) models.set(model.file.path, model);
  return verdictOf({ ...before, models });
}

function verdictOf(given: Given, progress?: RulesSoFar): Judged {
  const { models, rules, context, elsewhere } = given;
  // A project without files needs no rules, and start-up is faster without them.
  const used = models.size === 0 ? [] : rules;
  const { project, ...verdict } = lint([...models.values()], used, context, elsewhere, progress);
  return { ...given, ...restricted(verdict, given), project };
}

/** The part of a verdict that is about the named files. */
function restricted(
  { findings, suppressed, ruleErrors }: Verdict,
  { named, fixing, rendered }: Pick<Judged, 'named' | 'fixing' | 'rendered'>,
): Pick<Judged, 'verdict' | 'around'> {
  if (named.everything) return { verdict: { findings, suppressed, ruleErrors }, around: [] };
  const isOwn = (one: Finding): boolean =>
    named.has(one.path) && rendered?.isElsewhere(one, named) !== true;
  const own = findings.filter(isOwn);
  return {
    verdict: {
      findings: fixing ? own.map((finding) => withoutForeignFix(finding, named)) : own,
      suppressed: suppressed.filter(isOwn),
      ruleErrors,
    },
    around: findings.filter((one) => !isOwn(one)),
  };
}

/** A finding without its fix, if the fix would change or create a file that was not named. */
function withoutForeignFix(finding: Finding, named: Named): Finding {
  const { fix, ...rest } = finding;
  const foreign = fix && pathsOf(fix).find((path) => !named.has(path));
  if (foreign === undefined) return finding;
  const reason = `No fix: it would change ${foreign} as well, which is not among the named files`;
  const help = rest.help === undefined ? reason : `${rest.help}\n${reason}`;
  return { ...rest, help };
}

/** The files that a fix changes or creates. */
export function pathsOf({ edits, creates = [] }: Fix): readonly RepoPath[] {
  return [...edits, ...creates].map(({ path }) => path);
}

/** The files that a finding names: its own, and those of all places that belong to it. */
export function pathsNamed({ path, related, wastes = [], fix }: Finding): readonly RepoPath[] {
  const places = [...related, ...wastes].map((one) => one.path);
  return [path, ...places, ...(fix === undefined ? [] : pathsOf(fix))];
}

/** The texts that were judged, and those from which they were rendered. */
export function sourcesOf({ models, rendered }: Judged): ReadonlyMap<RepoPath, SourceFile> {
  const judged = [...models].map(([path, { file }]) => [path, file] as const);
  return new Map([...(rendered?.sources ?? []), ...judged]);
}

/** The files from this one on, where there was no time left to judge them. */
export function unjudged(path: RepoPath, deadline: Deadline): Problem {
  const reason = `${outOfTime(deadline)}; this file and others were not judged`;
  return { path, reason, effect: 'skipped-file' };
}

/** All suppressions of the named files, including those that nothing needs. */
export function suppressionsOf({ project, named }: Judged): readonly Suppression[] {
  return project.suppressions.filter(({ path }) => named.has(path));
}

/** What could not be read in the named files, and what was not judged. */
export function problemsOf(judged: Judged): readonly Problem[] {
  const { project, named } = judged;
  const unread = namedModels(judged).flatMap(({ problems }) => problems);
  return [...unread, ...unfollowedProblem(project.unfollowed, sourcesOf(judged), named)];
}

/** The named files. */
function namedModels({ models, named }: Judged): readonly FileModel[] {
  return [...models.values()].filter(({ file }) => named.has(file.path));
}

/** The pods that are run from a named file, or whose template is in one. */
export function namedPods(pods: Project['pods'], named: Named): Project['pods'] {
  if (named.everything) return pods;
  return pods.filter(({ execution, owner }) => named.has(execution.path) || named.has(owner.path));
}

/** Counts what was judged. It may be called once for it. */
export function countIn(judged: Judged, tally: Tally): void {
  for (const model of namedModels(judged)) tally.addModel(model);
  tally.addPods(namedPods(judged.project.pods, judged.named));
}
