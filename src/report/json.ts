import type { Finding, Fix, Location } from '../finding.ts';
import { notJudgedCounts } from './coverage.ts';
import { documentInParts } from './json-parts.ts';
import { inOne, tally, type PartReporter, type View } from './reporter.ts';

/** The report as one JSON document, for scripts and editors. Fields are only ever added to it. */
export const jsonParts: PartReporter = (report, view) => {
  const { findings, suppressed, recorded = [], problems, ruleErrors, counts, fixed } = report;
  const { error, warning, info } = tally(findings);
  const { files, manifests, pods, images } = counts;
  const before = {
    schemaVersion: 1,
    tool: { name: 'wfcache-lint', version: view.version },
    summary: {
      files,
      manifests,
      pods,
      images,
      errors: error,
      warnings: warning,
      infos: info,
      suppressed: suppressed.length,
      recorded: recorded.length,
      fixable: findings.filter(({ fix }) => fix !== undefined).length,
      fixed,
      problems: problems.length,
      notJudged: notJudgedCounts(counts),
    },
  };
  const after = {
    problems: problems.map(({ path, line, reason, effect }) => ({ path, line, reason, effect })),
    ruleErrors,
  };
  return documentInParts(before, 'findings', each(findings, view), after);
};

/** The same as one text. */
export const json = inOne(jsonParts);

function* each(findings: readonly Finding[], view: View): Generator<object> {
  for (const finding of findings) yield findingOf(finding, view);
}

function findingOf(finding: Finding, view: View): object {
  const { ruleId, severity, message, label, notes, help, manifest, clusters } = finding;
  const { related, fix, fingerprint } = finding;
  return {
    ruleId,
    severity,
    message,
    ...(label === undefined ? {} : { label }),
    notes,
    ...locatedJson(finding, view),
    manifest,
    ...(clusters === undefined ? {} : { clusters }),
    related: related.map((one) => ({ ...locatedJson(one, view), message: one.message })),
    ...(help === undefined ? {} : { help }),
    ...(fix === undefined ? {} : { fix: fixJson(fix, view) }),
    fingerprint,
  };
}

/** A place by path, lines and columns. */
export function locatedJson({ path, range }: Location, { sources }: View): object {
  return { path, range: sources.span(path, range) };
}

/** A fix with its exact edits. */
export function fixJson({ title, safety, edits, creates = [] }: Fix, view: View): object {
  return {
    title,
    safety,
    edits: edits.map(({ path, edit: { range, text } }) => ({
      ...locatedJson({ path, range }, view),
      text,
    })),
    creates,
  };
}
