import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CACHES_FILE } from '../../src/config/files.ts';
import { claimsOfPods } from '../../src/facts/claims.ts';
import type { Claim } from '../../src/facts/elsewhere.ts';
import { podsInFile } from '../../src/lint/file-apart.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { sourceFile } from '../support/lint-text.ts';
import type { PartSizes } from '../../src/lint/apart.ts';
import { lintSession } from '../../src/program/lint.ts';
import type { Linted } from '../../src/program/linted.ts';
import type { Keeping, Kept } from '../../src/program/keep.ts';
import type { Linting } from '../../src/program/linting.ts';
import { ResultCache } from '../../src/program/result-cache.ts';
import { contentHash } from '../../src/adapters/content-hash.ts';
import type { RenderScope } from '../../src/program/renders.ts';
import { processIo } from '../../src/adapters/process.ts';
import { describeWithRenderers } from '../support/rendering.ts';
import { openSession, type Session } from '../../src/program/open.ts';
import { takeIn } from '../../src/program/take-in.ts';
import { allTold } from '../support/all-told.ts';
import { alikeRepository } from '../support/alike-repository.ts';
import { instanceRepository } from '../support/instance-repository.ts';
import {
  ACCOUNT,
  caller,
  creator,
  imageCache,
  LISTED,
  type Texts,
} from '../support/joined-files.ts';
import { mixOf } from '../support/mixed-cases.ts';
import { Draw, randomRepository } from '../support/random-repository.ts';
import { CONFIG } from '../support/rule-cases.ts';

