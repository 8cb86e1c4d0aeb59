import { expect, test } from '@jest/globals';
import {
  ARGO_VERSION_PATTERN,
  defaultsTurnKind,
  mergeRulesOf,
  parseArgoVersion,
  possibleRules,
} from '../../src/argo/version.ts';
import { DEFAULT_ARGO_VERSION } from '../../src/settings.ts';

test.each([
  ['2.12', ['below-3.7']],
  ['3.5', ['below-3.7']],
  ['v3.6.19', ['below-3.7']],
  ['3.7', ['filling', 'overwriting']],
  ['v3.7.0', ['overwriting']],
  ['3.7.14', ['overwriting']],
  ['3.7.15', ['filling']],
  ['3.10', ['filling']],
  ['4.0', ['filling', 'overwriting']],
  ['4.0.5', ['overwriting']],
  ['4.0.6', ['filling']],
  ['4.1', ['filling']],
])('%s follows %j', (text, expected) => {
  expect(text).toMatch(new RegExp(ARGO_VERSION_PATTERN));
  expect(possibleRules(parseArgoVersion(text))).toEqual(expected);
});

test('without a version every set of rules is possible, and that of the ACK component assumed', () => {
  expect(possibleRules(DEFAULT_ARGO_VERSION)).toHaveLength(3);
  expect(mergeRulesOf(DEFAULT_ARGO_VERSION)).toBe('below-3.7');
});

test.each([
  ['3.5.12', true],
  ['3.6.15', true],
  ['3.6.16', false],
  ['3.7.6', true],
  ['3.7.7', false],
  ['3.7', false],
  ['4.0.0', false],
])('does templateDefaults.container turn templates into containers in %s? %s', (text, expected) => {
  expect(defaultsTurnKind(parseArgoVersion(text))).toBe(expected);
});
