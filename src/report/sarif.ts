import type { Finding, Fix, Location, Related, Report, Severity } from '../finding.ts';
import type { RuleMeta } from '../rule-kit/rule.ts';
import type { Problem } from '../problem.ts';
import { nothingLine, notJudgedLines } from './coverage.ts';
import { codeSpan, jsonDocument, pathUri } from './escape.ts';
import { ruleUrl, worstFirst, type Reporter, type View } from './reporter.ts';
import { saidInOneLine } from './words.ts';

/**
 * The most results that GitHub accepts from one run. With more of them it would refuse the whole
 * file.
 */
const MOST_RESULTS = 5000;
const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * SARIF 2.1.0 (OASIS, with errata 01) as GitHub code scanning accepts it: relative URIs,
 * fingerprints that edits do not change, a description and help for each rule, at most 5,000
 * results, worst first. `rules` are the rules that ran, sorted by id.
 */
export function sarif(rules: readonly RuleMeta[]): Reporter {
  return (report, view) => jsonDocument(logOf(report, rules, view));
}

function logOf(report: Report, rules: readonly RuleMeta[], view: View): object {
  const results = worstFirst(report.findings).slice(0, MOST_RESULTS);
  const indexes = new Map(rules.map(({ id }, at) => [id, at]));
  const dropped = report.findings.length - results.length;
  const nothing = [nothingLine(report) ?? []].flat();
  return {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'wfcache-lint',
            semanticVersion: view.version,
            informationUri: 'https://github.com/org/wfcache-lint',
            rules: rules.map(ruleOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          '%SRCROOT%': { description: { text: 'The root of the repository.' } },
        },
        invocations: [
          {
            executionSuccessful: report.ruleErrors.length === 0,
            toolExecutionNotifications: [
              ...report.problems.map((problem) => notification(problem)),
              ...notJudgedLines(report.counts).map((text) => note(text, 'note')),
              ...nothing.map((text) => note(text, 'note')),
              ...report.ruleErrors.map(({ ruleId, message }) =>
                note(`Rule ${ruleId} failed: ${message}`),
              ),
              ...(dropped > 0
                ? [note(`${String(dropped)} more findings are not in this file.`)]
                : []),
            ],
          },
        ],
        results: results.map((finding) => resultOf(finding, indexes.get(finding.ruleId), view)),
      },
    ],
  };
}

function ruleOf({ id, summary, rationale, switchOff, severity, source }: RuleMeta): object {
  const help = [rationale, `When to switch it off: ${switchOff}`, `Source: ${source.url}`];
  const markdown = [
    rationale,
    `**When to switch it off.** ${switchOff}`,
    `[${source.title}](${source.url})`,
  ];
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: rationale },
    helpUri: ruleUrl(id),
    help: { text: help.join('\n\n'), markdown: markdown.join('\n\n') },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['argo-workflows', 'alibaba-cloud'], precision: 'high' },
  };
}

function resultOf(finding: Finding, ruleIndex: number | undefined, view: View): object {
  const { ruleId, severity, help, related, fix, fingerprint } = finding;
  const text = [`${saidInOneLine(finding)}.`, ...(help === undefined ? [] : [help])];
  return {
    ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: text.join('\n') },
    locations: [locationOf(finding, view)],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((one, at) => relatedOf(one, at, view)) }),
    partialFingerprints: { 'wfcacheLint/v1': fingerprint },
    // A new file cannot be written there, and half of a fix would be wrong.
    ...(fix === undefined || fix.creates ? {} : { fixes: [fixOf(fix, view)] }),
  };
}

function locationOf(place: Location, view: View): object {
  return {
    physicalLocation: { artifactLocation: artifact(place.path), region: region(place, view) },
  };
}

function relatedOf(related: Related, id: number, view: View): object {
  return { id, ...locationOf(related, view), message: { text: related.message } };
}

function artifact(path: string): object {
  return { uri: pathUri(path), uriBaseId: '%SRCROOT%' };
}

function region({ path, range }: Location, { sources }: View): object {
  const { start, end } = sources.span(path, range);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function fixOf({ title, edits }: Fix, view: View): object {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return {
    description: { text: title },
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifact(path),
      replacements: edits
        .filter((one) => one.path === path)
        .map(({ edit: { range, text } }) => ({
          deletedRegion: region({ path, range }, view),
          insertedContent: { text },
        })),
    })),
  };
}

function notification({ path, line, reason }: Problem): object {
  const where = line === undefined ? {} : { region: { startLine: line } };
  return {
    ...note(`${codeSpan(path)}: ${reason}`),
    locations: [{ physicalLocation: { artifactLocation: artifact(path), ...where } }],
  };
}

function note(text: string, level: 'warning' | 'note' = 'warning'): object {
  return { level, message: { text } };
}
