import type { Finding, Report } from '../../finding.ts';
import type { Language, Speech } from '../../language.ts';
import type { RepoPath } from '../../text/text.ts';
import { sentence } from '../../text/wording.ts';
import { byFile } from '../by-file.ts';
import { counted, languageOf, ruleUrl, tally, worstFirst, type View } from '../reporter.ts';
import { countedByRule, savedText } from '../rule-table.ts';
import type { Sources } from '../sources.ts';
import { el, lines, message, NONE, said, table, type Markup } from './markup.ts';
import { fixOf, sourceOf } from './source.ts';

/** The most findings of a page; browsers get slow with more. */
const MOST = 2000;
/** The most related places that are named for one finding; the others are counted. */
const MOST_RELATED = 20;
const SEVERITIES = ['error', 'warning', 'info'] as const;

/** The section of findings, file by file, with the filters: files with errors first. */
export function* findingsSection({ findings }: Report, view: View): Generator<Markup> {
  const { sources } = view;
  const language = languageOf(view);
  const { say } = language;
  yield '<section id="findings" aria-labelledby="findings-title">\n' as Markup;
  yield lines([
    el('h2', { id: 'findings-title', tabindex: '-1' }, said(say('Findings'))),
    ...(findings.length === 0
      ? [el('p', {}, said(say('No findings.')))]
      : [filters(findings, say), el('p', { id: 'shown', role: 'status' }, said(''))]),
  ]);
  const shown = worstFirst(findings).slice(0, MOST);
  const rest = findings.length - shown.length;
  if (rest > 0) {
    const text = `The worst ${String(shown.length)} are shown. ${counted(rest, 'more finding')}: --format json has all of them.`;
    yield el('p', {}, said(say(text)));
  }
  let number = 0;
  for (const [path, own] of byFile(shown)) {
    const from = number;
    number += own.length;
    yield `\n${fileOf(path, own, from, { sources, language })}` as Markup;
  }
  yield '\n</section>\n' as Markup;
}

/** Controls that hide findings. They are of no use without the script, which brings them to light. */
function filters(findings: readonly Finding[], say: Speech): Markup {
  const counts = tally(findings);
  const boxes = SEVERITIES.filter((one) => counts[one] > 0).map((one) =>
    el(
      'label',
      { class: one },
      el('input', { type: 'checkbox', name: 'severity', value: one, checked: '' }),
      said(` ${say(one)}${say(` (${String(counts[one])})`)}`),
    ),
  );
  const rules = countedByRule(findings).map(({ ruleId, count }) =>
    el('option', { value: ruleId }, said(`${ruleId} (${String(count)})`)),
  );
  return el(
    'form',
    { id: 'filters', role: 'search', 'aria-label': say('Filter the findings'), hidden: '' },
    el('fieldset', {}, el('legend', {}, said(say('Severity'))), ...boxes),
    el(
      'p',
      {},
      el('label', { for: 'rule' }, said(say('Rule'))),
      el(
        'select',
        { id: 'rule', name: 'rule' },
        el('option', { value: '' }, said(say('all'))),
        ...rules,
      ),
    ),
    el(
      'p',
      {},
      el('label', { for: 'text' }, said(say('Words'))),
      el('input', { id: 'text', name: 'text', type: 'search', autocomplete: 'off' }),
    ),
    el('button', { type: 'reset' }, said(say('Show all'))),
  );
}

/** What findings are shown with. */
interface Shown {
  readonly sources: Sources;
  readonly language: Language;
}

function fileOf(path: RepoPath, findings: readonly Finding[], from: number, shown: Shown): Markup {
  const counts = tally(findings);
  const parts = SEVERITIES.filter((one) => counts[one] > 0).map((one) =>
    el(
      'span',
      { class: `badge ${one}` },
      said(shown.language.say(`${String(counts[one])} ${one}`)),
    ),
  );
  return el(
    'details',
    { class: 'file', open: '' },
    el('summary', {}, el('h3', {}, said(path)), said(' '), ...parts),
    lines(findings.map((one, at) => findingOf(one, `f${String(from + at + 1)}`, shown))),
  );
}

