import { expect, test } from '@jest/globals';
import {
  cacheSizeFor,
  cacheState,
  isCacheId,
  MOST_IMAGES,
  pinsNothing,
  refusals,
  RETENTION,
  SIZE_LIMITS,
} from '../../src/alibaba/image-cache.ts';

const GIB = 2 ** 30;

test.each([
  [0, 20],
  [10 * GIB, 20],
  [10 * GIB + 1, 21],
  [11.5 * GIB, 23],
  [100 * GIB, 200],
])('images of %i bytes need a cache of %i GiB', (bytes, expected) => {
  expect(cacheSizeFor(bytes)).toBe(expected);
});

test('the limits are those of the page', () => {
  expect([MOST_IMAGES, SIZE_LIMITS, RETENTION]).toEqual([
    20,
    { least: 20, most: 32_768, usual: 20 },
    { least: 1, most: 65_536 },
  ]);
});

const said = (given: Record<string, string>) =>
  new Map(
    Object.entries(given).map(([name, text]) => [`k8s.aliyun.com/${name}`, { value: { text } }]),
  );

test.each<[Record<string, string>, string, number, boolean]>([
  [{}, 'undeclared', 0, false],
  [{ 'eci-image-cache': '' }, 'undeclared', 0, false],
  [{ 'eci-image-cache': 'true' }, 'automatic', 0, false],
  [{ 'eci-auto-imc': '{{x}}' }, 'automatic', 0, false],
  [{ 'eci-image-cache': 'false', 'eci-auto-imc': 'true' }, 'automatic', 0, false],
  [{ 'eci-image-cache': ' False ' }, 'refused', 1, false],
  [{ 'eci-image-cache': 'false', 'eci-auto-imc': 'false' }, 'refused', 2, false],
  [{ 'eci-imc-id': 'imc-a1', 'eci-image-cache': 'false' }, 'pinned', 0, false],
  [{ 'eci-image-snapshot-id': 'imc-a1' }, 'pinned', 0, false],
  [{ 'eci-image-snapshot-id': 's-a1' }, 'pinned', 0, true],
  [{ 'eci-image-snapshot-id': 's-a1', 'eci-imc-id': 'imc-a1' }, 'pinned', 0, false],
  [{ 'eci-imc-id': ' ' }, 'undeclared', 0, false],
])('%j is %s, with %i refusals; it pins nothing: %s', (given, state, count, nothing) => {
  const annotations = said(given);
  expect(cacheState(annotations)).toBe(state);
  expect(refusals(annotations)).toHaveLength(count);
  expect(pinsNothing(annotations)).toBe(nothing);
});

test.each([
  ['imc-2zebxkiifuyzzlhl1234', true],
  [' imc-a1 ', true],
  ['{{workflow.parameters.cache}}', true],
  ['${CACHE}', true],
  ['imc-', false],
  ['imc-A', false],
  ['s-a1', false],
  ['imc-xxxxxxxx', false],
])('%s is the id of a cache: %s', (text, expected) => {
  expect(isCacheId(text)).toBe(expected);
});
