import type { SourceEdit } from '../../src/render/source-edit.ts';
import { expect, test } from '@jest/globals';
import type { Fix } from '../../src/finding.ts';
import { madeTogether } from '../../src/program/made-together.ts';
import type { RepoPath } from '../../src/text/text.ts';

function edit(path: string, start: number, end: number, text: string): SourceEdit {
  return { path: path as RepoPath, edit: { range: { start, end }, text } };
}

const fixOf = (...edits: readonly SourceEdit[]): Fix => ({
  title: 'Mend it',
  safety: 'safe',
  edits,
});

/** The edits of each list, as their texts. */
function listsOf(edits: readonly SourceEdit[], fixes: readonly Fix[]): readonly string[] {
  const lists = madeTogether(edits, fixes, (one) => one.edit.text.trim());
  return lists.map((list) => list.map(({ path, edit: { text } }) => `${path} ${text}`).join(', '));
}

const [A, B, C] = [edit('a', 1, 2, 'A'), edit('a', 5, 5, 'B'), edit('b', 5, 5, 'C')];

test('each edit is made by itself, and in all variants at once', () => {
  const variant = edit('c', 1, 2, 'A');
  expect(listsOf([A, B, C, variant], [fixOf(A), fixOf(B)])).toEqual(['a A, c A', 'a B', 'b C']);
});

test('all edits of one fix are made together, also where another fix shares one of them', () => {
  expect(listsOf([A, B, C], [fixOf(A, C)])).toEqual(['a A, b C', 'a B']);
  expect(listsOf([A, B, C], [fixOf(A, C), fixOf(B, C)])).toEqual(['a A, a B, b C']);
});

test('an edit that was joined with others counts for each of them', () => {
  const joined = edit('a', 1, 6, 'A..B');
  expect(listsOf([joined, C], [fixOf(B, C)])).toEqual(['a A..B, b C']);
});

test('a fix of which the places are not known is made with all edits of its file', () => {
  const later = edit('a', 40, 41, 'L');
  expect(listsOf([A, B, C], [fixOf(later, C)])).toEqual(['a A, a B, b C']);
});

test('an edit of a file that has none in the plan ties nothing', () => {
  expect(listsOf([A, B], [fixOf(A, edit('d', 1, 1, 'D'))])).toEqual(['a A', 'a B']);
});
