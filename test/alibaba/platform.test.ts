import { expect, test } from '@jest/globals';
import { backendOf, certainBackendOf } from '../../src/alibaba/platform.ts';
import { podsOf } from '../support/project.ts';
import { workflow } from '../support/manifests.ts';

test.each<[string, string, string | undefined, string]>([
  ['no sign', '', undefined, 'eci'],
  ['the label of ACS', '  podMetadata: {labels: {alibabacloud.com/acs: "true"}}\n', 'acs', 'acs'],
  [
    'a compute class',
    '  podMetadata: {labels: {alibabacloud.com/compute-class: gpu}}\n',
    'acs',
    'acs',
  ],
  ['the label of ECI', '  podMetadata: {labels: {alibabacloud.com/eci: "true"}}\n', 'eci', 'eci'],
  ['the node selector of ECI', '  nodeSelector: {type: virtual-kubelet}\n', 'eci', 'eci'],
  [
    'only an annotation of ACS',
    '  podMetadata: {annotations: {image.alibabacloud.com/enable-image-cache: "true"}}\n',
    undefined,
    'acs',
  ],
])('in a workflow cluster, %s', (_name, metadata, certain, likely) => {
  const [pod] = podsOf([workflow('busybox:1', metadata)]);
  if (pod === undefined) throw new Error('no pod');
  expect(certainBackendOf(pod, 'workflow-cluster')).toBe(certain);
  expect(backendOf(pod, 'workflow-cluster')).toBe(likely);
});

test('a configured platform holds where the pod says nothing else', () => {
  const [plain, labelled] = podsOf([
    workflow('busybox:1'),
    workflow('busybox:1', '  podMetadata: {labels: {alibabacloud.com/acs: "true"}}\n'),
  ]);
  if (plain === undefined || labelled === undefined) throw new Error('no pods');
  expect(certainBackendOf(plain, 'acs')).toBe('acs');
  expect(backendOf(labelled, 'eci')).toBe('acs');
});
