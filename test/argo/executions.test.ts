import { describe, expect, test } from '@jest/globals';
import { imagesOf, NEW, OLD, podsOf } from '../support/project.ts';

const workflow = (metadata: string): string => `
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: ${metadata}
spec:
  entrypoint: main
  templates:
    - name: main
      container: { image: alpine }
`;
const patch = (kind: string, name: string): string => `
apiVersion: argoproj.io/v1alpha1
kind: ${kind}
metadata: { name: ${name} }
spec: { podMetadata: { annotations: { from: patch } } }
`;

/** The annotations of the pods of these objects. */
const annotationsOf = (...texts: readonly string[]): (string | undefined)[] =>
  podsOf(texts).map(({ annotations }) => annotations.get('from')?.value.text);

describe('a patch', () => {
  test('counts for the object of its kind and name', () => {
    expect(annotationsOf(workflow('{ name: a }'), patch('Workflow', 'a'))).toEqual(['patch']);
  });

  const based = workflow('{ name: a }').replace(
    'spec:\n',
    'spec:\n  podMetadata: { annotations: { from: base } }\n',
  );

  test.each([OLD, NEW])('is stronger than what it changes', (version) => {
    const [pod] = podsOf([based, patch('Workflow', 'a')], version);
    const found = pod?.annotations.get('from');
    expect(found).toMatchObject({ value: { text: 'patch' }, origin: 'patch' });
    expect(pod?.execution.partial).toBe(false);
  });

  test('of a library is stronger than the library, and weaker than the workflow', () => {
    const library = based.replace('kind: Workflow', 'kind: WorkflowTemplate');
    const run = (metadata: string): string => `
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: run- }
spec: { ${metadata}workflowTemplateRef: { name: a } }
`;
    const own = 'podMetadata: { annotations: { from: run } }, ';
    const change = patch('WorkflowTemplate', 'a');
    expect(annotationsOf(library, change, run(''))).toEqual(['patch']);
    expect(annotationsOf(library, change, run(own))).toEqual(['run']);
  });

  test('leaves the object itself what is submitted', () => {
    const named = workflow('{ name: a, namespace: team }').replace(
      'image: alpine',
      "image: '{{workflow.namespace}}'",
    );
    const [pod] = podsOf([named, patch('Workflow', 'a')]);
    expect(imagesOf(pod)).toEqual(['team']);
  });

  test('that removes a key leaves it to other overlays', () => {
    const removing = patch('Workflow', 'a').replace('from: patch', 'from: null');
    expect(annotationsOf(based, removing)).toEqual(['base']);
  });

  test.each([
    ['of another name', workflow('{ name: a }'), patch('Workflow', 'b')],
    ['of another kind', workflow('{ name: a }'), patch('WorkflowTemplate', 'a')],
    ['for a name that is generated', workflow('{ generateName: a }'), patch('Workflow', 'a')],
  ])('%s does not', (_name, one, other) => {
    expect(annotationsOf(one, other)).toEqual([undefined]);
  });
});
