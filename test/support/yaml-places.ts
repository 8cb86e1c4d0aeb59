import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseAllDocuments,
  visit,
  type Alias,
  type Document,
  type Node,
  type Pair,
} from 'yaml';

/** A value of a file, and how one gets to it. */
export interface YamlPlace {
  /** The keys that lead to it, `*` for an item of a list; an object of a List as if it were alone. */
  readonly shape: string;
  /** The same with `*` for the key of an annotation or a label, too. */
  readonly anyKey: string;
  readonly range: YamlRange;
  /** Where its key stands. */
  readonly keyRange: YamlRange | undefined;
  /** The text of a scalar; undefined for a map and a list. */
  readonly text: string | undefined;
  /** It is reached through an alias or a merge key, or lies below the anchor of one. */
  readonly isShared: boolean;
}

/** Every value of a file, in the order in which they stand, aliases and merge keys followed. */
export function placesOf(text: string): YamlPlace[] {
  const documents = parseAllDocuments(text, { merge: true });
  return 'empty' in documents
    ? []
    : documents.flatMap((document) => new Walk(document, text).below(document.contents, [], false));
}

/** From a unit of the text up to another one, which is not part of it. */
interface YamlRange {
  readonly start: number;
  readonly end: number;
}

/** An alias that leads to itself is followed no further than this. */
const DEEPEST = 40;

class Walk {
  readonly #document: Document;
  readonly #text: string;
  /** Anchors that are used. */
  readonly #used = new Set<string>();

  constructor(document: Document, text: string) {
    this.#document = document;
    this.#text = text;
    visit(document, { Alias: (_key, { source }) => void this.#used.add(source) });
  }

  below(node: unknown, path: readonly string[], isShared: boolean, key?: Node): YamlPlace[] {
    if (!isNode(node) || path.length > DEEPEST) return [];
    if (isAlias(node)) return this.below(this.#target(node), path, true, key);
    const shared = isShared || ('anchor' in node && this.#used.has(node.anchor ?? ''));
    const own = this.#place(node, path, shared, key);
    if (isMap(node)) return [own, ...node.items.flatMap((pair) => this.#entry(pair, path, shared))];
    if (!isSeq(node)) return [own];
    return [own, ...node.items.flatMap((item) => this.below(item, [...path, '*'], shared))];
  }

  #entry({ key, value }: Pair, path: readonly string[], isShared: boolean): YamlPlace[] {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    if (name === '<<') return this.#merged(value, path);
    return this.below(value, [...path, name], isShared, key);
  }

  /** The entries of the maps that a merge key names, as if they stood here. */
  #merged(value: unknown, path: readonly string[]): YamlPlace[] {
    const target = isAlias(value) ? this.#target(value) : value;
    if (isSeq(target)) return target.items.flatMap((item) => this.#merged(item, path));
    return isMap(target) ? target.items.flatMap((pair) => this.#entry(pair, path, true)) : [];
  }

  #target(alias: Alias): unknown {
    return alias.resolve(this.#document);
  }

  #place(node: Node, path: readonly string[], isShared: boolean, key?: Node): YamlPlace {
    const own = path[0] === 'items' ? path.slice(2) : path;
    const isFree = ['annotations', 'labels'].includes(own.at(-2) ?? '');
    return {
      shape: own.join(' '),
      anyKey: (isFree ? [...own.slice(0, -1), '*'] : own).join(' '),
      range: this.#range(node),
      keyRange: key && this.#range(key),
      text: isScalar(node) ? String(node.value) : undefined,
      isShared,
    };
  }

  /** Up to the last character that is no blank: whether a map takes in what is behind it is a matter of taste. */
  #range({ range }: Node): YamlRange {
    const [start = 0, end = 0] = range ?? [];
    return { start, end: start + this.#text.slice(start, end).trimEnd().length };
  }
}
