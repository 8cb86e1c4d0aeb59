import type { Placement } from './placement.ts';
import { resolvePlain } from './scalars.ts';
import type { Range } from './text.ts';
import type { Entry, MapNode, Node, ScalarNode } from './tree.ts';

/**
 * Reads the YAML that people write, several times faster than a complete parser and without
 * loading one: block maps and sequences, one-line scalars and flow collections, literal blocks,
 * comments. Whatever is more than that (anchors, tags, folded and multi-line scalars, tabs,
 * everything wrong) is left to the complete parser: then this gives undefined. What it does read,
 * it reads exactly as the complete parser does, places included; tests hold it to that.
 */
export function readSimply(text: string, placement: Placement): Node | undefined {
  if (hasUnusualBreaks(text)) return undefined;
  try {
    return new SimpleReader(text, placement).document();
  } catch (error) {
    if (error === UNUSUAL) return undefined;
    throw error;
  }
}

/** Thrown, never shown: this text is for the complete parser. */
const UNUSUAL = new Error('Not simple YAML');

/** Line breaks of other kinds, or a byte order mark behind the start. */
function hasUnusualBreaks(text: string): boolean {
  if (text.includes('\r') && /\r(?!\n)/.test(text)) return true;
  return text.includes('\u2028') || text.includes('\u2029') || text.lastIndexOf('\uFEFF') > 0;
}

/** Deeper than this, the complete parser counts. */
const DEEPEST = 50;

type Placed = Pick<Node, 'range' | 'shared'>;

const BLANK = 0x20;
const TAB = 0x09;
const RETURN = 0x0d;
const DOUBLE = 0x22;
const HASH = 0x23;
const SINGLE = 0x27;
const COMMA = 0x2c;
const DASH = 0x2d;
const COLON = 0x3a;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const BRACE = 0x7b;
const BAR = 0x7c;
const CLOSE_BRACE = 0x7d;
const FLOW_INDICATORS = new Set([COMMA, BRACKET, CLOSE_BRACKET, BRACE, CLOSE_BRACE]);

/** The line being read. `start` moves on as its content is consumed. */
interface Line {
  /** Columns before `start`. */
  indent: number;
  start: number;
  /** Before the line end and blanks in front of it. */
  end: number;
  /** Where the next line begins. */
  next: number;
}

