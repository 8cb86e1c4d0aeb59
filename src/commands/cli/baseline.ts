import { UsageError } from '../../config/values.ts';
import { applyBaseline, formatBaseline, parseBaseline } from '../../lint/baseline.ts';
import type { Report } from '../../finding.ts';
import type { Files } from '../../io.ts';
import { counted } from '../../report/reporter.ts';

/** A report without the findings of a baseline, and notes about the baseline. */
export interface Based {
  readonly report: Report;
  readonly notes: readonly string[];
}

/** The most entries that are named one by one; the others are counted. */
const MOST_NAMED = 10;

/**
 * Leaves out the findings of a baseline file. Throws {@link UsageError} where it cannot be read.
 */
export function readBaseline(files: Files, file: string, report: Report): Based {
  const baseline = parseBaseline(textOf(files, file));
  if (!baseline.ok) throw new UsageError(`${file}: ${baseline.error}`);
  const { report: left, stale } = applyBaseline(report, baseline.value);
  const named = stale.slice(0, MOST_NAMED).map(({ path, ruleId }) => `${path}: ${ruleId}`);
  const rest = stale.length - named.length;
  const notes = [
    ...named.map((entry) => `note: in the baseline and not found any more: ${entry}`),
    ...(rest > 0 ? [`note: and ${counted(rest, 'more entry')} of the baseline`] : []),
    ...(stale.length > 0 ? ['note: --update-baseline takes them out'] : []),
  ];
  return { report: left, notes };
}

/** Writes the baseline of a report. Then nothing is left to report. */
export function updateBaseline(files: Files, file: string, report: Report): Based {
  const text = formatBaseline(report.findings);
  const written = files.write(file, text);
  if (!written.ok) {
    throw new UsageError(`The baseline cannot be written to ${file} (${written.error})`);
  }
  const based = parseBaseline(text);
  if (!based.ok) throw new Error(based.error);
  const note = `note: ${counted(based.value.length, 'finding')} recorded in ${file}`;
  return { report: applyBaseline(report, based.value).report, notes: [note] };
}

function textOf(files: Files, file: string): string {
  const read = files.read(file);
  if (read.ok) return read.value;
  const hint = read.error === 'ENOENT' ? '; --update-baseline writes it' : '';
  throw new UsageError(`The baseline ${file} cannot be read (${read.error})${hint}`);
}