const RUNS = Number(process.env['ALIKE'] ?? 40);
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folderWith(texts: Texts): string {
  const root = mkdtempSync(join(tmpdir(), 'wfcache-lint-alike-'));
  folders.push(root);
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

interface Taken {
  readonly paths?: readonly string[];
  readonly renderWith?: RenderScope;
  readonly now?: () => number;
  readonly keeping?: Partial<Keeping>;
}

function sessionIn(cwd: string, { paths = [], renderWith, now = () => 0 }: Taken = {}): Session {
  const opened = openSession({
    cwd,
    paths,
    renderWith,
    include: [],
    exclude: [],
    now,
    today: '2026-06-01',
  });
  if (!opened.ok) throw new Error(opened.error.join('\n'));
  return opened.value;
}

/** What was taken in, where files alike need not be read. */
function takenIn(root: string, taken: Taken = {}): Kept | undefined {
  const parts = { together: Infinity, group: Infinity };
  const usual = { fixing: false, keepsAll: false, sparesAlike: true, parts };
  return takeIn(sessionIn(root, taken), { ...usual, ...taken.keeping }).kept;
}

/** How many files need not be read because they are like others, as far as it is known before all is judged. */
function sparedIn(root: string, taken?: Taken): number {
  return takenIn(root, taken)?.survey.alike?.count ?? 0;
}

/** The same; what these say of instances is what the reader reads of them. */
function sparedRightly(root: string, texts: Texts): number {
  const kept = takenIn(root);
  const alike = kept?.survey.alike;
  if (kept === undefined || alike === undefined || alike.count === 0) return 0;
  const read = new Set<string>(kept.survey.kept.map(({ file }) => file.path));
  const claims = Object.entries(texts)
    .filter(([path]) => path.endsWith('.yaml') && path !== CONFIG && !read.has(path))
    .flatMap(([path, text]) => {
      const model = readModel(sourceFile(path, text), readYaml);
      return claimsOfPods(podsInFile(model, kept.context), kept.context);
    });
  const inOrder = (all: readonly Claim[]): unknown =>
    all.map((one) => JSON.stringify(one)).toSorted();
  expect(inOrder([...alike.records].flatMap((one) => one.claims))).toEqual(inOrder(claims));
  return alike.count;
}

const seen = { spared: 0, found: 0 };

async function expectSame(texts: Texts, sizes?: PartSizes): Promise<number> {
  const root = folderWith(texts);
  const run = (sparesAlike: boolean): Promise<Linted> =>
    lintSession(sessionIn(root), { fix: 'none', unsafeFixes: false, sparesAlike }, sizes);
  const whole = allTold(await run(false));
  const spared = await run(true);
  expect(allTold(spared)).toEqual(whole);
  const count = sparedRightly(root, texts);
  if (count > 0) seen.spared += 1;
  if (count > 0 && spared.report.findings.length > 0) seen.found += 1;
  return count;
}

/** The same with copies of files under other names. */
function withCopies(texts: Texts, draw: Draw): Texts {
  const paths = Object.keys(texts).filter((path) => path.endsWith('.yaml') && path !== CONFIG);
  const copies = paths.flatMap((path) =>
    Array.from({ length: draw.number(8) }, (_, at) => {
      const text = texts[path] ?? '';
      const name = `-${String(at)}`;
      return [`${path}${name}.yaml`, text.replace(/(^ {2}name: [\w-]+)$/m, `$1${name}`)] as const;
    }),
  );
  return { ...texts, ...Object.fromEntries(copies) };
}

const SEEDS = Array.from({ length: RUNS }, (_, seed) => seed);

describe('a run that does not read files that are like others says what a run says that reads all', () => {
  test.each(SEEDS)('of teams that write alike: seed %d', async (seed) => {
    const draw = new Draw(seed);
    await expectSame(
      alikeRepository(draw),
      seed % 4 === 0 ? { together: 2000, group: 9000 } : undefined,
    );
  });

  test.each(SEEDS.slice(0, RUNS / 4))('of several instances: seed %d', async (seed) => {
    const { config, files } = instanceRepository(seed);
    const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
    await expectSame(withCopies({ ...texts, [CONFIG]: config }, new Draw(seed)));
  });

  test.each(SEEDS.slice(0, RUNS / 4))(
    'of libraries, patches and defaults: seed %d',
    async (seed) => {
      await expectSame(withCopies(randomRepository(seed), new Draw(seed)));
    },
  );

  test.each(SEEDS.slice(0, RUNS / 4))('of cases of all rules: seed %d', async (seed) => {
    const draw = new Draw(seed);
    await expectSame(withCopies(mixOf(draw), draw));
  });

  test('and files were spared, with findings and without', () => {
    expect(seen.spared).toBeGreaterThan(RUNS / 4);
    expect(seen.found).toBeGreaterThan(RUNS / 20);
  });
});

const HOST = 'team0-registry.cn-hangzhou.cr.aliyuncs.com';
const VPC = 'team0-registry-vpc.cn-hangzhou.cr.aliyuncs.com';

interface Extra {
  readonly id?: string;
  readonly images?: readonly string[];
  /** Lines below the metadata of the object, and below those of podMetadata, of each template and each container. */
  readonly metadata?: string;
  readonly annotations?: string;
  readonly spec?: string;
  readonly template?: string;
  readonly container?: string;
}

/** A library with a pod for each image, of which there is nothing to say. */
function library(name: string, extra: Extra = {}): string {
  const { id = 'cn-hangzhou:cri-0000000000000000', images = [`${HOST}/a/b:1`] } = extra;
  const { metadata = '', annotations = '', spec = '', template = '', container = '' } = extra;
  const pods = images.map(
    (image, at) =>
      `    - name: t${String(at)}\n${template}      container:\n        image: ${image}\n        command: [a]\n${container}`,
  );
  return `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: ${name}
${metadata}spec:
  podMetadata:
    annotations:
      k8s.aliyun.com/acr-instance-id: ${id}
${annotations}${spec}  templates:
${pods.join('')}`;
}

/** So many files alike, of which the first are read in any case. */
const COUNT = 20;
/** The first eight, and one more from which it is learned. */
const READ = 9;

function filesAlike(extra: Extra = {}, count = COUNT): Texts {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const name = `m${String(at).padStart(2, '0')}`;
      return [`${name}.yaml`, library(name, extra)];
    }),
  );
}

