import { expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { SLOW } from '../scripts/slow-first.mjs';

test('the tests that are run first are there', () => {
  const missing = SLOW.filter((path) => !existsSync(new URL(path, import.meta.url)));
  expect(missing).toEqual([]);
});
