import { expect, test } from '@jest/globals';
import { dirname } from 'node:path';
import { temporaryCheckouts } from '../support/checkout.ts';
import { command } from '../support/command.ts';
import { describeHelm } from './describe-helm.ts';

const repository = temporaryCheckouts();
const VALUES = `controller:
  workflowDefaults:
    spec: {podMetadata: {annotations: {k8s.aliyun.com/eci-image-cache: true}}}
`;
const WORKFLOW = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: a- }
spec:
  entrypoint: main
  podMetadata:
    annotations: {{ toJson .Values.controller.workflowDefaults.spec.podMetadata.annotations }}
  templates:
    - { name: main, container: { image: "busybox:1", command: [a] } }
`;

describeHelm()('a mistake in a file of values that is judged for itself', () => {
  test('is mended there, and so in what is rendered from it', async () => {
    const repo = repository({
      'chart/Chart.yaml': 'apiVersion: v2\nname: t\nversion: 1.0.0\n',
      'chart/values.yaml': VALUES,
      'chart/templates/wf.yaml': WORKFLOW,
    });
    const env = { PATH: dirname(process.env['HELM'] ?? '') };
    const fixed = await command(repo.root, ['lint', '--fix', '--quiet'], { env });
    expect(fixed).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(repo.read('chart/values.yaml')).toBe(VALUES.replace(' true', ' "true"'));
    expect(repo.read('chart/templates/wf.yaml')).toBe(WORKFLOW);
  });
});
