import { lazy } from '../../adapters/lazy.ts';
import type { Change } from '../../fix/file-change.ts';
import type { Finding, Report } from '../../finding.ts';
import type { Io } from '../../io.ts';
import { markdownMessage, visible } from '../../report/escape.ts';
import { annotatedLog } from '../../report/github.ts';
import { markdown } from '../../report/markdown.ts';
import type { Speech } from '../../language.ts';
import { counted, languageOf, tally, type View } from '../../report/reporter.ts';
import type { Committed } from './committing.ts';
import type { ChangeEffect } from './compare.ts';
import type { Toolkit } from './inputs.ts';
import type { Left } from './leave-review.ts';
import { writeLines, type Note } from './notes.ts';

const comparisons = lazy(() => import('../../report/compared.ts'));
const charts = lazy(() => import('../../report/inventory/mermaid.ts'));
const diffs = lazy(() => import('../../report/unified-diff.ts'));
const blocks = lazy(() => import('../../review/suggestion.ts'));

/** All results of a run. */
export interface Results {
  readonly report: Report;
  readonly view: View;
  /** What the change does that the run is for; undefined where all findings count. */
  readonly change: ChangeEffect | undefined;
  /** What the fixes change, or have changed. */
  readonly changes: readonly Change[];
  readonly committed: Committed | undefined;
  readonly review: Left | undefined;
  /** Only the summary shows the changes. */
  readonly showsChanges: boolean;
  readonly suppressions: readonly string[];
  /** What people with write access do not want to read again, as lines. */
  readonly ignored: readonly string[];
  readonly notes: readonly Note[];
}

/**
 * Writes annotations, problems and counts. The log has everything, even if something else fails.
 */
export function writeLog(
  io: Io,
  { report, view, change }: Pick<Results, 'report' | 'view' | 'change'>,
): void {
  const { say } = languageOf(view);
  io.stdout.write(annotatedLog(report, view, annotated(report, change)));
  if (change !== undefined) writeLines(io, comparisons().unchangedLines(change.delta, view));
  writeLines(io, uncheckedLines(report, say));
  const { error, warning, info } = tally(report.findings);
  const { holding, manifests } = report.counts;
  const fixed =
    report.fixed > 0 ? say(' ') + say(`Fixed ${counted(report.fixed, 'finding')}.`) : '';
  const compared =
    change === undefined ? '' : comparisons().comparedLine(change.delta, say) + say(' ');
  const counts = say(
    `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${String(info)} info in ${counted(manifests, 'manifest')} of ${counted(holding, 'file')}.`,
  );
  io.stdout.write(`${compared}${counts}${fixed}\n`);
}

/** What could not be read, and rules that failed, one line for each. */
export function uncheckedLines(
  { problems, ruleErrors }: Pick<Report, 'problems' | 'ruleErrors'>,
  say: Speech,
): readonly string[] {
  const unread = problems.map(({ path, line, reason }) => {
    const place = line === undefined ? path : `${path}:${String(line)}`;
    return say('Not checked: ') + place + say(': ') + say(reason);
  });
  const failed = ruleErrors.map(
    ({ ruleId, message }) => say(`Not checked: the rule ${ruleId} failed: `) + message,
  );
  return [...unread, ...failed];
}

/** The findings that get annotations; those on lines of the change come first. */
function annotated({ findings }: Report, change: ChangeEffect | undefined): readonly Finding[] {
  if (change === undefined) return findings;
  const { delta, isOnChange } = change;
  const elsewhere = delta.brought.filter((finding) => !isOnChange(finding));
  return [...delta.brought.filter(isOnChange), ...elsewhere];
}

/**
 * The most bytes of changes in the summary. GitHub accepts a mebibyte, and the table is in it as
 * well.
 */
const MOST_DIFF = 128 * 1024;

/** Writes the job summary. If it cannot be written, nothing else is lost. */
export async function writeSummary(
  toolkit: Toolkit,
  { report, view, change, changes, committed, showsChanges, suppressions, ignored, notes }: Results,
): Promise<Note[]> {
  const { say } = languageOf(view);
  const parts = [
    (change === undefined
      ? markdown(report, view)
      : comparisons().comparedMarkdown(report, view, change)
    ).trimEnd(),
    ...chartParts(change, say),
    ...(committed?.pullRequest
      ? [say(`The fixes are in pull request #${String(committed.pullRequest.number)}.`)]
      : []),
    ...(committed && !committed.pullRequest ? [say(`The fixes are commit ${committed.sha}.`)] : []),
    ...(showsChanges && changes.length > 0 ? [changesPart(changes, say)] : []),
    ...(suppressions.length > 0 ? [suppressions.join('\n')] : []),
    ...(ignored.length > 0 ? [ignored.join('\n')] : []),
    ...(notes.length > 0
      ? [notes.map(({ message }) => `- ${markdownMessage(say(message))}`).join('\n')]
      : []),
  ];
  return addToSummary(toolkit, [parts.join('\n\n')]);
}

/** The images of the changed manifests as a chart, where the change makes them pull more or less. */
function chartParts(change: ChangeEffect | undefined, say: Speech): string[] {
  if (change === undefined || change.run.images.length === 0) return [];
  const chart = charts().mermaidChart(change.run.now, say);
  return chart.length === 0 ? [] : [chart.join('\n')];
}

/** Writes lines to the job summary. If they cannot be written, a note says so. */
export async function addToSummary(toolkit: Toolkit, lines: readonly string[]): Promise<Note[]> {
  try {
    await toolkit.summary.addRaw(`${lines.join('\n')}\n`).write();
    return [];
  } catch {
    return [
      { level: 'warning', message: 'The job summary cannot be written; the log has all findings' },
    ];
  }
}

function changesPart(changes: readonly Change[], say: Speech): string {
  const lines = diffs()
    .unifiedDiff(changes)
    .trimEnd()
    .split('\n')
    .map((line) => visible(line.replace(/\r$/, '').replaceAll('\t', '    ')));
  const text = blocks().fenced('diff', lines);
  if (Buffer.byteLength(text) <= MOST_DIFF) return `### ${say('What the fixes change')}\n\n${text}`;
  return say('The fixes change more than fits here; the output `patch-file` has all of it.');
}
