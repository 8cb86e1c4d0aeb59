import { describe, expect, test } from '@jest/globals';
import { evaluated, substitute, type Lookup } from '../../src/argo/tags.ts';
import type { Value } from '../../src/argo/values.ts';

/** The controller's own answers are in `cases/arguments-expression-*`. Here is what has no answer there. */
const VALUES: Readonly<Record<string, readonly Value[]>> = {
  a: [{ text: 'one', open: false }],
  'x.b': [
    { text: '1', open: true },
    { text: '2', open: true },
  ],
  tag: [{ text: 'r/{{run}} ', open: true }],
  many: [{ text: '{{inputs.parameters.many}}', open: true, tooMany: true }],
  json: [{ text: '{"a":[{"b":"c"}],"<":"<","big":1e30}', open: false }],
};

const lookup: Lookup = (name) => VALUES[name];

function texts(expression: string): readonly string[] | undefined {
  return evaluated(expression, lookup)?.map(({ text }) => text);
}

test.each([
  ['a value for each combination of values', "a + x.b + x['b']", ['one11', 'one22']],
  ['a tag that is left stays in a sum', "tag + ':1'", ['r/{{run}} :1']],
  ['blanks beside a tag', "trim(tag) + ':1'", ['r/{{run}}:1']],
  ['quotes in quotes', String.raw`'it\'s' + "\"" + '\\'`, [String.raw`it's"` + '\\']],
  ['a condition inside a condition', "a == 'x' ? 'n' : a == 'one' ? 'y' : 'n'", ['y']],
  ['an index into a list', "jsonpath(json, '$.a[0].b')", ['c']],
])('%s', (_name, expression, expected) => {
  expect(texts(expression)).toEqual(expected);
});

describe('nothing is known of', () => {
  test.each([
    ['a name without a value', 'missing'],
    ['a comparison with a tag', "tag == 'x' ? 'y' : 'z'"],
    ['a function of a tag', 'upper(tag)'],
    ['a condition without a value', "missing ? 'y' : 'z'"],
    ['a difference', 'a-a'],
    ['a function that is not followed', 'sprig.uuidv4()'],
    ['a function with too few values', "sprig.replace('a', 'b')"],
    ['a name that every object of JavaScript has', 'toString()'],
    ['a place that every object of JavaScript has', "jsonpath(json, '$.constructor')"],
    ['a list, which releases write in two ways', "jsonpath(json, '$.a')"],
    ['what Go writes in another way', 'toJson(json)'],
    ['a path with a filter', "jsonpath(json, '$.a[?(@.b)]')"],
    ['text after the end', "a 'b'"],
    ['an open bracket', "(a + 'b'"],
    ['nothing', ''],
    ['brackets without an end', '('.repeat(100_000)],
    ['more parts than are read', `a${" + 'b'".repeat(150)}`],
  ])('%s', (_name, expression) => {
    expect(texts(expression)).toBeUndefined();
  });
});

test('a value is open where one of its parts is', () => {
  expect(evaluated("a + 'x'", lookup)).toEqual([{ text: 'onex', open: false }]);
  expect(evaluated('x.b', lookup)?.map(({ open }) => open)).toEqual([true, true]);
  expect(substitute('{{=many}}', lookup)).toEqual(VALUES['many']);
});

test('an expression that is not known stays a tag', () => {
  expect(substitute('r/{{=missing + a}}:{{=a}}', lookup)).toEqual([
    { text: 'r/{{=missing + a}}:one', open: false },
  ]);
});
