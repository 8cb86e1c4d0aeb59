import { listInParts } from './json-parts.ts';
import { languageOf, type PartReporter } from './reporter.ts';
import { saidInOneLine } from './words.ts';

const SEVERITIES = { error: 'critical', warning: 'major', info: 'info' } as const;

/**
 * GitLab's code quality report: the part of the Code Climate format that GitLab reads. People
 * see the descriptions; GitLab compares the fingerprints, which are the same in every language.
 */
export const gitlab: PartReporter = ({ findings }, view) => {
  const { sources } = view;
  const { say, told } = languageOf(view);
  function* issues(): Generator<object> {
    for (const finding of findings) {
      const { ruleId, fingerprint, severity, path, range } = finding;
      const { start, end } = sources.span(path, range);
      yield {
        description: saidInOneLine(told(finding), say),
        check_name: ruleId,
        fingerprint,
        severity: SEVERITIES[severity],
        location: { path, lines: { begin: start.line, end: end.line } },
      };
    }
  }
  return listInParts(issues());
};
