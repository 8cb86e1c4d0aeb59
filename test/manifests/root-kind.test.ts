import { describe, expect, test } from '@jest/globals';
import { readModel } from '../../src/manifests/file-model.ts';
import { readFile } from '../../src/manifests/file.ts';
import { isForeign } from '../../src/manifests/root-kind.ts';
import { LIMITS } from '../../src/text/limits.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { sourceFile } from '../support/lint-text.ts';

/** A definition of one of Argo's own kinds: it names them everywhere, and is larger than a document. */
const CRD = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: workflows.argoproj.io }
spec:
  names: { kind: Workflow }
  versions:
${'    - description: a kind of Workflow\n'.repeat(LIMITS.documentUnits / 36 + 1)}`;
const WORKFLOW = CRD.replace('apiextensions.k8s.io/v1', 'argoproj.io/v1alpha1').replace(
  'CustomResourceDefinition',
  'Workflow',
);

const problemsOf = (text: string): string[] =>
  readModel(sourceFile('a.yaml', text), readYaml).problems.map(({ reason }) => reason);

describe('a document that is too large', () => {
  test('is no problem where its kind is not read', () => {
    expect(problemsOf(CRD)).toEqual([]);
    expect(problemsOf(JSON.stringify({ kind: 'CustomResourceDefinition', spec: CRD }))).toEqual([]);
  });

  test('is a problem where it is, and so are others of its file', () => {
    expect(problemsOf(WORKFLOW)).toEqual([expect.stringContaining('Too large')]);
    expect(problemsOf(`${CRD}---\n${WORKFLOW}`)).toEqual([expect.stringContaining('Too large')]);
    expect(problemsOf(JSON.stringify({ spec: CRD, kind: 'Workflow' }))).toHaveLength(1);
  });
});

describe('a file that is too large', () => {
  const read = (text: string): unknown =>
    readFile('a.yaml' as RepoPath, Buffer.from(text), () => false);
  const long = (text: string): string => text + '  # more\n'.repeat(LIMITS.fileBytes / 9);

  test('does not matter where it is one document of a kind that is not read', () => {
    expect(read(long(CRD))).toBe('irrelevant');
    expect(read(long(WORKFLOW))).toMatchObject({ ok: false });
    expect(read(long(`${CRD}---\n${WORKFLOW}`))).toMatchObject({ ok: false });
  });
});

test.each([
  ['kind: Ingress\n', true],
  ['  apiVersion: v1\n  kind: "Ingress"  # x\n', true],
  ['"kind": \'Ingress\'\nspec:\n  kind: Workflow\n', true],
  ['{"spec": {"kind": "Workflow"}, "kind": "Ingress"}', true],
  ['kind: Workflow\n', false],
  ['kind: List\nitems: []\n', false],
  ['spec:\n  kind: Ingress\n', false],
  ['kind: Ingress\nkind: Workflow\n', false],
  ['kind: *kind\n', false],
  ['{"spec": {"kind": "Ingress"}, "kind": "Workflow"}', false],
  ['', false],
])('%j is foreign: %j', (text, foreign) => {
  expect(isForeign(text)).toBe(foreign);
});

test.each([
  ['a list of another kind', 'kind: Other\nitems: []\n', false],
  ['another kind without items', 'kind: Other\nspec: { items: [] }\n', true],
  ['a key with an escape', 'kind: Other\n"k\\x69nd": Workflow\n', false],
  ['a key that is an alias', 'a: &a kind\nkind: Other\n*a : Workflow\n', false],
  ['JSON of another kind', '{"kind": "Other", "a": {"items": "\\""}}', true],
  ['JSON with items', '{"kind": "Other", "items": []}', false],
  ['JSON with an escape in a key', String.raw`{"kind": "Other", "k\u0069nd": "Workflow"}`, false],
  [
    'JSON with a string that does not end',
    `{"kind": "Other", "a": "${'\\"'.repeat(100_000)}`,
    true,
  ],
])('%s: is it certain that nothing is read?', (_name, text, expected) => {
  expect(isForeign(text)).toBe(expected);
});
