import type { TemplateStart } from './start.ts';

/**
 * Counts how often one run makes a start: the sum over its callers, each multiplied by the length
 * of its loop.
 */
export class RunCounter {
  readonly #known = new Map<TemplateStart, number | undefined>();

  /**
   * Undefined for a loop of unknown length, for recursion, and for a number that makes no sense.
   */
  of(start: TemplateStart, depth = 0): number | undefined {
    if (this.#known.has(start)) return this.#known.get(start);
    // A start that is asked for again while it is counted gets this answer.
    this.#known.set(start, undefined);
    const count = depth > 200 ? undefined : this.#sum(start, depth);
    this.#known.set(start, count);
    return count;
  }

  #sum({ callers }: TemplateStart, depth: number): number | undefined {
    let sum = 0;
    for (const { from, times } of callers) {
      const outer = from === undefined ? 1 : this.of(from, depth + 1);
      if (outer === undefined || times === undefined) return undefined;
      sum += outer * times;
    }
    // Loops inside loops can give more than a number can hold.
    return Number.isSafeInteger(sum) && sum >= 0 ? sum : undefined;
  }
}
