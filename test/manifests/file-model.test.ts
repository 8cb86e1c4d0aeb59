import { describe, expect, test } from '@jest/globals';
import { faultsOf, readModel } from '../../src/manifests/file-model.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { openFile } from '../support/lint-text.ts';

const MAP = 'annotations: { k8s.aliyun.com/eci-image-cache: "true" }';
const TWICE = 'annotations: { example.com/a: b, example.com/a: c }';

const workflow = (more: Partial<Record<'pods' | 'defaults' | 'template', string>>): string => `
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: a }
spec:
  entrypoint: a
  podMetadata: { ${more.pods ?? MAP} }
  templateDefaults: { metadata: { ${more.defaults ?? MAP} } }
  templates:
    - { name: a, metadata: { ${more.template ?? MAP} }, container: { image: "a:1" } }
`;

test.each([
  ['nothing', workflow({}), 0],
  ['podMetadata', workflow({ pods: TWICE }), 1],
  ['templateDefaults', workflow({ defaults: TWICE }), 1],
  ['a template', workflow({ template: TWICE }), 1],
  ['several places of one object', workflow({ pods: TWICE, template: TWICE }), 1],
  ['two objects', [workflow({ pods: TWICE }), workflow({ template: TWICE })].join('---'), 2],
  [
    'an object that cannot be read',
    `${workflow({ pods: TWICE })}---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: [\n`,
    2,
  ],
])('a fix must not add to the faults where a key is there twice in %s', (_name, text, expected) => {
  expect(faultsOf(readModel(openFile('a.yaml', text), readYaml))).toBe(expected);
});

describe('a lone carriage return ends a line', () => {
  const text = workflow({}).replace('\n', '');

  test.each([
    ['everywhere', text.replaceAll('\n', '\r')],
    ['before each line end', text.replaceAll('\n', '\r\r\n')],
    ['after a comment', text.replace('entrypoint:', '# a comment\r  entrypoint:')],
  ])('%s', (_name, written) => {
    const { manifests, problems, file } = readModel(openFile('a.yaml', written), readYaml);
    expect(problems).toEqual([]);
    expect(manifests.map(({ spec }) => spec.entrypoint)).toEqual(['a']);
    expect(file.text).toBe(written);
    const [image] = manifests
      .flatMap(({ spec }) => spec.templates)
      .flatMap((one) => one.containers);
    const { start, end } = image?.image?.range ?? { start: 0, end: 0 };
    expect(written.slice(start, end)).toBe('"a:1"');
  });
});
