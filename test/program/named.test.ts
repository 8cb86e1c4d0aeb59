import { describe, expect, test } from '@jest/globals';
import { globMatcher } from '../../src/config/glob.ts';
import { namedBy, type Naming } from '../../src/program/named.ts';

const ROOT = { path: '', kind: 'folder' } as const;
const folder = (path: string) => ({ path, kind: 'folder' as const });
const file = (path: string) => ({ path, kind: 'file' as const });

const naming = (more: Partial<Naming>) =>
  namedBy({
    starts: [ROOT],
    written: [],
    include: [],
    exclude: [],
    matches: globMatcher(),
    allowEmpty: false,
    ...more,
  });

const PATHS = ['a.yaml', 'x/a.yaml', 'x/y/a.yaml', 'xy/a.yaml'];

describe('what is named', () => {
  test.each<[string, Partial<Naming>, string[], boolean]>([
    ['everything', {}, PATHS, true],
    ['a folder', { starts: [folder('x')] }, ['x/a.yaml', 'x/y/a.yaml'], false],
    ['a file', { starts: [file('x/a.yaml')] }, ['x/a.yaml'], false],
    ['a glob', { include: ['x/*'] }, ['x/a.yaml'], false],
    ['all but a glob', { exclude: ['x/**'] }, ['a.yaml', 'xy/a.yaml'], false],
    ['a file beside a glob', { starts: [file('a.yaml')], include: ['x/*'] }, ['a.yaml'], false],
    ['an excluded file', { starts: [file('a.yaml')], exclude: ['a.*'] }, [], false],
    ['a glob in a folder', { starts: [folder('x')], include: ['**/y/*'] }, ['x/y/a.yaml'], false],
  ])('%s', (_name, more, expected, everything) => {
    const named = naming(more);
    expect(PATHS.filter(named.has)).toEqual(expected);
    expect(named.everything).toBe(everything);
  });

  test('has words, and the files that were named one by one', () => {
    expect(naming({}).words).toEqual(['.']);
    expect(naming({ written: ['./x'] }).words).toEqual(['./x']);
    expect(naming({ starts: [folder('x'), file('a.yaml')] }).files).toEqual(['a.yaml']);
  });

  test('is reached through the folders above it', () => {
    const { reaches } = naming({ starts: [file('x/y/a.yaml')] });
    expect(['x', 'x/y', 'xy', 'z'].filter(reaches)).toEqual(['x', 'x/y']);
  });
});

test('a glob has to hold a file, unless nothing is no mistake', () => {
  const { expected } = naming({ include: ['x/*', 'z/*'] });
  expect(expected.map(({ words }) => words)).toEqual(expect.arrayContaining(['x/*', 'z/*']));
  const unmet = expected.filter(({ meets }) => !PATHS.some(meets));
  expect(unmet.map(({ words }) => words)).toEqual(['z/*']);
  expect(naming({ include: ['z/*'], allowEmpty: true }).expected).toEqual([]);
});
