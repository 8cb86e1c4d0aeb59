import { describe, expect, test } from '@jest/globals';
import rules from '../rules/index.ts';
import { changesBetween } from './support/declared-changes.ts';
import { ruleFolders } from './support/rule-cases.ts';
import { missingFrom, type Shown } from './support/rule-demands.ts';
import { judge } from './support/rule-run.ts';
import { VARIANTS, writtenAs } from './support/rule-variants.ts';

const file = (text: string) => [{ path: 'a.yaml', text }];

describe('declared changes', () => {
  test.each([
    ['add', 'add annotations > a/b', 'metadata: {}', 'metadata: { annotations: { a/b: "1" } }'],
    ['remove', 'remove annotations > a/b', 'm: { annotations: { a/b: 1 } }', 'm:'],
    ['set', 'set image', 'c: { image: a }', 'c: { image: b }'],
    ['set what was blank', 'set annotations > *', 'annotations: { a: }', 'annotations: { a: b }'],
    ['quote', 'quote annotations > *', 'annotations: { a: 1.50 }', 'annotations: { a: "1.50" }'],
    ['rename', 'rename annotations > *', 'annotations: { a: x }', 'annotations: { b: x }'],
    ['move', 'move a > * to b > *', 'a: { k: x }', 'b: { k: x }'],
    ['remove an item', 'remove images > *', 'images: [a, b, a]', 'images: [a, b]'],
    ['a map in a string', 'set x', 'text: |\n  x: 1\n', 'text: |\n  x: 2\n'],
    ['what an alias leads to', 'set x', 'a: &a { x: 1 }\nb: *a', 'a: &a { x: 2 }\nb: *a'],
  ])('%s is explained', (_name, line, before, after) => {
    expect(changesBetween([line], file(before), file(after))).toMatchObject({
      rest: [],
      used: expect.arrayContaining([line]) as unknown,
    });
    expect(changesBetween([], file(before), file(after)).rest).not.toEqual([]);
  });

  test.each([
    ['another place', 'set image', 'c: { image: a, x: a }', 'c: { image: b, x: b }'],
    ['another value with the key', 'rename *', 'annotations: { a: x }', 'annotations: { b: y }'],
    ['another parent', 'rename *', 'a: { k: x }', 'b: { l: x }'],
    ['another document', 'move a > * to b > *', 'a: { k: x }\n---\nc: 1', 'c: 1\n---\nb: { k: x }'],
    ['another key', 'move a > * to b > *', 'a: { k: x }', 'b: { l: x }'],
    ['a text that was not written', 'quote a', 'a: 1.50', 'a: "1.5x"'],
    ['a change of the order', 'remove images > *', 'images: [a, b, c]', 'images: [c, a]'],
    ['bytes alone', 'set a', 'a: 1', 'a: 1 # one'],
  ])('%s is not', (_name, line, before, after) => {
    expect(changesBetween([line], file(before), file(after)).rest).not.toEqual([]);
  });

  test('a new file is one of the declared kind', () => {
    const made = [{ path: 'b.yaml', text: 'kind: ImageCache\n' }];
    expect(changesBetween(['create ImageCache'], [], made).rest).toEqual([]);
    expect(changesBetween(['create Workflow'], [], made).rest).toEqual([
      'b.yaml: create ImageCache',
    ]);
  });
});

describe('what cases have to show', () => {
  const shown = (id: string, isKept: (name: string) => boolean): Shown[] => {
    const rule = rules.find(({ meta }) => meta.id === id);
    const [folder] = ruleFolders(id);
    if (rule === undefined || folder === undefined) throw new Error(`There is no rule ${id}`);
    return folder.cases.filter(({ name }) => isKept(name)).map((one) => judge(rule, one));
  };

  test.each([
    ['annotation-placeholder', 'bad-inline', 'an inline template'],
    ['annotation-placeholder', 'bad-anchored', 'a value behind an anchor or a merge key'],
    ['imagecache-on-acs', 'bad-anchored', 'a value behind an anchor or a merge key'],
    ['imagecache-kept-forever', 'bad-templated', 'a templated value'],
    ['pinned-cache-id-malformed', 'bad-anchored', 'a value behind an anchor or a merge key'],
  ])('%s without %s lacks %s', (id, name, demand) => {
    expect(missingFrom(shown(id, () => true))).toEqual([]);
    expect(missingFrom(shown(id, (one) => one !== name))).toContain(demand);
  });

  test('good cases alone show no finding', () => {
    expect(missingFrom(shown('region-unknown', (name) => name.startsWith('good-')))).toEqual([
      'two findings in one file',
      'a first item that is fine before one that is not',
      'a templated value',
      'a value behind an anchor or a merge key',
    ]);
  });

  test('a finding without a fix needs help', () => {
    const cases = shown('region-unknown', () => true);
    const dumb = ({ help: _help, ...finding }: Shown['findings'][number]) => finding;
    const without = cases.map((one) => ({ ...one, findings: one.findings.map(dumb) }));
    expect(missingFrom(without)).toEqual(['a fix or help for each finding']);
    const empty = cases.map((one) => ({
      ...one,
      findings: one.findings.map((finding) => ({ ...finding, help: '' })),
    }));
    expect(missingFrom(empty)).toEqual(['a fix or help for each finding']);
  });

  test('a first item that is fine is one of the same kind', () => {
    const [one] = shown('vpc-host-of-other-region', (name) => name === 'bad-inline');
    const [finding] = one?.findings ?? [];
    const [first] = one?.files ?? [];
    if (finding === undefined || first === undefined) throw new Error('The case has changed');
    const demand = 'a first item that is fine before one that is not';
    expect(missingFrom([{ files: [first], findings: [finding] }])).not.toContain(demand);
    const text = first.text.replace('my-registry-vpc.cn-beijing', 'my-registry-vpc.cn-qingdao');
    const start = text.indexOf('my-registry-vpc.cn-qingdao') - 1;
    const range = { start, end: text.indexOf('"', start + 1) + 1 };
    const both = [{ ...finding, range }, finding];
    expect(missingFrom([{ files: [{ path: first.path, text }], findings: both }])).toContain(
      demand,
    );
  });
});

describe('what is written otherwise', () => {
  const names = (text: string): string[] =>
    VARIANTS.filter((variant) => writtenAs(variant, file(text)) === undefined).map(
      ({ name }) => name,
    );

  test.each([
    ['a: 1\n', []],
    ['a: 1 # wfcache-lint-disable-line x -- y\n', ['as JSON', 'in flow style']],
    ['kind: List\nitems: []\n', ['inside a List']],
    ['a: &a 1\nb: *a\n', ['as JSON']],
    ['a: yes\n', ['as JSON']],
    ['a: 1.50\n', ['as JSON']],
    ['a: |\n  b: 1\n', ['as JSON', 'in flow style']],
    ['a: "# wfcache-lint-disable-line"\n', []],
  ])('%j cannot be written %j', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  test('a List holds each document of a file', () => {
    const [written] = VARIANTS.flatMap((one) =>
      one.isNested ? (writtenAs(one, file('a: 1\n---\n# b\nb:\n  - 2\n')) ?? []) : [],
    );
    expect(written?.text).toBe(
      'apiVersion: v1\nkind: List\nitems:\n  - a: 1\n  - # b\n    b:\n      - 2\n',
    );
  });
});