function emptyCache(): ResultCache {
  return new ResultCache({
    key: 'a',
    text: '',
    hash: contentHash,
    gitIdOf: () => undefined,
    since: Infinity,
  });
}

const OTHER_IMAGES = [`${HOST}/a/c:1`, 'busybox:1.36'];

describe('a file is not read where its pods are like those of others', () => {
  test('and the first ones are', async () => {
    expect(await expectSame(filesAlike())).toBe(COUNT - READ);
    expect(await expectSame(filesAlike({}, READ))).toBe(0);
  });

  test('if it holds what several of them hold', async () => {
    const both = [`${HOST}/a/b:1`, ...OTHER_IMAGES];
    const texts = {
      ...filesAlike(),
      'n1.yaml': library('n1', { images: OTHER_IMAGES }),
      'n2.yaml': library('n2', { images: OTHER_IMAGES }),
      'n3.yaml': library('n3', { images: both }),
    };
    expect(await expectSame(texts)).toBe(COUNT - READ + 2);
    // An id for which none of its pods has a use is a finding, and so none of them alone is known.
    const less = { ...texts, 'n3.yaml': library('n3', { images: ['busybox:1.36'] }) };
    expect(await expectSame(less)).toBe(COUNT - READ + 1);
  });

  test('in several documents', async () => {
    const two = `${library('x1')}---\n${library('x2', { images: OTHER_IMAGES })}`;
    const texts = { ...filesAlike(), 'n1.yaml': two, 'n2.yaml': two, 'n3.yaml': library('n3') };
    expect(await expectSame(texts)).toBe(COUNT - READ + 2);
  });

  test.each<[string, Extra]>([
    ['a comment names the platform', { spec: '  # aliyun\n' }],
    [
      'an annotation stands where it reaches no pod',
      { metadata: '  annotations:\n    k8s.aliyun.com/eci-image-cache: "true"\n' },
    ],
    [
      'a container asks for storage',
      { container: '        resources: { requests: { ephemeral-storage: 40Gi } }\n' },
    ],
    ['a value is no text', { annotations: '      k8s.aliyun.com/eci-image-cache: true\n' }],
    ['there is something to say of it', { id: '<your-instance>' }],
    ['a rule is suppressed in it', { spec: '  # wfcache-lint-disable-line\n' }],
  ])('and not where %s', async (_, extra) => {
    expect(await expectSame(filesAlike(extra))).toBe(0);
  });

  test('and not where it is pinned to an image cache', async () => {
    const pinned = {
      images: [`${VPC}/a/b:1`],
      annotations: '      k8s.aliyun.com/eci-image-snapshot-id: imc-2ze5hdcnngenmwc1jmwf\n',
    };
    const config = (region: string): Texts => ({
      [CONFIG]: `clusters: [{ name: a, files: [m*], region: cn-hangzhou }, { name: b, files: [b*], region: ${region} }]\n`,
    });
    expect(
      await expectSame({ ...filesAlike({ images: [`${VPC}/a/b:1`] }), ...config('cn-beijing') }),
    ).toBe(COUNT - READ);
    expect(await expectSame({ ...filesAlike(pinned), ...config('cn-beijing') })).toBe(0);
    const other = { 'b.yaml': library('b', { ...pinned, images: ['busybox:1.36'] }) };
    expect(await expectSame({ ...filesAlike(pinned), ...other, ...config('cn-beijing') })).toBe(0);
  });

  test('if its templates name the instance', async () => {
    const metadata = (id: string): string =>
      `      metadata:\n        annotations:\n          a.com/b: c\n          k8s.aliyun.com/acr-instance-id: ${id}\n`;
    const own = { template: metadata('cn-hangzhou:cri-0000000000000000') };
    expect(await expectSame(filesAlike(own))).toBe(COUNT - READ);
  });

  test.each<[string, Extra]>([
    ['another annotation', { annotations: '      k8s.aliyun.com/eci-use-specs: 2-4Gi\n' }],
    ['another label', { spec: '    labels:\n      app: a\n' }],
    ['another image', { images: [`${HOST}/a/b:2`] }],
    ['one image more', { images: [`${HOST}/a/b:1`, `${HOST}/a/b:2`] }],
    ['another pull policy', { container: '        imagePullPolicy: Always\n' }],
    ['another service account', { spec: '  serviceAccountName: a\n' }],
    ['another service account in a template', { template: '      serviceAccountName: a\n' }],
    [
      'annotations of a template',
      { template: '      metadata:\n        annotations:\n          a.com/b: c\n' },
    ],
    ['another namespace', { metadata: '  namespace: team\n' }],
  ])('and not where it alone has %s', async (_, extra) => {
    expect(await expectSame({ ...filesAlike(), 'n.yaml': library('n', extra) })).toBe(COUNT - READ);
  });

  test('and not where its path is for another cluster', async () => {
    const config =
      'clusters: [{ name: x, files: [x/*], platform: workflow-cluster }, { name: y, files: [y/*], platform: acs }]\n';
    const texts = {
      ...filesAlike(),
      'x/n.yaml': library('x'),
      'y/n.yaml': library('y'),
      [CONFIG]: config,
    };
    expect(await expectSame(texts)).toBe(COUNT - READ);
    expect(await expectSame({ ...texts, 'x/o.yaml': library('o') })).toBe(COUNT - READ + 1);
  });

  test.each<[string, Texts]>([
    ['an image cache', { 'z.yaml': imageCache('c', `${HOST}/a/x:1`) }],
    ['a service account with a Secret', { 'z.yaml': ACCOUNT }],
    [
      'what is added to all workflows',
      {
        'z.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: workflow-controller-configmap }\ndata: { workflowDefaults: "spec: { podMetadata: { labels: { a: b } } }" }\n',
      },
    ],
    [
      'what is added to all workflows and says nothing of pods',
      {
        'z.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: workflow-controller-configmap }\ndata: { workflowDefaults: "spec: { ttlStrategy: { secondsAfterCompletion: 1 } }" }\n',
      },
    ],
    [
      'a profile',
      {
        'z.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: eci-profile, namespace: kube-system }\ndata: { annotations: "{}" }\n',
      },
    ],
    [
      'a kustomization that would change its image',
      {
        'kustomization.yaml': `resources: [m00.yaml]\nimages: [{ name: ${HOST}/a/b, newTag: "2" }]\n`,
      },
    ],
    ['a configuration that adds to caches', { [CONFIG]: 'cache: manifest\n' }],
    ['a list of the caches of a cluster', { [CACHES_FILE]: LISTED }],
  ])('and not where the repository has %s', async (_, others) => {
    expect(await expectSame({ ...filesAlike(), ...others })).toBe(0);
  });

  test.each<[string, Texts, number]>([
    ['it is called', { 'z.yaml': caller('z', 'm15', 'busybox:1.36') }, 1],
    ['any library may be run', { 'z.yaml': creator('z', '{{workflow.parameters.other}}') }, COUNT],
    [
      'it is patched',
      {
        'z.yaml':
          'apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: { name: m15 }\nspec: { podMetadata: { annotations: { k8s.aliyun.com/acr-instance-id: x } } }\n',
      },
      1,
    ],
  ])('and not where %s', async (_, others, read) => {
    expect(await expectSame({ ...filesAlike(), ...others })).toBe(Math.max(0, COUNT - READ - read));
  });

  test('and not where files are named, fixes are made, or something is kept for another run', () => {
    const root = folderWith(filesAlike());
    expect(sparedIn(root)).toBe(COUNT - READ);
    expect(sparedIn(root, { paths: ['m01.yaml'] })).toBe(0);
    const parts = { together: 1, group: Infinity };
    expect(sparedIn(root, { keeping: { parts } })).toBe(COUNT - READ);
    expect(sparedIn(root, { paths: ['m01.yaml'], keeping: { parts } })).toBe(0);
    expect(sparedIn(root, { keeping: { keepsAll: true } })).toBe(0);
    expect(sparedIn(root, { keeping: { sparesAlike: false } })).toBe(0);
  });

  test.each<[Partial<Linting>, number]>([
    [{}, COUNT],
    [{ sparesAlike: true }, READ],
    [{ sparesAlike: true, fix: 'show' }, COUNT],
    [{ sparesAlike: true, cache: emptyCache() }, COUNT],
  ])('with %j: its text is there', async (linting, texts) => {
    const session = sessionIn(folderWith(filesAlike()));
    const { sources } = await lintSession(session, { fix: 'none', unsafeFixes: false, ...linting });
    expect(sources.size).toBe(texts);
  });

  test('until too many files are like no other', async () => {
    const others = Object.fromEntries(
      Array.from({ length: 80 }, (_, at) => [
        `a${String(at)}.yaml`,
        library(`a${String(at)}`, { images: [`${HOST}/a/b:${String(at)}`] }),
      ]),
    );
    expect(await expectSame({ ...others, ...filesAlike() })).toBe(0);
    const fewer = Object.fromEntries(Object.entries(others).slice(0, 50));
    expect(await expectSame({ ...fewer, ...filesAlike() })).toBeGreaterThan(0);
  });

  test('and is read after all where another id turns up', async () => {
    const texts = {
      ...filesAlike(),
      'z.yaml': library('z', { id: 'cn-hangzhou:cri-1111111111111111' }),
    };
    expect(await expectSame(texts)).toBe(COUNT - READ);
    const { report } = await lintSession(sessionIn(folderWith(texts)), {
      fix: 'none',
      unsafeFixes: false,
      sparesAlike: true,
    });
    expect(report.findings.map(({ path, ruleId }) => [path, ruleId])).toEqual([
      ['z.yaml', 'instance-id-of-other-instance'],
    ]);
    const others = report.findings.flatMap(({ related }) => related.map(({ path }) => path));
    expect(new Set(others).size).toBe(COUNT + 1);
  });
});

