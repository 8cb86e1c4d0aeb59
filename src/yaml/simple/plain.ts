import { UNUSUAL } from './unusual.ts';

/**
 * A scalar without quotes on one line, as a pattern. It begins with a character that means nothing
 * else there. In it, `#` means nothing without a blank before it, and `:` nothing without a blank or
 * one of `ends` behind it; `ends` are the further characters that end it.
 */
function plainPattern(ends: string): string {
  const first = String.raw`(?:[^\s\-?:,[\]{}#&*!|>'"%@` + '`]' + String.raw`|[-?:](?=[^\s,[\]{}]))`;
  return `${first}${restPattern(ends)}`;
}

/** A run of letters ends where it has to: to try all its parts would take for ever. */
function restPattern(ends: string): string {
  const letter = String.raw`[^ \t\n\r:#${ends}]`;
  const colon = String.raw`:(?=[^ \t\n\r${ends}])`;
  return `(?:${letter}+(?!${letter})|${colon}|#| +(?=${letter}|${colon}))*`;
}

/** A scalar without quotes in a block, on one line. */
export const PLAIN = plainPattern('');

/** A scalar without quotes in a flow collection, on one line. */
export const FLOW_PLAIN = plainPattern(String.raw`,[\]{}`);

/** Nothing but blanks up to the end of the line. */
const LINE_END = / *\r?\n/y;

/** A line that can continue a scalar: its indentation, text, comment, and whether that is all. */
const FURTHER = new RegExp(
  String.raw`( *)(?:(?!#)(${restPattern('')}))?(?:( *#[^\n]*| *)(?:\r?\n|$)()|)`,
  'y',
);

/** The whole of a scalar without quotes that goes on in the next lines. */
export interface LongPlain {
  readonly source: string;
  readonly end: number;
  /** Where the line begins that is read next. */
  readonly next: number;
}

/**
 * A scalar without quotes of which `first` is the first line, and `end` the end of it. Its other
 * lines have a deeper indentation than `indent`, that of the map or list that holds it.
 */
export function longPlain(text: string, first: string, end: number, indent: number): LongPlain {
  LINE_END.lastIndex = end;
  if (!LINE_END.test(text)) throw UNUSUAL;
  const found = { source: first, end, next: LINE_END.lastIndex };
  let separator = ' ';
  while (found.next < text.length) {
    FURTHER.lastIndex = found.next;
    const [, blanks = '', line = '', comment = '', whole] = FURTHER.exec(text) ?? [];
    const start = found.next + blanks.length;
    if (line === '' ? comment.includes('#') : blanks.length <= indent) break;
    if (whole === undefined) throw UNUSUAL;
    found.next = FURTHER.lastIndex;
    if (line === '') separator = separator === ' ' ? '\n' : `${separator}\n`;
    else {
      found.source += separator + line;
      found.end = start + line.length;
      separator = ' ';
      if (comment.includes('#')) break;
    }
  }
  return found;
}
