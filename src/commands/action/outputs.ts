import { join } from 'node:path';
import rules from '../../../rules/index.ts';
import { lazy } from '../../adapters/lazy.ts';
import type { Io } from '../../io.ts';
import { json } from '../../report/json.ts';
import { sarif } from '../../report/sarif.ts';
import { tally } from '../../report/reporter.ts';
import type { Toolkit } from './inputs.ts';
import type { Note } from './notes.ts';
import type { Results } from './results.ts';
import { systemWords } from '../../text/system-words.ts';

const diffs = lazy(() => import('../../report/unified-diff.ts'));

/** The outputs of action.yml, in its order. */
export const OUTPUTS = [
  'findings',
  'errors',
  'warnings',
  'fixable',
  'new-findings',
  'gone-findings',
  'unchanged-findings',
  'fixed',
  'sarif-file',
  'report-file',
  'patch-file',
  'comments',
  'commit',
  'pull-request',
] as const;

/** The name of the file that the output `report-file` names. */
export const REPORT_FILE = 'report.json';

type OutputName = (typeof OUTPUTS)[number];

/** Outputs whose value is the path of a file that the run writes. */
type FileOutput = Extract<OutputName, `${string}-file`>;

/**
 * Writes files and sets outputs: counts, and paths that we choose; no text of a stranger. A file
 * that cannot be written leaves its output empty, and the run goes on.
 */
export async function setOutputs(
  toolkit: Pick<Toolkit, 'setOutput'>,
  io: Pick<Io, 'files' | 'env'>,
  results: Results,
): Promise<Note[]> {
  const { paths, notes } = await writeFiles(io, results);
  const values = outputValues(results, paths);
  for (const name of OUTPUTS) toolkit.setOutput(name, values[name]);
  return notes;
}

function outputValues(
  { report, change, committed, review }: Results,
  paths: Readonly<Record<FileOutput, string>>,
): Readonly<Record<OutputName, string | number>> {
  const { error, warning } = tally(report.findings);
  return {
    findings: report.findings.length,
    errors: error,
    warnings: warning,
    fixable: report.findings.filter(({ fix }) => fix !== undefined).length,
    'new-findings': change?.delta.brought.length ?? '',
    'gone-findings': change?.delta.gone.length ?? '',
    'unchanged-findings': change?.delta.unchanged.length ?? '',
    fixed: report.fixed,
    ...paths,
    comments: review === undefined ? '' : review.comments + review.kept,
    commit: committed?.sha ?? '',
    'pull-request': committed?.pullRequest?.number ?? '',
  };
}

/** Where the files are; empty for one that is not there. */
async function writeFiles(
  { files, env }: Pick<Io, 'files' | 'env'>,
  results: Results,
): Promise<{ readonly paths: Readonly<Record<FileOutput, string>>; readonly notes: Note[] }> {
  const paths: Record<FileOutput, string> = {
    'sarif-file': '',
    'report-file': '',
    'patch-file': '',
  };
  const folder = files.makeTemporary(env['RUNNER_TEMP'], 'wfcache-lint-');
  if (!folder.ok) return { paths, notes: [unwritten(folder.error)] };
  const notes: Note[] = [];
  for (const { output, name, text } of filesOf(results)) {
    const path = join(folder.value, name);
    const written = await files.write(path, text, folder.value);
    if (written.ok) paths[output] = path;
    else notes.push(unwritten(written.error));
  }
  return { paths, notes };
}

/** A file to write. */
interface OutputFile {
  readonly output: FileOutput;
  readonly name: string;
  readonly text: string;
}

function filesOf({ report, view, changes }: Results): OutputFile[] {
  const metas = rules.map(({ meta }) => meta);
  return [
    { output: 'sarif-file', name: 'wfcache-lint.sarif', text: sarif(metas)(report, view) },
    { output: 'report-file', name: REPORT_FILE, text: json(report, view) },
    ...(changes.length === 0 ? [] : [patchOf(changes)]),
  ];
}

function patchOf(changes: Results['changes']): OutputFile {
  return { output: 'patch-file', name: 'fixes.patch', text: diffs().unifiedDiff(changes) };
}

function unwritten(code: string): Note {
  const message = `A file that an output names cannot be written: ${systemWords(code)}; the log has all findings`;
  return { level: 'warning', message };
}
