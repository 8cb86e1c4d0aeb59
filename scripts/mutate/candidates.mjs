/** The mutants that a run may choose from. */
import { mutantsOf } from './mutants.mjs';
import { regionsOf } from './regions.mjs';
import { exportsValues } from './sources.mjs';

/** @import { Mapped } from './measure.mjs' */
/** @import { Mutant } from './mutants.mjs' */
/** @import { Options } from './options.mjs' */
/** @import { Source } from './sources.mjs' */

/** @typedef {{ readonly source: Mapped, readonly mutant: Mutant }} Candidate */

/**
 * The sources with their regions, which are numbered through all of them.
 * @param {readonly Source[]} sources
 * @returns {Mapped[]}
 */
export function mapped(sources) {
  let next = 0;
  return sources.map((source) => {
    const regions = source.own ? regionsOf(source.text) : [];
    const first = next;
    next += regions.length;
    return { ...source, regions, first, hasValues: exportsValues(source.text) };
  });
}

/**
 * Every mutant of every source that somebody wrote.
 * @param {readonly Mapped[]} sources
 * @returns {Candidate[]}
 */
export function candidatesOf(sources) {
  return sources
    .filter(({ own }) => own)
    .flatMap((source) => mutantsOf(source.text).map((mutant) => ({ source, mutant })));
}

/**
 * Those of the rooms and files that were asked for. Throws where there are none.
 * @param {readonly Candidate[]} candidates
 * @param {Pick<Options, 'rooms' | 'files'>} options
 * @returns {Candidate[]}
 */
export function wanted(candidates, { rooms, files }) {
  const found = candidates.filter(
    ({ source: { room, path } }) =>
      (rooms.length === 0 || rooms.includes(room)) && (files.length === 0 || files.includes(path)),
  );
  if (found.length > 0) return found;
  throw new Error('no mutant: --room and --file name nothing that can be broken');
}
