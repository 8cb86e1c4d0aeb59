import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { groupImages, type CacheableImage, type Capacity } from '../../src/caches/groups.ts';

const ROOMY: Capacity = { images: 20, bytes: Infinity };

const image = (key: string, bytes = 1, instance?: string): CacheableImage => ({
  key,
  bytes,
  instance,
});

/** Images of one byte each, named by letters. */
function list(names: string): CacheableImage[] {
  return names.split('').map((name) => image(name));
}

function grouped(lists: readonly (readonly CacheableImage[])[], capacity = ROOMY): string[] {
  return groupImages(lists, capacity).map((group) => group.map(({ key }) => key).join(''));
}

describe('a list is in one group', () => {
  test('equal ones once, and none that another holds', () => {
    expect(grouped(['ab', 'ba', 'a', 'b', 'cd', 'd'].map(list))).toEqual(['ab', 'cd']);
  });

  test('lists that share images share a group, the others do not', () => {
    expect(grouped(['ab', 'bc', 'cd', 'x', 'yz'].map(list))).toEqual(['abcd', 'x', 'yz']);
  });

  test('twenty images fit, twenty-one do not', () => {
    const names = 'abcdefghijklmnopqrst';
    expect(grouped([list(names)])).toEqual([names]);
    const groups = grouped([list(`${names}u`)]);
    expect(groups.map(({ length }) => length)).toEqual([20, 1]);
  });

  test('a list too large for one group is divided by size, the largest images first', () => {
    const sized = ['a', 'b', 'c', 'd', 'e'].map((key, at) => image(key, at + 1));
    expect(grouped([sized], { images: 20, bytes: 7 })).toEqual(['a', 'be', 'cd']);
    expect(grouped([sized], { images: 3, bytes: Infinity })).toEqual(['ab', 'cde']);
  });
});

test('thirty lists that overlap in many ways need a bounded search, and are all in a group', () => {
  const lists = Array.from({ length: 30 }, (_, at) =>
    [0, 1, 2].map((more) => image(`i${String((at * 7 + more * (at + 3)) % 41)}`, 1 + (at % 5))),
  );
  const groups = groupImages(lists, { images: 9, bytes: Infinity });
  for (const one of lists) {
    const keys = one.map(({ key }) => key);
    expect(groups.some((group) => keys.every((key) => group.some((it) => it.key === key)))).toBe(
      true,
    );
  }
  expect(Math.max(...groups.map(({ length }) => length))).toBeLessThanOrEqual(9);
});

describe('one group has images of one instance', () => {
  test('a list of two is divided, what needs none goes with the larger part', () => {
    const mixed = [image('a', 1, 'i'), image('b', 5, 'j'), image('o')];
    expect(grouped([mixed])).toEqual(['a', 'bo']);
  });

  test('lists of two instances that share an image of none stay apart', () => {
    const lists = [
      [image('a', 1, 'i'), image('o')],
      [image('b', 1, 'j'), image('o')],
    ];
    expect(grouped(lists)).toEqual(['ao', 'bo']);
  });
});

/** Few images, so that lists overlap, in sizes that make a difference; two of an instance. */
const IMAGES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key, at) =>
  image(key, 2 ** at % 13, at < 2 ? `i${String(at)}` : undefined),
);
const CAPACITY: Capacity = { images: 4, bytes: 30 };
const lists = fc.array(fc.subarray(IMAGES, { minLength: 1, maxLength: 4 }), { maxLength: 6 });

/** Do these images fit one group? */
function fits(images: readonly CacheableImage[]): boolean {
  const instances = new Set(images.flatMap(({ instance }) => instance ?? []));
  const bytes = images.reduce((sum, one) => sum + one.bytes, 0);
  return images.length <= CAPACITY.images && bytes <= CAPACITY.bytes && instances.size <= 1;
}

/** Groups and bytes of the best of all ways to put lists into bins, one by one. */
function best(all: readonly (readonly CacheableImage[])[]): readonly [number, number] {
  const [first, ...rest] = all;
  if (first === undefined) return [0, 0];
  let found: readonly [number, number] = [Infinity, Infinity];
  const assign = (left: readonly (readonly CacheableImage[])[], bins: CacheableImage[][]): void => {
    const [next, ...later] = left;
    if (next === undefined) {
      const bytes = bins.flat().reduce((sum, one) => sum + one.bytes, 0);
      if (bins.length < found[0] || (bins.length === found[0] && bytes < found[1])) {
        found = [bins.length, bytes];
      }
      return;
    }
    for (let at = 0; at <= bins.length; at += 1) {
      const bin = [...new Set([...(bins[at] ?? []), ...next])];
      if (fits(bin)) assign(later, bins.toSpliced(at, 1, bin));
    }
  };
  assign([first, ...rest], []);
  return found;
}

/** Lists that hang together. */
function together(all: readonly (readonly CacheableImage[])[]): (readonly CacheableImage[])[][] {
  const parts: (readonly CacheableImage[])[][] = [];
  for (const one of all) {
    const near = parts.filter((part) => part.flat().some((other) => one.includes(other)));
    for (const part of near) parts.splice(parts.indexOf(part), 1);
    parts.push([one, ...near.flat()]);
  }
  return parts;
}

describe('whatever the lists are', () => {
  test('the groups are the fewest, then the smallest, of those that hang together', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const whole = all.filter(fits);
        const groups = groupImages(whole, CAPACITY);
        const bests = together(whole).map(best);
        expect([groups.length, groups.flat().reduce((sum, one) => sum + one.bytes, 0)]).toEqual([
          bests.reduce((sum, [count]) => sum + count, 0),
          bests.reduce((sum, [, bytes]) => sum + bytes, 0),
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  test('more pods of the same kind make no difference', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const many = Array.from({ length: 30 }, () => [...all, ...all.map((one) => one.slice(1))]);
        expect(groupImages(many.flat(), CAPACITY)).toEqual(groupImages(all, CAPACITY));
      }),
      { numRuns: 500 },
    );
  });

  test('every list is in one group, and every group fits', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const groups = groupImages(all, CAPACITY);
        expect(groups.every(fits)).toBe(true);
        for (const one of all.filter(fits)) {
          expect(groups.some((group) => one.every((each) => group.includes(each)))).toBe(true);
        }
        expect(new Set(groups.flat())).toEqual(new Set(all.flat()));
      }),
    );
  });

  test('their order does not matter, and a stranger changes nothing', () => {
    const stranger = fc.subarray([image('x'), image('y', 3, 'k'), image('z', 9)], { minLength: 1 });
    fc.assert(
      fc.property(lists, stranger, fc.nat(), (all, other, seed) => {
        const groups = groupImages(all, CAPACITY);
        const shuffled = all.toSorted((a, b) => ((a.length * seed) % 7) - ((b.length * seed) % 7));
        expect(groupImages(shuffled.toReversed(), CAPACITY)).toEqual(groups);
        expect(groupImages([...all, other], CAPACITY)).toEqual(expect.arrayContaining([...groups]));
      }),
    );
  });
});

test('thousands of lists that hang together end in good time, none of them lost', () => {
  const many = Array.from({ length: 3000 }, (_, at) =>
    Array.from({ length: 8 }, (__, step) =>
      image(`i${String((at * 7 + step * step) % 4000)}`, at % 17),
    ),
  );
  const groups = groupImages(many, ROOMY);
  const keys = groups.map((group) => new Set(group.map(({ key }) => key)));
  expect(keys.every(({ size }) => size <= 20)).toBe(true);
  expect(many.every((one) => keys.some((set) => one.every(({ key }) => set.has(key))))).toBe(true);
});
