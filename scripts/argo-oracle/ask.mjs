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
    /** @type {Repositories} */
    const batch = {};
    for (const name of names.slice(i, i + BATCH)) batch[name] = repositories[name] ?? {};
    Object.assign(answers, run(binary, args, batch));
  }
  return answers;
}

/** @param {string} binary @param {readonly string[]} args @param {Repositories} repositories @returns {object} */
function run(binary, args, repositories) {
  const folder = mkdtempSync(join(tmpdir(), 'argo-oracle-'));
  const [input, output] = [join(folder, 'in.json'), join(folder, 'out.json')];
  // More memory for less time spent on collecting it.
  const env = { ...process.env, ARGO_ORACLE_IN: input, ARGO_ORACLE_OUT: output, GOGC: '400' };
  try {
    writeFileSync(input, JSON.stringify(repositories));
    const { status, stdout, stderr } = spawnSync(binary, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env,
    });
    if (status !== 0) throw new Error(`the oracle failed\n${stdout}\n${stderr.slice(-4000)}`);
    return /** @type {object} */ (JSON.parse(readFileSync(output, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
