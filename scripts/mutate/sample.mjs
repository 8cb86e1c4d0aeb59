/** Which mutants are tried: the same ones for the same seed, on every machine. */
import { createHash } from 'node:crypto';
import { byRoom } from './rooms.mjs';

/** @import { Mutant } from './mutants.mjs' */
/** @import { Source } from './sources.mjs' */

/** @typedef {{ readonly source: Pick<Source, 'room'>, readonly mutant: Pick<Mutant, 'id'> }} Named */

/**
 * So many mutants of each room, the rooms in turn.
 * @template {Named} T
 * @param {readonly T[]} candidates
 * @param {number} seed
 * @param {number} perRoom
 * @returns {T[]}
 */
export function sample(candidates, seed, perRoom) {
  const lot = (/** @type {T} */ { mutant }) =>
    createHash('sha256').update(`${seed} ${mutant.id}`).digest('hex');
  const shuffled = candidates
    .map((candidate) => ({ candidate, lot: lot(candidate) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ candidate }) => candidate);
  const rooms = byRoom(shuffled, ({ source }) => source.room);
  const chosen = [...rooms.values()].map((all) => all.slice(0, perRoom));
  const longest = Math.max(0, ...chosen.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    chosen.flatMap((all) => all[turn] ?? []),
  ).flat();
}
