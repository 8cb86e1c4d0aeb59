/** Which tests can kill a mutant, in the order in which they are worth trying. */

/** @import { MeasuredFile, MeasuredTest } from './measure.mjs' */

/**
 * Tests of one file that run together.
 * @typedef {object} Batch
 * @property {MeasuredFile} file
 * @property {readonly MeasuredTest[]} tests
 * @property {number} ms that they and loading the file took without a mutant
 */

/**
 * What has to be known of a source.
 * @typedef {object} Reached
 * @property {number} first the number of its first region, which runs when it is loaded
 * @property {{ readonly length: number }} regions
 * @property {boolean} hasValues others see what it computes while it is loaded
 */

/** Milliseconds of tests that run before it is somebody else's turn. */
const TURN = 1500;

/**
 * The tests that run a region: first those that ran it themselves, then others of their units, which
 * may use what those have left for them. What runs when its source is loaded is seen through the
 * functions of that source, and where it exports values too, by any test of a file that loads it.
 * @param {readonly MeasuredFile[]} measured
 * @param {number} region
 * @param {Reached} source
 * @returns {Batch[]} the most promising first
 */
export function reaching(measured, region, { first, regions, hasValues }) {
  const end = first + regions.length;
  const isInside = (/** @type {number} */ one) => one > first && one < end;
  const [close, far] = [/** @type {Batch[]} */ ([]), /** @type {Batch[]} */ ([])];
  for (const file of measured) {
    const isLoading = file.regions.includes(region);
    const direct = file.tests.filter(
      (test) =>
        test.regions.includes(region) ||
        (isLoading && (region !== first || test.regions.some(isInside))),
    );
    const others = isLoading && hasValues ? file.tests : siblings(file, direct);
    close.push(...batches(file, direct));
    far.push(
      ...batches(
        file,
        others.filter((test) => !direct.includes(test)),
      ),
    );
  }
  return [...close.toSorted(byPromise), ...far.toSorted(byPromise)];
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

/** @param {Batch} a @param {Batch} b */
function byPromise(a, b) {
  return promiseOf(b) - promiseOf(a);
}

/**
 * How likely a batch kills, for its time: many tests, of which each runs little, say more about a
 * place than one that runs the whole program.
 * @param {Batch} batch
 */
function promiseOf({ tests, ms }) {
  return tests.reduce((sum, { regions }) => sum + 1 / (1 + regions.length), 0) / ms;
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
