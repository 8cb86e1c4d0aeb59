/** Asks the controller of one release of Argo Workflows which pods it makes from repositories. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oracleBinary } from './build.mjs';

/** @typedef {Record<string, Record<string, string>>} Repositories each file's text, by repository and path */
/** @typedef {{ pods: object[], rejected: object[] }} Answer README.md describes it field by field */
/** @typedef {Record<string, Answer>} Answers by repository */

/** Repositories for one process: what Argo's test clients hold on to is given back when it ends. */
const BATCH = 250;

/**
 * Throws an Error where the oracle cannot be built or fails.
 *
 * @param {string} version of Argo, such as "3.5.12"
 * @param {Repositories} repositories
 * @returns {Answers}
 */
export function ask(version, repositories) {
  const binary = oracleBinary(version);
  const names = Object.keys(repositories).toSorted();
  /** @type {Answers} */
  const answers = {};
  for (let i = 0; i < names.length; i += BATCH) {
    /** @type {Repositories} */
    const batch = {};
    for (const name of names.slice(i, i + BATCH)) batch[name] = repositories[name] ?? {};
    Object.assign(answers, run(binary, batch));
  }
  return answers;
}

/** @param {string} binary @param {Repositories} repositories @returns {Answers} */
function run(binary, repositories) {
  const folder = mkdtempSync(join(tmpdir(), 'argo-oracle-'));
  const [input, output] = [join(folder, 'in.json'), join(folder, 'out.json')];
  // More memory for less time spent on collecting it.
  const env = { ...process.env, ARGO_ORACLE_IN: input, ARGO_ORACLE_OUT: output, GOGC: '400' };
  const args = ['-test.run=^TestOracle$', '-test.timeout=0'];
  try {
    writeFileSync(input, JSON.stringify(repositories));
    const { status, stdout, stderr } = spawnSync(binary, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env,
    });
    if (status !== 0) throw new Error(`the oracle failed\n${stdout}\n${stderr.slice(-4000)}`);
    return /** @type {Answers} */ (JSON.parse(readFileSync(output, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
