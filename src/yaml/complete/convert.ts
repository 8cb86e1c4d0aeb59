import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { LIMITS } from '../../text/limits.ts';
import { excessOf } from './expansion.ts';
import { resolvePlain } from '../scalars.ts';
import type { Placement } from '../placement.ts';
import type { Entry, MapNode, Node, ScalarNode } from '../tree.ts';

/** Why a document is refused that the yaml package could read, and where. */
export class YamlRefusal extends Error {
  readonly offset: number;
  /** YAML itself forbids it; otherwise it is beyond one of our limits. */
  readonly invalid: boolean;

  constructor(reason: string, offset: number, invalid: boolean) {
    super(reason);
    this.offset = offset;
    this.invalid = invalid;
  }
}

/**
 * Turns a composed document into our tree. `aliased` holds every name that an alias uses, and
 * perhaps more names. Throws {@link YamlRefusal} beyond the limits.
 */
export function convert(
  contents: unknown,
  placement: Placement,
  aliased: ReadonlySet<string>,
): Node {
  return new Converter(placement, aliased).document(contents);
}

type Placed = Pick<Node, 'range' | 'shared'>;

const OPEN = Symbol('being read');

class Converter {
  readonly #at: Placement;
  readonly #aliased: ReadonlySet<string>;
  readonly #anchors = new Map<string, Node | typeof OPEN>();
  #aliases = 0;

  constructor(placement: Placement, aliased: ReadonlySet<string>) {
    this.#at = placement;
    this.#aliased = aliased;
  }

  document(contents: unknown): Node {
    const root = this.node(contents, false, 0);
    const excess = this.#aliases > 0 ? excessOf(root) : undefined;
    if (excess === undefined) return root;
    throw new YamlRefusal(excess.reason, root.range.start, excess.invalid);
  }

  node(source: unknown, shared: boolean, depth: number): Node {
    if (isAlias(source)) return this.#target(source.source, source.range?.[0] ?? 0);
    if (!isScalar(source) && !isMap(source) && !isSeq(source)) return this.#empty(0);
    const { anchor } = source;
    if (anchor === undefined) return this.#own(source, shared, depth);
    this.#anchors.set(anchor, OPEN);
    const made = this.#own(source, shared || this.#aliased.has(anchor), depth);
    this.#anchors.set(anchor, made);
    return made;
  }

  #own(source: unknown, shared: boolean, depth: number): Node {
    if (isScalar(source)) return this.#scalar(source, shared);
    const start = isMap(source) || isSeq(source) ? (source.range?.[0] ?? 0) : 0;
    if (depth >= LIMITS.depth) {
      const reason = `Nested deeper than ${String(LIMITS.depth)} levels`;
      throw new YamlRefusal(reason, this.#at.base + start, false);
    }
    if (isMap(source)) return this.#map(source, shared, depth);
    if (!isSeq(source)) return this.#empty(start);
    const items = source.items.map((item) => this.node(item, shared, depth + 1));
    return { kind: 'seq', ...this.#span(source, items, shared), flow: source.flow === true, items };
  }

  #map(source: YAMLMap, shared: boolean, depth: number): MapNode {
    const entries: Entry[] = [];
    const merges: MapNode[] = [];
    let beforeMerge = 0;
    for (const pair of source.items) {
      const entry = this.#entry(pair, shared, depth);
      if (entry.key?.text === '<<' && entry.key.style === 'plain') {
        merges.push(...mapsOf(entry.value));
        beforeMerge = entries.length;
      } else entries.push(entry);
    }
    const values = [...entries.map(({ value }) => value), ...merges];
    const flow = source.flow === true;
    return {
      kind: 'map',
      ...this.#span(source, values, shared),
      flow,
      entries,
      merges,
      beforeMerge,
    };
  }

