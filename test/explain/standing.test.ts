import { describe, expect, test } from '@jest/globals';
import type { AskedPart } from '../../src/explain/explanation.ts';
import { explanationOf, lineWith, standingOf, templatesOf } from '../support/explain.ts';

const FILES = {
  'controller.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: workflow-controller-configmap }
data:
  workflowDefaults: |
    spec:
      podMetadata:
        annotations:
          cluster: c # of the cluster
`,
  'lib.yaml': `# a library
apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: lib
spec:
  templates:
    - name: outer
      steps:
        - - name: inner step
            template: inner
    - name: inner
      metadata:
        annotations:
          own: i # of inner
      container:
        image: lib:1
        command: [run]

    - name: idle
      podSpecPatch: |
        containers:
          - name: main
            image: patched:1
      container:
        image: hidden:1
`,
  'broken.yaml': `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: broken }
spec:
  templates:
    - name: broken
      container: { image: broken:1 }
      script: { image: broken:2 }
`,
  'run.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  name: run
  annotations:
    stray: s
spec:
  entrypoint: main
  imagePullSecrets:
    - name: regcred
  podMetadata:
    annotations:
      wide: w
    labels: { kind-of: label }
  templateDefaults:
    metadata: { annotations: { default: d } }
    nodeSelector: { a: b }
  templates:
    - name: main
      dag:
        tasks:
          - name: library
            templateRef: { name: lib, template: outer }
          - name: own
            template: own
          - name: inline
            inline:
              container:
                image: inline:1
    - name: own
      container:
        image: own:1
    - name: get
      http: { url: "https://example.com" }
`,
  'two.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: two }
spec:
  entrypoint: two
  templates:
    - { name: two, metadata: { annotations: { a: b } }, container: { image: two:1 } }
---
apiVersion: v1
kind: Secret
metadata: { name: other }
`,
};

interface Answer {
  readonly standing: readonly string[];
  readonly pods: readonly string[];
}

function atLine(path: keyof typeof FILES, text: string): Answer {
  const found = explanationOf(FILES, '3.7.18', [lineWith(FILES, path, text)]);
  return { standing: standingOf(found), pods: templatesOf(found) };
}

describe('the smallest thing around a line', () => {
  test.each<[keyof typeof FILES, string, string, readonly string[]]>([
    ['lib.yaml', 'image: lib:1', 'image lib:1', ['inner']],
    ['lib.yaml', 'own: i', 'annotation own', ['inner']],
    ['lib.yaml', 'command: [run]', 'template inner', ['inner']],
    ['lib.yaml', 'name: inner step', 'template outer', ['inner']],
    ['lib.yaml', 'image: patched:1', 'image patched:1', ['idle']],
    ['run.yaml', 'name: regcred', 'pullSecret regcred', ['inner', 'main', 'own', 'agent']],
    ['run.yaml', 'wide: w', 'annotation wide', ['inner', 'main', 'own', 'agent']],
    ['run.yaml', 'kind-of: label', 'label kind-of', ['inner', 'main', 'own', 'agent']],
    ['run.yaml', 'default: d', 'annotation default', ['inner', 'main', 'own']],
    ['run.yaml', 'nodeSelector', 'templateDefaults', ['inner', 'main', 'own']],
    ['run.yaml', 'entrypoint: main', 'manifest run', ['inner', 'main', 'own', 'agent']],
    ['run.yaml', 'template: own', 'template main', ['inner', 'main', 'own']],
    ['run.yaml', 'image: inline:1', 'image inline:1', ['main']],
    ['run.yaml', 'container:', 'template', ['main']],
    ['run.yaml', 'image: own:1', 'image own:1', ['own']],
    ['run.yaml', 'http:', 'template get', ['agent']],
  ])('%s, %s', (path, text, standing, pods) => {
    expect(atLine(path, text)).toEqual({ standing: [standing], pods });
  });

  test('workflowDefaults are near every pod', () => {
    const { standing, pods } = atLine('controller.yaml', 'cluster: c');
    expect(standing).toEqual(['annotation cluster']);
    expect(pods.toSorted()).toEqual(['agent', 'idle', 'inner', 'main', 'own', 'two']);
  });

  test('all values of a line', () => {
    expect(atLine('two.yaml', 'name: two,')).toEqual({
      standing: ['annotation a', 'image two:1'],
      pods: ['two'],
    });
  });

  test('not what ends where the next line begins', () => {
    const block = `- name: two
      metadata:
        annotations:
          a: |
            block
          b: next
      container: { image: two:1 }`;
    const files = { 'a.yaml': FILES['two.yaml'].replace(/- \{ name: two.*/, block) };
    const standing = (text: string): string[] =>
      standingOf(explanationOf(files, undefined, [lineWith(files, 'a.yaml', text)]));
    expect(standing('b: next')).toEqual(['annotation b']);
    expect(standing('block')).toEqual(['annotation a']);
  });

  test('metadata of a steps template once, though it is misplaced', () => {
    const files = {
      'a.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: run }
spec:
  entrypoint: main
  templates:
    - name: main
      metadata:
        annotations:
          lost: l
      steps: [[{ name: s, template: leaf }]]
    - { name: leaf, container: { image: x } }
`,
    };
    const found = explanationOf(files, undefined, [lineWith(files, 'a.yaml', 'lost: l')]);
    expect([standingOf(found), found.pods]).toEqual([['annotation lost'], []]);
    expect(found.places[0]?.standing).toMatchObject([{ template: { name: 'main' } }]);
  });

  test('the place in this file, not the same one in another', () => {
    const files = {
      'a.yaml': FILES['two.yaml'],
      'b.yaml': FILES['two.yaml'].replaceAll('two', 'tow'),
    };
    const found = explanationOf(files, undefined, [lineWith(files, 'b.yaml', 'image: tow:1')]);
    expect(templatesOf(found)).toEqual(['tow']);
    const column = columnOf(files['a.yaml'], 'two:1');
    const image = explanationOf(files, undefined, [{ path: 'a.yaml', part: column }]);
    expect(templatesOf(image)).toEqual(['two']);
  });

  test('one of them by its column, nothing by a column beside them', () => {
    const text = FILES['two.yaml'];
    const standing = (offset: number): readonly string[] => {
      const part = { ...columnOf(text, 'two:1'), range: { start: offset, end: offset } };
      return standingOf(explanationOf(FILES, undefined, [{ path: 'two.yaml', part }]));
    };
    const start = text.indexOf('two:1');
    expect([start, start + 4].map(standing)).toEqual([['image two:1'], ['image two:1']]);
    expect([start - 1, start + 5].map(standing)).toEqual([['template two'], ['template two']]);
  });
});

