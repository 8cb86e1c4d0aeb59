import { describe, expect, test } from '@jest/globals';
import { applyEdits } from '../../src/text/edits.ts';
import { parse } from '../../src/yaml/documents.ts';
import { insertEntry } from '../../src/yaml/sites/entries.ts';
import type { InsertionSite } from '../../src/yaml/sites/insertion.ts';
import { siteNear } from '../../src/yaml/sites/near.ts';
import { asMap, get, itemsOf } from '../../src/yaml/tree.ts';
import { openFile } from '../support/lint-text.ts';
import { readDocuments } from '../support/second-parser.ts';

/** The texts with `k: v` at `m.q` of the first item, near `c` and `d`: the usual one, and the others. */
function inserted(text: string): readonly string[] {
  const site = siteIn(text);
  if (!site.open) return [site.reason];
  const edit = insertEntry(site, 'k', 'v');
  return [edit, ...(edit.elsewhere ?? [])].map((one) => applyEdits(text, [one]));
}

function siteIn(text: string): InsertionSite {
  const file = openFile('a.yaml', text);
  const base = asMap(itemsOf(get(parse(file).documents[0]?.root, 't'))[0]);
  if (base === undefined) throw new Error('not a map');
  return siteNear(file, base, ['m', 'q'], ['c', 'd']);
}

const NEW = '    m:\n      q:\n        k: "v"\n';
const OTHER = '  - z: 1\n';

