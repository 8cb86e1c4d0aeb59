import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadAll } from 'js-yaml';
import { temporaryCheckouts, type Checkout } from '../support/checkout.ts';
import { runHere } from '../support/in-process.ts';
import { podWorkflow } from '../support/pods.ts';

const repository = temporaryCheckouts();
const CONFIG = 'images: [{ match: "**/big*", size: 6GiB }]\n';
const FILES = {
  '.wfcache-lint.yaml': CONFIG,
  'wf/a.yaml': podWorkflow(['a/big:1', 'b/big:1'], { namespace: 'argo', secrets: ['regcred'] }),
  'wf/b.yaml': podWorkflow(['c/big:1', 'd/other:1'], { name: 'x' }),
};
const written = (repo: Checkout): string[] =>
  readdirSync(join(repo.root, 'imagecaches')).toSorted();

test('prints one document for each cache, and nothing else on standard output', async () => {
  const repo = repository(FILES);
  const { code, stdout, stderr } = await runHere(repo.root, ['imagecache']);
  expect(code).toBe(0);
  const caches = loadAll(stdout) as { kind: string; spec: { images: string[] } }[];
  expect(caches.map(({ spec }) => spec.images)).toEqual([['c/big:1'], ['a/big:1', 'b/big:1']]);
  expect(stdout).toMatch(/^# Written by wfcache-lint[^]*\n---\n# Written by[^]*\n$/);
  expect(stderr).toBe(
    'note: the size of 1 image is not known, and no cache holds them; --registry on asks for it\n',
  );
  expect(await runHere(repo.root, ['imagecache', '-q'])).toEqual({ code: 0, stdout, stderr: '' });
  expect(readdirSync(repo.root).toSorted()).toEqual(['.git', '.wfcache-lint.yaml', 'wf']);
});

test('says so where nothing is needed', async () => {
  const repo = repository({ 'wf.yaml': podWorkflow(['a/big:1']), '.wfcache-lint.yaml': '' });
  expect(await runHere(repo.root, ['imagecache'])).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringContaining('note: no ImageCache is needed that nobody has written\n'),
  });
  expect((await runHere(repository({}).root, ['imagecache'])).stdout).toBe('');
});

