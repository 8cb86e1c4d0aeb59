import { describe, expect, test } from '@jest/globals';
import { readModel } from '../../src/manifests/file-model.ts';
import { takeFile } from '../../src/manifests/file.ts';
import { mayMatterToAll, mayServeAll } from '../../src/manifests/prefilter.ts';
import type { Problem } from '../../src/problem.ts';
import { LIMITS } from '../../src/text/limits.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { unreadOfDisguises, unreadOfManifests } from '../support/check-kubectl.ts';
import { unreadOf } from '../support/kubectl.ts';
import { sourceFile } from '../support/lint-text.ts';

const KUBECTL = process.env['KUBECTL'];
if (KUBECTL === undefined) {
  if (process.env['CI'] !== undefined) throw new Error('KUBECTL does not say where kubectl is');
  process.stderr.write('Skipped: the comparison with kubectl needs KUBECTL=path of kubectl\n');
}

const wf = (name: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: ${name} }
spec: { templates: [{ name: t, container: { image: "${name}:1" } }] }
`;
const A = wf('a');
const B = wf('b');
const JSON_A = '{"apiVersion":"argoproj.io/v1alpha1","kind":"Workflow","metadata":{"name":"a"}}';
const JSON_B = JSON_A.replace('"a"', '"b"');
const listOf = (kind: string, items: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nitems:\n  - ${items.trimEnd().replaceAll('\n', '\n    ')}\n`;
const kindAs = (kind: string): string => A.replace('kind: Workflow', `kind: ${kind}`);
const UNTYPED = 'metadata: { name: a }\nspec: { entrypoint: t }';

/** A text, and the names of the workflows that kubectl 1.34 reads from it. */
const READ: readonly (readonly [string, string, readonly string[]])[] = [
  ['an escape of two digits', kindAs(String.raw`"Work\x66low"`), ['a']],
  ['an escape of four digits', kindAs(String.raw`"Work\u0066low"`), ['a']],
  ['an escape of eight digits', kindAs(String.raw`"\U00000057orkflow"`), ['a']],
  ['a string that goes on in the next line', kindAs('"Work\\\n \t flow"'), ['a']],
  ['the same with CRLF', kindAs('"Work\\\n  flow"').replaceAll('\n', '\r\n'), ['a']],
  ['the same with U+2028', kindAs('"Work\\\u2028  flow"'), ['a']],
  ['an escape in a key', A.replace('kind', String.raw`"k\x69nd"`), ['a']],
  [
    'an escape in the group',
    A.replace('argoproj.io/v1alpha1', String.raw`"\x61rgoproj.io\/v1alpha1"`),
    ['a'],
  ],
  ['base64', kindAs('!!binary V29ya2Zsb3c='), ['a']],
  ['base64 with the whole tag', kindAs('!<tag:yaml.org,2002:binary> V29ya2Zsb3c='), ['a']],
  ['base64 with an escape in the tag', kindAs('!!%62inary V29ya2Zsb3c='), ['a']],
  ['base64 in a block', kindAs('!!binary |\n  V29ya2\n  Zsb3c='), ['a']],
  ['escapes in JSON', JSON_A.replaceAll('o', String.raw`\u006f`), ['a']],
  ['JSON objects, one in each line', `${JSON_A}\n${JSON_B}\n`, ['a', 'b']],
  ['JSON objects without a line end', JSON_A + JSON_B, ['a', 'b']],
  ['JSON objects behind a separator', `${JSON_A}\n---\n${JSON_B}\n${JSON_A}\n`, ['a', 'b', 'a']],
  ['a word behind JSON', `${JSON_A} a\n`, ['a']],
  ['a manifest behind JSON', `${JSON_A}\n${B}`, ['a', 'b']],
  [
    'a brace in a string of JSON',
    `${JSON_A.replace('"a"', String.raw`"a\"}{"`)}\n${JSON_B}`,
    ['a"}{', 'b'],
  ],
  ['a brace behind a tag', `!!map &a ${JSON_A}\n${JSON_B}\n`, ['a', 'b']],
  ['a brace behind a comment', `# a\n${JSON_A} ${JSON_B}\n`, ['a', 'b']],
  ['a directive behind a document', `${A}%YAML 1.1\n---\n${B}`, ['a', 'b']],
  ['a directive behind the end of a document', `${A}...\n%YAML 1.1\n---\n${B}`, ['a', 'b']],
  ['a directive behind JSON', `{}\n${A}%YAML 1.1\ntext\n`, ['a']],
  ['text behind the end of a document', `${A}...\nsome: text: [\n`, ['a']],
  ['a document behind the end of a document', `${A}...\n${B}`, ['a', 'b']],
  [
    'less indentation than at the start',
    `  ${A.trimEnd().replaceAll('\n', '\n  ')}\ntext: {}\n`,
    ['a'],
  ],
  ['a separator with a comment', `${A}--- # b\n${B}`, ['a', 'b']],
  ['a separator with a comment and no blank', `${A}---# b\n${B}`, ['a', 'b']],
  ['U+0085 as the end of a line', A.replaceAll('\n', '\u0085'), ['a']],
  ['U+2029 behind a comment', `# a comment\u2029${A}`, ['a']],
  [
    'an alias as a key',
    `${A.replace('kind:', '&k kind:')}x: { *k : 1 }\n? *k\n: Workflow\n`,
    ['a'],
  ],
  [
    'an alias as a key without a blank',
    A.replace('name: t', '&n name: t').replace('container:', '*n: t, container:'),
    ['a'],
  ],
  ['a list of workflows', listOf('WorkflowList', A), ['a']],
  ['a list of workflows that do not say so', listOf('WorkflowList', UNTYPED), ['a']],
  ['a list of cron workflows', listOf('CronWorkflowList', kindAs('CronWorkflow')), ['a']],
  ['a list that calls itself a workflow', listOf('Workflow', UNTYPED), ['', 'a']],
  ['a list of another kind', listOf('Other', A), ['a']],
];

