import { describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import type { Settings } from '../../src/settings.ts';
import type { CachePlan } from '../../src/caches/plan.ts';
import type { SourceFile } from '../../src/text/text.ts';
import {
  carriedOut,
  fixFiles,
  lintFiles,
  planFor,
  settingsFrom,
  sourceFile,
} from '../support/lint-text.ts';
import { podWorkflow, type PodWorkflow } from '../support/pods.ts';

const HOST = 'acr-en-hangzhou-registry.cn-hangzhou.cr.aliyuncs.com';
const SETTINGS = settingsFrom('images: [{ match: "**/big*", size: 6GiB }]\n');
const PATH = 'imagecaches/ml.yaml';

/** As it was written for two images; everything in it may have been edited since. */
const MANIFEST = `# Written by wfcache-lint, and renewed by "wfcache-lint imagecache --write" while this line is here.
# Note: "old/big" is left out: its tag does not stay
# Ask the ML team before touching this.
apiVersion: eci.alibabacloud.com/v1
kind: ImageCache
metadata:
  name: ml
  annotations:
    k8s.aliyun.com/imc-enable-reuse: "true"
    example.com/owner: ml # theirs
spec:
  images:
    # the trainer
    - a/big-b:1 # pinned
    - "a/big-d:1"
  imageCacheSize: 24 # 2 × 12.0 GiB = 24 GiB
  retentionDays: 7
`;

function renewed(
  manifest: string,
  images: string,
  { exact = true, settings = SETTINGS, ...pod }: PodWorkflow & Options = {},
): { plan: CachePlan; text: string } {
  const files: SourceFile[] = [
    sourceFile('w.yaml', podWorkflow(images.split(' '), pod)),
    sourceFile(PATH, manifest),
  ];
  const plan = planFor(files, settings, exact);
  return { plan, text: carriedOut(plan, files)[1]?.text ?? '' };
}

interface Options {
  readonly exact?: boolean;
  readonly settings?: Settings;
}

/** What a diff would show: the lines that went, and those that came. */
function changes(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

describe('only what has to change does', () => {
  test('a note that is not true any more goes, comments of people stay', () => {
    const { plan, text } = renewed(MANIFEST, 'a/big-b:1 a/big-d:1');
    expect(changes(MANIFEST, text)).toEqual([
      '-# Note: "old/big" is left out: its tag does not stay',
    ]);
    expect(plan.caches[0]?.text).toBe(text);
  });

  test('an image that is new comes where it belongs, with the size', () => {
    const { text } = renewed(MANIFEST, 'a/big-b:1 a/big-c:1 a/big-d:1 a/big-e:1');
    expect(changes(MANIFEST, text)).toEqual([
      '-# Note: "old/big" is left out: its tag does not stay',
      '-  imageCacheSize: 24 # 2 × 12.0 GiB = 24 GiB',
      '+    - "a/big-c:1"',
      '+    - "a/big-e:1"',
      '+  imageCacheSize: 48 # 2 × 24.0 GiB = 48 GiB',
    ]);
    const { spec } = load(text) as { spec: { images: string[] } };
    expect(spec.images).toEqual(['a/big-b:1', 'a/big-c:1', 'a/big-d:1', 'a/big-e:1']);
  });

  test('an image nobody needs goes, unless others may', () => {
    const gone = renewed(MANIFEST, 'a/big-b:1').text;
    expect(gone).not.toContain('big-d');
    expect(gone).toContain('imageCacheSize: 20 # 2 × 6.0 GiB, 20 GiB at least');
    expect(renewed(MANIFEST, 'a/big-b:1', { exact: false }).text).toContain(
      '- "a/big-d:1"\n  image',
    );
  });

  test('Windows line ends and a byte order mark are kept', () => {
    const dressed = `\uFEFF${MANIFEST.replaceAll('\n', '\r\n')}`;
    const plain = renewed(MANIFEST, 'a/big-b:1 a/big-c:1 a/big').text;
    const { text, plan } = renewed(dressed, 'a/big-b:1 a/big-c:1 a/big');
    expect(text).toBe(`\uFEFF${plain.replaceAll('\n', '\r\n')}`);
    expect(text).toContain('"a/big" is left out');
    expect(plan.caches[0]?.text).toBe(plain);
  });

  test('a list in brackets stays one', () => {
    const flow = MANIFEST.replace(
      / {2}images:[^]*?(?= {2}imageCacheSize)/,
      '  images: ["a/big-b:1"]\n',
    );
    expect(renewed(flow, 'a/big-a:1 a/big-b:1').text).toContain(
      'images: ["a/big-a:1", "a/big-b:1"]\n',
    );
  });
});

describe('a new tag', () => {
  test('moves the cache, also for a run that may not have seen every file', () => {
    for (const exact of [true, false]) {
      const { plan, text } = renewed(MANIFEST, 'a/big-b:1 a/big-d:2', { exact });
      expect(changes(MANIFEST, text)).toEqual([
        '-# Note: "old/big" is left out: its tag does not stay',
        '-    - "a/big-d:1"',
        '+    - "a/big-d:2"',
      ]);
      expect(plan.idle).toEqual([]);
    }
  });

  test('is moved by the fix of the workflow that has it, with cache: manifest', () => {
    const settings = settingsFrom('images: [{ match: "**/big*", size: 6GiB }]\ncache: manifest\n');
    const files = [
      sourceFile('w.yaml', podWorkflow(['a/big-b:1', 'a/big-d:2'])),
      sourceFile(PATH, MANIFEST),
    ];
    const [, fixed] = fixFiles(files, settings, true);
    const { spec } = load(fixed?.text ?? '') as { spec: { images: string[] } };
    expect(spec.images).toEqual(['a/big-b:1', 'a/big-d:2']);
    expect(lintFiles([...files.slice(0, 1), ...(fixed ? [fixed] : [])], settings).findings).toEqual(
      [],
    );
  });

  test('of every image keeps the manifest', () => {
    const { plan } = renewed(MANIFEST, 'a/big-b:2 a/big-d:2');
    expect(plan.caches.map(({ name, content }) => [name, content.images])).toEqual([
      ['ml', ['a/big-b:2', 'a/big-d:2']],
    ]);
  });

  test('takes nothing from pods that still pull the old one', () => {
    const files = [
      sourceFile('w.yaml', podWorkflow(['a/big-b:1', 'a/big-d:2'])),
      sourceFile('x.yaml', podWorkflow(['a/big-d:1'], { name: 'x' })),
      sourceFile(PATH, MANIFEST),
    ];
    const text = carriedOut(planFor(files, SETTINGS, false), files)[2]?.text ?? '';
    expect(text).toContain('a/big-d:1');
  });
});

describe('a size', () => {
  const size = (line: string, images: string): string =>
    / {2}imageCacheSize.*/.exec(
      renewed(MANIFEST.replace(/ {2}imageCacheSize.*\n/, line), images).text,
    )?.[0] ?? '';

  test('without our comment is somebody’s, and only ever raised', () => {
    expect(size('  imageCacheSize: 100 # SSD\n', 'a/big-b:1')).toBe('  imageCacheSize: 100 # SSD');
    expect(size('  imageCacheSize: 21 # SSD\n', 'a/big-b:1 a/big-c:1')).toBe(
      '  imageCacheSize: 24 # SSD',
    );
  });

  test('is not lowered while it may be for images whose size is not known', () => {
    const unknown = MANIFEST.replaceAll('a/big-d', 'a/unknown');
    const { text } = renewed(unknown, 'a/big-b:1', { exact: false });
    expect(text).toContain('imageCacheSize: 24 # 2 × 12.0 GiB = 24 GiB');
    expect(renewed(unknown, 'a/big-b:1').text).toContain('imageCacheSize: 20 #');
  });

  test('that is missing is put in', () => {
    expect(size('', 'a/big-b:1')).toBe('  imageCacheSize: 20 # 2 × 6.0 GiB, 20 GiB at least');
  });
});

describe('access', () => {
  test('comes with the image that needs it', () => {
    const settings = settingsFrom(
      `images: [{ match: "**/big*", size: 6GiB }]\nregistries: [{ host: ${HOST}, instanceId: cri-aaaa }]\nimagecache: { labels: { "1e3": x }, annotations: { example.com/owner: all } }\n`,
    );
    const { text } = renewed(MANIFEST, `a/big-b:1 a/big-d:1 ${HOST}/n/big:1`, {
      settings,
      namespace: 'argo',
      secrets: ['s'],
    });
    expect(load(text)).toMatchObject({
      metadata: {
        name: 'ml',
        labels: { '1e3': 'x' },
        annotations: {
          'k8s.aliyun.com/imc-enable-reuse': 'true',
          'k8s.aliyun.com/acr-instance-ids': 'cn-hangzhou:cri-aaaa',
          'example.com/owner': 'all',
        },
      },
      spec: { imagePullSecrets: ['argo:s'], retentionDays: 7 },
    });
    expect(text).toContain('"1e3": "x"');
    const more = renewed(text, `a/big-b:1 a/big-d:1 ${HOST}/n/big:1`, {
      settings,
      namespace: 'argo',
      secrets: ['s', 't'],
    });
    expect(changes(text, more.text)).toEqual([
      '-  imagePullSecrets: ["argo:s"]',
      '+  imagePullSecrets: ["argo:s", "argo:t"]',
    ]);
  });
});

describe('a manifest', () => {
  const BY_HAND = MANIFEST.replace(/^# Written.*\n/, '');

  test('without our line is never touched, and its images are cached', () => {
    const { plan, text } = renewed(BY_HAND, 'a/big-b:1 a/big-c:1');
    expect(text).toBe(BY_HAND);
    expect(plan.caches.map(({ content }) => content.images)).toEqual([['a/big-c:1']]);
    expect(plan.caches[0]?.change).toEqual({ kind: 'create' });
  });

  test('whose line stands elsewhere is not ours', () => {
    const [line = ''] = MANIFEST.split('\n');
    for (const text of [
      `${BY_HAND}${line}\n`,
      `${line}\n\n${BY_HAND}`,
      `${line}\n---\n${BY_HAND}`,
    ]) {
      expect(renewed(text, 'a/big-c:1 a/big-b:1').text).toBe(text);
    }
  });

  test('of ours that nobody needs is named and left as it is', () => {
    const { plan, text } = renewed(MANIFEST, 'z/big:1');
    expect(plan.idle.map(({ name }) => name)).toEqual(['ml']);
    expect(text).toBe(MANIFEST);
    expect(renewed(MANIFEST, 'z/big:1', { exact: false }).plan.idle).toEqual([]);
  });

  test.each([
    ['an anchor', MANIFEST.replace('- a/big-b:1', '- &b a/big-b:1')],
    [
      'an alias',
      MANIFEST.replace('annotations:', 'annotations: &a').replace('spec:', '  labels: *a\nspec:'),
    ],
    ['a size that is left out', MANIFEST.replace(/(imageCacheSize:).*/, '$1')],
    [
      'Secrets that are left out',
      MANIFEST.replace('  retention', '  imagePullSecrets:\n  retention'),
    ],
    ['no Secrets', MANIFEST.replace('  retention', '  imagePullSecrets: []\n  retention')],
    ['folded text', MANIFEST.replace('- "a/big-d:1"', '- >-\n      a/big-d:1')],
    [
      'a document beside it that cannot be read',
      `${MANIFEST}---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: [\n`,
    ],
  ])('that cannot be edited is left as it is: %s', (_name, text) => {
    const settings = settingsFrom(
      'images: [{ match: "**/big*", size: 6GiB }]\nimagecache: { annotations: { a.b/c: d } }',
    );
    const done = renewed(text, 'a/big-b:1 a/big-c:1 a/big-d:1', {
      settings,
      namespace: 'ns',
      secrets: ['s'],
    });
    expect(done.text).toBe(text);
    expect(done.plan.caches[0]?.change).toEqual({
      kind: 'refused',
      reason: expect.stringMatching(/^imagecaches\/ml\.yaml cannot be renewed: ./),
    });
  });

  test('in a file with others is renewed with them', () => {
    const two = `${MANIFEST}---\n${MANIFEST.replaceAll('a/big', 'z/big').replace('name: ml', 'name: z')}`;
    const files = [
      sourceFile('a.yaml', podWorkflow(['a/big-b:1', 'a/big-x:1'])),
      sourceFile('z.yaml', podWorkflow(['z/big-d:1', 'z/big-x:1'])),
      sourceFile(PATH, two),
    ];
    const plan = planFor(files, SETTINGS);
    const text = carriedOut(plan, files)[2]?.text ?? '';
    expect(plan.caches.map(({ text: own }) => own).join('---\n')).toBe(text);
    expect(plan.caches.map(({ content }) => content.images)).toEqual([
      ['a/big-b:1', 'a/big-x:1'],
      ['z/big-d:1', 'z/big-x:1'],
    ]);
  });

  test('keeps its name with the pods that have most in common with it', () => {
    const other = MANIFEST.replace('    - "a/big-d:1"\n', '').replace('name: ml', 'name: am');
    const own = MANIFEST.replace('  imageCacheSize', '    - a/big-old:1\n  imageCacheSize');
    const files = [
      sourceFile('w.yaml', podWorkflow(['a/big-b:1', 'a/big-d:1', 'a/big-n:1'])),
      sourceFile('one.yaml', other),
      sourceFile('two.yaml', own),
    ];
    const plan = planFor(files, SETTINGS);
    expect(plan.caches.map(({ name }) => name)).toEqual(['ml']);
    expect(plan.idle.map(({ name }) => name)).toEqual(['am']);
  });
});
