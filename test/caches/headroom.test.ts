import { describe, expect, test } from '@jest/globals';
import { cacheSizeFor } from '../../src/alibaba/image-cache.ts';
import { isSizeComment, sizeText } from '../../src/caches/text.ts';
import { bytesInCache } from '../../src/caches/unpacked.ts';
import {
  lockedFrom,
  planFor,
  sourceFile,
  type Locked,
  type SourceFile,
} from '../support/lint-text.ts';

const GIB = 2 ** 30;

/** A workflow that runs so many pods with these images. */
const fanOut = (images: readonly string[], count: number): SourceFile =>
  sourceFile(
    `${images.join('-')}.yaml`,
    `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: fan-out- }
spec:
  entrypoint: main
  templates:
    - { name: main, steps: [[{ name: a, template: work, withSequence: { count: "${String(count)}" } }]] }
    - name: work
      container: { image: "r.example.com/${images[0] ?? ''}:1", command: [a] }
      sidecars: [${images
        .slice(1)
        .map((name) => `{ name: ${name}, image: "r.example.com/${name}:1" }`)
        .join(', ')}]
`,
  );

interface Layered {
  readonly gib: number;
  /** The GiB of its layers by their digests; none where nobody has told them. */
  readonly layers?: Readonly<Record<string, number>>;
}

/** A lock file with these images. */
const lockedImages = (images: Readonly<Record<string, Layered>>): Locked =>
  lockedFrom(
    `version: 1\nimages:\n${Object.entries(images)
      .map(([name, { gib, layers }]) => {
        const texts = Object.entries(layers ?? {}).map(
          ([digest, own]) => `${digest.repeat(12)}=${String(own * GIB)}`,
        );
        const told = layers === undefined ? '' : `, layers: "${texts.join(' ')}"`;
        return `  - { image: "r.example.com/${name}:1", bytes: ${String(gib * GIB)}${told} }\n`;
      })
      .join('')}`,
  );
const layer = (digest: string, gib: number): { digest: string; bytes: number } => ({
  digest,
  bytes: gib * GIB,
});

describe('the headroom of a cache', () => {
  const base = layer('aaaaaaaaaaaa', 8);
  const one = { bytes: 12 * GIB, layers: [base, layer('bbbbbbbbbbbb', 4)] };
  const other = { bytes: 9 * GIB, layers: [base, layer('cccccccccccc', 1)] };

  test('counts a layer that images share once, times three', () => {
    expect(bytesInCache([one])).toEqual({ bytes: 12 * GIB, unpacked: 36 * GIB });
    expect(bytesInCache([one, other])).toEqual({ bytes: 21 * GIB, unpacked: 39 * GIB });
    expect(bytesInCache([{ ...one, layers: [base, base] }]).unpacked).toBe(24 * GIB);
  });

  test('is the documented least for an image whose layers nobody has told', () => {
    expect(bytesInCache([one, { bytes: GIB }]).unpacked).toBe(38 * GIB);
    expect(bytesInCache([{ bytes: GIB }]).unpacked).toBe(2 * GIB);
    expect(bytesInCache([])).toEqual({ bytes: 0, unpacked: 0 });
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

describe('a plan', () => {
  /** The images of each cache, its size, and its pods of one run. */
  const planned = (
    files: readonly SourceFile[],
    images: Readonly<Record<string, Layered>>,
  ): readonly string[] =>
    planFor(files, undefined, true, lockedImages(images)).caches.map(({ content, estimate }) => {
      const names = content.images.map((text) => text.replace(/.*\/(.*):1/, '$1')).join(' ');
      return `${names}: ${String(estimate.size)} GiB, ${String(estimate.podsPerRun)} pods`;
    });

  test('shares a cache only as far as its headroom is worth it', () => {
    const files = [fanOut(['a'], 100), fanOut(['b'], 100)];
    const a = { gib: 5, layers: { a: 4, c: 1 } };
    expect(planned(files, { a, b: { gib: 5, layers: { a: 4, d: 1 } } })).toEqual([
      'a b: 20 GiB, 200 pods',
    ]);
    expect(planned(files, { a, b: { gib: 5, layers: { b: 4, d: 1 } } })).toEqual([
      'a: 20 GiB, 100 pods',
      'b: 20 GiB, 100 pods',
    ]);
  });

  test('counts a pod where its disk is smallest, with the headroom', () => {
    const files = [fanOut(['a', 'b'], 20), fanOut(['a', 'c'], 20), fanOut(['a'], 3)];
    const images = { a: { gib: 1, layers: { a: 1 } }, b: { gib: 9, layers: { b: 9 } } };
    expect(planned(files, { ...images, c: { gib: 11 } })).toEqual([
      'a b: 30 GiB, 20 pods',
      'a c: 25 GiB, 23 pods',
    ]);
  });
});
