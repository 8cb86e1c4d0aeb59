import type { Finding, Report } from '../finding.ts';
import type { RunChange } from '../inventory/growth.ts';
import type { Delta } from '../lint/delta.ts';
import { runLines } from './run-change.ts';
import { codeSpan, markdownMessage, visible } from './escape.ts';
import { findingsTable, headline, notChecked } from './markdown.ts';
import type { Language, Speech } from '../language.ts';
import { counted, languageOf, ruleUrl, worstFirst, type View } from './reporter.ts';

/** What a change does, for people who review it. */
export interface ChangeView {
  readonly delta: Delta;
  readonly run: RunChange;
}

/** The most bytes of the two tables. Together with other texts they fit into a mebibyte. */
const MOST_NEW = 512 * 1024;
const MOST_UNCHANGED = 192 * 1024;

/** The most findings that are gone and have a line of their own. */
const MOST_GONE = 20;

/** A job summary that shows what a change brings before everything else. */
export function comparedMarkdown(report: Report, view: View, { delta, run }: ChangeView): string {
  const { brought, gone, unchanged } = delta;
  const language = languageOf(view);
  const { say } = language;
  const blocks = [
    '## wfcache-lint',
    `**${comparedLine(delta, say)}** ${headline(report, say)}`,
    tableOf(brought, view, MOST_NEW),
    listOf(runLines(run, say).map(markdownMessage), say('What a run pulls (estimate)')),
    listOf(goneLines(gone, language), say('Fixed by this change')),
    folded(say(`${counted(unchanged.length, 'finding')} that the base has as well`), [
      tableOf(unchanged, view, MOST_UNCHANGED),
    ]),
    notChecked(report, say).join('\n').trimEnd(),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A sentence that counts what a change does to the findings. */
export function comparedLine({ brought, gone, unchanged }: Delta, say: Speech): string {
  return say(
    `Compared to the base: ${String(brought.length)} new, ${String(gone.length)} fixed, ${String(unchanged.length)} unchanged. Only new findings count.`,
  );
}

/** Findings that do not count, one line each for a log. */
export function unchangedLines({ unchanged }: Delta, view: View): string[] {
  const { sources } = view;
  const { say, told } = languageOf(view);
  return unchanged.map(told).map(({ severity, path, range, ruleId, message }) => {
    const { line } = sources.span(path, range).start;
    return visible(
      `${path}:${String(line)}: ${say(severity)}: ${message} [${ruleId}] ${say('(unchanged)')}`,
    );
  });
}

function tableOf(findings: readonly Finding[], view: View, most: number): string {
  const language = languageOf(view);
  const worst = worstFirst(findings);
  const { lines, hidden } = findingsTable(worst, view.sources, most, { language });
  const rest =
    hidden > 0 ? ['', language.say(`${counted(hidden, 'more finding')} in the log.`)] : [];
  return [...lines, ...rest].join('\n');
}

function goneLines(gone: readonly Finding[], language: Language): string[] {
  const rest = gone.length - MOST_GONE;
  return [
    ...gone
      .slice(0, MOST_GONE)
      .map(language.told)
      .map(
        ({ path, ruleId, message }) =>
          `${codeSpan(path)} [${ruleId}](${ruleUrl(ruleId, language)}) ${markdownMessage(message)}`,
      ),
    ...(rest > 0 ? [language.say(`and ${String(rest)} more`)] : []),
  ];
}

function listOf(lines: readonly string[], heading: string): string {
  if (lines.length === 0) return '';
  return [`### ${heading}`, '', ...lines.map((line) => `- ${line}`)].join('\n');
}

function folded(summary: string, blocks: readonly string[]): string {
  const text = blocks.join('\n\n');
  return text === '' ? '' : `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}
