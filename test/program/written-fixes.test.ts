import { expect, test } from '@jest/globals';
import type { Fix, Safety } from '../../src/finding.ts';
import { WrittenFixes } from '../../src/program/written-fixes.ts';
import { WrittenEdits } from '../../src/render/written-edits.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { readDocuments } from '../support/second-parser.ts';

/** Nothing is rendered here, so no edit has a written place, and none is needed. */
const NOTHING = new WrittenEdits({
  charts: [],
  overlays: [],
  files: [],
  tools: { complete: readYaml, read: readDocuments, render: () => [] },
});

function fixOf(safety: Safety, start: number): Fix {
  const edit = { range: { start, end: start }, text: 'x' };
  return { title: 'Mend it', safety, edits: [{ path: 'a.yaml' as RepoPath, edit }] };
}

test.each([
  ['safe', 'safe', 'safe'],
  ['safe', 'unsafe', 'unsafe'],
  ['unsafe', 'safe', 'unsafe'],
] as const)('a fix for several variants, %s and %s, is %s', (one, other, all) => {
  const fixes = new WrittenFixes(NOTHING, () => true);
  expect(fixes.of([fixOf(one, 1), fixOf(other, 2)])).toMatchObject({ value: { safety: all } });
});
