import type { Finding, Report } from '../lint/finding.ts';
import { codeSpan, markdownMessage } from './escape.ts';
import { counted, ruleUrl, tally, worstFirst, type Reporter, type View } from './reporter.ts';

/** Rows of the table; GitHub takes one mebibyte of summary for a step. */
const MOST_ROWS = 500;

/** A table of the findings for a job summary or a comment. */
export const markdown: Reporter = (report, view) => {
  const rows = worstFirst(report.findings).slice(0, MOST_ROWS);
  const hidden = report.findings.length - rows.length;
  const lines = [
    '## wfcache-lint',
    '',
    headline(report),
    '',
    ...(rows.length === 0 ? [] : [...table(rows, view), '']),
    ...(hidden > 0 ? [`${counted(hidden, 'more finding')} in the log.`, ''] : []),
    ...problemLines(report),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
};

function headline({ findings, counts, fixed }: Report): string {
  const { error, warning, info } = tally(findings);
  const looked = `${counted(counts.manifests, 'manifest')}, ${counted(counts.pods, 'pod')}, ${counted(counts.images, 'image')} in ${counted(counts.files, 'file')}`;
  const repaired = fixed > 0 ? ` Fixed ${counted(fixed, 'finding')}.` : '';
  if (findings.length === 0) return `No findings: ${looked}.${repaired}`;
  const found = `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${String(info)} info`;
  const fixable = findings.filter(({ fix }) => fix !== undefined).length;
  return `${found}; ${String(fixable)} fixable. Checked ${looked}.${repaired}`;
}

function table(findings: readonly Finding[], { sources }: View): string[] {
  return [
    '| severity | place | rule | finding |',
    '| --- | --- | --- | --- |',
    ...findings.map(({ severity, path, range, ruleId, message, fix }) => {
      const { line } = sources.span(path, range).start;
      const place = codeSpan(`${path}:${String(line)}`);
      const repair = fix === undefined ? '' : ` Fix: ${markdownMessage(fix.title)}.`;
      return `| ${severity} | ${place} | [${ruleId}](${ruleUrl(ruleId)}) | ${markdownMessage(message)}.${repair} |`;
    }),
  ];
}

function problemLines({ problems, ruleErrors }: Report): string[] {
  const entries = [
    ...problems.map(({ path, line, reason }) => {
      const place = line === undefined ? path : `${path}:${String(line)}`;
      return `- ${codeSpan(place)}: ${markdownMessage(reason)}`;
    }),
    ...ruleErrors.map(({ ruleId, message }) => `- ${ruleId} failed: ${markdownMessage(message)}`),
  ];
  if (entries.length === 0) return [];
  return ['### Not checked', '', ...entries.slice(0, 100)];
}