/** The column that a text begins at. */
function columnOf(text: string, part: string): AskedPart {
  const start = text.indexOf(part);
  const line = text.slice(0, start).split('\n').length;
  const column = start - text.lastIndexOf('\n', start);
  return { line, column, range: { start, end: start } };
}

describe('no pod', () => {
  test.each<[keyof typeof FILES, string, readonly string[]]>([
    ['lib.yaml', '# a library', []],
    ['two.yaml', '---', []],
    ['two.yaml', 'kind: Secret', []],
    ['run.yaml', 'stray: s', ['annotation stray']],
    ['lib.yaml', 'image: hidden:1', ['image hidden:1']],
    ['broken.yaml', '- name: broken', ['template broken']],
  ])('%s, %s', (path, text, standing) => {
    expect(atLine(path, text)).toEqual({ standing, pods: [] });
  });

  test('behind a file that is not there, and a line behind the last', () => {
    const none = { line: 99, column: undefined, range: { start: 1e6, end: 1e6 } };
    const found = explanationOf(FILES, undefined, [
      { path: 'none.yaml', part: undefined },
      { path: 'run.yaml', part: none },
    ]);
    expect([standingOf(found), found.pods, found.rejected]).toEqual([[], [], []]);
  });
});

describe('files and folders', () => {
  test('of the controller are near every pod', () => {
    const asked = [{ path: 'controller.yaml', part: undefined }];
    const found = templatesOf(explanationOf(FILES, undefined, asked));
    expect(found.toSorted()).toEqual(['agent', 'idle', 'inner', 'main', 'own', 'two']);
  });

  const files = {
    'a/lib.yaml': FILES['lib.yaml'],
    'a/broken.yaml': FILES['broken.yaml'],
    'b/run.yaml': FILES['run.yaml'],
    'ab/two.yaml': FILES['two.yaml'],
  };
  const pods = (path: string): string[] =>
    templatesOf(explanationOf(files, undefined, [{ path, part: undefined }])).toSorted();

  test('the pods that their manifests make, shape, or lead to', () => {
    expect(pods('b/run.yaml')).toEqual(['agent', 'inner', 'main', 'own']);
    expect(pods('b')).toEqual(pods('b/run.yaml'));
    expect(pods('a/lib.yaml')).toEqual(['idle', 'inner']);
    expect(pods('a')).toEqual(pods('a/lib.yaml'));
    expect(pods('')).toEqual(['agent', 'idle', 'inner', 'main', 'own', 'two']);
  });

  test('several places together, each pod once', () => {
    const asked = ['a', 'a/lib.yaml', 'b'].map((path) => ({ path, part: undefined }));
    expect(templatesOf(explanationOf(files, undefined, asked)).toSorted()).toEqual([
      'agent',
      'idle',
      'inner',
      'main',
      'own',
    ]);
  });

  test('rejected templates of what was asked for only', () => {
    const rejected = (path: string): number =>
      explanationOf(files, undefined, [{ path, part: undefined }]).rejected.length;
    expect([rejected('a'), rejected('b'), rejected('')]).toEqual([1, 0, 1]);
    const line = lineWith(files, 'a/broken.yaml', '- name: broken');
    expect(explanationOf(files, undefined, [line]).rejected).toHaveLength(1);
    const other = lineWith(files, 'a/lib.yaml', 'command: [run]');
    expect(explanationOf(files, undefined, [other]).rejected).toEqual([]);
  });
});

test('only the callers that lead through a template, not all who start its pods', () => {
  const text = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: run }
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
        - - { name: one, template: one }
          - { name: two, template: two }
    - name: one # first
      steps: [[{ name: a, template: leaf, arguments: { parameters: [{ name: v, value: one }] } }]]
    - name: two
      steps: [[{ name: b, template: leaf, arguments: { parameters: [{ name: v, value: two }] } }]]
    - name: leaf
      inputs: { parameters: [{ name: v }] }
      container: { image: "x:{{inputs.parameters.v}}" }
`;
  const files = { 'a.yaml': text };
  const { pods } = explanationOf(files, undefined, [lineWith(files, 'a.yaml', '# first')]);
  expect(pods.flatMap(({ images }) => images.map(({ values }) => values[0]?.text))).toEqual([
    'x:one',
  ]);
});
