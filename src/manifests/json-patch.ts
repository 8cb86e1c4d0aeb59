import type { Range } from '../text/text.ts';
import { get, itemsOf, textOf, type Entry, type MapNode, type Node } from '../yaml/tree.ts';

/**
 * A JSON pointer to annotations of pods in a workflow: to metadata with annotations, to all
 * annotations, or to one of them.
 */
const POINTER =
  /^\/spec\/(?:workflowSpec\/)?(?:podMetadata|(?:templates\/(?:\d+|-)|templateDefaults)\/metadata)(\/annotations(?:\/([^/]+))?)?$/;

/**
 * What the operations of a JSON patch (RFC 6902) give to pods, as kustomize has them: a workflow with
 * a template for each operation. No edit may change it, because a key can stand inside of a pointer.
 * Undefined for a list of something else, and where no operation sets annotations of pods.
 */
export function patchedWorkflow(list: Node): MapNode | undefined {
  const operations = itemsOf(list);
  const isPatch = operations.every((one) => textOf(get(one, 'op')) && textOf(get(one, 'path')));
  const templates = isPatch ? operations.flatMap((one) => templateOf(one) ?? []) : [];
  if (templates.length === 0) return undefined;
  const { range } = list;
  const all: Node = { kind: 'seq', range, shared: true, flow: true, items: templates };
  return mapOf(range, 'spec', mapOf(range, 'templates', all));
}

function templateOf(operation: Node): MapNode | undefined {
  const path = get(operation, 'path');
  const value = get(operation, 'value');
  const pointer = POINTER.exec(textOf(path) ?? '');
  const isSet = ['add', 'replace'].includes(textOf(get(operation, 'op')) ?? '');
  if (path === undefined || value === undefined || pointer === null || !isSet) return undefined;
  const [, annotations, key] = pointer;
  const given = annotations === undefined ? get(value, 'annotations') : value;
  const map =
    key === undefined ? unchangeable(given) : mapOf(path.range, unescaped(key), locked(value));
  if (map === undefined) return undefined;
  const { range } = operation;
  return mapOf(range, 'metadata', mapOf(range, 'annotations', map));
}

/** A token of a JSON pointer as it is meant (RFC 6901). */
function unescaped(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** A map with one entry, whose key counts as written at a range. */
function mapOf(range: Range, text: string, value: Node): MapNode {
  const key = {
    kind: 'scalar',
    type: 'string',
    style: 'plain',
    text,
    range,
    shared: true,
  } as const;
  const entries: readonly Entry[] = [{ key, value }];
  return { kind: 'map', range, shared: true, flow: true, entries, merges: [], beforeMerge: 0 };
}

/** A map whose values no edit may change; undefined for something else. */
function unchangeable(node: Node | undefined): MapNode | undefined {
  if (node?.kind !== 'map') return undefined;
  const entries = node.entries.map((one) => ({ ...one, value: locked(one.value) }));
  return { ...node, shared: true, entries };
}

function locked(node: Node): Node {
  return { ...node, shared: true };
}
