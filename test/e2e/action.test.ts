import { afterEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryCheckouts } from '../support/checkout.ts';
import { cleanEnv, cli } from '../support/cli.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { runnerCommands } from '../support/runner.ts';

const ACTION = fileURLToPath(new URL('../../dist/action/index.js', import.meta.url));
const repository = temporaryCheckouts();
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

interface ActionRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly root: string;
}

/** Runs the built action as the runner does: inputs in the environment, outputs in files. */
function act(
  files: Record<string, string | Buffer>,
  inputs: Record<string, string> = {},
): ActionRun {
  const repo = repository(files);
  const folder = mkdtempSync(join(tmpdir(), 'runner-'));
  folders.push(folder);
  const [output, summary] = [join(folder, 'output'), join(folder, 'summary')];
  writeFileSync(output, '');
  writeFileSync(summary, '');
  mkdirSync(join(folder, 'temp'));
  const env = cleanEnv({
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: join(folder, 'temp'),
  });
  for (const name of ['paths', 'config', 'include', 'exclude', 'fail-on', 'max-warnings']) {
    env[`INPUT_${name.toUpperCase()}`] = inputs[name] ?? '';
  }
  const ran = spawnSync(process.execPath, [ACTION], { cwd: repo.root, env, encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  return {
    code: ran.status,
    stdout: ran.stdout,
    outputs: parseOutputs(readFileSync(output, 'utf8')),
    summary: readFileSync(summary, 'utf8'),
    root: repo.root,
  };
}

/** The file form of outputs: `name<<delimiter`, value, delimiter. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(
    /^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm,
  )) {
    outputs[name] = value;
  }
  return outputs;
}

const BAD = { 'wf.yaml': workflow(ENTERPRISE_IMAGE), '.wfcache-lint.yaml': CONFIG };

describe('the action', () => {
  test('annotates, summarises, sets outputs and fails', () => {
    const { code, stdout, outputs, summary } = act(BAD);
    expect(code).toBe(1);
    expect(
      runnerCommands(stdout).map(({ name, properties }) => [name, properties['file']]),
    ).toEqual([['warning', 'wf.yaml']]);
    expect(outputs).toMatchObject({ findings: '1', errors: '0', warnings: '1', fixable: '1' });
    const report = JSON.parse(readFileSync(outputs['report-file'] ?? '', 'utf8')) as object;
    expect(report).toMatchObject({ schemaVersion: 1, summary: { warnings: 1 } });
    expect(JSON.parse(readFileSync(outputs['sarif-file'] ?? '', 'utf8'))).toMatchObject({
      version: '2.1.0',
    });
    expect(summary).toContain('| warning | `wf.yaml:10` | [acr-instance-id-missing](');
  });

  test('gives the same findings as the command line', () => {
    const { outputs, root } = act(BAD);
    const action = JSON.parse(readFileSync(outputs['report-file'] ?? '', 'utf8')) as object;
    expect(action).toEqual(JSON.parse(cli(root, ['-f', 'json']).stdout));
  });

  test('obeys its inputs', () => {
    expect(act(BAD, { 'fail-on': 'error' }).code).toBe(0);
    expect(act(BAD, { 'fail-on': 'never', 'max-warnings': '0' }).code).toBe(1);
    expect(act(BAD, { exclude: '*.txt\nwf.*' }).outputs['findings']).toBe('0');
    expect(
      act({ ...BAD, 'a/b.yaml': BAD['wf.yaml'] }, { paths: 'a\na/b.yaml' }).outputs['findings'],
    ).toBe('1');
  });

  test('says what is wrong with its inputs or its configuration', () => {
    const wrong = act({ '.wfcache-lint.yaml': 'platfrom: eci' });
    expect(wrong.code).toBe(2);
    expect(runnerCommands(wrong.stdout)).toEqual([
      expect.objectContaining({
        name: 'error',
        message: expect.stringContaining('did you mean "platform"?'),
      }),
    ]);
    const level = act(BAD, { 'fail-on': 'fatal' });
    expect(level.code).toBe(1);
    expect(runnerCommands(level.stdout).at(-1)?.message).toContain('fail-on');
  });

  test('executes, installs and imports nothing from the tree', () => {
    const trap = `require('node:fs').writeFileSync('touched', '')`;
    const { code, root } = act({
      ...BAD,
      'package.json': JSON.stringify({
        scripts: { preinstall: 'touch touched', test: 'touch touched' },
      }),
      '.npmrc': 'node-options=--require ./trap.js',
      'trap.js': trap,
      'node_modules/yaml/index.js': trap,
      'node_modules/yaml/package.json': '{"name":"yaml","main":"index.js"}',
      '.wfcache-lint.js': trap,
    });
    expect(code).toBe(1);
    expect(cli(root, ['--exclude', 'wf.yaml']).code).toBe(0);
    expect(spawnSync('ls', ['touched'], { cwd: root }).status).not.toBe(0);
  });
});
