import { afterEach, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jobs, Rehearsal } from './support/release/rehearsal.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const rehearsals: Rehearsal[] = [];

async function rehearsal(): Promise<Rehearsal> {
  const made = await Rehearsal.begin();
  rehearsals.push(made);
  return made;
}

afterEach(() => {
  for (const one of rehearsals.splice(0)) one.remove();
});

/** What a release has left, without the way to it. */
function left(one: Rehearsal): unknown {
  const { releases, published } = one.state;
  return { releases, published, major: one.commitOf('v1') };
}

test('a release: its files, the major tag, and npm with the same bytes', async () => {
  const one = await rehearsal();
  const commit = one.tag('1.0.0', '- Added: the first thing.\n- Added: [the second](docs/x.md).');
  expect(await one.run('1.0.0')).toMatchObject({ isDone: true });
  const { releases, published } = one.state;
  const { assets = {}, ...release } = releases['v1.0.0'] ?? {};
  expect(release).toEqual({
    isDraft: false,
    isLatest: true,
    notes: '\n- Added: the first thing.\n- Added: [the second](docs/x.md).\n\n',
  });
  expect(Object.keys(assets)).toEqual(['wfcache-lint-1.0.0.tgz', 'wfcache-lint.cdx.json']);
  expect(one.commitOf('v1')).toBe(commit);
  expect(published).toEqual({
    '1.0.0': { tag: 'latest', integrity: expect.stringMatching(/^sha512-/) },
  });
});

test('a second run changes nothing', async () => {
  const one = await rehearsal();
  one.tag('1.0.0');
  await one.run('1.0.0');
  const before = left(one);
  one.change({ calls: [] });
  const { isDone, log } = await one.run('1.0.0');
  expect({ isDone, state: left(one) }).toEqual({ isDone: true, state: before });
  expect(
    one.state.calls.filter((call) => /release (?:create|upload|edit)|npm publish/.test(call)),
  ).toEqual([]);
  expect(log).toContain('v1 is at v1.0.0 already');
  expect(log).toContain('npm has v1.0.0 already');
});

test('a run after one that failed at any call, before or after it was carried out, ends the same', async () => {
  const clean = await rehearsal();
  clean.tag('1.0.0');
  await clean.run('1.0.0');
  const calls = clean.state.calls;
  expect(
    calls.map((call) =>
      call
        .split(' ')
        .slice(0, call.startsWith('npm') ? 2 : 3)
        .join(' '),
    ),
  ).toEqual([
    'gh release view',
    'gh release create',
    'gh release upload',
    'gh release edit',
    'gh auth setup-git',
    'gh release download',
    'gh attestation verify',
    'npm view',
    'npm publish',
  ]);
  const { releases, published } = clean.state;
  const one = await rehearsal();
  const commit = one.tag('1.0.0');
  for (const call of calls.keys()) {
    const isWrite = /release (?:create|upload|edit)|npm publish/.test(calls[call] ?? '');
    for (const when of isWrite ? (['before', 'after'] as const) : (['before'] as const)) {
      one.undo();
      one.change({ fault: { call, when } });
      const failed = await one.run('1.0.0');
      one.change({ fault: undefined });
      const again = await one.run('1.0.0');
      expect({ call, when, failed: failed.isDone, again: again.isDone, left: left(one) }).toEqual({
        call,
        when,
        failed: false,
        again: true,
        left: { releases, published, major: commit },
      });
    }
  }
});

test('nothing is on npm before the release and the major tag are there', async () => {
  const one = await rehearsal();
  const commit = one.tag('1.0.0');
  one.protect('refs/tags/v1');
  const { isDone, log } = await one.run('1.0.0');
  expect(isDone).toBe(false);
  expect(log).toContain('::error::v1 was not moved to v1.0.0. Give the environment "release"');
  expect(one.state.published).toEqual({});
  one.protect(undefined);
  expect((await one.run('1.0.0')).isDone).toBe(true);
  expect(one.commitOf('v1')).toBe(commit);
  expect(Object.keys(one.state.published)).toEqual(['1.0.0']);
});

test('the first publish is refused until npm knows the package, and then done', async () => {
  const one = await rehearsal();
  one.tag('1.0.0');
  one.change({ isKnown: false });
  expect((await one.run('1.0.0')).isDone).toBe(false);
  expect(one.state.releases['v1.0.0']?.isDraft).toBe(false);
  one.change({ isKnown: true });
  expect((await one.run('1.0.0')).isDone).toBe(true);
  expect(Object.keys(one.state.published)).toEqual(['1.0.0']);
});

