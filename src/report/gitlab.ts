import { jsonDocument } from './escape.ts';
import { languageOf, type Reporter } from './reporter.ts';
import { saidInOneLine } from './words.ts';

const SEVERITIES = { error: 'critical', warning: 'major', info: 'info' } as const;

/**
 * GitLab's code quality report: the part of the Code Climate format that GitLab reads. People
 * see the descriptions; GitLab compares the fingerprints, which are the same in every language.
 */
export const gitlab: Reporter = ({ findings }, view) => {
  const { sources } = view;
  const { say, told } = languageOf(view);
  const issues = findings.map((finding) => {
    const { ruleId, fingerprint, severity, path, range } = finding;
    const { start, end } = sources.span(path, range);
    return {
      description: saidInOneLine(told(finding), say),
      check_name: ruleId,
      fingerprint,
      severity: SEVERITIES[severity],
      location: { path, lines: { begin: start.line, end: end.line } },
    };
  });
  return jsonDocument(issues);
};
