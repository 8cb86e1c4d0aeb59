import { lazy } from '../adapters/lazy.ts';
import type { GivenFacts } from '../facts/context.ts';
import type { Problem } from '../problem.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import { outOfTime } from './out-of-time.ts';
import { Walked } from './files.ts';
import type { Keeping, Kept } from './keep.ts';
import type { Session } from './open.ts';
import { whileRoom } from './while-room.ts';

const keep = lazy(() => import('./keep.ts'));
const matter = lazy(() => import('./matter.ts'));

/** What was taken in from the files of a session. */
export interface TakenIn {
  readonly walked: Walked;
  /** What was kept; undefined where no file mattered. Then nothing was loaded that judges files. */
  readonly kept: Kept | undefined;
}

/** The sizes that registries gave, by canonical reference. */
export type Measurements = GivenFacts['sizes']['measured'];

/**
 * Takes in the files of a session. If a file was dropped that a later one may have changed after all,
 * every file has to be kept. `before` is what was taken in of this session without the measurements.
 */
export function takeIn(
  session: Session,
  keeping: Keeping,
  measured?: Measurements,
  before?: TakenIn,
): TakenIn {
  const facts = factsWith(session, measured);
  const first = takeOnce(session, keeping, facts, before);
  if (first.kept?.survey.mustKeepAll !== true) return first;
  return takeOnce(session, { ...keeping, keepsAll: true }, facts, first);
}

/** What is known before the files are read, and what registries have answered since. */
export function factsWith({ facts }: Session, measured: Measurements | undefined): GivenFacts {
  return measured === undefined ? facts : { ...facts, sizes: { ...facts.sizes, measured } };
}

/** The share of the time of a run until which it may read: the rest is for judging what was read. */
const READING = 0.5;

/** The file at which the time for reading was over, or the memory. */
function unread({ at }: Walked, { deadline }: Session): Problem {
  const reason = `${outOfTime(deadline)}; this file and all after it were not read`;
  return { path: at ?? ('.' as RepoPath), reason, effect: 'skipped-file' };
}

/**
 * Files that were taken in before are read a second time only where they were too large to be held.
 */
function takeOnce(
  session: Session,
  keeping: Keeping,
  facts: GivenFacts,
  before?: TakenIn,
): TakenIn {
  const { settings, named } = session;
  const held = before?.kept?.survey.held;
  if (before !== undefined && held !== undefined) {
    const kept = new (keep().Kept)(settings, facts, { ...keeping, named });
    for (const model of held) kept.addModel(model);
    return { ...before, kept };
  }
  const walked = new Walked();
  let kept: Kept | undefined;
  const opened = (): Kept => (kept ??= new (keep().Kept)(settings, facts, { ...keeping, named }));
  const files = whileRoom(session.files(walked), session, walked);
  const read = session.deadline.run(() => {
    if (named.everything || session.lacksContext || keeping.wholeRepository) {
      for (const file of files) opened().add(file);
    } else {
      const texts = [...files];
      if (texts.some(({ path }) => named.has(path))) takeWhatMatters(texts, session, opened());
    }
  }, READING);
  if (!read.ok || walked.isFull) {
    walked.problems.push(unread(walked, session));
    // What was not reached may be there.
    walked.missing = [];
  }
  return { walked, kept };
}

/** Takes in the named files, and of the others those that can matter to them. */
function takeWhatMatters(
  texts: readonly SourceFile[],
  { named, settings }: Session,
  kept: Kept,
): void {
  for (const model of matter().modelsThatMatter(texts, named, settings)) kept.addModel(model);
}
