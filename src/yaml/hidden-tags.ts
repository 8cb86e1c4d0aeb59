import type { MapNode, Node, ScalarNode } from './tree.ts';

/** Characters that no manifest uses; YAML reads them as letters. They stand for `{{` and `}}`. */
const OPENING = '\uE0F0\uE0F1';
const CLOSING = '\uE0F2\uE0F3';

const TAG = /\{\{([^{}\n]*)\}\}/g;
/** How deep tags stand in tags. */
const DEEPEST = 4;

/**
 * Replaces the brackets of tags by letters, so that YAML reads a tag without quotes as a part of a
 * scalar, as Argo does after it has filled in a value. All places in the text stay the same.
 */
export function hideTags(text: string): string {
  let hidden = text;
  for (let depth = 0; depth < DEEPEST && hidden.includes('{{'); depth += 1)
    hidden = hidden.replaceAll(TAG, `${OPENING}$1${CLOSING}`);
  return hidden;
}

/** A tree of a text with hidden tags, with the tags as they are written. */
export function showTags(root: Node): Node {
  const shown = new Map<Node, Node>();
  const scalar = (node: ScalarNode): ScalarNode => ({ ...node, text: withTags(node.text) });
  const map = (node: MapNode): MapNode => ({
    ...node,
    entries: node.entries.map(({ key, value }) => ({
      key: key && scalar(key),
      value: show(value),
    })),
    merges: node.merges.map(map),
  });
  const show = (node: Node): Node => {
    const known = shown.get(node);
    if (known !== undefined) return known;
    const made =
      node.kind === 'scalar'
        ? scalar(node)
        : node.kind === 'map'
          ? map(node)
          : { ...node, items: node.items.map(show) };
    shown.set(node, made);
    return made;
  };
  return show(root);
}

function withTags(text: string): string {
  return text.replaceAll(OPENING, '{{').replaceAll(CLOSING, '}}');
}
