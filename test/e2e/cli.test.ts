import { describe, expect, test } from '@jest/globals';
import { chmodSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORMAT_NAMES, SAYS_COVERAGE } from '../../src/config/formats.ts';
import { temporaryCheckouts } from '../support/checkout.ts';
import { cleanEnv, cli } from '../support/cli.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const repository = temporaryCheckouts();

const BAD = { 'wf.yaml': workflow(ENTERPRISE_IMAGE), '.wfcache-lint.yaml': CONFIG };
const GOOD = { 'wf.yaml': workflow('busybox:1.36') };

describe('exit codes', () => {
  test('0 without findings', () => {
    const { code, stdout, stderr } = cli(repository(GOOD).root, []);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      'No findings. Checked 1 manifest with 1 pod in 1 file.\n1 image has no known size: run `wfcache-lint sizes`.\n',
    );
  });

  test('the summary counts files with manifests, not those of the linter', () => {
    const { root } = repository({
      ...GOOD,
      'deep/other.yaml': workflow('busybox:1.36'),
      'deep/service.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: s }\n',
      '.wfcache-lint.yaml': CONFIG,
      'baseline.json': '{ "version": 1, "findings": [] }\n',
    });
    const checked = 'Checked 2 manifests with 2 pods in 2 files.';
    expect(cli(root, ['--baseline', 'baseline.json']).stdout).toContain(checked);
    expect(cli(root, ['--format', 'markdown']).stdout).toContain('1 image in 2 files');
  });

  test('0 for a folder without anything', () => {
    expect(cli(repository({}).root, [])).toMatchObject({ code: 0, stderr: '' });
  });

  test('1 with a finding at or above --fail-on', () => {
    const { root } = repository(BAD);
    expect(cli(root, []).code).toBe(1);
    expect(cli(root, ['--fail-on', 'error']).code).toBe(0);
    expect(cli(root, ['--fail-on=never']).code).toBe(0);
    expect(cli(root, ['--fail-on', 'never', '--max-warnings', '0']).code).toBe(1);
    expect(cli(root, ['--fail-on', 'never', '--max-warnings', '1']).code).toBe(0);
  });

  test('3 where a file could not be read, findings all the same', () => {
    const repo = repository({
      ...BAD,
      'nul.yaml': 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n\0',
    });
    const { code, stdout, stderr } = cli(repo.root, []);
    expect(code).toBe(3);
    expect(stdout).toContain('acr-instance-id-missing');
    expect(stderr).toBe(
      'warning: nul.yaml: Contains NUL bytes; it is not a text file (file skipped)\n',
    );
  });

  test('a document that is no YAML is named and costs nothing else', () => {
    const broken = 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: [\n';
    const repo = repository({ ...BAD, 'a.yaml': `${broken}---\n${workflow(ENTERPRISE_IMAGE)}` });
    const { code, stdout, stderr } = cli(repo.root, ['-f', 'json']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^warning: a\.yaml:[34]: Not valid YAML: .* \(document skipped\)\n$/);
    const report = JSON.parse(stdout) as { findings: { path: string }[] };
    expect(report.findings.map(({ path }) => path)).toEqual(['a.yaml', 'wf.yaml']);
  });
});

