import type { Range, RepoPath } from '../../text/text.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { Reader } from '../../yaml/placement.ts';
import type { Node, ScalarNode } from '../../yaml/tree.ts';
import { lineMark, withMarks } from './marks.ts';

/** A text in a file of values: a value, or one line of a value with several. */
export interface ValueLine {
  readonly path: RepoPath;
  /** From 1. */
  readonly line: number;
  /** The keys that lead to the value; those of items are their indexes. */
  readonly keys: readonly string[];
  /** The value, in the text of its file. */
  readonly range: Range;
}

/** A value that can be marked. */
export interface ValueLeaf {
  readonly path: RepoPath;
  readonly keys: readonly string[];
  readonly node: ScalarNode;
}

/** Strings and numbers of a file of values; none where it cannot be read. */
export function leavesOf(path: RepoPath, text: string, read: Reader): readonly ValueLeaf[] {
  const roots = read(text, { base: 0 });
  const [root] = roots.ok ? roots.value : [];
  const found: ValueLeaf[] = [];
  const visit = (node: Node, keys: readonly string[]): void => {
    if (node.shared) return;
    if (node.kind === 'map') {
      for (const { key, value } of node.entries) if (key) visit(value, [...keys, key.text]);
    } else if (node.kind === 'seq') {
      for (const [index, item] of node.items.entries()) visit(item, [...keys, String(index)]);
    } else if (node.type === 'string' || node.type === 'number') found.push({ path, keys, node });
  };
  if (root !== undefined) visit(root, []);
  return found;
}

/** Files of values with a mark in each of some values, and what the numbers of the marks mean. */
export interface MarkedLeaves {
  readonly texts: ReadonlyMap<RepoPath, string>;
  readonly lines: readonly ValueLine[];
}

/** Marks values: each at its end, and a literal block at the end of each line, as a template. */
export function markedLeaves(
  leaves: readonly ValueLeaf[],
  texts: ReadonlyMap<RepoPath, string>,
): MarkedLeaves {
  const lines: ValueLine[] = [];
  const edits = new Map<RepoPath, TextEdit[]>();
  const indexes = new Map([...texts].map(([path, text]) => [path, new LineIndex(text)]));
  for (const { path, keys, node } of leaves) {
    const text = texts.get(path) ?? '';
    const { line } = indexes.get(path)?.position(node.range.start) ?? { line: 1 };
    const add = (own: number): string => {
      lines.push({ path, line: own, keys, range: node.range });
      return lineMark(0, lines.length - 1);
    };
    const marked = markedScalar(text.slice(node.range.start, node.range.end), node, line, add);
    const own = edits.get(path) ?? [];
    own.push({ range: node.range, text: marked });
    edits.set(path, own);
  }
  const marked = [...edits].map(([path, own]): [RepoPath, string] => {
    return [path, replaced(texts.get(path) ?? '', own)];
  });
  return { texts: new Map(marked), lines };
}

function markedScalar(
  source: string,
  { text, style }: ScalarNode,
  line: number,
  mark: (line: number) => string,
): string {
  if (style !== 'literal') return JSON.stringify(text + mark(line));
  const head = source.indexOf('\n') + 1;
  const body = withMarks(source.slice(head), 'all', (own) => mark(line + own));
  return source.slice(0, head) + body;
}

/** Replaces ranges that do not overlap, in the order of the text. */
function replaced(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { range, text: inserted } of edits) {
    if (range.start < at) continue;
    result += text.slice(at, range.start) + inserted;
    at = range.end;
  }
  return result + text.slice(at);
}
