import type { Change } from '../fix/file-change.ts';
import type { Finding } from '../finding.ts';
import { codeSpan, markdownMessage, visible } from '../report/escape.ts';
import { counted, ruleUrl } from '../report/reporter.ts';
import type { Sources } from '../report/sources.ts';
import { unifiedDiff } from '../report/unified-diff.ts';
import { sealed } from './marker.ts';
import { fenced, type Suggestion } from './suggestion.ts';

/** The most characters of a comment. GitHub accepts 65,536; that would be too long for a reader. */
const LONGEST = 30_000;

const MOST_DIFF_LINES = 60;
const MOST_RELATED = 5;

/** What one comment should say. */
export interface Remark {
  /** One finding, or several whose fixes are one change. */
  readonly findings: readonly Finding[];
  /** The lines on which the comment stands. */
  readonly first: number;
  readonly last: number;
  /**
   * A change that can be accepted there; undefined where there is none. `changes` is what the fixes
   * change, wherever that is.
   */
  readonly suggestion: Suggestion | undefined;
  readonly changes: readonly Change[];
}

/**
 * The Markdown of a comment: what is wrong and what it costs, what can be done, and the change
 * itself.
 */
export function commentBody(remark: Remark, sources: Sources): string {
  const now = remark.findings.map(({ fingerprint }) => fingerprint);
  const parts = [
    ...remark.findings.map((finding) => paragraph(finding, remark, sources)),
    ...changeOf(remark),
    ...remark.findings.flatMap((finding) => related(finding, sources)),
  ];
  // At the end at least the finding is left: the change can be found elsewhere, the finding cannot.
  while (parts.length > 1 && parts.join('\n\n').length > LONGEST) parts.pop();
  return sealed(parts.map((part) => part.slice(0, LONGEST)).join('\n\n'), { now, was: [] });
}

function paragraph(finding: Finding, { first, last }: Remark, sources: Sources): string {
  const { ruleId, severity, message, help, path, range, fix } = finding;
  const { line } = sources.span(path, range).start;
  const where = first <= line && line <= last ? '' : ` · about line ${String(line)}`;
  const [advice = '', ...example] = fix ? [fix.title] : (help ?? '').split('\n');
  const caution = fix?.safety === 'unsafe' ? CAUTION : '';
  return [
    `**[${ruleId}](${ruleUrl(ruleId)})** · ${severity}${where}`,
    '',
    sentence(message),
    ...(advice === '' ? [] : [sentence(advice) + caution]),
    ...(example.length === 0 ? [] : ['', fenced('yaml', example.map(visible))]),
  ].join('\n');
}

const CAUTION = ' Look twice before you accept it: it is not one of the safe fixes.';

function sentence(text: string): string {
  return markdownMessage(text) + (/[.:?!…]$/.test(text) ? '' : '.');
}

/** The change that can be accepted, or that is only shown. */
function changeOf({ suggestion, changes }: Remark): string[] {
  if (suggestion) return [fenced('suggestion', suggestion.lines)];
  if (changes.length === 0) return [];
  // The lines around the change need not be in the diff of the pull request, so they are not shown.
  const lines = unifiedDiff(changes, 0)
    .trimEnd()
    .split('\n')
    .map((line) => visible(line.replace(/\r$/, '').replaceAll('\t', '    ')));
  if (lines.length > MOST_DIFF_LINES) {
    return [`The change has ${counted(lines.length, 'line')}; \`wfcache-lint --diff\` shows it.`];
  }
  return [fenced('diff', lines)];
}

function related({ related: places }: Finding, sources: Sources): string[] {
  const shown = places.slice(0, MOST_RELATED).map(({ path, range, message }) => {
    const { line } = sources.span(path, range).start;
    return `- ${codeSpan(`${path}:${String(line)}`)} ${markdownMessage(message)}`;
  });
  const rest = places.length - shown.length;
  if (shown.length === 0) return [];
  return [['Also:', '', ...shown, ...(rest > 0 ? [`- and ${String(rest)} more`] : [])].join('\n')];
}
