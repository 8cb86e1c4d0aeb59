import { expect, test } from '@jest/globals';
import { variedPods } from '../../src/argo/pods.ts';
import { parseArgoVersion } from '../../src/argo/version.ts';
import { DEFAULT_ARGO_VERSION, type ArgoVersion } from '../../src/settings.ts';
import { imagesOf, podsOf, projectOf } from '../support/project.ts';

function workflow(image: string, rest: string, spec = ''): string {
  return `
apiVersion: argoproj.io/v1alpha1
kind: Workflow
spec:
  entrypoint: main
  arguments: { parameters: [{ name: p, value: from-workflow }, { name: number, value: 3.10 }, { name: none }] }
  ${spec}
  templates:
    - name: t
      inputs: { parameters: [{ name: i, default: from-default }, { name: e, enum: [x, w] }] }
      container: { image: ${JSON.stringify(image)} }
    - name: main
${rest}
`;
}

const CALLS = `
      steps:
        - - { name: a, template: t, arguments: { parameters: [{ name: i, value: one }] } }
          - { name: b, template: t, arguments: { parameters: [{ name: i, value: "{{workflow.parameters.p}}" }] } }
          - { name: c, template: t, withItems: [x, w], arguments: { parameters: [{ name: i, value: "{{item}}" }] } }
          - { name: d, template: t, withItems: [{ k: z }], arguments: { parameters: [{ name: i, value: "{{item.k}}" }] } }
          - { name: e, template: t, arguments: { parameters: [{ name: i, value: "{{steps.a.outputs.result}}" }] } }`;

test.each([
  ['plain', 'a:1', ['a:1']],
  ['workflow parameter', '{{workflow.parameters.p}}', ['from-workflow']],
  ['blanks in a tag', '{{ workflow.parameters.p }}', ['from-workflow']],
  ['number as Argo prints it', 'x:{{workflow.parameters.number}}', ['x:3.1']],
  ['trivial expression', '{{=workflow.parameters.p}}', ['from-workflow']],
  ['trim', '{{=sprig.trim(workflow.parameters.p)}}', ['from-workflow']],
  [
    'parameter without a value',
    'x/{{workflow.parameters.none}}',
    ['x/{{workflow.parameters.none}}'],
  ],
  ['unknown tag', 'x/{{workflow.name}}', ['x/{{workflow.name}}']],
  ['nested tag', '{{inputs.parameters.{{x}}}}', ['{{inputs.parameters.{{x}}}}']],
])('%s', (_name, image, expected) => {
  const pods = podsOf([workflow(image, '      suspend: {}')]);
  expect(pods.flatMap(imagesOf)).toEqual(expected);
});

test('an input has every value its callers give, and its tag where one is unknown', () => {
  const [pod] = podsOf([workflow('{{inputs.parameters.i}}:1', CALLS)]);
  expect(imagesOf(pod).toSorted()).toEqual(
    ['one:1', 'from-workflow:1', 'x:1', 'w:1', 'z:1', '{{steps.a.outputs.result}}:1'].toSorted(),
  );
});

test('an input nobody passes has its default', () => {
  const [pod] = podsOf([workflow('{{inputs.parameters.i}}', '      suspend: {}')]);
  expect(imagesOf(pod)).toEqual(['from-default']);
});

test('a closed set of choices is a set of values', () => {
  const [pod] = podsOf([workflow('{{inputs.parameters.e}}', '      suspend: {}')]);
  expect(imagesOf(pod)).toEqual(['x', 'w']);
});

test('templates that call each other in a circle end', () => {
  const rest = `
      inputs: { parameters: [{ name: i }] }
      steps: [[{ name: a, template: t, arguments: { parameters: [{ name: i, value: "{{inputs.parameters.i}}" }] } }, { name: b, template: main, arguments: { parameters: [{ name: i, value: "{{inputs.parameters.i}}" }] } }]]`;
  const [pod] = podsOf([workflow('{{inputs.parameters.i}}', rest)]);
  expect(imagesOf(pod)).toEqual(['{{inputs.parameters.i}}']);
});

test('call sites that multiply are cut off', () => {
  const level = (name: string, next: string): string => `
    - name: ${name}
      inputs: { parameters: [{ name: i, default: "" }] }
      steps: [[${Array.from({ length: 20 }, (_, at) => `{ name: s${String(at)}, template: ${next}, arguments: { parameters: [{ name: i, value: "{{inputs.parameters.i}}${String(at)}" }] } }`).join(', ')}]]`;
  const names = ['main', 'l1', 'l2', 'l3', 't'];
  const rest = names.slice(0, -1).map((name, at) => level(name, names[at + 1] ?? ''));
  const text = workflow('{{inputs.parameters.i}}', '').replace('    - name: main\n', '');
  const { manifests } = projectOf([text.trimEnd() + rest.join('') + '\n']);
  const [pod] = variedPods(manifests, DEFAULT_ARGO_VERSION).pods;
  expect(pod?.variants.length).toBeLessThanOrEqual(33);
  expect(pod?.images[0]?.values.complete).toBe(false);
});

test('pods per run multiply through loops, and are unknown behind withParam', () => {
  const rest = `
      steps:
        - - { name: a, template: group, withItems: [1, 2, 3] }
    - name: group
      dag:
        tasks:
          - { name: x, template: t, withSequence: { count: "4" } }
          - { name: y, template: u, withParam: "{{x}}" }
    - name: u
      container: { image: u }`;
  const pods = podsOf([workflow('t', rest)]);
  expect(new Map(pods.map((pod) => [pod.templateName, pod.perRun]))).toEqual(
    new Map([
      ['t', 12],
      ['u', undefined],
    ]),
  );
});

test.each(['a/{{workflow.parameters.p}}:1', 'a/{{workflow.parameters.p}}:{{workflow.name}}'])(
  'a value longer than any image is none: %s',
  (image) => {
    const found = (length: number): string[] => {
      const text = workflow(image, CALLS).replace('from-workflow', 'x'.repeat(length));
      const [pod] = podsOf([text]);
      return imagesOf(pod);
    };
    expect(found(900)).toEqual([image.replace('{{workflow.parameters.p}}', 'x'.repeat(900))]);
    expect(found(1024)).toEqual([]);
  },
);

test('an image longer than any image is none', () => {
  expect(imagesOf(podsOf([workflow('x'.repeat(1025), CALLS)])[0])).toEqual([]);
});

test('while no version is configured, a ConfigMap and the value beside it are both possible', () => {
  const mapped = workflow('a:{{workflow.parameters.p}}', '      suspend: {}').replace(
    'value: from-workflow',
    'value: from-workflow, valueFrom: { configMapKeyRef: { name: m, key: k } }',
  );
  const map = `
apiVersion: v1
kind: ConfigMap
metadata: { name: m, labels: { workflows.argoproj.io/configmap-type: Parameter } }
data: { k: from-map }
`;
  const found = (version: ArgoVersion): readonly string[] =>
    podsOf([mapped, map], version).flatMap(imagesOf);
  expect(found(DEFAULT_ARGO_VERSION)).toEqual(['a:from-map', 'a:from-workflow']);
  expect(found(parseArgoVersion('3.6'))).toEqual(['a:from-map']);
  expect(found(parseArgoVersion('3.7'))).toEqual(['a:from-workflow']);
});