describe('a file that has to be read after all', () => {
  const OUTLIER = { 'z.yaml': library('z', { id: 'cn-hangzhou:cri-1111111111111111' }) };

  /** A run on a clock that goes on so many seconds each time it is asked. */
  async function slowly(seconds: number) {
    let time = 0;
    const now = (): number => (time += seconds * 1000);
    const session = sessionIn(folderWith({ ...filesAlike(), ...OUTLIER }), { now });
    const linting = { fix: 'none', unsafeFixes: false, sparesAlike: true } as const;
    const { report } = await lintSession(session, linting);
    return {
      isLate: session.deadline.wasLate,
      found: report.findings.map(({ path }) => path),
      related: report.findings.flatMap(({ related }) => related).length,
      unread: report.problems.filter(({ reason }) => reason.includes('not judged')).length,
      all: report.counts.manifests,
    };
  }

  const all = { found: ['z.yaml'], related: COUNT + 1, unread: 0, all: COUNT + 1 };

  test.each([1, 14, 28])(
    'is read, and that has as much time as the first run: %d s',
    async (seconds) => {
      expect(await slowly(seconds)).toEqual({ isLate: false, ...all });
    },
  );

  test('is said to be unjudged where the time was over', async () => {
    expect(await slowly(31)).toEqual({ isLate: true, ...all, unread: 1 });
  });
});

describeWithRenderers('KUBECTL')('where something is rendered', () => {
  test('files alike are read', () => {
    const root = folderWith({
      ...filesAlike(),
      'base/kustomization.yaml': 'resources: [w.yaml]\nnamespace: n\n',
      'base/w.yaml': library('w'),
    });
    const renderWith = {
      env: { PATH: dirname(process.env['KUBECTL'] ?? '') },
      makeTemporary: processIo().files.makeTemporary,
    };
    expect(sparedIn(root)).toBe(COUNT - READ + 1);
    expect(sparedIn(root, { renderWith })).toBe(0);
  });
});
