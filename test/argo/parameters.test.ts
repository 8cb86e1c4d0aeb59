import { expect, test } from '@jest/globals';
import { evaluate, type TagScope } from '../../src/argo/parameters.ts';
import type { Call } from '../../src/manifests/model.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { imagesOf, podsOf } from '../support/project.ts';

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
  const text = '{{inputs.parameters.i}}';
  const range = { start: 0, end: 0 };
  const value = { path: 'a.yaml' as RepoPath, range, text, type: 'string', shared: false } as const;
  const call: Call = {
    target: { kind: 'local', template: 't' },
    arguments: [{ name: 'i', value, dynamic: false, choices: [] }],
    items: [],
    times: 1,
  };
  let lookups = 0;
  /** Started from twenty places, each of which is started from twenty, and so on for ever. */
  const scope: TagScope = {
    workflow: [],
    inputs: [],
    items: [],
    get sites() {
      lookups += 1;
      if (lookups > 100_000) throw new Error('looked up without end');
      return Array.from({ length: 20 }, () => ({ call, scope }));
    },
  };
  expect(evaluate(text, scope).complete).toBe(false);
  expect(lookups).toBeGreaterThan(20);
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
