import type { Trigger } from '../../adapters/github/event.ts';
import type { Counts, Finding } from '../../finding.ts';
import type { ImageSizeSource } from '../../images/size-source.ts';
import type { Io } from '../../io.ts';
import { compareWithBase, type Base, type Compared } from '../../program/compare.ts';
import type { Linted } from '../../program/linted.ts';
import type { Session } from '../../program/open.ts';
import { outOfTime, OutOfTimeError } from '../../program/out-of-time.ts';
import type { ChangeView } from '../../report/compared.ts';
import { counted } from '../../report/reporter.ts';
import type { Sources } from '../../report/sources.ts';
import type { RepoPath } from '../../text/text.ts';
import { linesOfChange, openBase } from './base.ts';
import { warningOf, wordsOf, type Note } from './notes.ts';
import type { GitHub } from './session.ts';

/** What a change does, and which findings stand on its lines. */
export interface ChangeEffect extends ChangeView {
  readonly isOnChange: (finding: Finding) => boolean;
}

/** What the change of a run does to findings; undefined where all findings count. */
export interface Comparing {
  readonly changeFor: (findings: readonly Finding[], sources: Sources) => ChangeEffect | undefined;
  /** Why it is not known what a change brings, and what it takes out of what is judged. */
  readonly notes: readonly Note[];
}

/** Judges the base of the change that a run is for. If it cannot be had, that is noted once. */
export async function compare(
  run: {
    readonly trigger: Trigger;
    readonly sizes: ImageSizeSource | undefined;
    readonly io: Io;
  },
  github: GitHub | undefined,
  session: Session,
  { report, rendered }: Pick<Linted, 'report' | 'rendered'>,
): Promise<Comparing> {
  const opened = await openBase(run.trigger, github, session, rendered, run.io);
  if (!opened.ok) return notKnown(opened.error);
  const { files, ...base } = opened.value;
  const { same } = base;
  const compared = await compareInTime(session, base, run.sizes);
  if (compared === undefined) return notKnown(outOfTime(session.deadline));
  const isRendered = (path: string): boolean => rendered?.replaces(path) === true;
  const pathInBase = (path: RepoPath): string => files.get(path)?.renamedFrom ?? path;
  return {
    changeFor: (findings, sources) => {
      const isOnChange = linesOfChange(files, same, sources);
      const delta = session.deadline
        .again()
        .run(() => compared.delta(findings, { pathInBase, isOnChange, isRendered }));
      return delta.ok ? { delta: delta.value, run: compared.run, isOnChange } : undefined;
    },
    notes: moreTemplates(
      addedTo(report.counts.templates, compared.templates, pathInBase),
      run.trigger,
    ),
  };
}

/** Undefined where the time was over for the base, or for what is compared with it. */
async function compareInTime(
  session: Session,
  base: Base,
  sizes: ImageSizeSource | undefined,
): Promise<Compared | undefined> {
  try {
    const compared = await compareWithBase(session, base, sizes);
    return session.deadline.wasLate ? undefined : compared;
  } catch (error) {
    if (error instanceof OutOfTimeError) return undefined;
    throw error;
  }
}

function notKnown(reason: string): Comparing {
  const message = `It is not known what the change brings, so all findings count: ${reason}`;
  return { changeFor: () => undefined, notes: [{ level: 'notice', message }] };
}

/** How many templates files hold that they did not hold in the base. */
function addedTo(
  now: Counts['templates'],
  before: Counts['templates'],
  pathInBase: (path: RepoPath) => string,
): number {
  const added = [...now].map(([path, count]) => {
    return Math.max(0, count - (before.get(pathInBase(path) as RepoPath) ?? 0));
  });
  return added.reduce((one, other) => one + other, 0);
}

/**
 * A template of Helm or of another tool is not judged, so it is told where a change makes one of a
 * manifest.
 */
function moreTemplates(count: number, trigger: Trigger): readonly Note[] {
  if (count <= 0) return [];
  const message = `${wordsOf(trigger)} adds ${counted(count, 'template')} of Helm or another tool that ${count === 1 ? 'is' : 'are'} not rendered, and so not judged`;
  return [warningOf(message)];
}
