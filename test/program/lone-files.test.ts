import { describe, expect, test } from '@jest/globals';
import { basename } from 'node:path';
import { CACHES_FILE } from '../../src/config/files.ts';
import type { Linting } from '../../src/program/linting.ts';
import { CachedRepository } from '../support/cached-repository.ts';
import { instanceRepository } from '../support/instance-repository.ts';
import {
  ACCOUNT,
  annotated,
  caller,
  creator,
  HOST,
  ID,
  imageCache,
  JOINED,
  library,
  LISTED,
  workflow,
  type Texts,
} from '../support/joined-files.ts';
import { chainOf, differing, web } from '../support/webs.ts';
import { Draw, randomRepository } from '../support/random-repository.ts';
import { mixOf } from '../support/mixed-cases.ts';
import { CONFIG } from '../support/rule-cases.ts';

const RUNS = Number(process.env['LONE'] ?? 4);
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
function come(repository: CachedRepository, draw: Draw): void {
  const few = OTHERS.slice(0, 3) as typeof OTHERS;
  const [name, text] = draw.one(draw.chance(40) ? few : OTHERS);
  repository.set(`come/${basename(name)}`, text);
}

/** Changes one file, or several, as people do and as nobody does. */
function alter(repository: CachedRepository, draw: Draw): void {
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
  const repository = new CachedRepository(texts);
  if (draw.chance(30)) come(repository, draw);
  for (let step = 0; step < steps; step += 1) {
    const { cold, warm, hits } = await repository.runs(draw.chance(10) ? 'show' : 'none');
    expect(warm).toEqual(cold);
    if (step > 0) seen.hits += hits;
    seen.runs += 1;
    if (repository.paths.length > 0) alter(repository, draw);
  }
}

const SEEDS = Array.from({ length: RUNS }, (_, seed) => seed);

describe('a run that tells what an earlier one has found says what a run without a cache says', () => {
  test.each(Object.entries(JOINED))('where files depend on each other: %s', async (name, texts) => {
    await expectSame(texts, new Draw(name.length), 6);
  });

  // In the last one another fix is refused of some files than of all.
  test.each([...SEEDS, 91])('of several instances: seed %d', async (seed) => {
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
    expect(seen.hits).toBeGreaterThan(seen.runs / 5);
  });
});

const ID_VALUE = 'cn-hangzhou:cri-f34lmbk2rxqx41u8';

/** Two files about which there is something to say, and nothing of one to the other. */
const TWO = { 'p.yaml': workflow('p'), 'q.yaml': workflow('q') };

const LARGE = 'images: [{ match: "**", size: 20GiB }]\n';

/** Pods of two regions, by their folders. */
const TWO_REGIONS = `clusters:
  - { name: x, files: ["x/**"], region: cn-hangzhou }
  - { name: y, files: ["y/**"], region: cn-beijing }
`;

const PINNED = workflow('pinned', {
  image: 'busybox:1.36',
  spec: annotated('k8s.aliyun.com/eci-image-snapshot-id', 'imc-2ze5hdcnngenmwc1jmwf'),
});

/** Two files that say the same of an instance. */
const AGREEING = {
  'r.yaml': workflow('r', { spec: annotated(ID, ID_VALUE) }),
  's.yaml': workflow('s', { spec: annotated(ID, ID_VALUE) }),
};

