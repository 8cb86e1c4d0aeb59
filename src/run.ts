import { loadCompleteReader } from './adapters/complete-reader.ts';
import { loadConfiguration, loadLockFile, belowRoot } from './adapters/config-file.ts';
import { locate } from './adapters/root.ts';
import type { Selects } from './adapters/walk.ts';
import { Workspace } from './adapters/workspace.ts';
import type { Analysis } from './analysis.ts';
import { collect, collectStdin, type Journey, type Watch } from './collect.ts';
import type { Settings } from './config/settings.ts';
import type { Change, Fixed } from './fix/apply.ts';
import type { Counts, Report } from './lint/finding.ts';
import type { Facts } from './lint/lint.ts';
import { takeIn, type FileSource } from './intake.ts';
import { compareText, type Problem, type RepoPath, type SourceFile } from './source/text.ts';

/** What a run is asked to do. */
export interface Request extends Watch {
  readonly cwd: string;
  readonly paths: readonly string[];
  /** Undefined: the file at the root, if there is one. */
  readonly config?: string | undefined;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Nothing, compute the fixed texts, or write them. */
  readonly fix: 'none' | 'show' | 'write';
  readonly unsafeFixes: boolean;
  /** Lint these bytes as if they stood at this path; nothing else is read. */
  readonly stdin?: { readonly path: string; readonly bytes: Buffer } | undefined;
}

/** A finished run. */
export interface Finished {
  readonly ok: true;
  /** The real path all paths are relative to. */
  readonly root: string;
  readonly report: Report;
  /** The files with findings, and maybe others, fixes included where they were written. */
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  /** What the fixes change, or changed where they were written. */
  readonly changes: readonly Change[];
  /** Milliseconds for going through the files, and for all that follows. */
  readonly timing: { readonly reading: number; readonly judging: number };
}

/** A finished run, or why it could not begin: wrong paths or a wrong configuration. */
export type Outcome = Finished | { readonly ok: false; readonly errors: readonly string[] };

/** Lints, and fixes if asked. The one place where the adapters meet the pure rooms. */
export async function run(request: Request): Promise<Outcome> {
  const began = request.now();
  const { cwd, stdin } = request;
  const located = locate(cwd, stdin ? [] : request.paths);
  if (!located.ok) return { ok: false, errors: [located.reason] };
  const { root, starts } = located;
  const configuration = await loadConfiguration(root, cwd, request.config);
  if ('errors' in configuration) return { ok: false, errors: configuration.errors };
  const { settings } = configuration;
  const { selects, excludes, matches } = await loadGlobs(settings, request);
  const workspace = new Workspace(root);
  const lock = await loadLockFile(root);
  const wanted = { starts, selects, excludes };
  const source: FileSource = (journey, readIgnores) =>
    stdin
      ? collectStdin(belowRoot(root, cwd, stdin.path) ?? stdin.path, stdin.bytes, journey)
      : collect(workspace, { ...wanted, readIgnores }, request, journey);
  const facts = { matches, lockedSizes: lock.sizes };
  const { journey, begun } = await takeIn(source, settings, facts, request.fix !== 'none');
  const reading = request.now() - began;
  const problems = [...journey.problems, ...lock.problems];
  if (begun === undefined) return emptyHanded(root, journey, problems, reading);
  const { Analysis } = await import('./analysis.ts');
  const first = Analysis.of(begun);
  const repair = await repaired(request, workspace, first);
  const last = repair.now;
  problems.push(...begun.survey.problems, ...last.problems, ...repair.problems);
  return {
    ok: true,
    root,
    report: {
      ...last.verdict,
      problems: problems.toSorted(byPlace),
      counts: last.counts(begun.survey, journey.looked, journey.charts),
      fixed: repair.fixed,
    },
    sources: new Map(last.models.map(({ file }) => [file.path, file])),
    changes: repair.changes,
    timing: { reading, judging: request.now() - began - reading },
  };
}

/** Globs of the configuration and of the command line; the library is loaded only for some. */
async function loadGlobs(
  settings: Settings,
  request: Request,
): Promise<{ selects: Selects; excludes: Selects; matches: Facts['matches'] }> {
  const include = [...settings.include, ...request.include];
  const exclude = [...settings.exclude, ...request.exclude];
  const { images, overrides } = settings;
  if (include.length + exclude.length + images.length + overrides.length === 0) {
    return { selects: () => true, excludes: () => false, matches: () => false };
  }
  const { matches } = await import('./config/glob.ts');
  const excludes: Selects = (path) => exclude.some((glob) => matches(glob, path));
  const included: Selects = (path) =>
    include.length === 0 || include.some((glob) => matches(glob, path));
  return { selects: (path) => included(path) && !excludes(path), excludes, matches };
}

function emptyHanded(
  root: string,
  { looked, charts }: Journey,
  problems: readonly Problem[],
  reading: number,
): Finished {
  const counts: Counts = {
    files: looked,
    manifests: 0,
    pods: 0,
    images: 0,
    unknownSizes: [],
    leftAlone: charts === 0 ? {} : { 'Helm templates': charts },
  };
  const nothing = { findings: [], suppressed: [], ruleErrors: [], fixed: 0 };
  return {
    ok: true,
    root,
    report: { ...nothing, problems: problems.toSorted(byPlace), counts },
    sources: new Map(),
    changes: [],
    timing: { reading, judging: 0 },
  };
}

/** What became of the fixes. */
interface Repair {
  /** The repository as it is afterwards. */
  readonly now: Analysis;
  readonly changes: readonly Change[];
  readonly fixed: number;
  readonly problems: readonly Problem[];
}

async function repaired(
  { fix, unsafeFixes }: Request,
  workspace: Workspace,
  first: Analysis,
): Promise<Repair> {
  if (fix === 'none') return { now: first, changes: [], fixed: 0, problems: [] };
  const complete = await loadCompleteReader();
  const { texts, applied } = first.fixed(unsafeFixes, complete);
  const changes = changesOf(first, texts);
  if (fix === 'show') return { now: first, changes, fixed: 0, problems: [] };
  const problems = new Map<RepoPath, Problem>();
  for (const { path, before, after } of changes) {
    const refused = workspace.write({ path, text: before }, after);
    if (refused) problems.set(path, refused);
  }
  const written = changes.filter(({ path }) => !problems.has(path));
  const now = first.withTexts(new Map(written.map(({ path, after }) => [path, after])), complete);
  return {
    now,
    changes: written,
    fixed: countFixed(applied, problems),
    problems: [...problems.values()],
  };
}

function countFixed(applied: Fixed['applied'], refused: ReadonlyMap<RepoPath, Problem>): number {
  return applied.filter(({ edits }) => edits.every(({ path }) => !refused.has(path))).length;
}

function changesOf(first: Analysis, texts: ReadonlyMap<RepoPath, string>): Change[] {
  return first.models.flatMap(({ file: { path, text: before } }) => {
    const after = texts.get(path);
    return after === undefined || after === before ? [] : [{ path, before, after }];
  });
}

function byPlace(a: Problem, b: Problem): number {
  return compareText(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0);
}