interface Reading {
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
}

function readingOf(text: string): Reading {
  const file = takeFile(sourceFile('a.yaml', text).path, Buffer.from(text), new Set());
  if (typeof file === 'string') return { names: [], problems: [] };
  if (!file.ok) return { names: [], problems: [file.error] };
  const { manifests, problems } = readModel(file.value, readYaml);
  return { names: manifests.map(({ name }) => name), problems };
}

describe('what kubectl reads is read', () => {
  test.each(READ)('%s', (_name, text, expected) => {
    expect(readingOf(text).names).toEqual(expected);
  });

  test('with the same images', () => {
    const image = A.replace('"a:1"', '!!binary bmdpbng6MQ==');
    const { manifests } = readModel(sourceFile('a.yaml', image), readYaml);
    const [container] = manifests.flatMap(({ spec }) => spec.templates[0]?.containers ?? []);
    expect(container?.image).toMatchObject({ text: 'nginx:1', shared: true });
  });
});

describe('what is not read exactly is named, and not called invalid', () => {
  test.each([
    ['a first part that cannot be read', `  ${A.replaceAll('\n', '\n  ')}y: ]\nx: 1\n`],
    ['a separator of lines in a value', A.replace('a }', '"a\u2028b" }')],
    ['the head of a block scalar in its own line', `${A}x:\n|\n  y\n`],
  ])('%s', (_name, text) => {
    const { problems } = readingOf(text);
    expect(problems).toHaveLength(1);
    expect(problems.filter(({ invalid }) => invalid === true)).toEqual([]);
  });

  test('base64 that is none is refused by the cluster too', () => {
    const { problems } = readingOf(kindAs('!!binary Workflow!'));
    expect(problems).toEqual([expect.objectContaining({ line: 2, invalid: true })]);
  });
});

test('objects without number are one problem', () => {
  const { problems } = readingOf(`${JSON_A}\n`.repeat(LIMITS.documents + 1));
  expect(problems).toEqual([
    expect.objectContaining({ reason: expect.stringContaining('objects') }),
  ]);
});

test('an object that matters to all workflows is found behind escapes', () => {
  const defaults = String.raw`kind: ConfigMap` + '\ndata: { "workflow\\x44efaults": "spec: {}" }';
  expect([mayMatterToAll(defaults), mayServeAll(defaults)]).toEqual([true, true]);
  expect(mayMatterToAll(defaults.replace('x44', 'x45'))).toBe(false);
});

const withKubectl = KUBECTL === undefined ? describe.skip : describe;

withKubectl('kubectl itself', () => {
  const kubectl = KUBECTL ?? '';

  test('reads what the table says', () => {
    const texts = READ.map(([name, text]) => sourceFile(`${name}.yaml`, text));
    expect(unreadOf(texts, kubectl)).toEqual([]);
  });

  test('reads nothing of our manifests and of the corpus that is not read', () => {
    expect(unreadOfManifests(kubectl)).toEqual([]);
  });

  test('reads nothing of changed manifests that is not read', () => {
    expect(unreadOfDisguises(kubectl, 0, 500)).toEqual([]);
  });
});