/** How many files a second run did not parse. Both say the same as runs without a cache. */
async function hitsOf(texts: Texts, fixes: readonly Linting['fix'][] = ['none', 'none']) {
  const repository = new CachedRepository(texts);
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
    [
      'more work than is followed',
      { 'a.yaml': web(80, 20, (at) => `{{inputs.parameters.p}}${String(at)}`) },
    ],
    ['a workflow that is not followed', { 'a.yaml': differing(150), 'b.yaml': chainOf(100) }],
    ['a configuration that adds to caches', { [CONFIG]: 'cache: manifest\n' }],
    ['a list of the caches of a cluster', { [CACHES_FILE]: LISTED }],
  ])('is not told where there is %s', async (_, texts) => {
    expect(await hitsOf({ ...TWO, ...texts })).toBe(0);
  });

  test.each([undefined, { together: 1, group: Infinity }])(
    'is not told where files are named, and stays known, where %j are judged together',
    async (sizes) => {
      const repository = new CachedRepository({ ...TWO, ...AGREEING });
      await repository.runs();
      const { cold, warm, hits } = await repository.runs('none', ['p.yaml', 'r.yaml'], sizes);
      expect([warm, hits]).toEqual([cold, 0]);
      expect((await repository.runs()).hits).toBe(4);
    },
  );

  test.each<[string, Texts, Record<string, string | undefined>]>([
    [
      'a library comes that was called before',
      { 'a.yaml': caller('a', 'lib', 'busybox:1.36', annotated(ID, ID_VALUE)) },
      { 'lib.yaml': library('lib', { image: `${HOST}/a/c:1` }) },
    ],
    [
      'a workflow comes that calls it',
      { 'a.yaml': library('a', { image: `${HOST}/a/c:1` }) },
      { 'b.yaml': caller('b', 'a', 'busybox:1.36', annotated(ID, ID_VALUE)) },
    ],
    [
      'a workflow comes that can call any library',
      { 'a.yaml': library('a', { image: `${HOST}/a/c:1` }) },
      { 'b.yaml': creator('b', '{{workflow.parameters.other}}') },
    ],
    [
      'an image cache holds its image now',
      {
        'a.yaml': workflow('a', { image: 'docker.io/a/c:1' }),
        'c.yaml': imageCache('c', 'docker.io/x/y:1'),
        [CONFIG]: LARGE,
      },
      { 'c.yaml': imageCache('c', 'docker.io/a/c:1') },
    ],
    [
      'an image cache comes that holds another tag of its image',
      { 'a.yaml': workflow('a', { image: 'docker.io/a/c:1' }), [CONFIG]: LARGE },
      { 'c.yaml': imageCache('c', 'docker.io/a/c:2') },
    ],
    [
      'a service account has no Secret any more',
      { 'a.yaml': workflow('a', { spec: '  serviceAccountName: puller\n' }), 'k.yaml': ACCOUNT },
      { 'k.yaml': ACCOUNT.replace(/^imagePull.*\n/m, '') },
    ],
    [
      'another file pins the same cache for pods of another region',
      { 'x/a.yaml': PINNED, [CONFIG]: TWO_REGIONS },
      { 'y/b.yaml': PINNED },
    ],
    [
      'the first of several files is gone that pin one cache in two regions',
      { 'x/a.yaml': PINNED, 'x/b.yaml': PINNED, 'y/c.yaml': PINNED, [CONFIG]: TWO_REGIONS },
      { 'x/a.yaml': undefined },
    ],
  ])('is judged anew where %s', async (_, texts, changes) => {
    const repository = new CachedRepository({ ...TWO, ...texts });
    const before = await repository.runs();
    for (const [path, text] of Object.entries(changes)) {
      if (text === undefined) repository.remove(path);
      else repository.set(path, text);
    }
    const { cold, warm } = await repository.runs();
    expect(warm).toEqual(cold);
    expect(warm).not.toEqual(before.warm);
  });

  test('is known again after it was judged anew', async () => {
    const repository = new CachedRepository({ ...TWO, ...AGREEING });
    await repository.runs();
    repository.set('p.yaml', `# changed\n${workflow('p')}`);
    expect((await repository.runs()).hits).toBe(3);
    expect((await repository.runs()).hits).toBe(4);
    // What they say of the instance decides for all.
    const others = ['r', 's'].map((name) => [`${name}.yaml`, name] as const);
    for (const [path, name] of others)
      repository.set(path, workflow(name, { spec: annotated(ID, 'cri-bbbbbbbbbbbbbbbb') }));
    const { cold, warm, hits } = await repository.runs();
    expect([warm, hits]).toEqual([cold, 0]);
    expect((await repository.runs()).hits).toBe(4);
  });

  test('is told of libraries that nobody calls', async () => {
    const one = { 'a.yaml': library('a', { image: `${HOST}/a/c:1` }) };
    const other = { 'b.yaml': library('b', { image: `${HOST}/a/c:1` }) };
    expect(await hitsOf({ ...one, ...other })).toBe(2);
  });

  test('is not kept where a rule threw an error', () => {
    const repository = new CachedRepository(TWO);
    for (const [ruleErrors, known] of [
      [[{ ruleId: 'x', message: 'broken' }], 0],
      [[], 2],
    ] as const) {
      expect(repository.keepsWith(ruleErrors)).toBe(known);
    }
  });

  test('is told again once a fix is not refused any more', async () => {
    const repository = new CachedRepository({ ...TWO, 'a.yaml': REFUSED });
    await repository.runs();
    repository.remove('a.yaml');
    expect((await repository.runs()).hits).toBe(0);
    expect((await repository.runs()).hits).toBe(2);
    repository.set('a.yaml', REFUSED);
    const { cold, warm, hits } = await repository.runs();
    expect([warm, hits]).toEqual([cold, 0]);
  });

  test('is judged with all rules where a service account changes', async () => {
    const repository = new CachedRepository({
      'a.yaml': workflow('a', { spec: annotated('k8s.aliyun.com/eci-image-cach', 'true') }),
      'k.yaml': ACCOUNT,
    });
    expect((await repository.runs()).hits).toBe(0);
    expect((await repository.runs()).hits).toBe(1);
    repository.set('k.yaml', ACCOUNT.replace('secret', 'other'));
    const { cold, warm } = await repository.runs();
    expect(warm).toEqual(cold);
  });

  test('is not told where the text is another one when it is read', async () => {
    const repository = new CachedRepository(TWO);
    await repository.runs();
    const { problems, hits } = await repository.runWhile('p.yaml', workflow('other'));
    expect(hits).toBe(2);
    expect(problems).toMatchObject([
      { path: 'p.yaml', reason: expect.stringContaining('changed') },
    ]);
  });

  test.each<[string, (lone: string) => string]>([
    ['no JSON', (lone) => lone.slice(1)],
    ['nothing', () => 'null'],
    ['another shape', (lone) => lone.replace('"record":', '"other":')],
    ['a field less', (lone) => lone.replace(/"severity":"\w+",/, '')],
    ['a field more', (lone) => lone.replace('"findings":[{', '"findings":[{"creates":[],')],
    ['a place behind the end of the file', (lone) => lone.replace(/"end":\d+/, '"end":1000000')],
    ['a place before its start', (lone) => lone.replace(/"start":\d+/, '"start":-1')],
    ['a place in another file', (lone) => lone.replace(/"path":"[^"]*"/, '"path":"x.yaml"')],
    ['a severity that there is not', (lone) => lone.replace('"severity":"', '"severity":"x')],
    ['a number that is none', (lone) => lone.replace(/"least":\d+/, '"least":-1')],
  ])('is not told where somebody has made it: %s', async (_, change) => {
    const repository = new CachedRepository({
      ...TWO,
      [CONFIG]: 'images: [{ match: "**", size: 20GiB }]\n',
    });
    await repository.runs();
    const seenBefore: string[] = [];
    repository.tamper((file) => {
      const before = file[8] as string;
      file[8] = change(before);
      seenBefore.push(before);
      expect(file[8]).not.toBe(before);
    });
    expect(seenBefore).toHaveLength(2);
    const { cold, warm, hits } = await repository.runs();
    expect([warm, hits]).toEqual([cold, 0]);
  });
});
