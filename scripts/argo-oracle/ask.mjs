/** Asks the controller of one release of Argo Workflows which pods it makes from repositories. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oracleBinary } from './build.mjs';

/** @typedef {Record<string, Record<string, string>>} Repositories each file's text, by repository and path */
/** @typedef {{ pods: object[], rejected: object[] }} Answer README.md describes it field by field */
/** @typedef {Record<string, Answer>} Answers by repository */

/**
 * Throws an Error where the oracle cannot be built or fails.
 *
 * @param {string} version of Argo, such as "3.5.12"
 * @param {Repositories} repositories
 * @returns {Answers}
 */
export function ask(version, repositories) {
  const binary = oracleBinary(version);
  const folder = mkdtempSync(join(tmpdir(), 'argo-oracle-'));
  const [input, output] = [join(folder, 'in.json'), join(folder, 'out.json')];
  try {
    writeFileSync(input, JSON.stringify(repositories));
    const { status, stdout, stderr } = spawnSync(
      binary,
      ['-test.run=^TestOracle$', '-test.timeout=0'],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { ...process.env, ARGO_ORACLE_IN: input, ARGO_ORACLE_OUT: output },
      },
    );
    if (status !== 0) throw new Error(`the oracle failed\n${stdout}\n${stderr.slice(-4000)}`);
    return /** @type {Answers} */ (JSON.parse(readFileSync(output, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
