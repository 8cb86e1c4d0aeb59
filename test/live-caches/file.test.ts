import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { formatCachesFile, readCachesFile } from '../../src/live-caches/file.ts';
import type { LiveCache, LiveList } from '../../src/live-caches/live-cache.ts';
import { CACHES_FILE, sourceFile } from '../support/lint-text.ts';

const SCHEMA = new URL('../../schemas/caches.schema.json', import.meta.url);
const isValid = new Ajv2020().compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);

function read(value: unknown): ReturnType<typeof readCachesFile> {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return readCachesFile(sourceFile(CACHES_FILE, text));
}

const word = (letters: string, maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...letters.split('')), { minLength: 1, maxLength })
    .map((chosen) => chosen.join(''));

const instant = fc.constantFrom('', '2026-11-27T08:00:00Z');

const cache: fc.Arbitrary<LiveCache> = fc.record({
  name: word('abc', 3),
  id: fc.oneof(
    fc.constant(''),
    word('0a', 4).map((end) => `imc-${end}`),
  ),
  phase: fc.constantFrom('Ready', 'Creating', 'Failed'),
  progress: fc.constant(''),
  images: fc.array(word('a/:1', 5), { maxLength: 3 }),
  created: instant,
  expires: instant,
  reason: fc.constant(''),
});

const list: fc.Arbitrary<LiveList> = fc.record({
  region: fc.constantFrom(undefined, 'cn-beijing', 'cn-hangzhou'),
  date: fc.constant('2026-11-27'),
  caches: fc.array(cache, { maxLength: 4 }),
});

test('what is written is read again, fits its schema, and does not depend on an order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(list, { selector: ({ region }) => region, maxLength: 3 }),
      (lists) => {
        const text = formatCachesFile(lists);
        expect([isValid(JSON.parse(text)), isValid.errors]).toEqual([true, null]);
        const again = read(text);
        expect(again.problems).toEqual([]);
        expect(formatCachesFile(again.lists)).toBe(text);
        const turned = lists.map((one) => ({ ...one, caches: one.caches.toReversed() }));
        const sorted = (some: readonly LiveList[]): unknown =>
          read(formatCachesFile(some)).lists.map(({ caches }) =>
            caches.map((one) => JSON.stringify(one)).toSorted(),
          );
        expect(sorted(turned)).toEqual(sorted(lists));
      },
    ),
    { numRuns: 60 },
  );
});

test('the words of the platform on a failure are not kept', () => {
  const failed: LiveCache = {
    name: 'a',
    id: '',
    phase: 'Failed',
    progress: '',
    images: [],
    created: '',
    expires: '',
    reason: 'password hunter2 is wrong',
  };
  const text = formatCachesFile([{ region: undefined, date: '2026-11-27', caches: [failed] }]);
  expect(text).not.toContain('hunter2');
});

const FINE = { name: 'a', phase: 'Ready', images: ['a/b:1'] };
const LIST = { date: '2026-11-27', caches: [FINE] };

describe('a file that somebody has changed', () => {
  test.each([
    ['no JSON', '{'],
    ['empty', ''],
    ['another version', { schemaVersion: 2, lists: [] }],
    ['no version', { lists: [LIST] }],
    ['a list without a date', { schemaVersion: 1, lists: [{ caches: [] }] }],
    ['a region that is none', { schemaVersion: 1, lists: [{ ...LIST, region: '##[error]' }] }],
    ['two lists of one region', { schemaVersion: 1, lists: [LIST, LIST] }],
  ])('%s: nothing of it is used, and that is said', (_name, value) => {
    const { lists, problems } = read(value);
    expect(lists).toEqual([]);
    expect(problems).toMatchObject([{ path: CACHES_FILE, effect: 'skipped-file' }]);
    expect(problems[0]?.reason).toContain('write it again with wfcache-lint pin --save');
  });

  test('a cache that makes no sense is left out and counted', () => {
    const caches = [FINE, { ...FINE, name: 'B' }, { ...FINE, phase: '\u001B[2J' }, 7];
    const { lists, problems } = read({ schemaVersion: 1, lists: [{ ...LIST, caches }] });
    expect(lists[0]?.caches.map(({ name }) => name)).toEqual(['a']);
    expect(problems).toMatchObject([
      { reason: expect.stringContaining('3 are not used'), effect: 'skipped-document' },
    ]);
  });

  test('deep, wide, and of the wrong type: it is read to its end', () => {
    expect(read('['.repeat(200_000)).lists).toEqual([]);
    const many = Array.from({ length: 6000 }, (_, at) => ({ ...FINE, name: `a${String(at)}` }));
    const { lists } = read({ schemaVersion: 1, lists: [{ ...LIST, caches: many }] });
    expect(lists[0]?.caches).toHaveLength(5000);
    expect(read({ schemaVersion: 1, lists: { 0: LIST } }).lists).toEqual([]);
    expect(read('{"schemaVersion":1,"lists":[{"__proto__":{"date":"2026-11-27"}}]}').lists).toEqual(
      [],
    );
  });
});
