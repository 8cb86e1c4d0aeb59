import type { Finding } from 'wfcache-lint';
import { askedBy, exampleNamed } from './address.ts';
import { byId, el } from './dom.ts';
import { Editor } from './editor.ts';
import { Engine } from './engine.ts';
import { FIRST_EXAMPLES, RULE_EXAMPLES, type Example } from './examples.ts';
import { replacementOf } from './findings.ts';
import { errorsIn, findingsOf, fixedRows, resultItems, statusOf, type Outcome } from './results.ts';
import { withReplaced } from './rows.ts';
import { fragmentOf, MOST_TEXT, type Shared } from './share.ts';
import { languageOf, wordsIn, type Words } from './words.ts';

/** Milliseconds without a key before what was typed is linted. */
const PAUSE = 150;
/** The most texts that can be brought back. */
const MOST_UNDONE = 50;

const LANGUAGE = languageOf(location.search);
const WORDS = wordsIn(LANGUAGE);
const LIMIT = Number(document.body.dataset['limit']);

const manifest = byId('manifest', HTMLTextAreaElement);
const configuration = byId('configuration', HTMLTextAreaElement);
const example = byId('example', HTMLSelectElement);
const unsafe = byId('unsafe', HTMLInputElement);
const undo = byId('undo', HTMLButtonElement);
const applyAll = byId('apply', HTMLButtonElement);
const said = byId('said', HTMLSpanElement);
const fixed = byId('fixed', HTMLDivElement);
const editor = new Editor(manifest, byId('lines', HTMLPreElement));
const engine = new Engine(LIMIT);

const undone: Shared[] = [];
/** The manifest that was linted last, and what its fixes make of it. */
let last = { before: '', after: '' };
let timer: ReturnType<typeof setTimeout> | undefined;
let isAsking = false;
let isStale = false;

function texts(): Shared {
  return { manifest: manifest.value, configuration: configuration.value };
}

/** Lints what there is after a pause. */
function lintSoon(): void {
  clearTimeout(timer);
  document.body.setAttribute('aria-busy', 'true');
  timer = setTimeout(() => void lintNow(), PAUSE);
}

/** Lints what there is. What changes while the linter works is linted after that, once. */
async function lintNow(): Promise<void> {
  clearTimeout(timer);
  isStale = isAsking;
  if (isAsking) return;
  isAsking = true;
  document.body.setAttribute('aria-busy', 'true');
  const given = texts();
  const outcome = await outcomeOf(given);
  isAsking = false;
  if (isStale) return lintNow();
  show(outcome, given.manifest);
  document.body.setAttribute('aria-busy', 'false');
}

async function outcomeOf(given: Shared): Promise<Outcome> {
  if (given.manifest.length + given.configuration.length > MOST_TEXT) {
    return { lacking: WORDS.tooLong };
  }
  const answer = await engine.ask({
    ...given,
    unsafeFixes: unsafe.checked,
    lang: LANGUAGE === 'en' ? 'en' : 'zh',
  });
  return answer ?? { lacking: WORDS.tooSlow(LIMIT / 1000) };
}

function show(outcome: Outcome, before: string): void {
  const answer = 'lacking' in outcome || !outcome.isLinted ? undefined : outcome;
  last = { before, after: answer?.fixed ?? before };
  byId('status', HTMLParagraphElement).textContent = statusOf(outcome, WORDS);
  byId('wrong', HTMLDivElement).replaceChildren(...errorsIn(outcome));
  const actions = { goTo: (finding: Finding) => editor.goTo(finding), apply: applyOne };
  const items = resultItems(outcome, before, WORDS, actions);
  byId('findings', HTMLOListElement).replaceChildren(...items);
  editor.mark(findingsOf(outcome));
  applyAll.textContent = WORDS.applyAll(answer?.mended ?? 0);
  applyAll.disabled = last.after === before;
  fixed.replaceChildren(...(answer ? fixedRows(before, last.after, WORDS) : []));
  if (answer) byId('version', HTMLSpanElement).textContent = WORDS.version(answer.version);
}

function applyOne({ edits }: NonNullable<Finding['fix']>): void {
  replaceLinted(withReplaced(last.before, edits.map(replacementOf)));
}

/** Replaces the manifest that was linted. What was typed since then has its answer on the way. */
function replaceLinted(text: string): void {
  if (manifest.value === last.before) put({ ...texts(), manifest: text });
}

/** Replaces the texts; "Undo" brings those before back. */
function put(shared: Shared): void {
  const before = texts();
  if (before.manifest !== '' || before.configuration !== '') undone.push(before);
  if (undone.length > MOST_UNDONE) undone.shift();
  write(shared);
}

function write(shared: Shared): void {
  undo.disabled = undone.length === 0;
  manifest.value = shared.manifest;
  configuration.value = shared.configuration;
  editor.mark([]);
  void lintNow();
}

async function copy(text: string, done: string, refused: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = done;
  } catch {
    said.textContent = refused;
  }
}

async function share(): Promise<void> {
  const fragment = await fragmentOf(texts());
  if (fragment === undefined) {
    said.textContent = WORDS.longLink;
    return;
  }
  history.replaceState(null, '', fragment);
  await copy(location.href, WORDS.copied, WORDS.inAddress);
}

async function takeFromAddress(): Promise<void> {
  const asked = await askedBy(location.hash);
  said.textContent = asked.isDamaged ? WORDS.damaged : '';
  put(asked);
  example.value = asked.example ?? '';
}

/** Writes all words of the page, and the examples. */
function label(words: Words): void {
  document.documentElement.lang = LANGUAGE;
  document.title = `wfcache-lint ${words.title}`;
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]')) {
    const word = words[element.dataset['word'] as keyof Words];
    element.textContent = typeof word === 'string' ? word : '';
  }
  fixed.setAttribute('aria-label', words.fixed);
  applyAll.textContent = words.applyAll(0);
  if (LANGUAGE !== 'en') byId('home', HTMLAnchorElement).href = '../zh/';
  const options = (examples: readonly Example[]): HTMLElement[] =>
    examples.map(({ name }) => el('option', { value: name }, name));
  example.append(
    el('option', { value: '' }, words.own),
    el('optgroup', { label: words.begin }, ...options(FIRST_EXAMPLES)),
    el('optgroup', { label: words.byRule }, ...options(RULE_EXAMPLES)),
  );
}

/** Light or dark as the switch of the site has been set; else as the system is. */
function followSite(): void {
  try {
    const chosen = localStorage.getItem('vitepress-theme-appearance');
    if (chosen === 'dark' || chosen === 'light') document.documentElement.dataset['theme'] = chosen;
  } catch {
    // A browser that keeps nothing for pages has no choice to follow.
  }
}

followSite();
label(WORDS);
for (const area of [manifest, configuration]) {
  area.addEventListener('input', () => {
    example.value = '';
    lintSoon();
  });
}
unsafe.addEventListener('change', () => void lintNow());
example.addEventListener('change', () => {
  put(exampleNamed(example.value) ?? { manifest: '', configuration: '' });
});
undo.addEventListener('click', () => {
  const before = undone.pop();
  if (before !== undefined) write(before);
});
applyAll.addEventListener('click', () => replaceLinted(last.after));
byId('share', HTMLButtonElement).addEventListener('click', () => void share());
byId('copy', HTMLButtonElement).addEventListener('click', () => {
  void copy(last.after, WORDS.textCopied, WORDS.refused);
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'F8') return;
  event.preventDefault();
  editor.goToNext(event.shiftKey);
});
addEventListener('hashchange', () => void takeFromAddress());
void takeFromAddress();
