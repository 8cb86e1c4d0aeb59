import type { Reader } from '../../yaml/placement.ts';
import type { Renderer } from '../job.ts';
import { rightTogether } from './joint-proof.ts';
import { areRightEdits, editedCalls, type EditedChart } from './verified-edits.ts';

/** Proves edits of charts by rendering. What was proven or refuted once is known. */
export class Proofs {
  readonly #known = new Map<string, boolean>();
  readonly #read: Reader;
  readonly #render: Renderer;

  constructor(read: Reader, render: Renderer) {
    this.#read = read;
    this.#render = render;
  }

  /** Do edits of each chart in all its variants what is wanted, and nothing else? */
  areRight(charts: readonly EditedChart[]): boolean {
    const open = charts.filter((one) => !this.#known.has(keyOf(one)));
    const together = rightTogether(open, this.#render);
    const left = open.filter((one) => !together.has(one));
    // All at once; what was rendered once is known below.
    if (left.length > 0) this.#render(left.flatMap(editedCalls));
    for (const one of open) {
      const isRight = together.has(one) || areRightEdits(one, this.#read, this.#render);
      this.#known.set(keyOf(one), isRight);
    }
    return charts.every((one) => this.#known.get(keyOf(one)) === true);
  }
}

function keyOf({ chart, edits, wanted }: EditedChart): string {
  const goals = wanted.map(({ file, edits: own }) => [file.path, own]);
  return JSON.stringify([chart.variants[0]?.job.folder, edits, goals]);
}
