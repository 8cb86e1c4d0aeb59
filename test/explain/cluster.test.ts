import { describe, expect, test } from '@jest/globals';
import { explainJson } from '../../src/report/explain/json.ts';
import { explainText } from '../../src/report/explain/text.ts';
import {
  explanationOf,
  lineWith,
  reported,
  standingOf,
  templatesOf,
  viewOf,
  type Files,
} from '../support/explain.ts';
import { ENTERPRISE_IMAGE } from '../support/manifests.ts';

const ID = 'k8s.aliyun.com/acr-instance-id';
const AUTO = 'k8s.aliyun.com/eci-auto-imc';
const PINNED = 'k8s.aliyun.com/eci-imc-id';
const ACS = 'image.alibabacloud.com/enable-image-cache';

const workflow = (annotations: object = {}, spec = '', image = 'busybox:1') =>
  `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: w, namespace: argo }
spec:
  entrypoint: a
${spec}  podMetadata: { annotations: ${JSON.stringify(annotations)} }
  templates:
    - name: a
      container: { image: "${image}", command: [a] }
`;

const PROFILE = `apiVersion: v1
kind: ConfigMap
metadata: { name: eci-profile, namespace: kube-system }
data:
  selectors: |
    [
      { "name": "first", "effect": { "annotations": { "${AUTO}": "true" } } },
      {
        "name": "perhaps",
        "namespaceSelector": { "matchLabels": { "team": "ml" } },
        "effect": { "annotations": { "${ID}": "cri-f34lmbk2rxqx41u8" } }
      }
    ]
`;

const SELECTOR = `apiVersion: eci.aliyun.com/v1
kind: Selector
metadata: { name: all }
spec: { effect: { annotations: { ${AUTO}: "false" } }, policy: { fair: {} } }
`;

const textOf = (files: Files, config?: string): string =>
  explainText(reported(explanationOf(files, undefined, [], config)), viewOf(files));

test('text: the layer, what it overrides, the object, what is only possible', () => {
  const files = {
    'w.yaml': workflow({ [AUTO]: 'yes' }),
    'profile.yaml': PROFILE,
    'selector.yaml': SELECTOR,
  };
  expect(textOf(files, 'clusters: [{ name: prod, files: ["**"], region: cn-hangzhou }]\n')).toBe(`\
container template "a" of Workflow "w"
  --> w.yaml:8:13
  image       busybox:1
              container "main", w.yaml:9:27
  started by  Workflow "w", 1 pod a run, w.yaml:1:1
              entrypoint "a"
  annotation  ${AUTO}: "false"
              from a Selector of the cluster, selector.yaml:4:63
              overrides "yes" from podMetadata of the submitted manifest, w.yaml:6:62
              overrides "true" from eci-profile of the cluster, profile.yaml:7:86
  possible    annotation ${ID}: "cri-f34lmbk2rxqx41u8"
              perhaps from ConfigMap "eci-profile", profile.yaml:11:72
  platform    ECI, assumed (platform: workflow-cluster), cluster "prod", region cn-hangzhou
  caches      ECI uses no image cache: "${AUTO}" switches them off

1 kind of pods. Argo 3.5 (assumed): the rules below 3.7; compare with --argo-version.
`);
});

test('JSON names the object', () => {
  const files = { 'w.yaml': workflow(), 'profile.yaml': PROFILE };
  const document = JSON.parse(explainJson(reported(explanationOf(files)), viewOf(files))) as {
    readonly pods: readonly object[];
  };
  expect(document.pods).toMatchObject([
    {
      annotations: [
        {
          key: AUTO,
          from: 'eciProfile',
          object: { kind: 'ConfigMap', name: 'eci-profile' },
          at: { path: 'profile.yaml', line: 7 },
        },
      ],
      cluster: {
        possible: [{ key: ID, object: { kind: 'ConfigMap', name: 'eci-profile' } }],
        outcomes: [{ about: 'caches' }],
      },
    },
  ]);
});

/** What is said about caches or access. */
const outcomes = (about: string, files: Files, config?: string): string[] =>
  explanationOf(files, undefined, [], config).pods.flatMap(({ cluster }) =>
    cluster.outcomes.flatMap((one) => (one.about === about ? [one.text] : [])),
  );

