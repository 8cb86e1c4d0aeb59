import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHash } from '../../src/adapters/content-hash.ts';
import { lintSession } from '../../src/program/lint.ts';
import { openSession } from '../../src/program/open.ts';
import { cacheKey, ResultCache } from '../../src/program/result-cache.ts';
import type { SilentFile } from '../../src/lint/silent-file.ts';
import { readSilentFiles } from '../../src/lint/silent-files.ts';
import { json } from '../../src/report/json.ts';
import { Sources } from '../../src/report/sources.ts';
import { shortManifests } from '../support/check-kubectl.ts';
import { plainWorkflow } from '../support/plain-workflow.ts';
import { Draw } from '../support/random-repository.ts';
import { rearranged } from '../support/rearranged.ts';

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

/** A folder in which files change by chance. */
class Repository {
  readonly root = mkdtempSync(join(tmpdir(), 'wfcache-lint-cache-'));
  readonly #draw: Draw;
  readonly #paths = new Set<string>();

  constructor(draw: Draw) {
    folders.push(this.root);
    this.#draw = draw;
    for (let at = 0; at < 6; at += 1) this.#add(`${String(at)}.yaml`);
    this.configure();
  }

  configure(): void {
    writeFileSync(join(this.root, '.wfcache-lint.yaml'), this.#draw.one(CONFIGS));
  }

  change(): void {
    const draw = this.#draw;
    const path = draw.one([...this.#paths] as [string, ...string[]]);
    const other = `${String(draw.number(12))}.yaml`;
    const what = draw.number(100);
    if (what < 30) this.#add(other);
    else if (what < 50) this.configure();
    else if (what < 70 && this.#paths.size > 1) {
      this.#paths.delete(path);
      this.#paths.add(other);
      renameSync(join(this.root, path), join(this.root, other));
    } else this.#add(path);
  }

  #add(path: string): void {
    const draw = this.#draw;
    const written = draw.chance(5)
      ? DEFAULTS
      : draw.chance(50)
        ? plainWorkflow(draw)
        : (MANIFESTS[draw.number(MANIFESTS.length)] ?? '');
    this.#paths.add(path);
    writeFileSync(join(this.root, path), draw.chance(30) ? rearranged(written, draw) : written);
  }
}

/** The JSON of a run, and the text of its cache for the next one. */
async function run(
  root: string,
  before: string | undefined,
): Promise<{ readonly told: string; readonly cache: string; readonly hits: number }> {
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
  const cache = new ResultCache(key, before ?? '', contentHash);
  const { report, sources } = await lintSession(session, {
    fix: 'show',
    unsafeFixes: true,
    ...(before === undefined ? {} : { cache }),
  });
  const view = { version: '', color: false, width: undefined, quiet: false, inActions: false };
  const told = json(report, { ...view, sources: new Sources(sources) });
  return { told, cache: cache.textAfter(true) ?? before ?? '', hits: cache.hits };
}

/** The files of all runs that a cache knew. */
let hits = 0;

const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);

describe('a run with a cache says what a run without one says', () => {
  test.each(SEEDS)('whatever changes between two runs: seed %d', async (seed) => {
    const repository = new Repository(new Draw(seed));
    let cache = '';
    for (let step = 0; step < 6; step += 1) {
      const cold = await run(repository.root, undefined);
      const warm = await run(repository.root, cache);
      expect(warm.told).toBe(cold.told);
      ({ cache } = warm);
      hits += warm.hits;
      repository.change();
    }
  });

  test('and files were left unread by it', () => {
    expect(hits).toBeGreaterThan(100);
  });

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

test('after a run over all files the cache holds no others, and nothing is written without need', () => {
  const cache = new ResultCache('key', '', contentHash);
  const file = (path: string, text: string) => ({ path, text }) as never;
  const silent: SilentFile = {
    manifests: [{ kind: 'Workflow', name: 'a', generated: false }],
    pods: [{ images: [] }],
  };
  cache.set(file('a.yaml', 'a'), silent);
  cache.set(file('b.yaml', 'b'), silent);
  const text = cache.textAfter(true) ?? '';
  const next = new ResultCache('key', text, contentHash);
  expect(next.get(file('a.yaml', 'a'))).toEqual(silent);
  expect(next.get(file('b.yaml', 'changed'))).toBeUndefined();
  expect(next.textAfter(false)).toBeUndefined();
  const left = new ResultCache('key', next.textAfter(true) ?? '', contentHash);
  expect(left.get(file('a.yaml', 'a'))).toEqual(silent);
  expect(left.textAfter(true)).toBeUndefined();
  expect(left.get(file('b.yaml', 'b'))).toBeUndefined();
  expect(new ResultCache('other', text, contentHash).get(file('a.yaml', 'a'))).toBeUndefined();
});

test.each([
  'null',
  '[]',
  '{"images":1,"files":{}}',
  '{"images":[],"files":[]}',
  '{"images":[],"files":{"a":1}}',
  '{"images":[],"files":{"a":["h",1,[]]}}',
  '{"images":[],"files":{"b":["h",[["k","n",1]],[]]}}',
  '{"images":[],"files":{"a":["h",[],[1]]}}',
  '{"images":[],"files":{"a":["h",[],[[0]]]}}',
  '{"images":[1],"files":{"a":["h",[],[[0]]]}}',
  '{"images":[["t",1,[]]],"files":{"a":["h",[],[[0]]]}}',
])('a cache that somebody has made by hand holds nothing: %s', (text) => {
  expect(readSilentFiles(text).size).toBe(0);
});
