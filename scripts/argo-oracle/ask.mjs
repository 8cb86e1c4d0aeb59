/** Asks one release of Argo Workflows about repositories: its controller for pods, its linter for errors. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linterBinary, oracleBinary } from './build.mjs';

/** @typedef {Record<string, Record<string, string>>} Repositories each file's text, by repository and path */
/** @typedef {{ pods: object[], rejected: object[] }} Answer README.md describes it field by field */
/** @typedef {Record<string, Answer>} Answers by repository */
/** @typedef {{ files: Record<string, string[]>, aborted?: string }} Verdict README.md describes it */

/** Repositories for one process: what Argo's test clients hold on to is given back when it ends. */
const BATCH = 250;
/** How long one process may take, in milliseconds. Some workflows never end. */
const PATIENCE = 600_000;

/** What the binary of the controller's tests has to be told. */
const CONTROLLER = ['-test.run=^TestOracle$', '-test.timeout=0'];

/**
 * The pods that the controller makes. Throws an Error where the oracle cannot be built or fails.
 *
 * @param {string} version of Argo, such as "3.5.12"
 * @param {Repositories} repositories
 * @returns {Answers}
 */
export function ask(version, repositories) {
  return inBatches(oracleBinary(version), CONTROLLER, repositories);
}

/**
 * What `argo lint --offline` says, each repository for itself. Throws as `ask` does.
 *
 * @param {string} version of Argo, such as "3.5.12"
 * @param {Repositories} repositories
 * @returns {Record<string, Verdict>}
 */
export function lint(version, repositories) {
  return inBatches(linterBinary(version), [], repositories);
}

/**
 * @template T
 * @param {string} binary
 * @param {readonly string[]} args
 * @param {Repositories} repositories
 * @returns {Record<string, T>}
 */
function inBatches(binary, args, repositories) {
  const names = Object.keys(repositories).toSorted();
  /** @type {Record<string, T>} */
  const answers = {};
  for (let i = 0; i < names.length; i += BATCH) {
    Object.assign(answers, answersOf(binary, args, repositories, names.slice(i, i + BATCH)));
  }
  return answers;
}

/**
 * The answers of one batch. If it does not end, each half of it is asked by itself, and a repository
 * that alone does not end has no answer.
 * @param {string} binary
 * @param {readonly string[]} args
 * @param {Repositories} repositories
 * @param {readonly string[]} names
 * @returns {object}
 */
function answersOf(binary, args, repositories, names) {
  /** @type {Repositories} */
  const batch = {};
  for (const name of names) batch[name] = repositories[name] ?? {};
  const found = run(binary, args, batch);
  if (found !== undefined) return found;
  if (names.length === 1) {
    process.stderr.write(`${names[0] ?? ''} did not come to an end and has no answer.\n`);
    return {};
  }
  const half = Math.ceil(names.length / 2);
  return {
    ...answersOf(binary, args, repositories, names.slice(0, half)),
    ...answersOf(binary, args, repositories, names.slice(half)),
  };
}

/**
 * One process; undefined if it did not end in time.
 * @param {string} binary
 * @param {readonly string[]} args
 * @param {Repositories} repositories
 * @returns {object | undefined}
 */
function run(binary, args, repositories) {
  const folder = mkdtempSync(join(tmpdir(), 'argo-oracle-'));
  const [input, output] = [join(folder, 'in.json'), join(folder, 'out.json')];
  // More memory for less time spent on collecting it.
  const env = { ...process.env, ARGO_ORACLE_IN: input, ARGO_ORACLE_OUT: output, GOGC: '400' };
  try {
    writeFileSync(input, JSON.stringify(repositories));
    const { status, signal, stdout, stderr } = spawnSync(binary, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env,
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
    });
    if (signal === 'SIGKILL') return undefined;
    if (status !== 0) throw new Error(`the oracle failed\n${stdout}\n${stderr.slice(-4000)}`);
    return /** @type {object} */ (JSON.parse(readFileSync(output, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
