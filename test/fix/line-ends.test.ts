import { expect, test } from '@jest/globals';
import { fixFiles, lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const TEXT = workflow(ENTERPRISE_IMAGE);
const settings = settingsFrom(CONFIG);

/** Is a text another one with something inserted at one place? */
function isExtended(text: string, before: string): boolean {
  let same = 0;
  while (same < before.length && text[same] === before[same]) same += 1;
  return text.length > before.length && text.endsWith(before.slice(same));
}

test.each([
  ['lone carriage returns', TEXT.replaceAll('\n', '\r')],
  ['a carriage return too many', TEXT.replaceAll('\n', '\r\r\n')],
  ['a carriage return behind a comment', TEXT.replace('spec:', '# a comment\rspec:')],
])('a text with %s is fixed, and what it had stays', (_name, text) => {
  const before = sourceFile('a.yaml', text);
  expect(lintFiles([before], settings).findings.map(({ ruleId }) => ruleId)).toContain(
    'acr-instance-id-missing',
  );
  const after = fixFiles([before], settings);
  expect(lintFiles(after, settings).findings.filter(({ fix }) => fix?.safety === 'safe')).toEqual(
    [],
  );
  expect(after.map((file) => isExtended(file.text, text))).toEqual([true]);
  expect(fixFiles(after, settings)).toEqual(after);
});
