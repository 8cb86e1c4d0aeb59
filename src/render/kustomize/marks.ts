import type { ScalarNode } from '../../yaml/tree.ts';
import type { WrittenFile, WrittenNode } from './written-file.ts';

/** A scalar that was marked. */
export interface MarkedScalar extends WrittenNode {
  readonly node: ScalarNode;
  /** It counts before one of a lower rank, where both are in one text. */
  readonly rank: number;
}

/**
 * Words that no text has. Each stands for a scalar, or for an object, of a written file: where one comes
 * out again, this scalar went in.
 */
export class Marks {
  readonly #word: string;
  readonly #pattern: RegExp;
  readonly #scalars: MarkedScalar[] = [];
  readonly #objects: WrittenNode[] = [];
  readonly #known = new Set<ScalarNode>();

  /** The texts are those in which no mark may stand already. */
  constructor(texts: Iterable<string>) {
    const all = [...texts];
    let word = 'wfx';
    while (all.some((text) => text.includes(word))) word += 'x';
    this.#word = word;
    this.#pattern = new RegExp(String.raw`${word}(\d+)z`, 'g');
  }

  /**
   * Marks a scalar: the text that it has then. One of which somebody takes a part between delimiters
   * has the mark in each part.
   */
  mark(file: WrittenFile, node: ScalarNode, rank: number, delimiter?: string): string {
    this.#known.add(node);
    const at = this.#scalars.push({ file, node, rank }) - 1;
    const mark = `${this.#word}${String(at)}z`;
    if (delimiter === undefined) return node.text + mark;
    return node.text
      .split(delimiter)
      .map((part) => part + mark)
      .join(delimiter);
  }

  /** Marks an object: the word that stands for it. */
  markObject(object: WrittenNode): string {
    return `${this.#word}${String(this.#objects.push(object) - 1)}z`;
  }

  /** Was a scalar marked? */
  isMarked(node: ScalarNode): boolean {
    return this.#known.has(node);
  }

  /** The scalars whose marks are in a text, in its order. */
  scalarsIn(text: string): readonly MarkedScalar[] {
    return this.#numbers(text).flatMap((at) => this.#scalars[at] ?? []);
  }

  /** The object for which a word stands. */
  objectOf(word: string): WrittenNode | undefined {
    return this.#objects[this.#numbers(word)[0] ?? -1];
  }

  /** The text without marks. */
  without(text: string): string {
    return text.replaceAll(this.#pattern, '');
  }

  #numbers(text: string): readonly number[] {
    return [...text.matchAll(this.#pattern)].map(([, digits]) => Number(digits));
  }
}
