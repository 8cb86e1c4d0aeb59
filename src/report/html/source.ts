import type { Finding, Fix } from '../../finding.ts';
import type { Speech } from '../../language.ts';
import { frameOf, type Frame, type FrameLine } from '../frame.ts';
import { patchOf, type PatchLine } from '../patch.ts';
import { counted } from '../reporter.ts';
import type { Sources } from '../sources.ts';
import { el, lines, message, NONE, said, type Markup } from './markup.ts';

/** The width to which lines of the source are cut. */
const WIDTH = 160;
/** The most lines of a fix that are shown; the others are counted. */
const MOST_FIX_LINES = 60;
/** The most lines of a file that a fix creates; the others are counted. */
const MOST_NEW_LINES = 200;

/** The source around a finding, with what is marked in it. */
export function sourceOf(
  finding: Finding,
  sources: Sources,
  say: Speech,
): { readonly shown: Markup; readonly elsewhere: Frame['elsewhere'] } {
  const { lines: framed, elsewhere } = frameOf(finding, sources, WIDTH);
  const { severity } = finding;
  const shown = el(
    'div',
    { class: 'code', role: 'group', 'aria-label': say('Source') },
    lines(framed.map((one) => framedLine(one, severity))),
  );
  return { shown, elsewhere };
}

function framedLine({ line, text, marks }: FrameLine, severity: string): Markup {
  if (line === undefined) return numbered(undefined, 'gap', said('…'));
  const ordered = marks.toSorted((a, b) => a.from - b.from);
  const pieces: Markup[] = [];
  let done = 0;
  for (const { from, to, isMain } of ordered) {
    // A place inside of another one is told by its words.
    if (from < done || to === from) continue;
    pieces.push(said(text.slice(done, from)));
    const style = isMain ? severity : 'near';
    pieces.push(el('mark', { class: style }, said(text.slice(from, to))));
    done = to;
  }
  const labels = marks
    .filter(({ label }) => label !== '')
    .map(({ label, isMain }) =>
      numbered(undefined, `label ${isMain ? severity : 'near'}`, said(`↑ ${label}`)),
    );
  return lines([numbered(line, '', ...pieces, said(text.slice(done))), ...labels]);
}

function numbered(line: number | undefined, style: string, ...content: readonly Markup[]): Markup {
  return el(
    'div',
    { class: `line ${style}`.trimEnd() },
    el('span', { class: 'no' }, said(line === undefined ? '' : String(line))),
    el('code', {}, ...content),
  );
}

/** What a fix changes, file by file, and the files that it creates. */
export function fixOf(
  { title, safety, edits, creates = [] }: Fix,
  sources: Sources,
  say: Speech,
): Markup {
  const files = [...new Set(edits.map(({ path }) => path))].map((path) => {
    const own = edits.flatMap((one) => (one.path === path ? [one.edit] : []));
    const patch = patchOf(path, own, sources, WIDTH, new Set());
    return diff(path, patch.slice(0, MOST_FIX_LINES).map(changedLine), patch.length, say);
  });
  const made = creates.map(({ path, text }) => {
    const all = text.trimEnd().split('\n');
    const added = all
      .slice(0, MOST_NEW_LINES)
      .map((line): PatchLine => ({ line: undefined, sign: '+', parts: [line, '', ''] }));
    return diff(path + say(' (new file)'), added.map(changedLine), all.length, say);
  });
  const how = say(safety === 'safe' ? 'Fix: ' : 'Unsafe fix: ');
  return el(
    'details',
    { class: 'fix', open: '' },
    el('summary', {}, el('strong', {}, said(how)), ...message(title)),
    lines([...files, ...made]),
  );
}

function diff(name: string, shown: readonly Markup[], all: number, say: Speech): Markup {
  const rest = all - shown.length;
  return el(
    'figure',
    { class: 'diff' },
    el('figcaption', {}, said(name)),
    el(
      'div',
      { class: 'code' },
      lines(shown),
      rest > 0 ? numbered(undefined, 'gap', said(`… ${say(counted(rest, 'more line'))}`)) : NONE,
    ),
  );
}

function changedLine({ line, sign, parts }: PatchLine): Markup {
  const [before, differs, after] = parts;
  const style = sign === '-' ? 'line gone' : sign === '+' ? 'line come' : 'line';
  const middle = differs === '' ? NONE : el('b', {}, said(differs));
  return el(
    'div',
    { class: style },
    el('span', { class: 'no' }, said(String(line ?? ''))),
    el('span', { class: 'sign' }, said(sign)),
    el('code', {}, said(before), middle, said(after)),
  );
}
