import { describe, expect, test } from '@jest/globals';
import { parse, parseEmbedded } from '../../src/yaml/documents.ts';
import { mapAt, TreesAgain } from '../../src/yaml/map-at.ts';
import type { MapNode, Node } from '../../src/yaml/tree.ts';
import { openFile } from '../support/lint-text.ts';

/** The maps of a tree that are not shared, those in literal blocks included. */
function mapsOf(text: string): Record<'maps' | 'found' | 'again', readonly unknown[]> {
  const read = openFile('a.yaml', text);
  const file = { ...read, trees: new TreesAgain(read) };
  const below = (node: Node): readonly MapNode[] => {
    if (node.shared) return [];
    if (node.kind === 'seq') return node.items.flatMap(below);
    if (node.kind === 'map') {
      return [node, ...[...node.entries.map(({ value }) => value), ...node.merges].flatMap(below)];
    }
    const inner = node.style === 'literal' ? parseEmbedded(file, node) : undefined;
    return inner === undefined ? [] : below(inner);
  };
  const maps = parse(file).documents.flatMap(({ root }) => below(root));
  const find = (): readonly unknown[] => maps.map(({ range }) => mapAt({ file, range }));
  return { maps, found: find(), again: find() };
}

const INNER =
  'data:\n  one: |\n    kind: A\n    spec:\n      two: |\n        {a: {{b}}, c: {d: 1}}\n';

describe('a map is found again by its place', () => {
  test.each([
    ['in blocks', 3, 'a:\n  b: 1\nd:\n  - e: 1\n    f: 1\n'],
    ['in braces', 4, '{"a": {"b": [{"c": {}}]}}'],
    ['that begins where another one begins', 3, '- - a: {b: {}}\n'],
    ['in several documents', 4, 'a: {}\n---\nb:\n  c: 1\n---\n'],
    ['in documents of which one cannot be read', 2, 'a: {}\n---\na: {\n---\n\n'],
    ['behind comments and line ends of Windows', 2, '# x\r\na:\r\n  b: 1\r\n'],
    ['beside anchors', 2, 'a: &x {b: 1}\nc: *x\nd: {e: 1}\n'],
    ['that only a merge key brings in', 4, 'a:\n  <<: {b: {}}\n'],
    ['in more than is kept', 4, `a: {}\n# ${'-'.repeat(6e5)}\n---\n`.repeat(2)],
    ['in strings in strings', 6, INNER],
    ['in strings that are not read where they stand', 1, 'a: "b: {c: 1}"\n'],
    ['in two objects without anything in between', 4, '{"a": {}}\n{"b": {}}\n'],
  ])('%s', (_, count, text) => {
    const { maps, found, again } = mapsOf(text);
    expect(maps).toHaveLength(count);
    expect(found).toEqual(maps);
    expect(again).toEqual(maps);
  });

  test('and none where no map is', () => {
    const file = openFile('a.yaml', 'a: 1\n');
    expect(mapAt({ file, range: { start: 1, end: 2 } })).toBeUndefined();
  });
});
