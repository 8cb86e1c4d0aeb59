import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Minimatch } from 'minimatch';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const instructions = read('Dockerfile')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll('\\\n', '')
  .split('\n')
  .filter((line) => line !== '');
const allOf = (name: string): string[] =>
  instructions.flatMap((line) =>
    line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : [],
  );

/**
 * The files that Docker sees: the last pattern that matches a path, or a folder above it, decides.
 * https://docs.docker.com/build/concepts/context/#dockerignore-files
 */
function inContext(paths: readonly string[]): string[] {
  const patterns = read('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({
      isBack: line.startsWith('!'),
      glob: new Minimatch(line.replace('!', ''), { dot: true }),
    }));
  const matches = (glob: Minimatch, path: string): boolean =>
    path.split('/').some((_, at, names) => glob.match(names.slice(0, at + 1).join('/')));
  return paths.filter(
    (path) => patterns.findLast(({ glob }) => matches(glob, path))?.isBack ?? true,
  );
}

test('the context of the image holds what is packed, and little else', () => {
  const pack = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const packed = execFileSync('npm', pack, { cwd: ROOT, encoding: 'utf8' });
  const [made] = JSON.parse(packed) as { files: { path: string }[] }[];
  const files = (made?.files ?? []).map(({ path }) => path);
  const seen = new Set(inContext(files));
  expect(files.filter((path) => !seen.has(path))).toEqual([]);
  const others = [
    'src/io.ts',
    '.git/config',
    'node_modules/yaml/package.json',
    'test/docs.test.ts',
  ];
  const built = [
    'dist/action/index.js',
    'dist/publish/index.js',
    'rules/image-cache-missing/rule.ts',
  ];
  expect(inContext([...others, ...built])).toEqual([]);
});

test('the image runs the program, not as root, on a Node that it supports, of no named registry', () => {
  const { engines, bin } = JSON.parse(read('package.json')) as {
    engines: { node: string };
    bin: Readonly<Record<string, string>>;
  };
  const bases = allOf('FROM').map((one) => /^node:(\d+)-slim(?: AS \w+)?$/.exec(one)?.[1]);
  const oldest = Number(/\d+/.exec(engines.node)?.[0]);
  expect(bases.filter((major) => !(Number(major) >= oldest))).toEqual([]);
  expect(allOf('USER').at(-1)).toMatch(/^[1-9]/);
  expect(instructions.findIndex((line) => line.startsWith('USER'))).toBeGreaterThan(
    instructions.findLastIndex((line) => line.startsWith('RUN')),
  );
  expect(instructions.join('\n')).toContain(`/opt/wfcache-lint/${bin['wfcache-lint'] ?? 'none'} `);
  expect(allOf('ENTRYPOINT')).toEqual(['["wfcache-lint"]']);
});
