import type { LineValue } from '../../yaml/lines.ts';
import { resolvePlain } from '../../yaml/scalars.ts';
import type { Range } from '../../text/text.ts';
import { isHarmless, textIn } from './text.ts';

/** What a map in the metadata of pods is. */
export type EntriesPart = 'pod-metadata' | 'annotations' | 'labels';

/** An annotation or a label of pods, and where its value stands in its document. */
export interface PlainEntry {
  readonly kind: 'annotations' | 'labels';
  readonly key: string;
  readonly text: string;
  readonly range: Range;
}

/** The annotations and labels in one metadata of pods. It takes in the keys at which they stand. */
export class EntriesOutline {
  readonly #entries = new Map<string, PlainEntry>();
  readonly #maps = new Set<string>();
  #isPlain = true;

  /** In the order in which they are written; undefined where one of them is not a plain text, or not alone. */
  get entries(): readonly PlainEntry[] | undefined {
    return this.#isPlain ? [...this.#entries.values()] : undefined;
  }

  /** Begins with the key of the metadata itself. */
  begin(key: string, value: LineValue): EntriesPart | 'other' | undefined {
    return value.form === 'below' ? 'pod-metadata' : this.#unplain(key, value);
  }

  /** Takes in a key of a map in it. */
  key(role: EntriesPart, key: string, value: LineValue): EntriesPart | 'other' | undefined {
    if (role !== 'pod-metadata') return this.#entry(role, key, value);
    const isMap = key === 'annotations' || key === 'labels';
    if (!isMap) return isHarmless(key, value) ? 'other' : undefined;
    if (value.form !== 'below' || this.#maps.has(key)) return this.#unplain(key, value);
    this.#maps.add(key);
    return key;
  }

  /** Takes in an item of a list, which has no place in it. */
  item(value: LineValue): 'other' | undefined {
    return this.#unplain('', value);
  }

  #entry(kind: PlainEntry['kind'], key: string, value: LineValue): 'other' | undefined {
    const text = textIn(value);
    const id = `${kind} ${key}`;
    const isText = text !== undefined && resolvePlain(key).type === 'string';
    if (!isText || this.#entries.has(id)) return this.#unplain(key, value);
    const range = { start: value.at, end: value.at + value.text.length };
    this.#entries.set(id, { kind, key, text, range });
    return isHarmless(key, value) ? 'other' : undefined;
  }

  #unplain(key: string, value: LineValue): 'other' | undefined {
    this.#isPlain = false;
    return isHarmless(key, value) ? 'other' : undefined;
  }
}
