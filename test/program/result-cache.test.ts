import { afterAll, describe, expect, test } from '@jest/globals';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { contentHash } from '../../src/adapters/content-hash.ts';
import { gitBlobId } from '../../src/adapters/git/blob.ts';
import { gitIds } from '../../src/adapters/git/index-file.ts';
import { lintSession } from '../../src/program/lint.ts';
import type { Linting } from '../../src/program/linting.ts';
import { openSession } from '../../src/program/open.ts';
import { IrrelevantFiles } from '../../src/program/irrelevant-files.ts';
import { cacheKey, ResultCache, type CacheInput } from '../../src/program/result-cache.ts';
import type { SilentFile } from '../../src/lint/silent-file.ts';
import { readKnownFiles } from '../../src/lint/known-files.ts';
import { json } from '../../src/report/json.ts';
import { Sources } from '../../src/report/sources.ts';
import { makeEmpty } from '../support/checkout.ts';
import { ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { shortManifests } from '../support/check-kubectl.ts';
import { plainWorkflow } from '../support/plain-workflow.ts';
import { Draw } from '../support/random-repository.ts';
import { rearranged } from '../support/rearranged.ts';

/** No file is in an index. */
const noIds = (): undefined => undefined;

const CONFIGS = [
  '',
  'region: cn-hangzhou\ncluster: { natGateway: false }\n',
  'region: cn-hangzhou\nplatform: acs\nregistries: [{ host: "*.io", instanceId: cri-f34lmbk2rxqx41u8 }]\n',
  'images: [{ match: "**", size: 20GiB }]\n',
  'threshold: 1MiB\nclusters: [{ name: a, files: ["1*"], region: cn-beijing, cluster: { credentialHelper: true } }]\n',
] as const;

/** It adds an image to all workflows, so that no file is left out. */
const DEFAULTS = `apiVersion: v1
kind: ConfigMap
metadata: { name: workflow-controller-configmap }
data:
  workflowDefaults: |
    spec:
      podSpecPatch: '{"containers": [{"name": "main", "image": "my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1"}]}'
`;

const MANIFESTS = shortManifests(2500).map(({ text }) => text);
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const DEPLOYMENT = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\n';

/** The templates of a chart, if there is one; else manifests like others. */
const FOLDER = 'templates';

/** Files by whose names other files are taken in another way. */
const DECIDING = [
  ['Chart.yaml', 'name: a\n'],
  [
    'kustomization.yaml',
    'resources: [1.yaml, 2.yaml]\nimages: [{ name: alpine, newName: my-registry.cn-hangzhou.cr.aliyuncs.com/a/b }]\n',
  ],
] as const;

/** A folder in which files change by chance. No two versions of a file have the same time. */
class Repository {
  readonly root = mkdtempSync(join(tmpdir(), 'wfcache-lint-cache-'));
  readonly #draw: Draw;
  readonly #paths = new Set<string>();
  #time = 0;

  constructor(draw: Draw) {
    folders.push(this.root);
    this.#draw = draw;
    mkdirSync(join(this.root, FOLDER));
    for (let at = 0; at < 6; at += 1) this.#add(`${String(at)}.yaml`);
    this.configure();
  }

  configure(): void {
    writeFileSync(join(this.root, '.wfcache-lint.yaml'), this.#draw.one(CONFIGS));
  }

  change(): void {
    const draw = this.#draw;
    const path = draw.one([...this.#paths] as [string, ...string[]]);
    const name = `${String(draw.number(12))}.yaml`;
    const other = draw.chance(30) ? `${FOLDER}/${name}` : name;
    const what = draw.number(110);
    if (what >= 100) this.#toggle();
    else if (what < 30) this.#add(other);
    else if (what < 50) this.configure();
    else if (what < 70 && this.#paths.size > 1) {
      this.#paths.delete(path);
      this.#paths.add(other);
      renameSync(join(this.root, path), join(this.root, other));
    } else this.#add(path);
  }

  #toggle(): void {
    const [name, text] = this.#draw.one<readonly [string, string]>(DECIDING);
    const path = join(this.root, name);
    if (existsSync(path)) rmSync(path);
    else writeFileSync(path, text);
  }

  #add(path: string): void {
    const draw = this.#draw;
    this.#paths.add(path);
    const full = join(this.root, path);
    const written = this.#written();
    writeFileSync(full, draw.chance(30) ? rearranged(written, draw) : written);
    this.#time += 1;
    utimesSync(full, this.#time, this.#time);
  }

  #written(): string {
    const draw = this.#draw;
    if (draw.chance(5)) return DEFAULTS;
    if (draw.chance(20)) return DEPLOYMENT;
    return draw.chance(50) ? plainWorkflow(draw) : (MANIFESTS[draw.number(MANIFESTS.length)] ?? '');
  }
}

interface Ran {
  /** The JSON of the run. */
  readonly told: string;
  /** The text of its cache for the next one. */
  readonly cache: string;
  readonly hits: number;
  readonly unopened: number;
}

/** So much later than all files that their stamps are trusted. */
const LATE = Infinity;

/** A run with the cache that was written before, or without one. */
async function run(
  root: string,
  before: string | undefined,
  {
    since = LATE,
    gitIdOf = noIds,
    fix = 'none',
  }: Partial<Pick<CacheInput, 'since' | 'gitIdOf'> & Pick<Linting, 'fix'>> = {},
): Promise<Ran> {
  const opened = openSession({
    cwd: root,
    paths: [],
    include: [],
    exclude: [],
    now: () => 0,
    today: '2026-06-01',
  });
  if (!opened.ok) throw new Error(opened.error.join('\n'));
  const session = opened.value;
  const key = cacheKey('test', session.settings, session.facts);
  const cache = new ResultCache({
    key,
    text: before ?? '',
    hash: contentHash,
    gitIdOf,
    since,
  });
  const { report, sources } = await lintSession(session, {
    fix,
    unsafeFixes: true,
    ...(before === undefined ? {} : { cache }),
  });
  const view = { version: '', color: false, width: undefined, quiet: false, inActions: false };
  const told = json(report, { ...view, sources: new Sources(sources) });
  const { hits, unopened } = cache;
  return { told, cache: cache.textAfter(true) ?? before ?? '', hits, unopened };
}

const SEEDS = Array.from({ length: Number(process.env['CACHES'] ?? 8) }, (_, seed) => seed);

describe.each([
  { which: 'that trusts stamps', since: LATE },
  { which: 'of files that have just changed', since: 0 },
])('a run with a cache $which says what a run without one says', ({ since }) => {
  /** The files of all runs that a cache knew. */
  const known = { hits: 0, unopened: 0 };

  test.each(SEEDS)('whatever changes between two runs: seed %d', async (seed) => {
    const repository = new Repository(new Draw(seed));
    let cache = '';
    for (let step = 0; step < 6; step += 1) {
      const fix = step % 3 === 2 ? 'show' : 'none';
      const cold = await run(repository.root, undefined, { fix });
      const warm = await run(repository.root, cache, { since, fix });
      expect(warm.told).toBe(cold.told);
      ({ cache } = warm);
      known.hits += warm.hits;
      known.unopened += warm.unopened;
      repository.change();
    }
  });

  test('and files were left unread by it', () => {
    expect(known.hits).toBeGreaterThan(5 * SEEDS.length);
    if (since === LATE) expect(known.unopened).toBeGreaterThan(5 * SEEDS.length);
    else expect(known.unopened).toBe(0);
  });
});

/** A new checkout of all files of a repository, as it is after a while. */
function cloned({ root }: Pick<Repository, 'root'>, ...settings: readonly string[]): string {
  const made = mkdtempSync(join(tmpdir(), 'wfcache-lint-clone-'));
  folders.push(made);
  const git = (folder: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
      encoding: 'utf8',
    });
  if (!existsSync(join(root, '.git'))) makeEmpty(join(root, '.git'));
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'x', '--allow-empty');
  git(made, 'clone', '-q', ...settings, root, '.');
  const paths = git(made, 'ls-files', '-z').split('\0').filter(Boolean);
  for (const path of paths) utimesSync(join(made, path), 1_000_000_000, 1_000_000_000);
  git(made, 'update-index', '--refresh');
  return made;
}

