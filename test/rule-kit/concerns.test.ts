import { describe, expect, test } from '@jest/globals';
import rules from '../../rules/index.ts';
import { lint } from '../../src/lint/lint.ts';
import { Survey } from '../../src/lint/survey.ts';
import { readModel, type FileModel } from '../../src/manifests/file-model.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import {
  contextFrom,
  lockedFrom,
  openFile,
  settingsFrom,
  type Finding,
} from '../support/lint-text.ts';
import { ruleFolders } from '../support/rule-cases.ts';

const modelOf = (path: string, text: string): FileModel =>
  readModel(openFile(path, text), readYaml);

/** A rule alone, about files of which the survey has kept what that rule needs, or about all. */
function saidBy(id: string, all: readonly FileModel[], context: ReturnType<typeof contextFrom>) {
  const used = rules.filter(({ meta }) => meta.id === id);
  const survey = new Survey(used, context, false);
  for (const model of all) survey.add(model, true);
  const models = survey.mustKeepAll ? all : survey.kept;
  const say = (some: readonly FileModel[]): readonly Finding[] =>
    lint(some, used, context, survey.elsewhere).findings;
  return { kept: say(models), whole: lint(all, used, context).findings };
}

describe('what is dropped changes nothing', () => {
  test.each(ruleFolders())('$id says the same of the files that are kept', ({ id, cases }) => {
    for (const { name, files, config, sizes } of cases) {
      const all = files.map(({ path, text }) => modelOf(path, text));
      const context = contextFrom(settingsFrom(config), lockedFrom(sizes));
      const { kept, whole } = saidBy(id, all, context);
      expect([name, kept]).toEqual([name, whole]);
    }
  });
});
