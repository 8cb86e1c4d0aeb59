import ruleIds from '../../rules/ids.ts';
import { contextOf, type RuleContext } from '../facts/context.ts';
import { joinProject, type Project } from '../facts/project.ts';
import type { ImageSizeSource } from '../images/size-source.ts';
import type { FileModel } from '../manifests/file-model.ts';
import type { Manifest } from '../manifests/model.ts';
import type { Problem } from '../problem.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import type { Walked } from './files.ts';
import { Kept } from './keep.ts';
import type { Session } from './open.ts';
import { factsWith, takeIn } from './take-in.ts';

const ALL = { fixing: false, keepsAll: true };

/** Everything that the files of a session say, for commands that list and do not judge. */
export interface Everything {
  readonly project: Project;
  readonly context: RuleContext;
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  /** What could not be read. */
  readonly problems: readonly Problem[];
}

/** The manifests of a session, without the facts that rules need. */
export interface Written {
  readonly manifests: readonly Manifest[];
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  /** What could not be read. */
  readonly problems: readonly Problem[];
}

/** Reads every manifest of a session. */
export function readWritten(session: Session): Written {
  const { walked, kept } = takeIn(session, ALL);
  const models = kept?.survey.kept ?? [];
  return {
    manifests: models.flatMap(({ manifests }) => manifests),
    sources: sourcesOf(models),
    problems: problemsOf(session, walked, models),
  };
}

/** Reads every manifest of a session. If `sizes` is given, also asks registries for sizes. */
export async function readEverything(
  session: Session,
  sizes?: ImageSizeSource,
  measuring?: (done: number, all: number) => void,
): Promise<Everything> {
  const { settings, facts } = session;
  const { walked, kept: taken } = takeIn(session, ALL);
  const kept = taken ?? new Kept(settings, facts, ALL);
  const models = kept.survey.kept;
  const measured = await sizes?.measure(kept.unmeasured, measuring);
  return {
    project: joinProject(models, settings.argoVersion),
    context:
      measured === undefined
        ? kept.context
        : contextOf(settings, { ...factsWith(session, measured), ruleIds }),
    sources: sourcesOf(models),
    problems: problemsOf(session, walked, models),
  };
}

function sourcesOf(models: readonly FileModel[]): ReadonlyMap<RepoPath, SourceFile> {
  return new Map(models.map(({ file }) => [file.path, file]));
}

function problemsOf(
  session: Session,
  walked: Walked,
  models: readonly FileModel[],
): readonly Problem[] {
  const unread = models.flatMap(({ problems }) => problems);
  return [...session.problems, ...walked.problems, ...unread];
}
