import { parseEmbedded, type OpenFile } from '../yaml/documents.ts';
import { asScalar, entriesOf, get, itemsOf, type Node } from '../yaml/tree.ts';

/** All nodes at a path of the table of kinds, in the order of the text. */
export function nodesAt(file: OpenFile, root: Node, path: string): Node[] {
  return path
    .split('.')
    .reduce<Node[]>((found, step) => found.flatMap((node) => below(file, node, step)), [root]);
}

/** The nodes at one step of a path: `key`, `key[]`, `key|other`, `key[]|other[]` or `*`. */
function below(file: OpenFile, node: Node, step: string): Node[] {
  if (step === '*') return [...entriesOf(node).values()].map(({ value }) => value);
  const keys = step.replaceAll('[]', '').split('|');
  const text = asScalar(node)?.text;
  // To read a text takes long, and most texts have none of the keys.
  if (text !== undefined && !keys.some((key) => text.includes(key))) return [];
  const map = opened(file, node);
  const found = keys.flatMap((key) => get(map, key) ?? []);
  return step.endsWith('[]') ? found.flatMap(itemsOf) : found;
}

/** A node, or the YAML in a string; undefined where the string holds none. */
export function opened(file: OpenFile, node: Node): Node | undefined {
  const scalar = asScalar(node);
  return scalar === undefined ? node : parseEmbedded(file, scalar);
}
