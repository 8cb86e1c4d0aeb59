import { expect, test } from '@jest/globals';
import rules from '../../rules/index.ts';
import { lint } from '../../src/lint/lint.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { contextFrom, lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { annotation, CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const PROFILE = `apiVersion: v1
kind: ConfigMap
metadata: {name: eci-profile, namespace: kube-system}
data: {vpcId: vpc-2zeghwzptn5zii0w7, selectors: "[]"}
`;
const DEFAULTS = `apiVersion: v1
kind: ConfigMap
metadata: {name: workflow-controller-configmap}
data:
  workflowDefaults: |
    spec: {activeDeadlineSeconds: 60}
`;
const ADVICE = 'workflows need the same';

const advice = (files: Readonly<Record<string, string>>, config = CONFIG): string[] =>
  lintFiles(
    Object.entries(files).map(([path, text]) => sourceFile(path, text)),
    settingsFrom(config),
  ).findings.flatMap(({ ruleId, related }) =>
    related.flatMap(({ path, message }) =>
      message.includes(ADVICE) ? [`${ruleId} ${path}: ${message}`] : [],
    ),
  );

const ONE = workflow(`${ENTERPRISE_IMAGE}:1.0`, '', 'one-');
const TWO = workflow(`${ENTERPRISE_IMAGE}:2.0`, '', 'two-');

test('where every workflow needs the same id, the object that can give it is named', () => {
  const expected = 'acr-instance-id-missing p.yaml: all 2 workflows need the same: ';
  expect(advice({ 'a.yaml': ONE, 'b.yaml': TWO, 'p.yaml': PROFILE })).toEqual([
    `${expected}the ConfigMap \`eci-profile\` can give it to all of them at once`,
    `${expected}the ConfigMap \`eci-profile\` can give it to all of them at once`,
  ]);
  expect(advice({ 'a.yaml': ONE, 'b.yaml': TWO, 'p.yaml': DEFAULTS })[0]).toBe(
    `${expected}\`workflowDefaults\` can give it to all of them at once`,
  );
});

test('so it is for caches', () => {
  const big = [workflow('big:1', '', 'one-'), workflow('big:2', '', 'two-')] as const;
  expect(advice({ 'a.yaml': big[0], 'b.yaml': big[1], 'p.yaml': PROFILE })).toHaveLength(2);
});

test.each([
  ['one workflow', { 'a.yaml': ONE, 'p.yaml': PROFILE }],
  ['no such object', { 'a.yaml': ONE, 'b.yaml': TWO }],
  [
    'a workflow that needs nothing',
    { 'a.yaml': ONE, 'b.yaml': workflow('busybox:1'), 'p.yaml': PROFILE },
  ],
  [
    'a workflow that has it',
    {
      'a.yaml': ONE,
      'b.yaml': workflow(
        `${ENTERPRISE_IMAGE}:2.0`,
        annotation('k8s.aliyun.com/acr-instance-id', 'cri-f34lmbk2rxqx41u8'),
      ),
      'p.yaml': PROFILE,
    },
  ],
  [
    'two instances',
    {
      'a.yaml': ONE,
      'b.yaml': workflow('other-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1', '', 'two-'),
      'p.yaml': PROFILE,
    },
  ],
])('no advice with %s', (_name, files: Readonly<Record<string, string>>) => {
  expect(advice(files)).toEqual([]);
});

test('no advice where the pods of some files are not known', () => {
  const files = { 'a.yaml': ONE, 'b.yaml': TWO, 'p.yaml': PROFILE };
  const models = Object.entries(files).map(([path, text]) =>
    readModel(sourceFile(path, text), readYaml),
  );
  const related = (elsewhere: readonly string[]): number =>
    lint(models, rules, contextFrom(settingsFrom(CONFIG)), {
      silent: new Set(elsewhere),
      records: [],
    }).findings.flatMap((finding) => finding.related).length;
  expect([related([]), related(['busybox:1'])]).toEqual([2, 0]);
});

test('the object has to be for the cluster of the workflows', () => {
  const config = `${CONFIG}clusters:
  - { name: one, files: ["one/**"] }
  - { name: two, files: ["two/**"] }
`;
  const files = { 'one/a.yaml': ONE, 'one/b.yaml': TWO };
  expect(advice({ ...files, 'two/p.yaml': PROFILE }, config)).toEqual([]);
  expect(advice({ ...files, 'one/p.yaml': PROFILE }, config)).toHaveLength(2);
});
