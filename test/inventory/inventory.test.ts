import { describe, expect, test } from '@jest/globals';
import { sortImages, type Inventory } from '../../src/inventory/inventory.ts';
import { imageNamed, inventoryOf } from '../support/inventory.ts';
import { sourceFile } from '../support/lint-text.ts';
import { annotation, workflow } from '../support/manifests.ts';

const GIB = 2 ** 30;
const SIZES = `images:
  - { match: "registry.example.com/big:*", size: 3GiB }
  - { match: "registry.example.com/small:*", size: 1GiB }
`;
const BIG = 'registry.example.com/big:1';
const AUTO = annotation('k8s.aliyun.com/eci-image-cache', '"true"');
const REFUSED = annotation('k8s.aliyun.com/eci-image-cache', '"false"');
const PINNED = annotation('k8s.aliyun.com/eci-imc-id', 'imc-2zebxkiifuyzzlhl1234');
const ON_ACS = annotation('image.alibabacloud.com/enable-image-cache', '"true"');

const exactly = (least: number): object => ({ least, exact: true });
const atLeast = (least: number): object => ({ least, exact: false });

function taken(texts: readonly string[], config = SIZES): Inventory {
  return inventoryOf(
    texts.map((text, at) => sourceFile(`${String.fromCharCode(97 + at)}.yaml`, text)),
    config,
  );
}

function imageCache(...images: readonly string[]): string {
  return `apiVersion: eci.alibabacloud.com/v1
kind: ImageCache
metadata: { name: cache }
spec: { images: [${images.join(', ')}] }
`;
}

/** Two templates; the second is run by a step with these further keys. */
function fanOut(step: string, image = BIG): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: fan-out }
spec:
  entrypoint: main
  templates:
    - name: main
      steps: [[{ name: a, template: work, ${step} }]]
    - name: work
      inputs: { parameters: [{ name: image, value: none }] }
      container: { image: "${image}", command: [a] }
`;
}

function caller(name: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: ${name} }
spec:
  entrypoint: main
  templates:
    - name: main
      steps: [[{ name: a, templateRef: { name: library, template: work } }]]
`;
}

test('one image, all that is known of it', () => {
  const { images, totals } = taken([workflow(BIG, AUTO)]);
  const text = workflow(BIG, AUTO);
  const start = text.indexOf(BIG);
  expect(images).toEqual([
    {
      reference: BIG,
      templated: false,
      registry: { kind: 'other', host: 'registry.example.com' },
      size: { state: 'known', bytes: 3 * GIB, source: 'configuration' },
      pull: { fast: 86.5, slow: 417.3 },
      places: [
        {
          path: 'a.yaml',
          range: { start, end: start + BIG.length },
          manifest: { kind: 'Workflow', name: 'hello-world-', template: 'whalesay' },
          clusters: [],
          cached: 'auto',
        },
      ],
      manifests: 1,
      pods: 1,
      podsPerRun: exactly(1),
      download: { withoutCaches: exactly(3 * GIB), withCaches: exactly(0) },
      clusters: [],
      cached: 'auto',
    },
  ]);
  expect(totals).toEqual({
    images: 1,
    unknownSizes: 0,
    manifests: 1,
    pods: 1,
    podsPerRun: exactly(1),
    shared: { withoutCaches: 0, withCaches: 0 },
    download: { withoutCaches: exactly(3 * GIB), withCaches: exactly(0) },
  });
});

test('an empty repository', () => {
  expect(taken([])).toEqual({
    images: [],
    totals: {
      images: 0,
      unknownSizes: 0,
      manifests: 0,
      pods: 0,
      podsPerRun: exactly(0),
      shared: { withoutCaches: 0, withCaches: 0 },
      download: { withoutCaches: exactly(0), withCaches: exactly(0) },
    },
  });
});

/** A workflow whose container has a pull policy; none for an empty one. */
function pulling(policy: string, metadata: string): string {
  const text = workflow(BIG, metadata);
  return policy === '' ? text : text.replace(BIG, `${BIG}\n        imagePullPolicy: ${policy}`);
}

