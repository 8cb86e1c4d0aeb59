import type { Range } from '../text/text.ts';
import type { Entry, Node, ScalarNode } from './tree.ts';

/**
 * A JSON text as a tree. All nodes have the place of the string from which the text comes.
 * Undefined where the text is not a JSON object.
 */
export function jsonNode(text: string, range: Range): Node | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    return nodeOf(JSON.parse(text), range);
  } catch {
    return undefined;
  }
}

function nodeOf(value: unknown, range: Range): Node {
  const place = { range, shared: true };
  if (Array.isArray(value)) {
    const items = value.map((item) => nodeOf(item, range));
    return { ...place, kind: 'seq', flow: true, items };
  }
  if (typeof value !== 'object' || value === null) return scalarOf(value, range);
  const entries = Object.entries(value).map(([key, inner]): Entry => ({
    key: scalarOf(key, range),
    value: nodeOf(inner, range),
  }));
  return { ...place, kind: 'map', flow: true, entries, merges: [], beforeMerge: 0 };
}

function scalarOf(value: unknown, range: Range): ScalarNode {
  const place = { range, shared: true, kind: 'scalar', style: 'double' } as const;
  if (typeof value === 'string') return { ...place, type: 'string', text: value };
  if (typeof value === 'number') return { ...place, type: 'number', text: String(value) };
  if (typeof value === 'boolean') return { ...place, type: 'boolean', text: String(value) };
  return { ...place, type: 'null', text: '' };
}
