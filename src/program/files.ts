import type { Snapshot } from '../adapters/github/snapshot.ts';
import type { KnownFile } from '../lint/known-files.ts';
import { isKustomization } from '../text/file-name.ts';
import { LIMITS, tooLarge } from '../text/limits.ts';
import type { FoundFile } from '../manifests/file.ts';
import { mayMatterByItself } from '../manifests/prefilter.ts';
import type { Called } from '../config/called.ts';
import type { Heap } from '../io.ts';
import type { Problem } from '../problem.ts';
import type { Result } from '../result.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import type { Named } from './named.ts';
import type { ResultCache } from './result-cache.ts';

/** What was found on the way to the files that matter. It changes while the files are read. */
export class Walked {
  /** The file that is being read. */
  at: RepoPath | undefined;
  /** The memory of the run did not suffice for the file that was being read, and those after it. */
  isFull = false;
  /** How many files were read, including those that are only the context of the named ones. */
  read = 0;
  /** How many named files were looked at, including those that cannot matter. */
  looked = 0;
  /** The named files that were left alone because they are templates of a Helm chart. */
  readonly charts = new Set<RepoPath>();
  /** What could not be read of the named files, and the limits of the run. */
  readonly problems: Problem[] = [];
  /** Files that git ignores although they can hold manifests. */
  readonly ignored = new Set<RepoPath>();
  /** Links that lead to what is not read otherwise. */
  readonly links = new Set<string>();
  /** Temporary files of this program: of runs that write, or that were killed. */
  readonly temporary = new Set<string>();
  /** The files that can hold something that is read. */
  readonly relevant = new Set<string>();
  /** Those of them that matter by themselves, and not only together with other files. */
  readonly independent = new Set<string>();
  /** The files that are wanted and have the name of a manifest. */
  readonly paths: RepoPath[] = [];
  /** The kustomizations of the repository. */
  readonly kustomizations: RepoPath[] = [];
  /** Those of them that were read and are wanted again, as far as they are texts in UTF-8. */
  readonly texts = new Map<RepoPath, SourceFile>();
  /** What was named and is not there: folders and globs without any YAML or JSON file. */
  missing: readonly string[] = [];
}

/** Gives the files of a run that can matter, one by one. Each call begins anew. */
export type FileSource = (walked: Walked, unopened?: Unopened) => Iterable<SourceFile>;

/** What an earlier run knows of files. Those that are taken without being opened are not given. */
export interface Unopened {
  readonly cache: ResultCache;
  /** Takes in a file by its record; false where its text is needed. */
  readonly take: (path: RepoPath, record: KnownFile) => boolean;
}

/** Of a file that was taken in without being opened, what its text would have said. */
export type TakenUnopened = Pick<KnownFile, 'length' | 'isIndependent'>;

/** What limits the reading of files, and is told how far it is. */
export interface Watch {
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Is called from time to time with the number of files that were looked at. */
  readonly progress?: (files: number) => void;
  /**
   * Is called for each file, with the number of files so far and the characters of the manifests in
   * them.
   */
  readonly tune?: (files: number, characters: number) => void;
  /** What the run may fill; undefined where it need not be asked. */
  readonly heap?: Heap;
  /** How the person who started the run calls its settings; as options where undefined. */
  readonly called?: Called;
  /** Nothing can stop work that has begun. */
  readonly cannotStop?: true;
  /** Seconds that the run may take; undefined for the usual ones. */
  readonly timeout?: number | undefined;
}

/** Seconds that a run may take. */
export function secondsOf({ timeout = LIMITS.runSeconds }: Watch): number {
  return timeout;
}

/** The files of a snapshot that can matter, by the same limits; `.gitignore` hides none of them. */
export function filesOfSnapshot(
  { files, problems, leftOut }: Pick<Snapshot, 'files' | 'problems' | 'leftOut'>,
  named: Named,
  watch: Watch,
  walked: Walked,
): Generator<SourceFile> {
  for (const problem of problems) walked.problems.push(problem);
  for (const path of leftOut) if (named.has(path)) walked.links.add(path);
  return upToLimits(files.keys(), (path) => files.get(path) ?? 'irrelevant', named, watch, walked);
}

/** Those of the files found that can matter, as they are read, up to the limits of a run. */
export function* upToLimits(
  found: Iterable<RepoPath>,
  read: (path: RepoPath) => FoundFile | TakenUnopened,
  named: Named,
  watch: Watch,
  walked: Walked,
): Generator<SourceFile> {
  let held = 0;
  walked.missing = named.expected.map(({ words }) => words);
  let expected = named.expected;
  for (const path of found) {
    walked.at = path;
    const limit = limitMet(walked.read, held);
    if (limit !== undefined) {
      walked.problems.push({ path, reason: limit, effect: 'skipped-file' });
      break;
    }
    walked.read += 1;
    walked.paths.push(path);
    if (walked.read % 500 === 0) watch.progress?.(walked.read);
    const isNamed = named.has(path);
    if (isNamed) {
      walked.looked += 1;
      if (expected.length > 0) expected = expected.filter(({ meets }) => !meets(path));
    }
    if (isKustomization(path)) walked.kustomizations.push(path);
    const file = read(path);
    if (typeof file === 'object') held += lengthOf(file);
    watch.tune?.(walked.read, held);
    if (file === 'irrelevant') continue;
    if (file === 'helm-chart') {
      if (isNamed) walked.charts.add(path);
    } else if ('isIndependent' in file) {
      walked.relevant.add(path);
      if (file.isIndependent) walked.independent.add(path);
    } else if (!file.ok) {
      if (isNamed) walked.problems.push(file.error);
    } else {
      walked.relevant.add(path);
      if (mayMatterByItself(file.value.text)) walked.independent.add(path);
      yield file.value;
    }
  }
  walked.missing = expected.map(({ words }) => words);
}

function lengthOf(file: Result<SourceFile, Problem> | TakenUnopened): number {
  if ('isIndependent' in file) return file.length;
  return file.ok ? file.value.text.length : 0;
}

function limitMet(files: number, units: number): string | undefined {
  const rest = 'this file and all after it were not read';
  if (files >= LIMITS.files) return `${tooLarge('run', LIMITS.files, 'files')}; ${rest}`;
  if (units >= LIMITS.runBytes) {
    return `${tooLarge('run', LIMITS.runBytes, 'bytes of manifests')}; ${rest}`;
  }
  return undefined;
}
