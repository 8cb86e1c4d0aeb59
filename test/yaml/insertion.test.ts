import { describe, expect, test } from '@jest/globals';
import { applyEdits } from '../../src/text/edits.ts';
import { parse } from '../../src/yaml/documents.ts';
import { insertEntry } from '../../src/yaml/sites/entries.ts';
import { insertionSite } from '../../src/yaml/sites/insertion.ts';
import { asMap, get, itemsOf } from '../../src/yaml/tree.ts';
import { openFile } from '../support/lint-text.ts';

/** The text with `k: v` at `s.m`, or the reason why there is no place for it. */
function inserted(text: string): string {
  const file = openFile('a.yaml', text);
  const root = asMap(parse(file).documents[0]?.root);
  if (root === undefined) throw new Error('not a map');
  const site = insertionSite(file, root, ['s', 'm']);
  return site.open ? applyEdits(text, [insertEntry(site, 'k', 'v')]) : site.reason;
}

/** The text with `k: v` at `m.q`, right before `c`. */
function insertedBefore(text: string): string {
  const file = openFile('a.yaml', text);
  const root = asMap(parse(file).documents[0]?.root);
  const base = asMap(itemsOf(get(root, 't'))[0]);
  if (base === undefined) throw new Error('not a map');
  const site = insertionSite(file, base, ['m', 'q'], 'c');
  return site.open ? applyEdits(text, [insertEntry(site, 'k', 'v')]) : site.reason;
}

const NEW = '    m:\n      q:\n        k: "v"\n';

describe('maps that are not there, before an entry in braces', () => {
  test.each([
    ['stand on its line', 't: [{ x: 1, c: 1 }]\n', 't: [{ x: 1, m: { q: { k: "v" } }, c: 1 }]\n'],
    [
      'have lines of their own, as in JSON',
      't: [\n  {\n    "x": 1,\n    "c": 1\n  }\n]\n',
      't: [\n  {\n    "x": 1,\n    "m": {"q": {"k": "v"}},\n    "c": 1\n  }\n]\n',
    ],
    ['can be the first', 't: [{ c: 1 }]\n', 't: [{ m: { q: { k: "v" } }, c: 1 }]\n'],
    [
      'are filled in where they are in braces and right before it',
      't: [{ x: 1, m: { l: 2 }, c: 1 }]\n',
      't: [{ x: 1, m: { q: { k: "v" }, l: 2 }, c: 1 }]\n',
    ],
    [
      'are filled in where they are empty',
      't:\n  - m: {}\n    c: 1\n',
      't:\n  - m: {q: {k: "v"}}\n    c: 1\n',
    ],
  ])('%s', (_name, text, expected) => {
    expect(insertedBefore(text)).toBe(expected);
  });
});

describe('maps that are not there, before an entry', () => {
  test.each([
    ['stand right before it', 't:\n  - x: 1\n    y: 2\n', '    c:\n      d: 1\n'],
    ['are the first of an item as well', 't:\n  - ', 'c: 1\n'],
    ['leave it its comments', 't:\n  - x: 1\n', '    # of c\n    # and more\n    c: 1\n'],
    [
      'do not take a comment that belongs to what is above',
      't:\n  - x:\n      y: 1\n      # z: 2\n',
      '    c: 1\n',
    ],
    ['do not go past a blank line', 't:\n  - x: 1\n    # of nothing\n\n', '    c: 1\n'],
    ['leave a block of text alone', 't:\n  - x: |\n      # text\n', '    c: 1\n'],
    ['leave quoted text alone', 't:\n  - x: "a\n    # b"\n', '    c: 1\n'],
  ])('%s', (_name, above, below) => {
    const isFirst = below === 'c: 1\n';
    const made = isFirst ? `${NEW.trimStart()}    ` : NEW;
    expect(insertedBefore(above + below)).toBe(above + made + below);
  });

  test('have the line ends and the step of the file', () => {
    expect(insertedBefore('t:\r\n- x:\r\n      y: 1\r\n  c: 1\r\n')).toBe(
      't:\r\n- x:\r\n      y: 1\r\n  m:\r\n      q:\r\n          k: "v"\r\n  c: 1\r\n',
    );
  });

  test.each([
    ['labels', '      l:\n        a: b\n', '      q:\n        k: "v"\n'],
    ['labels in braces', '      l: { a: b }\n', '      q:\n        k: "v"\n'],
    ['entries of several lines', '      q:\n        a: >-\n          b\n', '        k: "v"\n'],
    ['an entry of one line', '      q:\n        a: b\n\n', '        k: "v"\n'],
  ])('are filled in behind %s where they end right before it', (name, inner, made) => {
    const above = `t:\n  - x: 1\n    m:\n${inner}`;
    const below = '    # of c\n    c: 1\n';
    const isOneLine = name === 'an entry of one line';
    const expected = isOneLine ? above.replace(/\n$/, `${made}\n`) : above + made;
    expect(insertedBefore(above + below)).toBe(expected + below);
  });

  test.each([
    [
      'where something is between',
      't:\n  - m:\n      l: { a: b }\n    x: 1\n    c: 1\n',
      't:\n  - m:\n      q:\n        k: "v"\n      l: { a: b }\n    x: 1\n    c: 1\n',
    ],
    [
      'where the map goes on',
      't:\n  - m:\n      q:\n        a: |\n          b\n      l: { a: b }\n    c: 1\n',
      't:\n  - m:\n      q:\n        k: "v"\n        a: |\n          b\n      l: { a: b }\n    c: 1\n',
    ],
    [
      'where the entry is merged in',
      'a: &a { c: 1 }\nt:\n  - x: 1\n    <<: *a\n',
      `a: &a { c: 1 }\nt:\n  - x: 1\n${NEW}    <<: *a\n`,
    ],
    ['where it is not there', 't:\n  - x: 1\n    y: 1\n', `t:\n  - x: 1\n${NEW}    y: 1\n`],
  ])('go to their usual place %s', (_name, text, expected) => {
    expect(insertedBefore(text)).toBe(expected);
  });
});

