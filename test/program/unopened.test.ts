import { describe, expect, test } from '@jest/globals';
import { rmSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentHash } from '../../src/adapters/content-hash.ts';
import { processIo } from '../../src/adapters/process.ts';
import { Walked } from '../../src/program/files.ts';
import { lintSession } from '../../src/program/lint.ts';
import { openSession, type Session } from '../../src/program/open.ts';
import { cacheKey, ResultCache } from '../../src/program/result-cache.ts';
import type { Scope } from '../../src/program/scope.ts';
import { temporaryCheckouts, type Checkout } from '../support/checkout.ts';
import { describeWithRenderers } from '../support/rendering.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const repository = temporaryCheckouts();

/** No rule has anything to say of it. */
const PLAIN = workflow('alpine:3');

const RENDERING = {
  renderWith: {
    env: { PATH: dirname(process.env['KUBECTL'] ?? '') },
    makeTemporary: processIo().files.makeTemporary,
  },
};

type Wanted = Partial<Pick<Scope, 'paths' | 'renderWith'>>;

function open(root: string, wanted: Wanted = {}): Session {
  const usual = { paths: [], include: [], exclude: [], now: () => 0, today: '2026-06-01' };
  const opened = openSession({ cwd: root, ...usual, ...wanted });
  if (!opened.ok) throw new Error(opened.error.join('\n'));
  return opened.value;
}

/** No file is in an index. */
const noIds = (): undefined => undefined;

/** A cache that trusts stamps, although the files of tests have just been written. */
function cacheFor({ settings, facts }: Session, text: string): ResultCache {
  const key = cacheKey('test', settings, facts);
  return new ResultCache({ key, text, hash: contentHash, gitIdOf: noIds, since: Infinity });
}

interface Ran {
  readonly report: unknown;
  readonly cache: ResultCache;
}

async function lint(root: string, before = '', wanted?: Wanted): Promise<Ran> {
  const session = open(root, wanted);
  const cache = cacheFor(session, before);
  const { report } = await lintSession(session, { fix: 'none', unsafeFixes: false, cache });
  return { report, cache };
}

/** Goes through the files of a session; gives the paths of those that were opened and can matter. */
function walk(
  session: Session,
  text: string,
  takes = false,
): { readonly paths: string[]; readonly walked: Walked; readonly cache: ResultCache } {
  const walked = new Walked();
  const cache = cacheFor(session, text);
  const files = session.files(walked, { cache, take: () => takes });
  return { paths: Array.from(files, ({ path }) => path), walked, cache };
}

/** The text of the cache after a run. */
async function remember({ root }: Checkout, wanted?: Wanted): Promise<string> {
  return (await lint(root, '', wanted)).cache.textAfter(true) ?? '';
}

/** Another version of a file. It has another time, however fast the test is. */
function change(repo: Checkout, path: string, text: string): void {
  repo.write(path, text);
  utimesSync(join(repo.root, path), 1, 1);
}

