import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { parse } from '../../src/yaml/documents.ts';
import {
  collectionPlace,
  removeEntries,
  type CollectionPlace,
} from '../../src/yaml/sites/removal.ts';
import { applyEdits } from '../../src/text/edits.ts';
import { asMap, get, type MapNode } from '../../src/yaml/tree.ts';
import { openFile } from '../support/lint-text.ts';

interface Item {
  readonly text: string;
  readonly note: string;
}

const item: fc.Arbitrary<Item> = fc.record({
  text: fc.constantFrom('x', '"q: 1"', "'s'", '3', '""', '{a: 1, b: [2]}', 'a#b'),
  note: fc.constantFrom('', ' # why', '   # {x}: y'),
});

interface Shape {
  readonly items: readonly Item[];
  readonly gone: readonly number[];
  readonly step: number;
  readonly eol: string;
  readonly final: boolean;
  readonly last: boolean;
  readonly flow: boolean;
}

const shape: fc.Arbitrary<Shape> = fc.record({
  items: fc.array(item, { minLength: 1, maxLength: 4 }),
  gone: fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }),
  step: fc.integer({ min: 1, max: 4 }),
  eol: fc.constantFrom('\n', '\r\n'),
  final: fc.boolean(),
  last: fc.boolean(),
  flow: fc.boolean(),
});

/** `before: 1`, a map `m` or a list of the items, and perhaps something behind it. */
function mapText({ items, step, eol, final, last, flow }: Shape): string {
  const body = flow
    ? [`m: {${items.map(({ text }, at) => `k${String(at)}: ${text}`).join(', ')}}`]
    : [
        'm:',
        ...items.map(({ text, note }, at) => `${' '.repeat(step)}k${String(at)}: ${text}${note}`),
      ];
  const lines = ['before: 1 # stays', ...body, ...(last ? [] : ['behind: 2'])];
  return lines.join(eol) + (final ? eol : '');
}

function placeOf(text: string): CollectionPlace {
  const root = asMap(parse(openFile('a.yaml', text)).documents[0]?.root);
  const outer = root && collectionPlace(root);
  const map = root && asMap(get(root, 'm'));
  const index = outer?.entries.findIndex(({ key }) => key === 'm') ?? -1;
  const place = map && collectionPlace(map, outer && { place: outer, index });
  if (place === undefined) throw new Error(`no place in ${text}`);
  return place;
}

test('entries that are taken out are gone for a second parser, and nothing else is', () => {
  fc.assert(
    fc.property(shape, (how) => {
      const text = mapText(how);
      const indices = [...new Set(how.gone)]
        .filter((at) => at < how.items.length)
        .toSorted((a, b) => a - b);
      fc.pre(indices.length > 0);
      const edits = removeEntries(text, placeOf(text), indices);
      fc.pre(edits !== undefined);
      const fixed = applyEdits(text, edits);
      const expected = load(text) as { m: Record<string, unknown> } & Record<string, unknown>;
      const kept = Object.entries(expected.m).filter((_, at) => !indices.includes(at));
      const meaning = load(fixed) as Record<string, unknown>;
      if (kept.length > 0) expect(meaning).toEqual({ ...expected, m: Object.fromEntries(kept) });
      // A comment of its own keeps the key, with nothing in it.
      else expect([{}, undefined, null]).toContainEqual(meaning['m'] ?? undefined);
      expect(meaning['before']).toBe(1);
      expect(meaning['behind']).toBe(expected['behind']);
      expect(fixed.match(/# /g)?.length ?? 0).toBe(text.match(/# /g)?.length ?? 0);
      if (how.eol === '\r\n') expect(fixed.replaceAll('\r\n', '')).not.toContain('\n');
    }),
    { numRuns: 500 },
  );
});

test.each<[string, string, number[], string]>([
  ['whole lines go', 'm:\n  k0: a\n  k1: b\n', [0], 'm:\n  k1: b\n'],
  ['its comment stays', 'm:\n  k0: a # why\n  k1: b\n', [0], 'm:\n  # why\n  k1: b\n'],
  ['an empty map goes with its key', 'a: 1\nm:\n  k0: a\nz: 2\n', [0], 'a: 1\nz: 2\n'],
  ['in flow style the comma goes', 'm: {k0: a, k1: b, k2: c}\n', [1], 'm: {k0: a, k2: c}\n'],
  ['also before the last', 'm: { k0: a, k1: b }\n', [1], 'm: { k0: a }\n'],
  ['a last line without its end', 'a: 1\nm:\n  k0: a\n  k1: b', [1], 'a: 1\nm:\n  k0: a'],
])('%s', (_name, text, indices, expected) => {
  expect(applyEdits(text, removeEntries(text, placeOf(text), indices) ?? [])).toBe(expected);
});

test.each([
  ['an anchor that is used', 'm: &a\n  k0: a\nb: *a\n'],
  ['a merge key', 'x: &a {k1: b}\nm:\n  <<: *a\n  k0: a\n'],
])('%s: nothing is taken out', (_name, text) => {
  const root = asMap(parse(openFile('a.yaml', text)).documents[0]?.root);
  const map = asMap(get(root, 'm')) as MapNode;
  expect(collectionPlace(map)).toBeUndefined();
});

test('entries of a map behind a dash: the next entry that stays comes behind it', () => {
  const shapes = fc.record({
    items: fc.array(item, { minLength: 2, maxLength: 4 }),
    gone: fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }),
    lead: fc.constantFrom('- ', '  - ', '-   ', '- - '),
    eol: fc.constantFrom('\n', '\r\n'),
  });
  let removed = 0;
  fc.assert(
    fc.property(shapes, ({ items, gone, lead, eol }) => {
      const indent = ' '.repeat(lead.length);
      const lines = items.map(({ text, note }, at) => `k${String(at)}: ${text}${note}`);
      const text = `l:${eol}${lines.map((line, at) => (at === 0 ? lead : indent) + line).join(eol)}${eol}`;
      let node = get(asMap(parse(openFile('a.yaml', text)).documents[0]?.root), 'l');
      while (node?.kind === 'seq') [node] = node.items;
      const place = node?.kind === 'map' ? collectionPlace(node) : undefined;
      const indices = [...new Set(gone)].filter((at) => at < items.length);
      const edits = place && removeEntries(text, place, indices);
      const isWhole = indices.length === items.length;
      const isNoted = indices.includes(0) && items.some(({ note }) => note !== '');
      if (edits === undefined) {
        expect(isWhole || isNoted).toBe(true);
        return;
      }
      removed += indices.includes(0) ? 1 : 0;
      const kept = Object.fromEntries(
        lines.flatMap((line, at) =>
          indices.includes(at) ? [] : Object.entries(load(line) as Record<string, unknown>),
        ),
      );
      const all = load(applyEdits(text, edits)) as { l: unknown };
      expect(JSON.stringify(all.l)).toBe(JSON.stringify(lead === '- - ' ? [[kept]] : [kept]));
    }),
    { numRuns: 1000 },
  );
  expect(removed).toBeGreaterThan(50);
});
