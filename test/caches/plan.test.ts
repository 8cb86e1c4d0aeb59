import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load, loadAll } from 'js-yaml';
import { checkImageCache } from '../../src/manifests/image-cache-check.ts';
import type { CachePlan, PlannedCache } from '../../src/caches/plan.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import type { SourceFile } from '../../src/text/text.ts';
import { carriedOut, lintFiles, planFor, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { podWorkflow, type PodWorkflow } from '../support/pods.ts';
import { quoted } from '../support/manifests.ts';

const HOST = 'acr-en-hangzhou-registry.cn-hangzhou.cr.aliyuncs.com';
const SIZES = `images:
  - { match: "**/huge*:*", size: 20000GiB }
  - { match: "**/five*", size: 5GiB }
  - { match: "**/big*", size: 3GiB }
  - { match: "**", size: 1MiB }
`;
const SETTINGS = settingsFrom(SIZES);

const files = (...texts: readonly string[]): SourceFile[] =>
  texts.map((text, at) => sourceFile(`w${String(at)}.yaml`, text));
const pod = (images: string, more: PodWorkflow = {}): string =>
  podWorkflow(images.split(' '), more);
const imagesOf = ({ caches }: CachePlan): (readonly string[])[] =>
  caches.map(({ content }) => content.images);

function only({ caches }: CachePlan): PlannedCache {
  const [cache] = caches;
  if (cache === undefined || caches.length > 1) throw new Error('not one cache');
  return cache;
}

/** The manifest as another parser reads it. */
function objectOf({ text }: PlannedCache): {
  metadata: { name: string; labels?: object; annotations: Record<string, string> };
  spec: {
    images: string[];
    imageCacheSize: number;
    retentionDays: number;
    imagePullSecrets?: string[];
  };
} {
  return load(text) as ReturnType<typeof objectOf>;
}

describe('which images', () => {
  const cached = (...texts: readonly string[]): string[] =>
    imagesOf(planFor(files(...texts), SETTINGS)).flat();

  test('large ones, as the pods write them, not as they mean them', () => {
    expect(cached(pod('a/big:1 a/small:1 docker.io/b/big:1'))).toEqual([
      'a/big:1',
      'docker.io/b/big:1',
    ]);
  });

  test('of two spellings of one image the first', () => {
    expect(cached(pod('docker.io/a/big:1'), pod('a/big:1', { name: 'x' }))).toEqual(['a/big:1']);
  });

  test.each<[string, Record<string, string>, number]>([
    ['says nothing', {}, 1],
    ['has automatic caching', { 'k8s.aliyun.com/eci-image-cache': 'true' }, 1],
    ['wants no cache', { 'k8s.aliyun.com/eci-image-cache': 'false' }, 0],
    ['names its cache', { 'k8s.aliyun.com/eci-imc-id': 'imc-abc' }, 0],
    ['is for ACS', { 'image.alibabacloud.com/enable-image-cache': 'true' }, 0],
  ])('a pod that %s', (_name, annotations, count) => {
    expect(cached(pod('a/big:1', { annotations }))).toHaveLength(count);
  });

  test('none where the cluster names a cache for every pod, or is one of ACS', () => {
    const injected = settingsFrom(`${SIZES}cluster: { annotations: [k8s.aliyun.com/eci-imc-id] }`);
    expect(planFor(files(pod('a/big:1')), injected).caches).toEqual([]);
    const acs = settingsFrom(`${SIZES}platform: acs`);
    const onEci = pod('a/big:1').replace(
      '"annotations":{}',
      '"labels":{"alibabacloud.com/eci":"true"}',
    );
    expect(planFor(files(onEci), acs).caches).toEqual([]);
  });

  test('none that people cache already, in whatever spelling', () => {
    const byHand =
      'apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: {name: x}\nspec: {images: [docker.io/a/big:1], retentionDays: 3}\n';
    expect(cached(byHand, pod('a/big:1 a/big:2'))).toEqual(['a/big:2']);
  });

  test('what cannot be cached is named, in the plan and in the manifest', () => {
    const plan = planFor(
      files(pod('a/big:1 a/big b/big:latest a/huge:1 x.io/{{workflow.uid}}:1')),
      SETTINGS,
    );
    expect(imagesOf(plan)).toEqual([['a/big:1']]);
    expect(plan.leftOut).toEqual([
      { image: 'a/big', reason: 'its tag does not stay' },
      { image: 'a/huge:1', reason: 'it is larger than a cache can be' },
      { image: 'b/big:latest', reason: 'its tag does not stay' },
      { image: 'x.io/{{workflow.uid}}:1', reason: 'it is not known before a run' },
    ]);
    expect(only(plan).text.match(/^# Note: .* is left out: .*$/gm)).toHaveLength(4);
  });

  test('a templated image is nobody’s business where the pod wants nothing else', () => {
    const plan = planFor(files(pod('a/small:1 x.io/{{workflow.uid}}:1')), SETTINGS);
    expect(plan).toEqual({ caches: [], idle: [], leftOut: [] });
  });
});

describe('the manifest', () => {
  test('of the documentation', () => {
    const page = readFileSync(new URL('../../docs/image-caches.md', import.meta.url), 'utf8');
    const block = (name: string): string =>
      page.split(`checked: ${name} -->`)[1]?.split('```')[1]?.replace('yaml\n', '') ?? '';
    const settings = settingsFrom(
      'images: [{ match: "**/train:*", size: 6GiB }, { match: "**/monitor:*", size: 5GiB }]',
    );
    expect(only(planFor(files(block('workflow')), settings)).text).toBe(block('manifest'));
  });

  test('to the letter', () => {
    const settings = settingsFrom(
      `${SIZES}registries: [{ host: ${HOST}, instanceId: cri-f34lmbk2rxqx41u8 }]\nregion: cn-hangzhou\nimagecache: { directory: deploy/caches, retentionDays: 14, labels: { team: ml }, annotations: { a.b/c: "x: # \\"y\\"" } }\n`,
    );
    const text = pod(`${HOST}/ml/big:1 ${HOST}/ml/five:2 a/big:3`, {
      namespace: 'argo',
      secrets: ['regcred'],
    });
    const { path, text: manifest } = only(planFor(files(text), settings));
    expect(path).toMatch(/^deploy\/caches\/images-[0-9a-f]{8}\.yaml$/);
    expect(manifest)
      .toBe(`# Written by wfcache-lint, and renewed by "wfcache-lint imagecache --write" while this line is here.
apiVersion: eci.alibabacloud.com/v1
kind: ImageCache
metadata:
  name: ${JSON.stringify(path.slice('deploy/caches/'.length, -'.yaml'.length))}
  labels:
    "team": "ml"
  annotations:
    a.b/c: "x: # \\"y\\""
    k8s.aliyun.com/acr-instance-ids: "cri-f34lmbk2rxqx41u8"
    k8s.aliyun.com/imc-enable-reuse: "true"
spec:
  images:
    - "a/big:3"
    - "${HOST}/ml/big:1"
    - "${HOST}/ml/five:2"
  imagePullSecrets:
    - "argo:regcred"
  imageCacheSize: 22 # 2 × 11.0 GiB = 22 GiB
  retentionDays: 14
`);
  });

  test('small images need the smallest cache', () => {
    expect(only(planFor(files(pod('a/big:1')), SETTINGS)).text).toContain(
      '\n  imageCacheSize: 20 # 2 × 3.0 GiB, 20 GiB at least\n',
    );
  });

  test('a size from the built-in table is called what it is', () => {
    const plan = planFor(files(pod('pytorch/pytorch:2.4.1-cuda12.1-cudnn9-runtime')));
    expect(only(plan).text).toMatch(/imageCacheSize: \d+ # 2 × about /);
  });

  test('one cache has images of one Enterprise instance, and says why a pod is divided', () => {
    const other = HOST.replace('acr-en', 'acr-two');
    const plan = planFor(files(pod(`${HOST}/a/big:1 ${other}/a/five:1 b/big:1`)), SETTINGS);
    expect(imagesOf(plan)).toEqual(
      expect.arrayContaining([[`${HOST}/a/big:1`], [`${other}/a/five:1`, 'b/big:1'].toSorted()]),
    );
    for (const { text } of plan.caches) {
      expect(text).toContain(
        '# Note: template "t" pulls from more than one ACR Enterprise instance; the others are in other caches',
      );
      expect(text).toMatch(/# Note: add k8s.aliyun.com\/acr-instance-ids with the id .* acr-/);
    }
  });

  test('a pod of more images than a cache takes is divided, the largest first', () => {
    const many = Array.from(
      { length: 23 },
      (_, at) => `a/${at < 3 ? 'five' : 'big'}${String(at)}:1`,
    );
    const plan = planFor(files(pod(many.join(' '))), SETTINGS);
    expect(
      imagesOf(plan)
        .map(({ length }) => length)
        .toSorted((a, b) => b - a),
    ).toEqual([20, 3]);
    expect(plan.caches.find(({ keys }) => keys.size === 20)?.content.images).toContain('a/five0:1');
    expect(plan.caches[0]?.text).toContain('pulls 23 large images, and a cache holds 20');
  });

  test('Secrets without a namespace are named, ten are taken', () => {
    const names = Array.from({ length: 12 }, (_, at) => `s${String(at)}`);
    const { text, content } = only(
      planFor(
        files(
          pod('a/big:1', { secrets: ['here', '{{x}}', 'a\nkind: Pod'] }),
          pod('a/big:1', { name: 'x', namespace: 'ns', secrets: names }),
        ),
        SETTINGS,
      ),
    );
    expect(content.secrets).toHaveLength(10);
    expect(text.match(/^# Note: .*$/gm)).toEqual([
      '# Note: add "NAMESPACE:here" to imagePullSecrets; no manifest says which namespace the Secret is in',
      '# Note: a cache takes 10 Secrets; left out: ns:s8, ns:s9',
    ]);
  });
});

describe('text of strangers', () => {
  test.each([
    '../../.github/workflows/big:1',
    'x/big\u2028kind: Pod:1',
    'x/bïg:1',
    '-/big:1',
    ' x/big:1',
  ])('no cache is made of %j', (image) => {
    expect(planFor(files(podWorkflow([image])), SETTINGS)).toMatchObject({ caches: [] });
  });

  test('in a comment it stays one line of plain characters', () => {
    const name = 't\u2028\u0085\nkind: Pod\u202E# x';
    const other = HOST.replace('acr-en', 'acr-two');
    const templated = 'x.io/{{workflow.parameters.a\nkind: Pod}}';
    const text = pod(`${HOST}/a/big:1 ${other}/a/five:1`)
      .replaceAll('"t"', quoted(name))
      .replace('"sidecars":[', `"sidecars":[{"name":"x","image":${JSON.stringify(templated)}},`);
    const { caches } = planFor(files(text), SETTINGS);
    expect(caches).toHaveLength(2);
    for (const cache of caches) {
      const comments = cache.text.split('apiVersion')[0] ?? '';
      expect(comments).toMatch(/^(?:# [ -~]+\n)+$/);
      expect(comments).toContain('template "t???kind: Pod?# x"');
      expect(objectOf(cache).spec.images).toHaveLength(1);
    }
  });
});

describe('names and files', () => {
  const nameOf = (images: string): string => only(planFor(files(pod(images)), SETTINGS)).name;

  test('come from what the repositories have in common', () => {
    expect(nameOf('x.io/team/ml/big-train:1')).toMatch(/^big-train-[0-9a-f]{8}$/);
    expect(nameOf('x.io/team/ml/big:1 y.io/team/ml/five:2')).toMatch(/^ml-[0-9a-f]{8}$/);
    expect(nameOf('x.io/a/big:1 x.io/b/big:1')).toMatch(/^images-[0-9a-f]{8}$/);
    expect(nameOf('x.io/big_a__b..c:1'.replace('..', '.'))).toMatch(/^big-a-b-c-[0-9a-f]{8}$/);
    expect(nameOf(`x.io/big${'a'.repeat(230)}:1`)).toMatch(/^big[a]{51}-[0-9a-f]{8}$/);
  });

  test('that are in use are not used again', () => {
    const [file] = files(pod('a/big:1'));
    if (file === undefined) throw new Error('no file');
    const { name, path } = only(planFor([file], SETTINGS));
    const byHand = `apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: {name: ${name}}\nspec: {images: [a/other:1]}\n`;
    const second = only(planFor([file, sourceFile('hand.yaml', byHand)], SETTINGS));
    expect(second.name).not.toBe(name);
    const taken = sourceFile(path, podWorkflow(['a/small:1']));
    expect(only(planFor([file, taken], SETTINGS)).path).not.toBe(path);
  });
});

/** Images of a few sizes and registries, some of which need an instance, some that cannot be cached. */
const anyImage = fc.constantFrom(
  'a/big:1',
  'a/big:2',
  'b/five:1',
  'c/big:1',
  'd/five:9',
  'a/big',
  'a/small:1',
  `${HOST}/n/big:1`,
  `${HOST}/n/five:1`,
  `${HOST.replace('en', 'two')}/n/big:1`,
  'x.io/{{workflow.parameters.p}}:1',
);
const anyPod = fc
  .tuple(
    fc.array(anyImage, { minLength: 1, maxLength: 5 }),
    fc.constantFrom(undefined, 'ns'),
    fc.constantFrom([], ['s'], ['s', 't']),
    fc.constantFrom<Record<string, string>>({}, { 'k8s.aliyun.com/eci-auto-imc': 'true' }),
  )
  .map(([images, namespace, secrets, annotations]) =>
    podWorkflow(images, {
      secrets,
      annotations,
      ...(namespace === undefined ? {} : { namespace }),
    }),
  );

describe('whatever the pods are', () => {
  const configured = settingsFrom(
    `${SIZES}registries: [{ host: ${HOST}, instanceId: cri-aaaa }]\n`,
  );

  test('the manifests are valid, by the schema, another parser and our own rules', () => {
    fc.assert(
      fc.property(fc.array(anyPod, { maxLength: 5 }), (texts) => {
        const { caches } = planFor(files(...texts), configured);
        const written = caches.map(({ path, text }) => ({ path, text }));
        for (const cache of caches) {
          const { imageCaches } = readModel({ path: cache.path, text: cache.text }, readYaml);
          expect(imageCaches.flatMap((one) => checkImageCache(one))).toEqual([]);
          const { metadata, spec } = objectOf(cache);
          expect(spec.images).toEqual(cache.content.images);
          expect(metadata.name).toBe(cache.name);
          expect(metadata.name.length).toBeLessThan(64);
        }
        const { findings } = lintFiles([...files(...texts), ...written], configured);
        const about = new Set<string>(written.map(({ path }) => path));
        expect(findings.filter(({ path }) => about.has(path))).toEqual([]);
        const stream = caches.map(({ text }) => text).join('---\n');
        expect(loadAll(stream)).toHaveLength(caches.length);
      }),
      { numRuns: 100 },
    );
  });

  test('once they are written nothing is left to do, whoever looks', () => {
    fc.assert(
      fc.property(fc.array(anyPod, { maxLength: 5 }), fc.boolean(), (texts, exact) => {
        const before = files(...texts);
        const after = carriedOut(planFor(before, configured), before);
        const again = planFor(after, configured, exact);
        expect(again.caches.map(({ change }) => change.kind)).toEqual(
          again.caches.map(() => 'none'),
        );
        expect(again.caches.map(({ text }) => text)).toEqual(
          planFor(before, configured).caches.map(({ text }) => text),
        );
        expect(again.idle).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('a pod that has nothing in common with them changes none of them', () => {
    fc.assert(
      fc.property(fc.array(anyPod, { maxLength: 4 }), fc.boolean(), (texts, isWritten) => {
        const before = files(...texts);
        const plan = planFor(before, configured);
        const there = isWritten ? carriedOut(plan, before) : before;
        const stranger = sourceFile(
          'stranger.yaml',
          podWorkflow(['z.io/z/big:1', 'z.io/z/five:2']),
        );
        const { caches } = planFor([stranger, ...there], configured);
        expect(caches).toHaveLength(plan.caches.length + 1);
        expect(caches.map(({ text }) => text)).toEqual(
          expect.arrayContaining(plan.caches.map(({ text }) => text)),
        );
      }),
      { numRuns: 100 },
    );
  });
});
