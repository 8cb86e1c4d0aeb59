import type { Range } from '../text/text.ts';

/**
 * How a file is cut into documents, as kubectl cuts it (k8s.io/apimachinery 0.34,
 * pkg/util/yaml/decoder.go, and seen with kubectl 1.34).
 */

/**
 * Splits a stream before each `---` line: YAML allows no other meaning of it in column 0. Directives
 * (`%YAML`) stay with the document after them.
 */
export function* splitDocuments(text: string): Generator<Range> {
  const hasDirectives = text.startsWith('%') || text.includes('\n%');
  let start = 0;
  for (let at = text.indexOf('\n---'); at !== -1; at = text.indexOf('\n---', at + 1)) {
    const next = text[at + 4];
    if (next !== undefined && !/[\s#]/.test(next)) continue;
    if (hasDirectives && isOnlyDirectives(text.slice(start, at))) continue;
    yield { start, end: at + 1 };
    // To kubectl a `---#` is a `---` with a comment. To YAML it is a text, so it is left out.
    start = next === '#' ? lineAfter(text, at + 1) : at + 1;
  }
  yield { start, end: text.length };
}

function isOnlyDirectives(text: string): boolean {
  return /^%/m.test(text) && isNoValue(text);
}

/** Are these lines directives, comments and blank lines, and nothing else? */
function isNoValue(text: string): boolean {
  return text.split('\n').every((line) => /^(?:[%#].*|\.\.\.)?$/.test(line.trim()));
}

function lineAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/**
 * The parts of a text that the cluster reads one by one: JSON objects one after the other, or a
 * document and what stands behind its end. One part where there is no such end.
 */
export function partsOf(text: string): readonly Range[] {
  const starts = [0, ...(isFlow(text) ? flowEnds(text) : [documentEnd(text)])];
  return starts
    .map((start, at) => ({ start, end: starts[at + 1] ?? text.length }))
    .filter(({ start, end }) => !isNoValue(text.slice(start, end)));
}

/** Is a brace the first thing in a text, apart from comments, directives, `---`, tags and anchors? */
export function isFlow(text: string): boolean {
  return /^\uFEFF?(?:[^\S\n]*(?:#[^\n]*)?\n|(?:---|%)[^\n]*\n)*[^\S\n]*(?:[!&]\S*[ \t]+)*\{/.test(
    text,
  );
}

/** A line that ends the document before it: `...` or a directive. */
const END = /^(?:\.\.\.(?=\s|$)|%(?:YAML|TAG)[ \t])/;

/**
 * Where a document ends for the cluster: also before a line with less indentation than its first one.
 */
function documentEnd(text: string): number {
  let at = 0;
  let margin: number | undefined;
  while (at < text.length) {
    const next = lineAfter(text, at);
    const line = text.slice(at, next);
    const indent = line.search(/[^ ]/);
    if (margin !== undefined && END.test(line)) return at;
    if (!/^(?:\s*(?:#.*)?|---.*|%.*)$/.test(line.trimEnd())) {
      margin ??= indent;
      if (indent < margin) return at;
    }
    at = next;
  }
  return text.length;
}

/**
 * The ends of the objects in braces that stand one after the other. The text is read once, also where
 * quotes are missing.
 */
function flowEnds(text: string): number[] {
  const ends: number[] = [];
  const marks = /["'\\{}]/g;
  let depth = 0;
  let quote = '';
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const [mark] = found;
    if (mark === '\\') marks.lastIndex += quote === '"' ? 1 : 0;
    else if (quote !== '') quote = mark === quote ? '' : quote;
    else if (mark === '"' || mark === "'") quote = startsValue(text, found.index) ? mark : '';
    else {
      depth += mark === '{' ? 1 : -1;
      if (depth === 0) ends.push(marks.lastIndex);
      if (depth === 0 && !isObjectAt(text, marks.lastIndex)) break;
    }
  }
  return ends;
}

/** Is a quote the first character of a key or value? Inside of a word it has no meaning. */
function startsValue(text: string, at: number): boolean {
  return /[\s,:[{'"]/.test(text[at - 1] ?? ' ');
}

/** Is an opening brace the next character that is not blank? */
function isObjectAt(text: string, at: number): boolean {
  const next = /\S/g;
  next.lastIndex = at;
  return next.exec(text)?.[0] === '{';
}
