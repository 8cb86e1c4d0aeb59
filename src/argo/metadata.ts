import { insertionSite } from '../source/insertion.ts';
import type { SourceFile } from '../source/text.ts';
import { asMap, entriesOf, get, type MapNode, type Node, type ScalarNode } from '../source/tree.ts';
import type { Annotation, Metadata, Scalar } from './model.ts';

/** The `metadata` or `podMetadata` of `owner`, found or not. */
export function readMetadata(
  file: SourceFile,
  owner: MapNode,
  key: 'metadata' | 'podMetadata',
): Metadata {
  const node = asMap(get(owner, key));
  return {
    annotations: readEntries(file, get(node, 'annotations')),
    labels: readEntries(file, get(node, 'labels')),
    site: insertionSite(file, owner, [key, 'annotations']),
  };
}

/** The metadata of something that has none and can take none. */
export function noMetadata(reason: string): Metadata {
  return { annotations: [], labels: [], site: { open: false, reason } };
}

function readEntries(file: SourceFile, node: Node | undefined): Annotation[] {
  const found: Annotation[] = [];
  for (const [key, { value }] of entriesOf(node)) {
    found.push({ key, value: readScalar(file, value) });
  }
  return found;
}

/** A node as a scalar; an unquoted `{{x}}`, which YAML reads as a map, is its own source text. */
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