describe('an entry', () => {
  test.each([
    [
      'follows its like',
      's:\n  m:\n    a: 1\n    b: 2\n',
      's:\n  m:\n    a: 1\n    b: 2\n    k: "v"\n',
    ],
    [
      'has their indent',
      's:\n    m:\n          a: 1\n',
      's:\n    m:\n          a: 1\n          k: "v"\n',
    ],
    [
      'comes before a comment of what follows',
      's:\n  m:\n    a: 1\n  # of z\n  z: 1\n',
      's:\n  m:\n    a: 1\n    k: "v"\n  # of z\n  z: 1\n',
    ],
    [
      'follows the comment of its like',
      's:\n  m:\n    a: 1 # one\n',
      's:\n  m:\n    a: 1 # one\n    k: "v"\n',
    ],
    [
      'has the line end of the file',
      's:\r\n  m:\r\n    a: 1\r\n',
      's:\r\n  m:\r\n    a: 1\r\n    k: "v"\r\n',
    ],
    ['needs no final newline', 's:\n  m:\n    a: 1', 's:\n  m:\n    a: 1\n    k: "v"'],
    [
      'stands before one of several lines',
      's:\n  m:\n    a: |\n      x\n',
      's:\n  m:\n    k: "v"\n    a: |\n      x\n',
    ],
    [
      'opens a map that is not there, behind the name',
      's:\n  x: 1\n  name: n\n  z: 2\n',
      's:\n  x: 1\n  name: n\n  m:\n    k: "v"\n  z: 2\n',
    ],
    [
      'opens it behind the entry point',
      's:\n  x: 1\n  entrypoint: n\n',
      's:\n  x: 1\n  entrypoint: n\n  m:\n    k: "v"\n',
    ],
    [
      'opens it behind the first line otherwise',
      's:\n  x: 1\n  z: 2\n',
      's:\n  x: 1\n  m:\n    k: "v"\n  z: 2\n',
    ],
    [
      'opens it with the step of the file',
      's:\n    x:\n        y: 1\n    z: 2\n',
      's:\n    x:\n        y: 1\n    z: 2\n    m:\n        k: "v"\n',
    ],
    ['opens a null', 's:\n  m:\n  z: 1\n', 's:\n  m:\n    k: "v"\n  z: 1\n'],
    [
      'opens a null with a comment',
      's:\n  m: # none\n  z: 1\n',
      's:\n  m: # none\n    k: "v"\n  z: 1\n',
    ],
    ['takes the place of a tilde', 's:\n  m: ~\n  z: 1\n', 's:\n  m:\n    k: "v"\n  z: 1\n'],
    ['opens an empty map', 's:\n  m: {}\n', 's:\n  m: {k: "v"}\n'],
    ['opens an empty map with a blank', 's:\n  m: { }\n', 's:\n  m: {k: "v" }\n'],
    ['is the first in braces', 's: {m: {a: 1}}\n', 's: {m: {k: "v", a: 1}}\n'],
    ['keeps their blanks', 's: { m: { a: 1 } }\n', 's: { m: { k: "v", a: 1 } }\n'],
    [
      'has quotes where they have',
      '{"s": {"m": {"a": 1}}}\n',
      '{"s": {"m": {"k": "v", "a": 1}}}\n',
    ],
    ['opens a map in braces', 's: { x: 1 }\n', 's: { m: { k: "v" }, x: 1 }\n'],
    ['opens a map in JSON', '{"s": {"x": 1}}\n', '{"s": {"m": {"k": "v"}, "x": 1}}\n'],
    ['opens a null in braces', 's: {m: null}\n', 's: {m: {k: "v"}}\n'],
    [
      'has a line of its own where they have',
      '{\n  "s": {\n    "m": {\n      "a": 1\n    }\n  }\n}\n',
      '{\n  "s": {\n    "m": {\n      "k": "v",\n      "a": 1\n    }\n  }\n}\n',
    ],
    [
      'has it with CRLF as well',
      '{\r\n  "s": {"m": {\r\n    "a": 1}}}',
      '{\r\n  "s": {"m": {\r\n    "k": "v",\r\n    "a": 1}}}',
    ],
  ])('%s', (_name, text, expected) => {
    expect(inserted(text)).toBe(expected);
  });
});
