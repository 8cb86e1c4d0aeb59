import { expect, test } from '@jest/globals';
import { pullCost } from '../../src/facts/pull-cost.ts';
import { contextFrom, lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';

const SETTINGS = settingsFrom('images:\n  - { match: "**/big:*", size: 3GiB }\n');
const GIB = 1024 ** 3;

const FILE = sourceFile(
  'wf.yaml',
  `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: w- }
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
        - - { name: a, template: big, withItems: [1, 2, 3] }
        - - { name: b, template: unknown, withItems: [1, 2] }
    - name: big
      container:
        image: example.com/team/big:1
        command: [run]
    - name: unknown
      container:
        image: example.com/team/other:1
        command: [run]
`,
);

test('the cost of a finding is what the pods of one run pull because of it', () => {
  const { project, findings } = lintFiles([FILE], SETTINGS);
  const costOf = pullCost(project.pods, contextFrom(SETTINGS));
  const [finding] = findings;
  if (finding === undefined) throw new Error('no finding');
  const at = (text: string): typeof finding => {
    const start = FILE.text.indexOf(text);
    return { ...finding, range: { start, end: start + text.length }, related: [], wastes: [] };
  };
  const [big, other] = [at('example.com/team/big:1'), at('example.com/team/other:1')];
  expect([big, other, at('kind')].map(costOf)).toEqual([9 * GIB, 2, 0]);
  const both = {
    ...big,
    related: [
      { ...other, message: '' },
      { ...big, message: '' },
    ],
  };
  expect(costOf(both)).toBe(9 * GIB + 2);
  expect(costOf({ ...at('kind'), wastes: [big] })).toBe(9 * GIB);
});
