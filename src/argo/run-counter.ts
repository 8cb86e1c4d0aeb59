import type { TemplateStart } from './start.ts';

/** How often one run makes a start: the sum over its callers, each times its loop. */
export class RunCounter {
  readonly #known = new Map<TemplateStart, number | undefined>();

  /** Undefined for loops of unknown length, recursion, and nonsense. */
  of(start: TemplateStart, depth = 0): number | undefined {
    if (this.#known.has(start)) return this.#known.get(start);
    // Also the answer for a start that is asked again while it is being counted.
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
    // Loops inside each other multiply beyond what a number can count.
    return Number.isSafeInteger(sum) && sum >= 0 ? sum : undefined;
  }
}
