import { describe, expect, test } from '@jest/globals';
import { ok } from '../../src/result.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { DEEPEST } from '../../src/yaml/simple/inline.ts';
import { readSimply } from '../../src/yaml/simple/simple.ts';

/** A list in so many lists. */
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('on one line the simple reader reads', () => {
  test.each([
    'a: b',
    '"a": b',
    "'a': b",
    '"a b": c',
    'a: "b"',
    "a: 'b'",
    'a: "b" # c',
    "a: 'b'   # c",
    'a: b # c',
    'a: b#c',
    'a:',
    'a: ""',
    "a: ''",
    String.raw`a: "b\"c"`,
    String.raw`a: "b\\"`,
    String.raw`a: "\\\"b"`,
    String.raw`a: "\u00e4\n"`,
    "a: 'it''s'",
    "a: 'b'''",
    "a: '''b'''",
    "a: ''''",
    'a: {}',
    'a: []',
    'a: { }',
    'a: [ ]',
    'a: [b]',
    'a: [ b , c ]',
    'a: ["b", \'c\', d]',
    'a: {b: c}',
    'a: { b: c, "d": e, \'f\': g }',
    'a: {"b":c}',
    'a: {b: {c: [d, {e: f}]}}',
    'a: [b c, d  ]',
    'a: [[b], [c, [d]]]',
    'a: {b: c} # d',
    'a: -b',
    'a: [-b]',
    `a: ${nested(DEEPEST)}`,
    `a: ${nested(DEEPEST + 1)}`,
  ])('%s', (text) => {
    const read = readSimply(text, { base: 7 });
    expect(read).toBeDefined();
    expect(ok([read])).toEqual(readYaml(text, { base: 7 }));
  });
});

describe('it leaves to the complete one', () => {
  test.each([
    'a: b: c',
    'a: b:',
    'a: "b',
    "a: 'b",
    'a: "b"c',
    'a: "b"# c',
    'a: {b: c',
    'a: {b: c]',
    'a: [b}',
    'a: [b, ]',
    'a: {b: c, }',
    'a: {b}',
    'a: {b:c}',
    'a: {"b" :c}',
    'a: {<<: {b: c}}',
    'a: {b: &c d}',
    'a: [b: c]',
    'a: [b #c]',
    'a: *b',
    'a: &b c',
    'a: !b c',
    'a: |',
    'a: b\tc',
    'a: "b\tc"',
    'a: [b\tc]',
    'a: {b: c} d',
    String.raw`a: "\x41"`,
    `a: ${nested(DEEPEST + 2)}`,
  ])('%s', (text) => {
    expect(readSimply(text, { base: 0 })).toBeUndefined();
  });
});
