/**
 * Reads the lines of one document in plain block style: keys and dashes, scalars and flow
 * collections of one line, block scalars. It makes no tree, and is many times faster than a reader.
 * It may only refuse more than a reader: a text that it takes is YAML, and has the shape that it
 * tells.
 */

/** How a value stands behind its key or dash. `below`: on the lines after it. */
export type Form = 'below' | 'scalar' | 'flow' | 'block';

/** A value: its text as it is written, empty where it stands below, and where that begins in the document. */
export interface LineValue {
  readonly form: Form;
  readonly text: string;
  readonly at: number;
}

/**
 * Takes in what stands in a document, from top to bottom. A role says what a map or a list is to
 * the taker. Undefined for what is not to be read in this way.
 */
export interface LineTaker<Role> {
  /** The role of the value of a key, in a map with a role. */
  readonly key: (role: Role, key: string, value: LineValue) => Role | undefined;
  /** The role of the next item of a list with a role. */
  readonly item: (role: Role, value: LineValue) => Role | undefined;
}

const QUOTED = String.raw`"(?:[^"\\\n]|\\["\\/bfnrt])*"|'(?:[^'\n]|'')*'`;
const FIRST = String.raw`(?:[^\s\-?:,[\]{}#&*!|>'"%@${'`'}]|-(?=[^\s,[\]{}]))`;
const PLAIN = String.raw`${FIRST}(?:[^\s:]|:(?=\S)| +(?=[^\s#:]))*`;
const KEY = String.raw`[\w.$/][\w.$/-]*|"[^"\\\n]*"|'[^'\n]*'`;
const IN_FLOW = String.raw`${FIRST}(?:[^\s:,[\]{}]|:(?=[^\s,[\]{}])| +(?=[^\s#:,[\]{}]))*`;
const FLOW_VALUE = `(?:${QUOTED}|${IN_FLOW})`;
const FLOW_ENTRY = `(?:${KEY}): +${FLOW_VALUE}`;
const END = String.raw`(?: +#[^\n]*| *)(?:\n|$)`;

/** The most levels of flow collections in each other. */
const FLOWS = 3;

/** The most levels of maps and lists. */
const DEEPEST = 40;

function several(part: string): string {
  return ` *(?:${part}(?: *, *${part})*)? *`;
}

