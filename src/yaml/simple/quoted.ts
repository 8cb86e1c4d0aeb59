import { UNUSUAL } from './unusual.ts';

const BLANK = 0x20;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const BACKSLASH = 0x5c;

/** A quoted scalar. */
export interface Quoted {
  readonly text: string;
  readonly style: 'single' | 'double';
  /** Where it ends: after the closing quote. */
  readonly end: number;
}

/** Does a quoted scalar begin with this character? */
export function isQuote(code: number): boolean {
  return code === DOUBLE || code === SINGLE;
}

/**
 * The quoted scalar that begins at a place, on one line or several. Its lines may have any
 * indentation, as for the parser of Kubernetes.
 */
export function quotedAt(text: string, at: number): Quoted {
  const isDouble = text.charCodeAt(at) === DOUBLE;
  const close = isDouble ? closingDouble(text, at) : closingSingle(text, at);
  if (close === -1) throw UNUSUAL;
  const inner = text.slice(at + 1, close);
  if (inner.includes('\t')) throw UNUSUAL;
  return isDouble
    ? { text: doubleQuoted(inner), style: 'double', end: close + 1 }
    : { text: singleQuoted(inner), style: 'single', end: close + 1 };
}

function closingDouble(text: string, at: number): number {
  let quote = text.indexOf('"', at + 1);
  while (quote !== -1 && isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
  return quote;
}

function closingSingle(text: string, at: number): number {
  let quote = text.indexOf("'", at + 1);
  while (quote !== -1 && text.charCodeAt(quote + 1) === SINGLE)
    quote = text.indexOf("'", quote + 2);
  return quote;
}

/** Is there an odd number of backslashes before a place? */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
  return (at - first) % 2 === 1;
}

function singleQuoted(inner: string): string {
  const line = inner.includes('\n') ? joined(inner, '\n', false) : inner;
  return line.includes("'") ? line.replaceAll("''", "'") : line;
}

function doubleQuoted(inner: string): string {
  const line = inner.includes('\n') ? joined(inner, String.raw`\n`, true) : inner;
  return line.includes('\\') ? unescaped(line) : line;
}

/**
 * Several lines as one: a line end is a blank, and each empty line after it is a line break, which
 * is written as `lineBreak`.
 */
function joined(inner: string, lineBreak: string, hasEscapes: boolean): string {
  if (DOCUMENT_MARK.test(inner)) throw UNUSUAL;
  const lines = inner.replaceAll('\r\n', '\n').split('\n');
  const last = lines.length - 1;
  let all = '';
  let separator = '';
  for (const [number, line] of lines.entries()) {
    const start = number === 0 ? 0 : startOf(line);
    const end = number === last ? line.length : endOf(line, start);
    if (start >= end && number > 0 && number < last) {
      if (separator === '') throw UNUSUAL;
      separator = separator === ' ' ? lineBreak : separator + lineBreak;
      continue;
    }
    const isContinued = hasEscapes && number < last && isEscaped(line, end);
    // A blank that is escaped, and an escape that would go on in the next line.
    if (isContinued && (end < line.length || HALF_ESCAPE.test(line))) throw UNUSUAL;
    all += separator + line.slice(start, isContinued ? end - 1 : end);
    separator = isContinued ? '' : ' ';
  }
  return all;
}

/** An escape by number before an escaped line end. */
const HALF_ESCAPE = /\\[xuU][\da-fA-F]{0,8}\\$/;

/** Ends a document, also where it stands in quotes. */
const DOCUMENT_MARK = /\n(?:---|\.\.\.)/;

function startOf(line: string): number {
  let start = 0;
  while (line.charCodeAt(start) === BLANK) start += 1;
  return start;
}

function endOf(line: string, start: number): number {
  let end = line.length;
  while (end > start && line.charCodeAt(end - 1) === BLANK) end -= 1;
  return end;
}

/** Most escapes are those of JSON. */
function unescaped(line: string): string {
  try {
    return String(JSON.parse(`"${line}"`));
  } catch {
    return line.replaceAll(ESCAPE, characterOf);
  }
}

const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^xuU]?))/g;

function characterOf(escape: string, ...codes: readonly unknown[]): string {
  const code = codes.slice(0, 3).find((one) => typeof one === 'string');
  if (code === undefined) {
    const character = ESCAPES[escape[1] ?? ''];
    if (character === undefined) throw UNUSUAL;
    return character;
  }
  const point = Number.parseInt(code, 16);
  if (point > 0x10_ff_ff) throw UNUSUAL;
  return String.fromCodePoint(point);
}

/** The escapes of one character (YAML 1.2, §5.7). */
const ESCAPES: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\u0007',
  b: '\b',
  e: '\u001B',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00A0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
};
