import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { contentHash } from '../../src/adapters/content-hash.ts';
import { CACHES_FILE } from '../../src/config/files.ts';
import { lintSession } from '../../src/program/lint.ts';
import type { Linted } from '../../src/program/linted.ts';
import type { Linting } from '../../src/program/linting.ts';
import { openSession } from '../../src/program/open.ts';
import { cacheKey, ResultCache } from '../../src/program/result-cache.ts';
import { json } from '../../src/report/json.ts';
import { Sources } from '../../src/report/sources.ts';
import { instanceRepository } from '../support/instance-repository.ts';
import {
  annotated,
  caller,
  HOST,
  ID,
  JOINED,
  library,
  workflow,
  type Texts,
} from '../support/joined-files.ts';
import { Draw, randomRepository } from '../support/random-repository.ts';
import { mixOf } from '../support/mixed-cases.ts';
import { CONFIG } from '../support/rule-cases.ts';

const RUNS = Number(process.env['LONE'] ?? 4);
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const VIEW = { version: '', color: false, width: undefined, quiet: false, inActions: false };

/** A folder whose files change. */
class Repository {
  readonly #root = mkdtempSync(join(tmpdir(), 'wfcache-lint-lone-'));
  readonly #texts = new Map<string, string>();
  /** What the last run has kept. */
  #cache = '';

