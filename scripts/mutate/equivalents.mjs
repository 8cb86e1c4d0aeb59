/** Mutants that no test can kill because they do the same, each with the reason. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @import { Mutant } from './mutants.mjs' */

/**
 * @typedef {object} Equivalent
 * @property {string} id as the list of survivors has it
 * @property {string} change for people: what is changed to what
 * @property {string} reason why nothing is different
 */

/** Where they are listed, from the root. */
export const EQUIVALENTS = 'test/mutants.json';

/**
 * @param {string} root
 * @returns {Equivalent[]}
 */
export function readEquivalents(root) {
  const listed = /** @type {unknown} */ (JSON.parse(readFileSync(join(root, EQUIVALENTS), 'utf8')));
  if (!Array.isArray(listed) || !listed.every(isEquivalent)) {
    throw new Error(
      `${EQUIVALENTS}: a list of objects with the texts id, change and reason is wanted`,
    );
  }
  return listed;
}

/**
 * Candidates without those that are listed, and entries that stand for no candidate any more.
 * @template {{ readonly mutant: Pick<Mutant, 'id'> }} T
 * @param {readonly T[]} candidates
 * @param {readonly Equivalent[]} equivalents
 */
export function withoutEquivalents(candidates, equivalents) {
  const listed = new Set(equivalents.map(({ id }) => id));
  const ids = new Set(candidates.map(({ mutant }) => mutant.id));
  return {
    left: candidates.filter(({ mutant }) => !listed.has(mutant.id)),
    stale: equivalents.filter(({ id }) => !ids.has(id)),
  };
}

/** @param {unknown} one @returns {one is Equivalent} */
function isEquivalent(one) {
  if (typeof one !== 'object' || one === null) return false;
  const { id, change, reason } = /** @type {Record<string, unknown>} */ (one);
  return [id, change, reason].every((text) => typeof text === 'string' && text !== '');
}
