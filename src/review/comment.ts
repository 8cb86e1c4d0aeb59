import type { Change } from '../fix/apply.ts';
import type { Finding } from '../finding.ts';
import { codeSpan, markdownMessage, visible } from '../report/escape.ts';
import { counted, ruleUrl } from '../report/reporter.ts';
import type { Sources } from '../report/sources.ts';
import { unifiedDiff } from '../report/unified-diff.ts';
import { commentMarker } from './marker.ts';
import { fenced, type Suggestion } from './suggestion.ts';

/** GitHub takes 65,536 characters; nobody reads half of that. */
const LONGEST = 30_000;

const MOST_DIFF_LINES = 60;
const MOST_RELATED = 5;

/** What one comment is to say. */
export interface Remark {
  /** One, or several whose fixes are one change. */
  readonly findings: readonly Finding[];
  /** The lines the comment stands on. */
  readonly first: number;
  readonly last: number;
  /** What can be accepted there, or else what the fixes change wherever that is. */
  readonly suggestion: Suggestion | undefined;
  readonly changes: readonly Change[];
}

/** The Markdown of a comment: what is wrong and what it costs, what to do, and the change itself. */
export function commentBody(remark: Remark, sources: Sources): string {
  const marker = commentMarker(remark.findings.map(({ fingerprint }) => fingerprint));
  const parts = [
    ...remark.findings.map((finding) => paragraph(finding, remark, sources)),
    ...changeOf(remark),
    ...remark.findings.flatMap((finding) => related(finding, sources)),
  ];
  // The least that is left says what is wrong: a change can be looked up, a finding cannot.
  while (parts.length > 1 && parts.join('\n\n').length > LONGEST) parts.pop();
  return [...parts.map((part) => part.slice(0, LONGEST)), marker].join('\n\n');
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

/**
 * The text of a comment whose findings are gone. Without its suggestion, which could still be
 * accepted, and without its marker: it is about nothing any more.
 */
export function doneBody(body: string): string {
  const lead = body.split(/\r?\n(?:`{3,}|<!--)/, 1)[0]?.trimEnd() ?? '';
  return `**No longer found.**\n\n${lead}`;
}

/** The change to accept, or to look at. */
function changeOf({ suggestion, changes }: Remark): string[] {
  if (suggestion) return [fenced('suggestion', suggestion.lines)];
  if (changes.length === 0) return [];
  // Lines around the change need not be in the pull request's diff: they are nobody's business here.
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