  constructor(texts: Texts) {
    folders.push(this.#root);
    for (const [path, text] of Object.entries(texts)) this.set(path, text);
  }

  get paths(): readonly string[] {
    return [...this.#texts.keys()].filter((path) => path.endsWith('.yaml') && path !== CONFIG);
  }

  textOf(path: string): string {
    return this.#texts.get(path) ?? '';
  }

  set(path: string, text: string): void {
    mkdirSync(dirname(join(this.#root, path)), { recursive: true });
    writeFileSync(join(this.#root, path), text);
    this.#texts.set(path, text);
  }

  remove(path: string): void {
    rmSync(join(this.#root, path));
    this.#texts.delete(path);
  }

  /** A run without a cache, and one with what the last run has kept; and how many files that one did not parse. */
  async runs(
    fix: Linting['fix'] = 'none',
  ): Promise<{ readonly cold: unknown; readonly warm: unknown; readonly hits: number }> {
    const cold = await lintSession(this.#session(), { fix, unsafeFixes: false });
    const session = this.#session();
    const cache = new ResultCache({
      key: cacheKey('test', session.settings, session.facts),
      text: this.#cache,
      hash: contentHash,
      gitIdOf: () => undefined,
      since: Infinity,
    });
    const warm = await lintSession(session, { fix, unsafeFixes: false, cache });
    this.#cache = cache.textAfter(true) ?? this.#cache;
    return { cold: allOf(cold), warm: allOf(warm), hits: cache.hits };
  }

  #session() {
    const opened = openSession({
      cwd: this.#root,
      paths: [],
      include: [],
      exclude: [],
      now: () => 0,
      today: '2026-06-01',
    });
    if (!opened.ok) throw new Error(opened.error.join('\n'));
    return opened.value;
  }
}

/** All that a run tells. */
function allOf({ report, sources, savedBy, suppressions, costOf }: Linted): unknown {
  const { findings, suppressed, problems, ruleErrors, counts } = report;
  return {
    json: json(report, { ...VIEW, sources: new Sources(sources) }),
    suppressed,
    suppressions: suppressions.map((one) => [one, sources.get(one.path)?.text]),
    problems,
    ruleErrors,
    counts,
    saved: [savedBy(findings), ...findings.map((one) => savedBy([one]))],
    costs: findings.map(costOf),
  };
}

const HOSTS = /[\w-]+-registry(?:-vpc)?\.[\w-]+\.cr\.aliyuncs\.com/g;
const IDS = /cri-[a-z0-9]{16}/g;

/** Gives these annotations and labels to the pods of all workflows. */
function defaults(metadata: string): string {
  return `apiVersion: v1
kind: ConfigMap
metadata: { name: workflow-controller-configmap }
data:
  workflowDefaults: |
    spec:
      podMetadata: { ${metadata} }
`;
}

/** Files that say something to others: defaults, profiles, accounts, caches, libraries, kustomizations. */
const OTHERS = [
  ['acs.yaml', defaults('labels: { alibabacloud.com/acs: "true" }')],
  ['caches.yaml', defaults('annotations: { k8s.aliyun.com/eci-image-cache: "true" }')],
  ['size.yaml', defaults('annotations: { k8s.aliyun.com/eci-extra-ephemeral-storage: 50Gi }')],
  ...Object.values(JOINED).flatMap((texts) =>
    Object.entries(texts).filter(([path]) => path !== CONFIG),
  ),
] as unknown as [[string, string]];

/** A file that says something to others comes. */
function come(repository: Repository, draw: Draw): void {
  const few = OTHERS.slice(0, 3) as typeof OTHERS;
  const [name, text] = draw.one(draw.chance(40) ? few : OTHERS);
  repository.set(`come/${basename(name)}`, text);
}

/** Changes one file, or several, as people do and as nobody does. */
function change(repository: Repository, draw: Draw): void {
  const paths = repository.paths as [string, ...string[]];
  const [path, other] = [draw.one(paths), draw.one(paths)];
  const text = repository.textOf(path);
  const swap = (pattern: RegExp): string => {
    const found = [
      ...new Set(
        paths
          .map((one) => repository.textOf(one))
          .join('\n')
          .match(pattern),
      ),
    ];
    return text.replace(pattern, (old) => (found.length > 0 ? draw.one(found as [string]) : old));
  };
  const kinds = [
    () => repository.set(path, `# ${String(draw.number(1000))}\n${text}`),
    () => repository.set(path, `${text}# end\n`),
    () => repository.set(`copy-${String(draw.number(5))}.yaml`, text),
    () => {
      repository.set(path, repository.textOf(other));
      repository.set(other, text);
    },
    () => repository.set(path, swap(HOSTS)),
    () => repository.set(path, swap(IDS)),
    () => repository.set(path, text.replace(/(image: .*):[\w.]+$/gm, '$1:changed')),
    () => repository.set(path, text.replace(/^.*aliyun\.com.*\n/m, '')),
    () => {
      if (paths.length > 1) repository.remove(path);
    },
    () => {
      const there = paths.filter((one) => one.startsWith('come/'));
      for (const one of there.slice(0, paths.length - 1)) repository.remove(one);
    },
    () => come(repository, draw),
    () => {},
  ] as const;
  draw.one(kinds)();
}

/** The files that were not parsed in all runs, and the findings in them. */
const seen = { hits: 0, runs: 0 };

async function expectSame(texts: Texts, draw: Draw, steps: number): Promise<void> {
  const repository = new Repository(texts);
  if (draw.chance(30)) come(repository, draw);
  for (let step = 0; step < steps; step += 1) {
    const { cold, warm, hits } = await repository.runs(draw.chance(10) ? 'show' : 'none');
    expect(warm).toEqual(cold);
    if (step > 0) seen.hits += hits;
    seen.runs += 1;
    if (repository.paths.length > 0) change(repository, draw);
  }
}

const SEEDS = Array.from({ length: RUNS }, (_, seed) => seed);

describe('a run that tells what an earlier one has found says what a run without a cache says', () => {
  test.each(Object.entries(JOINED))('where files depend on each other: %s', async (name, texts) => {
    await expectSame(texts, new Draw(name.length), 6);
  });

  test.each(SEEDS)('of several instances: seed %d', async (seed) => {
    const { config, files } = instanceRepository(seed);
    const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
    await expectSame({ ...texts, [CONFIG]: config }, new Draw(seed), 8);
  });

  test.each(SEEDS)('of libraries, patches and defaults: seed %d', async (seed) => {
    await expectSame(randomRepository(seed), new Draw(seed), 8);
  });

  test.each(SEEDS)('of cases of all rules: seed %d', async (seed) => {
    const draw = new Draw(seed);
    await expectSame(mixOf(draw), draw, 8);
  });

  test('and files were not parsed for it', () => {
    expect(seen.hits).toBeGreaterThan(seen.runs / 4);
  });
});

const ID_VALUE = 'cn-hangzhou:cri-f34lmbk2rxqx41u8';

/** Two files about which there is something to say, and nothing of one to the other. */
const TWO = { 'y.yaml': workflow('y'), 'z.yaml': workflow('z') };

/** Two files that say the same of an instance. */
const AGREEING = {
  'm.yaml': workflow('m', { spec: annotated(ID, ID_VALUE) }),
  'n.yaml': workflow('n', { spec: annotated(ID, ID_VALUE) }),
};

/** How many files a second run did not parse. Both say the same as runs without a cache. */
async function hitsOf(texts: Texts, fixes: readonly Linting['fix'][] = ['none', 'none']) {
  const repository = new Repository(texts);
  let last = 0;
  for (const fix of fixes) {
    const { cold, warm, hits } = await repository.runs(fix);
    expect(warm).toEqual(cold);
    last = hits;
  }
  return last;
}

/** To move the annotation to all pods would cause another finding. */
const REFUSED = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: r }
spec:
  entrypoint: main
  templates:
    - name: main
      metadata: { annotations: { ${ID}: "${ID_VALUE}" } }
      steps: [[{ name: t, template: t }, { name: u, template: u }]]
    - name: t
      container: { image: "${HOST}/a/b:1", command: [a] }
    - name: u
      sidecars: [{ name: s, image: "${HOST}/a/b:1", command: [a] }]
      container: { image: "other-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1", command: [a] }
`;

const PROFILE = `apiVersion: v1
kind: ConfigMap
metadata: { name: eci-profile, namespace: kube-system }
data:
  config: '{"annotations": {"k8s.aliyun.com/eci-use-specs": "2-4Gi"}}'
`;

const LISTED = JSON.stringify({
  schemaVersion: 1,
  lists: [
    {
      region: 'cn-hangzhou',
      date: '2026-05-30',
      caches: [
        {
          name: 'c',
          id: 'imc-2ze5hdcnngenmwc1jmwf',
          phase: 'Ready',
          images: ['busybox:1.36'],
          created: '2026-05-20T08:00:00Z',
        },
      ],
    },
  ],
});

describe('what was found in files', () => {
  test('is told again, in the next run and in those after it', async () => {
    expect(await hitsOf(TWO)).toBe(2);
    expect(await hitsOf(TWO, ['none', 'none', 'none'])).toBe(2);
  });

  test('is known after runs that fix, and not told in them', async () => {
    expect(await hitsOf(TWO, ['none', 'show'])).toBe(0);
    expect(await hitsOf(TWO, ['none', 'show', 'none'])).toBe(2);
    expect(await hitsOf(TWO, ['show', 'none'])).toBe(0);
  });

  test.each<[string, Texts]>([
    ['something is suppressed', { 'a.yaml': `# wfcache-lint-disable-file\n${workflow('a')}` }],
    [
      'a document cannot be read',
      {
        'a.yaml': `${workflow('a')}---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: [\n`,
      },
    ],
    [
      'a document is a template of another tool',
      {
        'a.yaml': `${workflow('a')}---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\n{{ if x }}\nspec: {}\n{{ end }}\n`,
      },
    ],
    [
      'it is called',
      { 'a.yaml': library('a', { image: `${HOST}/a/c:1` }), 'b.yaml': caller('b', 'a', 'x:1') },
    ],
    [
      'a finding names another file',
      { 'a.yaml': workflow('a', { spec: annotated(ID, 'cri-aaaaaaaaaaaaaaaa') }), ...AGREEING },
    ],
  ])('is not told where %s', async (_, texts) => {
    const others = { ...TWO, ...AGREEING };
    expect(await hitsOf({ ...others, ...texts })).toBe(Object.keys(others).length);
  });

  test.each<[string, Texts]>([
    ['a profile of the cluster', { 'a.yaml': PROFILE }],
    ['a fix that was refused', { 'a.yaml': REFUSED }],
    ['a configuration that adds to caches', { [CONFIG]: 'cache: manifest\n' }],
    ['a list of the caches of a cluster', { [CACHES_FILE]: LISTED }],
  ])('is not told where there is %s', async (_, texts) => {
    expect(await hitsOf({ ...TWO, ...texts })).toBe(0);
  });

  test('is told again once a fix is not refused any more', async () => {
    const repository = new Repository({ ...TWO, 'a.yaml': REFUSED });
    await repository.runs();
    repository.remove('a.yaml');
    expect((await repository.runs()).hits).toBe(0);
    expect((await repository.runs()).hits).toBe(2);
    repository.set('a.yaml', REFUSED);
    const { cold, warm, hits } = await repository.runs();
    expect([warm, hits]).toEqual([cold, 0]);
  });
});
