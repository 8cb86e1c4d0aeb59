import { CACHES_FILE, LOCK_FILE, ONLINE_FILE } from '../../src/config/files.ts';
import { globMatcher } from '../../src/config/glob.ts';
import { loadSettings } from '../../src/config/load.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings.ts';
import type { Change } from '../../src/fix/file-change.ts';
import { planFixes, type PlannedFixes } from '../../src/fix/plan.ts';
import { proposeFixes } from '../../src/fix/proposal.ts';
import { judgeAgain, type Judged } from '../../src/program/judge.ts';
import { planStartOf } from '../../src/program/plan-start.ts';
import { cacheInManifests } from '../../src/caches/fix.ts';
import { planCaches, type CachePlan } from '../../src/caches/plan.ts';
import type { Finding } from '../../src/finding.ts';
import { contextOf, type Facts, type RuleContext } from '../../src/facts/context.ts';
import { readOnlineFile } from '../../src/online/file.ts';
import { readCachesFile } from '../../src/live-caches/file.ts';
import { NOTHING_ELSEWHERE } from '../../src/facts/elsewhere.ts';
import { lint } from '../../src/lint/lint.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { readModel, type FileModel } from '../../src/manifests/file-model.ts';
import { joinProject } from '../../src/facts/project.ts';
import type { Rule } from '../../src/rule-kit/rule.ts';
import type { OpenFile } from '../../src/yaml/documents.ts';
import { applyEdits } from '../../src/text/edits.ts';
import type { RepoPath, SourceFile } from '../../src/text/text.ts';
import { readLockFile, type LockEntry } from '../../src/images/lock-file.ts';
import rules from '../../rules/index.ts';
import { remember } from '../../src/text/remember.ts';
import { naming } from './named.ts';

export { CACHES_FILE, LOCK_FILE, ONLINE_FILE };
export type { Finding, Rule, SourceFile };

/** A file of a test. */
export function sourceFile(path: string, text: string): SourceFile {
  return { path: path as RepoPath, text };
}

/** A file to be read, with the complete parser at hand. */
export function openFile(path: string, text: string): OpenFile {
  return { path: path as RepoPath, text, complete: readYaml };
}

/** The settings of a configuration text; a test with a wrong one fails. */
export function settingsFrom(text: string | undefined): Settings {
  if (text === undefined) return DEFAULT_SETTINGS;
  const file = openFile('.wfcache-lint.yaml', text);
  const loaded = loadSettings(
    file,
    rules.map(({ meta }) => meta),
  );
  if (!loaded.ok) throw new Error(loaded.error.map(({ message }) => message).join('\n'));
  return loaded.value;
}

/** Entries of a size lock file by canonical reference. */
export type Locked = ReadonlyMap<string, LockEntry>;

const NOTHING_LOCKED: Locked = new Map();

/** The entries of a lock file's text, none where there is no file; a test with a wrong one fails. */
export function lockedFrom(text: string | undefined): Locked {
  if (text === undefined) return NOTHING_LOCKED;
  const { entries, problems } = readLockFile(openFile(LOCK_FILE, text));
  if (problems.length > 0) throw new Error(problems.map(({ reason }) => reason).join('\n'));
  return entries;
}

/** The day on which tests run. */
const TODAY = '2026-11-27';

/** What is known of clusters and of Alibaba Cloud. */
export type Live = Pick<Facts, 'liveCaches' | 'online' | 'today'>;

/**
 * The image caches of a file, and the answers of another one; none where there is no file. A test
 * with a wrong one fails.
 */
export function liveFrom(caches: string | undefined, answers: string | undefined): Live {
  const listed = caches === undefined ? undefined : readCachesFile(sourceFile(CACHES_FILE, caches));
  const read = answers === undefined ? undefined : readOnlineFile(sourceFile(ONLINE_FILE, answers));
  const problems = [...(listed?.problems ?? []), ...(read?.problems ?? [])];
  if (problems.length > 0) throw new Error(problems.map(({ reason }) => reason).join('\n'));
  return {
    ...(listed && { liveCaches: { lists: listed.lists }, today: TODAY }),
    online: read?.online,
  };
}

/** What rules may ask for where no registry was asked. */
export function contextFrom(
  settings: Settings,
  locked = NOTHING_LOCKED,
  live: Live = {},
): RuleContext {
  return contextOf(settings, {
    matches: globMatcher(),
    sizes: { locked, measured: new Map() },
    ruleIds: rules.map(({ meta }) => meta.id),
    today: '2026-06-01',
    cacheInManifests: settings.cache === 'manifest' ? cacheInManifests : undefined,
    ...live,
  });
}

const models = new WeakMap<SourceFile, FileModel>();

