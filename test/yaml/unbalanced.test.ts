import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { unbalancedIn } from '../../src/yaml/complete/unbalanced.ts';

test.each([
  ['a: [b, c\n', 1, 'the "[" in column 4 is not closed'],
  ['a: [b, c\nd: [e]\n', 1, 'the "[" in column 4 is not closed'],
  ['a: { b: [c }\n', 1, 'the "[" in column 9 is not closed'],
  ['x: y\na: [b]]\n', 2, 'the "]" in column 7 has no "[" before it'],
  ['a: }\n', 1, 'the "}" in column 4 has no "{" before it'],
  ['a: "b\nc: d\n', 1, 'the double quote in column 4 is not closed'],
  ['a: "b\nc: ["d"]\n', 1, 'the double quote in column 4 is not closed'],
  ["a: 'it''s\n", 1, 'the single quote in column 4 is not closed'],
  ['- a: |\n    "[\n  b: [c\n', 3, 'the "[" in column 6 is not closed'],
  ['a: it\'s "x" [\nb: &c !!str [d # ]\n', 2, 'the "[" in column 13 is not closed'],
  ['{\r\n  "a": [1,\r\n  "b": 2\r\n}\r\n', 2, 'the "[" in column 8 is not closed'],
])('%j', (text, line, reason) => {
  const read = readYaml(text, { base: 0 });
  expect(read.ok).toBe(false);
  if (read.ok) return;
  const { offset, reason: said } = read.error;
  expect([text.slice(0, offset).split('\n').length, said]).toEqual([
    line,
    `Not valid YAML: ${reason}`,
  ]);
});

const RULES = fileURLToPath(new URL('../../rules', import.meta.url));

test('of everything that is valid nothing is said', () => {
  const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.yaml'),
  );
  const valid = files
    .map((path) => ({ path, text: readFileSync(join(RULES, path), 'utf8') }))
    .filter(({ text }) =>
      [parseAllDocuments(text)].flat().every(({ errors }) => errors.length === 0),
    );
  expect(valid.length).toBeGreaterThan(200);
  const wrong = valid.flatMap(({ path, text }) => {
    const found = unbalancedIn(text);
    return found === undefined ? [] : [`${path}: ${found.reason}`];
  });
  expect(wrong).toEqual([]);
});