describe('a run with a cache of another checkout says what a run without one says', () => {
  let unopened = 0;

  test.each(SEEDS)('whatever was committed meanwhile: seed %d', async (seed) => {
    const repository = new Repository(new Draw(seed));
    let cache = '';
    for (let step = 0; step < 4; step += 1) {
      const root = cloned(repository);
      const cold = await run(root, undefined);
      const warm = await run(root, cache, { gitIdOf: gitIds(root) });
      expect(warm.told).toBe(cold.told);
      ({ cache } = warm);
      unopened += warm.unopened;
      repository.change();
    }
  });

  test('where a filter makes a manifest of what git has, and did not before', async () => {
    const root = mkdtempSync(join(tmpdir(), 'wfcache-lint-filter-'));
    folders.push(root);
    writeFileSync(join(root, '.gitattributes'), '*.yaml filter=x\n');
    for (const name of ['a', 'b']) writeFileSync(join(root, `${name}.yaml`), 'pointer: 1\n');
    writeFileSync(join(root, 'full'), workflow(ENTERPRISE_IMAGE));
    const plain = cloned({ root });
    const { cache } = await run(plain, '', { gitIdOf: gitIds(plain) });
    const again = await run(cloned({ root }), cache, { gitIdOf: gitIds(plain) });
    const smudge = `sh -c 'cat >/dev/null; cat "${join(root, 'full')}"'`;
    const clean = `sh -c 'cat >/dev/null; echo "pointer: 1"'`;
    const settings = ['-c', `filter.x.smudge=${smudge}`, '-c', `filter.x.clean=${clean}`];
    const filtered = cloned({ root }, ...settings);
    const cold = await run(filtered, undefined);
    expect(cold.told).not.toBe(again.told);
    expect((await run(filtered, cache, { gitIdOf: gitIds(filtered) })).told).toBe(cold.told);
  });

  test('and files were left unread by it', () => {
    expect(unopened).toBeGreaterThan(3 * SEEDS.length);
  });
});

