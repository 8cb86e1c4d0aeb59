import { expect, test } from '@jest/globals';
import { joinProject } from '../../src/facts/project.ts';
import { AlikeFiles } from '../../src/lint/alike-files.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { imageCache } from '../support/joined-files.ts';
import { contextFrom, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { houseOf, plainPlatform } from '../support/plain-platform.ts';
import { Draw } from '../support/random-repository.ts';

const CONTEXT = contextFrom(settingsFrom(undefined));

/** Takes in so many files of one text, after these; how many of them were like others. */
function takenOf(count: number, ...first: readonly string[]): number {
  const alike = new AlikeFiles(CONTEXT, (model) => joinProject([model], CONTEXT));
  const text = plainPlatform(new Draw(0), houseOf(new Draw(0)), 'a', 0);
  const all = [...first, ...Array.from({ length: count }, () => text)];
  for (const [at, own] of all.entries()) {
    const file = sourceFile(`${String(at)}.yaml`, own);
    const found = alike.find(file);
    if (found === undefined) alike.notice(readModel(file, readYaml));
    else alike.take(found);
  }
  return alike.count;
}

test('files are not compared any more once an object serves pods of any file', () => {
  expect(takenOf(20)).toBeGreaterThan(0);
  expect(takenOf(20, imageCache('c', 'a.example.com/a:1'))).toBe(0);
});