describe('what the platform makes of caches', () => {
  const of = (annotations: object, config = 'platform: eci\n', spec = ''): string[] =>
    outcomes('caches', { 'w.yaml': workflow(annotations, spec) }, config);

  test.each([
    ['eci, nothing said', {}, [expect.stringContaining('is on by default')]],
    ['eci, asked for', { [AUTO]: 'true' }, [expect.stringContaining(`does: "${AUTO}"`)]],
    ['eci, refused', { [AUTO]: 'false' }, [expect.stringContaining('no image cache')]],
    [
      'eci, pinned, and asked for',
      { [AUTO]: 'true', [PINNED]: 'imc-2ze5hdcnngenmwc1jmwf' },
      [expect.stringContaining(`"imc-2ze5hdcnngenmwc1jmwf", because of "${PINNED}"`)],
    ],
    [
      'eci, both names with other values',
      { [AUTO]: 'true', 'k8s.aliyun.com/eci-image-cache': 'false' },
      [
        `"k8s.aliyun.com/eci-image-cache: false" contradicts "${AUTO}: true"; which of them counts is not documented`,
      ],
    ],
    [
      'eci, both names with the same value',
      { [AUTO]: 'true', 'k8s.aliyun.com/eci-image-cache': 'True' },
      [expect.stringContaining('looks for an image cache')],
    ],
    [
      'eci, two ids',
      { [PINNED]: 'imc-a', 'k8s.aliyun.com/eci-image-snapshot-id': 'imc-b' },
      [expect.stringContaining('contradicts')],
    ],
    [
      'eci, an id that Argo fills in',
      { [PINNED]: 'imc-a', 'k8s.aliyun.com/eci-image-snapshot-id': '{{inputs.parameters.x}}' },
      [expect.stringContaining('it has to be Ready')],
    ],
    [
      'eci, perfect match and a count',
      { 'k8s.aliyun.com/imc-perfect-match': 'true', 'k8s.aliyun.com/imc-match-count-request': '2' },
      [expect.anything(), expect.stringContaining('it wins over')],
    ],
  ])('%s', (_name, annotations, expected) => {
    expect(of(annotations)).toEqual(expected);
  });

  test.each([
    [{ [AUTO]: 'true' }, 'Always', 'ECI uses caches with IfNotPresent'],
    [{ [PINNED]: 'imc-2ze5hdcnngenmwc1jmwf' }, 'Always', 'ECI uses caches with IfNotPresent'],
    [{ [AUTO]: 'true' }, 'IfNotPresent', undefined],
    [{ [AUTO]: 'false' }, 'Always', undefined],
    [{ [ACS]: 'true' }, 'Never', 'ACS uses caches with Always only'],
    [{ [ACS]: 'true' }, 'Always', undefined],
    [{}, 'IfNotPresent', undefined],
  ])('a pull policy can pass a cache by: %j, %s', (annotations, policy, expected) => {
    const text = workflow(annotations).replace(
      '"busybox:1"',
      `"busybox:1", imagePullPolicy: ${policy}`,
    );
    expect(text).toContain(policy);
    const said = outcomes('caches', { 'w.yaml': text }).filter((one) => one.includes('policy'));
    const words = 'Container "main" gets nothing from a cache, because of the pull policy; ';
    expect(said).toEqual(expected === undefined ? [] : [words + expected]);
  });

  test('a workflow cluster, and ACS', () => {
    expect(of({}, '')).toEqual([expect.stringContaining('is not documented')]);
    expect(of({}, 'platform: acs\n')).toEqual([expect.stringContaining('Nothing asks ACS')]);
    const asking = workflow({ [ACS]: 'true' }).replace(
      '"busybox:1"',
      '"busybox:1", imagePullPolicy: Always',
    );
    expect(outcomes('caches', { 'w.yaml': asking }, 'platform: acs\n')).toEqual([
      expect.stringContaining('ACS uses an image cache'),
    ]);
  });

  test('what the configuration says the cluster adds is not certain', () => {
    const config = `platform: eci\ncluster: { annotations: [${PINNED}] }\n`;
    expect(of({}, config)).toContainEqual(expect.stringContaining('The cluster may add'));
  });
});

