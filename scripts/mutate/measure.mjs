/** Which regions each test runs and how long it takes, found out by running all tests once. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MARKS_FOLDER } from './marks.mjs';
import { probed } from './regions.mjs';

/** @import { Answer, Hand } from './hand.mjs' */
/** @import { Known } from './known.mjs' */
/** @import { Reached } from './reach.mjs' */
/** @import { Region } from './regions.mjs' */
/** @import { UnitRun } from './session.mjs' */
/** @import { Source } from './sources.mjs' */

/**
 * What is known of one test.
 * @typedef {object} MeasuredTest
 * @property {string} key
 * @property {string} unit the outermost block that it is in; empty where it is in none
 * @property {number} ms of computing
 * @property {readonly number[]} regions that run in it, or in hooks around all tests of its unit
 */

/** @typedef {{ readonly key: string, readonly why: string }} Failing `key`: empty for the whole file */

/**
 * What is known of one test file.
 * @typedef {object} MeasuredFile
 * @property {string} file from the root
 * @property {string} content a hash: of the file, and of all it might use
 * @property {number} ms of computing for loading it
 * @property {Readonly<Record<string, number>>} units milliseconds of the hooks around all tests of each
 * @property {readonly number[]} regions that run when it is loaded
 * @property {readonly MeasuredTest[]} tests that pass
 * @property {readonly Failing[]} failing tests that fail although nothing is broken
 */

/**
 * A source with its regions.
 * @typedef {Source & Reached & { readonly regions: readonly Region[] }} Mapped
 */

/** Ten minutes for one test: no limit, but an end. */
const NO_LIMIT = 600_000;

/**
 * Runs all test files in copies whose sources have probes, and leaves the copies as they were.
 * @param {readonly Hand[]} hands
 * @param {readonly string[]} files
 * @param {readonly Mapped[]} sources
 * @param {Known} known
 * @param {(file: string, left: number) => boolean} next tells of a file, and says whether there is time for it
 * @returns {Promise<MeasuredFile[]>}
 */
export async function measure(hands, files, sources, known, next) {
  const waiting = files.filter((file) => known.of(file) === undefined);
  if (waiting.length > 0) {
    for (const hand of hands) prepare(hand, sources, true);
    const work = async (/** @type {Hand} */ hand) => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        if (!next(file, waiting.length)) continue;
        const answer = await hand.run({ file, skip: [], isWhole: true }, () => NO_LIMIT);
        known.add(measuredOf(answer, file, known.contentOf(file)));
      }
    };
    await Promise.all(hands.map(work));
    for (const hand of hands) prepare(hand, sources, false);
  }
  return files.flatMap((file) => known.of(file) ?? []);
}

/** @param {Hand} hand @param {readonly Mapped[]} sources @param {boolean} isProbed */
function prepare({ sandbox }, sources, isProbed) {
  for (const { path, text, own, regions, first } of sources) {
    if (own) sandbox.write(path, isProbed ? probed(text, regions, first) : text);
  }
  const folder = join(sandbox.root, MARKS_FOLDER);
  if (isProbed) mkdirSync(folder);
  else rmSync(folder, { recursive: true });
}

/**
 * @param {Answer} answer
 * @param {string} file
 * @param {string} content
 * @returns {MeasuredFile}
 */
function measuredOf(answer, file, content) {
  const nothing = { file, content, ms: 0, units: {}, regions: [], tests: [] };
  if (typeof answer === 'string') return { ...nothing, failing: [{ key: '', why: answer }] };
  const { isLoaded, failure, regions, tests, units } = answer;
  if (!isLoaded) return { ...nothing, failing: [{ key: '', why: failure }] };
  const hooks = hooksOf(units);
  return {
    file,
    content,
    ms: answer.ms - [...tests, ...units].reduce((sum, { ms }) => sum + ms, 0),
    units: Object.fromEntries([...hooks].map(([unit, { ms }]) => [unit, ms])),
    regions,
    tests: tests
      .filter(({ why }) => why === '')
      .map(({ key, unit, ms, regions: own }) => {
        const all = new Set([...own, ...(hooks.get(unit)?.regions ?? [])]);
        return { key, unit, ms, regions: [...all] };
      }),
    failing: tests.filter(({ why }) => why !== '').map(({ key, why }) => ({ key, why })),
  };
}

/** @param {readonly UnitRun[]} units */
function hooksOf(units) {
  /** @type {Map<string, { ms: number, regions: number[] }>} */
  const hooks = new Map();
  for (const { name, ms, regions } of units) {
    const known = hooks.get(name);
    hooks.set(name, {
      ms: ms + (known?.ms ?? 0),
      regions: [...regions, ...(known?.regions ?? [])],
    });
  }
  return hooks;
}
