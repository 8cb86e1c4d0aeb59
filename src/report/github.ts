import type { Finding, Report } from '../finding.ts';
import { incompleteLines, nothingLine } from './coverage.ts';
import { commandMessage, commandProperty, inertLog, visible } from './escape.ts';
import { counted, languageOf, worstFirst, type Reporter, type View } from './reporter.ts';
import { saidInLines, titleAndCause } from './words.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** The most annotations of one kind that GitHub shows for one step. */
const SHOWN = 10;

/**
 * Workflow commands that GitHub turns into annotations. It shows ten of each kind for a step, so
 * the worst come first. The log has all of them.
 */
export const github: Reporter = (report, view) => annotatedLog(report, view, report.findings);

/**
 * The same with annotations of these findings only. Those that come first get what GitHub shows of
 * each kind.
 */
export function annotatedLog(report: Report, view: View, findings: readonly Finding[]): string {
  const { say } = languageOf(view);
  const lines = worstFirst(findings).map((finding) => annotation(finding, view));
  const hidden = Math.max(0, ...kinds(findings).map((count) => count - SHOWN));
  if (hidden > 0) {
    lines.push(
      say(
        `GitHub shows ${String(SHOWN)} annotations of a kind; the log above has all ${counted(findings.length, 'finding')}.`,
      ),
    );
  }
  const nothing = nothingLine(report);
  if (nothing !== undefined && !view.quiet) lines.push(`::notice::${commandMessage(say(nothing))}`);
  if (!view.quiet)
    lines.push(...incompleteLines(report).map((line) => inertLog(visible(say(line)))));
  return lines.map((line) => `${line}\n`).join('');
}

function kinds(findings: readonly Finding[]): number[] {
  const counts = new Map<string, number>();
  for (const { severity } of findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  return [...counts.values()];
}

function annotation(found: Finding, view: View): string {
  const { sources } = view;
  const { say, told } = languageOf(view);
  const finding = told(found);
  const { ruleId, severity, message, help, path, range, fix } = finding;
  const [, ...notes] = saidInLines(finding, say);
  const { start, end } = sources.span(path, range);
  const oneLine = start.line === end.line;
  const properties = [
    `file=${commandProperty(path)}`,
    `line=${String(start.line)}`,
    `endLine=${String(end.line)}`,
    ...(oneLine ? [`col=${String(start.column)}`, `endColumn=${String(end.column)}`] : []),
    `title=${commandProperty(`${ruleId}: ${message}`)}`,
  ];
  const text = [
    titleAndCause(finding, say),
    ...notes,
    ...(fix ? [say('Fix: ') + fix.title] : []),
    ...(help === undefined ? [] : [help]),
  ];
  return `::${COMMANDS[severity]} ${properties.join(',')}::${commandMessage(text.join('\n'))}`;
}
