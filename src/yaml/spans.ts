import type { Range } from '../text/text.ts';
import type { Node } from './tree.ts';

/** The places of all keys and values that are scalars, in order. Each node is looked at once. */
export function spansOf(roots: readonly Node[]): readonly Range[] {
  const found: Range[] = [];
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'scalar') found.push(node.range);
    else if (node.kind === 'seq') for (const item of node.items) visit(item);
    else {
      for (const { key, value } of node.entries) {
        if (key !== undefined) visit(key);
        visit(value);
      }
      for (const merged of node.merges) visit(merged);
    }
  };
  for (const root of roots) visit(root);
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Is an offset in one of these ranges, which are in order and do not overlap? */
export function isWithin(offset: number, ranges: readonly Range[]): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const last = ranges[low - 1];
  return last !== undefined && offset < last.end;
}
