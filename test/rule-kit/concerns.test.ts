import { describe, expect, test } from '@jest/globals';
import rules from '../../rules/index.ts';
import { NOTHING_BUILT } from '../../src/facts/overlays.ts';
import { lint } from '../../src/lint/lint.ts';
import { Survey } from '../../src/lint/survey.ts';
import { readModel, type FileModel } from '../../src/manifests/file-model.ts';
import { overlaysThatMatter } from '../../src/program/overlays.ts';
import { isKustomization } from '../../src/text/file-name.ts';
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
function saidBy(id: string, all: readonly FileModel[], given: ReturnType<typeof contextFrom>) {
  const used = rules.filter(({ meta }) => meta.id === id);
  const taken = (known: typeof given, wanted?: Survey['mustKeep']): Survey => {
    const survey = new Survey(used, known, false, wanted);
    for (const model of all) survey.add(model, true);
    return survey;
  };
  // As in a run: the kustomizations that matter are known once the workflows are.
  const files = new Map(all.map(({ file }) => [file.path, file]));
  const paths = [...files.keys()].filter(isKustomization);
  const first = taken(given);
  const found = overlaysThatMatter(paths, (path) => files.get(path), first);
  const context =
    found === undefined ? given : { ...given, overlays: { ...found, built: NOTHING_BUILT } };
  const second = found === undefined ? first : taken(context);
  const survey = second.mustKeep === undefined ? second : taken(context, second.mustKeep);
  const models = survey.mustKeepAll ? all : survey.kept;
  const say = (some: readonly FileModel[]): readonly Finding[] =>
    lint(some, used, context, { silent: survey.elsewhere, records: [] }).findings;
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
