import { describe, expect, test } from '@jest/globals';
import rules from '../../rules/index.ts';
import {
  fixFiles,
  lintFiles,
  settingsFrom,
  sourceFile,
  type Finding,
} from '../support/lint-text.ts';

/**
 * Faults that anchors, merge keys and inline templates showed in several rules at once. One that is
 * expected to fail is still there: the test says what is right.
 */
describe('what is shared by several pods or objects', () => {
  test('an image is reported for the one workflow that has no Secret for it', () => {
    const text = list(
      `metadata: { name: secret }
spec:
  entrypoint: main
  imagePullSecrets: [{ name: crpi }]
  templates:
    - name: main
      container: &tool { image: "crpi-0123456789abcdef-vpc.cn-hangzhou.personal.cr.aliyuncs.com/a/b:1", command: [a] }`,
      `metadata: { name: none }
spec:
  entrypoint: main
  templates:
    - { name: main, container: *tool }`,
    );
    expect(findings('personal-edition-unreachable', text)).toHaveLength(1);
  });

  test('a pull policy is reported where the image beside it is shared', () => {
    const text = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: policies }
spec:
  entrypoint: one
  podMetadata: { annotations: { k8s.aliyun.com/eci-image-cache: "true" } }
  templates:
    - name: one
      container: &tool { image: "busybox:1.36", command: [a], imagePullPolicy: Always }
    - name: two
      container:
        <<: *tool
        imagePullPolicy: Always
`;
    expect(findings('pull-policy-defeats-cache', text)).toHaveLength(2);
  });

  test('a fix is carried out although an equal finding is left at the same place', () => {
    const text = list(
      `metadata: { name: one }
spec: &spec
  entrypoint: main
  templates:
    - name: main
      container: &tool { image: "my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1", command: [a] }`,
      `metadata: { name: two }
spec: *spec`,
      `metadata: { name: three }
spec:
  entrypoint: main
  templates:
    - { name: main, container: *tool }`,
    );
    expect(fixed('acr-instance-id-missing', text)).not.toBe(text);
  });

  test('edits of a fix do not end before they begin', () => {
    const text = `apiVersion: eci.alibabacloud.com/v1
kind: ImageCache
metadata: { name: tools }
spec: { images: [&train example/train:1.0, alpine:3.20, *train] }
`;
    const edits = findings('imagecache-duplicate-image', text).flatMap(
      ({ fix }) => fix?.edits ?? [],
    );
    expect(edits.filter(({ edit: { range } }) => range.start > range.end)).toEqual([]);
  });

  test('the images of a spec that come with a merge key are images', () => {
    const text = `apiVersion: v1
kind: List
items:
  - apiVersion: eci.alibabacloud.com/v1
    kind: ImageCache
    metadata: { name: one }
    spec: &spec { images: ["busybox:1.36"] }
  - apiVersion: eci.alibabacloud.com/v1
    kind: ImageCache
    metadata: { name: two }
    spec: { <<: *spec, retentionDays: 30 }
`;
    expect(findings('imagecache-invalid', text)).toEqual([]);
  });

  test('an annotation beside the container of an inline template reaches no pod', () => {
    const text = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: beside }
spec:
  entrypoint: all
  templates:
    - name: all
      steps:
        - - name: beside
            inline:
              container:
                image: busybox:1.36
                command: [a]
                metadata: { annotations: { k8s.aliyun.com/eci-image-cache: "true" } }
`;
    expect(findings('annotation-never-reaches-pod', text)).toHaveLength(1);
  });

  test('an annotation has a use where one of the pods that share it has', () => {
    const text = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: shared }
spec:
  entrypoint: one
  templates:
    - name: one
      metadata: { annotations: &pull { k8s.aliyun.com/acr-instance-id: cri-f34lmbk2rxqx41u8 } }
      container: { image: "my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1", command: [a] }
    - name: two
      metadata: { annotations: *pull }
      container: { image: "busybox:1.36", command: [a] }
`;
    expect(findings('instance-id-unneeded', text)).toEqual([]);
  });

  test('a finding about an object stands in it, not at the anchor of another one', () => {
    const text = `apiVersion: v1
kind: List
items:
  - apiVersion: eci.alibabacloud.com/v1
    kind: ImageCache
    metadata: &one { name: one }
    spec: { images: ["busybox:1.36"], retentionDays: 30 }
  - apiVersion: eci.alibabacloud.com/v1
    kind: ImageCache
    metadata: *one
    spec: { images: ["busybox:1.36"] }
`;
    const [finding] = findings('imagecache-kept-forever', text);
    expect(finding?.range.start).toBeGreaterThan(text.indexOf('retentionDays'));
  });

  test('the title of a fix tells an inline template from the one around it', () => {
    const text = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: library }
spec:
  templates:
    - name: all
      steps:
        - - name: tool
            inline:
              container: { image: "my-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1", command: [a] }
`;
    const [finding] = findings('acr-instance-id-missing', text);
    expect(finding?.fix?.title).not.toMatch(/the metadata of template "all"$/);
  });
});

const SETTINGS = settingsFrom(`registries:
  - { host: my-registry.cn-hangzhou.cr.aliyuncs.com, instanceId: cri-f34lmbk2rxqx41u8 }
`);

function findings(id: string, text: string): readonly Finding[] {
  return lintFiles([sourceFile('manifest.yaml', text)], SETTINGS, only(id)).findings;
}

function fixed(id: string, text: string): string | undefined {
  const [file] = fixFiles([sourceFile('manifest.yaml', text)], SETTINGS, true, only(id));
  return file?.text;
}

function only(id: string): typeof rules {
  return rules.filter(({ meta }) => meta.id === id);
}

/** Workflows in one document, so that anchors are known in all of them. */
function list(...bodies: readonly string[]): string {
  const items = bodies.map((body) =>
    ['apiVersion: argoproj.io/v1alpha1', 'kind: Workflow', ...body.split('\n')]
      .map((line, at) => `${at === 0 ? '  - ' : '    '}${line}\n`)
      .join(''),
  );
  return `apiVersion: v1\nkind: List\nitems:\n${items.join('')}`;
}
