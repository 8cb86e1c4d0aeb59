import { describe, expect, test } from '@jest/globals';
import { lintFiles, settingsFrom, sourceFile, type Finding } from '../support/lint-text.ts';
import { CONFIG, ENTERPRISE_IMAGE } from '../support/manifests.ts';
import { podsOf, projectOf } from '../support/project.ts';

const CACHE = 'k8s.aliyun.com/eci-image-cache';
const IMAGE = `${ENTERPRISE_IMAGE}:1.0`;

/** The ConfigMap with one key for each setting, as the documentation of Argo has it. */
const CONFIG_MAP = `apiVersion: v1
kind: ConfigMap
metadata:
  name: workflow-controller-configmap
data:
  parallelism: "10"
  images: |
    argoproj/argosay:v2:
      cmd: [/argosay]
    docker/whalesay:latest:
      cmd: [/bin/bash]
    empty:1: {}
  executor: |
    image: registry.cn-hangzhou.aliyuncs.com/acs/argoexec:v3.5.12-4ad4d3b
    imagePullPolicy: IfNotPresent
  mainContainer: |
    imagePullPolicy: Always
`;

/** The same under the single key `config`, as the Helm chart renders it. */
const ONE_KEY = `apiVersion: v1
kind: ConfigMap
metadata:
  name: argo-workflows-workflow-controller-configmap
data:
  config: |
    images:
      argoproj/argosay:v2: { cmd: [/argosay] }
      docker/whalesay:latest: { entrypoint: [/bin/bash] }
    executor:
      image: registry.cn-hangzhou.aliyuncs.com/acs/argoexec:v3.5.12-4ad4d3b
    mainContainer:
      imagePullPolicy: Always
`;

/** Values of the chart itself. */
const VALUES = `images:
  pullPolicy: Always
controller:
  workflowDefaults:
    spec:
      podMetadata:
        annotations:
          ${CACHE}: "true"
executor:
  image:
    registry: registry.cn-hangzhou.aliyuncs.com
    repository: acs/argoexec
    tag: v3.5.12-4ad4d3b
mainContainer:
  imagePullPolicy: Always
emissary:
  images:
    argoproj/argosay:v2: { cmd: [/argosay] }
    docker/whalesay:latest: { cmd: [/bin/bash] }
`;

/** Values of a chart that has argo-workflows as a dependency. */
const UMBRELLA = `spark:
  executor:
    image: { repository: apache/spark, tag: "3.5" }
argo-workflows:
${VALUES.replaceAll(/^(?=.)/gm, '  ')}`;

describe.each([
  ['one key for each setting', CONFIG_MAP],
  ['the single key config', ONE_KEY],
  ['values of the Helm chart', VALUES],
  ['values of a chart above it', UMBRELLA],
])('%s', (_name, text) => {
  const { controllers } = projectOf([text]);

  test('the images whose command is known, the executor, the policy', () => {
    expect(controllers).toHaveLength(1);
    const [one] = controllers;
    expect(one?.commands.map((command) => command.text)).toEqual([
      'argoproj/argosay:v2',
      'docker/whalesay:latest',
    ]);
    expect(one?.executor?.text).toBe(
      'registry.cn-hangzhou.aliyuncs.com/acs/argoexec:v3.5.12-4ad4d3b',
    );
    expect(one?.pullPolicy?.text).toBe('Always');
    expect(one?.besideConfig).toEqual([]);
  });
});

