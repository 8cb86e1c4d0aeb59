import type { Finding, Location } from '../finding.ts';
import type { Position } from '../text/line-index.ts';
import { jsonLine } from './escape.ts';
import { documentInParts } from './json-parts.ts';
import { ruleUrl, type PartReporter, type View } from './reporter.ts';
import { saidInLines } from './words.ts';

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const;

const SOURCE = { name: 'wfcache-lint', url: 'https://github.com/org/wfcache-lint' };

/** reviewdog's diagnostic format. Its columns count bytes of UTF-8, from 1. */
export const rdjson: PartReporter = ({ findings }, view) =>
  documentInParts({ source: SOURCE }, 'diagnostics', diagnostics(findings, view));

/** The same, one diagnostic a line, for programs that read as we write. */
export const rdjsonl: PartReporter = function* lines({ findings }, view) {
  for (const one of diagnostics(findings, view)) yield jsonLine({ source: SOURCE, ...one });
};

function* diagnostics(findings: readonly Finding[], view: View): Generator<object> {
  for (const finding of findings) yield diagnostic(finding, view);
}

function diagnostic(finding: Finding, view: View): object {
  const { help, severity, ruleId, path, related, fix } = finding;
  const lines = [...saidInLines(finding), ...(help === undefined ? [] : [help])];
  // reviewdog reads several suggestions as alternatives, so a fix of several edits cannot be
  // written there. A new file cannot either.
  const [edit, ...more] = fix?.edits ?? [];
  const isWhole = more.length === 0 && fix?.creates === undefined;
  const suggested = edit !== undefined && isWhole && edit.path === path;
  return {
    message: lines.join('\n'),
    location: { path, range: rangeOf(finding, view) },
    severity: SEVERITIES[severity],
    code: { value: ruleId, url: ruleUrl(ruleId) },
    ...(suggested
      ? {
          suggestions: [
            { range: rangeOf({ path, range: edit.edit.range }, view), text: edit.edit.text },
          ],
        }
      : {}),
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((one) => ({
            message: one.message,
            location: { path: one.path, range: rangeOf(one, view) },
          })),
        }),
  };
}

function rangeOf({ path, range }: Location, { sources }: View): object {
  const { start, end } = sources.span(path, range);
  const inBytes = ({ line, column }: Position): object => ({
    line,
    column:
      Buffer.byteLength(
        sources
          .index(path)
          .lineText(line)
          .slice(0, column - 1),
      ) + 1,
  });
  return { start: inBytes(start), end: inBytes(end) };
}
