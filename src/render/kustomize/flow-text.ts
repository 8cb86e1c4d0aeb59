import { entriesOf, type Node, type ScalarNode } from '../../yaml/tree.ts';

/** A value as it is written anew: a string, another scalar as it stands in the file, a list, a map. */
export type FlowValue = string | Unquoted | readonly FlowValue[] | FlowMap;

/** A scalar that is no string: its text in YAML. */
export interface Unquoted {
  readonly plain: string;
}

/** A map by its keys. */
export type FlowMap = ReadonlyMap<string, FlowValue>;

/** The text of a string at these keys, where it is to be another. */
export type Rewrite = (scalar: ScalarNode, keys: readonly string[]) => FlowValue;

/** A node as a value; strings as `rewrite` gives them. Items of lists have no key of their own. */
export function valueOf(node: Node, rewrite: Rewrite, keys: readonly string[] = []): FlowValue {
  if (node.kind === 'seq') return node.items.map((item) => valueOf(item, rewrite, keys));
  if (node.kind === 'map') {
    const entries = [...entriesOf(node)];
    return new Map(
      entries.map(([key, { value }]) => [key, valueOf(value, rewrite, [...keys, key])]),
    );
  }
  if (node.type === 'string') return rewrite(node, keys);
  return { plain: node.type === 'null' ? 'null' : node.text };
}

/** Can all of a node be written anew? Keys that are no scalars cannot. */
export function isWhole(node: Node): boolean {
  if (node.kind === 'scalar') return true;
  if (node.kind === 'seq') return node.items.every(isWhole);
  return (
    node.entries.every(({ key, value }) => key !== undefined && isWhole(value)) &&
    node.merges.every(isWhole)
  );
}

/** A value in flow style, as every reader of YAML takes it. */
export function flowText(value: FlowValue): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Map) {
    const entries = [...(value as FlowMap)];
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}: ${flowText(inner)}`).join(', ')}}`;
  }
  if ('plain' in value) return value.plain;
  return `[${(value as readonly FlowValue[]).map(flowText).join(', ')}]`;
}