test.each([
  ['of the chart', VALUES],
  ['of a chart above it', UMBRELLA],
])('workflowDefaults in values %s give annotations to pods', (_name, values) => {
  const workflow = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {name: w}
spec:
  entrypoint: a
  templates: [{name: a, container: {image: busybox}}]
`;
  const [pod] = podsOf([workflow, values]);
  expect(pod?.annotations.get(CACHE)).toMatchObject({
    origin: 'cluster',
    object: { kind: 'HelmValues' },
  });
  const wrong = values.replace(`${CACHE}: "true"`, `${CACHE}: true`);
  const { findings } = lintFiles([sourceFile('values.yaml', wrong)]);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['annotation-not-a-string']);
});

test('the default values of the chart say nothing', () => {
  const values = `controller:
  workflowDefaults: {}
executor:
  image: { registry: quay.io, repository: argoproj/argoexec, tag: "" }
mainContainer: {}
emissary:
  images: []
`;
  const { manifests, controllers } = projectOf([values]);
  expect([manifests, controllers]).toEqual([[], []]);
});

describe('rules ask the controller', () => {
  const workflow = (container: string, metadata = ''): string => `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {name: w}
spec:
  entrypoint: a
${metadata}  templates: [{name: a, container: {${container}}}]
`;
  const findings = (rule: string, ...texts: readonly string[]): readonly Finding[] =>
    lintFiles(
      texts.map((text, at) => sourceFile(`${String(at)}.yaml`, text)),
      settingsFrom(CONFIG),
    ).findings.filter(({ ruleId }) => ruleId === rule);

  test('a command that it knows need not be written', () => {
    const asks = workflow(`image: "${IMAGE}"`);
    const rule = 'private-image-without-command';
    const [missing] = findings(rule, asks, CONFIG_MAP);
    expect(missing?.related).toMatchObject([{ path: '1.yaml' as string }]);
    const knows = CONFIG_MAP.replace('argoproj/argosay:v2', IMAGE);
    expect(findings(rule, asks, knows)).toEqual([]);
    expect(findings(rule, asks, knows.replace(':1.0', ':1.1'))).toHaveLength(1);
    expect(findings(rule, asks, CONFIG_MAP.replace('empty:1', IMAGE))).toHaveLength(1);
  });

  const CACHED = `  podMetadata: {annotations: {${CACHE}: "true"}}\n`;

  test('its pull policy is that of main containers without one', () => {
    const rule = 'pull-policy-defeats-cache';
    const text = workflow('image: "busybox:1.36", command: [a]', CACHED);
    const [found] = findings(rule, text, CONFIG_MAP);
    expect(found).toMatchObject({
      path: '0.yaml',
      related: [
        {
          path: '1.yaml',
          message: 'the controller has mainContainer.imagePullPolicy "Always"',
        },
      ],
    });
    expect(found?.fix?.edits.map(({ path }) => path as string)).toEqual(['0.yaml']);
    const own = workflow(
      'image: "busybox:1.36", command: [a], imagePullPolicy: IfNotPresent',
      CACHED,
    );
    expect(findings(rule, own, CONFIG_MAP)).toEqual([]);
    const mild = CONFIG_MAP.replace('imagePullPolicy: Always', 'imagePullPolicy: IfNotPresent');
    const floating = workflow('image: busybox, command: [a]', CACHED);
    expect(findings(rule, floating, mild)).toEqual([]);
    expect(findings(rule, floating)).toHaveLength(1);
    // Which of two controllers runs it is not known.
    expect(findings(rule, text, CONFIG_MAP, mild)).toEqual([]);
  });

  test('a perfect match needs its executor image', () => {
    const rule = 'perfect-match-without-executor';
    const text = workflow(
      'image: "busybox:1.36", command: [a]',
      '  podMetadata: {annotations: {k8s.aliyun.com/imc-perfect-match: "true"}}\n',
    );
    const cache = (executor: string): string => `apiVersion: eci.alibabacloud.com/v1
kind: ImageCache
metadata: {name: c}
spec: {images: ["busybox:1.36", "${executor}"]}
`;
    const other = 'quay.io/argoproj/argoexec:v3.5.12';
    const right = 'registry.cn-hangzhou.aliyuncs.com/acs/argoexec:v3.5.12-4ad4d3b';
    expect(findings(rule, text, cache(other))).toEqual([]);
    expect(findings(rule, text, cache(right), CONFIG_MAP)).toEqual([]);
    const [found] = findings(rule, text, cache(other), CONFIG_MAP);
    expect(found?.help).toContain(right);
    expect(found?.related).toMatchObject([{ path: '2.yaml' as string }]);
  });
});
