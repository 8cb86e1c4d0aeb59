import { loadCompleteReader } from './adapters/complete-reader.ts';
import type { Workspace } from './adapters/workspace.ts';
import type { Analysis } from './analysis.ts';
import type { Journey } from './collect.ts';
import type { Change, Fixed } from './fix/apply.ts';
import { takeIn, type Intake } from './intake.ts';
import type { Counts, Report } from './lint/finding.ts';
import type { ImageSizeSource } from './ports.ts';
import { openRepository, type Repository, type Scope } from './repository.ts';
import { compareText, type Problem, type RepoPath, type SourceFile } from './source/text.ts';

/** What a run is asked to do. */
export interface Request extends Scope {
  /** Nothing, compute the fixed texts, or write them. */
  readonly fix: 'none' | 'show' | 'write';
  readonly unsafeFixes: boolean;
  /** Asked for the sizes no file tells; nobody is where undefined. */
  readonly sizes?: ImageSizeSource | undefined;
  /** Hears how many images are measured. */
  readonly measuring?: (done: number, all: number) => void;
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
  const opened = await openRepository(request);
  if (!opened.ok) return opened;
  const { root, workspace } = opened.repository;
  const { journey, begun } = await takeInMeasured(opened.repository, request);
  const reading = request.now() - began;
  const problems = [...journey.problems, ...opened.repository.problems];
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

/** The files, gone through a second time where registries told sizes: these decide what is kept. */
async function takeInMeasured(
  { source, settings, facts }: Repository,
  { fix, sizes, measuring }: Request,
): Promise<Intake> {
  const keeping = { fixing: fix !== 'none' };
  const intake = await takeIn(source, settings, facts, keeping);
  if (sizes === undefined || intake.begun === undefined) return intake;
  const { unmeasuredImages } = await import('./analysis.ts');
  const measured = await sizes.measure(unmeasuredImages(intake.begun), measuring);
  if (measured.size === 0) return intake;
  return takeIn(source, settings, { ...facts, sizes: { ...facts.sizes, measured } }, keeping);
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
    const refused =
      before === undefined
        ? workspace.create(path, after)
        : workspace.write({ path, text: before }, after);
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
  return applied.filter(({ edits, creates = [] }) =>
    [...edits, ...creates].every(({ path }) => !refused.has(path)),
  ).length;
}

function changesOf(first: Analysis, texts: ReadonlyMap<RepoPath, string>): Change[] {
  const before = new Map(first.models.map(({ file: { path, text } }) => [path, text]));
  return [...texts]
    .map(([path, after]) => ({ path, before: before.get(path), after }))
    .filter((change) => change.after !== change.before)
    .toSorted((a, b) => compareText(a.path, b.path));
}

function byPlace(a: Problem, b: Problem): number {
  return compareText(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0);
}
