import { describe, expect, test } from '@jest/globals';
import { parseAllTags, parseOpenTag } from '../../src/images/reference.ts';
import {
  lintFiles,
  lockedFrom,
  settingsFrom,
  sourceFile,
  type Finding,
} from '../support/lint-text.ts';
import { workflow } from '../support/manifests.ts';
import rules from '../../rules/index.ts';

const OPEN = workflow('registry.example.com/team/train:{{workflow.parameters.tag}}');
const HUB = workflow('team/train:v{{workflow.parameters.tag}}');
const KNOWN = workflow('registry.example.com/team/train:7');

function large(text: string, config?: string, lock?: string): string[] {
  const locked = lock === undefined ? undefined : lockedFrom(lock);
  const { findings } = lintFiles([sourceFile('a.yaml', text)], settingsFrom(config), rules, locked);
  return findings.map(({ ruleId }: Finding) => ruleId);
}

const config = (match: string): string => `images: [{ match: "${match}", size: 3GiB }]\n`;
const lock = (image: string): string =>
  `version: 1\nimages:\n  - { image: "${image}", bytes: 3000000000 }\n`;

describe('a size of all tags of a repository', () => {
  test('serves a tag that is known only at run time', () => {
    const all = 'registry.example.com/team/train:*';
    expect(large(OPEN)).toEqual([]);
    expect(large(OPEN, config(all))).toEqual(['image-cache-missing']);
    expect(large(OPEN, config('registry.example.com/**'))).toEqual(['image-cache-missing']);
    expect(large(OPEN, undefined, lock(all))).toEqual(['image-cache-missing']);
    expect(large(HUB, config('team/train:*'))).toEqual(['image-cache-missing']);
    expect(large(HUB, undefined, lock('team/train:*'))).toEqual(['image-cache-missing']);
  });

  test('is not that of some tags, or of another repository', () => {
    for (const match of [
      'registry.example.com/team/train:7',
      'registry.example.com/team/train:v*',
    ]) {
      expect(large(OPEN, config(match))).toEqual([]);
    }
    expect(large(OPEN, undefined, lock('registry.example.com/team/train:7'))).toEqual([]);
    expect(large(OPEN, undefined, lock('registry.example.com/team/other:*'))).toEqual([]);
  });

  test('in the lock file serves a known tag that has no entry of its own', () => {
    const all = lock('registry.example.com/team/train:*');
    expect(large(KNOWN, undefined, all)).toEqual(['image-cache-missing']);
    const own = `${all}  - { image: "registry.example.com/team/train:7", bytes: 5 }\n`;
    expect(large(KNOWN, undefined, own)).toEqual([]);
  });

  test('is held where a cache of the repository holds any tag of it', () => {
    const cache = `---
apiVersion: eci.alibabacloud.com/v1
kind: ImageCache
metadata: { name: c }
spec: { images: ["registry.example.com/team/train:6"] }
`;
    const all = config('registry.example.com/team/train:*');
    expect(large(OPEN + cache, all)).not.toContain('image-cache-missing');
  });
});

test.each([
  ['a:{{x}}', 'library/a'],
  ['a/b@{{x}}', 'a/b'],
  ['h.io:5000/a/b:v1-{{x}}', 'a/b'],
  ['{{x}}', undefined],
  ['{{x}}/a:1', undefined],
  ['h.io/{{x}}:1', undefined],
  ['h.io:{{port}}/a:1', undefined],
  ['a:1', undefined],
])('the repository of %j', (text, repository) => {
  expect(parseOpenTag(text)?.repository).toBe(repository);
});

test.each([
  ['a:*', true],
  ['h.io:5000/a/b:*', true],
  ['a', false],
  ['a:1', false],
  ['a:1:*', false],
])('%j names all tags: %j', (text, all) => {
  expect(parseAllTags(text) !== undefined).toBe(all);
});
