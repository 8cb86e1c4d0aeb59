import { expect, test } from '@jest/globals';
import { renderedPath, withoutVariant } from '../../src/render/rendered-path.ts';
import { sourceComments } from '../../src/render/source-comment.ts';
import type { RepoPath } from '../../src/text/text.ts';

const path = (text: string): RepoPath => text as RepoPath;

test('the folder of a variant goes, and folders of people stay, whatever they end in', () => {
  const made = renderedPath(path('prod!/chart'), 'values', path('prod!/chart/new!/wf.yaml'));
  expect(withoutVariant(made)).toBe('prod!/chart/new!/wf.yaml');
  expect(withoutVariant(path('prod!/wf.yaml'))).toBe('prod!/wf.yaml');
  expect(withoutVariant(renderedPath(path(''), 'a/b', path('wf.yaml')))).toBe('wf.yaml');
  expect(withoutVariant(renderedPath(path('over!'), 'kustomize', path('base/wf.yaml')))).toBe(
    'over!/base/wf.yaml',
  );
});

test('the comment that names a source is the last one before a place', () => {
  const text = 'a: 1\n---\n# Source: c/templates/a.yaml\na: 1\n---\n# Source: c/b.yaml\nb: 1\n';
  const sourceAt = sourceComments(path('x'), text);
  const places = [0, text.indexOf('# Source: c/t'), text.indexOf('a: 1', 5), text.length];
  expect(places.map((offset) => sourceAt(offset)?.source)).toEqual([
    undefined,
    'c/templates/a.yaml',
    'c/templates/a.yaml',
    'c/b.yaml',
  ]);
});
