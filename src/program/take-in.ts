import { lazy } from '../adapters/lazy.ts';
import type { GivenFacts } from '../facts/context.ts';
import type { Problem } from '../problem.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import { outOfTime } from './out-of-time.ts';
import { Walked, type Unopened } from './files.ts';
import type { Keeping, Kept } from './keep.ts';
import type { TakenFile } from '../lint/held-files.ts';
import type { Settings } from '../settings.ts';
import type { Named } from './named.ts';
import type { Session } from './open.ts';
import type { FoundOverlays } from './overlays.ts';
import type { Rendered } from './rendered.ts';
import { whileRoom } from './while-room.ts';

const keep = lazy(() => import('./keep.ts'));
const rendering = lazy(() => import('./render-all.ts'));
const matter = lazy(() => import('./matter.ts'));
const overlays = lazy(() => import('./overlays.ts'));

/** What was taken in from the files of a session. */
export interface TakenIn {
  readonly walked: Walked;
  /** What was kept; undefined where no file mattered. Then nothing was loaded that judges files. */
  readonly kept: Kept | undefined;
  /** What programs rendered from files of the repository; undefined where nothing was rendered. */
  readonly rendered: Rendered | undefined;
}

/** The sizes that registries gave, by canonical reference. */
export type Measurements = GivenFacts['sizes']['measured'];

/**
 * Takes in the files of a session. If a file was dropped that another one may have changed after all,
 * it has to be kept, or every file has to be. `before` is what was taken in of this session without the measurements.
 */
export function takeIn(
  session: Session,
  keeping: Keeping,
  measured?: Measurements,
  before?: TakenIn,
): TakenIn {
  const facts = factsWith(session, measured);
  const written = takeOnce(session, keeping, facts, before);
  const rendered = written.rendered ?? renderIn(session, written.walked);
  // Where nothing was kept and nothing is added, there is nothing for which it could stand.
  const isNothing = written.kept === undefined && rendered?.files.length === 0;
  const first =
    rendered === written.rendered || isNothing
      ? { ...written, rendered }
      : takeOnce(session, keeping, facts, { ...written, rendered });
  const found = overlaysIn(session, first, keeping);
  // What kustomizations change is asked of all files together.
  const all = found === undefined ? keeping : { ...keeping, overlays: found, parts: undefined };
  const second = found === undefined ? first : takeOnce(session, all, facts, first);
  const survey = second.kept?.survey;
  if (survey?.mustKeepAll === true)
    return takeOnce(session, { ...all, keepsAll: true }, facts, second);
  const joins = survey?.mustJoin === true;
  const reads = survey?.alike?.mustBeRead === true;
  if (!joins && !reads) return takeWanted(session, all, facts, second);
  const more = {
    ...all,
    parts: joins ? undefined : all.parts,
    sparesAlike: !reads && all.sparesAlike === true,
  };
  return takeWanted(session, more, facts, takeOnce(session, more, facts, second));
}

/**
 * Takes in the files once more where some were dropped, or set apart, that others need after all. What is
 * wanted then can name other files, but each time there is more of it, so this comes to an end.
 */
function takeWanted(
  session: Session,
  keeping: Keeping,
  facts: GivenFacts,
  first: TakenIn,
): TakenIn {
  let taken = first;
  for (let known = 0; ;) {
    const wanted = taken.kept?.survey.mustKeep;
    const size = wanted === undefined ? 0 : wanted.kept.size + wanted.joined.size;
    if (wanted === undefined || size === known) return taken;
    known = size;
    taken = takeOnce(session, { ...keeping, wanted }, facts, taken);
  }
}

/** The kustomizations whose `images` can matter to workflows that were taken in, if there are some. */
function overlaysIn(
  { kustomization }: Session,
  { walked, kept }: TakenIn,
  { keepsAll }: Keeping,
): FoundOverlays | undefined {
  if (kept === undefined || keepsAll || walked.kustomizations.length === 0) return undefined;
  return overlays().overlaysThatMatter(walked.kustomizations, kustomization, kept.survey);
}

/** Renders what the walk has found, if there is something that is rendered. */
function renderIn({ renders }: Session, walked: Walked): Rendered | undefined {
  if (walked.charts.size + walked.kustomizations.length === 0) return undefined;
  const found = renders?.(walked);
  return found && rendering().renderAll(found);
}

/** What is known before the files are read, and what registries have answered since. */
export function factsWith({ facts }: Session, measured: Measurements | undefined): GivenFacts {
  return measured === undefined ? facts : { ...facts, sizes: { ...facts.sizes, measured } };
}

/** The share of the time of a run until which it may read: the rest is for judging what was read. */
const READING = 0.5;

/** The share until which files that were set apart may be read once more, for what they say together. */
const JOINING = 0.6;

