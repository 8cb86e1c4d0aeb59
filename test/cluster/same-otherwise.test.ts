import { expect, test } from '@jest/globals';
import type { Pod } from '../../src/argo/pods.ts';
import { projectOf } from '../support/project.ts';
import { randomRepository } from '../support/random-repository.ts';

/** It gives every pod an annotation that nothing else names. */
const PROFILE = `apiVersion: v1
kind: ConfigMap
metadata: { name: eci-profile, namespace: kube-system }
data:
  selectors: |
    - name: all
      objectSelector: {}
      effect: { annotations: { added: "1" } }
`;

const library = (value: string): string => `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: library }
spec:
  entrypoint: main
  podMetadata: { annotations: { of: "${value}" } }
  templates:
    - name: main
      steps: [[{ name: s, templateRef: { name: third, template: t } }]]
`;

/** One workflow that runs any of two libraries of one name, and a third one in which both run a template. */
const TWICE = [
  `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: w }
spec: { workflowTemplateRef: { name: library } }
`,
  library('first'),
  library('second'),
  `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: third }
spec:
  templates: [{ name: t, container: { image: "alpine:3", command: [a] } }]
`,
];

function annotationsOf({ annotations, labels }: Pod): unknown {
  const own = [...annotations, ...labels].filter(([key]) => key !== 'added');
  return own.map(([key, { value, origin }]) => [key, value.path, value.range, value.text, origin]);
}

function expectSameBeside(texts: readonly string[]): void {
  const before = projectOf(texts).pods;
  const after = projectOf([...texts, PROFILE]).pods;
  expect(after.map(annotationsOf)).toEqual(before.map(annotationsOf));
  expect(after.every(({ annotations }) => annotations.get('added')?.value.text === '1')).toBe(true);
}

test('what a profile adds changes nothing else of pods that one workflow starts in two ways', () => {
  const found = projectOf(TWICE).pods.map(({ annotations }) => annotations.get('of')?.value.text);
  expect(found).toEqual(['first', 'second']);
  expectSameBeside(TWICE);
});

test('what a profile adds changes nothing else of any pod', () => {
  for (let seed = 0; seed < 60; seed += 1) {
    expectSameBeside(Object.values(randomRepository(seed)));
  }
});