describe('files that are not opened are judged as ever', () => {
  test('where nothing has changed', async () => {
    const repo = repository({
      'a.yaml': PLAIN,
      'b.yaml': workflow(ENTERPRISE_IMAGE),
      'c.yaml': '',
    });
    const warm = await lint(repo.root, await remember(repo));
    expect(warm.report).toEqual((await lint(repo.root)).report);
    // The second one is opened for the lines that findings show.
    expect(warm.cache).toMatchObject({ hits: 2, unopened: 1 });
    expect(warm.cache.textAfter(true)).toBeUndefined();
  });

  test('and one that has another stamp and the same text is opened once', async () => {
    const repo = repository({ 'a.yaml': PLAIN });
    const before = await remember(repo);
    change(repo, 'a.yaml', PLAIN);
    const touched = await lint(repo.root, before);
    expect(touched.cache).toMatchObject({ hits: 1, unopened: 0 });
    const after = touched.cache.textAfter(true) ?? '';
    expect((await lint(repo.root, after)).cache).toMatchObject({ hits: 1, unopened: 1 });
  });

  test.each([
    ['it is a template now', {}, { 'Chart.yaml': 'name: a\n' }],
    [
      'a kustomization changes it',
      { 'kustomization.yaml': 'resources: [templates/a.yaml]\nnamePrefix: x-\n' },
      {},
    ],
    [
      'a workflow calls it',
      {},
      {
        'b.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: b }
spec:
  entrypoint: s
  podMetadata: { annotations: { k8s.aliyun.com/eci-image-cach: "true" } }
  templates:
    - name: s
      steps: [[{ name: a, templateRef: { name: library, template: whalesay } }]]
`,
      },
    ],
    [
      'a cache of images holds another tag',
      {},
      {
        'cache.yaml': `apiVersion: eci.alibabacloud.com/v1
kind: ImageCache
metadata: { name: c }
spec: { images: ["alpine:3.1"] }
`,
      },
    ],
    [
      'all workflows are given an image',
      {},
      {
        'defaults.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: workflow-controller-configmap }
data:
  workflowDefaults: |
    spec: { templateDefaults: { container: { image: ${ENTERPRISE_IMAGE} } } }
`,
      },
    ],
  ])('where %s', async (_, besides, added) => {
    const library = PLAIN.replace('kind: Workflow', 'kind: WorkflowTemplate').replace(
      'generateName: hello-world-',
      'name: library',
    );
    const repo = repository({
      '.wfcache-lint.yaml': CONFIG,
      'templates/a.yaml': library,
      'z.yaml': PLAIN,
      ...besides,
    });
    const before = await remember(repo);
    for (const [path, text] of Object.entries(added)) repo.write(path, text);
    const warm = await lint(repo.root, before);
    expect(warm.report).toEqual((await lint(repo.root)).report);
  });

  test('but what is named is opened, with all that it needs', async () => {
    const repo = repository({ 'a.yaml': PLAIN, 'b.yaml': workflow(ENTERPRISE_IMAGE) });
    const { cache } = await lint(repo.root, await remember(repo), { paths: ['a.yaml'] });
    expect(cache.unopened).toBe(0);
  });

  test('and it is told which of them matter', async () => {
    const account =
      'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: a }\nimagePullSecrets: []\n';
    const repo = repository({ 'a.yaml': PLAIN, 'b.yaml': account, 'c.yaml': '' });
    const cold = walk(open(repo.root), '');
    const warm = walk(open(repo.root), await remember(repo), true);
    expect(warm.walked).toEqual(cold.walked);
    expect([cold.paths.length, warm.paths.length]).toEqual([2, 0]);
  });

  test('and what cannot matter in a chart is opened without it', () => {
    const account =
      'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: a }\nimagePullSecrets: []\n';
    const repo = repository({ 'Chart.yaml': 'name: a\n', 'templates/a.yaml': account });
    const read = (text: string): ReturnType<typeof walk> => walk(open(repo.root), text);
    const inChart = read('');
    expect(inChart.paths).toEqual([]);
    rmSync(join(repo.root, 'Chart.yaml'));
    expect(read(inChart.cache.textAfter(true) ?? '').paths).toEqual(['templates/a.yaml']);
  });
});

describeWithRenderers('KUBECTL')('files that are not opened', () => {
  test.each(['alpine:3', 'my-registry.cn-hangzhou.cr.aliyuncs.com/a/other:1'])(
    'are judged as ever where they are rendered: %s',
    async (image) => {
      const repo = repository({
        '.wfcache-lint.yaml': CONFIG,
        'a.yaml': workflow(image).replace('generateName: hello-world-', 'name: hello-world'),
      });
      const before = await remember(repo, RENDERING);
      repo.write(
        'kustomization.yaml',
        `resources: [a.yaml]
patches:
  - target: { kind: Workflow }
    patch: '[{ "op": "replace", "path": "/spec/templates/0/container/image", "value": "${ENTERPRISE_IMAGE}" }]'
`,
      );
      const { report } = await lint(repo.root, '', RENDERING);
      expect(report).toMatchObject({ findings: [{ ruleId: 'acr-instance-id-missing' }] });
      const { report: warm, cache } = await lint(repo.root, before, RENDERING);
      expect(warm).toEqual(report);
      const after = cache.textAfter(true) ?? before;
      expect((await lint(repo.root, after, RENDERING)).report).toEqual(report);
    },
  );
});
