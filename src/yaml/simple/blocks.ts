import { blockScalarAt, isBlockScalarStart } from './block-scalar.ts';
import { FlowReader, isFlowStart } from './flow.ts';
import { Lines } from './lines.ts';
import { Nodes } from './nodes.ts';
import { longPlain } from './plain.ts';
import { isQuote, quotedAt } from './quoted.ts';
import { DEEPEST, UNUSUAL } from './unusual.ts';
import type { Placement } from '../placement.ts';
import type { Entry, Node, ScalarNode } from '../tree.ts';

/** A byte order mark. Blanks behind it are no indentation to the complete reader. */
const MARK = '\uFEFF';

/** The line with which a document can begin. */
const DOCUMENT_START = /---(?: +#[^\n]*| *)(?:\r?\n|$)/y;

/** The most characters from the beginning of a key to its value (YAML 1.2, §7.4.2: 1024). */
const LONGEST_KEY = 1000;

/** Reads the maps and lists of one document that are written line by line, and what is in them. */
export class BlockReader {
  readonly #text: string;
  readonly #nodes: Nodes;
  readonly #flow: FlowReader;
  readonly #lines: Lines;
  #depth = 0;

  constructor(text: string, placement: Placement) {
    this.#text = text;
    this.#nodes = new Nodes(placement);
    this.#flow = new FlowReader(text, this.#nodes);
    this.#lines = new Lines(text, text.startsWith(MARK) ? 1 : 0);
  }

  /** The document. Its root is a map. */
  document(): Node {
    const lines = this.#lines;
    lines.load();
    if (!lines.done && lines.indent === 0) this.#passStart();
    if (lines.done || (lines.indent > 0 && this.#text.startsWith(MARK))) throw UNUSUAL;
    const root = this.#node(-1);
    if (!this.#lines.done || root.kind !== 'map') throw UNUSUAL;
    return root;
  }

  #passStart(): void {
    DOCUMENT_START.lastIndex = this.#lines.start;
    if (DOCUMENT_START.test(this.#text)) this.#lines.loadAt(DOCUMENT_START.lastIndex);
  }

  /** What begins at the current place, in a map or list with the indentation `parent`. */
  #node(parent: number): Node {
    const lines = this.#lines;
    if (lines.dash > 0) return this.#sequence(lines.indent);
    if (lines.key !== undefined) return this.#map(lines.indent, this.#plainKey(lines.key));
    if (isQuote(this.#text.charCodeAt(lines.start))) return this.#quotedNode(parent);
    return this.#value(parent);
  }

  /** A quoted text, or a map of which it is the first key. */
  #quotedNode(parent: number): Node {
    const lines = this.#lines;
    const { start } = lines;
    const { text, style, end } = quotedAt(this.#text, start);
    const made = this.#nodes.string(text, style, start, end);
    if (lines.isKeyUpTo(end)) {
      this.#expectShort(start, end);
      return this.#map(lines.indent, made);
    }
    lines.loadAfter(end);
    this.#expectOutside(parent);
    return made;
  }

  /**
   * What begins on a line of its own, after a key or dash that ends at `from`. The complete reader
   * has ways of its own with a block scalar there, and with a plain one after a comment.
   */
  #nested(from: number, parent: number): Node {
    const { start, dash, key, plain } = this.#lines;
    if (isBlockScalarStart(this.#text.charCodeAt(start))) throw UNUSUAL;
    const isPlain = dash === 0 && key === undefined && plain !== undefined;
    if (isPlain && this.#text.slice(from, start).includes('#')) throw UNUSUAL;
    return this.#node(parent);
  }

  #sequence(indent: number): Node {
    this.#enter();
    const lines = this.#lines;
    const { start } = lines;
    const items: Node[] = [];
    while (!lines.done && lines.indent === indent && lines.dash > 0) {
      lines.passDash();
      const isBelow = lines.dash === 0 && lines.isEmpty();
      items.push(isBelow ? this.#below(lines.at, indent, false) : this.#node(indent));
    }
    this.#leave(indent);
    return this.#nodes.blockSequence(items, start);
  }

  #map(indent: number, first: ScalarNode): Node {
    this.#enter();
    const { start } = this.#lines;
    const entries: Entry[] = [];
    for (let key: ScalarNode | undefined = first; key !== undefined; key = this.#nextKey(indent)) {
      if (key.text === '<<') throw UNUSUAL;
      entries.push({ key, value: this.#entryValue(indent) });
    }
    this.#leave(indent);
    return this.#nodes.blockMap(entries, start);
  }

  #enter(): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw UNUSUAL;
  }

  #leave(indent: number): void {
    this.#depth -= 1;
    this.#expectOutside(indent);
  }

  /** A line with a deeper indentation would continue what was read before it. */
  #expectOutside(indent: number): void {
    if (!this.#lines.done && this.#lines.indent > indent) throw UNUSUAL;
  }

  /** The key of the next entry of a map with this indentation. */
  #nextKey(indent: number): ScalarNode | undefined {
    const { done, indent: column, dash, key } = this.#lines;
    if (done || column !== indent || dash > 0) return undefined;
    return key === undefined ? this.#quotedKey() : this.#plainKey(key);
  }

  #plainKey(key: string): ScalarNode {
    const { start, at, indent } = this.#lines;
    if (at - start > LONGEST_KEY || (indent === 0 && isDocumentMark(key))) throw UNUSUAL;
    return this.#nodes.plain(key, start, start + key.length);
  }

  #quotedKey(): ScalarNode {
    const { start } = this.#lines;
    if (!isQuote(this.#text.charCodeAt(start))) throw UNUSUAL;
    const { text, style, end } = quotedAt(this.#text, start);
    if (!this.#lines.isKeyUpTo(end)) throw UNUSUAL;
    this.#expectShort(start, end);
    return this.#nodes.string(text, style, start, end);
  }

  #expectShort(start: number, end: number): void {
    if (end - start > LONGEST_KEY || this.#text.slice(start, end).includes('\n')) throw UNUSUAL;
  }

  #entryValue(indent: number): Node {
    const lines = this.#lines;
    if (lines.plain !== undefined || !lines.whole) return this.#value(indent);
    return this.#below(lines.at, indent, true);
  }

  /** A value that begins below its key or dash; a list can have the indentation of its key. */
  #below(at: number, indent: number, isEntry: boolean): Node {
    const lines = this.#lines;
    lines.load();
    if (lines.done || lines.indent < indent) return this.#nodes.null(at);
    const isNested = lines.indent > indent || (isEntry && lines.dash > 0);
    return isNested ? this.#nested(at, indent) : this.#nodes.null(at);
  }

  /** A value that begins at the current place and is no block map or list. */
  #value(parent: number): Node {
    const lines = this.#lines;
    const made =
      lines.plain === undefined
        ? this.#marked(lines.at, parent)
        : this.#plain(lines.plain, lines.at, parent);
    this.#expectOutside(parent);
    return made;
  }

  /** A value whose first character tells what it is. */
  #marked(at: number, parent: number): Node {
    const first = this.#text.charCodeAt(at);
    if (isQuote(first)) return this.#quoted(at);
    if (isBlockScalarStart(first)) return this.#blockScalar(at, parent);
    if (!isFlowStart(first)) throw UNUSUAL;
    const made = this.#flow.read(at);
    this.#lines.loadAfter(this.#flow.end);
    return made;
  }

  #plain(source: string, at: number, parent: number): ScalarNode {
    const lines = this.#lines;
    if (!lines.whole) throw UNUSUAL;
    const end = at + source.length;
    lines.load();
    if (lines.done || lines.indent <= parent) return this.#nodes.plain(source, at, end);
    const long = longPlain(this.#text, source, end, parent);
    lines.loadAt(long.next);
    return this.#nodes.plain(long.source, at, long.end);
  }

  #quoted(at: number): ScalarNode {
    const { text, style, end } = quotedAt(this.#text, at);
    this.#lines.loadAfter(end);
    return this.#nodes.string(text, style, at, end);
  }

  #blockScalar(at: number, parent: number): ScalarNode {
    const { text, style, end, next } = blockScalarAt(this.#text, at, parent);
    this.#lines.loadAt(next);
    return this.#nodes.string(text, style, at, end);
  }
}

/** Does a key begin like a line that begins or ends a document? */
function isDocumentMark(key: string): boolean {
  return key.startsWith('---') || key.startsWith('...');
}
