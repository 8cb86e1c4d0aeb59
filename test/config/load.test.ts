import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load as loadYaml } from 'js-yaml';
import { loadSettings } from '../../src/config/load.ts';
import type { ConfigError } from '../../src/config/schema-errors.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings.ts';
import { formatBytes, parseSize } from '../../src/text/bytes.ts';
import rules from '../../rules/index.ts';
import { openFile } from '../support/lint-text.ts';

const metas = rules.map(({ meta }) => meta);
const load = (text: string): ReturnType<typeof loadSettings> =>
  loadSettings(openFile('c.yaml', text), metas);
/** The settings of a text; one that is wrong fails the test. */
function read(text: string): Settings {
  const loaded = load(text);
  if (!loaded.ok) throw new Error(loaded.error.map(({ message }) => message).join('\n'));
  return loaded.value;
}
/** What is wrong with a text. */
function errorsOf(text: string): readonly ConfigError[] {
  const loaded = load(text);
  return loaded.ok ? [] : loaded.error;
}
const file = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The complete example of the documentation. */
const EXAMPLE =
  /## A complete example\n\n```yaml\n([^`]*)```/.exec(file('docs/configuration.md'))?.[1] ?? '';

describe('what is read', () => {
  test('nothing gives the defaults', () => {
    for (const text of ['', '# only a comment\n', '{}', 'region:\nimages: ~\n']) {
      expect(read(text)).toEqual(DEFAULT_SETTINGS);
    }
  });

  test('the example of the documentation, by both parsers and the published schema', () => {
    const settings = read(EXAMPLE);
    expect(settings).toMatchObject({
      platform: 'workflow-cluster',
      argoVersion: { major: 3, minor: 5 },
      region: 'cn-hangzhou',
      threshold: 500 * 2 ** 20,
      images: [{ match: 'docker.io/library/big:*', bytes: 3 * 2 ** 30 }],
      cluster: {
        credentialHelper: { namespaces: ['argo'], serviceAccounts: ['workflow'] },
        annotations: ['k8s.aliyun.com/eci-auto-imc'],
      },
      cache: 'manifest',
      imagecache: {
        directory: 'deploy/imagecaches',
        retentionDays: 14,
        labels: new Map([['team', 'ml']]),
        annotations: new Map([['k8s.aliyun.com/imc-enable-flash', 'true']]),
      },
      include: ['workflows/**'],
      exclude: ['**/generated/**'],
    });
    expect([...settings.rules]).toEqual([
      ['image-cache-missing', 'error'],
      ['acr-instance-id-missing', 'off'],
      ['region-unknown', 'info'],
    ]);
    expect([...settings.allowed]).toEqual([['region-unknown', ['cn-newplace']]]);
    const all = { namespaces: 'all', serviceAccounts: 'all' };
    expect(settings.clusters).toEqual([
      {
        name: 'training',
        files: ['clusters/acs/**'],
        platform: 'acs',
        region: 'cn-beijing',
        cluster: { credentialHelper: all },
        registries: [{ host: 'images.training.example.com', instanceId: 'cri-fedcba9876543210' }],
      },
    ]);
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(
      JSON.parse(file('schemas/wfcache-lint.schema.json')) as object,
    );
    expect(validate(loadYaml(EXAMPLE))).toBe(true);
    expect(validate({ nonsense: 1 })).toBe(false);
  });

  test.each([
    ['3.5', 3, 5],
    ['"3.10"', 3, 10],
    ['3.10', 3, 10],
    ['v3.7.2', 3, 7],
    ['3', undefined, undefined],
  ])('argoVersion: %s', (text, major, minor) => {
    const loaded = load(`argoVersion: ${text}`);
    const version = loaded.ok ? loaded.value.argoVersion : undefined;
    expect([version?.major, version?.minor]).toEqual([major, minor]);
    expect(version?.assumed).toBe(major === undefined ? undefined : false);
  });

  test('a rule can be off without quotes', () => {
    const { rules: set } = read('rules: { image-cache-missing: off }');
    expect(set.get('image-cache-missing')).toBe('off');
  });
});

test.each([
  '../up',
  'a/../b',
  'a..b',
  '.github',
  'a/.git',
  '/etc',
  'a//b',
  'a/',
  'a\\\\b',
  'A',
  '"a\\nb"',
  'a b',
  'x'.repeat(201),
])('image caches are not written to %j', (directory) => {
  const errors = errorsOf(`imagecache: { directory: ${directory} }`);
  expect(errors.map(({ message }) => message)).toEqual([
    expect.stringContaining('Expected imagecache.directory to be a folder below the root'),
  ]);
});