/** What is read in a file. It is read once, as in the program, however often it is judged and fixed. */
function modelOf(file: SourceFile): FileModel {
  return remember(models, file, () => readModel(file, readYaml));
}

/** Lints texts as the program does, without the disk. */
export function lintFiles(
  files: readonly SourceFile[],
  settings: Settings = DEFAULT_SETTINGS,
  used: readonly Rule[] = rules,
  locked: Locked = NOTHING_LOCKED,
  live?: Live,
): ReturnType<typeof lint> & { readonly problems: readonly string[] } {
  const read = files.map(modelOf);
  const problems = read.flatMap((model) => model.problems.map(({ reason }) => reason));
  return { ...lint(read, used, contextFrom(settings, locked, live)), problems };
}

/** The ImageCaches that texts need, as `imagecache` plans them. */
export function planFor(
  files: readonly SourceFile[],
  settings: Settings = DEFAULT_SETTINGS,
  exact = true,
  locked: Locked = NOTHING_LOCKED,
): CachePlan {
  const context = contextFrom(settings, locked);
  return planCaches(joinProject(files.map(modelOf), context), context, exact);
}

/** The texts once a plan is carried out, as `imagecache --write` does it. */
export function carriedOut({ caches }: CachePlan, files: readonly SourceFile[]): SourceFile[] {
  const renewed = files.map(({ path, text }) => {
    const edits = caches.flatMap(({ change, path: own }) =>
      own === path && change.kind === 'edit' ? change.edits : [],
    );
    return { path, text: applyEdits(text, edits) };
  });
  const created = caches.filter(({ change }) => change.kind === 'create');
  return [...renewed, ...created.map(({ path, text }) => ({ path, text }))];
}

/** The texts after all fixes, as `--fix` would write them; files that they create come last. */
export function fixFiles(
  files: readonly SourceFile[],
  settings: Settings = DEFAULT_SETTINGS,
  unsafe = false,
  used: readonly Rule[] = rules,
  locked: Locked = NOTHING_LOCKED,
  live?: Live,
): SourceFile[] {
  return withTexts(files, fixPlan(files, settings, unsafe, used, locked, live).texts);
}

/** The plan of all fixes, with the reasons why some are refused. */
export function fixPlan(
  files: readonly SourceFile[],
  settings: Settings = DEFAULT_SETTINGS,
  unsafe = false,
  used: readonly Rule[] = rules,
  locked: Locked = NOTHING_LOCKED,
  live?: Live,
): PlannedFixes {
  const { first, making } = planStartOf(judgedFrom(files, { settings, used, locked, live }));
  return planFixes(first, { unsafe, isWanted: () => true }, making);
}

/** What the fixes of these findings change, and those that have to go with them. */
export function fixOnly(
  files: readonly SourceFile[],
  findings: readonly Finding[],
  settings: Settings,
): Change[] {
  const { first, making } = planStartOf(judgedOnce(files, settings));
  const { texts, edits } = proposeFixes(first, findings, making);
  const before = new Map(files.map(({ path, text }) => [path, text]));
  return [...texts]
    .map(([path, after]) => ({
      path,
      before: before.get(path),
      after,
      edits: edits.get(path) ?? [],
    }))
    .filter((change) => change.after !== change.before);
}

const judgements = new WeakMap<readonly SourceFile[], WeakMap<Settings, Judged>>();

/** As the program, that judges once and proposes the fixes of many comments. */
function judgedOnce(files: readonly SourceFile[], settings: Settings): Judged {
  const known = remember(judgements, files, () => new WeakMap<Settings, Judged>());
  const judging = { settings, used: rules, locked: NOTHING_LOCKED };
  return remember(known, settings, () => judgedFrom(files, judging));
}

interface Judging {
  readonly settings: Settings;
  readonly used: readonly Rule[];
  readonly locked: Locked;
  readonly live?: Live | undefined;
}

/** What plans for these files start from: that of the program, for rules of one's own. */
function judgedFrom(
  files: readonly SourceFile[],
  { settings, used, locked, live }: Judging,
): Judged {
  const context = contextFrom(settings, locked, live);
  const nothing: Judged = {
    verdict: { findings: [], suppressed: [], ruleErrors: [] },
    around: [],
    models: new Map(),
    project: joinProject([], context),
    rules: used,
    context,
    elsewhere: NOTHING_ELSEWHERE,
    named: naming(),
    rendered: undefined,
    fixing: true,
  };
  return judgeAgain(nothing, files.map(modelOf));
}

/** The files with other texts, and files that are new behind them. */
function withTexts(
  files: readonly SourceFile[],
  texts: ReadonlyMap<RepoPath, string>,
): SourceFile[] {
  const all = new Map([...files.map(({ path, text }) => [path, text] as const), ...texts]);
  return [...all].map(([path, text]) => ({ path, text }));
}
