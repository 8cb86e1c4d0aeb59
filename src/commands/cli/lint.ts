import { resolve } from 'node:path';
import { lazy } from '../../adapters/lazy.ts';
import type { Arguments } from '../../config/arguments.ts';
import { UsageError } from '../../config/values.ts';
import { formatBytes } from '../../text/bytes.ts';
import { COMMANDS } from '../../config/options.ts';
import { didYouMean } from '../../text/suggestion.ts';
import { exitCode, type ExitCode } from '../../program/exit-code.ts';
import type { Report } from '../../finding.ts';
import type { Based } from './baseline.ts';
import type { Io } from '../../io.ts';
import { counted } from '../../report/reporter.ts';
import { Sources } from '../../report/sources.ts';
import { lintSession, type Linted } from '../../program/lint.ts';
import type { Session } from '../../program/open.ts';
import { progressLine } from './progress.ts';
import { openNamed } from './open.ts';
import { writeOutputs } from './outputs.ts';
import { sizeSource, unknownSizeNotes } from './size-source.ts';
import { problemLine, tell } from './tell.ts';

const changedLines = lazy(() => import('../../adapters/git/changed-lines.ts'));
const diffLines = lazy(() => import('../../text/diff-lines.ts'));
const baselines = lazy(() => import('./baseline.ts'));

/** Lints, writes every output that is asked for, and says how it went. */
export async function lintCommand(given: Arguments, io: Io, version: string): Promise<ExitCode> {
  const progress = progressLine(given, io);
  const sizes = sizeSource(given, io, 'off');
  const session = await openNamed(given, io, progress, commandHint(given));
  if (session === undefined) return 2;
  const linted = await lintSession(session, {
    fix: given.fix ? 'write' : given.diff ? 'show' : 'none',
    unsafeFixes: given.unsafeFixes,
    sizes,
    measuring: progress.images,
  });
  progress.clear();
  const report = onChangedLines(session, linted, given);
  const based = throughBaseline(report, given, io);
  if (!given.quiet) {
    for (const line of [...runNotes(linted, given.verbose), ...based.notes]) tell(io, line);
  }
  writeOutputs({ ...linted, report: based.report }, given, io, version);
  if (given.stats) for (const line of statistics(linted, io)) tell(io, line);
  return exitCode(based.report, given.failOn, given.maxWarnings);
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
function throughBaseline(report: Report, { baseline, updateBaseline }: Arguments, io: Io): Based {
  if (baseline === undefined) return { report, notes: [] };
  const file = resolve(io.cwd, baseline);
  const commands = baselines();
  return updateBaseline
    ? commands.updateBaseline(io.files, file, report)
    : commands.readBaseline(io.files, file, report);
}

/** A command that was mistyped looks like a path that is not there. */
function commandHint({ operands }: Arguments): string {
  const [first] = operands;
  return first === undefined || operands.length > 1 ? '' : didYouMean(first, Object.keys(COMMANDS));
}

/** What a reader of the findings has to know of the run. */
function runNotes({ report }: Linted, verbose: boolean): string[] {
  const { problems, ruleErrors, counts } = report;
  const notes = problems.map(problemLine);
  for (const { ruleId, message } of ruleErrors) {
    notes.push(`error: rule ${ruleId} failed and its findings are incomplete: ${message}`);
  }
  const asked = counts.unknownSizes.filter(({ reason }) => reason !== undefined);
  notes.push(...unknownSizeNotes(verbose ? counts.unknownSizes : asked));
  if (!verbose) return notes;
  for (const [what, count] of Object.entries(counts.leftAlone)) {
    notes.push(`note: left alone ${what}: ${String(count)}`);
  }
  return notes;
}

function statistics({ report: { counts }, timing }: Linted, io: Io): string[] {
  const { files, manifests, pods, images } = counts;
  return [
    [
      counted(files, 'file'),
      counted(manifests, 'manifest'),
      counted(pods, 'pod'),
      counted(images, 'image'),
    ].join(', '),
    `reading ${timing.reading.toFixed(0)} ms, judging ${timing.judging.toFixed(0)} ms, peak memory ${formatBytes(io.peakMemory())}`,
  ];
}
