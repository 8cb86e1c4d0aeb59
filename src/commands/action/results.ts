import { join } from 'node:path';
import rules from '../../../rules/index.ts';
import type { Change } from '../../fix/apply.ts';
import type { Report } from '../../finding.ts';
import type { Io } from '../../io.ts';
import { markdownMessage, visible } from '../../report/escape.ts';
import { github as annotations } from '../../report/github.ts';
import { json } from '../../report/json.ts';
import { markdown } from '../../report/markdown.ts';
import { sarif } from '../../report/sarif.ts';
import { counted, tally, type View } from '../../report/reporter.ts';
import { unifiedDiff } from '../../report/unified-diff.ts';
import { fenced } from '../../review/suggestion.ts';
import type { Committed } from './commit-fixes.ts';
import type { Toolkit } from './inputs.ts';
import type { Left } from './leave-review.ts';
import { writeLines, type Note } from './notes.ts';

/** All that a run has come to. */
export interface Results {
  readonly report: Report;
  readonly view: View;
  /** What the fixes change, or have changed. */
  readonly changes: readonly Change[];
  readonly committed: Committed | undefined;
  readonly review: Left | undefined;
  /** The changes are shown nowhere but in the summary. */
  readonly showsChanges: boolean;
  readonly suppressions: readonly string[];
  readonly notes: readonly Note[];
}

/** Annotations, problems and counts: the log has everything, whatever else may fail. */
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

/** Bytes of changes in the summary: GitHub takes a mebibyte, and the table stands there too. */
const MOST_DIFF = 128 * 1024;

/** The job summary. One that cannot be written costs nothing but itself. */
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
  try {
    await toolkit.summary.addRaw(`${parts.join('\n\n')}\n`).write();
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

/**
 * Files and outputs: counts and paths of ours, no text of a stranger's. A file that cannot be
 * written costs its output and nothing else.
 */
export function setOutputs(
  toolkit: Pick<Toolkit, 'setOutput'>,
  io: Pick<Io, 'files' | 'env'>,
  results: Results,
): Note[] {
  const { report, committed, review } = results;
  const { error, warning } = tally(report.findings);
  const { paths, notes } = writeFiles(io, filesOf(results));
  toolkit.setOutput('findings', report.findings.length);
  toolkit.setOutput('errors', error);
  toolkit.setOutput('warnings', warning);
  toolkit.setOutput('fixable', report.findings.filter(({ fix }) => fix !== undefined).length);
  toolkit.setOutput('fixed', report.fixed);
  toolkit.setOutput('sarif-file', paths.get(SARIF) ?? '');
  toolkit.setOutput('report-file', paths.get(REPORT) ?? '');
  toolkit.setOutput('patch-file', paths.get(PATCH) ?? '');
  toolkit.setOutput('comments', review === undefined ? '' : review.comments + review.kept);
  toolkit.setOutput('commit', committed?.sha ?? '');
  toolkit.setOutput('pull-request', committed?.pullRequest?.number ?? '');
  return notes;
}

const SARIF = 'wfcache-lint.sarif';
const REPORT = 'report.json';
const PATCH = 'fixes.patch';

/** What the files that outputs name hold. */
function filesOf({ report, view, changes }: Results): ReadonlyMap<string, string> {
  const metas = rules.map(({ meta }) => meta);
  return new Map([
    [SARIF, sarif(metas)(report, view)],
    [REPORT, json(report, view)],
    ...(changes.length === 0 ? [] : [[PATCH, unifiedDiff(changes)] as const]),
  ]);
}

/** Where files were written, by name, in a folder of their own; and what there is to say. */
interface Written {
  readonly paths: ReadonlyMap<string, string>;
  readonly notes: Note[];
}

function writeFiles(
  { files, env }: Pick<Io, 'files' | 'env'>,
  texts: ReadonlyMap<string, string>,
): Written {
  const folder = files.makeTemporary(env['RUNNER_TEMP'], 'wfcache-lint-');
  if (!folder.ok) return { paths: new Map(), notes: [unwritten(folder.error)] };
  const paths = new Map<string, string>();
  const notes: Note[] = [];
  for (const [name, text] of texts) {
    const path = join(folder.value, name);
    const written = files.write(path, text);
    if (written.ok) paths.set(name, path);
    else notes.push(unwritten(written.error));
  }
  return { paths, notes };
}

function unwritten(code: string): Note {
  const message = `A file that an output names cannot be written (${code}); the log has all findings`;
  return { level: 'warning', message };
}
