import { expect, test } from '@jest/globals';
import {
  describeWithKubectl,
  KUBECTL,
  linesWithPlaces,
  mappedOverlay,
  mapOne,
  textsOf,
} from '../../support/mapped-overlay.ts';
import { kustomizeRenderer } from '../../support/kustomize-renderer.ts';
import type { Renderer } from '../../../src/render/job.ts';

const WORKFLOW = `# the base
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: wt # its name
spec:
  parallelism: 2
  templates:
    - name: one
      container:
        image: "busybox:1"
        args: [a, a]
    - name: two
      containerSet:
        containers:
          - { name: main, image: busybox:1 }
      script: { source: "x" }
`;

const BASE = {
  'base/kustomization.yaml': 'resources: [wf.yaml]\n',
  'base/wf.yaml': WORKFLOW,
};

/** The lines of what an overlay makes of the base, which is the last that it gives. */
function over(
  kustomization: string,
  more: Readonly<Record<string, string>> = {},
): readonly string[] {
  const files = {
    ...BASE,
    'over/kustomization.yaml': `resources: [../base]\n${kustomization}`,
    ...more,
  };
  const mapped = mappedOverlay(files, 'over');
  const last = mapped.at(-1);
  expect(last?.path).toBe('over/kustomize\uFFFD!/base/wf.yaml');
  return linesWithPlaces(files, last);
}

const PLAIN = [
  'apiVersion: argoproj.io/v1alpha1 | base/wf.yaml:2 apiVersion: argoproj.io/v1alpha1',
  'kind: WorkflowTemplate | base/wf.yaml:3 kind: WorkflowTemplate',
  'metadata: | base/wf.yaml:4 metadata:',
  'name: wt | base/wf.yaml:5 name: wt # its name',
  'spec: | base/wf.yaml:6 spec:',
  'parallelism: 2 | base/wf.yaml:7 parallelism: 2',
  'templates: | base/wf.yaml:8 templates:',
  '- container: | base/wf.yaml:10 container:',
  'args: | base/wf.yaml:12 args: [a, a]',
  '- a | base/wf.yaml:12 args: [a, a]',
  '- a | base/wf.yaml:12 args: [a, a]',
  'image: busybox:1 | base/wf.yaml:11 image: "busybox:1"',
  'name: one | base/wf.yaml:9 - name: one',
  '- containerSet: | base/wf.yaml:14 containerSet:',
  'containers: | base/wf.yaml:15 containers:',
  '- image: busybox:1 | base/wf.yaml:16 - { name: main, image: busybox:1 }',
  'name: main | base/wf.yaml:16 - { name: main, image: busybox:1 }',
  'name: two | base/wf.yaml:13 - name: two',
  'script: | base/wf.yaml:17 script: { source: "x" }',
  'source: x | base/wf.yaml:17 script: { source: "x" }',
];

/** What differs from the base alone. */
function changed(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !PLAIN.includes(line));
}

