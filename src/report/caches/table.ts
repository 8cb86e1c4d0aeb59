import { cutMiddle, widest } from '../../text/columns.ts';
import { inertLog, visible } from '../escape.ts';
import { painter } from '../paint.ts';
import { wrap } from '../../text/wrap.ts';
import { PLAN_COLUMNS, planLegend, planRest, planRows } from './rows.ts';
import type { CacheView, ShownPlan } from './shown.ts';

const INDENT = '  ';
/** The room for the heading of a column in the legend. */
const HEAD = 8;
const GAP = '  ';
/** The width of a text that goes into no terminal. */
const USUAL_WIDTH = 80;

/** The table of `imagecache --explain`: what each cache costs and saves, and how that is computed. */
export function cacheTable(plan: ShownPlan, view: CacheView): string {
  const width = view.width ?? USUAL_WIDTH;
  const paint = painter(view);
  const rows = planRows(plan);
  const measured = PLAN_COLUMNS.map(({ heading, cell }) => {
    const cells = rows.map(({ estimate }) => cell(estimate));
    return { heading, cells, width: widest([heading, ...cells]) };
  });
  const line = (cellOf: (column: (typeof measured)[number]) => string): string =>
    INDENT + measured.map((column) => cellOf(column).padStart(column.width)).join(GAP);
  const text = (words: string, indent = ''): string[] =>
    wrap(words, width - indent.length).map((part) => indent + part);
  const table = rows.flatMap(({ title, sentence }, at) => [
    cutMiddle(visible(title), width),
    line(({ cells }) => cells[at] ?? ''),
    ...text(sentence, INDENT),
  ]);
  const lines = [
    ...text('What image caches cost and save. All numbers are estimates, in CNY.'),
    '',
    ...(rows.length === 0
      ? ['No cache is planned.']
      : [
          paint(
            'bold',
            line(({ heading }) => heading),
          ),
          ...table,
          '',
          ...planLegend(plan).flatMap(({ heading, text: words }) =>
            hanging(`${heading} ${words}`, width),
          ),
        ]),
    ...planRest(plan).flatMap((one) => text(one)),
  ];
  const whole = `${lines.join('\n')}\n`;
  return view.inActions ? inertLog(whole) : whole;
}

/** A paragraph whose first line begins with a heading of a column. */
function hanging(words: string, width: number): string[] {
  const [head = '', ...rest] = wrap(words.replace(/ +/, ' '.repeat(1)), width - HEAD);
  const at = head.indexOf(' ');
  const first = head.slice(0, at).padEnd(HEAD) + head.slice(at + 1);
  return [first, ...rest.map((line) => ' '.repeat(HEAD) + line)];
}
