import type { Finding, Report, Severity } from '../finding.ts';

/** Which findings are shown and counted. */
export interface Selection {
  /** The ids of rules; undefined for all of them. */
  readonly rules: ReadonlySet<string> | undefined;
  /** The least severity; undefined for all of them. */
  readonly minSeverity: Severity | undefined;
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** The report with these findings alone. What could not be read, and what was counted, stays. */
export function onlyWanted(report: Report, { rules, minSeverity = 'info' }: Selection): Report {
  const isOf = (id: string): boolean => rules === undefined || rules.has(id);
  const isWanted = ({ ruleId, severity }: Finding): boolean =>
    isOf(ruleId) && RANK[severity] >= RANK[minSeverity];
  const { findings, suppressed, recorded, ruleErrors } = report;
  return {
    ...report,
    findings: findings.filter(isWanted),
    suppressed: suppressed.filter(isWanted),
    ...(recorded === undefined ? {} : { recorded: recorded.filter(isWanted) }),
    ruleErrors: ruleErrors.filter(({ ruleId }) => isOf(ruleId)),
  };
}
