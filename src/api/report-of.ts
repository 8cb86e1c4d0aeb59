import type { Language } from '../language.ts';
import type { Linted } from '../program/linted.ts';
import { json } from '../report/json.ts';
import { Sources } from '../report/sources.ts';
import type { LintReport } from './generated/report.ts';
import { InputError } from './input-error.ts';

/** The document that `--format json` would print, with its words in a language. */
export function reportOf(
  { report, sources }: Pick<Linted, 'report' | 'sources'>,
  version: string,
  { say, told }: Language,
): LintReport {
  const view = {
    sources: new Sources(sources),
    version,
    color: false,
    width: undefined,
    quiet: false,
    inActions: false,
  };
  const inLanguage = {
    ...report,
    findings: report.findings.map(told),
    problems: report.problems.map((problem) => ({ ...problem, reason: say(problem.reason) })),
  };
  return JSON.parse(json(inLanguage, view)) as LintReport;
}

/** Refuses a run about something that is not there. Throws {@link InputError}. */
export function refuseMissing({ missing }: Pick<Linted, 'missing'>): void {
  if (missing.length === 0) return;
  throw new InputError(missing.map((words) => `No YAML or JSON file in ${words}`));
}
