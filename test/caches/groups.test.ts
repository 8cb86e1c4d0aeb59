import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pricesWith } from '../../src/alibaba/prices.ts';
import { priceWithPods } from '../../src/caches/estimate.ts';
import { groupImages, type PriceOfCache, type WantedTogether } from '../../src/caches/groups.ts';
import type { CacheableImage, Capacity } from '../../src/caches/image-sets.ts';
import type { ImageLayer } from '../../src/images/layers.ts';
import { bytesInCache } from '../../src/caches/unpacked.ts';

const GIB = 2 ** 30;
const ROOMY: Capacity = { images: 20, bytes: Infinity };
const PRICES = pricesWith(new Map());

/** What a cache costs a month, with the published prices. */
const price: PriceOfCache = (images, podHours) => priceWithPods(images, podHours, 30, PRICES);

const image = (key: string, gib = 1, instance?: string): CacheableImage => ({
  key,
  bytes: gib * GIB,
  instance,
});

type List = WantedTogether<CacheableImage>;

const together = (images: readonly CacheableImage[], podHours = 1): List => ({ images, podHours });

/** Images of one GiB each, named by letters. */
const list = (names: string): List => together(names.split('').map((name) => image(name)));

const groupsOf = (
  lists: readonly List[],
  capacity = ROOMY,
): readonly (readonly CacheableImage[])[] => groupImages(lists, capacity, price).groups;

const grouped = (lists: readonly List[], capacity = ROOMY): string[] =>
  groupsOf(lists, capacity).map((group) => group.map(({ key }) => key).join(''));

describe('a list is in one group', () => {
  test('equal ones once, and small ones share the least size', () => {
    expect(grouped(['ab', 'ba', 'a', 'b', 'cd', 'd'].map(list))).toEqual(['abcd']);
    expect(grouped(Array.from('abcdefghij', list))).toEqual(['abcdefghij']);
  });

  test('what would make every pod pay for a larger disk is apart', () => {
    const large = (name: string): List => together([image(name, 8)], 100);
    expect(grouped([large('a'), large('b')])).toEqual(['a', 'b']);
    expect(grouped([large('a'), list('bc')])).toEqual(['abc']);
  });

  test('pods that are many and need little have a cache of their own', () => {
    const large = [image('a', 1), image('b', 15)];
    expect(grouped([together(large), together([image('a', 1)], 1)])).toEqual(['ab']);
    expect(grouped([together(large), together([image('a', 1)], 1000)])).toEqual(['a', 'ab']);
  });

  test('layers that are shared make one disk, layers that are not make two', () => {
    const layer = (digest: string, gib: number): ImageLayer => ({ digest, bytes: gib * GIB });
    const layered = (key: string, base: string): List =>
      together([{ ...image(key, 5), layers: [layer(base, 4), layer(key, 1)] }], 100);
    // Both fit the least size, 20 GiB, unless their headroom counts.
    expect(grouped([layered('a', 'base'), layered('b', 'base')])).toEqual(['ab']);
    expect(grouped([layered('a', 'one'), layered('b', 'other')])).toEqual(['a', 'b']);
  });

  test('twenty images fit, twenty-one do not', () => {
    const names = 'abcdefghijklmnopqrst';
    expect(grouped([list(names)])).toEqual([names]);
    expect(groupsOf([list(`${names}u`)]).map(({ length }) => length)).toEqual([20, 1]);
  });

  test('a list too large for one group is divided by size, the largest images first', () => {
    const sized = together(['a', 'b', 'c', 'd', 'e'].map((key, at) => image(key, at + 1)));
    expect(grouped([sized], { images: 20, bytes: 7 * GIB })).toEqual(['a', 'be', 'cd']);
    expect(grouped([sized], { images: 3, bytes: Infinity })).toEqual(['ab', 'cde']);
  });
});

describe('one group has images of one instance', () => {
  test('a list of two is divided, what needs none goes with the larger part', () => {
    const mixed = together([image('a', 1, 'i'), image('b', 5, 'j'), image('o')]);
    expect(grouped([mixed])).toEqual(['a', 'bo']);
  });

  test('lists of two instances that share an image of none stay apart', () => {
    const lists = [
      together([image('a', 1, 'i'), image('o')]),
      together([image('b', 1, 'j'), image('o')]),
    ];
    expect(grouped(lists)).toEqual(['ao', 'bo']);
  });
});

/** Few layers, so that images share them, in sizes that make a difference. */
const LAYERS = [1, 2, 3, 5, 8].map((gib, at) => ({
  digest: `layer${String(at)}`,
  bytes: gib * GIB,
}));
const CAPACITY: Capacity = { images: 4, bytes: 30 * GIB };

/** An image of an instance or none, with layers that are known or not. */
const imageOf = (key: string, at: number): fc.Arbitrary<CacheableImage> =>
  fc.option(fc.subarray(LAYERS, { minLength: 1 }), { nil: undefined }).map((layers) => ({
    key,
    bytes: bytesOf(layers ?? [{ bytes: (2 ** at % 13) * GIB }]),
    layers,
    instance: at < 2 ? `i${String(at)}` : undefined,
  }));

