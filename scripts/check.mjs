/**
 * Everything that has to pass: `npm run check`. What needs one processor runs beside the other steps;
 * the tests come last and take all of them. The first step that fails ends it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const LANES = [['format:check'], ['lint', 'typecheck', 'unused', 'gen:check', 'dist:check']];

await Promise.all(LANES.map(lane));
await step('jest', process.argv.slice(2));

/** @param {readonly string[]} steps Scripts of package.json, one after another. */
async function lane(steps) {
  for (const name of steps) await step(name);
}

/**
 * Runs a script of package.json; ends this process where it fails.
 *
 * @param {string} name
 * @param {readonly string[]} args
 */
async function step(name, args = []) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const shell = process.platform === 'win32';
  const child = spawn(npm, ['run', '-s', name, '--', ...args], { stdio: 'inherit', shell });
  await once(child, 'close');
  if (child.exitCode !== 0) process.exit(child.exitCode ?? 1);
}
