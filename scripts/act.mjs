/**
 * Runs the workflows of the README, docs/action.md and docs/forks.md as they stand there, under
 * nektos/act, on this machine and without containers: `npm run act`. GitHub is the server of the tests. Prints what
 * a person sees in the log, in the job summary and on the pull request, and exits 1 if that is not
 * what the pages promise. `ACT` names the program; without it and without one on the PATH nothing is
 * run. It has to be built first: `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from './typescript.mjs';

const act = process.env['ACT'] ?? 'act';
if (spawnSync(act, ['--version']).status === 0) {
  await tryAll();
} else {
  process.stdout.write(
    'Skipped: act is not installed (go install github.com/nektos/act@v0.2.89; ACT names another place)\n',
  );
}

async function tryAll() {
  const path = fileURLToPath(new URL('../test/support/act.ts', import.meta.url));
  const { tryWorkflows } = /** @type {typeof import('../test/support/act.ts')} */ (
    await loadTypeScript(path)
  );
  for await (const { title, log, seen, wrong } of tryWorkflows(act)) {
    process.stdout.write(`\n=== ${title}\n\n${log}\n--- on the pull request\n\n${pageOf(seen)}\n`);
    for (const words of wrong) process.stdout.write(`WRONG: ${title}: ${words}\n`);
    if (wrong.length > 0) process.exitCode = 1;
  }
}

/** @param {import('../test/github-server/person.ts').VisiblePull} seen */
function pageOf({ reviews, comments, threads }) {
  const bodies = [...reviews, ...comments].map(({ by, body }) => `${by}: ${body}`);
  const lines = threads.map(
    ({ path, line, isResolved, comments: said }) =>
      `${path}:${String(line)}${isResolved ? ' (resolved)' : ''}\n${said.map(({ by, body }) => `${by}: ${body}`).join('\n')}`,
  );
  const all = [...bodies, ...lines];
  return all.length === 0 ? '(nothing)' : all.join('\n\n');
}
