import { DEEPEST, InlineReader, UNUSUAL } from './inline.ts';
import type { Placement } from '../placement.ts';
import type { Entry, MapNode, Node, ScalarNode } from '../tree.ts';

/**
 * Reads the YAML that people usually write: block maps and sequences, one-line scalars and flow
 * collections, literal blocks, comments. It is several times faster than a complete parser and
 * loads none. Everything else (anchors, tags, folded and multi-line scalars, tabs, all that is
 * wrong) is left to the complete parser: this function gives undefined for it. What it reads, it
 * reads exactly as the complete parser does, places included. Tests compare the two.
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

/** Does a text hold other line breaks, or a byte order mark that is not at its start? */
function hasUnusualBreaks(text: string): boolean {
  if (text.includes('\r') && /\r(?!\n)/.test(text)) return true;
  return text.includes('\u2028') || text.includes('\u2029') || text.lastIndexOf('\uFEFF') > 0;
}

const BLANK = 0x20;
const TAB = 0x09;
const RETURN = 0x0d;
const HASH = 0x23;
const DASH = 0x2d;
const BAR = 0x7c;

/** The line that is read. `start` moves on when its content has been read. */
interface Line {
  /** Columns before `start`. */
  indent: number;
  start: number;
  /** The end of the content, before blanks and the line end. */
  end: number;
  /** Where the next line begins. */
  next: number;
}

const LITERAL = /\|(-?)(?: +#[^\n]*| *)$/my;
const START = /---(?: +#[^\n]*| *)$/my;

/** The blocks of one document, line by line. */
class SimpleReader {
  readonly #text: string;
  readonly #inline: InlineReader;
  readonly #line: Line = { indent: 0, start: 0, end: 0, next: 0 };
  /** Only blanks and comments are left. */
  #done = false;
  #depth = 0;

  constructor(text: string, placement: Placement) {
    this.#text = text;
    this.#inline = new InlineReader(text, placement);
  }

  document(): Node {
    this.#line.next = this.#text.startsWith('\uFEFF') ? 1 : 0;
    this.#advance();
    if (this.#ended()) throw UNUSUAL;
    if (this.#line.indent === 0 && this.#inline.match(START, this.#line.start)) this.#advance();
    if (this.#ended()) throw UNUSUAL;
    const root = this.#node();
    if (!this.#ended() || root.kind !== 'map') throw UNUSUAL;
    return root;
  }

  #ended(): boolean {
    return this.#done;
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

  /** A collection, or a scalar of one line, that begins at the current place. */
  #node(): Node {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw UNUSUAL;
    const { start, indent } = this.#line;
    let made: Node;
    if (this.#atDash()) made = this.#sequence(indent);
    else if (this.#inline.keyAt(start) !== undefined) made = this.#map(indent);
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
    while (!this.#ended() && line.indent === indent && this.#atDash()) {
      const dash = line.start;
      let at = dash + 1;
      while (at < line.end && this.#text.charCodeAt(at) === BLANK) at += 1;
      if (at >= line.end || this.#text.charCodeAt(at) === HASH) {
        this.#advance();
        const nested = !this.#ended() && line.indent > indent;
        items.push(nested ? this.#node() : this.#inline.null(dash + 1));
        continue;
      }
      line.indent += at - dash;
      line.start = at;
      const collection = this.#atDash() || this.#inline.keyAt(at) !== undefined;
      items.push(collection ? this.#node() : this.#value(at, indent));
    }
    if (!this.#ended() && line.indent > indent) throw UNUSUAL;
    const { range, shared } = this.#inline.span(start, items.at(-1));
    return { kind: 'seq', range, shared, flow: false, items };
  }

  #map(indent: number): MapNode {
    const line = this.#line;
    const start = line.start;
    const entries: Entry[] = [];
    while (!this.#ended() && line.indent === indent && !this.#atDash()) {
      const key = this.#inline.keyAt(line.start);
      if (key === undefined || key.text === '<<') throw UNUSUAL;
      entries.push({ key, value: this.#entryValue(indent) });
    }
    if (!this.#ended() && line.indent > indent) throw UNUSUAL;
    const { range, shared } = this.#inline.span(start, entries.at(-1)?.value);
    return { kind: 'map', range, shared, flow: false, entries, merges: [], beforeMerge: 0 };
  }

  /** What follows a key that {@link #keyAt} has just found. */
  #entryValue(indent: number): Node {
    const line = this.#line;
    const colon = this.#inline.keyEnd;
    let at = colon + 1;
    while (at < line.end && this.#text.charCodeAt(at) === BLANK) at += 1;
    if (at < line.end && this.#text.charCodeAt(at) !== HASH) return this.#value(at, indent);
    this.#advance();
    const nested = !this.#ended() && line.indent > indent;
    const list = !this.#ended() && line.indent === indent && this.#atDash();
    return nested || list ? this.#node() : this.#inline.null(colon + 1);
  }

  /** A value on the rest of the line. Moves to the line after it. */
  #value(at: number, indent: number): Node {
    const line = this.#line;
    if (this.#text.charCodeAt(at) === BAR) return this.#literal(at, indent);
    const made = this.#inline.value(at, line.end);
    this.#advance();
    // A line with a deeper indentation would continue the value.
    if (!this.#ended() && line.indent > indent) throw UNUSUAL;
    return made;
  }

  /** A literal block: the lines with a deeper indentation than the map or list that holds it. */
  #literal(at: number, indent: number): ScalarNode {
    const line = this.#line;
    const header = this.#inline.match(LITERAL, at);
    if (header === undefined) throw UNUSUAL;
    const strip = header.charCodeAt(1) === DASH;
    const text = this.#text;
    const first = /[^ \n\r]/g;
    first.lastIndex = line.next;
    const found = first.exec(text);
    if (found === null) throw UNUSUAL;
    const margin = found.index - (text.lastIndexOf('\n', found.index) + 1);
    // Blank lines above must not be longer than the indentation of the first line. The complete
    // reader decides.
    const above = text.slice(line.next, found.index - margin);
    if (margin <= indent || above.includes(' ')) throw UNUSUAL;
    const { lines, end, next } = this.#literalLines(line.next, margin, indent);
    line.next = next;
    this.#advance();
    if (!this.#ended() && line.indent > indent) throw UNUSUAL;
    return this.#inline.string(lines.join('\n') + (strip ? '' : '\n'), 'literal', at, end);
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
        // A line with an indentation between the two is wrong; one with a tab can be wrong.
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
}
