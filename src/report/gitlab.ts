import { jsonDocument } from './escape.ts';
import type { Reporter } from './reporter.ts';
import { saidInOneLine } from './words.ts';

const SEVERITIES = { error: 'critical', warning: 'major', info: 'info' } as const;

/** GitLab's code quality report: the part of the Code Climate format that GitLab reads. */
export const gitlab: Reporter = ({ findings }, { sources }) => {
  const issues = findings.map((finding) => {
    const { ruleId, fingerprint, severity, path, range } = finding;
    const { start, end } = sources.span(path, range);
    return {
      description: saidInOneLine(finding),
      check_name: ruleId,
      fingerprint,
      severity: SEVERITIES[severity],
      location: { path, lines: { begin: start.line, end: end.line } },
    };
  });
  return jsonDocument(issues);
};
