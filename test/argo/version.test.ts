import { expect, test } from '@jest/globals';
import {
  ARGO_VERSION_PATTERN,
  DEFAULT_ARGO_VERSION,
  ownerCounts,
  parseArgoVersion,
} from '../../src/argo/version.ts';

test.each([
  ['2.12', false],
  ['3.5', false],
  ['v3.6.19', false],
  ['3.7', true],
  ['v3.7.2', true],
  ['3.10', true],
  ['4.0', true],
])('does the podMetadata of a template’s owner count in %s? %s', (text, expected) => {
  expect(text).toMatch(new RegExp(ARGO_VERSION_PATTERN));
  expect(ownerCounts(parseArgoVersion(text))).toBe(expected);
});

test('it does not in what the ACK component ships, which is the default', () => {
  expect(ownerCounts(DEFAULT_ARGO_VERSION)).toBe(false);
});
