import { resolve } from 'node:path';
import { misnamedConfiguration } from '../../adapters/disk/config-file.ts';
import { lazy } from '../../adapters/lazy.ts';
import type { Arguments } from '../../config/arguments.ts';
import { CONFIG_FILES } from '../../config/files.ts';
import { SAYS_COVERAGE } from '../../config/formats.ts';
import { UsageError } from '../../config/values.ts';
import { formatBytes } from '../../text/bytes.ts';
import { exitCode, isEverythingJudged, type ExitCode } from '../../program/exit-code.ts';
import type { Report } from '../../finding.ts';
import { askedOnce } from '../../images/asked-once.ts';
import type { AskedRules } from './asked-rules.ts';
import type { Based } from './baseline.ts';
import type { Io } from '../../io.ts';
import { incompleteLines, notJudgedLines, nothingLine } from '../../report/coverage.ts';
import { counted } from '../../report/reporter.ts';
import type { PageFacts } from '../../report/html/facts.ts';
import { Sources } from '../../report/sources.ts';
import { lintSession } from '../../program/lint.ts';
import type { Linted } from '../../program/linted.ts';
import type { Session } from '../../program/open.ts';
import type { ResultCache } from '../../program/result-cache.ts';
import { progressLine } from './progress.ts';
import { withOnline } from './online.ts';
import { openNamed } from './open.ts';
import { writeOutputs } from './outputs.ts';
import { sizeSource, unknownSizeNotes } from './size-source.ts';
import { notesLanguage } from './lang.ts';
import { toldLine, problemLine, tell, tellMissing, tellProblems } from './tell.ts';

const changedLines = lazy(() => import('../../adapters/git/changed-lines.ts'));
const diffLines = lazy(() => import('../../text/diff-lines.ts'));
const renderedInput = lazy(() => import('./rendered-input.ts'));
const caches = lazy(() => import('./cache.ts'));
const baselines = lazy(() => import('./baseline.ts'));
const pages = lazy(() => import('./page-facts.ts'));
const rules = lazy(() => import('./asked-rules.ts'));
const filters = lazy(() => import('../../lint/wanted.ts'));

/** Lints, writes every output that is asked for, and gives the exit code. */
export async function lintCommand(given: Arguments, io: Io, version: string): Promise<ExitCode> {
  const progress = progressLine(given, io);
  const source = sizeSource(given, io, 'off');
  const sizes = source && askedOnce(source);
  const { onlyRules, fixRules, minSeverity } = given;
  const asked = [onlyRules, fixRules].flat().length > 0 ? rules().askedRules(given) : undefined;
  const opened = await openNamed(given, io, progress);
  if (opened === undefined) return 2;
  const { session, notes: told } = await withOnline(opened, given.online, io, sizes);
  const cache = given.cache ? caches().openCache(given, io, session, version) : undefined;
  const linted = await lintSession(session, {
    cache: cache?.results,
    fix: given.fix ? 'write' : given.diff ? 'show' : 'none',
    unsafeFixes: given.unsafeFixes,
    fixRules: asked?.fixed,
    sparesAlike: true,
    sizes,
    measuring: progress.images,
  });
  progress.clear();
  const unsaved = cache === undefined ? [] : await caches().saveCache(cache, io, session);
  const changed = onChangedLines(session, linted, given);
  const report = given.stdin
    ? renderedInput().withSourceComments(changed, linted.sources)
    : changed;
  const based = await throughBaseline(session, report, given, io);
  const wanted =
    asked?.shown === undefined && minSeverity === undefined
      ? based.report
      : filters().onlyWanted(based.report, { rules: asked?.shown, minSeverity });
  const { say } = notesLanguage(given.lang, io);
  const { problems, ruleErrors } = linted.report;
  if (given.quiet) {
    tellProblems(io, problems, given, say);
    for (const failed of ruleErrors) tell(io, toldLine(say, ruleErrorLine(failed)));
  } else {
    const notes = [
      ...told.map((line) => `note: ${line}`),
      ...contextNotes(session),
      ...configurationNotes(session, given, asked),
      ...runNotes(linted, given),
      ...based.notes,
      ...unsaved,
    ];
    for (const line of notes) tell(io, toldLine(say, line));
  }
  const { root } = session;
  const facts = async (): Promise<PageFacts | undefined> => pages().pageFacts(session, sizes);
  const shown = { ...linted, root, deadline: session.deadline, report: wanted, facts };
  await writeOutputs(shown, given, io, version);
  if (given.diff && !given.quiet) tell(io, say(wouldFix(linted, asked)));
  if (given.stats)
    for (const line of statistics(linted, io, cache?.results)) tell(io, toldLine(say, line));
  if (tellMissing(io, linted.missing, say)) return 2;
  if (given.strict) for (const line of strictNotes(linted)) tell(io, toldLine(say, line));
  const { failOn, maxWarnings, strict } = given;
  return exitCode(wanted, { failOn, maxWarnings, strict });
}

/** A note on a run that was told to see only a part of the repository. */
function contextNotes({ lacksContext }: Session): string[] {
  if (!lacksContext) return [];
  return [
    'note: --no-context: only the named files were read; what other files call, give or cache is not known',
  ];
}

