import { asMap, entriesOf, get, itemsOf, textOf, type Node } from '../yaml/tree.ts';

/** What one label has to be: one of the values, none of them, there, or not there. */
export interface LabelDemand {
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  /** For `In` and `NotIn`. */
  readonly values: readonly string[];
}

/** A label selector of Kubernetes: all demands have to be met. */
export interface LabelSelector {
  readonly demands: readonly LabelDemand[];
  /** Something in it could not be read, so it is not known what else it demands. */
  readonly unreadable: boolean;
}

const OPERATORS: ReadonlySet<string> = new Set(['In', 'NotIn', 'Exists', 'DoesNotExist']);

/** Reads a `LabelSelector`; undefined where there is none. */
export function readLabelSelector(node: Node | undefined): LabelSelector | undefined {
  if (node === undefined || (node.kind === 'scalar' && node.type === 'null')) return undefined;
  if (asMap(node) === undefined) return { demands: [], unreadable: true };
  const labels = [...entriesOf(get(node, 'matchLabels'))].map(([key, { value }]) =>
    demandOf(key, 'In', [textOf(value)]),
  );
  const expressions = itemsOf(get(node, 'matchExpressions')).map((item) =>
    demandOf(
      textOf(get(item, 'key')),
      textOf(get(item, 'operator')),
      itemsOf(get(item, 'values')).map(textOf),
    ),
  );
  const read = [...labels, ...expressions];
  const demands = read.flatMap((demand) => demand ?? []);
  return { demands, unreadable: demands.length < read.length };
}

function demandOf(
  key: string | undefined,
  operator: string | undefined,
  values: readonly (string | undefined)[],
): LabelDemand | undefined {
  const known = values.flatMap((value) => value ?? []);
  if (key === undefined || operator === undefined || !OPERATORS.has(operator)) return undefined;
  if (known.length < values.length) return undefined;
  return { key, operator: operator as LabelDemand['operator'], values: known };
}
