import { expect, test } from '@jest/globals';
import { documentInParts, listInParts } from '../../src/report/json-parts.ts';
import { inertJson } from '../../src/text/inert-json.ts';

const ITEMS = [
  [],
  [{ a: 'first\nsecond', b: [] }],
  [{ a: { b: [1, { c: '}\n]' }] } }, 'text', [], [[1], {}]],
];

test.each(ITEMS.map((items) => [items]))('the parts of %j are the document as a whole', (items) => {
  const before = { version: 1, list: [{ text: 'a\nb' }] };
  for (const after of [{}, { problems: [] }, { problems: [{ a: 1 }], other: {} }]) {
    const whole = `${inertJson({ ...before, items, ...after }, 2)}\n`;
    expect([...documentInParts(before, 'items', items, after)].join('')).toBe(whole);
  }
  expect([...listInParts(items)].join('')).toBe(`${inertJson(items, 2)}\n`);
});

test('an item is asked for when the part before it was taken', () => {
  let asked = 0;
  function* items(): Generator<number> {
    for (let at = 0; at < 9; at += 1) {
      asked += 1;
      yield at;
    }
  }
  const parts = listInParts(items());
  parts.next();
  parts.next();
  expect(asked).toBe(2);
});
