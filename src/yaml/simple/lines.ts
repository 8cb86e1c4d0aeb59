import { PLAIN } from './plain.ts';
import { UNUSUAL } from './unusual.ts';

const COLON = String.raw` *:(?: +|(?=\r?\n|$))`;
/** A comment and the end of the line. The empty group tells that they are there. */
const END = String.raw`(?: *(?:#[^\n]*)?(?:\r?\n|$)()|)`;

/**
 * What a line usually is: blanks, a dash, a key and its colon, a plain value, and nothing else but a
 * comment. Each part can be missing, so the pattern matches everywhere. To find all of them at once
 * is what makes this reader fast.
 */
const LINE = new RegExp(
  String.raw`( *)(-(?: +|(?=\r?\n|$)))?(?:(${PLAIN})(?:(${COLON})(${PLAIN})?)?)?${END}`,
  'y',
);

/** What follows a quoted text that is a key. */
const AFTER_KEY = new RegExp(`(${COLON})(${PLAIN})?${END}`, 'y');

/** What follows a value. */
const AFTER_VALUE = /(?: +#[^\n]*| *)(?:\r?\n|$)/y;

const DASH = 0x2d;

/** Goes through a text line by line, and passes over blank lines and comments. */
export class Lines {
  readonly #text: string;
  #next: number;
  /** There are no more lines. */
  done = false;
  /** The column of the content. */
  indent = 0;
  /** Where the content begins: with the dash, if there is one. */
  start = 0;
  /** The length of the dash with the blanks after it; 0 where there is none. */
  dash = 0;
  /** The plain text before a colon. */
  key: string | undefined;
  /** Where the value begins; the content, where there is no key. */
  at = 0;
  /** A plain value, or the first line of one. */
  plain: string | undefined;
  /** Nothing follows on the line but a comment. */
  whole = false;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#next = start;
  }

  /** Moves to the next line that has content. */
  load(): void {
    do {
      this.done = this.#next >= this.#text.length;
      if (this.done) return;
      this.#read(this.#next, 0);
    } while (this.dash === 0 && this.isEmpty());
  }

  /** Moves to the line that begins at a place, or to the next one that has content. */
  loadAt(next: number): void {
    this.#next = next;
    this.load();
  }

  /** Moves to the line after a value that ends at a place. */
  loadAfter(end: number): void {
    AFTER_VALUE.lastIndex = end;
    if (!AFTER_VALUE.test(this.#text)) throw UNUSUAL;
    this.loadAt(AFTER_VALUE.lastIndex);
  }

  /** Is there nothing but a comment, apart from a dash? */
  isEmpty(): boolean {
    return this.whole && this.key === undefined && this.plain === undefined;
  }

  /** Passes over the dash: what follows it is the content. */
  passDash(): void {
    this.indent += this.dash;
    this.start += this.dash;
    this.dash = 0;
    if (this.#text.charCodeAt(this.start) === DASH) this.#read(this.start, this.indent);
  }

  /** Is a quoted text that ends at a place a key? Then its value is the next to be read. */
  isKeyUpTo(end: number): boolean {
    AFTER_KEY.lastIndex = end;
    const found = AFTER_KEY.exec(this.#text);
    if (found === null) return false;
    this.at = end + (found[1]?.length ?? 0);
    this.plain = found[2];
    this.whole = found[3] !== undefined;
    this.#next = AFTER_KEY.lastIndex;
    return true;
  }

  #read(from: number, column: number): void {
    LINE.lastIndex = from;
    const found = LINE.exec(this.#text);
    if (found === null) throw UNUSUAL;
    const blanks = found[1]?.length ?? 0;
    const word = found[3];
    const colon = found[4];
    this.indent = column + blanks;
    this.start = from + blanks;
    this.dash = found[2]?.length ?? 0;
    this.at = this.start + this.dash;
    this.key = undefined;
    this.plain = word;
    if (word !== undefined && colon !== undefined) {
      this.at += word.length + colon.length;
      this.key = word;
      this.plain = found[5];
    }
    this.whole = found[6] !== undefined;
    this.#next = LINE.lastIndex;
  }
}
