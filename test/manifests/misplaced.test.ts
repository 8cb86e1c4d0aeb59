import { describe, expect, test } from '@jest/globals';
import { projectOf } from '../support/project.ts';

const ANNOTATIONS = 'annotations: { k: v }';

/** Where annotations are found that reach no pod, and where they are meant to be. */
function strays(kind: string, fields: string): (string | undefined)[][] {
  const text = `{ apiVersion: argoproj.io/v1alpha1, kind: ${kind}, ${fields} }`;
  return projectOf([text]).manifests.flatMap(({ misplaced }) =>
    misplaced.map(({ where, meant }) => [where, meant?.words]),
  );
}

const USUAL = ['metadata', 'spec.workflowMetadata', 'spec.metadata'];
const SPEC = `spec: { workflowMetadata: { ${ANNOTATIONS} }, metadata: { ${ANNOTATIONS} } }`;

describe('annotations of an object that reach no pod', () => {
  test.each(['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate'])('%s', (kind) => {
    expect(strays(kind, `metadata: { ${ANNOTATIONS} }, ${SPEC}`)).toEqual(
      USUAL.map((path) => [`${path}.annotations of the ${kind}`, 'spec.podMetadata']),
    );
  });

  test('CronWorkflow, which has a spec around that of the workflow', () => {
    const inner = SPEC.replace('spec:', 'workflowSpec:');
    const spec = `${SPEC.slice(0, -1)}, podMetadata: { ${ANNOTATIONS} }, ${inner} }`;
    expect(strays('CronWorkflow', `metadata: { ${ANNOTATIONS} }, ${spec}`)).toEqual(
      [
        ...[...USUAL, 'spec.podMetadata'].map((path) => `${path}.annotations of the CronWorkflow`),
        'spec.workflowSpec.workflowMetadata.annotations',
        'spec.workflowSpec.metadata.annotations',
      ].map((where) => [where, 'spec.workflowSpec.podMetadata']),
    );
  });

  test('WorkflowEventBinding, which has no place for them at all', () => {
    const spec = `spec: { submit: { metadata: { ${ANNOTATIONS} } } }`;
    expect(strays('WorkflowEventBinding', `metadata: { ${ANNOTATIONS} }, ${spec}`)).toEqual([
      ['metadata.annotations of the WorkflowEventBinding', undefined],
      ['spec.submit.metadata.annotations of the WorkflowEventBinding', undefined],
    ]);
  });

  test.each([
    ['steps, each list in parallel', 'steps: [[STEP], [STEP]]', 2],
    ['steps without the inner lists', 'steps: [STEP]', 1],
    ['tasks', 'dag: { tasks: [STEP] }', 1],
  ])('%s', (_name, field, count) => {
    const step = `{ name: s, template: b, metadata: { ${ANNOTATIONS} } }`;
    const template = `{ name: a, ${field.replaceAll('STEP', step)} }`;
    const found = strays('Workflow', `spec: { entrypoint: a, templates: [${template}] }`);
    expect(found).toEqual(
      Array.from({ length: count }, () => ['metadata.annotations of a step', undefined]),
    );
  });
});
