import { jsonDocument } from './escape.ts';
import type { Reporter } from './reporter.ts';

const SEVERITIES = { error: 'critical', warning: 'major', info: 'info' } as const;

/** GitLab's code quality report: the part of the Code Climate format that GitLab reads. */
export const gitlab: Reporter = ({ findings }, { sources }) => {
  const issues = findings.map(({ message, ruleId, fingerprint, severity, path, range }) => {
    const { start, end } = sources.span(path, range);
    return {
      description: message,
      check_name: ruleId,
      fingerprint,
      severity: SEVERITIES[severity],
      location: { path, lines: { begin: start.line, end: end.line } },
    };
  });
  return jsonDocument(issues);
};
