import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryCheckouts } from '../support/checkout.ts';
import { cleanEnv, CLI, HANGING } from '../support/cli.ts';
import { runHere } from '../support/in-process.ts';
import { annotation, CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const AUTO = annotation('k8s.aliyun.com/eci-image-cache', '"true"');

const repository = temporaryCheckouts();

const FILES = {
  'a.yaml': workflow('registry.example.com/big:1'),
  'b.yaml': workflow('busybox:1.36', AUTO),
  'c.yaml': workflow(`${ENTERPRISE_IMAGE}:1.0`),
  '.wfcache-lint.yaml': CONFIG,
};

const HINT = 'note: the size of 2 images is not known; --registry on asks for it\n';

interface Listed {
  readonly images: readonly { readonly reference: string }[];
  readonly totals: { readonly images: number };
}

function listed(stdout: string): string[] {
  return (JSON.parse(stdout) as Listed).images.map(({ reference }) => reference);
}

test('all images of a repository, also of files that no rule has anything to say about', async () => {
  const { code, stdout, stderr } = await runHere(repository(FILES).root, [
    'images',
    '--format',
    'json',
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: HINT });
  expect(listed(stdout)).toEqual([
    'registry.example.com/big:1',
    `${ENTERPRISE_IMAGE}:1.0`,
    'busybox:1.36',
  ]);
});

describe('options', () => {
  test.each([
    [
      ['--sort', 'name'],
      [`${ENTERPRISE_IMAGE}:1.0`, 'busybox:1.36', 'registry.example.com/big:1'],
    ],
    [['--top', '1'], ['registry.example.com/big:1']],
    [['--top', '0'], []],
    [['--include', 'b.yaml'], ['busybox:1.36']],
    [['b.yaml'], ['busybox:1.36']],
  ])('%j', async (args, references) => {
    const { code, stdout } = await runHere(repository(FILES).root, [
      'images',
      '-f',
      'json',
      ...args,
    ]);
    expect({ code, references: listed(stdout) }).toEqual({ code: 0, references });
  });

  test('--top leaves the totals alone', async () => {
    const { stdout } = await runHere(repository(FILES).root, [
      'images',
      '-f',
      'json',
      '--top',
      '1',
    ]);
    expect((JSON.parse(stdout) as Listed).totals.images).toBe(3);
  });

  test('--quiet leaves the table', async () => {
    const { stdout, stderr } = await runHere(repository(FILES).root, ['images', '--quiet']);
    expect(stderr).toBe('');
    expect(stdout.split('\n')).toHaveLength(5);
  });

  test('--color', async () => {
    const { root } = repository(FILES);
    expect((await runHere(root, ['images'])).stdout).not.toContain('\u001B');
    expect((await runHere(root, ['images', '--color'])).stdout).toContain(
      '\u001B[1mdownload\u001B[22m',
    );
  });

  test.each([
    ['csv', /^reference,registry_kind,.*\r\n"?registry\.example\.com\/big:1/],
    ['markdown', /^## Images\n\n\| download \|/],
    ['pretty', /^download {2}with caches .*\n.*registry\.example\.com\/big:1\n/],
  ])('--format %s', async (format, begin) => {
    expect((await runHere(repository(FILES).root, ['images', '-f', format])).stdout).toMatch(begin);
  });

  test.each([
    [['--sort', 'age'], 'Expected --sort to be one of download, size, pods, name, found "age"'],
    [['--format', 'sarif'], 'Expected --format to be one of pretty, json, csv, markdown'],
    [['--top', '-1'], '--top'],
    [['--fix'], '--fix is an option of lint; images does not take it'],
    [['nowhere'], 'No such file or folder: nowhere'],
    [['--config', 'none.yaml'], 'none.yaml: No such file'],
  ])('%j ends in 2', async (args, message) => {
    const { code, stdout, stderr } = await runHere(repository(FILES).root, ['images', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

test('a size of the lock file is known', async () => {
  const lock = `version: 1
images:
  - { image: "docker.io/library/busybox:1.36", digest: "sha256:${'0'.repeat(64)}", bytes: 2000000, platform: linux/amd64, date: "2026-01-01" }
`;
  const { root } = repository({ 'b.yaml': FILES['b.yaml'], '.wfcache-lint.lock.yaml': lock });
  const { stdout, stderr } = await runHere(root, ['images', '-f', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({
    images: [{ compressedBytes: 2_000_000, sizeSource: 'lock-file' }],
  });
  expect(stderr).toBe('');
});

test('no registry can tell the size of an image that only the run knows', async () => {
  const image = '"registry.example.com/big:{{workflow.parameters.tag}}"';
  const { stdout, stderr } = await runHere(repository({ 'a.yaml': workflow(image) }).root, [
    'images',
  ]);
  expect(stdout).toContain('registry.example.com/big:{{workflow.parameters.tag}}\n');
  expect(stderr).toBe('');
});

test('3 where a file could not be read, the others are listed all the same', async () => {
  const repo = repository({
    ...FILES,
    'nul.yaml': 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n\0',
  });
  const { code, stdout, stderr } = await runHere(repo.root, ['images', '-f', 'json']);
  expect(code).toBe(3);
  expect(listed(stdout)).toHaveLength(3);
  expect(stderr).toBe(
    `warning: nul.yaml: Contains NUL bytes; it is not a text file (file skipped)\n${HINT}`,
  );
});

test('a document that is no YAML costs nothing else', async () => {
  const broken = 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: [\n';
  const repo = repository({ 'a.yaml': `${broken}---\n${FILES['b.yaml']}` });
  const { code, stdout, stderr } = await runHere(repo.root, ['images', '-f', 'json']);
  expect({ code, images: listed(stdout) }).toEqual({ code: 0, images: ['busybox:1.36'] });
  expect(stderr).toContain('warning: a.yaml:');
});

test('a folder without anything', async () => {
  const { code, stdout, stderr } = await runHere(repository({}).root, ['images']);
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: 'No pod pulls an image.\n',
    stderr: '',
  });
});

/** util-linux's `script` gives a child a terminal. */
const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout.includes(
  'util-linux',
);
if (!hasScript)
  process.stderr.write("Skipped: the check of a terminal needs util-linux's script\n");

test('CI has what the check of a terminal needs', () => {
  expect(hasScript || process.env['CI'] !== 'true').toBe(true);
});

const withTerminal = hasScript ? describe : describe.skip;

withTerminal('on a terminal', () => {
  test('no line is wider than the terminal', () => {
    const { root } = repository(FILES);
    const command = `stty cols 80; '${process.execPath}' '${CLI}' images --quiet`;
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd: root,
      env: cleanEnv({ TERM: 'xterm', NO_COLOR: '1' }),
      input: '',
      encoding: 'utf8',
      timeout: HANGING,
    });
    const lines = stdout.trimEnd().split(/\r?\n/);
    expect(lines[0]).toBe('download     size  pods  cached  image');
    expect(lines).toHaveLength(4);
    expect(Math.max(...lines.map(({ length }) => length))).toBe(80);
  });
});

describe('docs/images.md', () => {
  const text = readFileSync(join(ROOT, 'docs/images.md'), 'utf8');
  const runs = [...text.matchAll(/^\$ node dist\/cli\/index\.js (.*)\n([^]*?)^```$/gm)];

  test('has examples', () => {
    expect(runs).toHaveLength(2);
  });

  test.each(runs.map(([, args = '', output = '']) => [args, output]))(
    '%s',
    async (args, output) => {
      expect((await runHere(ROOT, args.split(' '))).stdout).toBe(output);
    },
  );
});
