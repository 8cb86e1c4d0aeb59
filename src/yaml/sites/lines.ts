/** Lines of block maps, as people write them: where they begin and end, and how they are indented. */
import type { Range } from '../../text/text.ts';
import type { Entry, MapNode, Node } from '../tree.ts';

/** The column of a block key; undefined where more than `- ` stands before it. */
export function keyColumn(text: string, start: number): number | undefined {
  const from = skipBack(text, start, ' -');
  const line = text[from - 1] === '\uFEFF' ? from - 1 : from;
  return beginsLine(text, line) ? start - from : undefined;
}

/** The blanks with which a line begins, up to an offset; undefined where there is more before it. */
export function blanksBefore(text: string, offset: number): string | undefined {
  const from = skipBack(text, offset, ' \t');
  return beginsLine(text, from) ? text.slice(from, offset) : undefined;
}

/**
 * Goes back from an offset over these characters. It looks at nothing else of the line, which can be
 * the whole file.
 */
function skipBack(text: string, offset: number, characters: string): number {
  let at = offset;
  while (at > 0 && characters.includes(text[at - 1] ?? '')) at -= 1;
  return at;
}

function beginsLine(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === '\n';
}

/**
 * The number of columns by which the file indents maps, as the children in these entries of a map
 * show it; 2 where there are none.
 */
export function indentStep(text: string, entries: readonly Entry[], column: number): number {
  let step: number | undefined;
  entries.some(({ value }) => {
    const child = value.kind === 'map' && !value.flow ? value.entries[0]?.key : undefined;
    const inner = child && keyColumn(text, child.range.start);
    if (inner !== undefined && inner > column) step = inner - column;
    return step !== undefined;
  });
  return step ?? 2;
}

/**
 * Where an entry begins with the comments above it that are indented like it; undefined where it is
 * in braces, or where its key does not begin a line of the map.
 */
export function startWithComments(text: string, map: MapNode, { key }: Entry): number | undefined {
  const column = key && keyColumn(text, key.range.start);
  if (map.flow || key === undefined || column === undefined) return undefined;
  let { start } = key.range;
  for (let below = lineStart(text, start); below > 0; below = lineStart(text, start)) {
    const above = lineStart(text, below - 1);
    if (!isCommentAt(text, above, column) || above < endBefore(map, key.range.start)) break;
    start = above + column;
  }
  return start;
}

/** Does a comment begin at a column of the line that begins at an offset, with blanks before it? */
function isCommentAt(text: string, line: number, column: number): boolean {
  const hash = line + column;
  return text[hash] === '#' && text.slice(line, hash) === ' '.repeat(column);
}

/** Where the last entry ends that ends at an offset or before it; 0 where there is none. */
function endBefore({ entries }: MapNode, offset: number): number {
  let last = 0;
  for (const { value } of entries) {
    const { end } = value.range;
    if (end <= offset && end > last) last = end;
  }
  return last;
}

/** The offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Does the last entry of a map end on the line that ends at an offset? */
export function endsAt(text: string, { entries }: MapNode, offset: number): boolean {
  const last = entries.at(-1);
  return last !== undefined && lineEnd(text, last.value.range.end) === offset;
}

/**
 * The end of the last line of a map in block style. Undefined where more than a comment stands on that
 * line, where a comment of an inner map is next, behind a scalar in block style whose value depends on
 * what follows it, and behind an anchor or an alias.
 */
export function endOfBlock(text: string, { entries }: MapNode): number | undefined {
  const leaf = lastOf(entries.at(-1)?.value);
  const [first] = entries;
  const column = first?.key && keyColumn(text, first.key.range.start);
  const end = leaf && lastLineEnd(text, leaf);
  if (end === undefined || column === undefined) return undefined;
  const comment = /^\s*\n( *)#/.exec(text.slice(end, end + MOST_BLANKS))?.[1];
  return comment !== undefined && comment.length > column ? undefined : end;
}

/** The end of the last line of a node, if nothing but a comment follows the node there. */
function lastLineEnd(text: string, node: Node): number | undefined {
  const { range } = node;
  if (node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded')) {
    return lastLineOfScalar(text, range);
  }
  return restIsBlank(text, range.end) ? lineEnd(text, range.end) : undefined;
}

/**
 * The end of the last line of a scalar in block style. Undefined where blank lines below it are a part
 * of its value (`|+`), where its last line is blank, or has no line end.
 */
function lastLineOfScalar(text: string, { start, end }: Range): number | undefined {
  const header = text.slice(start, lineEnd(text, start)).split('#', 1)[0] ?? '';
  const last = lineStart(text, end - 1);
  const isPlain = text[end - 1] === '\n' && /\S/.test(text.slice(last, end));
  return header.includes('+') || !isPlain ? undefined : lineEnd(text, last);
}

/** The most characters that are looked at for a comment below a map. */
const MOST_BLANKS = 1000;

/** The node that ends where this one ends. */
function lastOf(node: Node | undefined): Node | undefined {
  if (node === undefined || node.shared) return undefined;
  if (node.kind === 'scalar' || node.flow) return node;
  return lastOf(node.kind === 'map' ? node.entries.at(-1)?.value : node.items.at(-1));
}

/**
 * The end of a line that holds exactly one whole entry. A new line can follow it without coming
 * between a comment and its key. It is the line of `name` or `entrypoint` if there is one, else the
 * first; with `last`, for an entry beside its like, it is the last one.
 */
export function lineToFollow(text: string, map: MapNode, last: boolean): number | undefined {
  const { entries } = map;
  const isWhole = (entry: Entry): boolean => isWholeLine(text, entry);
  const isNamed = ({ key }: Entry): boolean => key?.text === 'name' || key?.text === 'entrypoint';
  const chosen = last
    ? entries.findLast(isWhole)
    : (entries.find((entry) => isNamed(entry) && isWhole(entry)) ?? entries.find(isWhole));
  return chosen && lineEnd(text, chosen.value.range.end);
}

function isWholeLine(text: string, { key, value }: Entry): boolean {
  if (key === undefined || value.kind !== 'scalar' || value.shared) return false;
  const { start, end } = value.range;
  if (start === end || text.slice(key.range.start, end).includes('\n')) return false;
  return restIsBlank(text, end);
}

/** Are there only blanks and a comment between an offset and the end of its line? */
export function restIsBlank(text: string, offset: number): boolean {
  const end = lineEnd(text, offset);
  let at = offset;
  while (at < end && isBlank(text, at)) at += 1;
  return at >= end || text[at] === '#';
}

function isBlank(text: string, offset: number): boolean {
  return text[offset] === ' ' || text[offset] === '\t';
}

/** The offset of a line's end, before its `\r\n` or `\n`. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline === -1) return text.length;
  return text[newline - 1] === '\r' && newline > offset ? newline - 1 : newline;
}

/** The kind of line end that is used around an offset. */
export function eolAt(text: string, offset: number): string {
  const next = text.indexOf('\n', offset);
  const newline = next === -1 ? text.lastIndexOf('\n', offset) : next;
  return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}