/** The file at which the time for reading was over, or the memory. */
function unread({ at }: Walked, { deadline }: Session): Problem {
  const reason = `${outOfTime(deadline)}; this file and all after it were not read`;
  return { path: at ?? ('.' as RepoPath), reason, effect: 'skipped-file' };
}

/**
 * Files that were taken in before are read a second time only where they were too large to be held,
 * or where it was not known yet which of them matter.
 */
function takeOnce(
  session: Session,
  keeping: Keeping,
  facts: GivenFacts,
  before?: TakenIn,
): TakenIn {
  const { settings, readAgain } = session;
  const rendered = before?.rendered;
  const named = rendered?.named(session.named) ?? session.named;
  const keptFor = { ...keeping, named, rendered, readAgain };
  const isWhole = named.everything || session.lacksContext || keeping.wholeRepository === true;
  const held = isWhole ? before?.kept?.survey.held : undefined;
  if (before !== undefined && held !== undefined) {
    const kept = new (keep().Kept)(settings, facts, keptFor);
    for (const one of held) if (rendered?.replaces(pathOf(one)) !== true) kept.addHeld(one);
    for (const file of rendered?.files ?? []) kept.add(file);
    addOverlays(kept, keeping, before.walked, rendered);
    joinGroups(kept, session);
    return { ...before, kept };
  }
  const walked = new Walked();
  let kept: Kept | undefined;
  const opened = (): Kept => (kept ??= new (keep().Kept)(settings, facts, keptFor));
  const { cache } = keeping;
  // What is rendered stands for files, whatever is known of them.
  const takesAll = isWhole && rendered === undefined;
  const take: Unopened['take'] = (...file) => takesAll && opened().takeUnopened(...file);
  const found = session.files(walked, cache && { cache, take });
  const files = whileRoom(judgedFiles(found, rendered), session, walked);
  const read = session.deadline.run(() => {
    if (isWhole) {
      for (const file of files) opened().add(file);
    } else {
      const { texts, isAll } = firstOf(files, TEXTS * (keeping.parts?.together ?? Infinity));
      const isConcerned = texts.some(({ path }) => named.has(path));
      if (isAll && isConcerned) takeWhatMatters(texts, named, settings, opened());
      if (!isAll) for (const some of [texts, files]) for (const file of some) opened().add(file);
    }
    if (kept !== undefined) addOverlays(kept, keeping, walked, rendered);
  }, READING);
  if (!read.ok || walked.isFull) {
    walked.problems.push(unread(walked, session));
    // What was not reached may be there.
    walked.missing = [];
  }
  if (kept !== undefined) joinGroups(kept, session);
  return { walked, kept, rendered };
}

/**
 * Finds out which files belong together, also of those that were read before the time was over. Where that
 * takes too long, the judge says that they were not judged.
 */
function joinGroups(kept: Kept, { deadline }: Session): void {
  if (kept.survey.apart.isEmpty) return;
  deadline.run(() => {
    kept.finish();
  }, JOINING);
}

/** So many times more characters of texts alone are held than of files with their models. */
const TEXTS = 4;

/**
 * The files up to so many characters, held to find out which of them can matter to the named ones. Where there
 * are more, the source gives the others, and every file is taken in instead.
 */
function firstOf(
  files: Iterator<SourceFile>,
  most: number,
): { readonly texts: readonly SourceFile[]; readonly isAll: boolean } {
  const texts: SourceFile[] = [];
  let length = 0;
  while (length <= most) {
    const next = files.next();
    if (next.done === true) return { texts, isAll: true };
    texts.push(next.value);
    length += next.value.text.length;
  }
  return { texts, isAll: false };
}

/** Takes in the kustomizations that matter by their `images` alone. */
function addOverlays(
  kept: Kept,
  { overlays: found }: Keeping,
  { relevant }: Walked,
  rendered: Rendered | undefined,
): void {
  for (const file of found?.files ?? []) {
    if (rendered?.replaces(file.path) === true || !relevant.has(file.path)) kept.addOverlay(file);
  }
}

/** The files as they are judged: what was rendered stands for the files from which it was. */
function* judgedFiles(
  files: Iterable<SourceFile>,
  rendered: Rendered | undefined,
): Generator<SourceFile> {
  for (const file of files) if (rendered?.replaces(file.path) !== true) yield file;
  if (rendered !== undefined) yield* rendered.files;
}

function pathOf(held: TakenFile): RepoPath {
  return held.file.path;
}

/** Takes in the named files, and of the others those that can matter to them. */
function takeWhatMatters(
  texts: readonly SourceFile[],
  named: Named,
  settings: Settings,
  kept: Kept,
): void {
  const models = matter().modelsThatMatter(texts, named, settings, kept.read);
  for (const model of models) kept.addModel(model);
}
