/**
 * Runs the built command line once for each entry of a list, all in this one process: starting Node
 * takes longer than everything that it does for a small folder. Arguments: the program, and a JSON
 * file with a list of `{ cwd, args }`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [node = '', , program = '', list = ''] = process.argv;
const load = createRequire(import.meta.url);

/** @typedef {{ cwd: string, args: readonly string[] }} Run */

const runs = /** @type {readonly Run[]} */ (JSON.parse(readFileSync(list, 'utf8')));
for (const { cwd, args } of runs) {
  process.chdir(cwd);
  process.argv = [node, program, ...args];
  process.exitCode = undefined;
  // The program runs when it is loaded; its chunks stay loaded.
  delete load.cache[program];
  await load(program);
  const code = exitCode();
  if (code !== 0 && code !== 1) {
    throw new Error(`Exit code ${String(code)} of ${args.join(' ')} in ${cwd}`);
  }
}
process.exitCode = 0;

/** What the program has set. */
function exitCode() {
  return process.exitCode;
}
