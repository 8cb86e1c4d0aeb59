import { expect, test } from '@jest/globals';
import { fixOnly, lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';

const HOST = 'train-registry.cn-hangzhou.cr.aliyuncs.com';
const SETTINGS = settingsFrom(
  `registries: [{ host: ${HOST}, instanceId: cri-f34lmbk2rxqx41u8 }]\nargoVersion: "3.5"\n`,
);
const LIBRARY = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: library }
spec:
  templates:
    - name: pull
      container: { image: "${HOST}/team/a:1", command: [a] }
`;
const CALLER = `apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata: { name: caller }
spec:
  schedule: "0 0 * * *"
  workflowSpec:
    entrypoint: main
    templates:
      - name: main
        steps:
          - - { name: own, template: own }
            - { name: library, templateRef: { name: library, template: pull } }
      - name: own
        container: { image: "${HOST}/team/b:1", command: [a] }
`;

test('the podMetadata of a workflow is proposed with the library template that it calls', () => {
  const files = [sourceFile('library.yaml', LIBRARY), sourceFile('caller.yaml', CALLER)];
  const { findings } = lintFiles(files, SETTINGS);
  const missing = findings.filter(({ ruleId }) => ruleId === 'acr-instance-id-missing');
  const ofCaller = missing.filter(({ path }) => path === 'caller.yaml');
  expect(missing.map(({ path }) => path)).toEqual(['caller.yaml', 'library.yaml']);
  expect(fixOnly(files, ofCaller, SETTINGS).map(({ path }) => path)).toEqual([
    'caller.yaml',
    'library.yaml',
  ]);
});

test('not without it, where it cannot be mended', () => {
  const broken = `${LIBRARY}---\nkind: Workflow\napiVersion: argoproj.io/v1alpha1\nspec: [\n`;
  const files = [sourceFile('library.yaml', broken), sourceFile('caller.yaml', CALLER)];
  const { findings } = lintFiles(files, SETTINGS);
  const ofCaller = findings.filter(
    ({ ruleId, path }) => ruleId === 'acr-instance-id-missing' && path === 'caller.yaml',
  );
  expect(ofCaller).toHaveLength(1);
  expect(fixOnly(files, ofCaller, SETTINGS)).toEqual([]);
});
