/** Which tests can kill a mutant, in the order in which they are worth trying. */

/** @import { MeasuredFile, MeasuredTest } from './measure.mjs' */

/**
 * Tests of one file that run together.
 * @typedef {object} Batch
 * @property {MeasuredFile} file
 * @property {readonly MeasuredTest[]} tests
 * @property {number} ms that they and loading the file took without a mutant, of computing
 */

/**
 * What has to be known of a source.
 * @typedef {object} Reached
 * @property {string} path from the root
 * @property {string} room
 * @property {number} first the number of its first region, which runs when it is loaded
 * @property {{ readonly length: number }} regions
 * @property {boolean} hasValues others see what it computes while it is loaded
 */

/** Milliseconds of tests that run before it is somebody else's turn. */
const TURN = 1500;

/**
 * The tests that run a region: those that ran it themselves, and others of their units, which may
 * use what those have left for them. What runs when its source is loaded is seen through the
 * functions of that source, and where it exports values too, by any test of a file that loads it.
 * First are the tests of the source itself, by its name, then those of its room or its rule: they
 * were written for it.
 * @param {readonly MeasuredFile[]} measured
 * @param {number} region
 * @param {Reached} source
 * @returns {Batch[]} the most promising first
 */
export function reaching(measured, region, source) {
  /** @type {Map<number, Batch[]>} */
  const ranks = new Map();
  for (const file of measured) {
    const direct = directOf(file, region, source);
    const isLoading = file.regions.includes(region);
    const all = isLoading && source.hasValues ? file.tests : siblings(file, direct);
    const rankOf = (/** @type {MeasuredTest} */ test) =>
      distanceOf(file, test, source) * 2 + (direct.includes(test) ? 0 : 1);
    for (const [rank, tests] of grouped(new Set([...direct, ...all]), rankOf)) {
      ranks.set(rank, [...(ranks.get(rank) ?? []), ...batches(file, tests)]);
    }
  }
  return [...ranks]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, found]) => found.toSorted((a, b) => promiseOf(b) - promiseOf(a)));
}

/**
 * @param {MeasuredFile} file
 * @param {number} region
 * @param {Reached} source
 */
function directOf(file, region, { first, regions }) {
  const end = first + regions.length;
  const isLoading = file.regions.includes(region);
  const isInside = (/** @type {number} */ one) => one > first && one < end;
  return file.tests.filter(
    (test) =>
      test.regions.includes(region) ||
      (isLoading && (region !== first || test.regions.some(isInside))),
  );
}

/**
 * How far from a source is what a test was written for: 0 for the source itself, 1 for another of
 * its room, or for the rule that it is, 2 for anything else.
 * @param {MeasuredFile} file
 * @param {MeasuredTest} test
 * @param {Reached} source
 */
function distanceOf({ file }, { key }, { path, room }) {
  const [, rule] = /^rules\/([^/]+)\//.exec(path) ?? [];
  if (rule !== undefined) return key.split(' › ').includes(rule) ? 1 : 2;
  if (file === path.replace(/^src\/(.*)\.ts$/, 'test/$1.test.ts')) return 0;
  return file.startsWith(`test/${room}/`) ? 1 : 2;
}

/**
 * Things by a number of each.
 * @template T
 * @param {Iterable<T>} all
 * @param {(one: T) => number} numberOf
 * @returns {Map<number, T[]>}
 */
function grouped(all, numberOf) {
  /** @type {Map<number, T[]>} */
  const found = new Map();
  for (const one of all) found.set(numberOf(one), [...(found.get(numberOf(one)) ?? []), one]);
  return found;
}

/**
 * All tests of the units of these, as far as a unit takes no longer than a turn.
 * @param {MeasuredFile} file
 * @param {readonly MeasuredTest[]} tests
 */
function siblings(file, tests) {
  const units = new Set(tests.map(({ unit }) => unit));
  return [...units].flatMap((unit) => {
    const all = file.tests.filter((test) => test.unit === unit);
    return all.reduce((sum, { ms }) => sum + ms, file.units[unit] ?? 0) <= TURN ? all : [];
  });
}

/**
 * How likely a batch kills, for its time: many tests, of which each runs little, say more about a
 * place than one that runs, or loads, the whole program.
 * @param {Batch} batch
 */
function promiseOf({ file, tests, ms }) {
  const loaded = 1 + file.regions.length;
  return tests.reduce((sum, { regions }) => sum + 1 / (loaded + regions.length), 0) / ms;
}

/**
 * @param {MeasuredFile} file
 * @param {readonly MeasuredTest[]} tests
 * @returns {Batch[]}
 */
function batches(file, tests) {
  /** @type {{ file: MeasuredFile, tests: MeasuredTest[], ms: number, units: Set<string> }[]} */
  const found = [];
  for (const test of tests.toSorted((a, b) => a.ms - b.ms)) {
    const hooks = file.units[test.unit] ?? 0;
    const last = found.at(-1);
    const more = test.ms + (last?.units.has(test.unit) === true ? 0 : hooks);
    if (last !== undefined && last.ms + more <= file.ms + TURN) {
      last.tests.push(test);
      last.units.add(test.unit);
      last.ms += more;
    } else {
      found.push({
        file,
        tests: [test],
        units: new Set([test.unit]),
        ms: file.ms + hooks + test.ms,
      });
    }
  }
  return found;
}