describe('a run with a cache says what a run without one says', () => {
  test('whatever the cache holds', async () => {
    const draw = new Draw(1);
    const { root } = new Repository(draw);
    const { told, cache } = await run(root, '');
    for (const text of ['', '{', '[]', 'null', `${contentHash('')}\n{}`, '\u0000']) {
      expect(await run(root, text)).toMatchObject({ told, hits: 0 });
    }
    for (let times = 0; times < 40; times += 1) {
      const start = draw.number(cache.length);
      const broken = cache.slice(0, start) + cache.slice(start + 1 + draw.number(40));
      expect(await run(root, broken)).toMatchObject({ told, hits: 0 });
    }
  });
});

const NOW = Date.parse('2026-06-01');

function cacheOf(text: string, key = 'key'): ResultCache {
  return new ResultCache({ key, text, hash: contentHash, gitIdOf: noIds, since: NOW });
}

test('after a run over all files the cache holds no others, and nothing is written without need', () => {
  const cache = cacheOf('');
  const file = (path: string, text: string) => ({ path, text }) as never;
  const silent: SilentFile = {
    manifests: [{ kind: 'Workflow', name: 'a', generated: false }],
    pods: [{ images: [] }],
  };
  cache.set(file('a.yaml', 'a'), silent);
  cache.set(file('b.yaml', 'b'), silent);
  const text = cache.textAfter(true) ?? '';
  const next = cacheOf(text);
  expect(next.get(file('a.yaml', 'a'))?.taken).toEqual(silent);
  expect(next.get(file('b.yaml', 'changed'))).toBeUndefined();
  expect(next.textAfter(false)).toBeUndefined();
  const left = cacheOf(next.textAfter(true) ?? '');
  expect(left.get(file('a.yaml', 'a'))?.taken).toEqual(silent);
  expect(left.textAfter(true)).toBeUndefined();
  expect(left.get(file('b.yaml', 'b'))).toBeUndefined();
  expect(cacheOf(text, 'other').get(file('a.yaml', 'a'))).toBeUndefined();
});

/** Those of a file that cannot matter. */
const BYTES = Buffer.from('b: 1\n');

/** The stamps of a file of five bytes in one checkout, and in another one. */
const HERE = { ino: 1, size: 5, mtimeMs: 3, ctimeMs: NOW - 9000 };
const THERE = { ...HERE, ino: 2 };

