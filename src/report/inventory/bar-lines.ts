import type { InventoryImage } from '../../inventory/inventory.ts';
import { ENGLISH, type Speech } from '../../language.ts';
import { formatBytes } from '../../text/bytes.ts';
import { columns, widest } from '../../text/columns.ts';
import { wrap } from '../../text/wrap.ts';
import { visible } from '../escape.ts';
import { barsOf, bytesOfBar, isRest, PARTS, type Bar } from './bars.ts';
import { marked } from './columns.ts';
import { cutReference } from './cut-reference.ts';

/** The width of a chart that goes into no terminal. */
const USUAL_WIDTH = 80;
const LEAST_BAR = 10;
const GAP = '  ';
const CELLS = { pulled: '█', cached: '░' } as const;

/** A chart of the bytes by image, for a terminal: two kinds of cells, no colour. */
export function barLines(
  images: readonly InventoryImage[],
  width: number = USUAL_WIDTH,
  say: Speech = ENGLISH.say,
): readonly string[] {
  const bars = barsOf(images);
  const most = bars.reduce((longest, bar) => Math.max(longest, bytesOfBar(bar)), 0);
  if (most === 0) return [];
  const names = bars.map(({ name }) => visible(isRest(name) ? say(name) : name));
  const sums = bars.map(textOf);
  const right = widest(sums);
  const free = width - right - 2 * GAP.length;
  const left = Math.min(widest(names), Math.max(LEAST_BAR, Math.floor(free / 2)));
  const room = Math.max(LEAST_BAR, free - left);
  const lines = bars.map((bar, at) => {
    const name = cutReference(names[at] ?? '', left);
    const { pulled, cached } = cellsOf(bar, most, room);
    const cells = CELLS.pulled.repeat(pulled) + CELLS.cached.repeat(cached);
    const blanks = (text: string, all: number): string =>
      ' '.repeat(Math.max(0, all - columns(text)));
    const sum = sums[at] ?? '';
    return `${name}${blanks(name, left)}${GAP}${blanks(sum, right)}${sum}${GAP}${cells}`;
  });
  const legend = `${CELLS.pulled} ${PARTS.pulled}, ${CELLS.cached} ${PARTS.cached}, when each manifest runs once`;
  return [...lines, ...wrap(say(legend), width)];
}

function textOf(bar: Bar): string {
  return marked({ least: bytesOfBar(bar), exact: bar.exact }, formatBytes);
}

/** How many cells the parts take. What is there takes at least one, so that it is seen. */
function cellsOf(bar: Bar, most: number, room: number): Pick<Bar, 'pulled' | 'cached'> {
  const all = Math.max(1, Math.round((bytesOfBar(bar) / most) * room));
  if (bar.pulled === 0 || bar.cached === 0) {
    return bar.pulled === 0 ? { pulled: 0, cached: all } : { pulled: all, cached: 0 };
  }
  const share = Math.round((bar.pulled / bytesOfBar(bar)) * all);
  const pulled = Math.max(1, Math.min(share, all - 1));
  return { pulled, cached: all - pulled };
}
