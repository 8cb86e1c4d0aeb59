import ruleIds from '../../rules/ids.ts';
import { contextOf, type RuleContext } from '../facts/context.ts';
import { joinObjects, joinProject, type Project } from '../facts/project.ts';
import { unfollowedProblem } from '../facts/unfollowed.ts';
import type { ImageSizeSource } from '../images/size-source.ts';
import type { FileModel, ObjectsRead } from '../manifests/file-model.ts';
import type { Problem } from '../problem.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import type { Walked } from './files.ts';
import { namedPods } from './judge.ts';
import { Kept } from './keep.ts';
import type { Session } from './open.ts';
import type { Rendered } from './rendered.ts';
import { answerInTime } from './out-of-time.ts';
import { factsWith, takeIn } from './take-in.ts';

const ALL = { fixing: false, keepsAll: true };

/** Everything that the files of a session say, for commands that list and do not judge. */
export interface Everything {
  /** The named files and their context. */
  readonly project: Project;
  /** The pods and image caches of the named files, with everything else of the project. */
  readonly named: Project;
  readonly context: RuleContext;
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  /** What could not be read. */
  readonly problems: readonly Problem[];
  /** What was named and is not there: folders and globs without any YAML or JSON file. */
  readonly missing: readonly string[];
  /** What programs rendered; undefined where nothing was rendered. */
  readonly rendered: Rendered | undefined;
}

/** The objects of a session, and what is known of its clusters. */
export interface Written {
  readonly objects: ObjectsRead;
  readonly context: RuleContext;
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  /** What could not be read. */
  readonly problems: readonly Problem[];
  /** What was named and is not there: folders and globs without any YAML or JSON file. */
  readonly missing: readonly string[];
  /** What programs rendered; undefined where nothing was rendered. */
  readonly rendered: Rendered | undefined;
}

/** Reads the manifests of a session that can matter to the named files. */
export function readWritten(session: Session): Written {
  const { settings, facts, named } = session;
  const { walked, kept: taken, rendered } = takeIn(session, ALL);
  const kept = taken ?? new Kept(settings, facts, { ...ALL, named });
  const models = kept.survey.kept;
  return {
    objects: joinObjects(models),
    context: kept.context,
    sources: sourcesOf(models, rendered),
    problems: problemsOf(session, walked, models, rendered),
    missing: walked.missing,
    rendered,
  };
}

/** How {@link readEverything} reads. */
export interface Extent {
  /** Every manifest of the repository is read, not only those that can matter to named files. */
  readonly wholeRepository: boolean;
  /** The source that is asked for sizes that no file gives; undefined where none is asked. */
  readonly sizes?: ImageSizeSource | undefined;
  readonly measuring?: (done: number, all: number) => void;
}

/** Reads the manifests of a session, and asks for sizes if that is wanted. */
export async function readEverything(
  session: Session,
  { wholeRepository, sizes, measuring }: Extent,
): Promise<Everything> {
  const { settings, facts } = session;
  const { walked, kept: taken, rendered } = takeIn(session, { ...ALL, wholeRepository });
  const kept = taken ?? new Kept(settings, facts, { ...ALL, named: session.named });
  const { named } = kept;
  const models = kept.survey.kept;
  const measured = await sizes?.measure(kept.unmeasured, measuring);
  const context =
    measured === undefined
      ? kept.context
      : contextOf(settings, { ...factsWith(session, measured), ruleIds });
  const project = answerInTime(session.deadline, () => joinProject(models, context));
  return {
    project,
    named: {
      ...project,
      pods: namedPods(project.pods, named),
      imageCaches: project.imageCaches.filter(({ path }) => named.has(path)),
    },
    context,
    sources: sourcesOf(models, rendered),
    problems: [
      ...problemsOf(session, walked, models, rendered),
      ...unfollowedProblem(project.unfollowed, sourcesOf(models), named),
    ],
    missing: walked.missing,
    rendered,
  };
}

function sourcesOf(
  models: readonly FileModel[],
  rendered?: Rendered,
): ReadonlyMap<RepoPath, SourceFile> {
  const read = models.map(({ file }) => [file.path, file] as const);
  return new Map([...(rendered?.sources ?? []), ...read]);
}

function problemsOf(
  session: Session,
  walked: Walked,
  models: readonly FileModel[],
  rendered: Rendered | undefined,
): readonly Problem[] {
  const named = rendered?.named(session.named) ?? session.named;
  const read = models.filter(({ file }) => named.has(file.path));
  const unread = read.flatMap(({ problems }) => problems);
  return [
    ...session.problems,
    ...walked.problems,
    ...(rendered?.written.problems(unread) ?? unread),
  ];
}