function openedWith(before: string, gitIdOf: CacheInput['gitIdOf'], since = NOW): ResultCache {
  return new ResultCache({ key: '', text: before, hash: contentHash, gitIdOf, since });
}

describe('a file that git has as it was', () => {
  const text = 'a: 1\n';
  const file = { path: 'a.yaml', text } as never;
  const silent: SilentFile = { manifests: [], pods: [] };
  const id = gitBlobId(text);
  const keptWith = (gitIdOf: CacheInput['gitIdOf']): string => {
    const cache = openedWith('', gitIdOf);
    cache.opens('a.yaml', HERE);
    cache.set(file, silent);
    return cache.textAfter(true) ?? '';
  };

  test('is not opened, and its new stamp is kept', () => {
    const next = openedWith(
      keptWith(() => id),
      () => id,
    );
    const record = next.recordOf('a.yaml', THERE);
    if (record === undefined || record === 'irrelevant') throw new Error('it was not known');
    next.take('a.yaml', record);
    expect(next).toMatchObject({ hits: 1, unopened: 1 });
    const last = openedWith(next.textAfter(true) ?? '', noIds);
    expect(last.recordOf('a.yaml', THERE)).toMatchObject({ gitId: id });
    expect(last.recordOf('a.yaml', HERE)).toBeUndefined();
  });

  test('is not opened where its stamp is too young to be kept', () => {
    const next = openedWith(
      keptWith(() => id),
      () => id,
      0,
    );
    const record = next.recordOf('a.yaml', THERE);
    if (record === undefined || record === 'irrelevant') throw new Error('it was not known');
    next.take('a.yaml', record);
    expect(next.textAfter(true)).toBeUndefined();
  });

  test('is opened where git has it in another way now, or does not have it', () => {
    const kept = keptWith(() => id);
    expect(openedWith(kept, () => '1'.repeat(40)).recordOf('a.yaml', THERE)).toBeUndefined();
    expect(openedWith(kept, noIds).recordOf('a.yaml', THERE)).toBeUndefined();
  });

  test('is opened where it has another number of bytes, as a filter makes it', () => {
    const kept = keptWith(() => id);
    expect(openedWith(kept, () => id).recordOf('a.yaml', { ...THERE, size: 6 })).toBeUndefined();
    expect(openedWith(kept, () => id).recordOf('a.yaml', THERE)).toMatchObject({ gitId: id });
  });

  test('is opened where its bytes were not those that git had, as behind a filter', () => {
    const filtered = (): string => '2'.repeat(40);
    expect(openedWith(keptWith(filtered), filtered).recordOf('a.yaml', THERE)).toBeUndefined();
    expect(openedWith(keptWith(noIds), () => '').recordOf('a.yaml', THERE)).toBeUndefined();
  });

  test('is known to git from the next run on, where it was not before', () => {
    const next = openedWith(keptWith(noIds), () => id, 0);
    next.opens('a.yaml', THERE);
    expect(next.get(file)?.taken).toEqual(silent);
    const last = openedWith(next.textAfter(true) ?? '', () => id);
    expect(last.recordOf('a.yaml', { ...HERE, ino: 3 })).toMatchObject({ gitId: id });
  });
});

