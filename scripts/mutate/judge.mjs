/** Runs tests against mutants until each is killed, has outlived its tests, or the time is over. */
import { mutate } from './mutants.mjs';

/** @import { Hand, Answer } from './hand.mjs' */
/** @import { Mutant } from './mutants.mjs' */
/** @import { Batch } from './reach.mjs' */
/** @import { Source } from './sources.mjs' */

/**
 * A mutant with the tests that can kill it.
 * @typedef {object} Suspect
 * @property {Mutant} mutant
 * @property {Source} source
 * @property {readonly Batch[]} batches
 */

/**
 * What came of a mutant. `timeout`: killed, a test did not come to its end.
 * @typedef {object} Verdict
 * @property {Suspect} suspect
 * @property {'killed' | 'timeout' | 'survived' | 'not run'} end
 * @property {string} by the test that killed it; empty where none did
 * @property {number} tests that ran
 */

/**
 * @typedef {object} Limits
 * @property {() => boolean} isOver there is no time for another batch
 * @property {number} each milliseconds of computing in tests for one mutant
 */

/**
 * @typedef {object} Trial
 * @property {Suspect} suspect
 * @property {number} next batch
 * @property {number} spent milliseconds of computing in tests
 * @property {number} tests that ran
 */

/**
 * @param {readonly Hand[]} hands
 * @param {readonly Suspect[]} suspects
 * @param {Limits} limits
 * @param {(verdict: Verdict) => void} tell
 */
export async function judge(hands, suspects, { isOver, each }, tell) {
  /** @type {Trial[]} */
  const open = suspects.map((suspect) => ({ suspect, next: 0, spent: 0, tests: 0 }));
  const work = async (/** @type {Hand} */ hand) => {
    for (let trial = take(open); trial !== undefined; trial = take(open)) {
      const batch = trial.suspect.batches[trial.next];
      if (batch === undefined || trial.spent >= each || isOver()) tell(left(trial));
      else {
        const verdict = await tried(hand, trial, batch);
        if (verdict === undefined) open.push(trial);
        else tell(verdict);
      }
    }
  };
  await Promise.all(hands.map(work));
}

/**
 * The trial that has had the least, so that each mutant meets its cheapest tests first.
 * @param {Trial[]} open
 */
function take(open) {
  const least = open.reduce(
    (best, { spent }, at) => (spent < (open[best]?.spent ?? Infinity) ? at : best),
    0,
  );
  return open.splice(least, 1)[0];
}

/** @param {Trial} trial @returns {Verdict} */
function left({ suspect, next, tests }) {
  const isRun = next > 0 || suspect.batches.length === 0;
  return { suspect, end: isRun ? 'survived' : 'not run', by: '', tests };
}

/**
 * @param {Hand} hand
 * @param {Trial} trial
 * @param {Batch} batch
 * @returns {Promise<Verdict | undefined>} undefined where the mutant lives on
 */
async function tried(hand, trial, { file, tests, ms }) {
  const { mutant, source } = trial.suspect;
  const chosen = new Map(tests.map((test) => [test.key, test.ms]));
  const skip = [...file.tests, ...file.failing]
    .map(({ key }) => key)
    .filter((key) => !chosen.has(key));
  hand.sandbox.write(source.path, mutate(source.text, mutant));
  const order = { file: file.file, skip, isWhole: false };
  const around = file.ms + Math.max(0, ...Object.values(file.units));
  const answer = await hand.run(order, (key) => limitFor(chosen.get(key) ?? around));
  hand.sandbox.write(source.path, source.text);
  trial.next += 1;
  trial.spent += ms;
  trial.tests += tests.length;
  return verdictOf(trial, answer, file.file);
}

/**
 * How long a test may take with a mutant: five times what it took without, and some seconds more
 * for a machine that does something else as well.
 * @param {number} ms
 */
function limitFor(ms) {
  return 8000 + 5 * ms;
}

/**
 * @param {Trial} trial
 * @param {Answer} answer
 * @param {string} file
 * @returns {Verdict | undefined}
 */
function verdictOf({ suspect, tests }, answer, file) {
  if (answer === 'silent') return { suspect, end: 'timeout', by: file, tests };
  if (answer === 'gone') return { suspect, end: 'killed', by: file, tests };
  if (answer.failure === '' && answer.isLoaded) return undefined;
  const by = `${file}: ${answer.failure}`;
  return { suspect, end: by.includes('Exceeded timeout of') ? 'timeout' : 'killed', by, tests };
}
