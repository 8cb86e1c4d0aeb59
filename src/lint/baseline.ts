import type { Finding, Report } from '../finding.ts';
import { err, ok, type Result } from '../result.ts';
import { inertJson } from '../text/inert-json.ts';

/** One finding that was there when the baseline was written. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly ruleId: string;
  readonly path: string;
  readonly message: string;
}

/** The most entries. A larger baseline would be a decision to switch rules off. */
const MOST_ENTRIES = 100_000;

/** Reads a baseline. An error says what is wrong with it and what to do. */
export function parseBaseline(text: string): Result<readonly BaselineEntry[], string> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return err('Not valid JSON; write it again with --update-baseline');
  }
  const { version, findings } = fieldsOf(document);
  if (version !== 1 || !Array.isArray(findings) || findings.length > MOST_ENTRIES) {
    return err(
      'Expected "version": 1 and a list of findings; write it again with --update-baseline',
    );
  }
  const entries = findings.flatMap((entry: unknown) => {
    const { fingerprint, ruleId, path, message } = fieldsOf(entry);
    const whole = [fingerprint, ruleId, path, message].every((one) => typeof one === 'string');
    return whole ? [{ fingerprint, ruleId, path, message } as BaselineEntry] : [];
  });
  return entries.length === findings.length ? ok(entries) : err('Some entries are not findings');
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/**
 * The text of a baseline of these findings: one line for each, in the order of the report, so that
 * it can be reviewed and merged.
 */
export function formatBaseline(findings: readonly BaselineEntry[]): string {
  const lines = findings.map(({ fingerprint, ruleId, path, message }) =>
    inertJson({ fingerprint, ruleId, path, message }),
  );
  const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}

/**
 * The report without the findings of the baseline, and the entries of the baseline that are not
 * found any more.
 */
export function applyBaseline(
  report: Report,
  baseline: readonly BaselineEntry[],
): { readonly report: Report; readonly stale: readonly BaselineEntry[] } {
  const known = new Set(baseline.map(({ fingerprint }) => fingerprint));
  const isKnown = ({ fingerprint }: Finding): boolean => known.has(fingerprint);
  const recorded = report.findings.filter(isKnown);
  const met = new Set(recorded.map(({ fingerprint }) => fingerprint));
  return {
    report: {
      ...report,
      findings: report.findings.filter((finding) => !isKnown(finding)),
      recorded,
    },
    stale: baseline.filter(({ fingerprint }) => !met.has(fingerprint)),
  };
}
