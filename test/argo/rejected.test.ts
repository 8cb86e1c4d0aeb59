import { describe, expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import type { Template } from '../../src/manifests/model.ts';
import { imagesOf, podsOf } from '../support/project.ts';
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

function kindsOf(template: Template | undefined): string {
  return (template?.kinds ?? []).join('+');
}

interface Outcome {
  readonly pods: readonly string[];
  readonly rejected: readonly string[];
}

function outcome(templates: string): Outcome {
  const { pods, rejected } = explanationOf(workflow(templates));
  return {
    pods: pods.map(({ templateName }) => templateName),
    rejected: rejected.map(({ template }) => `${template?.name ?? ''}: ${kindsOf(template)}`),
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
      { manifest: { name: 'train' }, template: { name: 'main' }, fault: { what: 'kinds', kinds } },
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
  ).toEqual({ pods: [], rejected: ['empty: ', 'steps: container+steps'] });
});

test('an inline template is asked as well, templateDefaults are not', () => {
  const files = workflow(`    - name: main
      steps:
        - - { name: one, inline: { metadata: {} } }
          - { name: two, inline: { container: { image: b } } }
  templateDefaults: { container: { image: c }, script: { image: d } }
`);
  const { pods, rejected } = explanationOf(files);
  expect(pods).toEqual([]);
  expect(rejected).toMatchObject([{ template: { name: '' }, fault: { what: 'kinds', kinds: [] } }]);
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

/** Cases that Argo rejects for a reason that the model does not know. */
const NOT_FOLLOWED: Readonly<Record<string, string>> = {
  'rejected-broken-template-of-a-workflowtemplate': 'a tag that nothing resolves',
  'rejected-depends-and-dependencies': 'depends beside dependencies',
  'rejected-image-missing': 'no image',
  'rejected-name-of-template': 'characters of a name',
  'rejected-no-entrypoint': 'what has no entrypoint counts as a patch',
  'rejected-partial-patch': 'what has no entrypoint counts as a patch',
  'rejected-template-and-templateref': 'template beside templateRef',
  'rejected-unknown-library': 'the library can be in another repository',
};

const FOLLOWED = CASES.filter(
  ({ name }) => name.startsWith('rejected-') && !Object.hasOwn(NOT_FOLLOWED, name),
);

describe.each(FOLLOWED)('the case $name', ({ files, answerOf }) => {
  test.each(RELEASES)('has pods of the same objects on %s', (release) => {
    const made = (answerOf(release)?.pods ?? []).map(({ object }) => object);
    const { pods, rejected } = explanationOf(files, release);
    const found = pods.map(({ execution: { kind, name } }) => `${kind}/${name}`);
    // A library that a workflow runs is not run once more by the model.
    const runs = (all: readonly string[]): string[] =>
      [...new Set(all)].filter((object) => !object.startsWith('WorkflowTemplate/')).toSorted();
    expect(runs(found)).toEqual(runs(made));
    const refused = answerOf(release)?.rejected ?? [];
    if (made.length === 0) expect([refused.length > 0, rejected.length > 0]).toEqual([true, true]);
  });
});

test.each([
  [
    'a name twice',
    'steps: [[{ name: x, template: leaf }, { name: x, template: leaf }]]',
    'repeated',
  ],
  ['no template', 'steps: [[{ name: x, template: nope }]]', 'no-template'],
  [
    'a task that is not there',
    'dag: { tasks: [{ name: x, template: leaf, depends: z }] }',
    'no-task',
  ],
  [
    'a target that is not there',
    'dag: { target: z, tasks: [{ name: x, template: leaf }] }',
    'no-task',
  ],
  [
    'a circle',
    'dag: { tasks: [{ name: x, template: leaf, depends: z }, { name: z, template: leaf, depends: x }] }',
    'circle',
  ],
  ['no argument', 'steps: [[{ name: x, template: open }]]', 'no-argument'],
  [
    'an argument without a value',
    'steps: [[{ name: x, template: open, arguments: { parameters: [{ name: i }] } }]]',
    'no-value',
  ],
  [
    'an output without a value',
    'suspend: {}\n      outputs: { parameters: [{ name: o }] }',
    'no-value',
  ],
])('%s rejects the workflow, and lint judges its images', (_name, main, what) => {
  const files = workflow(`    - name: main
      ${main}
    - { name: leaf, container: { image: leaf } }
    - { name: open, inputs: { parameters: [{ name: i }] }, container: { image: open } }
`);
  const { pods, rejected } = explanationOf(files);
  expect(pods).toEqual([]);
  expect(rejected.map(({ fault }) => fault.what)).toEqual([what]);
  const judged = podsOf(Object.values(files)).flatMap(imagesOf);
  expect(judged.toSorted()).toEqual(['leaf', 'open']);
});

test('what a tag, a patch or another repository can give is no fault', () => {
  const templates = `    - name: main
      steps:
        - - { name: x, template: "{{workflow.parameters.t}}" }
          - { name: y, templateRef: { name: elsewhere, template: t } }
          - { name: z, template: "\${NAME}" }
    - name: order
      dag:
        tasks:
          - { name: a, template: main, depends: "b.Succeeded && !c.Failed" }
          - { name: b, template: main }
          - { name: c, template: main, dependencies: [b] }
`;
  expect(explanationOf(workflow(templates)).rejected).toEqual([]);
  const broken = workflow('    - { name: main, steps: [[{ name: x, template: nope }]] }\n');
  expect(explanationOf(broken).rejected).toHaveLength(1);
  const patch = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: train }
spec: { templates: [{ name: nope, container: { image: a } }] }
`;
  expect(explanationOf({ ...broken, 'patch.yaml': patch }).rejected).toEqual([]);
});