function findingOf(found: Finding, id: string, { sources, language }: Shown): Markup {
  const { say } = language;
  const finding = language.told(found);
  const { path, range, ruleId, severity, notes, help, fix } = finding;
  const { shown, elsewhere } = sourceOf(finding, sources, say);
  return el(
    'article',
    {
      class: `finding ${severity}`,
      id,
      'aria-labelledby': `${id}-title`,
      'data-severity': severity,
      'data-rule': ruleId,
    },
    el(
      'h4',
      { id: `${id}-title` },
      el('span', { class: `badge ${severity}` }, said(say(severity))),
      said(' '),
      ...message(finding.message),
    ),
    el(
      'p',
      { class: 'meta' },
      el('span', { class: 'place' }, said(placeOf(path, range, sources))),
      said(' '),
      ruleLink(ruleId, language),
      said(` ${manifestOf(finding, say)}`),
    ),
    shown,
    list(
      'notes',
      notes.map((note) => message(sentence(note))),
    ),
    helpOf(help, say),
    list('also', [
      ...elsewhere
        .slice(0, MOST_RELATED)
        .map((one) => [
          el('span', { class: 'place' }, said(placeOf(one.path, one.range, sources))),
          said(' '),
          ...message(one.message),
        ]),
      ...(elsewhere.length > MOST_RELATED
        ? [[said(say(counted(elsewhere.length - MOST_RELATED, 'more place')))]]
        : []),
    ]),
    fix === undefined ? NONE : fixOf(fix, sources, say),
  );
}

/** The page of a rule; it is opened only by who follows it. */
function ruleLink(ruleId: string, language: Language): Markup {
  return el(
    'a',
    { class: 'rule', href: ruleUrl(ruleId, language), rel: 'noreferrer' },
    said(ruleId),
  );
}

function placeOf(path: RepoPath, range: Finding['range'], sources: Sources): string {
  const { line, column } = sources.span(path, range).start;
  return `${path}:${String(line)}:${String(column)}`;
}

function manifestOf(
  { manifest: { kind, name, template }, clusters = [] }: Finding,
  say: Speech,
): string {
  return [
    `${kind} ${name}`.trimEnd(),
    ...(template === undefined ? [] : [say(`template ${template}`)]),
    ...(clusters.length === 0
      ? []
      : [say(`${clusters.length === 1 ? 'cluster' : 'clusters'} ${clusters.join(', ')}`)]),
  ].join(say(', '));
}

function list(style: string, items: readonly (readonly Markup[])[]): Markup {
  if (items.length === 0) return NONE;
  return el('ul', { class: style }, ...items.map((item) => el('li', {}, ...item)));
}

/** The first line is a sentence; what follows it is an example whose blanks count. */
function helpOf(help: string | undefined, say: Speech): Markup {
  if (help === undefined) return NONE;
  const [first = '', ...example] = help.split('\n');
  const shown = example.map((line) => el('code', {}, said(line)));
  return el(
    'div',
    { class: 'help' },
    el('p', {}, el('strong', {}, said(say('Help: '))), ...message(first)),
    example.length === 0 ? NONE : el('div', { class: 'code example' }, lines(shown)),
  );
}

/** How many findings each rule has, and what mending them saves; nothing where there are none. */
export function rulesTable(findings: readonly Finding[], view: View): Markup {
  const language = languageOf(view);
  const { say } = language;
  if (findings.length === 0) return NONE;
  const saved = new Map(
    countedByRule(findings).map(({ ruleId }) => {
      const own = findings.filter((one) => one.ruleId === ruleId);
      return [ruleId, savedText(own, view)] as const;
    }),
  );
  const savesSome = [...saved.values()].some((text) => text !== undefined);
  const rows = countedByRule(findings).map(({ ruleId, count, fixable }) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, ruleLink(ruleId, language)),
      el('td', { class: 'number' }, said(String(count))),
      el('td', { class: 'number' }, said(String(fixable))),
      savesSome ? el('td', { class: 'number' }, said(saved.get(ruleId) ?? '-')) : NONE,
    ),
  );
  const head = [
    [say('rule'), false] as const,
    [say('findings'), true] as const,
    [say('with a fix'), true] as const,
    ...(savesSome ? [[say('saves a run (estimate)'), true] as const] : []),
  ];
  return table(say('Findings by rule'), head, rows);
}
