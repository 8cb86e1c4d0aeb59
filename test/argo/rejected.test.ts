import { describe, expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { explanationOf } from '../support/explain.ts';
import { readCases, RELEASES } from '../support/oracle.ts';

const CASES = readCases(fileURLToPath(new URL('cases', import.meta.url)));

function workflow(templates: string): Readonly<Record<string, string>> {
  return {
    'a.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: train }
spec:
  entrypoint: main
  templates:
${templates}`,
  };
}

interface Outcome {
  readonly pods: readonly string[];
  readonly rejected: readonly string[];
}

function outcome(templates: string): Outcome {
  const { pods, rejected } = explanationOf(workflow(templates));
  return {
    pods: pods.map(({ templateName }) => templateName),
    rejected: rejected.map(({ template, kinds }) => `${template.name}: ${kinds.join('+')}`),
  };
}

describe.each([
  ['rejected-two-kinds', ['container', 'script']],
  ['defaults-template-without-kind-rejected', []],
])('the case %s', (name, kinds) => {
  test.each(RELEASES)('makes no pods on %s, as the controller says', (release) => {
    const found = CASES.find((one) => one.name === name);
    expect(found?.answerOf(release)?.pods).toEqual([]);
    expect(found?.answerOf(release)?.rejected).toHaveLength(1);
    const { pods, rejected } = explanationOf(found?.files ?? {}, release);
    expect(pods).toEqual([]);
    expect(rejected).toMatchObject([
      { manifest: { name: 'train' }, template: { name: 'main' }, kinds },
    ]);
  });
});

test('a kind with nothing behind it is none; an empty list is one', () => {
  expect(
    outcome(`    - { name: main, container: { image: a }, script: ~, steps: null }
    - { name: empty, container: }
    - { name: steps, steps: [], container: { image: b } }
    - { name: suspend, suspend: {} }
`),
  ).toEqual({ pods: ['main'], rejected: ['empty: ', 'steps: container+steps'] });
});

test('what a rejected template calls is not started by it', () => {
  expect(
    outcome(`    - name: main
      container: { image: a }
      steps:
        - - { name: one, template: called }
    - { name: called, container: { image: b } }
`),
  ).toEqual({ pods: ['called'], rejected: ['main: container+steps'] });
  const { pods } = explanationOf(
    workflow(`    - name: main
      container: { image: a }
      steps:
        - - { name: one, template: called }
    - { name: called, container: { image: b } }
`),
  );
  expect(pods[0]?.ways.map(({ entry }) => entry)).toEqual(['name']);
});

test('an inline template is asked as well, templateDefaults are not', () => {
  const files = workflow(`    - name: main
      steps:
        - - { name: one, inline: { metadata: {} } }
          - { name: two, inline: { container: { image: b } } }
  templateDefaults: { container: { image: c }, script: { image: d } }
`);
  const { pods, rejected } = explanationOf(files);
  expect(pods.map(({ inline }) => inline)).toEqual([true]);
  expect(rejected).toMatchObject([{ template: { name: '' }, kinds: [] }]);
});

test('a patch of kustomize is not rejected: it is no whole object', () => {
  const patch = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: train }
spec:
  templates:
    - { name: main, metadata: { annotations: { a: b } } }
`;
  expect(explanationOf({ 'patch.yaml': patch }).rejected).toEqual([]);
});
