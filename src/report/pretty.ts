import type { Finding, Fix, Report, Severity } from '../finding.ts';
import type { NonEmpty } from '../text/group-by.ts';
import { alike } from './alike.ts';
import { columns } from '../text/columns.ts';
import { inertLog, visible } from './escape.ts';
import { frameOf, type FrameMark } from './frame.ts';
import { linked } from './link.ts';
import { painter, type Paint, type Style } from './paint.ts';
import { patchOf } from './patch.ts';
import { ruleTable } from './rule-table.ts';
import { summary } from './summary.ts';
import { wrap } from '../text/wrap.ts';
import { counted, languageOf, ruleUrl, worstFirst, type View } from './reporter.ts';

const SEVERITY_STYLES: Readonly<Record<Severity, Style>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  info: ['bold', 'blue'],
};

/** The width of source lines where the output is not a terminal. */
const WIDTH = 120;
/** The least width that texts are broken to; a narrower terminal breaks them itself. */
const NARROWEST = 40;
/** The least width that a cause gets below its mark. */
const LABEL_ROOM = 30;

/** The most related places that are named for one finding; the others are counted. */
const MOST_RELATED = 5;
/** The most lines of a fix that are shown; the others are counted. */
const MOST_FIX_LINES = 20;
/** The most findings that are named below one that is like them; the others are counted. */
const MOST_ALIKE = 20;

/**
 * A report for people: errors first, each finding with its source, its reasons and its fix. Of findings
 * that are alike the first one is shown whole, and the places of the others. A summary is at the end.
 */
export function* pretty(report: Report, view: View): Generator<string> {
  const paint = painter(view);
  const { say, told } = languageOf(view);
  const shown = (lines: readonly string[]): string => {
    const text = lines.map((line) => `${line}\n`).join('');
    return view.inActions ? inertLog(text) : text;
  };
  let gap = '';
  const explained = new Set<string>();
  for (const group of alike(worstFirst(report.findings))) {
    const [first, ...others] = group;
    const isFirst = !explained.has(first.ruleId);
    explained.add(first.ruleId);
    yield gap + shown(block([told(first), ...others.map(told)], { view, paint, isFirst }));
    gap = '\n';
  }
  if (view.quiet) return;
  const table = ruleTable(report.findings, view, paint);
  if (table.length > 0) yield gap + shown(table);
  yield gap + shown(summary(report, paint, say));
}

/** What a block is written with. */
interface Writing {
  readonly view: View;
  readonly paint: Paint;
  /** Its rule has had no block before. */
  readonly isFirst: boolean;
}

