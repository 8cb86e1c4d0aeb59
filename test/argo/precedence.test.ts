import { describe, expect, test } from '@jest/globals';
import type { Pod } from '../../src/argo/pods.ts';
import { NEW, OLD, podsOf } from '../support/project.ts';

// The worked example: every level sets some keys, three templates are reached in three ways.
const CONTROLLER = `
apiVersion: v1
kind: ConfigMap
metadata: { name: workflow-controller-configmap }
data:
  workflowDefaults: |
    spec:
      podMetadata:
        annotations: { k1: ctrl, k2: ctrl, k3: ctrl, k4: ctrl }
`;
const BASE = `
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: base }
spec:
  entrypoint: main
  podMetadata: { annotations: { k2: base, k3: base } }
  templateDefaults: { metadata: { annotations: { k4: tdef, k5: tdef } } }
  templates:
    - name: local
      metadata: { annotations: { k1: tmpl } }
      container: { image: local }
    - name: main
      steps:
        - - name: A
            template: local
          - name: B
            templateRef: { name: lib, template: t }
          - name: C
            inline: { container: { image: inline } }
`;
const LIBRARY = `
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: lib }
spec:
  podMetadata: { annotations: { k1: lib, k6: lib } }
  templates:
    - name: t
      metadata: { annotations: { k3: t } }
      container: { image: lib }
`;
const WORKFLOW = `
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: run, annotations: { k9: meta } }
spec:
  workflowTemplateRef: { name: base }
  podMetadata: { annotations: { k3: wf } }
`;
const ALL = [CONTROLLER, BASE, LIBRARY, WORKFLOW];

function annotationsOf(pods: readonly Pod[], image: string): Record<string, string> {
  const found = pods.filter((pod) => pod.images.some((use) => use.image.text === image));
  expect(found).toHaveLength(1);
  const made: Record<string, string> = {};
  for (const [key, { value }] of found[0]?.annotations ?? []) made[key] = value.text;
  return made;
}

describe('the worked example', () => {
  test.each([
    ['local', OLD, { k1: 'tmpl', k2: 'base', k3: 'wf', k4: 'tdef', k5: 'tdef' }],
    ['local', NEW, { k1: 'tmpl', k2: 'base', k3: 'wf', k4: 'ctrl', k5: 'tdef' }],
    ['lib', OLD, { k1: 'ctrl', k2: 'base', k3: 't', k4: 'tdef', k5: 'tdef' }],
    ['lib', NEW, { k1: 'lib', k2: 'base', k3: 't', k4: 'tdef', k5: 'tdef', k6: 'lib' }],
    ['inline', OLD, { k1: 'ctrl', k2: 'base', k3: 'wf', k4: 'tdef', k5: 'tdef' }],
    ['inline', NEW, { k1: 'ctrl', k2: 'base', k3: 'wf', k4: 'tdef', k5: 'tdef' }],
  ])('pod of %s, version %j', (image, version, expected) => {
    expect(annotationsOf(podsOf(ALL, version), image)).toEqual(expected);
  });

  test('does not depend on the order of files', () => {
    const backward = podsOf(ALL.toReversed());
    expect(annotationsOf(backward, 'lib')).toEqual(annotationsOf(podsOf(ALL), 'lib'));
  });
});

test('annotations of the object itself never reach a pod', () => {
  expect([...(podsOf(ALL)[0]?.annotations.keys() ?? [])]).not.toContain('k9');
});
