import { LineIndex } from '../text/line-index.ts';
import type { SourceFile } from '../text/text.ts';
import type { Document } from '../yaml/documents.ts';
import type { Node, ScalarNode } from '../yaml/tree.ts';
import type { Problem } from '../problem.ts';

const SEPARATOR = /[\u2028\u2029]/;

const REASON =
  'A line or paragraph separator (U+2028, U+2029) in a value, which is not read exactly as the ' +
  'cluster reads it; write \\u2028 or \\u2029 in double quotes';

/**
 * The documents with a separator of lines in a value, as problems. It ends a line for the cluster too,
 * and so it is read, but there it can stay in the value.
 */
export function breaksInValues(file: SourceFile, documents: readonly Document[]): Problem[] {
  const { path, text } = file;
  if (!SEPARATOR.test(text)) return [];
  const lines = new LineIndex(text);
  return documents.flatMap(({ root }) => {
    const value = scalarsIn(root, new Set()).find(({ range }) =>
      SEPARATOR.test(text.slice(range.start, range.end)),
    );
    if (value === undefined) return [];
    const { line } = lines.position(value.range.start);
    return [{ path, line, reason: REASON, effect: 'no-fixes' }];
  });
}

/** Every scalar below a node, keys included. `seen` are the nodes that were visited already. */
function scalarsIn(node: Node, seen: Set<Node>): readonly ScalarNode[] {
  if (seen.has(node)) return [];
  seen.add(node);
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'seq') return node.items.flatMap((item) => scalarsIn(item, seen));
  const own = node.entries.flatMap(({ key, value }) => (key ? [key, value] : [value]));
  return [...own, ...node.merges].flatMap((inner) => scalarsIn(inner, seen));
}