describeWithKubectl('the written line of each rendered one', () => {
  test('an overlay that changes nothing', () => {
    expect(over('')).toEqual(PLAIN);
  });

  test('a strategic merge in a file', () => {
    const patch = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: wt }
spec:
  parallelism: 3
  podMetadata:
    annotations:
      k: v
`;
    const lines = over('patches: [{ path: p.yaml }]\n', { 'over/p.yaml': patch });
    expect(changed(lines)).toEqual([
      'parallelism: 3 | over/p.yaml:5 parallelism: 3',
      'podMetadata: | over/p.yaml:6 podMetadata:',
      'annotations: | over/p.yaml:7 annotations:',
      'k: v | over/p.yaml:8 k: v',
    ]);
    expect(lines).toHaveLength(PLAIN.length + 3);
  });

  test('a list that is replaced as a whole, with the same texts', () => {
    const lines = over(`patches:
  - patch: |-
      apiVersion: argoproj.io/v1alpha1
      kind: WorkflowTemplate
      metadata: { name: wt }
      spec:
        templates:
          - name: one
            container:
              image: busybox:1
`);
    expect(lines.slice(5)).toEqual([
      'parallelism: 2 | base/wf.yaml:7 parallelism: 2',
      'templates: | over/kustomization.yaml:8 templates:',
      '- container: | over/kustomization.yaml:10 container:',
      'image: busybox:1 | over/kustomization.yaml:11 image: busybox:1',
      'name: one | over/kustomization.yaml:9 - name: one',
    ]);
  });

  test('operations of RFC 6902 in a file, and of JSON in the kustomization', () => {
    const patch = `- op: replace
  path: /spec/templates/0/container/image
  value: busybox:3
- { op: copy, from: /spec/templates/0/container/image, path: /spec/templates/1/script/image }
`;
    const lines = over(
      `patchesJson6902:
  - target: { group: argoproj.io, version: v1alpha1, kind: WorkflowTemplate, name: wt }
    path: p.yaml
patches:
  - target: { kind: Workflow.* }
    patch: '[{"op": "add", "path": "/metadata/annotations", "value": {"a~b": "c"}}]'
`,
      { 'over/p.yaml': patch },
    );
    expect(changed(lines)).toEqual([
      `annotations: | over/kustomization.yaml:7 patch: '[{"op": "add", "path": "/metadata/annotations", "value": {"a~b": "c"}}]'`,
      `a~b: c | over/kustomization.yaml:7 patch: '[{"op": "add", "path": "/metadata/annotations", "value": {"a~b": "c"}}]'`,
      'image: busybox:3 | over/p.yaml:3 value: busybox:3',
      'image: busybox:3 | over/p.yaml:3 value: busybox:3',
    ]);
  });

  test('a test of a value, which no mark may spoil', () => {
    const lines = over(`patches:
  - target: { kind: WorkflowTemplate }
    patch: |-
      - { op: test, path: /spec/templates/0/container/image, value: "busybox:1" }
      - { op: replace, path: /spec/templates/0/name, value: uno }
`);
    expect(changed(lines)).toEqual([
      'name: uno | over/kustomization.yaml:6 - { op: replace, path: /spec/templates/0/name, value: uno }',
    ]);
  });

  test('images, with and without the paths of Argo', () => {
    const lines = over(`images:
  - name: busybox
    newTag: "2"
`);
    expect(changed(lines)).toEqual(['- image: busybox:2 | over/kustomization.yaml:4 newTag: "2"']);
    const more = {
      'over/paths.yaml':
        'images:\n  - { path: spec/templates/container/image, kind: WorkflowTemplate }\n',
    };
    const all = over(
      `configurations: [paths.yaml]
images:
  - name: busybox
    newName: mirror/busybox
`,
      more,
    );
    expect(changed(all)).toEqual([
      'image: mirror/busybox:1 | over/kustomization.yaml:5 newName: mirror/busybox',
      '- image: mirror/busybox:1 | over/kustomization.yaml:5 newName: mirror/busybox',
    ]);
  });

  test('names, namespaces, labels and annotations', () => {
    const lines = over(`namespace: prod
namePrefix: my-
nameSuffix: -b
commonAnnotations:
  team: x
labels:
  - pairs:
      app: z
`);
    expect(changed(lines)).toEqual([
      'annotations: | over/kustomization.yaml:6 team: x',
      'team: x | over/kustomization.yaml:6 team: x',
      'labels: | over/kustomization.yaml:9 app: z',
      'app: z | over/kustomization.yaml:9 app: z',
      'name: my-wt-b | base/wf.yaml:5 name: wt # its name',
      'namespace: prod | over/kustomization.yaml:2 namespace: prod',
    ]);
  });

  test('a component, and a replacement', () => {
    const lines = over(
      `components: [../comp]
replacements:
  - source: { kind: WorkflowTemplate, fieldPath: 'spec.templates.[name=one].container.image' }
    targets:
      - select: { kind: WorkflowTemplate }
        fieldPaths: ['spec.templates.[name=two].script.source']
`,
      {
        'comp/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
patches:
  - target: { kind: WorkflowTemplate }
    patch: |-
      - op: add
        path: /spec/serviceAccountName
        value: robot
`,
      },
    );
    expect(changed(lines)).toEqual([
      'serviceAccountName: robot | comp/kustomization.yaml:8 value: robot',
      'source: busybox:1 | base/wf.yaml:11 image: "busybox:1"',
    ]);
  });

  test('a replacement by a generated text', () => {
    const lines = over(`configMapGenerator:
  - name: images
    literals: ["other=x", "one=alpine:3"]
replacements:
  - source: { kind: ConfigMap, name: images, fieldPath: data.one }
    targets:
      - select: { kind: WorkflowTemplate }
        fieldPaths: ['spec.templates.[name=two].script.source']
`);
    expect(changed(lines)).toEqual([
      'source: alpine:3 | over/kustomization.yaml:4 literals: ["other=x", "one=alpine:3"]',
    ]);
  });

  test.each([
    ['the first part', ':', 0, 'busybox'],
    ['the last part', ':', 1, '"1"'],
    ['a part in the middle', 'y', 1, 'box:1'],
  ])('a replacement by %s of a value', (_, delimiter, index, part) => {
    const lines = over(`replacements:
  - source:
      kind: WorkflowTemplate
      fieldPath: 'spec.templates.[name=one].container.image'
      options: { delimiter: "${delimiter}", index: ${String(index)} }
    targets:
      - select: { kind: WorkflowTemplate }
        fieldPaths: ['spec.templates.[name=two].script.source']
`);
    expect(changed(lines)).toEqual([`source: ${part} | base/wf.yaml:11 image: "busybox:1"`]);
  });

  test.each([
    [0, 'alpine'],
    [1, 'three'],
  ])('a replacement by part %d of a generated text', (index, part) => {
    const lines = over(`configMapGenerator:
  - name: images
    literals: ["other=x", "o.ne=alpine:three"]
replacements:
  - source: { kind: ConfigMap, name: images, fieldPath: 'data.o\\.ne', options: { delimiter: ':', index: ${String(index)} } }
    targets:
      - select: { kind: WorkflowTemplate }
        fieldPaths: ['spec.templates.[name=two].script.source']
`);
    expect(changed(lines)).toEqual([
      `source: ${part} | over/kustomization.yaml:4 literals: ["other=x", "o.ne=alpine:three"]`,
    ]);
  });

  test('a replacement by a part of what a patch writes', () => {
    const lines = over(`patches:
  - target: { kind: WorkflowTemplate }
    patch: |-
      - { op: replace, path: /spec/templates/0/container/image, value: "alpine:three" }
replacements:
  - source:
      kind: WorkflowTemplate
      fieldPath: 'spec.templates.[name=one].container.image'
      options: { delimiter: ':', index: 0 }
    targets:
      - select: { kind: WorkflowTemplate }
        fieldPaths: ['spec.templates.[name=two].script.source']
`);
    const patch =
      'over/kustomization.yaml:5 - { op: replace, path: /spec/templates/0/container/image, value: "alpine:three" }';
    expect(changed(lines)).toEqual([`image: alpine:three | ${patch}`, `source: alpine | ${patch}`]);
  });

  test('a replacement by a part of an image that is renamed as well', () => {
    const files = {
      'base/kustomization.yaml': 'resources: [wf.yaml]\n',
      'base/wf.yaml': `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: wt }
spec:
  templates:
    - name: one
      containerSet:
        containers:
          - name: a
            image: busybox:1
    - name: two
      script: { image: alpine, source: x }
`,
      'over/kustomization.yaml': `resources: [../base]
images: [{ name: busybox, newName: r.example.com/busybox }]
replacements:
  - source:
      kind: WorkflowTemplate
      fieldPath: spec.templates.[name=one].containerSet.containers.0.image
      options: { delimiter: ':', index: 1 }
    targets:
      - select: { kind: WorkflowTemplate }
        fieldPaths: ['spec.templates.[name=two].script.source']
`,
    };
    const lines = linesWithPlaces(files, mappedOverlay(files, 'over')[0]);
    expect(lines.filter((line) => /busybox/.test(line))).toEqual([
      '- image: r.example.com/busybox:1 | over/kustomization.yaml:2 images: [{ name: busybox, newName: r.example.com/busybox }]',
      'source: "1" | base/wf.yaml:10 image: busybox:1',
    ]);
  });

  test('a replacement of a part, in a value of which the rest is written', () => {
    const lines = over(`configMapGenerator:
  - name: images
    literals: ["one=alpine:3"]
replacements:
  - source: { kind: ConfigMap, name: images, fieldPath: data.one, options: { delimiter: ':', index: 0 } }
    targets:
      - select: { kind: WorkflowTemplate }
        fieldPaths: ['spec.templates.[name=one].container.image']
        options: { delimiter: ':', index: 0 }
`);
    expect(changed(lines)).toEqual([
      'image: alpine:1 | over/kustomization.yaml:4 literals: ["one=alpine:3"]',
    ]);
  });

  test('a base below a base, with files of its own and two objects', () => {
    const files = {
      ...BASE,
      'mid/kustomization.yml': 'resources: [../base, more.yaml]\nnamePrefix: a-\n',
      'mid/more.yaml': `apiVersion: v1
kind: List
items:
  - { apiVersion: v1, kind: ConfigMap, metadata: { name: one }, data: { k: v } }
  - { apiVersion: v1, kind: ConfigMap, metadata: { name: two }, data: { k: v } }
`,
      'over/prod/kustomization.yaml': 'resources: [../../mid]\nnamePrefix: b-\n',
    };
    const mapped = mappedOverlay(files, 'over/prod');
    expect(mapped.map(({ path, written }) => `${path} ${written}`)).toEqual([
      'over/prod/kustomize\uFFFD!/mid/more.yaml mid/more.yaml',
      'over/prod/kustomize\uFFFD!/base/wf.yaml base/wf.yaml',
    ]);
    const lines = linesWithPlaces(files, mapped[0]).filter((line) => /^(?:name|k:|---)/.test(line));
    expect(lines.map((line) => line.slice(0, 32))).toEqual([
      'k: v | mid/more.yaml:4 - { apiVe',
      'name: b-a-one | mid/more.yaml:4 ',
      '--- | -',
      'k: v | mid/more.yaml:5 - { apiVe',
      'name: b-a-two | mid/more.yaml:5 ',
    ]);
  });

  test('generators: literals, files with defaults of workflows, and a merge', () => {
    const files = {
      'base/kustomization.yaml': `configMapGenerator:
  - name: controller
    files:
      - workflowDefaults=defaults.yaml
    literals: [ "a=b" ]
    options:
      labels: { app: argo }
`,
      'base/defaults.yaml': 'spec:\n  podMetadata:\n    annotations:\n      k: v\n',
      'over/kustomization.yaml': `resources: [../base]
configMapGenerator:
  - name: controller
    behavior: merge
    literals:
      - a=c
`,
    };
    const mapped = mappedOverlay(files, 'over');
    expect(mapped.map(({ path }) => path)).toEqual([
      'over/kustomize\uFFFD!/base/kustomization.yaml',
    ]);
    const [, ...lines] = linesWithPlaces(files, mapped[0]);
    expect(lines.slice(0, -1)).toEqual([
      'data: | over/kustomization.yaml:6 - a=c',
      'a: c | over/kustomization.yaml:6 - a=c',
      'workflowDefaults: | | base/kustomization.yaml:4 - workflowDefaults=defaults.yaml',
      'spec: | base/defaults.yaml:1 spec:',
      'podMetadata: | base/defaults.yaml:2 podMetadata:',
      'annotations: | base/defaults.yaml:3 annotations:',
      'k: v | base/defaults.yaml:4 k: v',
      'kind: ConfigMap | -',
      'metadata: | base/kustomization.yaml:2 - name: controller',
      'labels: | base/kustomization.yaml:7 labels: { app: argo }',
      'app: argo | base/kustomization.yaml:7 labels: { app: argo }',
    ]);
    expect(lines.at(-1)).toMatch(/^name: controller-\w+ \| base\/kustomization.yaml:2 /);
  });

  test('lines of a literal, anchors and CRLF', () => {
    const text = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: w }
spec:
  one: &a { k: v }
  two: *a
  source: |
    x

    y
`.replaceAll('\n', '\r\n');
    const files = { 'kustomization.yaml': 'resources: [w.yaml]\n', 'w.yaml': text };
    const mapped = mappedOverlay(files, '');
    expect(mapped.map(({ path }) => path)).toEqual(['kustomize\uFFFD!/w.yaml']);
    expect(linesWithPlaces(files, mapped[0]).slice(4)).toEqual([
      'spec: | w.yaml:4 spec:',
      'one: | w.yaml:5 one: &a { k: v }',
      'k: v | w.yaml:5 one: &a { k: v }',
      'source: | | w.yaml:7 source: |',
      'x | w.yaml:8 x',
      ' | w.yaml:9 ',
      'y | w.yaml:10 y',
      'two: | w.yaml:6 two: *a',
      'k: v | w.yaml:5 one: &a { k: v }',
    ]);
  });

  test('where marks spoil the build, a third one tells the objects, and equal texts the lines', () => {
    const files = { ...BASE, 'over/kustomization.yaml': 'resources: [../base]\n' };
    const texts = textsOf(files);
    const { render, calls } = kustomizeRenderer(texts, KUBECTL);
    let isFirst = true;
    const spoilt: Renderer = (all) => {
      const results = render(all);
      const given = isFirst ? results.slice(0, 1) : results;
      isFirst = false;
      return given;
    };
    const mapped = mapOne('over', texts, spoilt);
    expect(calls()).toBe(3);
    expect(mapped.ok && linesWithPlaces(files, mapped.value[0])).toEqual(PLAIN);
  });

  test('a tested value costs no third build', () => {
    const texts = textsOf({
      ...BASE,
      'over/kustomization.yaml': `resources: [../base]
patches:
  - target: { kind: WorkflowTemplate }
    patch: |-
      - { op: test, path: /spec/templates/0/container/image, value: "busybox:1" }
`,
    });
    const { render, calls } = kustomizeRenderer(texts, KUBECTL);
    expect(mapOne('over', texts, render).ok).toBe(true);
    expect(calls()).toBe(2);
  });

  test('two builds are enough; what cannot be built is said', () => {
    const texts = textsOf({ ...BASE, 'over/kustomization.yaml': 'resources: [../base]\n' });
    const { render, calls } = kustomizeRenderer(texts, KUBECTL);
    expect(mapOne('over', texts, render).ok).toBe(true);
    expect(calls()).toBe(2);
    const broken = textsOf({ 'kustomization.yaml': 'resources: [none.yaml]\n' });
    const failed = mapOne('', broken, kustomizeRenderer(broken, KUBECTL).render);
    expect(failed).toMatchObject({ ok: false, error: { reason: /none\.yaml/ } });
  });
});
