/**
 * Runs the built command line once for each entry of a list, all in this one process: starting Node
 * takes longer than everything that it does for a small folder. Arguments: the program, and a JSON
 * file with a list of `{ cwd, args, steps }`. How often V8 has entered each block of code during a run
 * is written to the file `steps`, where there is one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { createRequire } from 'node:module';

const [node = '', , program = '', list = ''] = process.argv;
const load = createRequire(import.meta.url);

/** @typedef {{ cwd: string, args: readonly string[], steps?: string }} Run */

const runs = /** @type {readonly Run[]} */ (JSON.parse(readFileSync(list, 'utf8')));
const exit = process.exit.bind(process);
const session = new Session();
if (runs.some(({ steps }) => steps !== undefined)) {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}
for (const { cwd, args, steps } of runs) {
  process.chdir(cwd);
  process.argv = [node, program, ...args];
  const code = await run();
  if (steps !== undefined) {
    // Taking the counts sets them to zero.
    writeFileSync(steps, JSON.stringify(await session.post('Profiler.takePreciseCoverage')));
  }
  if (code !== 0 && code !== 1 && !(code === 3 && steps !== undefined)) {
    throw new Error(`Exit code ${String(code)} of ${args.join(' ')} in ${cwd}`);
  }
}
exit(0);

/**
 * Runs the program once; gives the code that it ends with. It runs when its entry is loaded, so the
 * entry is forgotten first.
 * @returns {Promise<number>}
 */
function run() {
  // The loader stays, with what it has compiled; the entry makes it run the program anew.
  delete load.cache[program];
  return new Promise((resolve) => {
    process.exit = /** @type {typeof process.exit} */ (
      (code = 0) => {
        resolve(Number(code));
      }
    );
    load(program);
  });
}
