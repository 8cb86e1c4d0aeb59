import type { OpenFile } from '../yaml/documents.ts';
import type { InsertionSite } from '../yaml/sites/insertion.ts';
import { laterPlace, laterSite, laterSiteNear } from '../yaml/sites/later.ts';
import type { SourceFile } from '../text/text.ts';
import {
  asMap,
  at,
  entriesOf,
  get,
  type MapNode,
  type Node,
  type ScalarNode,
} from '../yaml/tree.ts';
import type { Annotation, Metadata, Scalar } from './model.ts';

/**
 * The `metadata` or `podMetadata` of `owner`, or the `effect` of an injector, whether it is there or
 * not. Where it is not, it would be written near the entries `near`: see {@link laterSiteNear}.
 */
export function readMetadata(
  file: OpenFile,
  owner: MapNode,
  key: keyof typeof KEYS,
  near: readonly string[] = NOTHING_NEAR,
): Metadata {
  const node = asMap(get(owner, key));
  const keys = KEYS[key];
  const annotations = readEntries(file, get(node, 'annotations'));
  return {
    annotations,
    repeats: (asMap(get(node, 'annotations'))?.entries.length ?? 0) > annotations.length,
    labels: readEntries(file, get(node, 'labels')),
    site: laterSiteNear(file, owner, keys.annotations, near),
    labelSite: annotations.length > 0 ? laterSite(file, owner, keys.labels) : NO_SITE,
    place: annotations.length > 0 ? laterPlace(file, owner, keys.annotations) : undefined,
  };
}

/** The ways to the maps, each once: a file can have thousands. */
const KEYS = {
  metadata: keysOf('metadata'),
  podMetadata: keysOf('podMetadata'),
  effect: keysOf('effect'),
};

function keysOf(key: string): Readonly<Record<'annotations' | 'labels', readonly string[]>> {
  return { annotations: [key, 'annotations'], labels: [key, 'labels'] };
}

const NOTHING_NEAR: readonly string[] = [];

const NO_SITE: InsertionSite = { open: false, reason: 'there are no annotations' };

/**
 * An annotations map that stands by itself (`templates[].annotations`) and has no place for another
 * entry; undefined where there is none, or nothing in it.
 */
export function strayAnnotations(
  file: OpenFile,
  owner: MapNode,
  keys: readonly string[],
): Metadata | undefined {
  const node = at(owner, ...keys);
  if (node === undefined) return undefined;
  const annotations = readEntries(file, node);
  if (annotations.length === 0) return undefined;
  const place = laterPlace(file, owner, keys);
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
