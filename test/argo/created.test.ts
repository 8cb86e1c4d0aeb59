import { describe, expect, test } from '@jest/globals';
import { modelLines } from '../support/oracle.ts';

/** A workflow whose resource template creates another one. */
function creating(call: string, inputs: string, manifest: string, others = ''): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: parent }
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
        - - { name: start, template: start${call} }
    - name: start
      inputs: { parameters: [${inputs}] }
      resource:
        action: create
        manifest: |
          apiVersion: argoproj.io/v1alpha1
          kind: Workflow
          metadata: { name: child }
${manifest.replaceAll(/^/gm, '          ')}
${others}`;
}

/** A spec with a template for each of these images. */
function pulling(...images: readonly string[]): string {
  const templates = images.map(
    (image, at) => `    - { name: t${String(at)}, container: { image: ${image}, command: [run] } }`,
  );
  return ['spec:', '  entrypoint: t0', '  templates:', ...templates].join('\n');
}

/** The images of the pods that the created workflow makes. */
function imagesOf(text: string): readonly string[] {
  return modelLines({ 'a.yaml': text }, '3.5.12')
    .filter(({ object }) => object === 'Workflow/child')
    .map(({ line }) => /"main=([^"]*)"/.exec(line)?.[1] ?? '');
}

const IMAGE = '{{inputs.parameters.image}}';
const CALL = ', arguments: { parameters: [{ name: image, value: registry.example.com/team/a:1 }] }';

describe('the manifest of a resource template', () => {
  test('gets the values of the call, with and without quotes', () => {
    const of = (image: string): readonly string[] =>
      imagesOf(creating(CALL, '{ name: image }', pulling(image)));
    expect(of(`"${IMAGE}"`)).toEqual(['registry.example.com/team/a:1']);
    expect(of(IMAGE)).toEqual(['registry.example.com/team/a:1']);
    expect(of(`${IMAGE}-x`)).toEqual(['registry.example.com/team/a:1-x']);
  });

  test('keeps a tag whose value only a run knows, also where the workflow has such a parameter', () => {
    const spec = `${pulling(`"{{workflow.parameters.tag}}"`)}
  arguments: { parameters: [{ name: tag, value: own }] }`;
    const text = creating('', '', spec).replace(
      'entrypoint: main\n',
      'entrypoint: main\n  arguments: { parameters: [{ name: tag }] }\n',
    );
    expect(imagesOf(text)).toEqual(['{{workflow.parameters.tag}}']);
  });

  test('has its own values where the template around it has no such parameter', () => {
    const spec = `${pulling(`"{{workflow.parameters.tag}}"`)}
  arguments: { parameters: [{ name: tag, value: own }] }`;
    expect(imagesOf(creating('', '', spec))).toEqual(['own']);
  });

  test('is followed with each of the first values of all callers, and then with any', () => {
    const library = creating(CALL, '{ name: image }', pulling(`"${IMAGE}"`))
      .replace(
        'kind: Workflow\nmetadata: { name: parent }',
        'kind: WorkflowTemplate\nmetadata: { name: lib }',
      )
      .replace('  entrypoint: main\n', '');
    const caller = (at: number): string => `---
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: caller-${String(at)} }
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
        - - name: start
            templateRef: { name: lib, template: start }
            arguments: { parameters: [{ name: image, value: "a:${String(at)}" }] }
`;
    const images = imagesOf(library + Array.from({ length: 40 }, (_, at) => caller(at)).join(''));
    expect(images.length).toBe(33);
    expect(images).toContain('a:0');
    expect(images).toContain(IMAGE);
  });

  test('can get the names of its templates', () => {
    const spec = pulling('a:1', 'b:1').replace('entrypoint: t0', `entrypoint: "${IMAGE}"`);
    const call = ', arguments: { parameters: [{ name: image, value: t1 }] }';
    const text = creating(call, '{ name: image }', spec);
    expect(imagesOf(text)).toEqual(['a:1', 'b:1']);
  });

  test('has its templates that no value reaches started once', () => {
    const call =
      ', arguments: { parameters: [{ name: image, value: "a:{{item}}" }] }, withItems: [p, q]';
    const spec = pulling(`"${IMAGE}"`, 'b:1');
    expect(imagesOf(creating(call, '{ name: image }', spec))).toEqual(['a:p', 'b:1', 'a:q']);
  });

  test('is followed as it is written where nothing runs its template', () => {
    const text = creating(CALL, '{ name: image }', pulling(`"${IMAGE}"`));
    const idle = text.replace('template: start,', 'template: start, withParam: "[]",');
    expect(imagesOf(idle)).toEqual([IMAGE]);
  });
});
