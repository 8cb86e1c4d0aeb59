import { describe, expect, test } from '@jest/globals';
import { formatBytes, parseSize } from '../../src/text/bytes.ts';
import {
  addingEdit,
  joinedEdit,
  mergedEdit,
  sameEdit,
  touches,
  withEdit,
  type AddedEntries,
  type TextEdit,
} from '../../src/text/edits.ts';
import {
  isFolderLeftOut,
  isManifestName,
  isPlainPath,
  isUnsafeName,
} from '../../src/text/file-name.ts';
import { fingerprint } from '../../src/text/fingerprint.ts';

const RANGE = { start: 3, end: 3 };
const entry = (key: string, value = '1') => ({ key, text: `${key}: ${value}` });
const adding = (
  entries: AddedEntries['entries'],
  more: Partial<AddedEntries> = {},
  range = RANGE,
) => addingEdit(range, { before: '{', entries, separator: ', ', after: '}', ...more });

describe('two edits that touch', () => {
  const edit = (start: number, end: number, text: string): TextEdit => ({
    range: { start, end },
    text,
  });

  test.each([
    ['one behind the other', edit(1, 3, 'a'), edit(3, 5, 'b'), edit(1, 5, 'ab')],
    ['a text behind what goes', edit(1, 3, ''), edit(3, 3, 'b'), edit(1, 3, 'b')],
    ['a text before what goes', edit(3, 3, 'b'), edit(3, 5, ''), edit(3, 5, 'b')],
    ['two that go, one over the other', edit(1, 4, ''), edit(2, 6, ''), edit(1, 6, '')],
  ])('%s: are one', (_, one, other, both) => {
    expect(joinedEdit(one, other)).toEqual(both);
    expect(joinedEdit(other, one)).toEqual(both);
  });

  test.each([
    ['two texts at one place', edit(3, 3, 'a'), edit(3, 3, 'b')],
    ['a text in what goes', edit(1, 5, ''), edit(3, 3, 'b')],
    ['two over each other', edit(1, 4, 'a'), edit(2, 6, '')],
  ])('%s: stay two', (_, one, other) => {
    expect(joinedEdit(one, other)).toBeUndefined();
    expect(joinedEdit(other, one)).toBeUndefined();
  });
});

test('an edit that joins two others, which is one with both', () => {
  const edits = [
    { range: { start: 1, end: 3 }, text: '' },
    { range: { start: 5, end: 8 }, text: '' },
  ];
  const both = withEdit(edits, { range: { start: 3, end: 5 }, text: 'x' });
  expect(both).toEqual([{ range: { start: 1, end: 8 }, text: 'x' }]);
  expect(both && withEdit(both, { range: { start: 1, end: 8 }, text: 'x' })).toBe(both);
  expect(withEdit(edits, { range: { start: 2, end: 2 }, text: 'y' })).toBeUndefined();
});

describe('two edits that add to one map', () => {
  test('are one, with each entry once', () => {
    const merged = mergedEdit(adding([entry('a'), entry('b')]), adding([entry('b'), entry('c')]));
    expect(merged?.text).toBe('{a: 1, b: 1, c: 1}');
    expect(merged?.range).toEqual(RANGE);
    expect(merged && mergedEdit(merged, adding([entry('d')]))?.text).toContain('c: 1, d: 1');
  });

  test.each([
    ['another value', adding([entry('a', '2')])],
    ['another begin', adding([entry('b')], {}, { start: 2, end: 3 })],
    ['another end', adding([entry('b')], {}, { start: 3, end: 4 })],
    ['other text before', adding([entry('b')], { before: '' })],
    ['other text after', adding([entry('b')], { after: '' })],
    ['other text between', adding([entry('b')], { separator: ' ' })],
    ['no entries', { range: RANGE, text: 'b' }],
  ])('stay two where one has %s', (_name, other) => {
    expect(mergedEdit(adding([entry('a')]), other)).toBe(undefined);
    expect(mergedEdit(other, adding([entry('a')]))).toBe(undefined);
  });
});

test.each([
  [1, 2, 3, 4, false],
  [1, 2, 2, 4, true],
  [1, 3, 2, 4, true],
  [2, 4, 1, 2, true],
  [3, 4, 1, 2, false],
  [1, 1, 1, 1, true],
])('%i-%i and %i-%i touch: %s', (start, end, from, to, expected) => {
  expect(touches({ start, end }, { start: from, end: to })).toBe(expected);
});

test('edits are the same if place and text are', () => {
  const one = { range: RANGE, text: 'a' };
  expect(sameEdit(one, { ...one })).toBe(true);
  expect(sameEdit(one, { ...one, text: 'b' })).toBe(false);
  expect(sameEdit(one, { ...one, range: { start: 2, end: 3 } })).toBe(false);
  expect(sameEdit(one, { ...one, range: { start: 3, end: 4 } })).toBe(false);
});

test('names', () => {
  const names = ['a.yaml', 'a.YML', 'a.json', 'Kustomization', 'a.yaml.txt', 'yaml', 'a.yaaml'];
  expect(names.filter(isManifestName)).toEqual(['a.yaml', 'a.YML', 'a.json', 'Kustomization']);
  expect(['.git', 'node_modules', '.github', 'git'].filter(isFolderLeftOut)).toEqual([
    '.git',
    'node_modules',
  ]);
  const paths = [
    'a/b',
    '.a/b',
    'a/..b',
    '...',
    '',
    '.',
    '..',
    '/a',
    'a/',
    'a//b',
    'a/./b',
    'a/../b',
  ];
  expect(paths.filter(isPlainPath)).toEqual(['a/b', '.a/b', 'a/..b', '...']);
  expect(['a', 'ä 漢', 'a\nb', 'a\u202Eb', 'a\u007F', '\uFFFD'].filter(isUnsafeName)).toHaveLength(
    4,
  );
});

test('sizes at the borders of units, and beyond what numbers hold', () => {
  expect([1023, 1024, 2 ** 20 - 1, 2 ** 20, 2 ** 30 - 1, 2 ** 30].map(formatBytes)).toEqual([
    '1023 bytes',
    '1 KiB',
    '1024 KiB',
    '1 MiB',
    '1024 MiB',
    '1.0 GiB',
  ]);
  expect(parseSize('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
  expect(parseSize('9007199254740992')).toBe(undefined);
  expect(parseSize('0.0005KiB')).toBe(undefined);
  expect(parseSize('0.001KiB')).toBe(1);
});

test.each([
  [['a', 'b'], '03799df6cd2554f0'],
  [['漢'], '42cb13fedc314c24'],
  [[], '811c9dc501000193'],
])('the fingerprint of %j is %s in every release', (parts: string[], expected) => {
  expect(fingerprint(parts)).toBe(expected);
});

test('parts that are joined otherwise have another fingerprint', () => {
  const all = [['a', 'b'], ['ab'], ['a', '', 'b'], ['', 'ab'], ['漢'], ['\u4122']];
  expect(new Set(all.map(fingerprint)).size).toBe(all.length);
});
