import { describe, expect, test } from '@jest/globals';
import { globMatcher } from '../../src/config/glob.ts';
import { clusterNames, clustersOf, clusterViewOf } from '../../src/facts/cluster-view.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { settingsFrom } from '../support/lint-text.ts';

const path = (name: string): RepoPath => name as RepoPath;
const cluster = (name: string, glob = `${name}/**`): string =>
  `  - { name: ${name}, files: ["${glob}"] }\n`;
const settingsWith = (...entries: readonly string[]) =>
  settingsFrom(entries.length === 0 ? '' : `clusters:\n${entries.join('')}`);

test.each<[string[], string[]]>([
  [[], []],
  [[cluster('a')], []],
  [[cluster('a'), cluster('a', 'b/**')], []],
  [
    [cluster('a'), cluster('b')],
    ['a', 'b'],
  ],
  [
    [cluster('b'), cluster('a'), cluster('b', 'c/**')],
    ['b', 'a'],
  ],
])('of %j the names are %j', (entries, expected) => {
  expect(clusterNames(settingsWith(...entries))).toEqual(expected);
});

describe('the clusters of a file', () => {
  const settings = settingsWith(cluster('all', '**'), cluster('a'), cluster('b'));
  const view = clusterViewOf(settings, globMatcher());

  test('are all whose globs match, and the last one counts', () => {
    const names = clustersOf(settings, path('a/x.yaml'), globMatcher()).map(({ name }) => name);
    expect(names).toEqual(['all', 'a']);
    expect(view.clusterAt(path('a/x.yaml'))?.name).toBe('a');
    expect(view.clusterAt(path('x.yaml'))?.name).toBe('all');
  });

  test('serve those of the same cluster; what is for none serves all', () => {
    expect(view.serves(path('a/x.yaml'), path('a/y.yaml'))).toBe(true);
    expect(view.serves(path('a/x.yaml'), path('b/y.yaml'))).toBe(false);
    expect(view.serves(path('x.yaml'), path('b/y.yaml'))).toBe(true);
    const two = clusterViewOf(settingsWith(cluster('a'), cluster('b')), globMatcher());
    expect(two.serves(path('x.yaml'), path('b/y.yaml'))).toBe(true);
    expect(two.serves(path('a/x.yaml'), path('y.yaml'))).toBe(false);
    const none = clusterViewOf(settingsWith(), globMatcher());
    expect(none.serves(path('a'), path('b'))).toBe(true);
    expect(none.clusterAt(path('a'))).toBe(undefined);
  });
});
