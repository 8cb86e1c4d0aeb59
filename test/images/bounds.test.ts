import { expect, test } from '@jest/globals';
import { hostOfPartial, parseImageRef, parseOpenTag } from '../../src/images/reference.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

test.each<[string, string, boolean]>([
  ['a name of 255 characters', `h.io/${'a'.repeat(251)}`, true],
  ['a name of 256 characters', `h.io/${'a'.repeat(252)}`, false],
  ['a tag of 128 characters', `a:${'t'.repeat(128)}`, true],
  ['a tag of 129 characters', `a:${'t'.repeat(129)}`, false],
  ['a digest of 32 digits', `a@x:${'0'.repeat(32)}`, true],
  ['a digest of 31 digits', `a@x:${'0'.repeat(31)}`, false],
  ['1024 characters', `a@x:${'0'.repeat(1020)}`, true],
  ['1025 characters', `a@x:${'0'.repeat(1021)}`, false],
])('%s are a reference or not', (_name, text, expected) => {
  expect(parseImageRef(text) !== undefined).toBe(expected);
});

test.each<[string, object | undefined]>([
  ['localhost/a', { host: 'localhost', repository: 'a' }],
  ['localhost:5000/a:1', { host: 'localhost:5000', repository: 'a', tag: '1' }],
  ['HOST/a', { host: 'host', repository: 'a' }],
  ['[::1]:5000/a', { host: '[::1]:5000', repository: 'a' }],
  ['index.docker.io/a', { host: 'docker.io', repository: 'library/a' }],
  ['registry-1.docker.io/a/b', { host: 'docker.io', repository: 'a/b' }],
  [`a:1@${DIGEST}`, { host: 'docker.io', repository: 'library/a', tag: '1', digest: DIGEST }],
  ['a__b/c-.d', undefined],
  ['-.io/a', undefined],
  ['a:', undefined],
  ['a@b', undefined],
  ['/a', undefined],
  ['', undefined],
])('%s is %j', (text, expected) => {
  expect(parseImageRef(text)).toStrictEqual(expected);
});

test.each<[string, string | undefined, string | undefined]>([
  ['h.io/a:{{x}}', 'h.io', 'h.io'],
  ['a:{{x}}', 'docker.io', 'docker.io'],
  ['a:1{{x}}-{{y}}', 'docker.io', 'docker.io'],
  ['h.io/a@{{x}}', 'h.io', 'h.io'],
  ['h.io/{{x}}:1', undefined, 'h.io'],
  ['H.io/{{x}}', undefined, 'h.io'],
  ['h.io/a:{{x}}/b', undefined, 'h.io'],
  ['a/{{x}}', undefined, undefined],
  ['{{x}}/a:1', undefined, undefined],
  ['{{x}}', undefined, undefined],
  ['a{{x}}:1', undefined, undefined],
])('of %s the repository is on %s, and the host is %s', (text, repository, host) => {
  expect([parseOpenTag(text)?.host, hostOfPartial(text)]).toEqual([repository, host]);
});