describe('what is refused, in words', () => {
  test.each([
    ['cache: manual', 'Expected cache to be one of automatic, manifest, found "manual"'],
    [
      'imagecache: { retentionDays: 0 }',
      'Expected imagecache.retentionDays to be whole days from 1 to 65536, found 0',
    ],
    [
      'imagecache: { labels: { team: 7 } }',
      'Expected imagecache.labels.team to be a label such as team-a, in quotes where it is a number or true, found 7',
    ],
    [
      'imagecache: { annotations: { a.b/c: "x\\u2028kind: Pod" } }',
      'Expected imagecache.annotations.a.b/c to be one line of text',
    ],
    [
      'imagecache: { annotations: { "a: b": x } }',
      'Unknown option "a: b" in imagecache.annotations',
    ],
  ])('of image caches: %j', (text, message) => {
    expect(errorsOf(text).map((error) => error.message)).toEqual([
      expect.stringContaining(message),
    ]);
  });

  test.each([
    ['platfrom: eci', 'Unknown option "platfrom"; did you mean "platform"?'],
    [
      'platform: ecs',
      'Expected platform to be one of workflow-cluster, eci, acs, found "ecs"; did you mean "eci"?',
    ],
    ['region: Hangzhou', 'Expected region to be a region such as cn-hangzhou, found "Hangzhou"'],
    ['threshold: 500MB', 'Expected threshold to be a size'],
    ['threshold: -1', 'Expected threshold to be a size'],
    [
      'registries: {}',
      'Expected registries to be a list, found a map; write registries: [{ host: my-registry.',
    ],
    [
      'registries: [{ instanceId: cri-a }]',
      'Missing "host" in registries.0; write registries: [{ host: my-registry.',
    ],
    [
      'images: [{ size: 1GiB }]',
      'Missing "match" in images.0; write images: [{ match: "docker.io/library/big:*", size: 3GiB }]',
    ],
    ['images: [big]', 'found "big"; write images: [{ match: '],
    [
      'render: { helm: [{ values: [a] }]}',
      'Missing "chart" in render.helm.0; write render: { helm: [{ chart: ',
    ],
    ['sizes: {}', 'Unknown option "sizes"; write images: [{ match: "docker.io/library/big:*"'],
    ['ignore: [a]', 'Unknown option "ignore"; did you mean "exclude"?'],
    ['what: 1', 'Unknown option "what"; there are platform, argoVersion, region, threshold, '],
    ['images: [{ match: a, size: 1, what: 1 }]', 'in images.0; there are match, size'],
    ['rules: { what: off }', 'Unknown rule "what"; wfcache-lint rules lists them all'],
    [
      'registries: [{ host: a, instanceID: cri-a }]',
      'Unknown option "instanceID" in registries.0; did you mean "instanceId"?',
    ],
    ['registries: [{ host: "https://a/b" }]', 'Expected registries.0.host to be a host'],
    [
      'registries: [{ host: a, instanceId: abc }]',
      'Expected registries.0.instanceId to be an instance id',
    ],
    ['include: ["{a,b}"]', 'Expected include.0 to be a glob'],
    ['include: ["+(a)"]', 'Expected include.0 to be a glob'],
    [`include: ["${'*'.repeat(257)}"]`, 'Expected include.0 to be a glob'],
    [
      'rules: { image-cache-mising: off }',
      'Unknown rule "image-cache-mising"; did you mean "image-cache-missing"?',
    ],
    ['rules: { image-cache-missing: fatal }', 'found "fatal"'],
    [
      'cluster: { credentialHelper: maybe }',
      'Expected cluster.credentialHelper to be true, false, or a map of namespaces and serviceAccounts, found "maybe"',
    ],
    ['token: x', 'never in this file'],
    ['privateRegistries: [x]', 'never in this file'],
    ['extends: "http://x"', 'never in this file'],
    ['__proto__: { polluted: 1 }', 'Reserved key "__proto__"'],
    ['images: [{ constructor: 1 }]', 'Reserved key "constructor"'],
    ['region: a-b\nregion: a-c', 'The key "region" is given twice'],
    ['<<: { region: a-b }', 'Merge keys (<<) are not read here'],
    ['a: 1\n---\nb: 1', 'Expected one document, found two'],
    ['- a', 'Expected options'],
    [
      'apiVersion: v1\nkind: Pod\n',
      'Expected options, as "platform: eci", found a manifest; a file to lint is named without --config',
    ],
    ['regis: []', 'did you mean "registries"?'],
    ['platform: [', 'Not valid YAML'],
    ['platform: !!js/function "x"', 'platform'],
  ])('%#: %.60s', (text, message) => {
    expect(errorsOf(text)[0]?.message).toContain(message);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each(['images', 'registries', 'clusters', 'overrides', 'helm'])(
    'what is to be written for %s can be read',
    (list) => {
      const text = list === 'helm' ? 'render: { helm: [{ release: a }] }' : `${list}: [7]`;
      const [, entry = ''] = /; write (.*)$/.exec(errorsOf(text)[0]?.message ?? '') ?? [];
      expect(entry).not.toBe('');
      expect(errorsOf(entry)).toEqual([]);
    },
  );

  test('a file of a size that no configuration has', () => {
    expect(errorsOf(`region: "${'x'.repeat(300_000)}"`)[0]?.message).toContain('Too large');
  });

  test('every wrong option is named, each at its place', () => {
    const text = 'platform: x\nregion: 3\nthreshold: big\n';
    const places = errorsOf(text).map(({ range }) => text.slice(range.start, range.end));
    expect(places).toEqual(['x', '3', 'big']);
  });

  test.each([
    ['what is no YAML', 'region: cn-hangzhou\nplatform: ]\nthreshold: 1\n'],
    ['a second document', 'region: cn-hangzhou\n---\nplatform: ]\n'],
  ])('%s is shown on its line', (_name, text) => {
    const [error] = errorsOf(text);
    expect(text.slice(error?.range.start)).toMatch(/^platform/);
  });

  test('a hundred thousand mistakes are as many as twenty', () => {
    const text = Array.from({ length: 10_000 }, (_, at) => `option${String(at)}: 1`).join('\n');
    expect(errorsOf(text)).toHaveLength(20);
  });
});

test.each([
  ['0', 0],
  ['1024', 1024],
  ['1KiB', 1024],
  ['1.5 GiB', 1.5 * 2 ** 30],
  ['500MiB', 500 * 2 ** 20],
  ['500MB', undefined],
  ['1.5', undefined],
  ['99999999999999999', undefined],
  ['', undefined],
])('size %j', (text, bytes) => {
  expect(parseSize(text)).toBe(bytes);
});

test.each([
  [12, '12 bytes'],
  [2048, '2 KiB'],
  [5 * 2 ** 20, '5 MiB'],
  [3 * 2 ** 30, '3.0 GiB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
