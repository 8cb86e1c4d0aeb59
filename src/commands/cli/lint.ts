import { dirname, resolve } from 'node:path';
import type { Arguments } from '../../config/arguments.ts';
import { UsageError, type Output } from '../../config/values.ts';
import { formatBytes } from '../../text/bytes.ts';
import { COMMANDS } from '../../config/options.ts';
import { didYouMean } from '../../text/suggestion.ts';
import { exitCode, type ExitCode } from '../../program/exit-code.ts';
import type { Report } from '../../finding.ts';
import type { Based } from './baseline.ts';
import type { Files, Io } from '../../io.ts';
import { counted, type View } from '../../report/reporter.ts';
import { Sources } from '../../report/sources.ts';
import { lintSession, type Linted } from '../../program/lint.ts';
import type { Session } from '../../program/open.ts';
import { wantsColor } from './color.ts';
import { progressLine } from './progress.ts';
import { openNamed } from './open.ts';
import { REPORTERS } from './reporters.ts';
import { sizeSource, unknownSizeNotes } from './size-source.ts';
import { problemLine, tell } from './tell.ts';

/** Lints, writes every output that is asked for, and gives the exit code. */
export async function lintCommand(given: Arguments, io: Io, version: string): Promise<ExitCode> {
  const progress = progressLine(given, io);
  const sizes = await sizeSource(given, io, 'off');
  const session = await openNamed(given, io, progress, commandHint(given));
  if (session === undefined) return 2;
  const linted = await lintSession(session, {
    fix: given.fix ? 'write' : given.diff ? 'show' : 'none',
    unsafeFixes: given.unsafeFixes,
    sizes,
    measuring: progress.images,
  });
  progress.clear();
  const report = await onChangedLines(session, linted, given);
  const based = await throughBaseline(report, given, io);
  if (!given.quiet) {
    for (const line of [...runNotes(linted, given.verbose), ...based.notes]) tell(io, line);
  }
  await writeOutputs({ ...linted, report: based.report }, given, io, version);
  if (given.stats) for (const line of statistics(linted, io)) tell(io, line);
  return exitCode(based.report, given.failOn, given.maxWarnings);
}

/** The report with findings on changed lines only, if that is asked for. */
async function onChangedLines(
  { root }: Session,
  { report, sources }: Linted,
  { changed }: Arguments,
): Promise<Report> {
  if (changed === undefined) return report;
  const [{ changedSince }, { hasChanged }] = await Promise.all([
    import('../../adapters/git/changed-lines.ts'),
    import('../../text/diff-lines.ts'),
  ]);
  const changes = changedSince(root, changed === '' ? undefined : changed);
  if (!changes.ok) throw new UsageError(changes.error);
  const index = new Sources(sources);
  const findings = report.findings.filter(({ path, range }) =>
    hasChanged(changes.value, path, index.span(path, range).start.line),
  );
  return { ...report, findings };
}

/** The report without what the baseline holds, if there is one. */
async function throughBaseline(
  report: Report,
  { baseline, updateBaseline }: Arguments,
  io: Io,
): Promise<Based> {
  if (baseline === undefined) return { report, notes: [] };
  const file = resolve(io.cwd, baseline);
  const commands = await import('./baseline.ts');
  return updateBaseline
    ? commands.updateBaseline(io.files, file, report)
    : commands.readBaseline(io.files, file, report);
}

/** A hint for a mistyped command, which looks like a path that is not there. */
function commandHint({ operands }: Arguments): string {
  const [first] = operands;
  return first === undefined || operands.length > 1 ? '' : didYouMean(first, Object.keys(COMMANDS));
}

/** Notes that a reader of the findings has to know. */
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

async function writeOutputs(
  linted: Linted,
  given: Arguments,
  io: Io,
  version: string,
): Promise<void> {
  if (given.diff && linted.changes.length > 0) {
    const { unifiedDiff } = await import('../../report/unified-diff.ts');
    io.stdout.write(unifiedDiff(linted.changes));
  }
  const sources = new Sources(linted.sources);
  for (const { format, file } of outputsOf(given, linted.report, io)) {
    const reporter = await REPORTERS[format]();
    const toStdout = file === undefined;
    const view: View = {
      sources,
      version,
      color: toStdout && wantsColor(given, io),
      width: toStdout ? io.stdout.width : undefined,
      quiet: given.quiet,
      inActions: io.env['GITHUB_ACTIONS'] === 'true',
    };
    const text = reporter(linted.report, view);
    if (toStdout) io.stdout.write(text);
    else writeReport(io.files, resolve(io.cwd, file), text);
  }
}

/**
 * The outputs to write. Where none is given for stdout it is pretty, or annotations inside GitHub
 * Actions.
 */
function outputsOf(
  { outputs, diff, quiet }: Arguments,
  { findings }: Report,
  io: Io,
): readonly Output[] {
  if (diff || outputs.some(({ file }) => file === undefined)) return outputs;
  const format = io.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty';
  if (outputs.length > 0) return outputs;
  // There is nothing to print, so no reporter is loaded.
  return quiet && findings.length === 0 ? [] : [{ format, file: undefined }];
}

function writeReport(files: Files, file: string, text: string): void {
  const made = files.makeFolder(dirname(file));
  const written = made.ok ? files.write(file, text) : made;
  if (!written.ok) {
    throw new UsageError(`The report cannot be written to ${file} (${written.error})`);
  }
}