describe('wrong usage ends in 2 and says what to write', () => {
  test.each([
    [['--fux'], 'Unknown option --fux; did you mean "--fix"?'],
    [['--format', 'xml'], 'Unknown format "xml": there are pretty, json, sarif, github, junit'],
    [['-f', 'jsn'], 'did you mean "json"?'],
    [['-f', 'json', '-f', 'sarif'], 'Only one --format can go to stdout'],
    [['--fail-on', 'fatal'], 'Expected --fail-on to be one of error, warning, info, never'],
    [['--max-warnings', '-1'], '--max-warnings'],
    [['--max-warnings=x'], 'Expected --max-warnings to be a whole number such as 10, found "x"'],
    [['--unsafe-fixes'], '--unsafe-fixes needs --fix or --diff'],
    [['--fix', '--diff'], 'choose one'],
    [['--stdin', '--diff'], '--stdin-filename PATH'],
    [['--include', '{a,b}'], 'Not a usable glob'],
    [['missing.yaml'], 'No such file or folder: missing.yaml'],
    [['rulse'], 'No such file or folder: rulse; did you mean "rules"?'],
    [['rules', 'image-cach-missing'], 'did you mean "image-cache-missing"?'],
    [['--config', 'none.yaml'], 'none.yaml: No such file'],
    [['--config'], '--config'],
  ])('%j', (args, message) => {
    const { code, stdout, stderr } = cli(repository(GOOD).root, args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
  });

  test('a wrong configuration names file, line and option', () => {
    const { root } = repository({
      ...GOOD,
      '.wfcache-lint.yaml': 'platfrom: eci\nthreshold: big\n',
    });
    const { code, stderr } = cli(root, []);
    expect(code).toBe(2);
    expect(stderr).toBe(
      [
        'error: .wfcache-lint.yaml:1:1: Unknown option "platfrom"; did you mean "platform"?',
        'error: .wfcache-lint.yaml:2:12: Expected threshold to be a size such as 500MiB, 3GiB or a whole number of bytes, found "big"',
        '',
      ].join('\n'),
    );
  });

  test('two configurations', () => {
    const { root } = repository({ '.wfcache-lint.yaml': '', '.wfcache-lint.json': '{}' });
    expect(cli(root, []).stderr).toContain('Found .wfcache-lint.yaml and .wfcache-lint.json');
  });
});

describe('fixing', () => {
  const FIXED = workflow(
    ENTERPRISE_IMAGE,
    '  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instance-id: "cn-hangzhou:cri-f34lmbk2rxqx41u8"\n',
  );

  test('--fix writes the lines, keeps the mode, and leaves nothing', () => {
    const repo = repository(BAD);
    chmodSync(join(repo.root, 'wf.yaml'), 0o640);
    const { code, stdout } = cli(repo.root, ['--fix']);
    expect(code).toBe(0);
    expect(stdout).toContain('Fixed 1 finding.');
    expect(repo.read('wf.yaml')).toBe(FIXED);
    expect(statSync(join(repo.root, 'wf.yaml')).mode & 0o777).toBe(0o640);
    expect(repo.git('status', '--porcelain', '--ignored').split('\n')).toHaveLength(3);
    expect(cli(repo.root, ['--fix', '-q'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(repo.read('wf.yaml')).toBe(FIXED);
  });

  test('--fix twice is --fix once where only the first fix names the platform', () => {
    const policy = '        imagePullPolicy: Always\n        command: [cowsay]\n';
    const repo = repository({
      '.wfcache-lint.yaml': 'images: [{ match: "**/big:*", size: 3GiB }]\n',
      'wf.yaml': workflow('docker.io/x/big:1').replace('        command: [cowsay]\n', policy),
    });
    cli(repo.root, ['--fix', '--unsafe-fixes']);
    const once = repo.read('wf.yaml');
    expect(once).toContain('k8s.aliyun.com/');
    cli(repo.root, ['--fix', '--unsafe-fixes']);
    expect(repo.read('wf.yaml')).toBe(once);
  });

  test.each([
    ['LF', (text: string) => text],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no final newline', (text: string) => text.trimEnd()],
    ['CRLF without final newline', (text: string) => text.trimEnd().replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ])('--diff is a patch that git applies: %s', (_name, vary) => {
    const path = 'with "quotes" and blanks/wf.yaml';
    const repo = repository({
      '.wfcache-lint.yaml': CONFIG,
      [path]: vary(workflow(ENTERPRISE_IMAGE)),
    });
    const { code, stdout } = cli(repo.root, ['--diff']);
    expect(code).toBe(1);
    expect(repo.read(path)).toBe(vary(workflow(ENTERPRISE_IMAGE)));
    repo.write('fix.patch', stdout);
    repo.git('apply', '--check', 'fix.patch');
    repo.git('apply', 'fix.patch');
    expect(repo.read(path)).toBe(vary(FIXED));
  });

  test('no output hands out a fix that --fix would refuse; all say why', () => {
    const repo = repository({
      '.wfcache-lint.yaml': [
        'registries:',
        '  - { host: one-registry.cn-hangzhou.cr.aliyuncs.com, instanceId: cri-f34lmbk2rxqx41u8 }',
        '',
      ].join('\n'),
      'wf.yaml': [
        'apiVersion: argoproj.io/v1alpha1',
        'kind: Workflow',
        'metadata:',
        '  name: w',
        '  annotations:',
        '    k8s.aliyun.com/acr-instance-id: cri-f34lmbk2rxqx41u8',
        'spec:',
        '  entrypoint: main',
        '  templates:',
        '    - name: main',
        '      container: { image: one-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1, command: [a] }',
        '    - name: other',
        '      container: { image: two-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1, command: [a] }',
        '',
      ].join('\n'),
    });
    const reason = 'No fix: it would give a pod of template';
    for (const format of ['pretty', 'json', 'sarif', 'rdjson', 'github', 'junit']) {
      const { stdout } = cli(repo.root, ['--format', format]);
      expect([format, stdout.includes(reason)]).toEqual([format, true]);
      expect(stdout).not.toMatch(/"(?:edits|fixes|suggestions)":|= fix:|podMetadata:/);
    }
    expect(cli(repo.root, ['--fix']).stdout).toContain(reason);
  });

  test('a fix that a person should review needs --unsafe-fixes', () => {
    const text = workflow(
      'registry.example.com/big:1',
      '  podMetadata:\n    annotations:\n      k8s.aliyun.com/eci-image-cache: "false"\n',
    );
    const repo = repository({ '.wfcache-lint.yaml': CONFIG, 'wf.yaml': text });
    expect(cli(repo.root, ['--fix']).code).toBe(1);
    expect(repo.read('wf.yaml')).toBe(text);
    expect(cli(repo.root, ['--fix', '--unsafe-fixes']).code).toBe(0);
    expect(repo.read('wf.yaml')).toBe(text.replace('"false"', '"true"'));
  });

  test('a file that may not be written is named, the others are fixed', () => {
    const repo = repository({ ...BAD, 'locked/wf.yaml': workflow(ENTERPRISE_IMAGE) });
    chmodSync(join(repo.root, 'locked'), 0o555);
    const root = process.getuid?.() === 0;
    const { code, stderr } = cli(repo.root, ['--fix']);
    chmodSync(join(repo.root, 'locked'), 0o755);
    // The superuser may write everywhere: then there is nothing to refuse.
    expect(code).toBe(root ? 0 : 3);
    expect(stderr.includes('locked/wf.yaml: Cannot be written')).toBe(!root);
    expect(repo.read('wf.yaml')).toBe(FIXED);
  });
});

describe('what is linted', () => {
  const wf = workflow(ENTERPRISE_IMAGE);
  const files = {
    '.gitignore': 'ignored/\n*.tmp.yaml\n',
    'a/one.yaml': wf,
    'a/two.yml': wf,
    'b/three.json': JSON.stringify({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Workflow',
      spec: {},
    }),
    'ignored/four.yaml': wf,
    'five.tmp.yaml': wf,
    'node_modules/x/six.yaml': wf,
    'seven.txt': wf,
  };
  const paths = (root: string, args: string[], cwd = root): string[] => {
    const { stdout, stderr } = cli(cwd, [...args, '-f', 'json']);
    if (stdout === '') throw new Error(stderr);
    const report = JSON.parse(stdout) as { findings: { path: string }[] };
    return report.findings.map(({ path }) => path);
  };

  test('honours .gitignore, extensions, include and exclude', () => {
    const { root } = repository(files);
    expect(paths(root, [])).toEqual(['a/one.yaml', 'a/two.yml']);
    expect(paths(root, ['--include', '**/*.yml'])).toEqual(['a/two.yml']);
    expect(paths(root, ['--exclude', 'a/one*', '--exclude', 'b/**'])).toEqual(['a/two.yml']);
    expect(paths(root, ['a/one.yaml', 'a/one.yaml', 'a'])).toEqual(['a/one.yaml', 'a/two.yml']);
  });

  test('a file that is named is linted, unless it is excluded', () => {
    const { root } = repository(files);
    expect(paths(root, ['seven.txt', 'five.tmp.yaml', 'ignored'])).toEqual([
      'five.tmp.yaml',
      'ignored/four.yaml',
      'seven.txt',
    ]);
    expect(paths(root, ['seven.txt', '--exclude', '*.txt'])).toEqual([]);
  });

  test('paths are relative to the checkout, wherever one stands', () => {
    const { root } = repository(files);
    expect(paths(root, [], join(root, 'a'))).toEqual(['a/one.yaml', 'a/two.yml']);
    expect(paths(root, [root], tmpdir())).toEqual(['a/one.yaml', 'a/two.yml']);
  });

  test('standard input stands for one path', () => {
    const { root } = repository(BAD);
    const { code, stdout } = cli(root, ['--stdin', '--stdin-filename', 'x/y.yaml', '-f', 'json'], {
      input: wf,
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { files: 1, fixable: 1 },
      findings: [{ path: 'x/y.yaml', fix: { safety: 'safe' } }],
    });
    const diff = cli(root, ['--stdin', '--stdin-filename', 'x/y.yaml', '--diff'], { input: wf });
    expect(diff.stdout).toContain('+++ b/x/y.yaml');
  });
});

describe('outputs', () => {
  test('several at once, to files and stdout', () => {
    const repo = repository(BAD);
    const { stdout } = cli(repo.root, [
      '-f',
      'json',
      '-f',
      'sarif=out/a.sarif',
      '-f',
      'github=b.txt',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1 });
    expect(JSON.parse(repo.read('out/a.sarif'))).toMatchObject({ version: '2.1.0' });
    expect(repo.read('b.txt')).toMatch(/^::warning file=wf\.yaml,line=10,/);
  });

  test.each(FORMAT_NAMES)('%s on stdout', (format) => {
    const { code, stdout, stderr } = cli(repository(BAD).root, ['-f', format]);
    const note = 'note: 1 image has no known size: run `wfcache-lint sizes`.\n';
    expect({ code, stderr }).toEqual({ code: 1, stderr: SAYS_COVERAGE[format] ? '' : note });
    expect(stdout).toContain('acr-instance-id-missing');
  });

  test('a report that cannot be written is wrong usage', () => {
    expect(cli(repository(BAD).root, ['-f', 'json=wf.yaml/x']).code).toBe(2);
  });

  test('annotations inside GitHub Actions, pretty elsewhere', () => {
    const { root } = repository(BAD);
    const inside = cli(root, [], { env: { GITHUB_ACTIONS: 'true' } });
    expect(inside.stdout).toMatch(/^::warning /);
    expect(cli(root, []).stdout).toMatch(/^warning\[acr-instance-id-missing\]: /);
  });

  test('colour only when asked for, and NO_COLOR counts', () => {
    const { root } = repository(BAD);
    const escapes = (args: string[], env: Record<string, string> = {}): boolean =>
      cli(root, args, { env }).stdout.includes('\u001B[');
    expect(escapes([])).toBe(false);
    expect(escapes([], { FORCE_COLOR: '1' })).toBe(true);
    expect(escapes([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(escapes(['--color'], { NO_COLOR: '1' })).toBe(true);
    expect(escapes(['--color', '--no-color'])).toBe(false);
  });

  test('-q prints findings and nothing else, -v and --stats go to stderr', () => {
    const { root } = repository({
      ...BAD,
      'x.yaml': 'kind: Workflow\napiVersion: argoproj.io/v1\nx: {{ .Values.y }}',
    });
    expect(cli(root, ['-q']).stdout).not.toContain('Found');
    const { stderr } = cli(root, ['-v', '--stats']);
    expect(stderr).toContain('note: left alone documents that another tool has to render: 1');
    expect(stderr).toContain(`note: the size of 1 image is not known: ${ENTERPRISE_IMAGE}`);
    expect(stderr).toContain('3 files, 1 manifest, 1 pod, 1 image');
  });

  test('rules lists and explains', () => {
    const list = cli(tmpdir(), ['rules']).stdout;
    expect(
      list
        .split('\n')
        .filter(Boolean)
        .every((line) => /^[a-z-]+ +(error|warning|info) /.test(line)),
    ).toBe(true);
    const text = cli(tmpdir(), ['rules', 'acr-instance-id-missing']).stdout;
    for (const part of ['Bad:', 'Good:', 'How to fix:', 'Holds for:', 'Source:']) {
      expect(text).toContain(part);
    }
  });

  test('a reader that leaves is no error', () => {
    const { root } = repository(BAD);
    const cliPath = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
    const ran = spawnSync('bash', ['-c', `"$0" "$1" | head -c 1`, process.execPath, cliPath], {
      cwd: root,
      env: cleanEnv(),
      encoding: 'utf8',
    });
    expect(ran.stderr).toBe('');
  });
});

test('the built program runs from a folder of its own, without node_modules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wfcache-dist-'));
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  cpSync(dist, folder, { recursive: true, filter: (path) => path !== join(dist, 'action') });
  const { root } = repository(BAD);
  const args = [join(folder, 'cli/index.js'), '--fix', '--include', '**', '-f', 'sarif', root];
  const ran = spawnSync(process.execPath, args, { cwd: folder, env: cleanEnv(), encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
});

describe('standard input without a name', () => {
  const wf = workflow(ENTERPRISE_IMAGE);
  const rendered = `---\n# Source: trainer/templates/a.yaml\n${wf}---\n# Source: trainer/templates/b.yaml\n${wf}`;

  test('each finding names the file from which Helm rendered it', () => {
    const { root } = repository({ '.wfcache-lint.yaml': CONFIG });
    const { code, stdout } = cli(root, ['--stdin', '-f', 'json'], { input: rendered });
    expect(code).toBe(1);
    const { findings } = JSON.parse(stdout) as {
      findings: {
        path: string;
        related: { message: string; range: { start: { line: number } } }[];
      }[];
    };
    expect(findings.map(({ path }) => path)).toEqual(['<stdin>', '<stdin>']);
    const related = findings.map((one) => one.related.at(-1));
    expect(related.map((one) => one?.message)).toEqual([
      'rendered from trainer/templates/a.yaml',
      'rendered from trainer/templates/b.yaml',
    ]);
    expect(related.map((one) => one?.range.start.line)).toEqual([2, 3 + wf.split('\n').length]);
  });

  test.each([['images'], ['sizes', '--check']])('%s reads it, too', (...command) => {
    const { stdout } = cli(repository({}).root, [...command, '--stdin'], { input: rendered });
    expect(stdout).toContain('acr-en-hangzhou-registry.cn-hangzhou');
  });

  test('imagecache reads it, too', () => {
    const { root } = repository({ '.wfcache-lint.yaml': CONFIG });
    const { code, stderr } = cli(root, ['imagecache', '--stdin'], { input: rendered });
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.not.stringContaining('error'),
    });
  });
});
