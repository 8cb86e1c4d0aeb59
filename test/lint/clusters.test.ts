import { describe, expect, test } from '@jest/globals';
import { globMatcher } from '../../src/config/glob.ts';
import { contextOf, type RuleContext } from '../../src/facts/context.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { fixFiles, lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';

const context = (config: string): RuleContext =>
  contextOf(settingsFrom(config), {
    matches: globMatcher(),
    sizes: { locked: new Map(), measured: new Map() },
    ruleIds: [],
  });

/** The former name of `clusters`. */
const OVERRIDES = `platform: eci
region: cn-hangzhou
cluster: { annotations: [k8s.aliyun.com/eci-image-cache] }
overrides:
  - { files: ["acs/**"], platform: acs, region: cn-beijing }
  - { files: ["acs/prod/**", "other.yaml"], cluster: { credentialHelper: true } }
  - { files: ["acs/prod/**"], region: cn-shanghai }
`;

test.each([
  ['a.yaml', 'eci', 'cn-hangzhou', false],
  ['acs/a.yaml', 'acs', 'cn-beijing', false],
  ['acs/prod/a.yaml', 'acs', 'cn-shanghai', true],
  ['other.yaml', 'eci', 'cn-hangzhou', true],
])(
  'overrides at %s: later entries win, what they do not name stays',
  (path, platform, region, helper) => {
    const settings = context(OVERRIDES).settingsAt(path as RepoPath);
    expect(settings).toMatchObject({ platform, region });
    expect(settings.cluster.credentialHelper !== undefined).toBe(helper);
    expect(settings.cluster.annotations).toEqual(['k8s.aliyun.com/eci-image-cache']);
  },
);

describe('the credential helper', () => {
  const SCOPE =
    'cluster: { credentialHelper: { namespaces: [argo], serviceAccounts: [runner] } }\n';
  const inNamespace = (namespace: string, account: string): string =>
    workflow(`${ENTERPRISE_IMAGE}:1.0`, account && `  serviceAccountName: ${account}\n`).replace(
      'generateName',
      `${namespace && `namespace: ${namespace}\n  `}generateName`,
    );
  const missing = (namespace: string, account: string): boolean =>
    lintFiles(
      [sourceFile('a.yaml', inNamespace(namespace, account))],
      settingsFrom(CONFIG + SCOPE),
    ).findings.some(({ ruleId }) => ruleId === 'acr-instance-id-missing');

  test.each([
    ['argo', 'runner', false],
    ['argo', 'other', true],
    ['default', 'runner', true],
    ['argo', '', true],
    ['', 'runner', false],
    ['argo', '"{{workflow.parameters.account}}"', false],
  ])('in namespace %j as %j', (namespace, account, expected) => {
    expect(missing(namespace, account)).toBe(expected);
  });
});

test('for a template in a library, the file of the workflow that runs it counts', () => {
  const library = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: library}
spec:
  templates:
    - name: say
      container: {image: "${ENTERPRISE_IMAGE}:1.0", command: [cowsay]}
`;
  const user = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: user-}
spec:
  entrypoint: main
  templates:
    - name: main
      steps: [[{name: a, templateRef: {name: library, template: say}}]]
`;
  const config = `${CONFIG}overrides: [{ files: ["served/**"], cluster: { credentialHelper: true } }]\n`;
  const found = (path: string): number =>
    lintFiles(
      [sourceFile('library/a.yaml', library), sourceFile(path, user)],
      settingsFrom(config),
    ).findings.filter(({ ruleId }) => ruleId === 'acr-instance-id-missing').length;
  expect(found('served/a.yaml')).toBe(0);
  expect(found('elsewhere/a.yaml')).toBe(1);
});

const CLUSTERS = `registries:
  - { host: images.example.com, instanceId: cri-aaaaaaaaaaaaaaaa }
clusters:
  - { name: prod, files: ["prod/**"], registries: [{ host: images.example.com, instanceId: cri-bbbbbbbbbbbbbbbb }] }
  - { name: dev, files: ["dev/**"], registries: [{ host: "*.dev.example.com", instanceId: cri-cccccccccccccccc }] }
`;

test.each([
  ['images.example.com', 'prod/a.yaml', 'cri-bbbbbbbbbbbbbbbb'],
  ['images.example.com', 'dev/a.yaml', 'cri-aaaaaaaaaaaaaaaa'],
  ['images.example.com', 'other.yaml', 'cri-aaaaaaaaaaaaaaaa'],
  ['images.example.com', undefined, 'cri-aaaaaaaaaaaaaaaa'],
  ['x.dev.example.com', 'dev/a.yaml', 'cri-cccccccccccccccc'],
  ['x.dev.example.com', 'prod/a.yaml', undefined],
])('%s is pulled by %s: the instances of its cluster come first', (host, user, id) => {
  const registry = context(CLUSTERS).registryOf(host, user as RepoPath | undefined);
  expect(registry.configured?.instanceId).toBe(id);
});

test('the fix writes the id of the instance that the cluster reaches', () => {
  const file = (path: string) => sourceFile(path, workflow('images.example.com/a:1.0'));
  const fixed = fixFiles([file('prod/a.yaml'), file('dev/a.yaml')], settingsFrom(CLUSTERS));
  expect(fixed.map(({ text }) => /cri-\w+/.exec(text)?.[0])).toEqual([
    'cri-bbbbbbbbbbbbbbbb',
    'cri-aaaaaaaaaaaaaaaa',
  ]);
});

test.each([
  ['infra.yaml', 'prod/a.yaml', true],
  ['prod/infra.yaml', 'prod/a.yaml', true],
  ['prod/infra.yaml', 'dev/a.yaml', false],
  ['prod/infra.yaml', 'a.yaml', false],
])('what %s says holds for the pods of %s: %s', (shared, user, expected) => {
  const { serves } = context(CLUSTERS);
  expect(serves(shared as RepoPath, user as RepoPath)).toBe(expected);
});

test('an entry of clusters needs a name, one of overrides does not', () => {
  const entry = '[{ files: ["a/**"], region: cn-beijing }]';
  expect(() => settingsFrom(`clusters: ${entry}\n`)).toThrow('Missing "name" in clusters.0');
  expect(settingsFrom(`overrides: ${entry}\n`).clusters).toHaveLength(1);
  const both = settingsFrom(
    `clusters: [{ name: b, files: ["a/**"], region: cn-shanghai }]\noverrides: ${entry}\n`,
  );
  expect(both.clusters.map(({ region }) => region)).toEqual(['cn-beijing', 'cn-shanghai']);
});
