import { describe, expect, test } from '@jest/globals';
import { formatImageRef, hostOfPartial, parseImageRef } from '../../src/images/reference.ts';
import { sizeOf, type Measured, type SizeFact, type SizeKnowledge } from '../../src/images/size.ts';
import { globMatcher } from '../../src/config/glob.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('references by the grammar of distribution', () => {
  test.each([
    ['nginx', 'docker.io/library/nginx:latest'],
    ['nginx:1.27', 'docker.io/library/nginx:1.27'],
    ['org/app', 'docker.io/org/app:latest'],
    ['index.docker.io/nginx', 'docker.io/library/nginx:latest'],
    ['localhost/app', 'localhost/app:latest'],
    ['localhost:5000/app:1', 'localhost:5000/app:1'],
    ['Registry.Example.com/app', 'registry.example.com/app:latest'],
    ['Foo/bar', 'foo/bar:latest'],
    ['[::1]:5000/x', '[::1]:5000/x:latest'],
    ['a/b/c/d:1', 'docker.io/a/b/c/d:1'],
    [`nginx@${DIGEST}`, `docker.io/library/nginx@${DIGEST}`],
    [`nginx:1@${DIGEST}`, `docker.io/library/nginx:1@${DIGEST}`],
    ['a__b/c.d-e', 'docker.io/a__b/c.d-e:latest'],
    ['x:A_b.C-1', 'docker.io/library/x:A_b.C-1'],
  ])('%s is %s', (text, canonical) => {
    const reference = parseImageRef(text);
    expect(reference && formatImageRef(reference)).toBe(canonical);
  });

  test.each([
    '',
    ' nginx',
    'UPPER',
    'a//b',
    'a:',
    'a:b:c',
    '-a/b',
    'a@sha256:12',
    'a_-b',
    'https://x.example/y',
    `a:${'t'.repeat(129)}`,
    'n'.repeat(256),
    '{{x}}',
    `${'a/'.repeat(2000)}b`,
  ])('%j is none', (text) => {
    expect(parseImageRef(text)).toBeUndefined();
  });

  test.each([
    ['r.example.com/a:{{x}}', 'r.example.com'],
    ['r.example.com:5000/{{x}}', 'r.example.com:5000'],
    ['{{x}}/a', undefined],
    ['r.{{x}}.com/a', undefined],
    ['a/{{x}}', undefined],
    ['{{x}}', undefined],
  ])('the host of %s', (text, host) => {
    expect(hostOfPartial(text)).toBe(host);
  });
});

describe('sizes by order of trust', () => {
  const reference = parseImageRef('nginx:1');
  if (reference === undefined) throw new Error('not a reference');
  const name = 'docker.io/library/nginx:1';
  const lock = new Map([[name, { bytes: 7 }]]);
  const told: Measured = {
    state: 'known',
    bytes: 9,
    digest: DIGEST,
    platform: 'linux/amd64',
    platforms: 1,
  };
  const size = (knowledge: Partial<SizeKnowledge>): SizeFact =>
    sizeOf(reference, {
      configured: [],
      matches: globMatcher(),
      locked: new Map(),
      measured: new Map(),
      ...knowledge,
    });

  test('the configuration, in either spelling', () => {
    for (const match of ['nginx:*', 'docker.io/library/*:1', '**']) {
      expect(size({ configured: [{ match, bytes: 5 }], locked: lock })).toEqual({
        state: 'known',
        bytes: 5,
        source: 'configuration',
      });
    }
  });

  test('then the lock file, then the registry, then nothing', () => {
    const configured = [{ match: '*/nginx:*', bytes: 5 }];
    const measured = new Map([[name, told]]);
    expect(size({ configured, locked: lock, measured })).toEqual({
      state: 'known',
      bytes: 7,
      source: 'lock-file',
    });
    expect(size({ measured })).toEqual({ state: 'known', bytes: 9, source: 'registry' });
    expect(size({})).toEqual({ state: 'unknown' });
  });

  test('why a registry did not tell is kept, but an estimate is better', () => {
    const measured = new Map<string, Measured>([[name, { state: 'unknown', reason: 'no answer' }]]);
    expect(size({ measured })).toEqual({ state: 'unknown', reason: 'no answer' });
    const large = parseImageRef('pytorch/pytorch');
    if (large === undefined) throw new Error('not a reference');
    const failed = new Map<string, Measured>([
      ['docker.io/pytorch/pytorch:latest', { state: 'unknown', reason: 'no answer' }],
    ]);
    const fact = sizeOf(large, {
      configured: [],
      matches: globMatcher(),
      locked: new Map(),
      measured: failed,
    });
    expect(fact).toMatchObject({ state: 'known', source: 'estimate' });
  });
});
