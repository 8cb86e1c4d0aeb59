import type { Finding, Report } from '../finding.ts';
import type { Language, Speech } from '../language.ts';
import { ENGLISH } from '../language.ts';
import { nothingLine, notJudgedLines } from './coverage.ts';
import { codeSpan, markdownMessage } from './escape.ts';
import { counted, languageOf, ruleUrl, tally, worstFirst, type Reporter } from './reporter.ts';
import type { Sources } from './sources.ts';
import { saidInOneLine } from './words.ts';

/**
 * The most bytes of the table. GitHub accepts one mebibyte of summary for a step, and other texts
 * are in it as well.
 */
const MOST_BYTES = 768 * 1024;

/** A table of the findings for a job summary or a comment. */
export const markdown: Reporter = (report, view) => {
  const language = languageOf(view);
  const { say } = language;
  const table = findingsTable(worstFirst(report.findings), view.sources, MOST_BYTES, { language });
  const lines = [
    '## wfcache-lint',
    '',
    headline(report, say),
    '',
    ...(table.lines.length === 0 ? [] : [...table.lines, '']),
    ...(table.hidden > 0 ? [say(`${counted(table.hidden, 'more finding')} in the log.`), ''] : []),
    ...notChecked(report, say),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
};

/** A sentence about everything that was checked and found. */
export function headline(report: Report, say: Speech): string {
  const { findings, counts, fixed } = report;
  const nothing = nothingLine(report);
  if (nothing !== undefined) return markdownMessage(say(nothing));
  const { error, warning, info } = tally(findings);
  const looked = `${counted(counts.manifests, 'manifest')}, ${counted(counts.pods, 'pod')}, ${counted(counts.images, 'image')} in ${counted(counts.holding, 'file')}`;
  const repaired = fixed > 0 ? say(' ') + say(`Fixed ${counted(fixed, 'finding')}.`) : '';
  if (findings.length === 0) return say(`No findings: ${looked}.`) + repaired;
  const found = `${counted(error, 'error')}, ${counted(warning, 'warning')}, ${String(info)} info`;
  const fixable = findings.filter(({ fix }) => fix !== undefined).length;
  return say(`${found}; ${String(fixable)} fixable. Checked ${looked}.`) + repaired;
}

/** The lines of a table, and how many findings did not fit into it. */
export interface FindingsTable {
  readonly lines: readonly string[];
  readonly hidden: number;
}

/** How a table is written. */
interface TableWords {
  /** English where it is not given. */
  readonly language?: Language;
  /** A sentence that follows a finding, or nothing. */
  readonly noteOf?: (finding: Finding) => string;
}

/** As many findings as fit into this many bytes of UTF-8, in the order given. */
export function findingsTable(
  findings: readonly Finding[],
  sources: Sources,
  mostBytes: number,
  { language = ENGLISH, noteOf = () => '' }: TableWords = {},
): FindingsTable {
  const heads = ['severity', 'place', 'rule', 'finding'].map(language.say);
  const lines = [`| ${heads.join(' | ')} |`, '| --- | --- | --- | --- |'];
  let bytes = 0;
  for (const [at, finding] of findings.entries()) {
    const line = row(language.told(finding), sources, noteOf(finding), language);
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > mostBytes) return { lines, hidden: findings.length - at };
    lines.push(line);
  }
  return { lines: findings.length === 0 ? [] : lines, hidden: 0 };
}

function row(finding: Finding, sources: Sources, note: string, language: Language): string {
  const { say } = language;
  const { severity, path, range, ruleId, fix } = finding;
  const { line } = sources.span(path, range).start;
  const place = codeSpan(`${path}:${String(line)}`);
  const repair =
    fix === undefined ? '' : say(' ') + say('Fix: ') + markdownMessage(fix.title) + say('.');
  const said = [markdownMessage(saidInOneLine(finding, say)) + say('.') + repair, note].filter(
    (text) => text !== '',
  );
  return `| ${say(severity)} | ${place} | [${ruleId}](${ruleUrl(ruleId, language)}) | ${said.join(say(' '))} |`;
}

/** The most lines about what was not checked. */
const MOST_LINES = 100;

/** A section about what was not checked; empty where everything was. */
export function notChecked({ counts, problems, ruleErrors }: Report, say: Speech): string[] {
  const entries = [
    ...notJudgedLines(counts).map((line) => `- ${markdownMessage(say(line))}`),
    ...problems.map(({ path, line, reason }) => {
      const place = line === undefined ? path : `${path}:${String(line)}`;
      return `- ${codeSpan(place)}${say(': ')}${markdownMessage(say(reason))}`;
    }),
    ...ruleErrors.map(
      ({ ruleId, message }) => `- ${say(`${ruleId} failed: `)}${markdownMessage(message)}`,
    ),
  ];
  if (entries.length === 0) return [];
  return [`### ${say('Not checked')}`, '', ...entries.slice(0, MOST_LINES)];
}
