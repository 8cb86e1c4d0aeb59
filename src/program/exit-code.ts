import type { FailOn } from '../config/values.ts';
import type { Counts, Report, Severity } from '../finding.ts';
import type { Problem } from '../problem.ts';

/**
 * The exit code: 0 nothing to report, 1 findings, 2 wrong usage or configuration, 3 the result is
 * not complete.
 */
export type ExitCode = 0 | 1 | 2 | 3;

const RANK: Readonly<Record<Severity | 'never', number>> = {
  info: 0,
  warning: 1,
  error: 2,
  never: 3,
};

/** What decides the exit code of a run, besides its report. */
export interface Limits {
  readonly failOn: FailOn;
  readonly maxWarnings: number | undefined;
  /** The result is not complete where anything was not judged. */
  readonly strict: boolean;
}

/** The exit code for a report. An incomplete result counts more than findings. */
export function exitCode(report: Report, { failOn, maxWarnings, strict }: Limits): ExitCode {
  const { findings, problems, ruleErrors } = report;
  if (ruleErrors.length > 0 || !isComplete(problems)) return 3;
  if (strict && !isEverythingJudged(report)) return 3;
  if (findings.some(({ severity }) => RANK[severity] >= RANK[failOn])) return 1;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return maxWarnings !== undefined && warnings > maxWarnings ? 1 : 0;
}

/**
 * Is the result complete? A document that the cluster would refuse as well does not make it
 * incomplete.
 */
export function isComplete(problems: readonly Problem[]): boolean {
  return !problems.some(makesIncomplete);
}

/** Does a problem make the result incomplete, so that the run ends with 3? */
export function makesIncomplete({ invalid }: Problem): boolean {
  return invalid !== true;
}

/** Was everything judged that was named, with the sizes of all images? */
export function isEverythingJudged({ counts, problems }: Report): boolean {
  return problems.length === 0 && openQuestions(counts) === 0;
}

function openQuestions({ unknownSizes, notJudged }: Counts): number {
  const { templates, overlays, ignored, links } = notJudged;
  return templates + [unknownSizes, overlays, ignored, links].flat().length;
}
