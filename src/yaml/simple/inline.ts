import type { Placement } from '../placement.ts';
import { resolvePlain } from '../scalars.ts';
import type { Range } from '../../text/text.ts';
import type { Entry, Node, ScalarNode } from '../tree.ts';

/** Thrown where a text is for the complete reader. It is never shown. */
export const UNUSUAL = new Error('Not simple YAML');

/**
 * The most levels of flow collections that are read here. The complete reader counts more of them.
 */
export const DEEPEST = 50;

/** Where a node stands, and whether others share it. */
export type NodePlace = Pick<Node, 'range' | 'shared'>;

const BLANK = 0x20;
const DOUBLE = 0x22;
const HASH = 0x23;
const SINGLE = 0x27;
const COMMA = 0x2c;
const COLON = 0x3a;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

const PLAIN_KEY = /[A-Za-z0-9_][A-Za-z0-9_./-]*(?=:(?: |$))/my;
const QUOTED_KEY = /(?:"[^"\\\n\r]*"|'[^'\n\r]*')(?=:(?: |$))/my;
const FLOW_PLAIN_KEY = /[A-Za-z0-9_][A-Za-z0-9_./-]*(?=: )/y;
/** What a plain scalar can begin with, as far as it means nothing else. */
const PLAIN_START = /[A-Za-z0-9_./$(~+=;<\\^\u0080-\uFFFF]|-(?=[^\s,[\]{}])/y;

/**
 * Reads what stands on one line: keys, plain and quoted scalars, flow collections. Throws
 * {@link UNUSUAL} for everything else.
 */
export class InlineReader {
  readonly #text: string;
  readonly #base: number;
  readonly #fixed: Range | undefined;
  /** The end of the line, without the blanks before it. */
  #lineEnd = 0;
  /** The end of the node that was read last. */
  #at = 0;
  /** The end of the key that was found last. */
  keyEnd = 0;
  #key: { readonly start: number; readonly node: ScalarNode | undefined } | undefined;

  constructor(text: string, { base, fixed }: Placement) {
    this.#text = text;
    this.#base = base;
    this.#fixed = fixed;
  }

  /** The key at a place; undefined where there is none. A place is often asked several times. */
  keyAt(at: number): ScalarNode | undefined {
    if (this.#key?.start !== at) this.#key = { start: at, node: this.#readKey(at) };
    return this.#key.node;
  }

  #readKey(at: number): ScalarNode | undefined {
    const first = this.#text.charCodeAt(at);
    const quoted = first === DOUBLE || first === SINGLE;
    const found = this.match(quoted ? QUOTED_KEY : PLAIN_KEY, at);
    if (found === undefined) return undefined;
    this.keyEnd = at + found.length;
    if (!quoted) return this.#plain(found, at);
    const style = first === DOUBLE ? 'double' : 'single';
    return this.string(found.slice(1, -1), style, at, at + found.length);
  }

  /** The value that fills the line from `at` to its end or to a comment. */
  value(at: number, lineEnd: number): Node {
    this.#lineEnd = lineEnd;
    const first = this.#text.charCodeAt(at);
    let made: Node;
    if (first === DOUBLE || first === SINGLE) made = this.#quoted(at);
    else if (first === BRACE || first === BRACKET) made = this.#flow(at, 0);
    else made = this.#blockPlain(at);
    this.#expectEnd();
    return made;
  }

  #expectEnd(): void {
    let rest = this.#at;
    while (rest < this.#lineEnd && this.#text.charCodeAt(rest) === BLANK) rest += 1;
    if (rest >= this.#lineEnd) return;
    if (this.#text.charCodeAt(rest) !== HASH || rest === this.#at) throw UNUSUAL;
  }

  #blockPlain(at: number): ScalarNode {
    if (!this.#matches(PLAIN_START, at)) throw UNUSUAL;
    const end = this.#lineEnd;
    const rest = this.#text.slice(at, end);
    const comment = rest.indexOf(' #');
    let stop = comment === -1 ? end : at + comment;
    while (this.#text.charCodeAt(stop - 1) === BLANK) stop -= 1;
    const source = this.#text.slice(at, stop);
    if (source.includes(': ') || source.endsWith(':') || source.includes('\t')) throw UNUSUAL;
    this.#at = stop;
    return this.#plain(source, at);
  }

  #quoted(at: number): ScalarNode {
    const end = this.#lineEnd;
    const double = this.#text.charCodeAt(at) === DOUBLE;
    const close = double ? this.#closingDouble(at) : this.#closingSingle(at);
    if (close === -1 || close >= end) throw UNUSUAL;
    const inner = this.#text.slice(at + 1, close);
    if (inner.includes('\t')) throw UNUSUAL;
    this.#at = close + 1;
    if (!double) {
      const text = inner.includes("'") ? inner.replaceAll("''", "'") : inner;
      return this.string(text, 'single', at, close + 1);
    }
    return this.string(inner.includes('\\') ? unescaped(inner) : inner, 'double', at, close + 1);
  }

  #closingDouble(at: number): number {
    for (let close = at + 1; ; close += 1) {
      const quote = this.#text.indexOf('"', close);
      if (quote === -1) return -1;
      let slashes = 0;
      while (this.#text.charCodeAt(quote - 1 - slashes) === BACKSLASH) slashes += 1;
      if (slashes % 2 === 0) return quote;
      close = quote;
    }
  }

  #closingSingle(at: number): number {
    for (let close = at + 1; ; close += 2) {
      const quote = this.#text.indexOf("'", close);
      if (quote === -1 || this.#text.charCodeAt(quote + 1) !== SINGLE) return quote;
      close = quote;
    }
  }

  /** `{…}` or `[…]` on one line. */
  #flow(at: number, depth: number): Node {
    if (depth > DEEPEST) throw UNUSUAL;
    return this.#text.charCodeAt(at) === BRACE
      ? this.#flowMap(at, depth)
      : this.#flowSequence(at, depth);
  }

  #flowSequence(start: number, depth: number): Node {
    const items: Node[] = [];
    let at = this.#skip(start + 1);
    while (this.#text.charCodeAt(at) !== CLOSE_BRACKET) {
      items.push(this.#flowValue(at, depth));
      at = this.#separator(CLOSE_BRACKET);
    }
    this.#at = at + 1;
    const { range, shared } = this.place(start, at + 1);
    return { kind: 'seq', range, shared, flow: true, items };
  }

  #flowMap(start: number, depth: number): Node {
    const entries: Entry[] = [];
    let at = this.#skip(start + 1);
    while (this.#text.charCodeAt(at) !== CLOSE_BRACE) {
      const key = this.#flowKey(at);
      if (key.text === '<<') throw UNUSUAL;
      const value = this.#flowValue(this.#skip(this.#at + 1), depth);
      entries.push({ key, value });
      at = this.#separator(CLOSE_BRACE);
    }
    this.#at = at + 1;
    const { range, shared } = this.place(start, at + 1);
    return { kind: 'map', range, shared, flow: true, entries, merges: [], beforeMerge: 0 };
  }

  /**
   * A key. Its colon is at `#at`. As in JSON, no blank is needed after the colon of a quoted key.
   */
  #flowKey(at: number): ScalarNode {
    const first = this.#text.charCodeAt(at);
    if (first === DOUBLE || first === SINGLE) {
      const key = this.#quoted(at);
      if (this.#text.charCodeAt(this.#at) !== COLON) throw UNUSUAL;
      return key;
    }
    const found = this.match(FLOW_PLAIN_KEY, at);
    if (found === undefined) throw UNUSUAL;
    this.#at = at + found.length;
    return this.#plain(found, at);
  }

  #flowValue(at: number, depth: number): Node {
    const first = this.#text.charCodeAt(at);
    if (first === DOUBLE || first === SINGLE) return this.#quoted(at);
    if (first === BRACE || first === BRACKET) return this.#flow(at, depth + 1);
    return this.#flowPlain(at);
  }

  #flowPlain(at: number): ScalarNode {
    if (!this.#matches(PLAIN_START, at)) throw UNUSUAL;
    const end = this.#lineEnd;
    let stop = at;
    while (stop < end && !isFlowIndicator(this.#text.charCodeAt(stop))) stop += 1;
    while (this.#text.charCodeAt(stop - 1) === BLANK) stop -= 1;
    const source = this.#text.slice(at, stop);
    if (/:(?: |$)| #|\t/.test(source)) throw UNUSUAL;
    this.#at = stop;
    return this.#plain(source, at);
  }

  /** The place of the closing bracket after an item, or of the next item after a comma. */
  #separator(close: number): number {
    const at = this.#skip(this.#at);
    const char = this.#text.charCodeAt(at);
    if (char === close) return at;
    if (char !== COMMA) throw UNUSUAL;
    const next = this.#skip(at + 1);
    if (this.#text.charCodeAt(next) === close) throw UNUSUAL;
    return next;
  }

  #skip(at: number): number {
    let next = at;
    while (this.#text.charCodeAt(next) === BLANK) next += 1;
    if (next >= this.#lineEnd) throw UNUSUAL;
    return next;
  }

  /** The text that a sticky pattern finds at a place. */
  match(pattern: RegExp, at: number): string | undefined {
    return this.#matches(pattern, at) ? this.#text.slice(at, pattern.lastIndex) : undefined;
  }

  #matches(pattern: RegExp, at: number): boolean {
    pattern.lastIndex = at;
    return pattern.test(this.#text);
  }

  #plain(source: string, at: number): ScalarNode {
    const { type, text } = resolvePlain(source);
    return this.#scalar(type, text, 'plain', this.place(at, at + source.length));
  }

  /** Field by field: a spread costs more than all the rest of a scalar. */
  #scalar(
    type: ScalarNode['type'],
    text: string,
    style: ScalarNode['style'],
    { range, shared }: NodePlace,
  ): ScalarNode {
    return { kind: 'scalar', range, shared, type, text, style };
  }

  /** A string in the given style. */
  string(text: string, style: ScalarNode['style'], start: number, end: number): ScalarNode {
    return this.#scalar('string', text, style, this.place(start, end));
  }

  /** A missing value. Its place is clear only where the line ends there. */
  null(at: number): ScalarNode {
    const next = this.#text[at];
    if (next !== undefined && next !== '\n' && next !== '\r') throw UNUSUAL;
    return this.#scalar('null', '', 'plain', this.place(at, at));
  }

  /** A block collection ends with its last value. */
  span(start: number, last: Node | undefined): NodePlace {
    return this.place(start, last === undefined ? start : last.range.end - this.#base);
  }

  /** Where a node stands in the file. */
  place(start: number, end: number): NodePlace {
    if (this.#fixed !== undefined) return { range: this.#fixed, shared: true };
    return { range: { start: this.#base + start, end: this.#base + end }, shared: false };
  }
}

function isFlowIndicator(code: number): boolean {
  return (
    code === COMMA ||
    code === BRACKET ||
    code === CLOSE_BRACKET ||
    code === BRACE ||
    code === CLOSE_BRACE
  );
}

/** The escapes that YAML shares with JSON. */
function unescaped(inner: string): string {
  try {
    return String(JSON.parse(`"${inner}"`));
  } catch {
    throw UNUSUAL;
  }
}
