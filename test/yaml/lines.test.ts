import { expect, test } from '@jest/globals';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { readLines, unquoted, type LineTaker, type LineValue } from '../../src/yaml/lines.ts';
import { resolvePlain } from '../../src/yaml/scalars.ts';
import { splitDocuments } from '../../src/yaml/stream.ts';
import type { Node } from '../../src/yaml/tree.ts';
import { shortManifests } from '../support/check-kubectl.ts';
import { disguised } from '../support/disguises.ts';
import { Draw } from '../support/random-repository.ts';
import { rearranged } from '../support/rearranged.ts';

/** A map as pairs, a list, or how a value is written and what it is. */
type Shape = { readonly keys: [string, Shape][]; readonly items: Shape[] } | string;

function below(): Exclude<Shape, string> {
  return { keys: [], items: [] };
}

/** The shape of a text as its lines tell it; undefined where they do not. */
function shapeOfLines(text: string): Shape | undefined {
  const root = below();
  const shapeOf = (value: LineValue): Shape => (value.form === 'below' ? below() : wordOf(value));
  const taker: LineTaker<Shape> = {
    key: (role, key, value) => {
      const shape = shapeOf(value);
      if (typeof role !== 'string') role.keys.push([resolvePlain(key).text, shape]);
      return shape;
    },
    item: (role, value) => {
      const shape = shapeOf(value);
      if (typeof role !== 'string') role.items.push(shape);
      return shape;
    },
  };
  return readLines<Shape>(text, root, taker) ? root : undefined;
}

function wordOf({ form, text }: LineValue): string {
  if (form === 'flow') return text.startsWith('[') ? 'list' : 'map';
  if (form === 'block') return 'block';
  return /\\|''/.test(text) ? 'text' : `text ${unquoted(text)}`;
}

/** The shape of a tree, told in the same way; `told` says how scalars are told. */
function shapeOfTree(node: Node, told: Shape): Shape {
  switch (node.kind) {
    case 'map':
      if (node.flow) return 'map';
      return {
        keys: node.entries.map(({ key, value }, at) => [
          // Lines do not tell whether a key is quoted.
          resolvePlain(key?.text ?? '').text,
          shapeOfTree(value, inner(told, at)),
        ]),
        items: [],
      };
    case 'seq':
      if (node.flow) return 'list';
      return { keys: [], items: node.items.map((item, at) => shapeOfTree(item, inner(told, at))) };
    case 'scalar':
      if (node.style === 'literal' || node.style === 'folded') return 'block';
      // Numbers and booleans have other texts than they are written with.
      return node.type === 'string' && told !== 'text' ? `text ${node.text}` : typedAs(told);
  }
}

function inner(told: Shape, at: number): Shape {
  if (typeof told === 'string') return '';
  return told.items[at] ?? told.keys[at]?.[1] ?? '';
}

function typedAs(told: Shape): Shape {
  return typeof told === 'string' && told.startsWith('text') ? told : 'text';
}

/** How many documents of these texts are told by their lines; each as the complete reader reads it. */
function toldOf(texts: readonly string[]): number {
  let count = 0;
  for (const text of texts) {
    for (const { start, end } of splitDocuments(text)) {
      const document = text.slice(start, end);
      const told = shapeOfLines(document);
      if (told === undefined) continue;
      count += 1;
      const read = readYaml(document, { base: 0 });
      const shapes = read.ok ? read.value.map((root) => shapeOfTree(root, told)) : [];
      if (JSON.stringify(shapes) !== JSON.stringify([told]))
        expect([document, ...shapes]).toEqual([document, told]);
    }
  }
  return count;
}

const SHORT = shortManifests(2000).map(({ text }) => text);
const STEP = 3000;

test('every manifest that lines tell has that shape', () => {
  expect(toldOf(SHORT)).toBeGreaterThan(300);
});

test.each([
  ['moved and changed', rearranged],
  ['written in another way', disguised],
])('the same for manifests that are %s', (_, change) => {
  const texts = Array.from({ length: STEP }, (__, seed) => {
    const draw = new Draw(seed);
    return change(SHORT[draw.number(SHORT.length)] ?? '', draw);
  });
  expect(toldOf(texts)).toBeGreaterThan(500);
});

test.each(['[]', '[ [ ], { } ]', '[[[b]]]', '{ b: [c, \'d\'], "e": {f: 1} } # g'])(
  'lines tell %s',
  (value) => {
    expect(toldOf([`a: ${value}\n`])).toBe(1);
  },
);

test.each([
  ['a value that goes on', 'a: b\n  c\n'],
  ['a null', 'a:\nb: c\n'],
  ['a null item', 'a:\n  - \n  - b\n'],
  ['a list beside keys', 'a: b\n- c\n'],
  ['a key beside a list', 'a:\n  - b\n  c: d\n'],
  ['a colon in a text', 'a: b: c\n'],
  ['a comment in a text', 'a: [b #c\n'],
  ['an anchor', 'a: &b c\n'],
  ['a tab before a key', 'a:\n\tb: c\n'],
  ['a block that is not indented', 'a: |\nb\n'],
  ['a block that ends too far to the right', 'a: |\n    b\n  c\n'],
  ['an end', 'a: b\n...\n'],
  ['a list that ends as a map', 'a: [b}\n'],
  ['a map that ends as a list', 'a: {b: [c]]\n'],
  ['a list that goes on', 'a: [b, [c],\n  d]\n'],
  ['a list without a last item', 'a: [[b], ]\n'],
  ['a pair in a list', 'a: [[b], c: d]\n'],
  ['more behind a list', 'a: [[b]] c\n'],
  ['a fourth level in one line', 'a: [[[[b]]]]\n'],
  ['a second document', 'a: b\n---\nc: d\n'],
  ['nothing', '# a\n'],
])('lines do not tell %s', (_, text) => {
  expect(shapeOfLines(text)).toBeUndefined();
});