describe('sites near entries', () => {
  test('are before and behind each of them', () => {
    const [one, two, three, four] = [
      '  - x: 1\n',
      '    c:\n      a: 1\n',
      '    y: 1\n',
      '    d: 1\n',
    ];
    expect(inserted(`t:\n${one}${two}${three}${four}${OTHER}`)).toEqual([
      `t:\n${one}${NEW}${two}${three}${four}${OTHER}`,
      `t:\n${one}${two}${NEW}${three}${four}${OTHER}`,
      `t:\n${one}${two}${three}${NEW}${four}${OTHER}`,
      `t:\n${one}${two}${three}${four}${NEW}${OTHER}`,
    ]);
  });

  test('are undefined where the usual one is the only one', () => {
    const site = siteIn('t:\n  - x: 1\n');
    expect(site.open && insertEntry(site, 'k', 'v').elsewhere).toBeUndefined();
  });

  test('come before those that are near none of them', () => {
    const [one, two, three, four] = [
      '  - x: 1\n',
      '    # y\n    y: 1\n',
      '    w: 1\n',
      '    d: 1\n',
    ];
    expect(inserted(`t:\n${one}${two}${three}${four}`)).toEqual([
      `t:\n${one}${two}${three}${NEW}${four}`,
      `t:\n${one}${two}${three}${four}${NEW}`,
      `t:\n${one}${NEW}${two}${three}${four}`,
      `t:\n${one}${two}${NEW}${three}${four}`,
    ]);
  });

  test('are between all entries of the map that is there', () => {
    const [head, one, two, three, tail] = [
      't:\n  - x: 1\n    m:\n      q:\n',
      '        # first\n        e: 1\n',
      '        f: |\n          text\n',
      '        g: 1\n',
      '    c: 1\n',
    ];
    const added = '        k: "v"\n';
    expect(inserted(head + one + two + three + tail)).toEqual([
      head + one + two + three + added + tail,
      head + added + one + two + three + tail,
      head + one + added + two + three + tail,
      head + one + two + added + three + tail,
    ]);
    expect(new Set(inserted('t:\n  - m:\n      l: 1\n      n: 1\n    c: 1\n'))).toEqual(
      new Set([
        't:\n  - m:\n      l: 1\n      n: 1\n      q:\n        k: "v"\n    c: 1\n',
        't:\n  - m:\n      q:\n        k: "v"\n      l: 1\n      n: 1\n    c: 1\n',
        't:\n  - m:\n      l: 1\n      q:\n        k: "v"\n      n: 1\n    c: 1\n',
      ]),
    );
  });

  test('are not beside all entries of a map that has very many', () => {
    const many = Array.from({ length: 1000 }, (_, at) => `        e${String(at)}: 1\n`).join('');
    expect(inserted(`t:\n  - m:\n      q:\n${many}    c: 1\n`)).toHaveLength(25);
  });

  test.each([
    ['a map that is empty', 't:\n  - m: { q: }\n    c: 1\n    x: 1\n'],
    ['a map that has no value', 't:\n  - m:\n      q:\n    c: 1\n    x: 1\n'],
    ['a map behind an anchor', 't:\n  - m: &m\n      l: 1\n    c: 1\n  - *m\n'],
    [
      'a map that is there and has a merge key',
      'a: &a { b: 1 }\nt:\n  - m:\n      q:\n        <<: *a\n        e: 1\n',
    ],
    ['a map that a merge key can give', 'a: &a { b: 1 }\nt:\n  - <<: *a\n    c: 1\n    x: 1\n'],
    ['an entry in braces that is the only one', 't: [{ c: 1 }]\n'],
  ])('are one for %s', (_name, text) => {
    expect(inserted(text)).toHaveLength(1);
  });

  test.each([
    ['no line end', '    c:\n      a: 1', '    c:\n      a: 1\n    m:\n      q:\n        k: "v"'],
    ['a comment behind it', '    c: 1 # one\n', `    c: 1 # one\n${NEW}`],
    ['a blank line and the next item', `    c: 1\n\n${OTHER}`, `    c: 1\n${NEW}\n${OTHER}`],
    ['a comment of the next item', `    c: 1\n  # z\n${OTHER}`, `    c: 1\n${NEW}  # z\n${OTHER}`],
    ['a list in brackets', '    c: [\n      1\n    ]\n', `    c: [\n      1\n    ]\n${NEW}`],
    ['a quoted text', '    c: "a\n\n      b"\n', `    c: "a\n\n      b"\n${NEW}`],
    ['a missing value', '    c:\n      a:\n', `    c:\n      a:\n${NEW}`],
    ['a block of text', '    c: |\n      a\n\n      b\n', `    c: |\n      a\n\n      b\n${NEW}`],
    ['one without its end', '    c: >- # +\n      a\n', `    c: >- # +\n      a\n${NEW}`],
    [
      'one, blank lines and the next item',
      `    c:\n      a: |2\n         a\n\n\n${OTHER}`,
      `    c:\n      a: |2\n         a\n${NEW}\n\n${OTHER}`,
    ],
    ['one that is empty', '    c: |\n', `    c: |\n${NEW}`],
  ])('are at the end of the map behind %s', (_name, below, expected) => {
    expect(inserted(`t:\n  - x: 1\n${below}`).at(-1)).toBe(`t:\n  - x: 1\n${expected}`);
  });

  test.each([
    ['a block of text with the lines below it', '    c: |+\n      a\n\n'],
    ['the same with an indent', '    c: >2+\n      a\n'],
    ['a block of text that ends the file', '    c: |\n      a'],
    ['a block of text whose last line is blank', '    c: |\n      a\n        \n'],
    ['a comment of an inner map', '    c:\n      a: 1\n      # b: 2\n'],
    ['the same below blank lines', '    c:\n      a: 1\n\n\n      # b: 2\n'],
    ['an anchor', '    c: &a\n      a: 1\nz: *a\n'],
    ['an alias', '    c: *a\n'],
  ])('are not at the end of the map behind %s', (_name, below) => {
    expect(inserted(`a: &a 1\nt:\n  - x: 1\n${below}`)).toHaveLength(1);
  });

  test.each([
    ['block style', 't:\n- c:\n  - a: 1\n\n  # y\n  y: |+\n    a\n\n  d: >\n    b\n- z: 1\n'],
    ['JSON', '{"t": [\n  {"c": {"a": 1}, "x": 1,\n   "d": 1, "y": 2}\n]}\n'],
    ['braces', 't: [{ x: 1, c: { a: 1 }, y: , d: 1 }]\n'],
    [
      'a map that is there',
      't:\n- m:\n   l: 1\n   q:\n     # b\n     b: >\n       c\n\n     e: []\n  c: 1\n',
    ],
    [
      'JSON that is there',
      '{"t": [\n  {"m": {"q": {\n     "a": {"a": 1},\n     "x": 1}}, "c": 2}\n]}\n',
    ],
    [
      'blocks of text',
      't:\n  - x: 1\n    c:\n      a: [1]\n      b: |\n        a\n\n\n\n  - z: >\n      b\n',
    ],
    ['a block of text and a comment', 't:\n  - x: 1\n    c: |-\n      a\n  # b\n'],
    ['blocks of text with CRLF', 't:\r\n  - x: 1\r\n    c: |\r\n      a\r\n\r\n  - z: 1\r\n'],
    ['CRLF', 't:\r\n  - c: 1\r\n    x: 1\r\n    d:\r\n      - 1\r\n'],
  ])('of %s all make the same data', (_name, text) => {
    const [first, ...others] = inserted(text).map((one) => readDocuments(one));
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toEqual(first);
    expect(JSON.stringify(first)).toMatch(/"m":\{("l":1,)?"q":\{.*"k":"v"/);
  });
});