describe('a file that cannot matter, and that git has as it was', () => {
  const id = gitBlobId(BYTES);
  const keptWith = (gitIdOf: CacheInput['gitIdOf'], since = NOW): string => {
    const cache = openedWith('', gitIdOf, since);
    for (const path of ['a', 'b']) {
      cache.opens(path, HERE);
      cache.setIrrelevant(path, BYTES);
    }
    return cache.textAfter(true) ?? '';
  };

  test('is not opened, and its new stamp is kept', () => {
    const next = openedWith(
      keptWith(() => id),
      () => id,
    );
    expect(next.recordOf('b', THERE)).toBe('irrelevant');
    const last = openedWith(next.textAfter(false) ?? '', noIds);
    expect(last.recordOf('b', THERE)).toBe('irrelevant');
    expect(last.recordOf('a', HERE)).toBe('irrelevant');
    expect(last.recordOf('a', THERE)).toBeUndefined();
    const again = openedWith(next.textAfter(false) ?? '', () => id);
    expect(again.recordOf('a', THERE)).toBe('irrelevant');
    expect(again.recordOf('b', { ...HERE, ino: 3 })).toBe('irrelevant');
  });

  test('is not opened where only git knows it, and nothing is written again', () => {
    const next = openedWith(
      keptWith(() => id, 0),
      () => id,
      0,
    );
    for (const path of ['a', 'b']) expect(next.recordOf(path, HERE)).toBe('irrelevant');
    expect(next.textAfter(true)).toBeUndefined();
    expect(
      openedWith(
        keptWith(() => id, 0),
        noIds,
      ).recordOf('a', HERE),
    ).toBeUndefined();
    expect(keptWith(noIds, 0)).toBe('');
  });

  test('is opened where git has it in another way now, or had other bytes', () => {
    expect(
      openedWith(
        keptWith(() => id),
        () => '1'.repeat(40),
      ).recordOf('a', THERE),
    ).toBeUndefined();
    const larger = { ...THERE, size: 6 };
    expect(
      openedWith(
        keptWith(() => id),
        () => id,
      ).recordOf('a', larger),
    ).toBeUndefined();
    const filtered = (): string => '2'.repeat(40);
    expect(openedWith(keptWith(filtered), filtered).recordOf('a', THERE)).toBeUndefined();
    const zeros = (): string => '0'.repeat(40);
    expect(openedWith(keptWith(noIds), zeros).recordOf('a', THERE)).toBeUndefined();
  });
});

describe('what is not opened', () => {
  const stamp = { ino: 1, size: 2, mtimeMs: 3.5, ctimeMs: NOW - 2001 };
  const found = (path: string, text: string): ResultCache => {
    const cache = cacheOf(text);
    for (const name of ['a', 'b', 'c']) {
      cache.opens(name, stamp);
      cache.setIrrelevant(name, BYTES);
    }
    cache.opens(path, stamp);
    cache.setIrrelevant(path, BYTES);
    return cache;
  };

  test('are files that cannot matter, in any order, as long as their stamps are the same', () => {
    const text = found('d', '').textAfter(true) ?? '';
    const next = cacheOf(text);
    for (const path of ['c', 'a', 'b']) expect(next.recordOf(path, stamp)).toBe('irrelevant');
    expect(next.textAfter(false)).toBeUndefined();
    const left = cacheOf(next.textAfter(true) ?? '');
    expect(left.recordOf('d', stamp)).toBeUndefined();
    for (const path of ['a', 'b', 'c']) expect(left.recordOf(path, stamp)).toBe('irrelevant');
    expect(left.textAfter(true)).toBeUndefined();
    for (const key of ['ino', 'size', 'mtimeMs', 'ctimeMs'] as const)
      expect(left.recordOf('a', { ...stamp, [key]: 9 })).toBeUndefined();
  });

  test.each([
    ['it has just been written', { ctimeMs: NOW - 2000 }],
    ['it is of tomorrow', { mtimeMs: NOW + 1 }],
    ['all files of the disk have one time', { ctimeMs: Date.parse('1980-01-01') }],
  ])('not a file that could change without another stamp: %s', (_, other) => {
    const cache = cacheOf('');
    cache.opens('a', { ...stamp, ...other });
    cache.setIrrelevant('a', BYTES);
    expect(cache.textAfter(true)).toBeUndefined();
  });

  test('not those whose names are more than one line', () => {
    const text = found('d\ne', '').textAfter(true) ?? '';
    expect(cacheOf(text).recordOf('a', stamp)).toBe('irrelevant');
    expect(cacheOf(text).recordOf('d\ne', stamp)).toBeUndefined();
  });

  test('of a changed file the new stamp counts', () => {
    const text = found('d', '').textAfter(true) ?? '';
    const next = cacheOf(text);
    const later = { ...stamp, mtimeMs: 5 };
    next.opens('b', later);
    next.setIrrelevant('b', BYTES);
    const last = cacheOf(next.textAfter(false) ?? '');
    expect(last.recordOf('a', stamp)).toBe('irrelevant');
    expect(last.recordOf('b', later)).toBe('irrelevant');
    expect(last.recordOf('b', stamp)).toBeUndefined();
  });

  test('is nothing where the text was made by hand', () => {
    const numbers = Float64Array.from([stamp.ino, stamp.size, stamp.mtimeMs, stamp.ctimeMs]);
    const stamps = Buffer.from(numbers.buffer).toString('base64');
    const ids = Buffer.alloc(20).toString('base64');
    const whole = { paths: 'a', stamps, ids };
    expect(new IrrelevantFiles(whole).knows('a', stamp, noIds)).toBe('stamp');
    const broken = [{ paths: 1 }, { stamps: 'AAAA' }, { stamps: 1 }, { ids: '' }, { ids: 1 }];
    for (const written of [null, 1, [], ...broken.map((one) => ({ ...whole, ...one }))])
      expect(new IrrelevantFiles(written).knows('a', stamp, noIds)).toBeUndefined();
  });
});