describe('what the platform makes of access', () => {
  const CUSTOM = 'registries: [{ host: images.example.com, instanceId: cri-f34lmbk2rxqx41u8 }]\n';
  const of = (image: string, config: string, annotations = {}, spec = '', more: Files = {}) =>
    outcomes('access', { 'w.yaml': workflow(annotations, spec, image), ...more }, config);
  const IMAGE = `${ENTERPRISE_IMAGE}:1`;

  test.each([
    ['ECI, a default domain', IMAGE, 'platform: eci\n', {}, '', 'without any annotation'],
    ['a workflow cluster', IMAGE, '', {}, '', 'asks for the id'],
    ['a custom domain', 'images.example.com/a:1', CUSTOM, {}, '', 'needs the id'],
    ['the id', IMAGE, '', { [ID]: 'cri-f34lmbk2rxqx41u8' }, '', 'names the instance'],
    ['a Secret', IMAGE, '', {}, '  imagePullSecrets: [{ name: s }]\n', 'of the pod gives access'],
    ['the helper', IMAGE, 'cluster: { credentialHelper: true }\n', {}, '', 'credential helper'],
    ['ACS', IMAGE, 'platform: acs\n', { [ID]: 'cri-f34lmbk2rxqx41u8' }, '', 'on ACS it needs'],
    ['what may be', IMAGE, `cluster: { annotations: [${ID}] }\n`, {}, '', 'may add the id'],
  ])('%s', (_name, image, config, annotations, spec, expected) => {
    expect(of(image, config, annotations, spec)).toEqual([expect.stringContaining(expected)]);
  });

  test('a Secret of the service account is listed', () => {
    const account = `apiVersion: v1
kind: ServiceAccount
metadata: { name: default, namespace: argo }
imagePullSecrets: [{ name: of-account }]
`;
    const files = { 'w.yaml': workflow({}, '', IMAGE), 'sa.yaml': account };
    expect(textOf(files)).toContain(
      'pull secret "of-account"\n              from its service account, sa.yaml:4:28',
    );
    expect(of(IMAGE, '', {}, '', { 'sa.yaml': account })).toEqual([
      expect.stringContaining('service account gives access'),
    ]);
  });
});

describe('the pods behind an object of the cluster', () => {
  const acs = workflow({}, '')
    .replace('name: w,', 'name: acs,')
    .replace('podMetadata: {', 'podMetadata: { labels: { alibabacloud.com/acs: "true" },');
  const files = {
    'w.yaml': workflow(),
    'acs.yaml': acs,
    'profile.yaml': PROFILE,
    'selector.yaml': SELECTOR,
  };

  test.each([
    ['its file', { path: 'selector.yaml', part: undefined }, ['injector all'], ['w']],
    [
      'one of its annotations',
      lineWith(files, 'profile.yaml', 'first'),
      [`annotation ${AUTO}`],
      ['acs', 'w'],
    ],
    [
      'one that is only possible',
      lineWith(files, 'profile.yaml', ID),
      [`annotation ${ID}`],
      ['acs', 'w'],
    ],
    [
      'another line',
      lineWith(files, 'profile.yaml', 'kind:'),
      ['injector eci-profile'],
      ['acs', 'w'],
    ],
  ])('%s', (_name, place, standing, pods) => {
    const explanation = explanationOf(files, undefined, [place]);
    expect(standingOf(explanation)).toEqual(standing);
    expect(templatesOf(explanation)).toHaveLength(pods.length);
    expect(explanation.pods.map(({ execution }) => execution.name).toSorted()).toEqual(pods);
  });
});

test('pods that differ only in their cluster are told apart', () => {
  const files = { 'one/w.yaml': workflow(), 'two/w.yaml': workflow() };
  const config = `clusters:
  - { name: one, files: ["one/**"], platform: eci }
  - { name: two, files: ["two/**"] }
`;
  const text = textOf(files, config);
  expect(text).toContain('platform    ECI (platform: eci), cluster "one"');
  expect(text).toContain('platform    ECI, assumed (platform: workflow-cluster), cluster "two"');
});

test('without configured clusters the folders say which workflows an object is for', () => {
  const other = PROFILE.replace('"true"', '"false"');
  const files = {
    'one/w.yaml': workflow(),
    'one/profile.yaml': PROFILE,
    'two/w.yaml': workflow(),
    'two/profile.yaml': other,
  };
  const { pods } = explanationOf(files);
  expect(
    pods.map(({ execution, annotations }) => [
      execution.path as string,
      annotations.map(({ text }) => text),
    ]),
  ).toEqual([
    ['one/w.yaml', ['true']],
    ['two/w.yaml', ['false']],
  ]);
});
