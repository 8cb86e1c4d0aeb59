import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load, loadAll } from 'js-yaml';
import { checkImageCache } from '../../src/manifests/image-cache-check.ts';
import {
  priceOfKeeping,
  priceOfMaking,
  priceOfPodHour,
  pricesWith,
} from '../../src/alibaba/prices.ts';
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
    ['has automatic caching', { 'k8s.aliyun.com/eci-image-cache': 'true' }, 0],
    ['wants no cache', { 'k8s.aliyun.com/eci-image-cache': 'false' }, 0],
    ['names its cache', { 'k8s.aliyun.com/eci-imc-id': 'imc-abc' }, 0],
    ['is for ACS', { 'image.alibabacloud.com/enable-image-cache': 'true' }, 0],
  ])('a pod that %s', (_name, annotations, count) => {
    expect(cached(pod('a/big:1', { annotations }))).toHaveLength(count);
  });

  test('pods with automatic caching are counted, and planned for where that is asked for', () => {
    const own = pod('a/big:1', { annotations: { 'k8s.aliyun.com/eci-auto-imc': 'true' } });
    expect(planFor(files(own), SETTINGS)).toMatchObject({ caches: [], served: 1 });
    const added = settingsFrom(`${SIZES}cluster: { annotations: [k8s.aliyun.com/eci-auto-imc] }`);
    expect(planFor(files(pod('a/big:1')), added)).toMatchObject({ caches: [], served: 1 });
    const all = settingsFrom(`${SIZES}imagecache: { for: all }`);
    expect(imagesOf(planFor(files(own), all))).toEqual([['a/big:1']]);
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
    expect(plan).toMatchObject({ caches: [], idle: [], leftOut: [] });
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

  test('a pod of another cluster changes none of them', () => {
    const two = settingsFrom(
      `${SIZES}clusters: [{ name: eu, files: [eu/**], region: eu-central-1 }]\n`,
    );
    fc.assert(
      fc.property(fc.array(anyPod, { maxLength: 4 }), fc.boolean(), (texts, isWritten) => {
        const before = files(...texts);
        const plan = planFor(before, two);
        const there = isWritten ? carriedOut(plan, before) : before;
        const stranger = sourceFile('eu/stranger.yaml', podWorkflow(['a/big:1', 'z.io/z/five:2']));
        const { caches } = planFor([stranger, ...there], two);
        const own = caches.filter(({ path }) => !path.startsWith('imagecaches/eu/'));
        expect(caches).toHaveLength(plan.caches.length + 1);
        expect(own.map(({ content }) => content)).toEqual(
          plan.caches.map(({ content }) => content),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('a cluster', () => {
  const CLUSTERS = `${SIZES}clusters:
  - { name: hz, files: [hz/**], region: cn-hangzhou }
  - { name: sh, files: [sh/**], region: cn-shanghai }
`;
  const two = settingsFrom(CLUSTERS);
  const VPC = HOST.replace('-registry', '-registry-vpc');
  const inBoth = (text: string): SourceFile[] => [
    sourceFile('hz/w.yaml', text),
    sourceFile('sh/w.yaml', text),
  ];

  test('has a folder and caches of its own, for the same images as well', () => {
    const before = inBoth(pod('a/big:1 b/five:1'));
    const plan = planFor(before, two);
    expect(plan.caches.map(({ path, place }) => [path.split('/')[1], place.region])).toEqual(
      expect.arrayContaining([
        ['hz', 'cn-hangzhou'],
        ['sh', 'cn-shanghai'],
      ]),
    );
    expect(new Set(plan.caches.map(({ name }) => name)).size).toBe(2);
    const again = planFor(carriedOut(plan, before), two);
    expect(again.caches.map(({ path, change }) => [path, change.kind])).toEqual(
      plan.caches.map(({ path }) => [path, 'none']),
    );
  });

  test('has no host in a cache that its region does not reach', () => {
    const plan = planFor(inBoth(pod(`${VPC}/a/big:1 b/five:1`)), two);
    const hosts = new Map(plan.caches.map(({ place, content }) => [place.cluster, content.images]));
    expect(hosts.get('hz')).toEqual([`${VPC}/a/big:1`, 'b/five:1']);
    expect(hosts.get('sh')).toEqual(['b/five:1']);
    expect(plan.leftOut).toEqual([
      {
        image: `${VPC}/a/big:1`,
        reason:
          'it is named by a host inside the network of cn-hangzhou, and the pods run in cn-shanghai',
      },
    ]);
  });

  test('moves to a new tag while another one stays with the old one', () => {
    const before = inBoth(pod('a/big:1'));
    const [, other, ...caches] = carriedOut(planFor(before, two), before);
    if (other === undefined) throw new Error('no file');
    const after = [sourceFile('hz/w.yaml', pod('a/big:2')), other, ...caches];
    const images = planFor(after, two, false).caches.map(({ place, content }) => [
      place.cluster,
      content.images,
    ]);
    expect(new Map(images as [string, string[]][])).toEqual(
      new Map([
        ['hz', ['a/big:2']],
        ['sh', ['a/big:1']],
      ]),
    );
  });

  test('is not covered by a manifest of another one that people wrote', () => {
    const byHand = sourceFile(
      'hz/cache.yaml',
      'apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: {name: x}\nspec: {images: [a/big:1], retentionDays: 3}\n',
    );
    const { caches } = planFor([byHand, ...inBoth(pod('a/big:1'))], two);
    expect(caches.map(({ place }) => place.cluster)).toEqual(['sh']);
  });
});

describe('pods of another kind', () => {
  const withSelector = (images: string, selector: Record<string, string>): string =>
    pod(images).replace('"entrypoint"', `"nodeSelector":${JSON.stringify(selector)},"entrypoint"`);

  test('arm64 and Windows have caches of their own, which say so', () => {
    const plan = planFor(
      files(
        pod('a/big:1'),
        withSelector('a/big:1', { 'kubernetes.io/arch': 'arm64' }),
        withSelector('a/big:1', { 'kubernetes.io/os': 'windows' }),
      ),
      SETTINGS,
    );
    const keys = plan.caches.flatMap((cache) =>
      Object.entries(objectOf(cache).metadata.annotations)
        .filter(([key]) => /imc-(?:cpu|os)/.test(key))
        .map(([key, value]) => `${key.split('/')[1] ?? ''} ${value}`),
    );
    expect(plan.caches).toHaveLength(3);
    expect(new Set(keys)).toEqual(new Set(['imc-cpu-arch arm64', 'imc-os-type windows']));
  });

  test('a perfect match needs the small images and that of Argo as well', () => {
    const perfect = { 'k8s.aliyun.com/imc-perfect-match': 'true' };
    const alone = planFor(files(pod('a/big:1 a/small:1', { annotations: perfect })), SETTINGS);
    expect(imagesOf(alone)).toEqual([['a/big:1', 'a/small:1']]);
    expect(alone.leftOut.map(({ image }) => image)).toEqual(['argoexec']);
    const controller =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: workflow-controller-configmap}\ndata:\n  executor: |\n    image: quay.io/argoproj/argoexec:v3.5.12\n';
    const known = planFor(
      files(controller, pod('a/big:1 a/small:1', { annotations: perfect })),
      SETTINGS,
    );
    expect(imagesOf(known)).toEqual([
      ['a/big:1', 'a/small:1', 'quay.io/argoproj/argoexec:v3.5.12'],
    ]);
    expect(known.leftOut).toEqual([]);
  });
});

describe('what pays', () => {
  const cron = (images: string, schedule: string, suspend = false): string =>
    JSON.stringify({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'CronWorkflow',
      metadata: { name: 'c' },
      spec: {
        schedule,
        suspend,
        workflowSpec: (JSON.parse(pod(images)) as { spec: unknown }).spec,
      },
    });
  const planOf = (text: string, more = ''): CachePlan =>
    planFor(files(text), settingsFrom(SIZES + more));

  test('often is planned, seldom is not, and never is not either', () => {
    expect(only(planOf(cron('a/big:1', '*/10 * * * *'))).estimate.pays).toBe('yes');
    expect(only(planOf(cron('a/big:1', '0 * * * *'))).estimate).toMatchObject({ pays: 'yes' });
    for (const text of [cron('a/big:1', '0 0 1 * *'), cron('a/big:1', '* * * * *', true)]) {
      const { caches, dear } = planOf(text);
      expect(caches).toEqual([]);
      expect(dear).toMatchObject([{ images: ['a/big:1'], estimate: { pays: 'no' } }]);
    }
  });

  test('seldom is not planned beside others either, unless they need the same', () => {
    const seldom = cron('b/five:1', '0 0 1 * *');
    const { caches, dear } = planFor(files(seldom, pod('a/big:1')), SETTINGS);
    expect(caches.flatMap(({ content }) => content.images)).toEqual(['a/big:1']);
    expect(dear.map(({ images }) => images)).toEqual([['b/five:1']]);
    expect(imagesOf(planFor(files(seldom, pod('b/five:1')), SETTINGS))).toEqual([['b/five:1']]);
  });

  test('a pod that pulls its image in any case saves nothing', () => {
    const always = cron('a/big:1', '*/10 * * * *').replace(
      '"image":',
      '"imagePullPolicy":"Always","image":',
    );
    expect(planOf(always).caches).toEqual([]);
    const both = planFor(files(always, pod('a/big:1', { name: 'x' })), SETTINGS);
    expect(only(both).estimate.worthAMonth).toEqual({ least: 0, most: 0 });
  });

  test('without a schedule it is planned, and the runs from which it pays are told', () => {
    const { estimate } = only(planOf(pod('a/big:1')));
    expect(estimate).toMatchObject({
      pays: 'open',
      podsAMonth: { least: 0, exact: false },
    });
    expect(estimate.paysFromRuns).toBeGreaterThan(1);
  });

  test('pods that run for long pay more for their disk than they wait', () => {
    const text = cron('a/big:1', '*/10 * * * *');
    expect(planOf(text, 'prices: { podHours: 0.1 }').caches).toHaveLength(1);
    expect(planOf(text, 'prices: { podHours: 8 }').caches).toEqual([]);
    expect(planOf(pod('a/big:1'), 'prices: { podHours: 8 }').caches).toEqual([]);
    expect(planOf(text, 'prices: { podHours: 8, diskHour: 0 }').caches).toHaveLength(1);
  });

  test('the estimate is that of the vendor’s sample', () => {
    // 40 GiB, made in 300 s; 2 GiB of snapshot for 3 days; a pod for 3 hours (billing page, 2024-10-22).
    const prices = pricesWith(new Map());
    expect(priceOfMaking(40, prices)).toBeCloseTo(0.0438, 3);
    expect(priceOfKeeping(2, prices) * (3 / 30)).toBeCloseTo(0.024, 6);
    expect(priceOfPodHour(40, prices) * 3).toBeCloseTo(0.252, 6);
  });
});

describe('rot', () => {
  const manifest = (images: string): string =>
    `apiVersion: eci.alibabacloud.com/v1\nkind: ImageCache\nmetadata: {name: x}\nspec: {images: [${images}], imageCacheSize: 20, retentionDays: 3}\n`;

  test('dead tags and unused caches are named with what they cost', () => {
    const { rot } = planFor(files(manifest('a/big:1, a/big:0'), pod('a/big:1')), SETTINGS);
    expect(rot).toMatchObject([{ dead: ['a/big:0'], unused: false }]);
    expect(rot[0]?.keeping).toBeCloseTo(2 * 3 * 0.12, 9);
    const idle = planFor(files(manifest('z/old:1'), pod('a/big:1')), settingsFrom(''));
    expect(idle.rot).toMatchObject([{ dead: ['z/old:1'], unused: true, keeping: undefined }]);
    const templated = pod('x.io/{{workflow.parameters.p}}');
    expect(planFor(files(manifest('x.io/a:1'), templated), SETTINGS).rot).toEqual([]);
    expect(planFor(files(manifest('a/big:0'), pod('a/big:1')), SETTINGS, false).rot).toEqual([]);
  });
});
