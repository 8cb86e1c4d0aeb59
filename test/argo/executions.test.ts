import { describe, expect, test } from '@jest/globals';
import { podsOf } from '../support/project.ts';

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

  test.each([
    ['of another name', workflow('{ name: a }'), patch('Workflow', 'b')],
    ['of another kind', workflow('{ name: a }'), patch('WorkflowTemplate', 'a')],
    ['for a name that is generated', workflow('{ generateName: a }'), patch('Workflow', 'a')],
  ])('%s does not', (_name, one, other) => {
    expect(annotationsOf(one, other)).toEqual([undefined]);
  });
});
