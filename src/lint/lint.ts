import type { RuleContext } from '../facts/context.ts';
import { check, RulesSoFar, type Verdict } from './engine.ts';
import { joinProject, type Project } from '../facts/project.ts';
import type { Elsewhere } from '../facts/elsewhere.ts';
import type { FileModel } from '../manifests/file-model.ts';
import type { Rule } from '../rule-kit/rule.ts';

/** Judges the files of a repository. Pure: the same models give the same verdict. */
export function lint(
  models: readonly FileModel[],
  rules: readonly Rule[],
  context: RuleContext,
  elsewhere?: Elsewhere,
  progress = new RulesSoFar(),
): Verdict & { readonly project: Project } {
  const project = joinProject(models, context, elsewhere);
  progress.project = project;
  return { project, ...check(project, rules, context, progress) };
}
