import { UNUSUAL } from './unusual.ts';

/** A literal (`|`) or folded (`>`) scalar. */
export interface BlockScalar {
  readonly text: string;
  readonly style: 'literal' | 'folded';
  /** Where it ends: after its last line. */
  readonly end: number;
  /** Where the line begins that is read next. */
  readonly next: number;
}

/** The lines of a block scalar. */
interface Body {
  /** Where the text of the last line ends that is not blank; undefined where there is none. */
  readonly stop: number | undefined;
  /** Where the line begins after that line. */
  readonly end: number;
  /** Where the line begins after the blank lines that follow. */
  readonly next: number;
  /** Some blank line has blanks, fewer than the margin. */
  readonly ragged: boolean;
}

const BLANK = 0x20;
const TAB = 0x09;
const RETURN = 0x0d;
const FOLDED = 0x3e;
const BAR = 0x7c;

/** Does a block scalar begin with this character? */
export function isBlockScalarStart(code: number): boolean {
  return code === BAR || code === FOLDED;
}

const HEADER = /[|>](?:[-+]?[1-9]?|[1-9][-+])(?: +#[^\n]*| *)\r?\n/y;
const BLANK_LINE = /[ \t]*(?:\r?\n|$)/y;

/**
 * The block scalar whose head is at a place. Its lines have a deeper indentation than `indent`, that
 * of the map or list that holds it.
 */
export function blockScalarAt(text: string, at: number, indent: number): BlockScalar {
  HEADER.lastIndex = at;
  if (!HEADER.test(text)) throw UNUSUAL;
  const first = HEADER.lastIndex;
  const [, head = ''] = /^.([-+\d]*)/.exec(text.slice(at, at + 3)) ?? [];
  const margin = marginOf(text, first, indent, head);
  const pad = ' '.repeat(margin);
  const body = bodyOf(text, first, pad, indent);
  const isFolded = text.charCodeAt(at) === FOLDED;
  const style = isFolded ? 'folded' : 'literal';
  if (body.stop === undefined) return { text: '', style, end: first, next: first };
  const isKept = head.includes('+');
  if (isKept && text.slice(body.end, body.next).includes(' ')) throw UNUSUAL;
  const lines = linesOf(text.slice(first, body.stop), pad, body.ragged);
  const end = isKept ? body.next : body.end;
  return {
    text: (isFolded ? folded(lines) : lines) + lastBreaks(head, text.slice(body.stop, body.next)),
    style,
    end,
    next: body.next,
  };
}

/** The blanks before each line, as the head says or as the first line has them. */
function marginOf(text: string, first: number, indent: number, head: string): number {
  const given = /\d/.exec(head)?.[0];
  if (given !== undefined) return indent + Number(given);
  const letter = /[^ \n\r]/g;
  letter.lastIndex = first;
  const found = letter.exec(text);
  if (found === null) throw UNUSUAL;
  const margin = found.index - (text.lastIndexOf('\n', found.index) + 1);
  return Math.max(margin, indent + 1);
}

/** Goes through the lines, to the first one that does not belong to the scalar. */
function bodyOf(text: string, first: number, pad: string, indent: number): Body {
  let stop: number | undefined;
  let end = first;
  let ragged = false;
  /** The last lines are blank, and one of them is longer than the margin. */
  let isLong = false;
  let at = first;
  while (at < text.length) {
    const feed = text.indexOf('\n', at);
    const next = feed === -1 ? text.length : feed + 1;
    const isInside = text.startsWith(pad, at);
    const from = isInside ? at + pad.length : at;
    if (isBlank(text, from)) {
      ragged ||= !isInside && text.charCodeAt(at) === BLANK;
      isLong ||= isInside && text.charCodeAt(from) === BLANK;
    } else if (isInside) {
      if (isLong && stop === undefined) throw UNUSUAL;
      stop = feed === -1 ? next : feed;
      end = next;
      isLong = false;
    } else {
      expectOutside(text, at, indent);
      break;
    }
    at = next;
  }
  // Which of the last blank lines belong to the scalar is for the complete reader.
  if (isLong || (stop === undefined && at > first)) throw UNUSUAL;
  if (stop !== undefined && text.charCodeAt(stop - 1) === RETURN) stop -= 1;
  return { stop, end, next: at, ragged };
}

/** Is a line blank from here on? One with a tab is for the complete reader. */
function isBlank(text: string, from: number): boolean {
  if (text.charCodeAt(from) > BLANK) return false;
  BLANK_LINE.lastIndex = from;
  const [found] = BLANK_LINE.exec(text) ?? [];
  if (found?.includes('\t') === true) throw UNUSUAL;
  return found !== undefined;
}

/** A line with an indentation between the two is wrong, and one with a tab can be wrong. */
function expectOutside(text: string, at: number, indent: number): void {
  const letter = /[^ ]/g;
  letter.lastIndex = at;
  const start = letter.exec(text)?.index ?? at;
  if (start - at > indent || text.charCodeAt(start) === TAB) throw UNUSUAL;
}

/** The lines without what stands before each of them. */
function linesOf(source: string, pad: string, ragged: boolean): string {
  let lines = `\n${source.includes('\r') ? source.replaceAll('\r\n', '\n') : source}`;
  if (ragged) {
    const short = new RegExp(String.raw`\n {1,${String(pad.length - 1)}}(?=\n)`, 'g');
    lines = lines.replaceAll(short, '\n');
  }
  return lines.replaceAll(`\n${pad}`, '\n').slice(1);
}

/**
 * A line end between two lines is a blank, and each empty line between them is a line break. Lines
 * with a deeper indentation keep the line ends around them.
 */
function folded(lines: string): string {
  if (lines.includes('\t')) throw UNUSUAL;
  return lines.replaceAll(
    /^([^ \n][^\n]*)\n(\n*)(?=[^ \n])/gm,
    (_, line: string, breaks: string) => line + (breaks === '' ? ' ' : breaks),
  );
}

/** What follows the last line: one line break, none (`-`), or those that are written (`+`). */
function lastBreaks(head: string, rest: string): string {
  if (head.includes('-')) return '';
  if (!head.includes('+')) return '\n';
  return '\n'.repeat(Math.max(1, rest.split('\n').length - 1));
}
