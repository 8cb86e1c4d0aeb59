import { describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporaryCheckouts } from '../support/checkout.ts';
import { runHere } from '../support/in-process.ts';
import { annotation, CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const repository = temporaryCheckouts();
const ID = annotation('k8s.aliyun.com/acr-instance-id', 'cn-hangzhou:cri-f34lmbk2rxqx41u8');
const LIBRARY = workflow(ENTERPRISE_IMAGE)
  .replace('kind: Workflow', 'kind: WorkflowTemplate')
  .replace('generateName: hello-world-', 'name: tools');
const CALLER = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: caller- }
spec:
${ID}  workflowTemplateRef: { name: tools }
`;
const FILES = { 'lib/a.yaml': LIBRARY, 'wf/caller.yaml': CALLER, '.wfcache-lint.yaml': CONFIG };
const SIZED = `${CONFIG}  - { match: "**/*", size: 1MiB }\n`;

describe('a library', () => {
  test('is right by its caller, however the run is started', async () => {
    const repo = repository(FILES);
    for (const args of [
      ['lib/a.yaml'],
      ['lib'],
      ['lib/a.yaml', 'lib'],
      ['--include', 'lib/*'],
      ['--exclude', 'wf/**'],
    ]) {
      const { code, stdout } = await runHere(repo.root, args);
      expect([args, code]).toEqual([args, 0]);
      expect(stdout).toContain('Checked 1 manifest with 1 pod in ');
    }
    expect((await runHere(join(repo.root, 'lib'), [])).code).toBe(0);
    const stdin = ['--stdin', '--stdin-filename', 'lib/a.yaml'];
    expect((await runHere(repo.root, stdin, { stdin: LIBRARY })).code).toBe(0);
    expect((await runHere(repo.root, ['lib/a.yaml', '--fix'])).code).toBe(0);
    expect(repo.read('lib/a.yaml')).toBe(LIBRARY);
  });

  test('is judged alone with --no-context, which says so once', async () => {
    const repo = repository(FILES);
    const { code, stderr } = await runHere(repo.root, ['lib/a.yaml', '--no-context']);
    expect(code).toBe(1);
    expect(stderr.match(/--no-context/g)).toHaveLength(1);
    expect(await runHere(repo.root, ['--no-context'])).toMatchObject({ code: 0, stderr: '' });
    const stdin = ['--stdin', '--stdin-filename', 'lib/a.yaml', '--no-context'];
    expect((await runHere(repo.root, stdin, { stdin: LIBRARY })).code).toBe(1);
  });
});

describe('a run on named files', () => {
  const BAD = workflow(ENTERPRISE_IMAGE);

  test('reports, fixes and counts only them', async () => {
    const repo = repository({ 'a.yaml': BAD, 'b.yaml': BAD, '.wfcache-lint.yaml': CONFIG });
    const { stdout } = await runHere(repo.root, ['a.yaml', '--fix', '-f', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { files: 1, manifests: 1, fixed: 1 } });
    expect(repo.read('a.yaml')).toContain('acr-instance-id');
    expect(repo.read('b.yaml')).toBe(BAD);
  });

  test('carries out no fix that needs another file, and says so', async () => {
    const big = workflow('registry.example.com/big:1');
    const config = `${CONFIG}cache: manifest\n`;
    const repo = repository({ 'a.yaml': big, '.wfcache-lint.yaml': config });
    const args = ['a.yaml', '--fix', '--unsafe-fixes'];
    const { code, stdout } = await runHere(repo.root, args);
    expect(code).toBe(1);
    expect(stdout).toMatch(/No fix: it would change imagecaches\/\S+ as well, which is not among/);
    expect((await runHere(repo.root, ['--fix', '--unsafe-fixes'])).stdout).toContain(
      'Fixed 1 finding.',
    );
  });

  test('keeps the entries of other files in a baseline', async () => {
    const repo = repository({ 'a.yaml': BAD, 'b.yaml': BAD, '.wfcache-lint.yaml': CONFIG });
    const baseline = ['--baseline', 'base.json'];
    await runHere(repo.root, [...baseline, '--update-baseline']);
    const whole = repo.read('base.json');
    expect((await runHere(repo.root, ['a.yaml', ...baseline])).stderr).not.toContain(
      'not found any more',
    );
    await runHere(repo.root, ['a.yaml', ...baseline, '--update-baseline']);
    expect(repo.read('base.json')).toBe(whole);
  });

  test('outside of git has the nearest folder with a configuration as its repository', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wfcache-lint-'));
    try {
      for (const [path, text] of Object.entries(FILES)) {
        mkdirSync(join(folder, path, '..'), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      expect((await runHere(join(folder, 'lib'), ['a.yaml'])).code).toBe(0);
      expect((await runHere(tmpdir(), [join(folder, 'lib/a.yaml')])).code).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('nothing to lint', () => {
  test('is said, and is no failure', async () => {
    const { root } = repository({ 'a.yaml': 'kind: Service\n' });
    expect(await runHere(root, [])).toMatchObject({
      code: 0,
      stdout: 'No workflow manifests in .; looked at 1 file.\n',
    });
    expect((await runHere(root, ['-f', 'json'])).stderr).toContain(
      'note: No workflow manifests in .;',
    );
    expect((await runHere(root, ['-f', 'github'])).stdout).toContain(
      '::notice::No workflow manifests in .',
    );
    expect((await runHere(root, ['-f', 'markdown'])).stdout).toContain(
      'No workflow manifests in .',
    );
  });

  test('a named file that holds nothing is a note', async () => {
    const { root } = repository({ 'a.yaml': 'kind: Service\n', 'b.yaml': workflow('alpine:3') });
    expect(await runHere(root, ['a.yaml'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('No workflow manifests in a.yaml;'),
    });
    const both = await runHere(root, ['a.yaml', 'b.yaml']);
    expect(both).toMatchObject({ code: 0, stderr: 'note: no workflow manifests in a.yaml\n' });
  });

  test.each([
    ['a folder', ['empty']],
    ['a folder with other files', ['other']],
    ['a glob', ['--include', 'none/**']],
  ])('%s without a YAML or JSON file is wrong usage, unless --allow-empty', async (_, args) => {
    const repo = repository({ 'a.yaml': workflow('alpine:3'), 'other/x.txt': 'x' });
    mkdirSync(join(repo.root, 'empty'));
    const { code, stderr } = await runHere(repo.root, args);
    expect(code).toBe(2);
    expect(stderr).toContain(`error: No YAML or JSON file in ${args.at(-1) ?? ''}`);
    expect((await runHere(repo.root, [...args, '--allow-empty'])).code).toBe(0);
    expect((await runHere(repo.root, ['images', ...args])).code).toBe(2);
  });

  test.each([
    [['']],
    [['a.yaml', ' ']],
    [['--fix', '']],
    ...['lint', 'images', 'imagecache', 'sizes', 'explain'].map((command) => [[command, '']]),
    ...['config', 'baseline', 'format'].map((option) => [[`--${option}`, '']]),
    [['--stdin', '--stdin-filename', '']],
  ])('an empty path is wrong usage: %j', async (args) => {
    const { root } = repository({ 'a.yaml': workflow('alpine:3') });
    expect(await runHere(root, args)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('found an empty one'),
    });
  });
});

describe('what was not judged', () => {
  const overlay = 'resources: [../base]\npatches: [{ path: p.yaml }]\n';
  const repo = (config = CONFIG) =>
    repository({
      '.gitignore': 'generated/\nlocal.yaml\n',
      '.wfcache-lint.yaml': config,
      'base/kustomization.yaml': 'resources: [wf.yaml]\n',
      'base/wf.yaml': workflow('alpine:{{workflow.parameters.tag}}'),
      'chart/Chart.yaml': 'name: x\n',
      'chart/templates/wf.yaml': workflow('{{ .Values.image }}'),
      'generated/wf.yaml': workflow('alpine:3'),
      'generated/other.yaml': 'kind: Service\n',
      'local.yaml': workflow('alpine:3'),
      'prod/kustomization.yaml': overlay,
      'services/kustomization.yaml': overlay.replace('../base', 'service.yaml'),
      'services/service.yaml': 'kind: Service\n',
      'wf.yaml': workflow('alpine:3'),
    });

  test('is counted and named, with what to do', async () => {
    const { root } = repo();
    const outside = mkdtempSync(join(tmpdir(), 'wfcache-lint-'));
    try {
      symlinkSync(outside, join(root, 'linked'));
      symlinkSync('wf.yaml', join(root, 'same.yaml'));
      const { stdout } = await runHere(root, ['-f', 'json']);
      expect(JSON.parse(stdout)).toMatchObject({
        summary: { notJudged: { unknownSizes: 2, notRendered: 2, ignored: 2, links: 1 } },
      });
      const lines = (await runHere(root, [])).stdout.split('\n');
      expect(lines).toEqual(
        expect.arrayContaining([
          '1 image has no known size: run `wfcache-lint sizes`.',
          '1 image has a tag that is known only at run time: give a size for `repo:*` under `images` in the configuration.',
          '1 template of Helm or another tool and 1 overlay of kustomize (prod/kustomization.yaml) are not rendered: install helm, and kubectl or kustomize, or lint what the tool makes of them.',
          '2 files with manifests are ignored by git: generated/wf.yaml, local.yaml.',
          '1 link is not followed: linked.',
        ]),
      );
      for (const format of ['markdown', 'sarif', 'junit', 'github']) {
        const said = await runHere(root, ['-f', format]);
        expect(said.stdout).toContain('1 image has no known size');
        expect(said.stderr).not.toContain('no known size');
      }
      // These have no place for it, unless another output beside them has one.
      for (const format of ['checkstyle', 'rdjson', 'gitlab']) {
        const said = await runHere(root, ['-f', format]);
        expect(said.stdout).not.toContain('no known size');
        expect(said.stderr).toContain(
          'note: 1 image has no known size: run `wfcache-lint sizes`.\n',
        );
        expect((await runHere(root, ['-f', format, '--quiet'])).stderr).toBe('');
      }
      const both = await runHere(root, ['-f', 'gitlab=out.txt', '-f', 'pretty']);
      expect(both.stderr).not.toContain('no known size');
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  test('makes --strict exit 3, and nothing else', async () => {
    const strict = repo();
    expect((await runHere(strict.root, [])).code).toBe(0);
    const { code, stderr } = await runHere(strict.root, ['--strict']);
    expect(code).toBe(3);
    expect(stderr).toContain('error: --strict: 2 files with manifests are ignored by git');
    // Each of them is enough.
    for (const args of [['base'], ['chart'], ['prod'], ['generated', 'wf.yaml']]) {
      expect([args, (await runHere(strict.root, [...args, '--strict'])).code]).toEqual([args, 3]);
    }
    const sized = repo(SIZED);
    expect((await runHere(sized.root, ['wf.yaml', 'base/wf.yaml', '--strict'])).code).toBe(0);
    expect((await runHere(sized.root, ['chart', '--strict'])).code).toBe(3);
  });
});
