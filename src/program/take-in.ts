import { loadCompleteReader } from '../adapters/complete-reader.ts';
import { NeedsIgnoreReader, type IgnoreReader } from '../adapters/disk/walk.ts';
import type { Begun } from './judge.ts';
import { Journey } from './collect.ts';
import type { Settings } from '../settings.ts';
import type { GivenFacts } from '../facts/context.ts';
import { NeedsCompleteReader, type Reader } from '../yaml/placement.ts';
import type { SourceFile } from '../text/text.ts';

/** Gives the files of a run one by one. */
export type FileSource = (journey: Journey, readIgnores?: IgnoreReader) => Iterable<SourceFile>;

/** What was taken in; no survey where no file mattered. */
export interface Intake {
  readonly journey: Journey;
  readonly begun: Begun | undefined;
}

/** What a run needs of its files. */
export interface Keeping {
  /** Files will be changed. */
  readonly fixing?: boolean;
  /** Every file is wanted, also one that no rule has anything to say about. */
  readonly keepsAll?: boolean;
}

/**
 * Takes the files of a run into a survey. What a file turns out to need (the complete parser, a
 * reader of `.gitignore`, the judging itself) is loaded then; where that changes what was seen
 * before, the files are gone through once more.
 */
export async function takeIn(
  source: FileSource,
  settings: Settings,
  facts: GivenFacts,
  { fixing = false, keepsAll: always = false }: Keeping,
): Promise<Intake> {
  let readIgnores: IgnoreReader | undefined;
  let keepsAll = always;
  for (;;) {
    const journey = new Journey();
    try {
      const files = source(journey, readIgnores);
      const begun = await takeAll(files, settings, facts, { keepsAll, fixing });
      if (begun?.survey.mustKeepAll !== true) return { journey, begun };
      keepsAll = true;
    } catch (error) {
      if (!(error instanceof NeedsIgnoreReader)) throw error;
      readIgnores = (await import('../adapters/disk/gitignore.ts')).readIgnoreFile;
    }
  }
}

async function takeAll(
  files: Iterable<SourceFile>,
  settings: Settings,
  facts: GivenFacts,
  { keepsAll, fixing }: { readonly keepsAll: boolean; readonly fixing: boolean },
): Promise<Begun | undefined> {
  let analysis: typeof import('./judge.ts') | undefined;
  let complete: Reader | undefined;
  let begun: Begun | undefined;
  let hasAllRules = false;
  for (const file of files) {
    analysis ??= await import('./judge.ts');
    begun ??= await analysis.beginSurvey(settings, facts, keepsAll);
    // A fix can name the platform where it was not named before.
    if (!hasAllRules && (fixing || analysis.namesPlatform(file.text))) {
      begun.survey.useRules((await import('../../rules/index.ts')).default);
      hasAllRules = true;
    }
    try {
      begun.survey.add(analysis.readModel(file, complete));
    } catch (error) {
      if (!(error instanceof NeedsCompleteReader)) throw error;
      complete = await loadCompleteReader();
      begun.survey.add(analysis.readModel(file, complete));
    }
  }
  return begun;
}
