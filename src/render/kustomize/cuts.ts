import { get, itemsOf, textOf, type Node, type ScalarNode } from '../../yaml/tree.ts';
import type { OverlaySources } from './sources.ts';

/** A value of which a replacement takes one part: see `options.delimiter` of a source. */
interface Cut {
  /** The keys of its field, without items of lists. */
  readonly keys: readonly string[];
  readonly delimiter: string;
}

/** Between which texts a scalar is cut; undefined for one that is taken as a whole. */
export type FindsDelimiter = (scalar: ScalarNode, keys: readonly string[]) => string | undefined;

/**
 * Tells of which scalars replacements take a part, by the fields that they name. None where images are
 * renamed as well: kustomize finds an image by its name, and a mark in the middle would hide it.
 */
export function delimitersOf({ overlays }: OverlaySources): FindsDelimiter {
  const cuts = overlays.flatMap(({ root }) => itemsOf(get(root, 'replacements')).flatMap(cutOf));
  const hasImages = overlays.some(({ root }) => itemsOf(get(root, 'images')).length > 0);
  if (cuts.length === 0 || hasImages) return () => undefined;
  return (scalar, keys) => cuts.find((cut) => isOf(cut, scalar, keys))?.delimiter;
}

function cutOf(replacement: Node): readonly Cut[] {
  const source = get(replacement, 'source');
  const delimiter = textOf(get(get(source, 'options'), 'delimiter')) ?? '';
  const path = textOf(get(source, 'fieldPath')) ?? '';
  return delimiter === '' ? [] : [{ keys: keysIn(path), delimiter }];
}

/** `spec.templates.[name=a].image` without the item; a point of a key has a `\` before it. */
function keysIn(path: string): readonly string[] {
  const steps = path.match(/\[[^\]]*\]|(?:\\.|[^.[\]])+/gs) ?? [];
  return steps
    .filter((step) => !/^(?:\[.*\]|\d+|\*|-)$/s.test(step))
    .map((step) => step.replaceAll('\\.', '.'));
}

function isOf({ keys }: Cut, { text }: ScalarNode, at: readonly string[]): boolean {
  if (at.length === 1 && at[0] === 'configMapGenerator') {
    return keys.length === 2 && keys[0] === 'data' && text.startsWith(`${keys[1] ?? ''}=`);
  }
  const own = at.filter((key) => !/^\d*$/.test(key));
  return own.length === keys.length && own.every((key, index) => key === keys[index]);
}