  #entry(pair: Pair, shared: boolean, depth: number): Entry {
    if ((isMap(pair.key) || isSeq(pair.key)) && this.#at.embedded !== true) {
      const start = this.#at.base + (pair.key.range?.[0] ?? 0);
      throw new YamlRefusal('A key that is a map or list; put quotes around {{…}}', start, true);
    }
    const key =
      isScalar(pair.key) || isAlias(pair.key) ? this.node(pair.key, shared, depth) : undefined;
    const scalarKey = key?.kind === 'scalar' ? key : undefined;
    const end = isScalar(pair.key) ? (pair.key.range?.[1] ?? 0) : 0;
    const value = pair.value === null ? this.#empty(end) : this.node(pair.value, shared, depth + 1);
    return { key: scalarKey, value };
  }

  #scalar(source: Scalar, shared: boolean): ScalarNode {
    const text = typeof source.value === 'string' ? source.value : '';
    const style = STYLES[source.type ?? 'PLAIN'] ?? 'plain';
    const { tag } = source;
    if (tag === BINARY) return this.#binary(source, text, style);
    const plain = style === 'plain' && tag === undefined;
    const value = plain ? resolvePlain(text) : tagged(text, tag);
    return { kind: 'scalar', ...this.#place(source.range, shared), ...value, style };
  }

  /** A string in base64. It is shared, so that no edit puts a plain text behind the tag. */
  #binary({ range }: Scalar, encoded: string, style: ScalarNode['style']): ScalarNode {
    const place = this.#place(range, true);
    if (!BASE64.test(encoded.replaceAll(/[\r\n]/g, ''))) {
      throw new YamlRefusal('Not base64, although its tag is !!binary', place.range.start, true);
    }
    const bytes = Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0));
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return { kind: 'scalar', ...place, type: 'string', text, style };
  }

  #target(name: string, offset: number): Node {
    this.#aliases += 1;
    const place = this.#at.base + offset;
    if (this.#aliases > LIMITS.aliases) {
      throw new YamlRefusal(
        `More than ${String(LIMITS.aliases)} aliases in one document`,
        place,
        false,
      );
    }
    const target = this.#anchors.get(name);
    if (target === OPEN) throw new YamlRefusal('An alias inside the anchor it names', place, true);
    if (target === undefined)
      throw new YamlRefusal('An alias without an anchor before it', place, true);
    return target;
  }

  #empty(offset: number): ScalarNode {
    const range = [offset, offset, offset] as const;
    return { kind: 'scalar', type: 'null', text: '', style: 'plain', ...this.#place(range, false) };
  }

  /** A block collection ends with its last value, not with the comments after it. */
  #span(source: YAMLMap | YAMLSeq, values: readonly Node[], shared: boolean): Placed {
    const placed = this.#place(source.range, shared);
    const last = values.at(-1);
    if (source.flow === true || last === undefined || this.#at.fixed !== undefined) return placed;
    return { ...placed, range: { start: placed.range.start, end: last.range.end } };
  }

  #place(range: readonly [number, number, number] | null | undefined, shared: boolean): Placed {
    const { base, fixed } = this.#at;
    if (fixed !== undefined) return { range: fixed, shared: true };
    return { range: { start: base + (range?.[0] ?? 0), end: base + (range?.[1] ?? 0) }, shared };
  }
}

const STYLES: Readonly<Record<string, ScalarNode['style']>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

const BINARY = 'tag:yaml.org,2002:binary';

/** Base64 as Go reads it, without its line ends. */
const BASE64 = /^(?:[\dA-Za-z+/]{4})*(?:[\dA-Za-z+/]{2}==|[\dA-Za-z+/]{3}=)?$/;

/** A quoted or block scalar is a string, unless a tag says otherwise. */
function tagged(text: string, tag: string | undefined): Pick<ScalarNode, 'type' | 'text'> {
  if (tag === undefined || !/^(?:tag:yaml\.org,2002:|!!)(?:int|float|bool|null)$/.test(tag)) {
    return { type: 'string', text };
  }
  return resolvePlain(text);
}

/** What a merge key brings: one map, or a list of maps. Anything else is ignored, as by Go. */
function mapsOf(value: Node): readonly MapNode[] {
  if (value.kind === 'map') return [value];
  return value.kind === 'seq' ? value.items.filter((item) => item.kind === 'map') : [];
}
