import { lazy } from '../adapters/lazy.ts';
import type { GivenFacts } from '../facts/context.ts';
import { Walked } from './files.ts';
import type { Keeping, Kept } from './keep.ts';
import type { Session } from './open.ts';

const keep = lazy(() => import('./keep.ts'));

/** What was taken in from the files of a session. */
export interface TakenIn {
  readonly walked: Walked;
  /** What was kept; undefined where no file mattered. Then nothing was loaded that judges files. */
  readonly kept: Kept | undefined;
}

/** The sizes that registries gave, by canonical reference. */
export type Measurements = GivenFacts['sizes']['measured'];

/**
 * Takes in the files of a session. This is the only place where they are read twice: if a file was
 * dropped that a later one may have changed after all, every file has to be kept.
 */
export function takeIn(session: Session, keeping: Keeping, measured?: Measurements): TakenIn {
  const facts = factsWith(session, measured);
  const first = takeOnce(session, keeping, facts);
  if (first.kept?.survey.mustKeepAll !== true) return first;
  return takeOnce(session, { ...keeping, keepsAll: true }, facts);
}

/** What is known before the files are read, and what registries have answered since. */
export function factsWith({ facts }: Session, measured: Measurements | undefined): GivenFacts {
  return measured === undefined ? facts : { ...facts, sizes: { ...facts.sizes, measured } };
}

function takeOnce(session: Session, keeping: Keeping, facts: GivenFacts): TakenIn {
  const walked = new Walked();
  let kept: Kept | undefined;
  for (const file of session.files(walked)) {
    kept ??= new (keep().Kept)(session.settings, facts, keeping);
    kept.add(file);
  }
  return { walked, kept };
}
