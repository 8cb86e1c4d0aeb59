import type { Speech } from '../../language.ts';
import { planLegend, planRest, planRows, PLAN_COLUMNS } from '../caches/rows.ts';
import type { ShownPlan } from '../caches/shown.ts';
import { counted } from '../reporter.ts';
import { el, lines, NONE, said, table, type Markup } from './markup.ts';

/** The section of image caches: what each one costs and saves, and its manifest. */
export function planSection(plan: ShownPlan, say: Speech): Markup {
  const rows = planRows(plan);
  return el(
    'section',
    { id: 'caches', 'aria-labelledby': 'caches-title' },
    lines([
      el('h2', { id: 'caches-title' }, said(say('Plan of image caches'))),
      ...(rows.length === 0
        ? [el('p', {}, said(say('No cache is planned.')))]
        : [planTable(plan, say), legend(plan, say), manifests(plan, say)]),
      ...planRest(plan).map((line) => el('p', {}, said(say(line)))),
      leftOut(plan, say),
    ]),
  );
}

function planTable(plan: ShownPlan, say: Speech): Markup {
  const rows = planRows(plan).map(({ title, estimate, sentence }) =>
    el(
      'tr',
      {},
      el(
        'th',
        { scope: 'row', class: 'reference' },
        said(say(title)),
        el('span', { class: 'sentence' }, said(say(sentence))),
      ),
      ...PLAN_COLUMNS.map(({ cell, inWords = false }) =>
        el(
          'td',
          { class: inWords ? undefined : 'number' },
          said(inWords ? say(cell(estimate)) : cell(estimate)),
        ),
      ),
    ),
  );
  const head = [
    [say('cache'), false] as const,
    ...PLAN_COLUMNS.map(({ heading, inWords = false }) => [say(heading), !inWords] as const),
  ];
  return table(say('What image caches cost and save: estimates, in CNY'), head, rows);
}

function legend(plan: ShownPlan, say: Speech): Markup {
  const rows = planLegend(plan).flatMap(({ heading, text }) => [
    el('dt', {}, said(say(heading))),
    el('dd', {}, said(say(text))),
  ]);
  return el(
    'details',
    {},
    el('summary', {}, said(say('How the columns are computed'))),
    el('dl', {}, ...rows),
  );
}

function manifests({ caches }: ShownPlan, say: Speech): Markup {
  const own = caches.map(({ path, text, change }) => {
    const state = { none: 'is as it should be', create: 'to be created', edit: 'to be renewed' };
    const what =
      change.kind === 'refused' ? `cannot be renewed: ${change.reason}` : state[change.kind];
    const shown = text.split('\n').map((line) => el('code', {}, said(line)));
    return el(
      'details',
      {},
      el('summary', {}, el('code', {}, said(path)), said(` ${say(what)}`)),
      el('div', { class: 'code example' }, lines(shown)),
    );
  });
  return own.length === 0
    ? NONE
    : lines([el('h3', {}, said(say('Manifests'))), ...own, el('p', {}, writes(say))]);
}

function writes(say: Speech): Markup {
  return lines([
    said(say('They are written by ')),
    el('code', {}, said('wfcache-lint imagecache --write')),
    said(say('.')),
  ]);
}

/** The images that are in no cache, by reason. */
function leftOut({ leftOut: all }: ShownPlan, say: Speech): Markup {
  const reasons = new Map<string, string[]>();
  for (const { image, reason } of all) {
    reasons.set(reason, [...(reasons.get(reason) ?? []), image]);
  }
  const shown = [...reasons].map(([reason, images]) =>
    el(
      'details',
      {},
      el('summary', {}, said(say(`${counted(images.length, 'image')} left out: ${reason}`))),
      el('ul', {}, ...images.map((image) => el('li', {}, el('code', {}, said(image))))),
    ),
  );
  return lines(shown);
}
