import { describe, expect, test } from '@jest/globals';
import { cacheSizeFor } from '../../src/alibaba/image-cache.ts';
import { isSizeComment, sizeText } from '../../src/caches/text.ts';
import { unpackedEstimate } from '../../src/caches/unpacked.ts';

const GIB = 2 ** 30;
const layer = (digest: string, gib: number): { digest: string; bytes: number } => ({
  digest,
  bytes: gib * GIB,
});

describe('the headroom of a cache', () => {
  const base = layer('aaaaaaaaaaaa', 8);
  const one = { layers: [base, layer('bbbbbbbbbbbb', 4)] };
  const other = { layers: [base, layer('cccccccccccc', 1)] };

  test('counts a layer that images share once, times three', () => {
    expect(unpackedEstimate([one])).toBe(36 * GIB);
    expect(unpackedEstimate([one, other])).toBe(39 * GIB);
  });

  test('is not known where the layers of one image are not', () => {
    expect(unpackedEstimate([one, {}])).toBeUndefined();
    expect(unpackedEstimate([])).toBeUndefined();
  });

  test('never makes a cache smaller than documented, or larger than it can be', () => {
    expect(cacheSizeFor(12 * GIB)).toBe(24);
    expect(cacheSizeFor(12 * GIB, 36 * GIB)).toBe(36);
    expect(cacheSizeFor(25 * GIB, 39 * GIB)).toBe(50);
    expect(cacheSizeFor(GIB, 3 * GIB)).toBe(20);
    expect(cacheSizeFor(12_000 * GIB, 36_000 * GIB)).toBe(32_768);
  });

  test('is named as an estimate behind the size, and we know the comment again', () => {
    const text = sizeText({ bytes: 12 * GIB, estimate: false, unpacked: 36 * GIB });
    expect(text).toBe(
      '36 # 2 × 12.0 GiB = 24 GiB, with headroom: about 36 GiB unpacked by estimate',
    );
    expect(isSizeComment(text.slice(3))).toBe(true);
    expect(sizeText({ bytes: 25 * GIB, estimate: true, unpacked: 39 * GIB })).toBe(
      '50 # 2 × about 25.0 GiB = 50 GiB',
    );
  });
});
