import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dataChanges, type ItemChanges } from '../../../src/render/kustomize/edits/data-change.ts';

/** What has to be done to a list; undefined where it is written anew as a whole. */
function itemsOf(before: readonly unknown[], after: readonly unknown[]): ItemChanges | undefined {
  const [change] = dataChanges({ list: before }, { list: after });
  return change?.does === 'set' ? change.items : undefined;
}

describe('a list that becomes shorter', () => {
  test('loses the later one of two that are equal', () => {
    expect(itemsOf(['a', 'b', 'a'], ['a', 'b'])).toEqual({ removed: [2], changed: [] });
  });

  test('loses some items, and others become another value', () => {
    expect(itemsOf(['a:1', 'b', 'a:2', 'c'], ['a:3', 'b'])).toEqual({
      removed: [2, 3],
      changed: [{ at: 0, value: 'a:3' }],
    });
  });

  test('is written anew where nothing is left, where it becomes longer, and where it is long', () => {
    expect(itemsOf(['a'], [])).toBeUndefined();
    expect(itemsOf(['a'], ['a', 'b'])).toBeUndefined();
    const long = Array.from({ length: 51 }, (_, at) => at);
    expect(itemsOf(long, long.slice(1))).toBeUndefined();
  });

  test('is what its changes make of it, and no fewer would do', () => {
    const items = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(items, fc.array(fc.constantFrom('a', 'b', 'x'), { minLength: 1 }), (old, now) => {
        const after = now.slice(0, old.length - 1);
        const found = itemsOf(old, after);
        const changed = new Map(found?.changed.map(({ at, value }) => [at, value]));
        const made = old.flatMap((item, at) =>
          found?.removed.includes(at) === true ? [] : [changed.get(at) ?? item],
        );
        expect(made).toEqual(after);
        expect(changed.size).toBe(fewestChanges(old, after));
      }),
    );
  });
});

/** How many items become others at least, found by trying which of them stay. */
function fewestChanges(old: readonly string[], now: readonly string[]): number {
  const [first, ...rest] = old;
  const [goal, ...goals] = now;
  if (first === undefined || old.length < now.length) return old.length < now.length ? Infinity : 0;
  const less = fewestChanges(rest, now);
  if (goal === undefined) return less;
  return Math.min(less, fewestChanges(rest, goals) + (first === goal ? 0 : 1));
}
