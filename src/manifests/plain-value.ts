import { entriesOf, type Node } from '../yaml/tree.ts';

/** A node as a value of JSON. The keys of maps are sorted, as Go prints them. */
export function plainValue(node: Node): unknown {
  if (node.kind === 'seq') return node.items.map(plainValue);
  if (node.kind === 'map') {
    const made = Object.create(null) as Record<string, unknown>;
    const entries = [...entriesOf(node)].toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const [key, { value }] of entries) made[key] = plainValue(value);
    return made;
  }
  if (node.type === 'null') return null;
  if (node.type === 'boolean') return node.text === 'true';
  return node.type === 'number' ? Number(node.text) : node.text;
}
