import { describe, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryCheckouts } from '../support/checkout.ts';
import { cleanEnv, CLI } from '../support/cli.ts';
import { ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'dist');
const NOTICE = /^(?:#!.*\n)?\/\/ Written by `npm run build`/;

const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name));
const scripts = files.filter((path) => path.endsWith('.js'));
const maps = files.filter((path) => path.endsWith('.map'));
const read = (path: string): string => readFileSync(path, 'utf8');

test('every file is marked as generated, and every script says so', () => {
  const marks = execFileSync('git', ['check-attr', 'linguist-generated', ...files], { cwd: ROOT });
  expect(marks.toString().match(/: true$/gm)).toHaveLength(files.length);
  expect(scripts.filter((path) => !NOTICE.test(read(path)))).toEqual([]);
});

test('no module is there twice', () => {
  const ids = scripts.flatMap((path) => read(path).match(/^\d+(?=:\(function)/gm) ?? []);
  expect(ids.length).toBeGreaterThan(100);
  expect(new Set(ids).size).toBe(ids.length);
});

test('what a clean manifest needs is compiled while its file is read', () => {
  const eager = (name: string) =>
    read(join(DIST, 'lib', name)).match(/=\((?:async )?function \w+\(/g);
  expect(eager('main.js')?.length).toBeGreaterThan(5);
  expect(eager('core.js')?.length).toBeGreaterThan(50);
  expect(eager('yaml-complete-complete.js')).toBeNull();
});

describe('what is read', () => {
  const repository = temporaryCheckouts();

  const FIRST = ['cli/index.js', 'lib/load.js', 'lib/main.js'];

  /** The files of dist that a run reads. */
  function readBy(args: readonly string[], program = CLI, env = cleanEnv()): readonly string[] {
    const folder = mkdtempSync(join(tmpdir(), 'wfcache-read-'));
    const hook = join(folder, 'hook.cjs');
    writeFileSync(
      hook,
      "const fs = require('fs'), read = fs.readFileSync;" +
        'fs.readFileSync = (...given) => { fs.writeSync(2, `${given[0]}\\n`); return read(...given); };',
    );
    const options = { env, encoding: 'utf8' } as const;
    const { stderr } = spawnSync(process.execPath, ['-r', hook, program, ...args], options);
    rmSync(folder, { recursive: true });
    const paths = stderr.split('\n').filter((path) => path.startsWith(DIST));
    return paths.map((path) => path.slice(DIST.length + 1).replaceAll('\\', '/'));
  }

  test('is the least for the version', () => {
    expect(readBy(['--version'])).toEqual(FIRST);
  });

  test('is two files more for a manifest that is fine', () => {
    const { root } = repository({ 'wf.yaml': workflow('busybox:1.36') });
    expect(readBy([root, '-q'])).toEqual([...FIRST, 'lib/walk.js', 'lib/core.js']);
  });

  test('of the action is nothing for connections, where it makes none', () => {
    const { root } = repository({ 'wf.yaml': workflow('busybox:1.36') });
    const env = {
      ...cleanEnv(),
      GITHUB_WORKSPACE: root,
      GITHUB_EVENT_NAME: 'workflow_dispatch',
      INPUT_REGISTRY: 'off',
    };
    const opened = readBy([], join(DIST, 'action/index.js'), env);
    expect(opened).toContain('action/commands-action-main.js');
    expect(opened.filter((path) => /undici|github-lib|registry-sizes/.test(path))).toEqual([]);
  });

  test('is what was left for later, once it is wanted', () => {
    const help = ['lib/config-help.js', 'lib/text-two-columns.js', 'lib/pretty.js'];
    expect(readBy(['--help'])).toEqual([...FIRST, ...help]);
    const { root } = repository({ 'wf.yaml': workflow(ENTERPRISE_IMAGE) });
    expect(readBy([root])).toEqual(expect.arrayContaining(['lib/rules-index.js', 'lib/pretty.js']));
  });
});

describe('source maps', () => {
  const payloads = maps.map((path) => {
    return { path, payload: JSON.parse(read(path)) as SourceMapPayload };
  });

  test('name sources of ours, by relative paths', () => {
    const sources = payloads.flatMap(({ path, payload }) =>
      payload.sources.map((source) => ({ source, at: resolve(dirname(path), source) })),
    );
    expect(sources.length).toBeGreaterThan(200);
    expect(sources.filter(({ source }) => !/^(?:\.\.\/)+(?:src|rules)\//.test(source))).toEqual([]);
    expect(sources.filter(({ at }) => !existsSync(at))).toEqual([]);
  });

  /** The functions of a built file, each with the line of the source that the map leads to. */
  function declarations({ path, payload }: (typeof payloads)[number]) {
    const map = new SourceMap(payload);
    const lines = read(path.replace(/\.map$/, '')).split('\n');
    return lines.flatMap((text, line) =>
      [...text.matchAll(/\bfunction (\w+)\(/g)].flatMap(({ 0: all, 1: name = '', index }) => {
        const entry: { originalSource?: string; originalLine?: number } = map.findEntry(
          line,
          index + all.length - 1,
        );
        if (entry.originalSource === undefined) return [];
        const source = read(resolve(dirname(path), entry.originalSource));
        return [{ name, declared: source.split('\n')[entry.originalLine ?? -1] }];
      }),
    );
  }

  test('lead from each function to the line it is declared on', () => {
    const found = payloads.flatMap(declarations);
    expect(found.length).toBeGreaterThan(500);
    // The bundler may put the name of a file in front of a name that is there twice.
    const wrong = found.filter(
      ({ name, declared }) =>
        !name.endsWith(/\bfunction (\w+)/.exec(declared ?? '')?.[1] ?? 'none'),
    );
    expect(wrong).toEqual([]);
  });

  test('are asked where the program itself fails', () => {
    const folder = mkdtempSync(join(tmpdir(), 'wfcache-broken-'));
    const breaking = join(folder, 'break.cjs');
    writeFileSync(breaking, "require('fs').lstatSync = () => { throw new TypeError('broken') };");
    const args = ['-r', breaking, CLI, folder];
    const { stderr, status } = spawnSync(process.execPath, args, {
      env: cleanEnv(),
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(stderr).toMatch(/^error: wfcache-lint itself failed, .*: TypeError: broken$/m);
    const [, source = '', line = ''] = /^ {4}at \w+ \((src\/\S+\.ts):(\d+)\)$/m.exec(stderr) ?? [];
    expect(read(join(ROOT, source)).split('\n')[Number(line) - 1]).toContain('lstatSync(');
    expect(status).toBe(3);
  });
});

test('the package holds what the command line may read, and nothing of the actions', () => {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const [made] = JSON.parse(packed) as { files: { path: string }[] }[];
  const paths = (made?.files ?? [])
    .map(({ path }) => path)
    .filter((path) => path.startsWith('dist/'));
  const expected = files
    .map((path) => path.slice(ROOT.length).replaceAll('\\', '/'))
    .filter((path) => !/^dist\/(?:action|publish)\//.test(path));
  expect(paths.toSorted()).toEqual(expected.toSorted());
});
