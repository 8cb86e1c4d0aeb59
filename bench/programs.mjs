/** What is measured: the built program, and what it is compared to. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { env, once } from './measure.mjs';

/** @typedef {import('./measure.mjs').Program} Program */

/** @param {string} name */
const own = (name) => fileURLToPath(new URL(name, import.meta.url));
const CLI = own('../dist/cli/index.js');
const ACTION = own('../dist/action/index.js');
const NAIVE = own('naive.mjs');
const RENDERINGS = own('renderings.mjs');

/** What V8 has compiled is kept here; see scripts/bundle/load.cjs. */
export const CACHE = own('../.cache');
/** Real manifests; see docs/testing.md. */
export const CORPUS = own('../../shared/corpus');

/** @param {readonly string[]} args @param {string} [node] @returns {Program} */
export const run = (args, node = process.execPath) => ({ file: node, args });

/** @param {string} path @param {readonly string[]} [more] */
export const lint = (path, more = []) => [CLI, path, '-q', '--fail-on', 'never', ...more];
/**
 * A run whose cache is empty, and one after it. Stamps of files that have just been written are not
 * trusted, so this waits until they are.
 * @param {string} path
 * @param {string} outside a folder for the cache
 * @param {string} node
 * @returns {{ readonly first: Program, readonly again: Program }}
 */
export function cached(path, outside, node) {
  const file = join(outside, 'cache.json');
  const program = run(lint(path, ['--cache', '--cache-file', file]), node);
  const first = { ...program, before: () => rmSync(file, { force: true }) };
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500);
  once(program);
  return { first, again: program };
}

/** @param {string} path */
export const explain = (path) => [CLI, 'explain', '--format', 'json', path];
export const VERSION = [CLI, '--version'];
export const NOTHING = ['-e', '0'];

/** Parses every YAML file. @param {string} path */
export const naive = (path) => [NAIVE, path];

/** Renders every chart twice. @param {string} path */
export const renderings = (path) => [RENDERINGS, path];

/**
 * The action after a push, in a checkout: it annotates and summarises, and asks GitHub nothing.
 * @param {string} checkout
 * @param {string} outside a folder for its outputs
 * @param {string} node
 * @returns {Program}
 */
export function action(checkout, outside, node) {
  const file = (/** @type {string} */ name) => join(outside, name);
  for (const name of ['output', 'summary']) writeFileSync(file(name), '');
  writeFileSync(file('event.json'), '{}');
  return {
    file: node,
    args: [ACTION],
    cwd: checkout,
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_OUTPUT: file('output'),
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REPOSITORY: 'org/repo',
      GITHUB_SHA: '0'.repeat(40),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_WORKSPACE: checkout,
    },
  };
}

/**
 * Builds the native program that goes through a folder, reads, and parses what names a workflow;
 * undefined where Go is missing, or cannot get its parser.
 * @param {string} outside a folder for it
 * @returns {((path: string) => Program) | undefined}
 */
export function floor(outside) {
  const file = join(outside, 'floor');
  const { status } = spawnSync('go', ['build', '-o', file, '.'], { cwd: own('floor'), env });
  return status === 0 ? (path) => ({ file, args: [path] }) : undefined;
}