/** Few images, so that lists overlap. */
const IMAGES = fc.tuple(...Array.from('abcdefgh', imageOf));
const lists = IMAGES.chain((images) =>
  fc.array(
    fc
      .tuple(
        fc.subarray(images, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(0, 0.3, 1, 20, 400),
      )
      .map(([some, podHours]) => together(some, podHours)),
    { maxLength: 6 },
  ),
);

function bytesOf(sized: readonly { readonly bytes: number }[]): number {
  return sized.reduce((sum, one) => sum + one.bytes, 0);
}

/** Do these images fit one group? */
function fits(images: readonly CacheableImage[]): boolean {
  const instances = new Set(images.flatMap(({ instance }) => instance ?? []));
  return (
    images.length <= CAPACITY.images && bytesOf(images) <= CAPACITY.bytes && instances.size <= 1
  );
}

/** The price of the best of all ways to put lists into bins, one by one. */
function best(all: readonly List[]): number {
  let found = Infinity;
  const assign = (left: readonly List[], bins: readonly List[]): void => {
    const [next, ...later] = left;
    if (next === undefined) {
      const sum = bins.reduce((one, bin) => one + price(bytesInCache(bin.images), bin.podHours), 0);
      found = Math.min(found, sum);
      return;
    }
    for (let at = 0; at <= bins.length; at += 1) {
      const old = bins[at] ?? together([], 0);
      const images = [...new Set([...old.images, ...next.images])];
      const bin = together(images, old.podHours + next.podHours);
      if (fits(images)) assign(later, bins.toSpliced(at, 1, bin));
    }
  };
  assign(all, []);
  return found;
}

/** What groups cost where each list has the disk of the group that makes it pay least. */
function costOf(groups: readonly (readonly CacheableImage[])[], all: readonly List[]): number {
  const fixed = groups.reduce((sum, group) => sum + price(bytesInCache(group), 0), 0);
  return all.reduce((sum, { images, podHours }) => {
    const own = groups.filter((group) => images.every((one) => group.includes(one)));
    const disks = own.map(bytesInCache).map((each) => price(each, podHours) - price(each, 0));
    return sum + Math.min(...disks);
  }, fixed);
}

describe('whatever the lists are', () => {
  test('the groups cost least, as all ways to make them show', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const whole = all.filter(({ images }) => fits(images));
        expect(costOf(groupsOf(whole, CAPACITY), whole)).toBeCloseTo(best(whole), 9);
      }),
      { numRuns: 2000 },
    );
  });

  test('more pods of the same kind are as their sum', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const many = all.flatMap(({ images, podHours }) =>
          Array.from({ length: 4 }, () => together(images, podHours / 4)),
        );
        expect(groupsOf(many, CAPACITY)).toEqual(groupsOf(all, CAPACITY));
      }),
      { numRuns: 100 },
    );
  });

  // A sum of fractions is not what it would be on paper. That must not decide between two groups in
  // which a set costs the same.
  test('rounding of pod hours decides nothing', () => {
    const gib = (key: string, size: number, layers: readonly number[]): CacheableImage => ({
      ...image(key, size),
      layers: layers.flatMap((at) => LAYERS[at] ?? []),
    });
    const shared = [gib('e', 13, [1, 2, 4]), image('g', 12)];
    const inParts = (parts: number): List[] =>
      [
        together([{ ...gib('a', 3, [2]), instance: 'i' }], 0),
        together(shared, 20),
        together(shared, 0.3),
        together([gib('d', 19, [0, 1, 2, 3, 4]), gib('f', 1, [0])], 0),
      ].flatMap(({ images, podHours }) =>
        Array.from({ length: parts }, () => together(images, podHours / parts)),
      );
    expect(groupsOf(inParts(4), CAPACITY)).toEqual(groupsOf(inParts(1), CAPACITY));
  });

  test('every list is in one group, every group fits, and their order does not matter', () => {
    fc.assert(
      fc.property(lists, fc.nat(), (all, seed) => {
        const groups = groupsOf(all, CAPACITY);
        expect(groups.every(fits)).toBe(true);
        for (const { images } of all.filter((one) => fits(one.images))) {
          expect(groups.some((group) => images.every((one) => group.includes(one)))).toBe(true);
        }
        expect(new Set(groups.flat())).toEqual(new Set(all.flatMap(({ images }) => images)));
        const shuffled = all.toSorted(
          (a, b) => ((a.images.length * seed) % 7) - ((b.images.length * seed) % 7),
        );
        expect(groupsOf(shuffled.toReversed(), CAPACITY)).toEqual(groups);
      }),
    );
  });
});

describe('more lists than can be searched', () => {
  const many = (count: number): List[] =>
    Array.from({ length: count }, (_, at) =>
      together(
        Array.from({ length: 8 }, (__, step) =>
          image(`i${String((at * 7 + step * step) % 4000)}`, 1 + (at % 17)),
        ),
        at % 5,
      ),
    );

  test('take steps in proportion to their number', () => {
    for (const count of [100, 1000, 4000]) {
      const { steps } = groupImages(many(count), ROOMY, price);
      expect(steps).toBeLessThanOrEqual(16 * count);
    }
  });

  test('are all in a group that fits', () => {
    const all = many(1000);
    const groups = groupsOf(all);
    const keys = groups.map((group) => new Set(group.map(({ key }) => key)));
    expect(keys.every(({ size }) => size <= 20)).toBe(true);
    const isHeld = ({ images }: List): boolean =>
      keys.some((set) => images.every(({ key }) => set.has(key)));
    expect(all.every(isHeld)).toBe(true);
  });

  test('a search ends after so many steps with what it has found', () => {
    const wide = Array.from({ length: 40 }, (_, at) =>
      together([image(`a${String(at)}`, 1 + (at % 5)), image(`a${String((at * 7) % 40)}`, 1)], 1),
    );
    const { steps, groups } = groupImages(wide, { images: 9, bytes: Infinity }, price);
    expect(steps).toBeLessThan(40_000);
    expect(groups.length).toBeGreaterThan(4);
  });
});
