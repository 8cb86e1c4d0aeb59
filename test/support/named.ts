import type { Finding } from '../../src/finding.ts';
import { readCompletely } from '../../src/adapters/complete-reader.ts';
import { readModel, type FileModel } from '../../src/manifests/file-model.ts';
import { givenBy, judge } from '../../src/program/judge.ts';
import { Kept } from '../../src/program/keep.ts';
import { modelsThatMatter } from '../../src/program/matter.ts';
import { namedBy, type Named } from '../../src/program/named.ts';
import type { Settings } from '../../src/settings.ts';
import { globMatcher } from '../../src/config/glob.ts';
import type { Locked, SourceFile } from './lint-text.ts';

/** What names these files of a repository, and nothing else of it; all of it where none is given. */
export function naming(...paths: readonly string[]): Named {
  const starts = paths.map((path) => ({ path, kind: 'file' as const }));
  const root = { path: '', kind: 'folder' as const };
  return namedBy({
    starts: paths.length === 0 ? [root] : starts,
    written: paths,
    include: [],
    exclude: [],
    matches: () => false,
    allowEmpty: false,
  });
}

/** What a run says about named files. */
export interface Said {
  readonly findings: readonly Finding[];
  /** How many files it read for that. */
  readonly read: number;
}

/** Judges named files of a repository as the program does, without the disk. */
export function sayOf(
  files: readonly SourceFile[],
  named: Named,
  settings: Settings,
  locked: Locked = new Map(),
): Said {
  const models = modelsThatMatter(files, named, settings, readOnce);
  const all = judgedOnce(models, settings, locked);
  return { findings: all.filter(({ path }) => named.has(path)), read: models.length };
}

const judged = new WeakMap<Settings, Map<string, readonly Finding[]>>();

/** All findings of some files. The same files are judged once for all tests with these settings. */
function judgedOnce(
  models: readonly FileModel[],
  settings: Settings,
  locked: Locked,
): readonly Finding[] {
  const known = judged.get(settings) ?? new Map<string, readonly Finding[]>();
  judged.set(settings, known);
  const key = models.map(({ file }) => file.path).join('\n');
  const findings = known.get(key) ?? judgeModels(models, settings, locked);
  known.set(key, findings);
  return findings;
}

function judgeModels(
  models: readonly FileModel[],
  settings: Settings,
  locked: Locked,
): readonly Finding[] {
  const found = keepOf(models, settings, locked, false);
  const kept = found.survey.mustKeepAll ? keepOf(models, settings, locked, true) : found;
  return judge(givenBy(kept)).verdict.findings;
}

const known = new WeakMap<SourceFile, FileModel>();

/** Reads a file; the same file is read once for all tests. */
function readOnce(file: SourceFile): FileModel {
  const model = known.get(file) ?? readModel(file, readCompletely);
  known.set(file, model);
  return model;
}

function keepOf(
  models: readonly FileModel[],
  settings: Settings,
  locked: Locked,
  keepsAll: boolean,
): Kept {
  const facts = { matches: globMatcher(), sizes: { locked, measured: new Map<string, never>() } };
  const kept = new Kept(settings, facts, { fixing: false, keepsAll, named: naming() });
  for (const model of models) kept.addModel(model);
  return kept;
}
