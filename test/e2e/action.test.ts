import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryCheckouts } from '../support/checkout.ts';
import { cli } from '../support/cli.ts';
import { temporaryRunner, type StepRun } from '../support/actions/runner.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const repository = temporaryCheckouts();
const runStep = temporaryRunner();

/** Runs the built action on these files. */
async function act(
  files: Record<string, string | Buffer>,
  inputs: Record<string, string> = {},
): Promise<StepRun & { readonly root: string }> {
  const { root } = repository(files);
  const ran = await runStep({ workspace: root, inputs });
  expect(ran.stderr).toBe('');
  return { ...ran, root };
}

const BAD = { 'wf.yaml': workflow(ENTERPRISE_IMAGE), '.wfcache-lint.yaml': CONFIG };

describe('the action', () => {
  test('annotates, summarises, sets outputs and fails', async () => {
    const { code, commands, outputs, summary } = await act(BAD);
    expect(code).toBe(1);
    expect(commands.map(({ name, properties }) => [name, properties['file']])).toEqual([
      ['warning', 'wf.yaml'],
    ]);
    expect(outputs).toMatchObject({ findings: '1', errors: '0', warnings: '1', fixable: '1' });
    const report = JSON.parse(readFileSync(outputs['report-file'] ?? '', 'utf8')) as object;
    expect(report).toMatchObject({ schemaVersion: 1, summary: { warnings: 1 } });
    expect(JSON.parse(readFileSync(outputs['sarif-file'] ?? '', 'utf8'))).toMatchObject({
      version: '2.1.0',
    });
    expect(summary).toContain('| warning | `wf.yaml:10` | [acr-instance-id-missing](');
  });

  test('stops commands around what strangers have written', async () => {
    const name = '##[error]x.yaml';
    const { stdout, commands } = await act({ [name]: `${BAD['wf.yaml']}broken: [` });
    expect(stdout).toMatch(
      /^::stop-commands::([0-9a-f-]{36})\nNot checked: ##\u200B\[error\]x\.yaml:\d+: .+\n::\1::$/m,
    );
    expect(commands.map(({ name: command }) => command)).not.toContain('error');
  });

  test('gives the same findings as the command line', async () => {
    const { outputs, root } = await act(BAD);
    const action = JSON.parse(readFileSync(outputs['report-file'] ?? '', 'utf8')) as object;
    expect(action).toEqual(JSON.parse(cli(root, ['-f', 'json']).stdout));
  });

  test('obeys its inputs', async () => {
    expect((await act(BAD, { 'fail-on': 'error' })).code).toBe(0);
    expect((await act(BAD, { 'fail-on': 'never', 'max-warnings': '0' })).code).toBe(1);
    expect((await act(BAD, { exclude: '*.txt\nwf.*' })).outputs['findings']).toBe('0');
    const two = { ...BAD, 'a/b.yaml': BAD['wf.yaml'] };
    expect((await act(two, { paths: 'a\na/b.yaml' })).outputs['findings']).toBe('1');
  });

  test('reports only what is not in the baseline, and names what is in it and gone', async () => {
    const made = repository(BAD);
    cli(made.root, ['--baseline', 'old.json', '--update-baseline']);
    const old = { 'old.json': made.read('old.json') };
    const baseline = { baseline: 'old.json' };
    const known = await act({ ...BAD, ...old }, baseline);
    expect([known.code, known.outputs['findings'], known.commands]).toEqual([0, '0', []]);
    const more = await act({ ...BAD, 'new.yaml': BAD['wf.yaml'], ...old }, baseline);
    expect([more.code, more.outputs['findings']]).toEqual([1, '1']);
    const gone = await act({ 'wf.yaml': workflow('busybox:1.36'), ...old }, baseline);
    expect(gone.code).toBe(0);
    expect(gone.commands.map(({ message }) => message)).toEqual([
      'in the baseline and not found any more: wf.yaml: acr-instance-id-missing',
      '--update-baseline takes them out',
    ]);
    for (const text of [undefined, 'no JSON']) {
      const files = text === undefined ? BAD : { ...BAD, 'old.json': text };
      expect((await act(files, baseline)).code).toBe(2);
    }
  });

  test('ends with 3 where the input strict is true and not everything was judged', async () => {
    const unknown = { 'wf.yaml': workflow('registry.example.com/a:1') };
    expect((await act(unknown, { registry: 'off' })).code).toBe(0);
    expect((await act(unknown, { registry: 'off', strict: 'false' })).code).toBe(0);
    expect((await act(unknown, { registry: 'off', strict: 'true' })).code).toBe(3);
    expect((await act(unknown, { strict: 'yes' })).code).toBe(2);
  });

  test('ends with 2 where a named folder holds no file, unless allow-empty is true', async () => {
    const files = { ...BAD, 'empty/readme.txt': '' };
    const wrong = await act(files, { paths: 'empty' });
    expect(wrong.code).toBe(2);
    expect(wrong.commands.map(({ name, message }) => `${name} ${message}`)).toContain(
      'error No YAML or JSON file in empty; "allow-empty: true" makes that no error',
    );
    const allowed = await act(files, { paths: 'empty', 'allow-empty': 'true' });
    expect([allowed.code, allowed.commands.map(({ name }) => name)]).toEqual([0, ['notice']]);
  });

  test('says what is wrong with its inputs or its configuration', async () => {
    const wrong = await act({ '.wfcache-lint.yaml': 'platfrom: eci' });
    expect(wrong.code).toBe(2);
    expect(wrong.commands).toEqual([
      expect.objectContaining({
        name: 'error',
        message: expect.stringContaining('did you mean "platform"?'),
      }),
    ]);
    const level = await act(BAD, { 'fail-on': 'fatal' });
    expect(level.code).toBe(2);
    expect(level.commands.at(-1)?.message).toContain('fail-on');
  });

  test('executes, installs and imports nothing from the tree', async () => {
    const trap = `require('node:fs').writeFileSync('touched', '')`;
    const { code, root } = await act({
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
    expect(existsSync(join(root, 'touched'))).toBe(false);
  });
});

test('more than GitHub shows: the page has the first ten and a summary, the log has all', async () => {
  const long = 'a-very-long-name-of-a-template-'.repeat(8) + 'x';
  const files = Object.fromEntries(
    Array.from({ length: 3000 }, (_, at) => {
      const text = workflow(`${ENTERPRISE_IMAGE}:${at}`, '', `w${at}-`);
      return [`w${at}.yaml`, text.replaceAll(': whalesay', `: ${long}`)];
    }),
  );
  const run = await act({ ...files, '.wfcache-lint.yaml': CONFIG }, { registry: 'off' });
  expect(run.commands.filter(({ name }) => name === 'warning')).toHaveLength(3000);
  expect(run.annotations).toHaveLength(10);
  expect(run.annotations.every(({ message }) => message.length < 4096)).toBe(true);
  expect(run.summary).toContain('3000 warnings');
  expect(run.summary).toMatch(/more finding/);
});