const PLAIN_KEY = /[A-Za-z0-9_][A-Za-z0-9_./-]*(?=:(?: |$))/my;
const QUOTED_KEY = /(?:"[^"\\\n\r]*"|'[^'\n\r]*')(?=:(?: |$))/my;
const FLOW_PLAIN_KEY = /[A-Za-z0-9_][A-Za-z0-9_./-]*(?=: )/y;
const LITERAL = /\|(-?)(?: +#[^\n]*| *)$/my;
const START = /---(?: +#[^\n]*| *)$/my;
/** First characters of plain scalars that mean nothing else. */
const PLAIN_START = /[A-Za-z0-9_./$(~+=;<\\^\u0080-\uFFFF]|-(?=[^\s,[\]{}])/y;

class SimpleReader {
  readonly #text: string;
  readonly #base: number;
  readonly #fixed: Range | undefined;
  readonly #line: Line = { indent: 0, start: 0, end: 0, next: 0 };
  /** Nothing but blanks and comments is left. */
  #done = false;
  #depth = 0;

  constructor(text: string, { base, fixed }: Placement) {
    this.#text = text;
    this.#base = base;
    this.#fixed = fixed;
  }

  document(): Node {
    this.#line.next = this.#text.startsWith('\uFEFF') ? 1 : 0;
    this.#advance();
    if (this.#done) throw UNUSUAL;
    if (this.#line.indent === 0 && this.#match(START, this.#line.start)) this.#advance();
    if (this.#done) throw UNUSUAL;
    const root = this.#node();
    if (!this.#done || root.kind !== 'map') throw UNUSUAL;
    return root;
  }

  /** Moves to the next line that is neither blank nor a comment. */
  #advance(): void {
    const text = this.#text;
    const line = this.#line;
    let at = line.next;
    for (;;) {
      if (at >= text.length) {
        this.#done = true;
        return;
      }
      const start = at;
      while (text.charCodeAt(at) === BLANK) at += 1;
      let end = text.indexOf('\n', at);
      const next = end === -1 ? text.length : end + 1;
      if (end === -1) end = text.length;
      else if (text.charCodeAt(end - 1) === RETURN && end > at) end -= 1;
      const first = text.charCodeAt(at);
      if (at >= end || first === HASH) {
        at = next;
        continue;
      }
      if (first === TAB) throw UNUSUAL;
      while (text.charCodeAt(end - 1) === BLANK) end -= 1;
      line.indent = at - start;
      line.start = at;
      line.end = end;
      line.next = next;
      return;
    }
  }

  /** A collection, or a scalar of one line, that begins where the line now stands. */
  #node(): Node {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw UNUSUAL;
    const { start, indent } = this.#line;
    let made: Node;
    if (this.#atDash()) made = this.#sequence(indent);
    else if (this.#keyAt(start) !== undefined) made = this.#map(indent);
    else throw UNUSUAL;
    this.#depth -= 1;
    return made;
  }

  #atDash(): boolean {
    const { start, end } = this.#line;
    if (this.#text.charCodeAt(start) !== DASH) return false;
    return start + 1 >= end || this.#text.charCodeAt(start + 1) === BLANK;
  }

  #sequence(indent: number): Node {
    const line = this.#line;
    const start = line.start;
    const items: Node[] = [];
    while (!this.#done && line.indent === indent && this.#atDash()) {
      const dash = line.start;
      let at = dash + 1;
      while (at < line.end && this.#text.charCodeAt(at) === BLANK) at += 1;
      if (at >= line.end || this.#text.charCodeAt(at) === HASH) {
        this.#advance();
        const nested = !this.#done && line.indent > indent;
        items.push(nested ? this.#node() : this.#null(dash + 1));
        continue;
      }
      line.indent += at - dash;
      line.start = at;
      const collection = this.#atDash() || this.#keyAt(at) !== undefined;
      items.push(collection ? this.#node() : this.#value(at, indent));
    }
    if (!this.#done && line.indent > indent) throw UNUSUAL;
    return { kind: 'seq', ...this.#span(start, items), flow: false, items };
  }

  #map(indent: number): MapNode {
    const line = this.#line;
    const start = line.start;
    const entries: Entry[] = [];
    while (!this.#done && line.indent === indent && !this.#atDash()) {
      const key = this.#keyAt(line.start);
      if (key === undefined || key.text === '<<') throw UNUSUAL;
      entries.push({ key, value: this.#entryValue(indent) });
    }
    if (!this.#done && line.indent > indent) throw UNUSUAL;
    const values = entries.map(({ value }) => value);
    return { kind: 'map', ...this.#span(start, values), flow: false, entries, merges: [] };
  }

  /** What follows a key that {@link #keyAt} has just found. */
  #entryValue(indent: number): Node {
    const line = this.#line;
    const colon = this.#keyEnd;
    let at = colon + 1;
    while (at < line.end && this.#text.charCodeAt(at) === BLANK) at += 1;
    if (at < line.end && this.#text.charCodeAt(at) !== HASH) return this.#value(at, indent);
    this.#advance();
    const nested = !this.#done && line.indent > indent;
    const list = !this.#done && line.indent === indent && this.#atDash();
    return nested || list ? this.#node() : this.#null(colon + 1);
  }

  /** Where the key found last ends. */
  #keyEnd = 0;

  /** The key at a place, if what stands there is one. */
  #keyAt(at: number): ScalarNode | undefined {
    const first = this.#text.charCodeAt(at);
    const quoted = first === DOUBLE || first === SINGLE;
    const found = this.#match(quoted ? QUOTED_KEY : PLAIN_KEY, at);
    if (found === undefined) return undefined;
    this.#keyEnd = at + found.length;
    return this.#key(found, at);
  }

  #key(found: string, at: number): ScalarNode {
    const first = found.charCodeAt(0);
    if (first !== DOUBLE && first !== SINGLE) return this.#plain(found, at);
    const style = first === DOUBLE ? 'double' : 'single';
    return this.#string(found.slice(1, -1), style, at, at + found.length);
  }

  /** A value on the rest of the line, and the move to the line behind it. */
  #value(at: number, indent: number): Node {
    const line = this.#line;
    const first = this.#text.charCodeAt(at);
    if (first === BAR) return this.#literal(at, indent);
    let made: Node;
    if (first === DOUBLE || first === SINGLE) made = this.#quoted(at);
    else if (first === BRACE || first === BRACKET) made = this.#flow(at, 0);
    else made = this.#blockPlain(at);
    this.#expectEnd(this.#at, line.end);
    this.#advance();
    // A deeper line would go on with the value.
    if (!this.#done && line.indent > indent) throw UNUSUAL;
    return made;
  }

  /** Where the scalar or flow collection read last ends. */
  #at = 0;

  #expectEnd(at: number, end: number): void {
    let rest = at;
    while (rest < end && this.#text.charCodeAt(rest) === BLANK) rest += 1;
    if (rest >= end) return;
    if (this.#text.charCodeAt(rest) !== HASH || rest === at) throw UNUSUAL;
  }

  #blockPlain(at: number): ScalarNode {
    if (this.#match(PLAIN_START, at) === undefined) throw UNUSUAL;
    const { end } = this.#line;
    const comment = this.#text.indexOf(' #', at);
    let stop = comment !== -1 && comment < end ? comment : end;
    while (this.#text.charCodeAt(stop - 1) === BLANK) stop -= 1;
    const source = this.#text.slice(at, stop);
    if (source.includes(': ') || source.endsWith(':') || source.includes('\t')) throw UNUSUAL;
    this.#at = stop;
    return this.#plain(source, at);
  }

  #quoted(at: number): ScalarNode {
    const { end } = this.#line;
    const double = this.#text.charCodeAt(at) === DOUBLE;
    const close = double ? this.#closingDouble(at) : this.#closingSingle(at);
    if (close === -1 || close >= end) throw UNUSUAL;
    const inner = this.#text.slice(at + 1, close);
    if (inner.includes('\t')) throw UNUSUAL;
    this.#at = close + 1;
    if (!double) {
      const text = inner.includes("'") ? inner.replaceAll("''", "'") : inner;
      return this.#string(text, 'single', at, close + 1);
    }
    return this.#string(inner.includes('\\') ? unescaped(inner) : inner, 'double', at, close + 1);
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

  /** A literal block: the lines that are indented deeper than what holds them. */
  #literal(at: number, indent: number): ScalarNode {
    const line = this.#line;
    const header = this.#match(LITERAL, at);
    if (header === undefined) throw UNUSUAL;
    const strip = header.charCodeAt(1) === DASH;
    const text = this.#text;
    const first = /[^ \n\r]/g;
    first.lastIndex = line.next;
    const found = first.exec(text);
    if (found === null) throw UNUSUAL;
    const margin = found.index - (text.lastIndexOf('\n', found.index) + 1);
    // Blank lines in front may not be wider than the first line: let the other parser see.
    const above = text.slice(line.next, found.index - margin);
    if (margin <= indent || above.includes(' ')) throw UNUSUAL;
    const { lines, end, next } = this.#literalLines(line.next, margin, indent);
    line.next = next;
    this.#advance();
    if (!this.#done && line.indent > indent) throw UNUSUAL;
    return this.#string(lines.join('\n') + (strip ? '' : '\n'), 'literal', at, end);
  }

  #literalLines(
    from: number,
    margin: number,
    indent: number,
  ): { readonly lines: readonly string[]; readonly end: number; readonly next: number } {
    const text = this.#text;
    const lines: string[] = [];
    let filled = 0;
    let end = from;
    let at = from;
    while (at < text.length) {
      let content = at;
      const most = at + margin;
      while (content < most && text.charCodeAt(content) === BLANK) content += 1;
      let stop = text.indexOf('\n', content);
      const next = stop === -1 ? text.length : stop + 1;
      if (stop === -1) stop = text.length;
      else if (text.charCodeAt(stop - 1) === RETURN && stop > content) stop -= 1;
      if (content < most && content < stop) {
        // A line between the two margins is wrong, one with a tab may be.
        const first = text.charCodeAt(content);
        if (content - at > indent || first === TAB) throw UNUSUAL;
        break;
      }
      lines.push(text.slice(content, stop));
      if (content < stop) {
        if (text.slice(content, stop).trim() === '') throw UNUSUAL;
        filled = lines.length;
        end = next;
      }
      at = next;
    }
    return { lines: lines.slice(0, filled), end, next: at };
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
    return { kind: 'seq', ...this.#place(start, at + 1), flow: true, items };
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
    const range = this.#place(start, at + 1);
    return { kind: 'map', ...range, flow: true, entries, merges: [] };
  }

  /** A key and, at `#at`, its colon. Behind a quoted key no blank is needed, as in JSON. */
  #flowKey(at: number): ScalarNode {
    const first = this.#text.charCodeAt(at);
    if (first === DOUBLE || first === SINGLE) {
      const key = this.#quoted(at);
      if (this.#text.charCodeAt(this.#at) !== COLON) throw UNUSUAL;
      return key;
    }
    const found = this.#match(FLOW_PLAIN_KEY, at);
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
    if (this.#match(PLAIN_START, at) === undefined) throw UNUSUAL;
    const { end } = this.#line;
    let stop = at;
    while (stop < end && !FLOW_INDICATORS.has(this.#text.charCodeAt(stop))) stop += 1;
    while (this.#text.charCodeAt(stop - 1) === BLANK) stop -= 1;
    const source = this.#text.slice(at, stop);
    if (/:(?: |$)| #|\t/.test(source)) throw UNUSUAL;
    this.#at = stop;
    return this.#plain(source, at);
  }

  /** Behind an item: the closing bracket, or what follows the comma. */
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
    if (next >= this.#line.end) throw UNUSUAL;
    return next;
  }

  #match(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.#text)?.[0];
  }

  #plain(source: string, at: number): ScalarNode {
    const range = this.#place(at, at + source.length);
    return { kind: 'scalar', ...range, ...resolvePlain(source), style: 'plain' };
  }

  #string(text: string, style: ScalarNode['style'], start: number, end: number): ScalarNode {
    return { kind: 'scalar', ...this.#place(start, end), type: 'string', text, style };
  }

  /** No value. Its place is clear only where the line ends at once. */
  #null(at: number): ScalarNode {
    const next = this.#text[at];
    if (next !== undefined && next !== '\n' && next !== '\r') throw UNUSUAL;
    return { kind: 'scalar', ...this.#place(at, at), type: 'null', text: '', style: 'plain' };
  }

  /** A block collection ends with its last value. */
  #span(start: number, values: readonly Node[]): Placed {
    const last = values.at(-1);
    return this.#place(start, last === undefined ? start : last.range.end - this.#base);
  }

  #place(start: number, end: number): Placed {
    if (this.#fixed !== undefined) return { range: this.#fixed, shared: true };
    return { range: { start: this.#base + start, end: this.#base + end }, shared: false };
  }
}

/** The escapes that YAML shares with JSON. */
function unescaped(inner: string): string {
  try {
    return String(JSON.parse(`"${inner}"`));
  } catch {
    throw UNUSUAL;
  }
}
