import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryCheckouts } from '../support/checkout.ts';
import { cleanEnv, cli, type Ran } from '../support/cli.ts';
import { ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const repository = temporaryCheckouts();

test('npm start runs the sources where npm was called, with all that is loaded late', () => {
  const text = workflow(ENTERPRISE_IMAGE).replace('image: ', 'image: &image ');
  const { root } = repository({ 'wf.yaml': text, 'below/b.yaml': text });
  const below = join(root, 'below');
  const args = ['-f', 'json', 'b.yaml'];
  const ran = spawnSync('npm', ['--prefix', ROOT, 'start', '-s', '--', ...args], {
    cwd: below,
    env: cleanEnv(),
    encoding: 'utf8',
  });
  expect(ran.stderr).toBe('');
  expect(ran.stdout).toContain('acr-instance-id-missing');
  expect(JSON.parse(ran.stdout)).toEqual(JSON.parse(cli(below, args).stdout));
});

/** Modules of Node of which each takes milliseconds, and that most runs do not need. */
const LATE = [
  'child_process',
  'crypto',
  'dns',
  'http',
  'https',
  'net',
  'os',
  'stream',
  'tls',
  'tty',
  'v8',
  'zlib',
];

/** Tells what Node has loaded at the end. Written without a stream, which would load some of it. */
const TELL = `process.on('exit', () => require('fs').writeSync(2, process.moduleLoadList.join('\\n')))`;

function loadedBy({ stderr }: Pick<Ran, 'stderr'>): ReadonlySet<string> {
  const loaded = new Set(stderr.split('\n').map((line) => line.replace('NativeModule ', '')));
  expect(loaded).toContain('fs');
  return loaded;
}

test('a run on one small file loads no module of Node that takes long', () => {
  const { root } = repository({ 'wf.yaml': workflow('alpine:3'), 'tell.cjs': TELL });
  const ran = cli(root, ['-q'], { node: ['--require', join(root, 'tell.cjs')] });
  expect(ran.code).toBe(0);
  const loaded = loadedBy(ran);
  expect(LATE.filter((name) => loaded.has(name))).toEqual([]);
});

test('nor does the action after a push, but for what its toolkit needs', () => {
  const files = { 'wf.yaml': workflow('alpine:3'), output: '', summary: '', 'event.json': '{}' };
  const { root } = repository({ ...files, 'tell.cjs': TELL });
  const args = ['--require', join(root, 'tell.cjs'), join(ROOT, 'dist/action/index.js')];
  // The runner of the tests makes a channel to the program, which loads some of them.
  const ran = spawnSync(process.execPath, args, {
    cwd: root,
    env: cleanEnv({
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: join(root, 'event.json'),
      GITHUB_OUTPUT: join(root, 'output'),
      GITHUB_STEP_SUMMARY: join(root, 'summary'),
      INPUT_REGISTRY: 'off',
      RUNNER_TEMP: root,
    }),
    encoding: 'utf8',
  });
  expect(ran.status).toBe(0);
  expect(readFileSync(join(root, 'summary'), 'utf8')).toContain('No findings');
  const loaded = loadedBy(ran);
  // `@actions/core` needs them to write outputs.
  expect(LATE.filter((name) => loaded.has(name))).toEqual(['crypto', 'os', 'stream']);
});

test.each(['20.18.3', '18.20.8', '9.11.2'])(
  'Node %s is told in one line that it is too old',
  (old) => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '${old}' })`;
    const { root } = repository({ 'wf.yaml': workflow('alpine:3'), 'old.cjs': pretend });
    const { stdout, stderr, code } = cli(root, [], { node: ['--require', join(root, 'old.cjs')] });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /^error: wfcache-lint needs Node 20\.19 or newer, and this is [\d.]+\. .+\n$/,
    );
    expect(stderr).toContain(`this is ${old}.`);
  },
);