function block(group: NonEmpty<Finding>, { view, paint, isFirst }: Writing): string[] {
  const [finding, ...others] = group;
  const { path, severity, help, fix, notes } = finding;
  const { say } = languageOf(view);
  const { start } = view.sources.span(path, finding.range);
  const width = Math.max(NARROWEST, view.width ?? WIDTH);
  const frame = frameOf(finding, view.sources, width - 8);
  const inFrame = new Set(frame.lines.map(({ line }) => line));
  const nothing: typeof inFrame = new Set();
  const gutter = ' '.repeat(String(lastLineNumber(finding, view)).length);
  const bar = paint('blue', '|');
  const room = width - gutter.length - 3;
  const more = frame.elsewhere.slice(0, MOST_RELATED).flatMap((one) => {
    const { line, column } = view.sources.span(one.path, one.range).start;
    const at = `${visible(one.path)}:${String(line)}:${String(column)}`;
    return note('also', `${at} ${visible(one.message)}`);
  });
  const hidden = frame.elsewhere.length - MOST_RELATED;
  if (hidden > 0) more.push(...note('also', say(counted(hidden, 'more place'))));
  return [
    ...headline(finding, view, paint),
    `${gutter}${paint('blue', '-->')} ${visible(path)}:${String(start.line)}:${String(start.column)}`,
    ...frame.lines.flatMap(({ line, text, marks }) => {
      if (line === undefined) return [paint('blue', '...')];
      const number = paint('blue', String(line).padStart(gutter.length));
      return [`${number} ${bar} ${text}`.trimEnd(), ...marks.flatMap(markLines)];
    }),
    ...notes.flatMap((text) => note('note', visible(text))),
    ...more,
    ...pageLines(),
    ...helpLines(help),
    ...(fix === undefined
      ? []
      : [...note(FIX_LABELS[fix.safety], visible(fix.title)), ...patch(fix)]),
    ...alikeLines(),
  ];

  /** The mark with the cause behind it, or below it where there is no room. */
  function markLines({ indent, line, label, isMain }: FrameMark): string[] {
    const style = isMain ? SEVERITY_STYLES[severity] : 'blue';
    const before = `${gutter} ${bar} `;
    const marked = `${before}${' '.repeat(indent)}${paint(style, line)}`;
    if (label === '') return [marked];
    const isWhole = indent + line.length + 1 + columns(label) <= room;
    if (view.width === undefined || isWhole) return [`${marked} ${paint(style, label)}`];
    const left = ' '.repeat(Math.max(0, Math.min(indent, room - LABEL_ROOM)));
    const below = wrap(label, room - left.length).map((text) => before + left + paint(style, text));
    return [marked, ...below];
  }

  /** A fact; on a terminal it is broken between words, and goes on below its own beginning. */
  function note(label: string, text: string): string[] {
    const name = say(`${label}:`);
    const lead = `${gutter} ${paint('blue', '=')} ${paint('bold', name)}${say(' ')}`;
    const indent = ' '.repeat(gutter.length + columns(name + say(' ')) + 3);
    const broken = view.width === undefined ? [text] : wrap(text, width - indent.length);
    return broken.map((line, at) => (at === 0 ? lead : indent) + line);
  }

  /** The first line is a sentence; what follows it is an example whose blanks count. */
  function helpLines(text: string | undefined): string[] {
    if (text === undefined) return [];
    const [first = '', ...example] = text.split('\n').map(visible);
    const indent = ' '.repeat(gutter.length + columns(say('help:') + say(' ')) + 3);
    return [...note('help', first), ...example.map((line) => indent + line)];
  }

  function patch({ edits, creates = [] }: Fix): string[] {
    const arrow = `${gutter}${paint('blue', '-->')}`;
    const lines = creates.map(({ path: file, text }) => {
      const size = counted(text.trimEnd().split('\n').length, 'line');
      return `${arrow} ${visible(file)} ${paint('green', say(`(new file, ${size})`))}`;
    });
    for (const file of new Set(edits.map((one) => one.path))) {
      const own = edits.flatMap((one) => (one.path === file ? [one.edit] : []));
      if (file !== path) lines.push(`${arrow} ${visible(file)}`);
      for (const { line, sign, parts } of patchOf(
        file,
        own,
        view.sources,
        width * 2,
        file === path ? inFrame : nothing,
      )) {
        const number = paint('blue', String(line ?? '').padStart(gutter.length));
        lines.push(`${number} ${bar} ${changed(sign, parts)}`.trimEnd());
      }
    }
    const rest = lines.length - MOST_FIX_LINES;
    if (rest <= 0) return lines;
    return [
      ...lines.slice(0, MOST_FIX_LINES),
      `${gutter} ${bar} … ${say(counted(rest, 'more line'))}`,
    ];
  }

  function changed(sign: ' ' | '-' | '+', [before, differs, after]: readonly string[]): string {
    if (sign === ' ') return paint('dim', `  ${before ?? ''}`);
    const color = sign === '-' ? 'red' : 'green';
    const middle = differs === '' ? '' : paint([color, 'inverse'], differs ?? '');
    const end = after === '' ? '' : paint(color, after ?? '');
    return paint(color, `${sign} ${before ?? ''}`) + middle + end;
  }

  /** The page of the rule, once, where no terminal opens it behind the name. */
  function pageLines(): string[] {
    if (!isFirst || view.quiet || view.width !== undefined) return [];
    return note('docs', ruleUrl(finding.ruleId, languageOf(view)));
  }

  /** The places of the findings that are like this one, with their titles where those differ. */
  function alikeLines(): string[] {
    if (others.length === 0) return [];
    const lines = others.slice(0, MOST_ALIKE).map((one) => {
      const { line, column } = view.sources.span(one.path, one.range).start;
      const title = one.message === finding.message ? '' : ` ${visible(one.message)}`;
      return `${gutter}   ${visible(one.path)}:${String(line)}:${String(column)}${title}`;
    });
    const rest = others.length - lines.length;
    return [
      `${gutter} ${paint('blue', '=')} ${paint('bold', say(`and ${String(others.length)} more like this:`))}`,
      ...lines,
      ...(rest > 0 ? [`${gutter}   … ${say(`${String(rest)} more`)}`] : []),
    ];
  }
}

/**
 * `warning[rule]: title`. On a terminal it is broken between words; elsewhere it is one line, so that it
 * can be searched.
 */
function headline({ severity, ruleId, message }: Finding, view: View, paint: Paint): string[] {
  const { width, links = false } = view;
  const word = languageOf(view).say(severity);
  const label = `${word}[${ruleId}]:`;
  const text = `${label} ${visible(message)}`;
  const broken = width === undefined ? [text] : wrap(text, Math.max(NARROWEST, width));
  const [first = '', ...rest] = broken;
  const name = links ? linked(ruleId, ruleUrl(ruleId, languageOf(view))) : ruleId;
  const shown = paint(SEVERITY_STYLES[severity], `${word}[${name}]`) + paint('bold', ':');
  return [
    shown + paint('bold', first.slice(label.length)),
    ...rest.map((line) => paint('bold', line)),
  ];
}

const FIX_LABELS = { safe: 'fix', unsafe: 'unsafe fix' } as const;

/** The largest line number of a block, whose width decides the indentation. */
function lastLineNumber({ path, range, related, fix }: Finding, { sources }: View): number {
  const edited = (fix?.edits ?? []).map(({ path: file, edit }) => {
    return Math.min(sources.span(file, edit.range).end.line + 1, sources.lastLine(file));
  });
  const near = related.filter((one) => one.path === path);
  const lines = [{ range }, ...near].map((one) => sources.span(path, one.range).start.line + 1);
  return Math.max(Math.min(Math.max(...lines), sources.lastLine(path)), ...edited);
}