/** Notes on a configuration that is not read, and on rules that it switches off. */
function configurationNotes(
  { root, settings }: Session,
  { config, noConfig, verbose }: Arguments,
  asked: AskedRules | undefined,
): string[] {
  const off = [...(asked?.shown ?? [])].filter((id) => settings.rules.get(id) === 'off');
  const misnamed = noConfig || config !== undefined ? undefined : misnamedConfiguration(root);
  return [
    ...(misnamed === undefined
      ? []
      : [`note: ${misnamed} is not read: the configuration is named ${CONFIG_FILES[0]}`]),
    ...(noConfig && verbose ? ['note: --no-config: the built-in settings hold'] : []),
    ...off.map((id) => `note: ${id} is off in the configuration, so that --rule finds nothing`),
  ];
}

/** What `--diff` has shown, in a sentence. */
function wouldFix({ repairs, report }: Linted, asked: AskedRules | undefined): string {
  const fixed = repairs?.fixed ?? 0;
  const more = report.findings.filter(
    ({ fix, ruleId }) => fix?.safety === 'unsafe' && asked?.fixed?.has(ruleId) !== false,
  ).length;
  const done = fixed === 0 ? 'Would fix nothing' : `Would fix ${counted(fixed, 'finding')}`;
  if (more === 0) return `${done}.`;
  const count = fixed === 0 ? counted(more, 'finding') : `${String(more)} more`;
  return `${done} (${count} with --unsafe-fixes).`;
}

/** Why `--strict` ends a run with 3; empty where it does not. */
function strictNotes({ report }: Linted): string[] {
  if (isEverythingJudged(report)) return [];
  return incompleteLines(report).map((line) => `error: --strict: ${line}`);
}

/** The report with findings on changed lines only, if that is asked for. */
function onChangedLines(
  { root }: Session,
  { report, sources }: Linted,
  { changed }: Arguments,
): Report {
  if (changed === undefined) return report;
  const { hasChanged } = diffLines();
  const changes = changedLines().changedSince(root, changed === '' ? undefined : changed);
  if (!changes.ok) throw new UsageError(changes.error);
  const index = new Sources(sources);
  const findings = report.findings.filter(({ path, range }) =>
    hasChanged(changes.value, path, index.span(path, range).start.line),
  );
  return { ...report, findings };
}

/** The report without what the baseline holds, if there is one. */
async function throughBaseline(
  { named, root }: Session,
  report: Report,
  { baseline, updateBaseline }: Arguments,
  io: Io,
): Promise<Based> {
  if (baseline === undefined) return { report, notes: [] };
  const file = { path: resolve(io.cwd, baseline), root };
  const commands = baselines();
  return updateBaseline
    ? commands.updateBaseline(io.files, file, report, named)
    : commands.readBaseline(io.files, file, report, named);
}

/** Notes that a reader of the findings has to know. */
function runNotes({ report }: Linted, { verbose, outputs }: Arguments): string[] {
  const { problems, ruleErrors, counts } = report;
  const notes = problems.map(problemLine);
  notes.push(...ruleErrors.map(ruleErrorLine));
  notes.push(...emptyNotes(report, outputs), ...coverageNotes(report, outputs));
  const asked = counts.unknownSizes.filter(({ reason }) => reason !== undefined);
  notes.push(...unknownSizeNotes(verbose ? counts.unknownSizes : asked));
  if (!verbose) return notes;
  for (const [what, count] of Object.entries(counts.leftAlone)) {
    notes.push(`note: left alone ${what}: ${String(count)}`);
  }
  return notes;
}

function ruleErrorLine({ ruleId, message }: Report['ruleErrors'][number]): string {
  return `error: rule ${ruleId} failed and its findings are incomplete: ${message}`;
}

/**
 * Notes on named files that hold nothing of ours. Where no file does, the report says so, if it is
 * one for people.
 */
function emptyNotes(report: Report, outputs: Arguments['outputs']): string[] {
  const nothing = nothingLine(report);
  const isSaid = outputs.every(({ file }) => file !== undefined);
  if (nothing !== undefined) return isSaid ? [] : [`note: ${nothing}`];
  const { empty } = report.counts;
  if (empty.length === 0) return [];
  const [first = '', ...others] = empty;
  const more = others.length === 0 ? '' : ` and in ${counted(others.length, 'more file')}`;
  return [`note: no workflow manifests in ${first}${more}`];
}

/** What was not judged, where no output has a place for it. */
function coverageNotes({ counts }: Report, outputs: Arguments['outputs']): string[] {
  const isSaid = outputs.length === 0 || outputs.some(({ format }) => SAYS_COVERAGE[format]);
  return isSaid ? [] : notJudgedLines(counts).map((line) => `note: ${line}`);
}

function statistics(
  { report: { counts }, timing }: Linted,
  io: Io,
  cache: ResultCache | undefined,
): string[] {
  const { files, manifests, pods, images } = counts;
  return [
    [
      counted(files, 'file'),
      counted(manifests, 'manifest'),
      counted(pods, 'pod'),
      counted(images, 'image'),
    ].join(', '),
    `reading ${timing.reading.toFixed(0)} ms, judging ${timing.judging.toFixed(0)} ms, peak memory ${formatBytes(io.peakMemory())}`,
    ...(cache === undefined
      ? []
      : [
          `${counted(cache.hits, 'file')} from the cache, ${String(cache.unopened)} of them not opened`,
        ]),
  ];
}
