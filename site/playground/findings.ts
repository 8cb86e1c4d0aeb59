import type { Edit, Finding, Fix } from 'wfcache-lint';
import { el, message } from './dom.ts';
import { MANIFEST } from './messages.ts';
import { blocksOf, rowsOf, withReplaced, type Replacement, type Row } from './rows.ts';
import type { Words } from './words.ts';

/** The most findings that are shown; browsers get slow with more. */
const MOST = 100;

/** What a person can do with a finding. */
export interface Actions {
  readonly goTo: (finding: Finding) => void;
  readonly apply: (fix: Fix) => void;
}

/** The items of the list of findings. */
export function findingItems(
  findings: readonly Finding[],
  text: string,
  words: Words,
  actions: Actions,
): readonly HTMLElement[] {
  const items = findings.slice(0, MOST).map((one) => itemOf(one, text, words, actions));
  const rest = findings.length - items.length;
  return rest > 0 ? [...items, el('li', {}, words.more(rest))] : items;
}

function itemOf(finding: Finding, text: string, words: Words, actions: Actions): HTMLElement {
  const { ruleId, severity, message: title, label, notes, help, fix, range } = finding;
  const place = el(
    'button',
    { type: 'button', class: 'place', 'aria-label': words.goTo(range.start.line, title) },
    words.line(range.start.line),
  );
  place.addEventListener('click', () => actions.goTo(finding));
  const badge = el('span', { class: `badge ${severity}` }, words[severity]);
  const rule = el(
    'a',
    { href: `${words.rules}${ruleId}/`, target: '_blank', rel: 'noopener' },
    ruleId,
  );
  return el(
    'li',
    { class: 'finding', 'data-rule': ruleId },
    el('h3', {}, badge, ' ', ...message(title)),
    el('p', { class: 'quiet' }, place, ' ', rule),
    ...(label === undefined ? [] : [el('p', {}, ...message(label))]),
    ...(notes.length === 0
      ? []
      : [el('ul', {}, ...notes.map((one) => el('li', {}, ...message(one))))]),
    ...(help === undefined ? [] : [helpOf(help, words)]),
    ...(fix === undefined ? [] : [fixOf(fix, text, words, actions)]),
  );
}

/** The first line is a sentence; what follows it is an example whose blanks count. */
function helpOf(help: string, words: Words): HTMLElement {
  const [first = '', ...example] = help.split('\n');
  const shown = example.length === 0 ? [] : [el('pre', { class: 'code' }, example.join('\n'))];
  return el(
    'div',
    {},
    el('p', {}, el('strong', {}, words.help + words.colon), ...message(first)),
    ...shown,
  );
}

function fixOf(fix: Fix, text: string, words: Words, actions: Actions): HTMLElement {
  const name = fix.safety === 'safe' ? words.safeFix : words.unsafeFix;
  const title = el('p', {}, el('strong', {}, name + words.colon), ...message(fix.title));
  if (!isHere(fix)) return el('div', { class: 'fix' }, title, el('p', {}, words.otherFile));
  const button = el(
    'button',
    { type: 'button', 'aria-label': words.applyOne(fix.title) },
    words.apply,
  );
  button.addEventListener('click', () => actions.apply(fix));
  const blocks = fix.edits.flatMap((edit) =>
    blocksOf(rowsOf(text, withReplaced(text, [replacementOf(edit)]))),
  );
  return el('div', { class: 'fix' }, title, ...blocks.map(codeOf), button);
}

/** Does a fix change nothing but the manifest? */
function isHere({ edits, creates }: Fix): boolean {
  return creates.length === 0 && edits.every(({ path }) => path === MANIFEST);
}

/** An edit as the page makes it. */
export function replacementOf({ range, text }: Edit): Replacement {
  return { from: range.start.offset, to: range.end.offset, text };
}

function codeOf(rows: readonly Row[]): HTMLElement {
  return el('div', { class: 'code' }, ...rowElements(rows));
}

const SIGNS = { same: ' ', gone: '−', come: '+' };

/** Lines with their marks. */
export function rowElements(rows: readonly Row[]): readonly HTMLElement[] {
  return rows.map(({ kind, text, line }) =>
    el(
      'div',
      { class: `row ${kind}` },
      el('span', { class: 'no', 'aria-hidden': true }, kind === 'come' ? '' : String(line)),
      el('span', { class: 'sign' }, SIGNS[kind]),
      // Inserted and deleted, for who cannot see the colours.
      el(kind === 'same' ? 'span' : kind === 'gone' ? 'del' : 'ins', {}, text),
    ),
  );
}
