import ruleIds from '../../rules/ids.ts';
import { unmeasuredImages, beginSurvey } from './judge.ts';
import { takeIn } from './take-in.ts';
import { contextOf, type RuleContext } from '../facts/context.ts';
import { joinProject, type Project } from '../facts/project.ts';
import type { ImageSizeSource } from '../images/size-source.ts';
import type { Repository } from './open.ts';
import type { Problem } from '../problem.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';

/** Everything the files of a repository say, for commands that list rather than judge. */
export interface WholeProject {
  readonly project: Project;
  readonly context: RuleContext;
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  /** Files looked at. */
  readonly files: number;
  /** What could not be read. */
  readonly problems: readonly Problem[];
}

/** Reads every manifest of a repository and, where `sizes` is given, what registries know. */
export async function readWholeProject(
  { settings, facts, source, problems }: Repository,
  sizes?: ImageSizeSource,
  measuring?: (done: number, all: number) => void,
): Promise<WholeProject> {
  const { journey, begun } = await takeIn(source, settings, facts, { keepsAll: true });
  const { survey, context } = begun ?? (await beginSurvey(settings, facts, true));
  const measured = await sizes?.measure(unmeasuredImages({ survey, context }), measuring);
  const known = measured === undefined ? facts.sizes : { ...facts.sizes, measured };
  return {
    project: joinProject(survey.kept, settings.argoVersion),
    context: measured ? contextOf(settings, { ...facts, sizes: known, ruleIds }) : context,
    sources: new Map(survey.kept.map(({ file }) => [file.path, file])),
    files: journey.looked,
    problems: [...problems, ...journey.problems, ...survey.kept.flatMap((model) => model.problems)],
  };
}
