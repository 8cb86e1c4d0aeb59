import { describe, expect, test } from '@jest/globals';
import {
  canBecome,
  imageTexts,
  pulledImages,
  references,
  relatedImages,
  templateNames,
} from '../../src/facts/images.ts';
import { meantKey } from '../../src/facts/lost-annotations.ts';
import { projectOf } from '../support/project.ts';

/** Two containers in one template, and a third one that names the first image again. */
const WORKFLOW = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: a- }
spec:
  entrypoint: one
  templates:
    - name: one
      initContainers: [{ name: i, image: "nginx:1" }]
      container: { image: "registry.example.com/b:2", command: [a] }
      sidecars:
        - { name: s, image: "nginx:1" }
        - { name: t, image: "registry.example.com/c:{{workflow.parameters.tag}}" }
        - { name: u, image: "{{workflow.parameters.image}}" }
        - { name: v, image: "Not Valid" }
`;
const PROJECT = projectOf([WORKFLOW]);
const images = PROJECT.pods.flatMap((pod) => pulledImages(pod));

describe('the images of a pod', () => {
  test('have a host, and a reference where all of it is known', () => {
    const read = images.map(
      ({ text, host, reference }) => `${text} ${host} ${String(reference !== undefined)}`,
    );
    expect(read.toSorted()).toEqual([
      'nginx:1 docker.io true',
      'nginx:1 docker.io true',
      'registry.example.com/b:2 registry.example.com true',
      'registry.example.com/c:{{workflow.parameters.tag}} registry.example.com false',
    ]);
    expect(imageTexts(images)).toHaveLength(3);
    expect(templateNames(images)).toEqual(['one']);
  });

  test('are each once among the references, in their order', () => {
    expect([...references(PROJECT, ['alpine:3', 'Not Valid']).keys()]).toEqual([
      'docker.io/library/alpine:3',
      'docker.io/library/nginx:1',
      'registry.example.com/b:2',
    ]);
  });

  test('are related to a finding at the first one, each place once', () => {
    const [first] = images;
    const related = relatedImages([...images, ...images]);
    expect(related).toHaveLength(3);
    expect(related.map(({ range }) => range)).not.toContainEqual(first?.range);
    expect(related.at(-1)?.message).toMatch(/^image "[^"]+" in template "one"$/);
  });
});

test.each([
  ['a:{{x}}', 'a:1', true],
  ['a:{{x}}', 'b:1', false],
  ['{{x}}/a:{{y}}', 'h/a:1', true],
  ['a:1', 'a:1', true],
  ['a:{{x}}b', 'a:b', true],
])('%s can become %s: %s', (templated, image, expected) => {
  expect(canBecome(templated, image)).toBe(expected);
});

test.each([
  ['k8s.aliyun.com/acr-instanceid', 'k8s.aliyun.com/acr-instance-id'],
  ['k8s.aliyun.com/ACR_INSTANCE_ID', 'k8s.aliyun.com/acr-instance-id'],
  ['k8s.alibabacloud.com/eci-image-cache', 'k8s.aliyun.com/eci-image-cache'],
  ['alibabacloud.com/enable-image-cache', 'image.alibabacloud.com/enable-image-cache'],
  ['k8s.aliyun.com/eci-image-cahce', 'k8s.aliyun.com/eci-image-cache'],
  ['k8s.aliyun.com/eci-image-cache', undefined],
  ['k8s.aliyun.com/eci-instance-id', undefined],
  ['example.com/eci-image-cach', undefined],
  ['eci-image-cach', undefined],
  ['k8s.aliyun.com/something-else', undefined],
  [`k8s.aliyun.com/${'a'.repeat(90)}`, undefined],
])('%s means %s', (key, expected) => {
  expect(meantKey(key)).toBe(expected);
});
