import { expect, test } from '@jest/globals';
import { withCommas } from '../../src/text/decimal.ts';

test.each([0, 7, 999, 1000, 20_000, 100_000, 1_234_567, -1000])('%d with commas', (value) => {
  expect(withCommas(value)).toBe(value.toLocaleString('en-US'));
});