describe('--write', () => {
  test('creates files, and then has nothing to do', async () => {
    const repo = repository(FILES);
    const { code, stdout, stderr } = await runHere(repo.root, ['imagecache', '--write']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr.match(/created with/g)).toHaveLength(2);
    const names = written(repo);
    const texts = names.map((name) => repo.read(`imagecaches/${name}`));
    expect(texts.join('---\n')).toBe((await runHere(repo.root, ['imagecache'])).stdout);
    expect((await runHere(repo.root, ['imagecache', '--write'])).stderr).not.toContain(
      'imagecaches/',
    );
    expect(written(repo)).toEqual(names);
    expect((await runHere(repo.root, ['--fail-on', 'info'])).code).toBe(0);
  });

  test('renews what it has written for the named files, with the whole repository in view', async () => {
    const repo = repository(FILES);
    await runHere(repo.root, ['imagecache', '--write']);
    const names = written(repo);
    repo.write('wf/a.yaml', podWorkflow(['a/big:1', 'e/big:1']));
    await runHere(repo.root, ['imagecache', '--write', 'wf/a.yaml', 'imagecaches']);
    const all = (): string =>
      written(repo)
        .map((name) => repo.read(`imagecaches/${name}`))
        .join('');
    // No pod of any file needs it.
    expect(all()).not.toContain('b/big:1');
    // Only a pod of a file that is not named needs it.
    expect(all()).toContain('c/big:1');
    expect(all()).toContain('e/big:1');
    expect((await runHere(repo.root, ['imagecache', '--write'])).stderr).not.toContain('renewed');
    expect(written(repo)).toEqual(names);
    repo.write('wf/a.yaml', podWorkflow(['d/other:1']));
    expect((await runHere(repo.root, ['imagecache', '--write'])).stderr).toMatch(
      /note: imagecaches\/\S+\.yaml: no pod needs ImageCache "images-\w+" any more; delete it\n/,
    );
    expect(written(repo)).toEqual(names);
  });

  test('takes nothing out where a file could not be read', async () => {
    const repo = repository(FILES);
    await runHere(repo.root, ['imagecache', '--write']);
    const before = written(repo).map((name) => repo.read(`imagecaches/${name}`));
    repo.write('wf/a.yaml', podWorkflow(['a/big:1']));
    repo.write('wf/c.yaml', 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n\0');
    const { code, stderr } = await runHere(repo.root, ['imagecache', '--write']);
    expect(code).toBe(3);
    expect(stderr).toContain('wf/c.yaml: Contains NUL bytes');
    const images = (texts: readonly string[]): string[][] =>
      loadAll(texts.join('---\n')).map(
        (one) => (one as { spec: { images: string[] } }).spec.images,
      );
    const after = images(written(repo).map((name) => repo.read(`imagecaches/${name}`)));
    for (const [at, held] of images(before).entries()) {
      expect(after[at]).toEqual(expect.arrayContaining(held));
    }
  });

  test('goes where the configuration says, and through no link', async () => {
    const config = `${CONFIG}imagecache: { directory: deploy/caches }\n`;
    const repo = repository({ ...FILES, '.wfcache-lint.yaml': config, 'real/x': '' });
    symlinkSync('real', join(repo.root, 'deploy'));
    const { code, stderr } = await runHere(repo.root, ['imagecache', '--write']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/warning: deploy\/caches\/\S+: To be reached through a symbolic link/);
    expect(readdirSync(join(repo.root, 'real'))).toEqual(['x']);
  });

  test('does not take the place of a file it has not read', async () => {
    const repo = repository(FILES);
    await runHere(repo.root, ['imagecache', '--write']);
    const [name = ''] = written(repo);
    repo.write(`imagecaches/${name}`, 'mine\n');
    const { code, stderr } = await runHere(repo.root, ['imagecache', '--write']);
    expect(code).toBe(3);
    expect(stderr).toContain(`warning: imagecaches/${name}: Already there`);
    expect(repo.read(`imagecaches/${name}`)).toBe('mine\n');
  });
});

test('manifests that are written are seen whatever is included', async () => {
  const repo = repository({
    ...FILES,
    '.wfcache-lint.yaml': `${CONFIG}include: ["wf/**"]\ncache: manifest\n`,
  });
  expect((await runHere(repo.root, ['--fix', '--unsafe-fixes'])).code).toBe(0);
  expect(written(repo)).toHaveLength(2);
  expect((await runHere(repo.root, [])).code).toBe(0);
  expect((await runHere(repo.root, ['--include', 'wf/**'])).code).toBe(0);
});

test('--fix creates them, and --diff shows a patch that git applies', async () => {
  const config = `${CONFIG}cache: manifest\n`;
  const [one, other] = [config, config].map((text) =>
    repository({ ...FILES, '.wfcache-lint.yaml': text }),
  );
  if (one === undefined || other === undefined) throw new Error('no repository');
  const diff = await runHere(one.root, ['--diff', '--unsafe-fixes']);
  expect(readdirSync(one.root)).not.toContain('imagecaches');
  expect(diff.stdout).toMatch(/^--- \/dev\/null\n\+{3} b\/imagecaches\/\S+\n@@ -0,0 \+1,\d+ @@\n/);
  one.write('fix.patch', diff.stdout);
  one.git('apply', '--check', 'fix.patch');
  one.git('apply', 'fix.patch');
  const fixed = await runHere(other.root, ['--fix', '--unsafe-fixes']);
  expect(fixed).toMatchObject({ code: 0, stdout: expect.stringContaining('Fixed 2 findings.') });
  expect(written(one)).toEqual(written(other));
  for (const name of written(one)) {
    expect(one.read(`imagecaches/${name}`)).toBe(other.read(`imagecaches/${name}`));
  }
  expect((await runHere(other.root, ['--fix'])).stdout).toMatch(/^No findings\./);
});

test('a file that cannot be created is named, and its finding is not called fixed', async () => {
  const repo = repository({
    ...FILES,
    '.wfcache-lint.yaml': `${CONFIG}cache: manifest\n`,
    imagecaches: 'a file',
  });
  const { code, stdout, stderr } = await runHere(repo.root, ['--fix', '--unsafe-fixes']);
  expect(code).toBe(3);
  expect(stderr.match(/warning: imagecaches\/\S+: .*; not written \(no fixes\)/g)).toHaveLength(2);
  expect(stdout).not.toContain('Fixed');
  expect(stdout).toContain('Found 2 warnings');
});

describe('--explain', () => {
  const ROOT = fileURLToPath(new URL('../..', import.meta.url));
  const TEAM = join(ROOT, 'examples/team');
  const team = (): Checkout =>
    repository(
      Object.fromEntries(
        readdirSync(TEAM, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .map((path) => [relative(TEAM, path), readFileSync(path, 'utf8')]),
      ),
    );
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, command = '', said = ''] =
    /^\$ npx wfcache-lint (imagecache --explain [^\n]*)\n(.*?)^```$/ms.exec(readme) ?? [];

  test('prints for the repository of a team what the README shows, in 80 columns', async () => {
    const { code, stdout } = await runHere(team().root, command.split(' '));
    expect({ code, stdout }).toEqual({ code: 0, stdout: said });
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  test('uses no figure that docs/prices.md does not have', () => {
    const prices = readFileSync(join(ROOT, 'docs/prices.md'), 'utf8');
    const legend = said.slice(said.indexOf('\nmake '));
    const figures = [...legend.matchAll(/\b0\.\d+|\b\d+(?= s,| MB\/s| vCPU)/g)].map(
      ([text]) => text,
    );
    expect(figures.length).toBeGreaterThan(8);
    expect(figures.filter((text) => !prices.includes(text))).toEqual([]);
  });

  test('as JSON has the same, with the manifests', async () => {
    const repo = team();
    const args = [...command.split(' ').filter((one) => one !== '--explain'), '-q'];
    const { stdout } = await runHere(repo.root, [...args, '-f', 'json']);
    const { caches, notPlanned } = JSON.parse(stdout) as {
      caches: { path: string; manifest: string; estimate: { pays: string } }[];
      notPlanned: { images: string[]; estimate: { pays: string } }[];
    };
    expect(caches.map(({ path }) => path).filter((path) => !said.includes(path))).toEqual([]);
    expect(caches.map(({ manifest }) => manifest).join('---\n')).toBe(
      (await runHere(repo.root, args)).stdout,
    );
    expect(notPlanned.map(({ estimate }) => estimate.pays)).toEqual(['no']);
  });
});
