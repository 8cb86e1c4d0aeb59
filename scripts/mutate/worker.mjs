/**
 * Runs test files of the copy it stands in, one at a time and in this process: jest is warm, a
 * file with few tests takes a tenth of a second. Whoever started it says what to run.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCLI } from 'jest';
import { computed } from './marks.mjs';
import { session } from './session.mjs';

/** @import { TestRun, UnitRun } from './session.mjs' */

/**
 * What a worker is asked: to run one test file.
 * @typedef {object} Order
 * @property {string} file from the root
 * @property {readonly string[]} skip tests that are not to run
 * @property {boolean} isWhole every test is to run, also behind one that failed
 */

/**
 * What a worker answers.
 * @typedef {object} Report
 * @property {boolean} isLoaded the file could be loaded
 * @property {string} failure the first one; empty where all tests passed
 * @property {readonly TestRun[]} tests that ran
 * @property {readonly UnitRun[]} units several times the same, as their hooks ran
 * @property {readonly number[]} regions that ran while the file was loaded
 * @property {number} ms of computing for all of it, also in programs
 * @property {number} memory of the process, in bytes
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Longer than any test takes: who waits for this process has shorter limits. */
const TEST_TIMEOUT = 300_000;

const CONSTANT = {
  $0: 'jest',
  rootDir: ROOT,
  runInBand: true,
  runTestsByPath: true,
  watchman: false,
  silent: true,
  reporters: [],
  ci: true,
  testTimeout: TEST_TIMEOUT,
  testEnvironment: join(ROOT, 'scripts/mutate/environment.mjs'),
  cacheDirectory: join(ROOT, '../jest'),
};

process.on('disconnect', () => process.exit());
process.on(
  'message',
  (order) => void run(/** @type {Order} */ (order)).then((report) => process.send?.(report)),
);

/**
 * @param {Order} order
 * @returns {Promise<Report>}
 */
async function run({ file, skip, isWhole }) {
  const begun = computed();
  const begins = (/** @type {string} */ key) => void process.send?.({ begins: key });
  session.begin({ skip: new Set(skip), isWhole, begins });
  const { results } = await runCLI({ ...CONSTANT, _: [join(ROOT, file)] }, [ROOT]);
  const broken = results.testResults.find(({ testExecError }) => testExecError !== undefined);
  return {
    isLoaded: results.numRuntimeErrorTestSuites === 0,
    failure: session.failure || (broken?.failureMessage ?? ''),
    tests: session.tests,
    units: session.units,
    regions: session.regions,
    ms: computed() - begun + session.programs,
    memory: process.memoryUsage.rss(),
  };
}
