import { planLegend, planRest, planRows, PLAN_COLUMNS } from '../caches/rows.ts';
import type { ShownPlan } from '../caches/shown.ts';
import { counted } from '../reporter.ts';
import { el, lines, NONE, said, table, type Markup } from './markup.ts';

/** The last column holds a word. */
const IN_WORDS = 'pays';

/** The section of image caches: what each one costs and saves, and its manifest. */
export function planSection(plan: ShownPlan): Markup {
  const rows = planRows(plan);
  return el(
    'section',
    { id: 'caches', 'aria-labelledby': 'caches-title' },
    lines([
      el('h2', { id: 'caches-title' }, said('Plan of image caches')),
      ...(rows.length === 0
        ? [el('p', {}, said('No cache is planned.'))]
        : [planTable(plan), legend(plan), manifests(plan)]),
      ...planRest(plan).map((line) => el('p', {}, said(line))),
      leftOut(plan),
    ]),
  );
}

function planTable(plan: ShownPlan): Markup {
  const rows = planRows(plan).map(({ title, estimate, sentence }) =>
    el(
      'tr',
      {},
      el(
        'th',
        { scope: 'row', class: 'reference' },
        said(title),
        el('span', { class: 'sentence' }, said(sentence)),
      ),
      ...PLAN_COLUMNS.map(({ heading, cell }) =>
        el('td', { class: heading === IN_WORDS ? undefined : 'number' }, said(cell(estimate))),
      ),
    ),
  );
  const head = [
    ['cache', false] as const,
    ...PLAN_COLUMNS.map(({ heading }) => [heading, heading !== IN_WORDS] as const),
  ];
  return table('What image caches cost and save: estimates, in CNY', head, rows);
}

function legend(plan: ShownPlan): Markup {
  const rows = planLegend(plan).flatMap(({ heading, text }) => [
    el('dt', {}, said(heading)),
    el('dd', {}, said(text)),
  ]);
  return el(
    'details',
    {},
    el('summary', {}, said('How the columns are computed')),
    el('dl', {}, ...rows),
  );
}

function manifests({ caches }: ShownPlan): Markup {
  const own = caches.map(({ path, text, change }) => {
    const state = { none: 'is as it should be', create: 'to be created', edit: 'to be renewed' };
    const what =
      change.kind === 'refused' ? `cannot be renewed: ${change.reason}` : state[change.kind];
    const shown = text.split('\n').map((line) => el('code', {}, said(line)));
    return el(
      'details',
      {},
      el('summary', {}, el('code', {}, said(path)), said(` ${what}`)),
      el('div', { class: 'code example' }, lines(shown)),
    );
  });
  return own.length === 0
    ? NONE
    : lines([el('h3', {}, said('Manifests')), ...own, el('p', {}, WRITES)]);
}

const WRITES = lines([
  said('They are written by '),
  el('code', {}, said('wfcache-lint imagecache --write')),
  said('.'),
]);

/** The images that are in no cache, by reason. */
function leftOut({ leftOut: all }: ShownPlan): Markup {
  const reasons = new Map<string, string[]>();
  for (const { image, reason } of all) {
    reasons.set(reason, [...(reasons.get(reason) ?? []), image]);
  }
  const shown = [...reasons].map(([reason, images]) =>
    el(
      'details',
      {},
      el('summary', {}, said(`${counted(images.length, 'image')} left out: ${reason}`)),
      el('ul', {}, ...images.map((image) => el('li', {}, el('code', {}, said(image))))),
    ),
  );
  return lines(shown);
}
