import type { Speech } from '../../language.ts';
import { cutMiddle, padEnd, padStart, widest } from '../../text/columns.ts';
import { inertLog, visible } from '../escape.ts';
import { painter } from '../paint.ts';
import { wrap } from '../../text/wrap.ts';
import { languageOf } from '../reporter.ts';
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
  const { say } = languageOf(view);
  const rows = planRows(plan);
  const measured = PLAN_COLUMNS.map(({ heading: english, cell, inWords = false }) => {
    const cells = rows.map(({ estimate }) => (inWords ? say(cell(estimate)) : cell(estimate)));
    const heading = say(english);
    return { heading, cells, width: widest([heading, ...cells]) };
  });
  const line = (cellOf: (column: (typeof measured)[number]) => string): string =>
    INDENT + measured.map((column) => padStart(cellOf(column), column.width)).join(GAP);
  const text = (words: string, indent = ''): string[] =>
    wrap(say(words), width - indent.length).map((part) => indent + part);
  const table = rows.flatMap(({ title, sentence }, at) => [
    cutMiddle(say(visible(title)), width),
    line(({ cells }) => cells[at] ?? ''),
    ...text(sentence, INDENT),
  ]);
  const lines = [
    ...text('What image caches cost and save. All numbers are estimates, in CNY.'),
    '',
    ...(rows.length === 0
      ? [say('No cache is planned.')]
      : [
          paint(
            'bold',
            line(({ heading }) => heading),
          ),
          ...table,
          '',
          ...legendLines(plan, width, say),
        ]),
    ...planRest(plan).flatMap((one) => text(one)),
  ];
  const whole = `${lines.join('\n')}\n`;
  return view.inActions ? inertLog(whole) : whole;
}

/** How the columns are computed: paragraphs whose first lines begin with the headings. */
function legendLines(plan: ShownPlan, width: number, say: Speech): string[] {
  const legend = planLegend(plan).map(({ heading, text }) => ({
    // A blank in it is no place for a line to end.
    heading: say(heading).replaceAll(' ', '\u00A0'),
    text: say(text),
  }));
  const room = Math.max(HEAD, widest(legend.map(({ heading }) => heading)) + 1);
  return legend.flatMap(({ heading, text }) => {
    const [head = '', ...rest] = wrap(`${heading} ${text}`, width - room);
    const words = head.slice(heading.length + 1);
    const first = padEnd(heading.replaceAll('\u00A0', ' '), room) + words;
    return [first, ...rest.map((line) => ' '.repeat(room) + line)];
  });
}