describe('what covers an image', () => {
  test.each([
    ['nothing', '', [], 'no'],
    ['an annotation', AUTO, [], 'auto'],
    ['a pinned cache', PINNED, [], 'snapshot'],
    ['a refusal', REFUSED, [], 'no'],
    ['an ImageCache', '', [imageCache('other:1', BIG)], 'imagecache'],
    ['an ImageCache with another tag', '', [imageCache('registry.example.com/big:2')], 'no'],
    ['an ImageCache, refused', REFUSED, [imageCache(BIG)], 'no'],
    ['an annotation beside an ImageCache', AUTO, [imageCache(BIG)], 'auto'],
    ['a pinned cache beside an ImageCache', PINNED, [imageCache(BIG)], 'snapshot'],
    ['the switch of ACS', ON_ACS, [], 'auto'],
    ['the switch of ACS, off', ON_ACS.replace('true', 'false'), [imageCache(BIG)], 'no'],
  ])('%s', (_, metadata, more, cached) => {
    const policy = metadata.includes('image.alibabacloud.com') ? 'Always' : 'IfNotPresent';
    const image = imageNamed(taken([pulling(policy, metadata), ...more]), BIG);
    expect(image.cached).toBe(cached);
    const left = cached === 'no' ? 3 * GIB : 0;
    expect(image.download).toEqual({
      withoutCaches: exactly(3 * GIB),
      withCaches: exactly(left),
    });
  });

  test.each([
    ['any cache', AUTO, 'Always', 'no'],
    ['one cache', PINNED, 'Always', 'no'],
    ['any cache', AUTO, '"{{workflow.parameters.policy}}"', 'auto'],
    ['any cache', AUTO, '', 'auto'],
    ['one cache', PINNED, 'Never', 'snapshot'],
    ['a cache of ACS', ON_ACS, 'Always', 'auto'],
    ['a cache of ACS', ON_ACS, 'IfNotPresent', 'no'],
    ['a cache of ACS', ON_ACS, 'Never', 'no'],
    ['a cache of ACS', ON_ACS, '', 'no'],
  ])('a pull policy can pass by %s', (...[, metadata, policy, cached]) => {
    expect(imageNamed(taken([pulling(policy, metadata)]), BIG).cached).toBe(cached);
  });

  test('the policy of one container is enough to pull the image of both', () => {
    const two = pulling('IfNotPresent', AUTO).replace(
      '    - name: whalesay\n',
      `    - name: whalesay\n      sidecars: [{ name: s, image: "${BIG}", imagePullPolicy: Always }]\n`,
    );
    expect(two).toContain('sidecars');
    expect(imageNamed(taken([two]), BIG).cached).toBe('no');
  });

  test.each([
    ['annotations of ECI', AUTO],
    ['ImageCaches', ''],
  ])('ACS does not read %s', (_, metadata) => {
    const inventory = taken([workflow(BIG, metadata), imageCache(BIG)], `${SIZES}platform: acs\n`);
    expect(imageNamed(inventory, BIG).cached).toBe('no');
  });

  test.each([
    ['k8s.aliyun.com/eci-image-cache', 'workflow-cluster', 'auto'],
    ['k8s.aliyun.com/eci-image-snapshot-id', 'workflow-cluster', 'snapshot'],
    ['image.alibabacloud.com/enable-image-cache', 'acs', 'auto'],
    ['image.alibabacloud.com/enable-image-cache', 'workflow-cluster', 'no'],
  ])('the cluster adds %s on %s', (key, platform, cached) => {
    const config = `${SIZES}platform: ${platform}\ncluster: { annotations: [${key}] }\n`;
    const policy = platform === 'acs' ? 'Always' : '';
    expect(imageNamed(taken([pulling(policy, '')], config), BIG).cached).toBe(cached);
  });

  test.each([
    [
      'the mask of a page',
      PINNED.replace('imc-2zebxkiifuyzzlhl1234', '"imc-2zebxkiifuyzzlhl****"'),
    ],
    ['another mask', PINNED.replace('imc-2zebxkiifuyzzlhl1234', '"<imageCacheId>"')],
    ['the id of a snapshot', PINNED.replace('imc-2zebxkiifuyzzlhl1234', 's-2zeh4cga5vtfnvpnrzxf')],
  ])('%s names no cache', (_, metadata) => {
    expect(imageNamed(taken([workflow(BIG, metadata), imageCache(BIG)]), BIG).cached).toBe('no');
  });

  test('an id that Argo fills in may name one', () => {
    const metadata = PINNED.replace('imc-2zebxkiifuyzzlhl1234', '"{{workflow.parameters.imc}}"');
    expect(imageNamed(taken([workflow(BIG, metadata)]), BIG).cached).toBe('snapshot');
  });

  test.each(['registry.example.com/big:latest', 'registry.example.com/big'])(
    'nothing is sure to cover %s, whose tag moves',
    (image) => {
      for (const metadata of [AUTO, PINNED, '', ON_ACS]) {
        const { images } = taken([workflow(image, metadata), imageCache(image)]);
        expect(images.map(({ cached }) => cached)).toEqual(['no']);
      }
    },
  );

  test.each([
    ['on by default', '', [], 'auto'],
    ['the ImageCache that holds it', '', [imageCache(BIG)], 'imagecache'],
    ['switched off', REFUSED, [], 'no'],
    ['blank, which is not set', AUTO.replace('"true"', ''), [], 'auto'],
  ])('on plain ECI automatic matching is %s', (_, metadata, more, cached) => {
    const inventory = taken(
      [workflow(BIG, metadata), ...more],
      `${SIZES}platform: eci
`,
    );
    expect(imageNamed(inventory, BIG).cached).toBe(cached);
  });

  test('an ImageCache of another group holds nothing for ECI', () => {
    const foreign = imageCache(BIG).replace('eci.alibabacloud.com/v1', 'fledged.k8s.io/v1alpha1');
    expect(imageNamed(taken([workflow(BIG), foreign]), BIG).cached).toBe('no');
  });

  test('a pod that refuses what the cluster adds', () => {
    const config = `${SIZES}cluster: { annotations: [k8s.aliyun.com/eci-image-cache] }\n`;
    expect(imageNamed(taken([workflow(BIG, REFUSED)], config), BIG).cached).toBe('no');
  });

  test('the platform is that of the file, where files are for several', () => {
    const config = `${SIZES}overrides: [{ files: [b.yaml], platform: acs }]\n`;
    const { places } = imageNamed(taken([workflow(BIG, AUTO), workflow(BIG, AUTO)], config), BIG);
    expect(places.map(({ path, cached }) => [path, cached])).toEqual([
      ['a.yaml', 'auto'],
      ['b.yaml', 'no'],
    ]);
  });

  test('among pods that differ the weakest counts, and each place has its own', () => {
    const mixed = taken([workflow(BIG, PINNED), workflow(BIG, AUTO), workflow(BIG, REFUSED)]);
    expect(imageNamed(mixed, BIG)).toMatchObject({
      cached: 'no',
      places: [{ cached: 'snapshot' }, { cached: 'auto' }, { cached: 'no' }],
      download: { withoutCaches: exactly(9 * GIB), withCaches: exactly(3 * GIB) },
    });
    const covered = taken([workflow(BIG, PINNED), workflow(BIG, AUTO), imageCache(BIG)]);
    expect(imageNamed(covered, BIG).cached).toBe('auto');
    const held = taken([workflow(BIG, AUTO), workflow(BIG), imageCache(BIG)]);
    expect(imageNamed(held, BIG).cached).toBe('imagecache');
  });

  test('an image that only an ImageCache holds is not pulled', () => {
    expect(taken([imageCache(BIG)]).images).toEqual([]);
  });
});

