import type { FailOn } from './config/values.ts';
import type { Report, Severity } from './lint/finding.ts';

/** 0 nothing, 1 findings, 2 wrong usage or configuration, 3 the result is not complete. */
export type ExitCode = 0 | 1 | 2 | 3;

const RANK: Readonly<Record<Severity | 'never', number>> = {
  info: 0,
  warning: 1,
  error: 2,
  never: 3,
};

/** What a report means for the caller. An incomplete result beats findings. */
export function exitCode(
  report: Report,
  failOn: FailOn,
  maxWarnings: number | undefined,
): ExitCode {
  if (!isComplete(report)) return 3;
  const { findings } = report;
  if (findings.some(({ severity }) => RANK[severity] >= RANK[failOn])) return 1;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return maxWarnings !== undefined && warnings > maxWarnings ? 1 : 0;
}

/** A document that the cluster would refuse as well takes nothing from the result. */
function isComplete({ problems, ruleErrors }: Report): boolean {
  return ruleErrors.length === 0 && problems.every(({ invalid }) => invalid === true);
}
