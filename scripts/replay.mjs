/**
 * Replays the history of a local clone: plants findings on the image lines that its commits edit, and
 * prints what a review of each commit would have given. `docs/testing.md` says what the numbers mean.
 * Nothing of the clone is changed, checked out or run.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadTypeScript } from './typescript.mjs';

const USAGE = `Usage: npm run replay -- PATH/TO/GIT [--commits NUMBER] [--minutes NUMBER]
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    commits: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '15' },
  },
});
const [folder, ...others] = positionals;
const [commits, minutes] = [Number(values.commits), Number(values.minutes)];
if (folder === undefined || others.length > 0 || !(commits > 0) || !(minutes > 0)) {
  process.stderr.write(USAGE);
  process.exit(2);
}

const path = fileURLToPath(new URL('./replay/replay.ts', import.meta.url));
const { replay, tableOf } = /** @type {typeof import('./replay/replay.ts')} */ (
  await loadTypeScript(path)
);
const end = performance.now() + minutes * 60_000;
const isOver = () => performance.now() > end;
// npm runs scripts in the folder of package.json, and says here where it was called.
const clone = resolve(process.env['INIT_CWD'] ?? '.', folder);
process.stdout.write(`${tableOf(replay(clone, { commits, isOver }))}\n`);
