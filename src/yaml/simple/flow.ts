import { FLOW_PLAIN } from './plain.ts';
import { isQuote, quotedAt } from './quoted.ts';
import { DEEPEST, UNUSUAL } from './unusual.ts';
import type { Nodes } from './nodes.ts';
import type { Entry, MapNode, Node, ScalarNode, SeqNode } from '../tree.ts';

const SPACE = /[ \t\r\n]+/y;
const PLAIN = new RegExp(FLOW_PLAIN, 'y');
/** Ends a document, also where it stands in brackets. */
const DOCUMENT_MARK = /\n(?:\t[ \t]*)?(?:---|\.\.\.)/;

const BLANK = 0x20;
const HASH = 0x23;
const COMMA = 0x2c;
const COLON = 0x3a;
const BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** Does a flow collection begin with this character? */
export function isFlowStart(code: number): boolean {
  return code === BRACE || code === BRACKET;
}

/**
 * Reads `{…}` and `[…]`, JSON among them, on one line or several. The lines may have any indentation,
 * as for the parser of Kubernetes.
 */
export class FlowReader {
  readonly #text: string;
  readonly #nodes: Nodes;
  /** Where the node ends that was read last. */
  end = 0;

  constructor(text: string, nodes: Nodes) {
    this.#text = text;
    this.#nodes = nodes;
  }

  /** The collection that begins at a place. */
  read(at: number): MapNode | SeqNode {
    const made = this.#collection(at, 0);
    if (DOCUMENT_MARK.test(this.#text.slice(at, this.end))) throw UNUSUAL;
    return made;
  }

  #collection(at: number, depth: number): MapNode | SeqNode {
    if (depth >= DEEPEST) throw UNUSUAL;
    const isMap = this.#text.charCodeAt(at) === BRACE;
    return isMap ? this.#map(at, depth) : this.#sequence(at, depth);
  }

  #sequence(start: number, depth: number): SeqNode {
    const items: Node[] = [];
    let at = this.#pass(start + 1);
    while (this.#text.charCodeAt(at) !== CLOSE_BRACKET) {
      items.push(this.#value(at, depth));
      at = this.#afterItem(CLOSE_BRACKET);
    }
    this.end = at + 1;
    return this.#nodes.flowSequence(items, start, at + 1);
  }

  #map(start: number, depth: number): MapNode {
    const entries: Entry[] = [];
    let at = this.#pass(start + 1);
    while (this.#text.charCodeAt(at) !== CLOSE_BRACE) {
      const key = this.#key(at);
      const colon = this.#pass(this.end);
      if (!this.#isColon(colon, key) || key.text === '<<') throw UNUSUAL;
      entries.push({ key, value: this.#value(this.#pass(colon + 1), depth) });
      at = this.#afterItem(CLOSE_BRACE);
    }
    this.end = at + 1;
    return this.#nodes.flowMap(entries, start, at + 1);
  }

  #key(at: number): ScalarNode {
    return isQuote(this.#text.charCodeAt(at)) ? this.#quoted(at) : this.#plain(at);
  }

  /** As in JSON, no blank is needed after the colon of a quoted key. */
  #isColon(at: number, { style }: ScalarNode): boolean {
    if (this.#text.charCodeAt(at) !== COLON) return false;
    return style !== 'plain' || this.#text.charCodeAt(at + 1) <= BLANK;
  }

  #value(at: number, depth: number): Node {
    const first = this.#text.charCodeAt(at);
    if (isQuote(first)) return this.#quoted(at);
    return isFlowStart(first) ? this.#collection(at, depth + 1) : this.#plain(at);
  }

  #quoted(at: number): ScalarNode {
    const { text, style, end } = quotedAt(this.#text, at);
    this.end = end;
    return this.#nodes.string(text, style, at, end);
  }

  #plain(at: number): ScalarNode {
    PLAIN.lastIndex = at;
    if (!PLAIN.test(this.#text)) throw UNUSUAL;
    this.end = PLAIN.lastIndex;
    return this.#nodes.plain(this.#text.slice(at, this.end), at, this.end);
  }

  /** Where the closing bracket is after an item, or the next item after a comma. */
  #afterItem(close: number): number {
    const at = this.#pass(this.end);
    const code = this.#text.charCodeAt(at);
    if (code === close) return at;
    if (code !== COMMA) throw UNUSUAL;
    return this.#pass(at + 1);
  }

  /** Passes over blanks, line ends, and comments that have a blank before them. */
  #pass(from: number): number {
    const text = this.#text;
    let at = from;
    for (
      let code = text.charCodeAt(at);
      code <= BLANK || code === HASH;
      code = text.charCodeAt(at)
    ) {
      if (code === HASH) {
        if (at === from || text.charCodeAt(at - 1) > BLANK || text[at - 1] === '\n') throw UNUSUAL;
        at = text.indexOf('\n', at);
        if (at === -1) throw UNUSUAL;
      }
      SPACE.lastIndex = at;
      if (!SPACE.test(text)) throw UNUSUAL;
      at = SPACE.lastIndex;
    }
    return at;
  }
}
