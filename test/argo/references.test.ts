import { expect, test } from '@jest/globals';
import { projectOf } from '../support/project.ts';

const library = (namespace: string, value: string, kind = 'WorkflowTemplate'): string => `
apiVersion: argoproj.io/v1alpha1
kind: ${kind}
metadata: { name: lib${namespace === '' ? '' : `, namespace: ${namespace}`} }
spec:
  entrypoint: t
  templates:
    - name: t
      container: { image: "${value}" }
    - name: inside
      steps: [[{ name: a, template: t }]]
`;
const caller = (namespace: string, extra = ''): string => `
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: w${namespace === '' ? '' : `, namespace: ${namespace}`} }
spec:
  entrypoint: main
  templates:
    - name: main
      steps: [[{ name: a, templateRef: { name: lib, template: inside${extra} } }]]
`;

/** Images by what runs them: `Workflow w: a`. */
function runs(texts: readonly string[]): string[] {
  return projectOf(texts)
    .pods.map(({ execution, images }) => `${execution.kind}: ${images[0]?.image.text ?? ''}`)
    .toSorted();
}

test('a templateRef is followed into the library and on to its own templates', () => {
  expect(runs([caller(''), library('', 'a')])).toEqual(['Workflow: a']);
});

test('names are looked up in the namespace of the workflow', () => {
  expect(runs([caller('x'), library('x', 'a'), library('y', 'b')])).toEqual([
    'Workflow: a',
    'WorkflowTemplate: b',
  ]);
});

test('several files of one name all count', () => {
  expect(runs([caller(''), library('', 'a'), library('', 'b')])).toEqual([
    'Workflow: a',
    'Workflow: b',
  ]);
});

test('clusterScope means a ClusterWorkflowTemplate', () => {
  const both = [library('', 'a'), library('', 'b', 'ClusterWorkflowTemplate')];
  expect(runs([caller('', ', clusterScope: true'), ...both])).toEqual([
    'Workflow: b',
    'WorkflowTemplate: a',
  ]);
});

test('a library nobody calls is looked at by itself', () => {
  expect(runs([library('', 'a')])).toEqual(['WorkflowTemplate: a']);
});

test('libraries that call each other in a circle are looked at once', () => {
  const circle = (name: string, other: string): string => `
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: ${name} }
spec:
  templates:
    - name: t
      steps: [[{ name: a, templateRef: { name: ${other}, template: t } }, { name: b, inline: { container: { image: ${name} } } }]]
`;
  expect(runs([circle('one', 'two'), circle('two', 'one')])).toEqual([
    'WorkflowTemplate: one',
    'WorkflowTemplate: two',
  ]);
});

test('an event binding runs its library, and what it does not reach the library itself', () => {
  const binding =
    '{ apiVersion: argoproj.io/v1alpha1, kind: WorkflowEventBinding, metadata: { name: b }, spec: { submit: { workflowTemplateRef: { name: lib } } } }';
  expect(runs([binding, library('', 'a')])).toEqual([
    'WorkflowEventBinding: a',
    'WorkflowTemplate: a',
  ]);
});

test('a missing library is no pod and no crash', () => {
  expect(runs([caller('')])).toEqual([]);
});
