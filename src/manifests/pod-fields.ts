import type { SourceFile } from '../text/text.ts';
import { entriesOf, get, itemsOf, textOf, type Node } from '../yaml/tree.ts';
import { readScalar } from './metadata.ts';
import type { Scalar } from './model.ts';

/** The names of `imagePullSecrets`. An item without a name counts as well. */
export function readSecrets(file: SourceFile, node: Node | undefined): Scalar[] {
  return itemsOf(node).map((item) => readScalar(file, get(item, 'name') ?? item));
}

/** The text of a field; undefined where the field is empty, which Go reads as no value. */
export function filledText(node: Node | undefined): string | undefined {
  const text = textOf(node);
  return text === '' ? undefined : text;
}

const EMPTY: { readonly texts: ReadonlyMap<string, string> } = { texts: new Map() };

/** A map of texts, such as a node selector. */
export function readTexts(node: Node | undefined): ReadonlyMap<string, string> {
  // A map for each template would take more memory than most of the rest of it.
  if (node === undefined) return EMPTY.texts;
  const texts = new Map<string, string>();
  for (const [key, { value }] of entriesOf(node)) {
    const text = textOf(value);
    if (text !== undefined) texts.set(key, text);
  }
  return texts;
}
