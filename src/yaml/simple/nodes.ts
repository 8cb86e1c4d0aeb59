import { resolvePlain } from '../scalars.ts';
import type { Range } from '../../text/text.ts';
import type { Placement } from '../placement.ts';
import type { Entry, MapNode, Node, ScalarNode, SeqNode } from '../tree.ts';

/** Makes the nodes of a text. Places are given as offsets into the text. */
export class Nodes {
  readonly #base: number;
  readonly #fixed: Range | undefined;

  constructor({ base, fixed }: Placement) {
    this.#base = base;
    this.#fixed = fixed;
  }

  /** A scalar without quotes: a string, a number, a boolean or null. */
  plain(source: string, start: number, end: number): ScalarNode {
    const { type, text } = resolvePlain(source);
    return this.#scalar(type, text, 'plain', start, end);
  }

  /** A string in the given style. */
  string(text: string, style: ScalarNode['style'], start: number, end: number): ScalarNode {
    return this.#scalar('string', text, style, start, end);
  }

  /** A missing value. */
  null(at: number): ScalarNode {
    return this.#scalar('null', '', 'plain', at, at);
  }

  /** A map in braces. */
  flowMap(entries: readonly Entry[], start: number, end: number): MapNode {
    return this.#map(entries, true, this.#range(start, end));
  }

  /** A list in brackets. */
  flowSequence(items: readonly Node[], start: number, end: number): SeqNode {
    const range = this.#range(start, end);
    return { kind: 'seq', range, shared: this.#fixed !== undefined, flow: true, items };
  }

  /** A block map ends with its last value. */
  blockMap(entries: readonly Entry[], start: number): MapNode {
    return this.#map(entries, false, this.#span(start, entries.at(-1)?.value));
  }

  /** A block sequence ends with its last item. */
  blockSequence(items: readonly Node[], start: number): SeqNode {
    const range = this.#span(start, items.at(-1));
    return { kind: 'seq', range, shared: this.#fixed !== undefined, flow: false, items };
  }

  #map(entries: readonly Entry[], flow: boolean, range: Range): MapNode {
    const shared = this.#fixed !== undefined;
    return { kind: 'map', range, shared, flow, entries, merges: [], beforeMerge: 0 };
  }

  #scalar(
    type: ScalarNode['type'],
    text: string,
    style: ScalarNode['style'],
    start: number,
    end: number,
  ): ScalarNode {
    const range = this.#range(start, end);
    return { kind: 'scalar', range, shared: this.#fixed !== undefined, type, text, style };
  }

  #span(start: number, last: Node | undefined): Range {
    return this.#fixed ?? { start: this.#base + start, end: last?.range.end ?? start };
  }

  #range(start: number, end: number): Range {
    return this.#fixed ?? { start: this.#base + start, end: this.#base + end };
  }
}
