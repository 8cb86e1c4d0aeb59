import type { RuleContext } from '../facts/context.ts';
import type { Project } from '../facts/project.ts';
import type { Counts } from '../finding.ts';
import type { Verdict } from '../lint/engine.ts';
import { lint } from '../lint/lint.ts';
import type { FileModel } from '../manifests/file-model.ts';
import type { Suppression } from '../manifests/suppressions.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule-kit/rule.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import type { Walked } from './files.ts';
import type { Kept } from './keep.ts';

/** Files, what the rules say about them, and all that is needed to judge them again. Plain data. */
export interface Judged {
  readonly verdict: Verdict;
  readonly models: ReadonlyMap<RepoPath, FileModel>;
  readonly project: Project;
  readonly rules: readonly Rule[];
  readonly context: RuleContext;
  /** The images of pods in files that were not kept. */
  readonly elsewhere: ReadonlySet<string>;
}

/** Judges what was kept, with all rules. */
export function judge({ survey, context }: Kept): Judged {
  const { kept, rules, elsewhere } = survey;
  const models = new Map(kept.map((model) => [model.file.path, model]));
  return judged({ models, rules, context, elsewhere });
}

/** Judges again. The changed files replace the files with their paths, or are added. */
export function judgeAgain(before: Judged, changed: readonly FileModel[]): Judged {
  const models = new Map(before.models);
  for (const model of changed) models.set(model.file.path, model);
  return judged({ ...before, models });
}

function judged(given: Omit<Judged, 'verdict' | 'project'>): Judged {
  const { models, rules, context, elsewhere } = given;
  // A project without files needs no rules, and start-up is faster without them.
  const used = models.size === 0 ? [] : rules;
  const { project, ...verdict } = lint([...models.values()], used, context, elsewhere);
  return { ...given, verdict, project };
}

/** The texts that were judged. */
export function sourcesOf({ models }: Judged): ReadonlyMap<RepoPath, SourceFile> {
  return new Map([...models].map(([path, { file }]) => [path, file]));
}

/** All suppressions, including those that nothing needs. */
export function suppressionsOf({ models }: Judged): readonly Suppression[] {
  return [...models.values()].flatMap(({ suppressions }) => suppressions);
}

/** What could not be read in the files. */
export function problemsOf({ models }: Judged): readonly Problem[] {
  return [...models.values()].flatMap(({ problems }) => problems);
}

/**
 * The counts of a run: of what was dropped, and of what was judged. It may be called once for what
 * was kept.
 */
export function countsOf(
  { models, project: { pods } }: Judged,
  { survey: { tally } }: Kept,
  { looked, charts }: Walked,
): Counts {
  for (const model of models.values()) tally.addModel(model);
  tally.addPods(pods);
  return tally.counts(looked, charts);
}
