import { UsageError } from '../../config/values.ts';
import {
  applyBaseline,
  formatBaseline,
  parseBaseline,
  type BaselineEntry,
} from '../../lint/baseline.ts';
import type { Report } from '../../finding.ts';
import type { Files } from '../../io.ts';
import type { Named } from '../../program/named.ts';
import { counted } from '../../report/reporter.ts';
import { compareText } from '../../text/text.ts';
import { nearHint } from '../../adapters/disk/near-path.ts';
import { systemWords } from '../../text/system-words.ts';

/** What a baseline holds. */
export type Baseline = readonly BaselineEntry[];

/** A report without the findings of a baseline, and notes about the baseline. */
export interface Based {
  readonly report: Report;
  readonly notes: readonly string[];
}

/** Where a baseline is: an absolute path, and the root of the repository that is linted. */
export interface BaselineFile {
  readonly path: string;
  readonly root: string;
}

/** The most entries that are named one by one; the others are counted. */
const MOST_NAMED = 10;

/**
 * Leaves out the findings of a baseline file. Throws {@link UsageError} where it cannot be read.
 */
export function readBaseline(
  files: Files,
  file: BaselineFile,
  report: Report,
  named: Named,
): Based {
  const { report: left, notes } = withoutRecorded(recordedIn(files, file), report, named);
  return { report: left, notes: notes.map((one) => `note: ${one}`) };
}

/** Leaves out the findings of a baseline. The notes name its entries that are not found any more. */
export function withoutRecorded(baseline: Baseline, report: Report, named: Named): Based {
  const { report: left, stale: all } = applyBaseline(report, baseline);
  const stale = all.filter(({ path }) => named.has(path));
  const first = stale.slice(0, MOST_NAMED).map(({ path, ruleId }) => `${path}: ${ruleId}`);
  const rest = stale.length - first.length;
  const notes = [
    ...first.map((entry) => `in the baseline and not found any more: ${entry}`),
    ...(rest > 0 ? [`and ${counted(rest, 'more entry')} of the baseline`] : []),
    ...(stale.length > 0 ? ['--update-baseline takes them out'] : []),
  ];
  return { report: left, notes };
}

/** The entries of a baseline file. Throws {@link UsageError} where it cannot be read. */
export function recordedIn(files: Files, file: BaselineFile): Baseline {
  return parsedBaseline(file.path, textOf(files, file));
}

/**
 * Writes the baseline of a report. Then nothing is left to report. Entries of files that are not
 * named stay as they are.
 */
export async function updateBaseline(
  files: Files,
  { path: file, root }: BaselineFile,
  report: Report,
  named: Named,
): Promise<Based> {
  const before = files.read(file, root);
  const others =
    named.everything || !before.ok
      ? []
      : parsedBaseline(file, before.value).filter(({ path }) => !named.has(path));
  const text = formatBaseline([...others, ...report.findings].toSorted(byPath));
  const written = await files.write(file, text, root);
  if (!written.ok) {
    throw new UsageError(
      `The baseline cannot be written to ${file}: ${systemWords(written.error)}`,
    );
  }
  const based = parseBaseline(text);
  if (!based.ok) throw new Error(based.error);
  const note = `note: ${counted(based.value.length, 'finding')} recorded in ${file}`;
  return { report: applyBaseline(report, based.value).report, notes: [note] };
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return compareText(a.path, b.path);
}

/** The entries of a baseline. Throws {@link UsageError} where the text is none. */
export function parsedBaseline(file: string, text: string): Baseline {
  const baseline = parseBaseline(text);
  if (!baseline.ok) throw new UsageError(`${file}: ${baseline.error}`);
  return baseline.value;
}

function textOf(files: Files, { path: file, root }: BaselineFile): string {
  const read = files.read(file, root);
  if (read.ok) return read.value;
  const near = read.error === 'ENOENT' ? nearHint(root, file) : '';
  const advice = near === '' ? '; --update-baseline writes it' : near;
  throw new UsageError(
    `The baseline ${file} cannot be read: ${systemWords(read.error)}${read.error === 'ENOENT' ? advice : ''}`,
  );
}
