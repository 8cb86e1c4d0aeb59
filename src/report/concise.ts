import type { Finding, Report, Severity } from '../finding.ts';
import { byFile } from './by-file.ts';
import { padEnd, widest } from '../text/columns.ts';
import { inertLog, visible } from './escape.ts';
import { linked } from './link.ts';
import { painter, type Paint, type Style } from './paint.ts';
import { languageOf, ruleUrl, type View } from './reporter.ts';
import { countedByRule } from './rule-table.ts';
import { summary } from './summary.ts';

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue' };

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** One line for each finding, as compilers write it, and the summary. `[*]` says that a fix is there. */
export function* concise(report: Report, view: View): Generator<string> {
  const paint = painter(view);
  const { say, told } = languageOf(view);
  for (const found of report.findings) {
    const finding = told(found);
    const { path, range, severity, message } = finding;
    const { line, column } = view.sources.span(path, range).start;
    const place = `${paint('bold', visible(path))}:${String(line)}:${String(column)}:`;
    const what = `${paint(STYLES[severity], say(severity))}[${ruleOf(finding.ruleId, view)}]`;
    yield shown(`${place} ${what} ${visible(message)}${fixMark(finding, paint)}`, view);
  }
  yield* end(report, view, paint);
}

/** The findings of each file below its name, in columns, and the summary. */
export function* grouped(report: Report, view: View): Generator<string> {
  const paint = painter(view);
  const { say, told } = languageOf(view);
  const severities = widest(SEVERITIES.map(say));
  for (const [path, findings] of byFile(report.findings)) {
    yield shown(paint('bold', visible(path)), view);
    const places = findings.map(({ range }) => {
      const { line, column } = view.sources.span(path, range).start;
      return `${String(line)}:${String(column)}`;
    });
    const most = widest(places);
    for (const [at, finding] of findings.entries()) {
      const { severity, ruleId, message } = told(finding);
      const place = (places[at] ?? '').padStart(most);
      const what = `${paint(STYLES[severity], padEnd(say(severity), severities))}  ${visible(message)}`;
      yield shown(`  ${place}  ${what}${fixMark(finding, paint)}  ${ruleOf(ruleId, view)}`, view);
    }
    yield '\n';
  }
  yield* end(report, view, paint);
}

/** How many findings each rule has, the most frequent one first, and the summary. */
export function* statistics(report: Report, view: View): Generator<string> {
  const paint = painter(view);
  const counts = countedByRule(report.findings.map(languageOf(view).told));
  const most = widest(counts.map(({ count }) => String(count)));
  const longest = widest(counts.map(({ ruleId }) => ruleId));
  for (const { ruleId, count, fixable, title } of counts) {
    const blanks = ' '.repeat(longest - ruleId.length);
    const mark = fixable === count ? '[*]' : fixable > 0 ? '[-]' : '[ ]';
    const number = paint('bold', String(count).padStart(most));
    yield shown(`${number}  ${ruleOf(ruleId, view)}${blanks}  ${mark} ${visible(title)}`, view);
  }
  yield* end(report, view, paint);
}

function* end(report: Report, view: View, paint: Paint): Generator<string> {
  if (view.quiet) return;
  for (const line of summary(report, paint, languageOf(view).say)) yield shown(line, view);
}

function ruleOf(id: string, view: View): string {
  const { links = false } = view;
  return links ? linked(id, ruleUrl(id, languageOf(view))) : id;
}

function fixMark({ fix }: Finding, paint: Paint): string {
  return fix === undefined ? '' : ` [${paint('green', '*')}]`;
}

function shown(line: string, { inActions }: View): string {
  return inActions ? inertLog(`${line}\n`) : `${line}\n`;
}
