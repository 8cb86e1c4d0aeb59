import { expect, test } from '@jest/globals';
import {
  extraStorageIn,
  extraStorageRequested,
  FREE_STORAGE,
  leastExtraStorage,
  unpackedSize,
  WORKING_ROOM,
} from '../../src/alibaba/temporary-storage.ts';

const GIB = 2 ** 30;

test('the free storage is that of the pages', () => {
  expect([FREE_STORAGE, WORKING_ROOM]).toEqual([30, 10]);
});

test.each([
  [0, 0, 0],
  [1, 1, 0],
  [15 * GIB, 30, 0],
  [15 * GIB + 1, 31, 1],
  [20 * GIB, 40, 10],
])('%i bytes take %i GiB, %i more than the free ones', (bytes, unpacked, extra) => {
  expect([unpackedSize(bytes), leastExtraStorage(bytes)]).toEqual([unpacked, extra]);
});

test.each([
  ['20Gi', 20],
  ['999999Gi', 999_999],
  ['1000000Gi', undefined],
  ['20', undefined],
  ['20G', undefined],
  ['1.5Gi', undefined],
  ['', undefined],
])('the annotation %j adds %s', (text, expected) => {
  expect(extraStorageIn(text)).toBe(expected);
});

test.each<[string[], number | undefined]>([
  [[], 0],
  [['10Gi'], 0],
  [['30Gi'], 0],
  [['31Gi'], 1],
  [['20Gi', '20Gi'], 10],
  [[' 40Gi '], 10],
  [['1Ti'], 994],
  [['40960Mi'], 10],
  [['41943040Ki'], 10],
  [['42949672960'], 10],
  [['42949672960k'], 39_970],
  [['1M'], 0],
  [['2T'], 2e12 / GIB - 30],
  [['2000G'], 2e12 / GIB - 30],
  [['2000000M'], 2e12 / GIB - 30],
  [['30.5Gi'], 0.5],
  [['40Gi', 'much'], undefined],
  [['40Pi'], undefined],
  [['-1Gi'], undefined],
])('the requests %j add %s', (requests, expected) => {
  expect(extraStorageRequested(requests)).toBe(expected);
});
