import { expect, test } from '@jest/globals';
import {
  lintFiles,
  lockedFrom,
  settingsFrom,
  sourceFile,
  type Finding,
} from '../support/lint-text.ts';
import { ruleFolders, type RuleCase } from '../support/rule-cases.ts';

/** What all rules together say of a case; a rule says more or less beside others than alone. */
function findingsOf({ files, config, sizes }: RuleCase): readonly Finding[] {
  const sources = files.map(({ path, text }) => sourceFile(path, text));
  return lintFiles(sources, settingsFrom(config), undefined, lockedFrom(sizes)).findings;
}

test('every finding in the cases of all rules has a fix, or help that says what to do', () => {
  const all = ruleFolders().flatMap(({ cases }) => cases.flatMap(findingsOf));
  expect(all.length).toBeGreaterThan(400);
  const stuck = all.filter(({ fix, help }) => fix === undefined && (help ?? '').trim() === '');
  expect(stuck.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
});
