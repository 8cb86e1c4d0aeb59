import type { Change } from '../../fix/file-change.ts';
import type { Report } from '../../finding.ts';
import type { Io } from '../../io.ts';
import { markdownMessage, visible } from '../../report/escape.ts';
import { github as annotations } from '../../report/github.ts';
import { markdown } from '../../report/markdown.ts';
import { counted, tally, type View } from '../../report/reporter.ts';
import { unifiedDiff } from '../../report/unified-diff.ts';
import { fenced } from '../../review/suggestion.ts';
import type { Committed } from './commit-fixes.ts';
import type { Toolkit } from './inputs.ts';
import type { Left } from './leave-review.ts';
import { writeLines, type Note } from './notes.ts';

/** All results of a run. */
export interface Results {
  readonly report: Report;
  readonly view: View;
  /** What the fixes change, or have changed. */
  readonly changes: readonly Change[];
  readonly committed: Committed | undefined;
  readonly review: Left | undefined;
  /** Only the summary shows the changes. */
  readonly showsChanges: boolean;
  readonly suppressions: readonly string[];
  readonly notes: readonly Note[];
}

/**
 * Writes annotations, problems and counts. The log has everything, even if something else fails.
 */
export function writeLog(io: Io, report: Report, view: View): void {
  io.stdout.write(annotations(report, view));
  const unchecked = report.problems.map(({ path, line, reason }) => {
    const place = line === undefined ? path : `${path}:${String(line)}`;
    return `Not checked: ${place}: ${reason}`;
  });
  writeLines(io, unchecked);
  const { error, warning, info } = tally(report.findings);
  const { files, manifests } = report.counts;
  const fixed = report.fixed > 0 ? ` Fixed ${counted(report.fixed, 'finding')}.` : '';
  io.stdout.write(
    `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${String(info)} info in ${counted(manifests, 'manifest')} of ${counted(files, 'file')}.${fixed}\n`,
  );
}

/**
 * The most bytes of changes in the summary. GitHub accepts a mebibyte, and the table is in it as
 * well.
 */
const MOST_DIFF = 128 * 1024;

/** Writes the job summary. If it cannot be written, nothing else is lost. */
export async function writeSummary(
  toolkit: Toolkit,
  { report, view, changes, committed, showsChanges, suppressions, notes }: Results,
): Promise<Note[]> {
  const parts = [
    markdown(report, view).trimEnd(),
    ...(committed?.pullRequest
      ? [`The fixes are in pull request #${String(committed.pullRequest.number)}.`]
      : []),
    ...(committed && !committed.pullRequest ? [`The fixes are commit ${committed.sha}.`] : []),
    ...(showsChanges && changes.length > 0 ? [changesPart(changes)] : []),
    ...(suppressions.length > 0 ? [suppressions.join('\n')] : []),
    ...(notes.length > 0
      ? [notes.map(({ message }) => `- ${markdownMessage(message)}`).join('\n')]
      : []),
  ];
  return addToSummary(toolkit, [parts.join('\n\n')]);
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

function changesPart(changes: readonly Change[]): string {
  const lines = unifiedDiff(changes)
    .trimEnd()
    .split('\n')
    .map((line) => visible(line.replace(/\r$/, '').replaceAll('\t', '    ')));
  const text = fenced('diff', lines);
  if (Buffer.byteLength(text) <= MOST_DIFF) return `### What the fixes change\n\n${text}`;
  return 'The fixes change more than fits here; the output `patch-file` has all of it.';
}
