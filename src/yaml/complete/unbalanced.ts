/** A bracket or quote without its other half: where it stands, and what is wrong, in words. */
export interface Unbalanced {
  /** In UTF-16 units from the start of the text. */
  readonly offset: number;
  readonly reason: string;
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };
const OPENING: Readonly<Record<string, string>> = { ']': '[', '}': '{' };

/** The head of a block scalar, up to the end of its line. */
const BLOCK_HEAD = /[|>][-+\d]*[ \t]*(?:#[^\n]*)?(?=\r?\n|$)/y;
/** A dash, a question mark or a colon, an anchor, an alias or a tag: a value can follow. */
const BEFORE_VALUE = /[-?:](?=\s|$)|[&*!][^\s,[\]{}]*/y;
/** What can follow a quoted text. */
const AFTER_QUOTED = /[ \t]*(?:$|[\r\n,:\]}]|(?<=\s)#)/y;

/**
 * The first bracket or quote that is not closed, or not opened, in a document that is not valid
 * YAML. Parsers name the place where they stop, which can be far from it. Undefined where all of
 * them have their other halves.
 */
export function unbalancedIn(text: string): Unbalanced | undefined {
  return new Scan(text).first();
}

class Scan {
  readonly #text: string;
  #at = 0;
  #lineStart = 0;
  /** The offsets of the brackets that are open. */
  readonly #open: number[] = [];
  /** A value or a key can begin here. Elsewhere brackets and quotes are plain text. */
  #fresh = true;
  /** A bracket was closed on this line, and no other is open. */
  #isClosed = false;
  /** The columns of the first thing of the line, and of the first that is no dash. */
  #columns: { readonly first: number; readonly inner: number } | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  first(): Unbalanced | undefined {
    while (this.#at < this.#text.length) {
      const found = this.#step();
      if (found !== undefined) return found;
    }
    const last = this.#open.at(-1);
    return last === undefined ? undefined : this.#unclosed(last);
  }

  #step(): Unbalanced | undefined {
    const at = this.#at;
    const char = this.#text[at] ?? '';
    if (/\s/.test(char)) return this.#skipBlank(char);
    if (char === '#' && /\s/.test(this.#text[at - 1] ?? ' ')) return this.#skipLine();
    this.#noteColumn(char);
    if (OPENING[char] !== undefined && (this.#open.length > 0 || this.#fresh || this.#isClosed)) {
      return this.#close(char);
    }
    if (this.#fresh && (char === '"' || char === "'")) return this.#quoted(char);
    if (CLOSING[char] !== undefined && (this.#fresh || this.#open.length > 0)) this.#openBracket();
    else if (this.#open.length > 0) this.#fresh = this.#isBeforeEntry(char);
    else if (this.#fresh && this.#skipBlock()) return undefined;
    else this.#fresh = this.#isBeforeValue();
    this.#at += 1;
    return undefined;
  }

  #skipBlank(char: string): undefined {
    this.#at += 1;
    if (char !== '\n') return;
    this.#lineStart = this.#at;
    this.#fresh = true;
    this.#isClosed = false;
    this.#columns = undefined;
  }

  #skipLine(): undefined {
    const end = this.#text.indexOf('\n', this.#at);
    this.#at = end === -1 ? this.#text.length : end;
  }

  #noteColumn(char: string): void {
    const column = this.#at - this.#lineStart;
    const isDash = char === '-' && this.#isBeforeValue();
    if (this.#columns === undefined) this.#columns = { first: column, inner: column };
    else if (this.#columns.inner === -1) this.#columns = { ...this.#columns, inner: column };
    if (isDash && this.#columns.inner === column) this.#columns = { first: column, inner: -1 };
  }

  /** Is this a dash, a colon or the like? An anchor or a tag is passed over but its last character. */
  #isBeforeValue(): boolean {
    BEFORE_VALUE.lastIndex = this.#at;
    const [found] = BEFORE_VALUE.exec(this.#text) ?? [];
    if (found === undefined) return false;
    const isMark = /^[&*!]/.test(found);
    if (isMark && !this.#fresh) return false;
    if (isMark) this.#at += found.length - 1;
    return true;
  }

  #openBracket(): void {
    this.#open.push(this.#at);
    this.#fresh = true;
  }

  /** Inside of brackets an entry or a value can follow. As in JSON, a colon needs no blank behind quotes. */
  #isBeforeEntry(char: string): boolean {
    const isJson = char === ':' && /["'\]}]/.test(this.#text[this.#at - 1] ?? '');
    return char === ',' || isJson || this.#isBeforeValue();
  }

  #close(char: string): Unbalanced | undefined {
    const open = this.#open.pop();
    if (open === undefined) {
      const reason = `${this.#named(this.#at)} has no "${OPENING[char] ?? ''}" before it`;
      return { offset: this.#at, reason };
    }
    if (this.#text[open] !== OPENING[char]) return this.#unclosed(open);
    this.#at += 1;
    this.#fresh = false;
    this.#isClosed = this.#open.length === 0;
    return undefined;
  }

  #quoted(quote: string): Unbalanced | undefined {
    const start = this.#at;
    const whole = quote === '"' ? /"(?:[^"\\]|\\[^])*"/y : /'(?:[^']|'')*'(?!')/y;
    whole.lastIndex = start;
    const [found] = whole.exec(this.#text) ?? [];
    if (found === undefined) return this.#unclosed(start);
    this.#at += found.length;
    this.#fresh = false;
    const lines = found.lastIndexOf('\n');
    if (lines !== -1) this.#lineStart = start + lines + 1;
    AFTER_QUOTED.lastIndex = this.#at;
    // A text of several lines that ends in the middle of another one began too early.
    if (found.includes('\n') && !AFTER_QUOTED.test(this.#text)) return this.#unclosed(start);
    return undefined;
  }

  /** Passes over a block scalar: its lines are text. */
  #skipBlock(): boolean {
    BLOCK_HEAD.lastIndex = this.#at;
    if (!BLOCK_HEAD.test(this.#text)) return false;
    const { first, inner } = this.#columns ?? { first: 0, inner: 0 };
    const parent = inner === -1 || inner === this.#at - this.#lineStart ? first : inner;
    this.#skipLine();
    while (this.#at < this.#text.length) {
      const line = /\n([ \t]*)([^\r\n]?)/y;
      line.lastIndex = this.#at;
      const [, blanks = '', char = ''] = line.exec(this.#text) ?? [];
      if (char !== '' && blanks.length <= parent) break;
      this.#at += 1;
      this.#skipLine();
    }
    return true;
  }

  #named(offset: number): string {
    const char = this.#text[offset] ?? '';
    const column = offset - this.#text.lastIndexOf('\n', offset - 1);
    return `the ${QUOTES[char] ?? `"${char}"`} in column ${String(column)}`;
  }

  #unclosed(offset: number): Unbalanced {
    return { offset, reason: `${this.#named(offset)} is not closed` };
  }
}

const QUOTES: Readonly<Record<string, string>> = { '"': 'double quote', "'": 'single quote' };
