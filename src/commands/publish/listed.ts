import type { Finding } from '../../finding.ts';
import { countAt, fieldAt, itemsAt, textAt } from '../../adapters/github/json.ts';
import type { Sources } from '../../report/sources.ts';

/** The most findings that are read from a report. */
export const MOST_LISTED = 10_000;

/** What a report of a stranger lists, and what of it is true. */
export interface Confirmed {
  /** Findings of ours that the report lists. */
  readonly findings: readonly Finding[];
  /** How many entries of the report are no findings of ours. */
  readonly unconfirmed: number;
}

/** The names of one finding: by its place, and by its fingerprint, which lines above do not change. */
type Names = readonly [place: string, print: string];

/** What a report lists. */
export interface Listed {
  /** Its entries, by the names that a finding has to have to be the one that is meant. */
  readonly entries: readonly Names[];
  /** How many more there are than are read. */
  readonly unread: number;
}

/**
 * Reads which findings a JSON report lists. Somebody else wrote the report, and it can hold
 * anything. Only rule ids, paths, lines, columns and fingerprints are looked at, and none of them is
 * ever shown: they are compared with findings of ours. Undefined where it is not a report.
 */
export function readListed(text: string): Listed | undefined {
  const report = parsed(text);
  const findings = fieldAt(report, 'findings');
  if (countAt(report, 'schemaVersion') !== 1 || !Array.isArray(findings)) return undefined;
  return {
    entries: itemsAt(report, 'findings').slice(0, MOST_LISTED).flatMap(readEntry),
    unread: Math.max(0, findings.length - MOST_LISTED),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readEntry(entry: unknown): Names[] {
  const [ruleId, path] = [textAt(entry, 'ruleId'), textAt(entry, 'path')];
  const line = countAt(entry, 'range', 'start', 'line');
  const column = countAt(entry, 'range', 'start', 'column');
  const print = textAt(entry, 'fingerprint');
  if (ruleId === undefined || path === undefined || print === undefined) return [];
  if (line === undefined || column === undefined) return [];
  return [names(ruleId, path, line, column, print)];
}

function names(ruleId: string, path: string, line: number, column: number, print: string): Names {
  return [JSON.stringify([ruleId, path, line, column]), JSON.stringify([ruleId, path, print])];
}

/** Those of our findings that are listed. */
export function confirmed(
  findings: readonly Finding[],
  { entries }: Listed,
  sources: Sources,
): Confirmed {
  const known = findings.map((finding) => {
    const { ruleId, path, range, fingerprint } = finding;
    const { line, column } = sources.span(path, range).start;
    return { finding, names: names(ruleId, path, line, column, fingerprint) };
  });
  const [wanted, ours] = [new Set(entries.flat()), new Set(known.flatMap((one) => one.names))];
  const isAny = (of: Names, among: ReadonlySet<string>): boolean =>
    of.some((name) => among.has(name));
  return {
    findings: known.filter((one) => isAny(one.names, wanted)).map(({ finding }) => finding),
    unconfirmed: entries.filter((entry) => !isAny(entry, ours)).length,
  };
}