/** The blank and comment lines above, the indentation, the dashes, and the key. */
const HEAD = new RegExp(
  String.raw`(?: *(?:#[^\n]*)?\n)*( *)((?:- +)*)(?:(${KEY}):(?: +|(?=\n|$)))?`,
  'y',
);
const SCALAR = new RegExp(`(${QUOTED}|${PLAIN})${END}`, 'y');
const LINE_END = new RegExp(END, 'y');
/** A flow collection without others in it, as most are. */
const FLAT = new RegExp(`(\\[${several(FLOW_VALUE)}\\]|\\{${several(FLOW_ENTRY)}\\})${END}`, 'y');
/** The beginning of a flow collection, and its end where nothing is in it. */
const OPENING = /[[{] *([\]}])?/y;
const FLOW_KEY = new RegExp(`(?:${KEY}): +`, 'y');
const FLOW_SCALAR = new RegExp(FLOW_VALUE, 'y');
const SEPARATOR = / *(?:, *|([\]}]))/y;
const BLOCK = /[|>][+-]?(?: +#[^\n]*| *)\n(\n*)( *)(?=[^ \n])/y;
const NOTHING = new RegExp(`(?:#[^\n]*)?(?:\n|$)`, 'y');
const START = /(?:(?: *(?:#[^\n]*)?\n)*--- *(?:\n|$))?/y;
const REST = /(?: *(?:#[^\n]*)?(?:\n|$))*/y;

/** Characters that end a line, that YAML does not have, or that are read in ways of their own. */
const STRANGE =
  /[^\t\n -~\u00A0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]/u;

const NONE: LineValue = { form: 'below', text: '', at: 0 };

/** Tells a taker what stands in a text; false where the text is not as plain as that. */
export function readLines<Role>(text: string, root: Role, taker: LineTaker<Role>): boolean {
  return !STRANGE.test(text) && new Lines(text, root, taker).read();
}

/** A map or a list that is open: the column in which its keys or dashes stand. */
interface Level<Role> {
  readonly column: number;
  readonly isList: boolean;
  readonly role: Role;
}

class Lines<Role> {
  readonly #text: string;
  readonly #taker: LineTaker<Role>;
  readonly #open: Level<Role>[] = [];
  /** The role of what has to follow on the next lines. */
  #awaited: Role | undefined;
  #at = 0;

  constructor(text: string, root: Role, taker: LineTaker<Role>) {
    this.#text = text;
    this.#taker = taker;
    this.#awaited = root;
  }

  read(): boolean {
    this.#match(START);
    while (this.#at < this.#text.length) {
      const head = this.#match(HEAD);
      if (head === null) return false;
      const [, indent = '', dashes = '', key] = head;
      if (dashes === '' && key === undefined) return this.#ends();
      if (!this.#line(indent.length, dashes, key)) return false;
    }
    return this.#awaited === undefined;
  }

  /** Nothing but blank lines and comments is left. */
  #ends(): boolean {
    this.#match(REST);
    return this.#at === this.#text.length && this.#awaited === undefined;
  }

  #line(indent: number, dashes: string, key: string | undefined): boolean {
    let column = indent;
    let level = this.#levelAt(column, dashes !== '');
    if (level === undefined) return false;
    for (let at = 0; at < dashes.length;) {
      const next = nextAfterDash(dashes, at);
      const isLast = next === dashes.length;
      if (isLast && key === undefined) break;
      const role = this.#taker.item(level.role, NONE);
      if (role === undefined || this.#open.length >= DEEPEST) return false;
      column = indent + next;
      level = { column, isList: !isLast, role };
      this.#open.push(level);
      at = next;
    }
    const value = this.#value(level.column);
    if (value === undefined) return false;
    const role =
      key === undefined
        ? this.#taker.item(level.role, value)
        : this.#taker.key(level.role, unquoted(key), value);
    if (role === undefined) return false;
    this.#awaited = value.form === 'below' ? role : undefined;
    return true;
  }

  /** The map or list of which a key or a dash in this column is the next one. */
  #levelAt(column: number, isList: boolean): Level<Role> | undefined {
    const open = this.#open;
    const role = this.#awaited;
    let top = open.at(-1);
    if (role !== undefined) {
      const above = top?.column ?? -1;
      const isInside = column > above || (column === above && isList && top?.isList === false);
      if (!isInside || open.length >= DEEPEST) return undefined;
      const level = { column, isList, role };
      open.push(level);
      return level;
    }
    while (top !== undefined && top.column >= column) {
      if (top.column === column && top.isList === isList) return top;
      open.pop();
      top = open.at(-1);
    }
    return undefined;
  }

  #value(column: number): LineValue | undefined {
    const first = this.#text.charAt(this.#at);
    switch (first) {
      case '':
      case '\n':
      case '#':
        this.#match(NOTHING);
        return NONE;
      case '|':
      case '>':
        return this.#block(column);
      case '[':
      case '{':
        return this.#flow();
      default:
        return this.#scalar();
    }
  }

  #scalar(): LineValue | undefined {
    const at = this.#at;
    const text = this.#match(SCALAR)?.[1];
    return text === undefined ? undefined : { form: 'scalar', text, at };
  }

  /** A list in brackets or a map in braces, and the end of its line. */
  #flow(): LineValue | undefined {
    const at = this.#at;
    const flat = this.#match(FLAT)?.[1];
    if (flat !== undefined) return { form: 'flow', text: flat, at };
    if (!this.#collection(FLOWS)) return undefined;
    const text = this.#text.slice(at, this.#at);
    return this.#match(LINE_END) === null ? undefined : { form: 'flow', text, at };
  }

  /**
   * Goes to the end of a collection with so many levels at most. One pattern for all levels takes V8
   * milliseconds to compile: it would be longer than this file.
   */
  #collection(levels: number): boolean {
    const close = this.#text.charAt(this.#at) === '[' ? ']' : '}';
    let end = this.#match(OPENING)?.[1];
    while (end === undefined) {
      if (close === '}' && this.#match(FLOW_KEY) === null) return false;
      if (!this.#inFlow(levels)) return false;
      const found = this.#match(SEPARATOR);
      if (found === null) return false;
      end = found[1];
    }
    return end === close;
  }

  #inFlow(levels: number): boolean {
    const first = this.#text.charAt(this.#at);
    if (first === '[' || first === '{') return levels > 1 && this.#collection(levels - 1);
    return this.#match(FLOW_SCALAR) !== null;
  }

  /** A literal or folded block. Its lines have the indentation of the first one, or a deeper one. */
  #block(column: number): LineValue | undefined {
    const head = this.#match(BLOCK);
    const margin = head?.[2]?.length ?? 0;
    if (head === null || margin <= column) return undefined;
    const start = this.#at - margin;
    this.#at = start;
    this.#match(linesFrom(margin));
    const text = this.#text.slice(start, this.#at);
    return { form: 'block', text, at: start };
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }
}

/** The place behind a dash and its blanks, where the next dash or the item begins. */
function nextAfterDash(dashes: string, at: number): number {
  const next = dashes.indexOf('-', at + 1);
  return next === -1 ? dashes.length : next;
}

/** A key or scalar without its quotes. */
export function unquoted(text: string): string {
  const first = text.charAt(0);
  return first === '"' || first === "'" ? text.slice(1, -1) : text;
}

function linesFrom(margin: number): RegExp {
  return new RegExp(String.raw`(?: {${String(margin)}}[^\n]*(?:\n|$)| *\n)*`, 'y');
}
