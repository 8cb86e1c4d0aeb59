import type { Heap } from '../io.ts';

/** After this share of the heap was filled anew, unneeded objects are removed once more. */
const STEP = 0.05;
/** Above this share a heap is looked at closely before its free part is told. */
const LITTLE = 0.25;

/**
 * The room that a part of a run has in the heap: what was free when it first asked. V8 ends a process
 * whose heap is full, and no code can prevent it then, so a run has to ask before.
 */
export class HeapRoom {
  readonly #heap: Heap;
  #before: number | undefined;
  /** What was needed when unneeded objects were removed, and up to where they are not removed again. */
  #last = { needed: 0, until: 0 };

  constructor(heap: Heap) {
    this.#heap = heap;
  }

  /** Would this share of the room be exceeded with so many bytes more? */
  isShort(share: number, more = 0): boolean {
    const limit = this.#heap.limit();
    this.#before ??= this.#needed(limit * LITTLE);
    const most = this.#before + (limit - this.#before) * share - more;
    return this.#needed(most) > most;
  }

  /** The bytes that are in use. Where they seem to be more than `most`, only those that are needed. */
  #needed(most: number): number {
    const used = this.#heap.used();
    if (used <= most) return used;
    if (used <= this.#last.until) return Math.min(used, this.#last.needed);
    this.#heap.collect();
    const needed = this.#heap.used();
    this.#last = { needed, until: needed + this.#heap.limit() * STEP };
    return needed;
  }
}