describe('how often an image is pulled', () => {
  test.each([
    ['withSequence: { count: 5 }', exactly(5)],
    ['withItems: [a, b, c]', exactly(3)],
    // No loop for Argo: the step runs once.
    ['withItems: []', exactly(1)],
    ['withParam: "{{workflow.parameters.x}}"', atLeast(1)],
  ])('%s', (step, pods) => {
    const { images, totals } = taken([fanOut(step)]);
    expect(images).toMatchObject([{ pods: 1, podsPerRun: pods }]);
    expect(totals.podsPerRun).toEqual(pods);
  });

  test('known loops add up; with an unknown one they are a lower bound', () => {
    const five = fanOut('withSequence: { count: 5 }');
    const unknown = fanOut('withParam: "{{workflow.parameters.x}}"');
    expect(imageNamed(taken([five, five]), BIG)).toMatchObject({
      manifests: 2,
      podsPerRun: exactly(10),
    });
    expect(imageNamed(taken([five, unknown]), BIG)).toMatchObject({
      podsPerRun: atLeast(6),
      download: { withoutCaches: atLeast(18 * GIB), withCaches: atLeast(18 * GIB) },
    });
  });

  test('pods in a cache take nothing from what is known of the others', () => {
    const unknown = fanOut('withParam: "{{workflow.parameters.x}}"').replace(
      'spec:\n',
      `spec:\n${AUTO}`,
    );
    expect(imageNamed(taken([workflow(BIG), unknown]), BIG).download).toEqual({
      withoutCaches: atLeast(6 * GIB),
      withCaches: exactly(3 * GIB),
    });
  });

  test.each([
    ['more than can be counted', "withSequence: { count: '999999999' }"],
    ['fewer than none', "withSequence: { count: '-5' }"],
  ])('loops that make %s make one at least', (_, loop) => {
    const levels = [1, 2, 3].map(
      (level) =>
        `    - { name: l${String(level)}, steps: [[{ name: a, template: l${String(level + 1)}, ${loop} }]] }\n`,
    );
    const text = fanOut(loop)
      .replace('template: work', 'template: l1')
      .replace('name: work', 'name: l4')
      .replace('    - name: main', `${levels.join('')}    - name: main`);
    const { images, totals } = taken([text]);
    expect(images).toMatchObject([{ podsPerRun: atLeast(1) }]);
    expect(totals.download.withoutCaches).toEqual(atLeast(3 * GIB));
  });

  test('two templates of one manifest are two kinds of pods', () => {
    const two = fanOut('withItems: [a]').replace(
      'templates:\n',
      `templates:\n    - { name: other, container: { image: "${BIG}", command: [a] } }\n`,
    );
    expect(imageNamed(taken([two]), BIG)).toMatchObject({
      manifests: 1,
      pods: 2,
      podsPerRun: atLeast(2),
    });
  });

  test('two containers of one pod pull once', () => {
    const twice = workflow(BIG).replace(
      '      container:',
      `      sidecars: [{ name: side, image: "${BIG}" }]\n      container:`,
    );
    const { images } = taken([twice]);
    expect(images).toMatchObject([{ pods: 1, podsPerRun: exactly(1) }]);
    expect(images[0]?.places).toHaveLength(2);
  });

  test('which pod of a loop gets which image is not known', () => {
    const text = fanOut(
      'withItems: ["registry.example.com/big:1", "registry.example.com/small:1"], arguments: { parameters: [{ name: image, value: "{{item}}" }] }',
      '{{inputs.parameters.image}}',
    );
    const { images, totals } = taken([text]);
    expect(images.map(({ reference, podsPerRun }) => [reference, podsPerRun])).toEqual([
      [BIG, atLeast(1)],
      ['registry.example.com/small:1', atLeast(1)],
    ]);
    expect(totals).toMatchObject({ pods: 1, podsPerRun: exactly(2) });
  });

  test('an image that is also named outright is in every pod', () => {
    const text = fanOut(
      'withItems: [a, "registry.example.com/big:1"], arguments: { parameters: [{ name: image, value: "{{item}}" }] }',
      '{{inputs.parameters.image}}',
    ).replace('command: [a] }', `command: [a] }\n      sidecars: [{ name: s, image: "${BIG}" }]`);
    expect(imageNamed(taken([text]), BIG).podsPerRun).toEqual(exactly(2));
  });

  test('the agent pod pulls executor plugins', () => {
    const plugins = workflow(BIG).replace(
      '  entrypoint',
      '  executorPlugins: [{ spec: { sidecar: { container: { name: p, image: "registry.example.com/small:1" } } } }]\n  entrypoint',
    );
    expect(imageNamed(taken([plugins]), 'registry.example.com/small:1')).toMatchObject({
      podsPerRun: exactly(1),
    });
  });
});

