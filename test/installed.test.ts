import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanEnv, HANGING } from './support/cli.ts';

/** The package as somebody else has it: packed, and installed into an empty folder without network. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DOCS = readFileSync(join(ROOT, 'docs/api.md'), 'utf8');
const OPTIONS = { encoding: 'utf8', timeout: HANGING, maxBuffer: 2 ** 26 } as const;

let folder = '';
let repository = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wfcache-installed-'));
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const tarball = execFileSync('npm', pack, { ...OPTIONS, cwd: ROOT }).trim();
  write('package.json', '{ "name": "consumer", "private": true, "type": "module" }\n');
  const install = ['install', '--offline', '--no-audit', '--no-fund', '--silent', `./${tarball}`];
  execFileSync('npm', install, { ...OPTIONS, cwd: folder });
  repository = join(folder, 'repository');
  cpSync(join(ROOT, 'examples/team'), repository, { recursive: true });
  mkdirSync(join(repository, '.git'));
  mkdirSync(join(repository, 'workflows'));
  cpSync(join(ROOT, 'examples/hello-world.yaml'), join(repository, 'workflows/hello.yaml'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

/** What a program of the consumer prints, in the repository. */
function run(file: string, args: readonly string[] = []): string {
  const given = { ...OPTIONS, cwd: repository, env: cleanEnv() };
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(folder, file), ...args],
    given,
  );
  expect({ stderr, isWrong: status === null || status > 1 }).toEqual({
    stderr: '',
    isWrong: false,
  });
  return stdout;
}

test('both entries give what the installed command line prints', () => {
  write(
    'same.js',
    `import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint } from 'wfcache-lint';
import { lintFolder } from 'wfcache-lint/node';
const files = readdirSync('.', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).replaceAll('\\\\', '/'));
const texts = files.map((path) => [path, readFileSync(path, 'utf8')]);
console.log(JSON.stringify([await lint(texts), await lintFolder('.', { render: 'off' })]));
`,
  );
  const [pure, node] = JSON.parse(run('same.js')) as { findings: readonly unknown[] }[];
  const cli = 'node_modules/wfcache-lint/dist/cli/index.js';
  const printed: unknown = JSON.parse(
    run(cli, ['--format', 'json', '--render', 'off', '--fail-on', 'never', '--quiet']),
  );
  expect(pure?.findings.length).toBeGreaterThan(20);
  expect([pure, node]).toEqual([printed, printed]);
});

test('its types say what a program gets', () => {
  write(
    'consumer.ts',
    `import { fix, InputError, lint, rules, version, type Finding, type LintReport } from 'wfcache-lint';
import { fixFolder, lintFolder, type FolderOptions } from 'wfcache-lint/node';
const report: LintReport = await lint(new Map([['a.yaml', '']]), { sizes: { 'nginx:1': 5 }, paths: ['a.yaml'] });
const first: Finding | undefined = report.findings[0];
const severity: 'error' | 'warning' | 'info' | undefined = first?.severity;
const edit: string | undefined = first?.fix?.edits[0]?.text;
const { files } = await fix({ 'a.yaml': '' }, { unsafeFixes: true, configuration: { platform: 'eci' } });
const text: string | undefined = files['a.yaml'];
const options: FolderOptions = { render: 'off' };
const { written } = await fixFolder('.', options);
const url: string | undefined = rules[0]?.url;
const errors: readonly string[] = new InputError([]).errors;
export const all = [severity, edit, text, written, url, errors, version, await lintFolder('.')];
// @ts-expect-error a report has no such field
export const wrong: unknown = report.finding;
// @ts-expect-error a text is no number
export const also = await lint({ 'a.yaml': 5 });
`,
  );
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const flags = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--types',
    '',
  ];
  const exact = ['--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
  const { stdout, status } = spawnSync(process.execPath, [tsc, ...flags, ...exact, 'consumer.ts'], {
    ...OPTIONS,
    cwd: folder,
  });
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
});

describe('the examples of docs/api.md', () => {
  const examples = [...DOCS.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
  const PRINTED = [
    /^hello\.yaml:9: error\[annotation-not-a-string\] [\s\S]*k8s\.aliyun\.com\/eci-image-cache: "true"\n[\s\S]*\n0\n.* https:/,
    /^\d+\n\[[\s\S]*\]\n$/,
    /^\.wfcache-lint\.yaml:1:1: Unknown option "platfrm"; did you mean "platform"\?\n$/,
  ];

  test('are all of them', () => {
    expect(examples).toHaveLength(PRINTED.length);
  });

  test.each(PRINTED.map((printed, at) => [at, printed] as const))('number %i', (at, printed) => {
    write('example.js', examples[at] ?? '');
    expect(run('example.js')).toMatch(printed);
  });
});

test('the schemas, the page for man and the licences are in it', () => {
  write(
    'resolved.js',
    `import { readFileSync } from 'node:fs';
const read = (name) => readFileSync(new URL(import.meta.resolve('wfcache-lint/' + name)), 'utf8');
const { man } = JSON.parse(read('package.json'));
const names = ['lint', 'images', 'explain', 'imagecache', 'wfcache-lint'];
for (const name of names) JSON.parse(read('schemas/' + name + '.schema.json'));
for (const file of [man, './dist/licenses.txt', './LICENSE']) readFileSync(new URL(file, import.meta.resolve('wfcache-lint/package.json')));
`,
  );
  expect(run('resolved.js')).toBe('');
});
