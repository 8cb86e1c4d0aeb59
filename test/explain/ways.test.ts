import { describe, expect, test } from '@jest/globals';
import type { ExplainedPod } from '../../src/argo/explained.ts';
import { explanationOf } from '../support/explain.ts';

function podsOf(
  spec: string,
  more: Readonly<Record<string, string>> = {},
): readonly ExplainedPod[] {
  const text = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: run }
spec:
${spec}`;
  return explanationOf({ 'run.yaml': text, ...more }).pods;
}

/** `entrypoint: main, step s: leaf`, one for each way. */
function waysOf({ ways }: ExplainedPod): string[] {
  return ways.map(({ entry, calls }) => {
    const said = calls.map(({ kind, name, template }) =>
      [kind === 'entry' ? '' : `${kind} ${name}: `, template].join(''),
    );
    return `${entry}: ${said.join(', ')}`;
  });
}

const LEAF = '    - { name: leaf, container: { image: a } }\n';

test('the entrypoint itself', () => {
  const [pod] = podsOf(`  entrypoint: leaf\n  templates:\n${LEAF}`);
  expect(pod && waysOf(pod)).toEqual(['entrypoint: leaf']);
  expect(pod).toMatchObject({ perRun: 1, more: 0, inline: false });
});

test('every call is a way, a loop is one call', () => {
  const [pod, ...others] = podsOf(`  entrypoint: main
  templates:
    - name: main
      steps:
        - - { name: one, template: leaf }
          - { name: two, template: leaf, withItems: [1, 2, 3] }
${LEAF}`);
  expect(others).toEqual([]);
  expect(pod && waysOf(pod)).toEqual([
    'entrypoint: main, step one: leaf',
    'entrypoint: main, step two: leaf',
  ]);
  expect(pod?.perRun).toBe(4);
});

test('a loop without items starts nothing, so its template has to be started by name', () => {
  const spec = (more: string): string => `  entrypoint: main
  templates:
    - name: main
      steps:
        - - { name: never, template: leaf, withParam: '[]' }
${more}${LEAF}`;
  expect(podsOf(spec('')).map(waysOf)).toEqual([['name: leaf']]);
  const [pod] = podsOf(spec('          - { name: once, template: leaf }\n'));
  expect(pod && waysOf(pod)).toEqual(['entrypoint: main, step once: leaf']);
  expect(pod?.perRun).toBe(1);
});

describe('starts with different values', () => {
  const spec = (image: string): string => `  entrypoint: main
  templates:
    - name: main
      steps:
        - - name: fold
            template: leaf
            arguments: { parameters: [{ name: v, value: '{{item}}' }] }
            withItems: [a, b]
    - name: leaf
      inputs: { parameters: [{ name: v }] }
      container: { image: ${image}, args: ['{{inputs.parameters.v}}'] }
`;

  test('are one kind of pod where nothing of them shows', () => {
    expect(podsOf(spec('x')).map(({ perRun }) => perRun)).toEqual([2]);
  });

  test('are two where an image does', () => {
    const pods = podsOf(spec('"x:{{inputs.parameters.v}}"'));
    expect(pods.map(({ perRun, images }) => [perRun, images[0]?.values])).toEqual([
      [1, [{ text: 'x:a', open: false, because: undefined, tooMany: false }]],
      [1, [{ text: 'x:b', open: false, because: undefined, tooMany: false }]],
    ]);
  });
});

test('exit handlers of the workflow and of a step, and hooks', () => {
  const pods = podsOf(`  entrypoint: main
  onExit: cleanup
  templates:
    - name: main
      steps:
        - - name: work
            template: leaf
            hooks:
              exit: { template: report }
              running: { expression: 'true', template: watch }
    - { name: cleanup, container: { image: b } }
    - { name: report, container: { image: c } }
    - { name: watch, container: { image: d } }
${LEAF}`);
  expect(Object.fromEntries(pods.map((pod) => [pod.templateName, waysOf(pod)]))).toEqual({
    leaf: ['entrypoint: main, step work: leaf'],
    cleanup: ['hook: hook exit: cleanup'],
    report: ['entrypoint: main, hook exit: report'],
    watch: ['entrypoint: main, hook running: watch'],
  });
});

test('what nothing leads to has to be started by its name, and so has what only that calls', () => {
  const pods = podsOf(`  entrypoint: leaf
  templates:
    - name: idle
      steps: [[{ name: s, template: below }]]
    - { name: below, container: { image: b } }
${LEAF}`);
  expect(pods.flatMap(waysOf).toSorted()).toEqual([
    'entrypoint: leaf',
    'name: idle, step s: below',
  ]);
});

test('through a library, each template with its place', () => {
  const library = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata: { name: lib }
spec:
  templates:
    - name: outer
      dag: { tasks: [{ name: t, template: inner }] }
    - { name: inner, container: { image: b } }
`;
  const [pod] = podsOf(
    `  entrypoint: main
  templates:
    - name: main
      steps: [[{ name: s, templateRef: { name: lib, template: outer } }]]
`,
    { 'lib.yaml': library },
  );
  expect(pod && waysOf(pod)).toEqual(['entrypoint: main, step s: outer, step t: inner']);
  expect(pod?.ways[0]?.calls.map(({ at }) => at.path)).toEqual([
    'run.yaml',
    'lib.yaml',
    'lib.yaml',
  ]);
  expect([pod?.execution.name, pod?.owner.name]).toEqual(['run', 'lib']);
});

test('the agent pod works for the HTTP templates', () => {
  const [pod] = podsOf(`  entrypoint: main
  templates:
    - name: main
      steps: [[{ name: s, template: get }]]
    - { name: get, http: { url: "https://example.com" } }
`);
  expect(pod).toMatchObject({ template: undefined, images: [], perRun: 1 });
  expect(pod && waysOf(pod)).toEqual(['entrypoint: main, step s: get']);
});

test('ten ways are named, the others counted; a long way is named from its end', () => {
  const calls = Array.from({ length: 12 }, (_, at) => `{ name: s${String(at)}, template: leaf }`);
  const [wide] = podsOf(`  entrypoint: main
  templates:
    - { name: main, steps: [[${calls.join(', ')}]] }
${LEAF}`);
  expect([wide?.ways.length, wide?.more, wide?.perRun]).toEqual([10, 2, 12]);
  const chain = Array.from(
    { length: 40 },
    (_, at) =>
      `    - { name: t${String(at)}, steps: [[{ name: s, template: t${String(at + 1)} }]] }\n`,
  );
  const [deep] = podsOf(`  entrypoint: t0
  templates:
${chain.join('')}    - { name: t40, container: { image: a } }
`);
  const calledIn = deep?.ways[0]?.calls.map(({ template }) => template);
  expect([calledIn?.length, calledIn?.at(-1), calledIn?.[0]]).toEqual([30, 't40', 't11']);
  expect(deep?.ways[0]?.entry).toBe('entrypoint');
});
