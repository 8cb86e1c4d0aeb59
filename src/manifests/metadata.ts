import { insertionSite, type InsertionSite } from '../yaml/sites/insertion.ts';
import { siteNear } from '../yaml/sites/near.ts';
import { collectionPlace, type CollectionPlace } from '../yaml/sites/removal.ts';
import type { SourceFile } from '../text/text.ts';
import {
  asMap,
  at,
  entriesOf,
  get,
  getEntry,
  type MapNode,
  type Node,
  type ScalarNode,
} from '../yaml/tree.ts';
import type { Annotation, Metadata, Scalar } from './model.ts';

/**
 * The `metadata` or `podMetadata` of `owner`, or the `effect` of an injector, whether it is there or
 * not. Where it is not, it would be written near the entries `near`: see {@link siteNear}.
 */
export function readMetadata(
  file: SourceFile,
  owner: MapNode,
  key: 'metadata' | 'podMetadata' | 'effect',
  near: readonly string[] = [],
): Metadata {
  const node = asMap(get(owner, key));
  const annotations = readEntries(file, get(node, 'annotations'));
  return {
    annotations,
    repeats: (asMap(get(node, 'annotations'))?.entries.length ?? 0) > annotations.length,
    labels: readEntries(file, get(node, 'labels')),
    site: siteNear(file, owner, [key, 'annotations'], near),
    labelSite: annotations.length > 0 ? insertionSite(file, owner, [key, 'labels']) : NO_SITE,
    place: annotations.length > 0 ? placeBelow(owner, [key, 'annotations']) : undefined,
  };
}

const NO_SITE: InsertionSite = { open: false, reason: 'there are no annotations' };

/** The place of the map at these keys, for edits that take entries out of it. */
function placeBelow(owner: MapNode, keys: readonly string[]): CollectionPlace | undefined {
  let place = collectionPlace(owner);
  let map: MapNode = owner;
  for (const key of keys) {
    const entry = getEntry(map, key);
    const inner = asMap(entry?.value);
    if (entry === undefined || inner === undefined) return undefined;
    const index = map.entries.indexOf(entry);
    place = collectionPlace(inner, place && index >= 0 ? { place, index } : undefined);
    map = inner;
  }
  return place;
}

/**
 * An annotations map that stands by itself (`templates[].annotations`) and has no place for another
 * entry; undefined where there is none, or nothing in it.
 */
export function strayAnnotations(
  file: SourceFile,
  owner: MapNode,
  keys: readonly string[],
): Metadata | undefined {
  const node = at(owner, ...keys);
  if (node === undefined) return undefined;
  const annotations = readEntries(file, node);
  if (annotations.length === 0) return undefined;
  const place = placeBelow(owner, keys);
  return { ...noMetadata('annotations do not reach pods from here'), annotations, place };
}

/** The metadata of an object that has none and cannot have any. */
export function noMetadata(reason: string): Metadata {
  return {
    annotations: [],
    repeats: false,
    labels: [],
    site: { open: false, reason },
    labelSite: { open: false, reason },
    place: undefined,
  };
}

function readEntries(file: SourceFile, node: Node | undefined): readonly Annotation[] {
  if (node === undefined) return NONE;
  return [...entriesOf(node)].map(([key, { key: name, value }]) => {
    return { key, keyRange: name?.range ?? value.range, value: readScalar(file, value) };
  });
}

const NONE: readonly Annotation[] = [];

/**
 * A node as a scalar. YAML reads an unquoted `{{x}}` as a map; it becomes the text of the source.
 */
export function readScalar(file: SourceFile, node: Node): Scalar {
  const { range } = node;
  if (node.kind === 'scalar') return plainScalar(file, node);
  const text = file.text.slice(range.start, Math.min(range.end, range.start + 1000));
  return { path: file.path, range, type: 'string', text, shared: true };
}

function plainScalar(file: SourceFile, node: ScalarNode): Scalar {
  const { range, type, text, shared } = node;
  return { path: file.path, range, type, text, shared };
}
