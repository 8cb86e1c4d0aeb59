import { changedLines } from '../fix/changed-lines.ts';
import type { Finding, Fix, Report, Severity } from '../finding.ts';
import { incompleteLines, nothingLine } from './coverage.ts';
import { inertLog, visible } from './escape.ts';
import { frameOf } from './frame.ts';
import { painter, type Paint, type Style } from './paint.ts';
import { wrap } from '../text/wrap.ts';
import { counted, tally, type View } from './reporter.ts';

const SEVERITY_STYLES: Readonly<Record<Severity, Style>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  info: ['bold', 'blue'],
};

/** The width of source lines where the output is not a terminal. */
const WIDTH = 120;

/** The most related places that are named for one finding; the others are counted. */
const MOST_RELATED = 5;
/** The most lines of a fix that are shown; the others are counted. */
const MOST_FIX_LINES = 20;

/**
 * A report for people: each finding with its source line, its reason and its fix, and a summary at
 * the end.
 */
export function* pretty(report: Report, view: View): Generator<string> {
  const paint = painter(view);
  const shown = (lines: readonly string[]): string => {
    const text = lines.map((line) => `${line}\n`).join('');
    return view.inActions ? inertLog(text) : text;
  };
  let gap = '';
  for (const finding of report.findings) {
    yield gap + shown(block(finding, view, paint));
    gap = '\n';
  }
  if (!view.quiet) yield gap + shown(summary(report, paint));
}

function block(finding: Finding, view: View, paint: Paint): string[] {
  const { path, severity, related, help, fix } = finding;
  const { start } = view.sources.span(path, finding.range);
  const width = view.width ?? WIDTH;
  const frame = frameOf(finding, view.sources, Math.max(40, width - 8));
  const gutter = ' '.repeat(lastLineNumber(finding, view).length);
  const bar = paint('blue', '|');
  const number = (line: number): string => paint('blue', String(line).padStart(gutter.length));
  const more = related.slice(0, MOST_RELATED).map((one) => {
    const { line, column } = view.sources.span(one.path, one.range).start;
    return note(
      'also',
      `${visible(one.path)}:${String(line)}:${String(column)} ${visible(one.message)}`,
    );
  });
  const hidden = related.length - more.length;
  if (hidden > 0) more.push(note('also', counted(hidden, 'more place')));
  return [
    ...headline(finding, view.width, paint),
    `${gutter}${paint('blue', '-->')} ${visible(path)}:${String(start.line)}:${String(start.column)}`,
    `${gutter} ${bar}`,
    `${number(frame.line)} ${bar} ${frame.text}`,
    `${gutter} ${bar} ${paint(SEVERITY_STYLES[severity], frame.marks)}`,
    ...more,
    ...(help === undefined
      ? []
      : [note('help', help.split('\n').map(visible).join(`\n${gutter}         `))]),
    ...(fix === undefined ? [] : [note(FIX_LABELS[fix.safety], visible(fix.title)), ...patch(fix)]),
  ];

  function note(label: string, text: string): string {
    return `${gutter} ${paint('blue', '=')} ${paint('bold', `${label}:`)} ${text}`;
  }

  function patch({ edits, creates = [] }: Fix): string[] {
    const lines = creates.map(({ path: file, text }) => {
      const size = counted(text.trimEnd().split('\n').length, 'line');
      return `${gutter}${paint('blue', '-->')} ${visible(file)} ${paint('green', `(new file, ${size})`)}`;
    });
    for (const file of new Set(edits.map((one) => one.path))) {
      const own = edits.flatMap((one) => (one.path === file ? [one.edit] : []));
      if (file !== path) lines.push(`${gutter}${paint('blue', '-->')} ${visible(file)}`);
      const { sources } = view;
      for (const { line, before, after } of changedLines(
        sources.text(file),
        sources.index(file),
        own,
      )) {
        lines.push(...before.map((text, at) => changed('red', '-', line + at, text)));
        lines.push(...after.map((text, at) => changed('green', '+', line + at, text)));
      }
    }
    const rest = lines.length - MOST_FIX_LINES;
    if (rest <= 0) return lines;
    return [...lines.slice(0, MOST_FIX_LINES), `${gutter} ${bar} … ${counted(rest, 'more line')}`];
  }

  function changed(color: Style, sign: string, line: number, text: string): string {
    const cut = text.length > width * 2 ? `${text.slice(0, width * 2)}…` : text;
    return `${number(line)} ${bar} ${paint(color, `${sign} ${visible(cut)}`)}`;
  }
}

/**
 * `warning[rule]: message`. On a terminal it is broken between words; elsewhere it is one line, so
 * that it can be searched.
 */
function headline(
  { severity, ruleId, message }: Finding,
  width: number | undefined,
  paint: Paint,
): string[] {
  const label = `${severity}[${ruleId}]:`;
  const text = `${label} ${visible(message)}`;
  const [first = '', ...rest] = width === undefined ? [text] : wrap(text, width);
  const body = first.slice(label.length);
  return [
    paint(SEVERITY_STYLES[severity], label) + paint('bold', body),
    ...rest.map((line) => paint('bold', line)),
  ];
}

const FIX_LABELS = { safe: 'fix', unsafe: 'unsafe fix' } as const;

/** The largest line number of a block, whose width decides the indentation. */
function lastLineNumber({ path, range, fix }: Finding, { sources }: View): string {
  const lines = (fix?.edits ?? []).map(({ path: file, edit }) => {
    return sources.span(file, edit.range).end.line + edit.text.split('\n').length - 1;
  });
  return String(Math.max(sources.span(path, range).start.line, ...lines));
}

function summary(report: Report, paint: Paint): string[] {
  const { findings, counts, fixed, suppressed, recorded = [] } = report;
  const { error, warning, info } = tally(findings);
  const looked = `${counted(counts.manifests, 'manifest')} with ${counted(counts.pods, 'pod')} in ${counted(counts.holding, 'file')}`;
  const lines: string[] = [];
  const nothing = nothingLine(report);
  if (fixed > 0) lines.push(paint('green', `Fixed ${counted(fixed, 'finding')}.`));
  if (nothing !== undefined) lines.push(visible(nothing));
  else if (findings.length === 0) {
    lines.push(
      `${paint('green', fixed > 0 ? 'Nothing left.' : 'No findings.')} Checked ${looked}.`,
    );
  } else {
    const parts = [
      ...(error > 0 ? [paint('red', counted(error, 'error'))] : []),
      ...(warning > 0 ? [paint('yellow', counted(warning, 'warning'))] : []),
      ...(info > 0 ? [paint('blue', `${String(info)} info`)] : []),
    ];
    lines.push(`Found ${parts.join(', ')}. Checked ${looked}.`);
    const safe = findings.filter(({ fix }) => fix?.safety === 'safe').length;
    const unsafe = findings.filter(({ fix }) => fix?.safety === 'unsafe').length;
    if (safe > 0) lines.push(`${counted(safe, 'finding')} can be fixed with --fix.`);
    if (unsafe > 0) {
      const some = safe > 0 ? `${String(unsafe)} more` : counted(unsafe, 'finding');
      lines.push(`${some} can be fixed with --fix --unsafe-fixes; review the result.`);
    }
  }
  if (suppressed.length > 0) lines.push(`${counted(suppressed.length, 'finding')} suppressed.`);
  if (recorded.length > 0) {
    lines.push(`${counted(recorded.length, 'finding')} recorded in the baseline.`);
  }
  lines.push(...incompleteLines(report).map(visible));
  return lines;
}
