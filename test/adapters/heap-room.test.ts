import { expect, test } from '@jest/globals';
import { HeapRoom } from '../../src/adapters/heap-room.ts';
import { processIo } from '../../src/adapters/process.ts';
import type { Heap } from '../../src/io.ts';

/** A heap of 1000 bytes, of which a part is needed and a part is not. */
class Filled implements Heap {
  needed = 0;
  unneeded = 0;
  collected = 0;
  readonly used = (): number => this.needed + this.unneeded;
  readonly limit = (): number => 1000;
  readonly collect = (): void => {
    this.unneeded = 0;
    this.collected += 1;
  };
}

test('what was there before does not count, and what nothing needs neither', () => {
  const heap = new Filled();
  heap.needed = 200;
  const room = new HeapRoom(heap);
  expect(room.isShort(0.5)).toBe(false);
  heap.needed = 590;
  expect([room.isShort(0.5), heap.collected]).toEqual([false, 0]);
  heap.unneeded = 300;
  expect([room.isShort(0.5), heap.collected]).toEqual([false, 1]);
  expect(room.isShort(0.5, 20)).toBe(true);
  heap.needed = 700;
  expect(room.isShort(0.5)).toBe(true);
  expect(room.isShort(0.9)).toBe(false);
});

test('unneeded objects are removed only after many new ones', () => {
  const heap = new Filled();
  const room = new HeapRoom(heap);
  expect(room.isShort(0.5)).toBe(false);
  heap.needed = 490;
  for (let step = 0; step < 100; step += 1) {
    heap.unneeded += 10;
    room.isShort(0.5);
  }
  expect(heap.collected).toBeLessThan(30);
  expect(heap.collected).toBeGreaterThan(5);
  heap.needed = 560;
  expect(room.isShort(0.5)).toBe(true);
});

test('the heap of the process has a limit, and what nothing needs is gone', async () => {
  const { used, limit, collect } = processIo().heap;
  const unneeded = new WeakRef({});
  await new Promise(setImmediate);
  collect();
  expect(unneeded.deref()).toBeUndefined();
  expect(used()).toBeLessThan(limit());
});
