import { LIMITS } from '../../text/limits.ts';
import type { Node } from '../tree.ts';
import { withCommas } from '../../text/decimal.ts';

/** How many values a document has once its aliases and merge keys are replaced by what they name. */
interface Expansion {
  readonly values: number;
  /** How many of them are there through an alias. */
  readonly aliased: number;
}

/** Why a document is refused. */
interface Excess {
  readonly reason: string;
  /** The cluster refuses it as well. */
  readonly invalid: boolean;
}

/**
 * Does a document become much larger by its aliases? Nothing is expanded: what a node has is counted
 * once.
 */
export function excessOf(root: Node): Excess | undefined {
  const expansion = expansionOf(root, new Map());
  if (isExcessive(expansion)) {
    return { reason: 'Aliases make the document many times larger', invalid: true };
  }
  if (expansion.aliased <= LIMITS.aliasedValues) return undefined;
  const most = withCommas(LIMITS.aliasedValues);
  return { reason: `Aliases add more than ${most} values to the document`, invalid: false };
}

/** The rule of Go's reader, which calls it excessive aliasing (sigs.k8s.io/yaml 1.6, goyaml.v2, decode.go). */
function isExcessive({ values, aliased }: Expansion): boolean {
  return aliased > 100 && values > 1000 && aliased / values > allowedShare(values);
}

/** 99 % of the values of a small document may come from aliases, 10 % of a very large one. */
function allowedShare(values: number): number {
  const [small, large] = [400_000, 4_000_000];
  if (values <= small) return 0.99;
  if (values >= large) return 0.1;
  return 0.99 - (0.89 * (values - small)) / (large - small);
}

/**
 * A node that was counted before is reached through an alias, which counts too: its anchor stands
 * before it.
 */
function expansionOf(node: Node, known: Map<Node, Expansion>): Expansion {
  const before = known.get(node);
  if (before !== undefined) return { values: 1 + before.values, aliased: before.values };
  let values = 1;
  let aliased = 0;
  for (const child of childrenOf(node)) {
    const inner = expansionOf(child, known);
    values += inner.values;
    aliased += inner.aliased;
  }
  const found = { values, aliased };
  known.set(node, found);
  return found;
}

function childrenOf(node: Node): readonly Node[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'seq') return node.items;
  const own = node.entries.flatMap(({ key, value }) =>
    key === undefined ? [value] : [key, value],
  );
  return [...own, ...node.merges];
}