test('a newer version moves the major tag; a run for an older one does not move it back', async () => {
  const one = await rehearsal();
  one.tag('1.0.0');
  await one.run('1.0.0');
  const newer = one.tag('1.10.0');
  expect((await one.run('1.10.0')).isDone).toBe(true);
  expect(one.commitOf('v1')).toBe(newer);
  const late = one.tag('1.9.1');
  const { isDone, log } = await one.run('1.9.1');
  expect(isDone).toBe(true);
  expect(log).toContain('v1 stays at v1.10.0, which is newer');
  expect([one.commitOf('v1'), one.commitOf('v1.9.1')]).toEqual([newer, late]);
  expect(one.state.published['1.9.1']?.tag).toBe('older');
  expect(Object.entries(one.state.releases).filter(([, { isLatest }]) => isLatest)).toEqual([
    ['v1.10.0', expect.anything()],
  ]);
});

test('the next major version has a tag of its own, and the one before is still moved by its fixes', async () => {
  const one = await rehearsal();
  const first = one.tag('1.0.0');
  await one.run('1.0.0');
  const second = one.tag('2.0.0');
  expect((await one.run('2.0.0')).isDone).toBe(true);
  expect([one.commitOf('v1'), one.commitOf('v2')]).toEqual([first, second]);
  const fix = one.tag('1.9.1');
  expect((await one.run('1.9.1')).isDone).toBe(true);
  expect([one.commitOf('v1'), one.commitOf('v2')]).toEqual([fix, second]);
  expect(one.state.published['1.9.1']?.tag).toBe('older');
});

test('other bytes on npm under the same version are an error, and are left alone', async () => {
  const one = await rehearsal();
  one.tag('1.0.0');
  const theirs = { integrity: 'sha512-other', tag: 'latest' };
  one.change({ published: { '1.0.0': theirs } });
  const { isDone, log } = await one.run('1.0.0');
  expect(isDone).toBe(false);
  expect(log).toContain('::error::npm has other bytes for v1.0.0 than the release');
  expect(one.state.published).toEqual({ '1.0.0': theirs });
});

test('a tag that is not the version of the package releases nothing', async () => {
  const one = await rehearsal();
  one.tag('1.0.0');
  await expect(one.run('1.0.1')).rejects.toThrow('v1.0.1');
  expect(one.state.calls).toEqual([]);
});

test('the steps that attest run where the release is not out yet, before it is', () => {
  const { steps = [] } = jobs['release'] ?? {};
  const at = (words: string): number =>
    steps.findIndex((step) => JSON.stringify(step).includes(words));
  expect(at('actions/attest@')).toBeGreaterThan(at('actions/attest-build-provenance@'));
  expect(at('gh release create')).toBeGreaterThan(at('actions/attest@'));
  for (const words of ['actions/attest@', 'actions/attest-build-provenance@']) {
    expect(steps[at(words)]?.if).toBe("steps.state.outputs.release != 'published'");
  }
});

test('the site is that of the newest version, and who builds it may not publish it', () => {
  const { site, pages } = jobs;
  expect([site?.needs, site?.if]).toEqual([
    'release',
    'needs.release.outputs.newest == github.ref_name',
  ]);
  expect(site?.permissions).toEqual({ contents: 'read' });
  expect(site?.steps.map(({ run }) => run).filter((run) => run !== undefined)).toEqual([
    '.ci/site',
  ]);
  expect(pages?.needs).toBe('site');
  expect(pages?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  expect(pages?.steps.filter(({ run }) => run !== undefined)).toEqual([]);
});

interface Bom {
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly { readonly name: string; readonly version: string }[];
}

test('the bill of materials names what is in dist, and is the same each time', () => {
  const print = (): string =>
    spawnSync('node', ['scripts/sbom.mjs'], { cwd: ROOT, encoding: 'utf8' }).stdout;
  const text = print();
  expect(print()).toBe(text);
  const { metadata, components } = JSON.parse(text) as Bom;
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  expect(metadata.component).toMatchObject({ name: 'wfcache-lint', version });
  const names = new Set(components.map(({ name }) => name));
  const licensed = readFileSync(join(ROOT, 'dist/licenses.txt'), 'utf8').split('\n');
  expect(licensed).toEqual(expect.arrayContaining([...names]));
  expect([...names]).toEqual(expect.arrayContaining(['@actions/core', 'undici', 'yaml']));
  expect(components.filter(({ name }) => name === 'minimatch')).toHaveLength(1);
});

test('no file of the project names the host of a package registry', () => {
  const workflows = readdirSync(join(ROOT, '.github/workflows'));
  const texts = workflows.map((name) =>
    readFileSync(join(ROOT, '.github/workflows', name), 'utf8'),
  );
  expect(texts.join('\n')).not.toMatch(/registry-url/);
  for (const lock of ['package-lock.json', 'site/package-lock.json']) {
    expect(readFileSync(join(ROOT, lock), 'utf8')).not.toMatch(/"resolved": "\w+:/);
  }
});