test.each([
  'null',
  '[]',
  '{"images":1,"pods":[],"arounds":[],"files":{"a":["h",[],[],1,true,[],"",0]}}',
  '{"images":[],"pods":1,"arounds":[],"files":{"a":["h",[],[],1,true,[],"",0]}}',
  '{"images":[],"pods":[1],"arounds":[],"files":{"a":["h",[],[],1,true,[],"",0]}}',
  '{"images":[],"pods":[[0]],"arounds":[],"files":{"a":["h",[],[],1,true,[],"",0]}}',
  '{"images":[1],"pods":[],"arounds":[],"files":{"a":["h",[],[],1,true,[],"",0]}}',
  '{"images":[["t",1,[]]],"pods":[],"arounds":[],"files":{"a":["h",[],[],1,true,[],"",0]}}',
  '{"images":[],"pods":[],"arounds":[],"files":[]}',
  '{"images":[],"pods":[],"arounds":[],"files":{"a":1}}',
  '{"images":[],"pods":[],"arounds":[],"files":{"a":[1,[],[],1,true,[],"",0]}}',
  '{"images":[],"pods":[],"arounds":[],"files":{"a":["h",1,[],1,true,[],"",0]}}',
  '{"images":[],"pods":[],"arounds":[],"files":{"b":["h",[["k","n",1]],[],1,true,[],"",0]}}',
  '{"images":[],"pods":[],"arounds":[],"files":{"a":["h",[],[0],1,true,[],"",0]}}',
  '{"images":[],"pods":[],"arounds":[],"files":{"a":["h",[],[],-1,true,[],"",0]}}',
  '{"images":[],"pods":[],"arounds":[],"files":{"a":["h",[],[],1,1,[],"",0]}}',
  '{"images":[],"pods":[],"arounds":[],"files":{"a":["h",[],[],1,true,["1"],"",0]}}',
  '{"images":[],"pods":[],"arounds":[],"files":{"a":["h",[],[],1,true,[],1,0]}}',
  '{"images":[],"pods":[],"arounds":[],"files":{"a":["h",[],[],1,true,[],"",-1]}}',
  '{"images":[],"pods":[],"files":{"a":["h",[],[],1,true,[],"",0]}}',
  '{"images":[],"pods":[],"arounds":[{"served":"s"}],"files":{"a":["h",[],[],1,true,[],"",0]}}',
  '{"images":[],"pods":[],"arounds":[],"files":{"a":["h",[],[],1,true,[],"",0,"{}",0]}}',
  '{"images":[],"pods":[],"arounds":[{"served":"s","shared":"t"}],"files":{"a":["h",[],[],1,true,[],"",0,1,0]}}',
])('a cache that somebody has made by hand holds nothing: %s', (text) => {
  expect(readKnownFiles(JSON.parse(text)).size).toBe(0);
});

test('and one like it that is whole holds a file', () => {
  const text =
    '{"images":["i"],"pods":[[0]],"arounds":[],"files":{"a":["h",[["k","n",false]],[0],1,true,[1,2,3,4],"i",9]}}';
  expect(readKnownFiles(JSON.parse(text)).get('a')).toMatchObject({
    hash: 'h',
    length: 1,
    gitId: 'i',
    size: 9,
  });
});