describe('libraries', () => {
  const library = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: library }
spec:
  templates:
    - name: work
      container: { image: "${BIG}", command: [a] }
`;

  test('run by two workflows: one place, two manifests that start pods', () => {
    const image = imageNamed(taken([library, caller('one'), caller('two')]), BIG);
    expect(image).toMatchObject({ manifests: 2, pods: 2, podsPerRun: exactly(2) });
    expect(image.places).toMatchObject([
      { path: 'a.yaml', manifest: { kind: 'WorkflowTemplate', name: 'library', template: 'work' } },
    ]);
  });

  test('places are in the order of the file, whoever runs them', () => {
    const user = caller('one').replace(
      'templates:\n',
      'templates:\n    - name: b\n      container: { image: other, command: [a] }\n',
    );
    const own = workflow(BIG, '', 'own');
    const { places } = imageNamed(taken([[user, own, library].join('---\n')]), BIG);
    const starts = places.map(({ range }) => range.start);
    expect(places.map(({ manifest }) => manifest.kind)).toEqual(['Workflow', 'WorkflowTemplate']);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test('what the workflows say counts at the one place, and the platform is theirs', () => {
    const cached = caller('one').replace('spec:\n', `spec:\n${AUTO}`);
    const config = (path: string): string =>
      `${SIZES}overrides: [{ files: [${path}], platform: acs }]\n`;
    const places = (texts: readonly string[], path: string): readonly object[] =>
      imageNamed(taken(texts, config(path)), BIG).places;
    expect(places([library, cached, caller('two')], 'none.yaml')).toMatchObject([{ cached: 'no' }]);
    expect(places([library, cached], 'a.yaml')).toMatchObject([{ cached: 'auto' }]);
    expect(places([library, cached], 'b.yaml')).toMatchObject([{ cached: 'no' }]);
  });

  test('run by nobody: as if it were submitted, how often is not known', () => {
    expect(imageNamed(taken([library]), BIG)).toMatchObject({
      manifests: 1,
      pods: 1,
      podsPerRun: atLeast(1),
      places: [{ manifest: { kind: 'WorkflowTemplate', name: 'library' } }],
    });
  });

  test('an image of templateDefaults belongs to the manifest it stands in', () => {
    const bare = library.replace(`image: "${BIG}", `, '');
    const user = caller('one').replace(
      'spec:\n',
      `spec:\n  templateDefaults: { container: { image: "${BIG}" } }\n`,
    );
    const { places } = imageNamed(taken([bare, user]), BIG);
    expect(places).toMatchObject([
      { path: 'b.yaml', manifest: { kind: 'Workflow', name: 'one', template: 'work' } },
    ]);
  });
});

describe('names', () => {
  test('spellings of one image are one, under the name all agree on', () => {
    const reference = (...texts: string[]): string[] =>
      taken(texts.map((text) => workflow(text))).images.map((image) => image.reference);
    expect(reference('nginx', 'nginx')).toEqual(['nginx']);
    expect(reference('nginx', 'docker.io/library/nginx:latest')).toEqual([
      'docker.io/library/nginx:latest',
    ]);
    expect(reference('nginx:1', 'nginx:2')).toEqual(['nginx:1', 'nginx:2']);
  });

  test.each([
    ['registry.example.com/a:{{workflow.parameters.tag}}', 'registry.example.com'],
    ['{{workflow.parameters.image}}', undefined],
    ['nginx:{{workflow.parameters.tag}}', 'docker.io'],
  ])('%s is listed as far as it is known', (text, host) => {
    const { images, totals } = taken([workflow(`"${text}"`)]);
    expect(images).toMatchObject([
      { reference: text, templated: true, size: { state: 'unknown' }, podsPerRun: exactly(1) },
    ]);
    expect(images[0]?.registry?.host).toBe(host);
    expect(totals).toMatchObject({
      unknownSizes: 1,
      download: { withoutCaches: atLeast(0), withCaches: atLeast(0) },
    });
  });

  test.each([
    ['upper case', '"Not An Image"'],
    ['too long, whatever the tag becomes', `"${'a'.repeat(1024)}{{workflow.name}}"`],
  ])('no runtime would take it: %s', (_, text) => {
    expect(taken([workflow(text)]).images).toEqual([]);
  });

  test('the registry is understood', () => {
    const host = 'acr-en-hangzhou-registry.cn-hangzhou.cr.aliyuncs.com';
    expect(imageNamed(taken([workflow(`${host}/a/b:1`)]), `${host}/a/b:1`).registry).toMatchObject({
      kind: 'acr-enterprise',
      region: 'cn-hangzhou',
      host,
    });
  });
});

describe('sizes', () => {
  test('an estimate is a lower bound', () => {
    const image = 'tensorflow/tensorflow:2.15.0-gpu';
    const { size, download } = imageNamed(taken([workflow(image)]), image);
    if (size.state === 'unknown') throw new Error('The table has no such image any more');
    expect(size.source).toBe('estimate');
    expect(download.withoutCaches).toEqual(atLeast(size.bytes));
  });

  test('an unknown one makes the total a lower bound, unless a cache spares it', () => {
    const open = taken([workflow(BIG), workflow('registry.example.com/unknown:1')]);
    expect(open.totals.download).toEqual({
      withoutCaches: atLeast(3 * GIB),
      withCaches: atLeast(3 * GIB),
    });
    const spared = taken([workflow(BIG), workflow('registry.example.com/unknown:1', AUTO)]);
    expect(spared.totals.download.withCaches).toEqual(exactly(3 * GIB));
  });
});

test('orders, the largest first, and equals by name', () => {
  const { images } = taken([
    fanOut('withSequence: { count: 5 }', 'registry.example.com/small:1'),
    workflow(BIG),
    workflow('zeta:1'),
    workflow('alpha:1'),
  ]);
  const order = (by: Parameters<typeof sortImages>[1]): string[] =>
    sortImages(images, by).map(({ reference }) => reference.replace(/.*\/|:1/g, ''));
  expect(order('download')).toEqual(['small', 'big', 'alpha', 'zeta']);
  expect(order('size')).toEqual(['big', 'small', 'alpha', 'zeta']);
  expect(order('pods')).toEqual(['small', 'alpha', 'big', 'zeta']);
  expect(order('name')).toEqual(['alpha', 'big', 'small', 'zeta']);
});
