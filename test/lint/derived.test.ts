import { expect, test } from '@jest/globals';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';

const KEY = 'k8s.aliyun.com/acr-instance-id';
const IMAGE = `${ENTERPRISE_IMAGE}:1.0`;
const MISSING = 'acr-instance-id-missing';

const LIBRARY = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: {name: library}
spec:
  podMetadata:
    annotations:
      ${KEY}: "cn-hangzhou:cri-f34lmbk2rxqx41u8"
  templates:
    - name: say
      container: {image: "${IMAGE}", command: [cowsay]}
---
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {generateName: user-}
spec:
  entrypoint: main
  templates:
    - name: main
      steps: [[{name: a, templateRef: {name: library, template: say}}]]
`;

/** An annotation that is written down and does not arrive, and the rule that says so. */
const LOST: [string, string, string][] = [
  [
    'annotation-never-reaches-pod',
    workflow(IMAGE).replace(
      'metadata:\n',
      `metadata:\n  annotations: {${KEY}: "cn-hangzhou:cri-f34lmbk2rxqx41u8"}\n`,
    ),
    'on the Workflow',
  ],
  [
    'annotation-key-unknown',
    workflow(
      IMAGE,
      `  podMetadata:\n    annotations:\n      k8s.aliyun.com/acr-instanceid: cri-a\n`,
    ),
    'misspelt',
  ],
  ['library-annotation-ignored', LIBRARY, 'in a library, before Argo 3.7'],
];

const rulesFound = (text: string, more = ''): string[] =>
  lintFiles([sourceFile('a.yaml', text)], settingsFrom(CONFIG + more))
    .findings.map(({ ruleId }) => ruleId)
    .filter((id) => id === MISSING || LOST.some(([rule]) => rule === id));

test.each(LOST)('%s: what follows from it is not said again', (rule, text) => {
  expect(rulesFound(text)).toEqual([rule]);
});

test.each(LOST)('without %s the annotation counts as missing', (rule, text) => {
  expect(rulesFound(text, `rules: { ${rule}: off }\n`)).toEqual([MISSING]);
});

test('an annotation lost for one template does not excuse another', () => {
  const text = `${workflow(IMAGE)}    - name: other
      steps: []
      annotations: {${KEY}: "cn-hangzhou:cri-f34lmbk2rxqx41u8"}
`;
  expect(rulesFound(text)).toContain(MISSING);
});
