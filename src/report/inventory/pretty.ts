import type { InventoryImage } from '../../inventory/inventory.ts';
import { columns, cutMiddle, widest } from '../../text/columns.ts';
import { inertLog, visible } from '../escape.ts';
import { painter, type Paint, type Style } from '../paint.ts';
import { wrap } from '../../text/wrap.ts';
import { columnsFor, totalLines, type Column } from './columns.ts';
import type { InventoryReporter } from './reporter.ts';

const GAP = '  ';

/** The width that references get before a column that can be left out is shown. */
const ENOUGH = 40;
/** The width that references get on the narrowest terminal. */
const LEAST = 20;

/** A column with its cells, the heading first, and their width on a terminal. */
interface Measured extends Column {
  readonly cells: readonly string[];
  readonly width: number;
}

/** A table for people. The references come last, because they can have any length. */
export const inventoryPretty: InventoryReporter = (inventory, view) => {
  const { images } = inventory;
  const paint = painter(view);
  const references = ['image', ...images.map(({ reference }) => visible(reference))];
  const longest = widest(references);
  const measured = columnsFor(images).map((column) => measure(column, images));
  const shown = view.width === undefined ? measured : fitting(measured, view.width, longest);
  const left = view.width === undefined ? longest : Math.max(LEAST, view.width - widthOf(shown));
  const rows = references.map((reference, at) => {
    const cells = shown.map((column) => cellOf(column, at, paint));
    const last = cutMiddle(reference, left);
    return [...cells, at === 0 ? paint('bold', last) : last].join(GAP);
  });
  const table = images.length === 0 ? [] : rows;
  const totals = totalLines(inventory).flatMap((line) =>
    view.width === undefined ? [line] : wrap(line, view.width),
  );
  const blocks = [table, view.quiet ? [] : totals].filter(({ length }) => length > 0);
  const text = blocks.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
  return view.inActions ? inertLog(text) : text;
};

function measure(column: Column, images: readonly InventoryImage[]): Measured {
  const cells = [column.heading, ...images.map((image) => visible(column.cell(image)))];
  return { ...column, cells, width: widest(cells) };
}

/** The columns that leave enough room for the references; at least those that are always there. */
function fitting(all: readonly Measured[], width: number, longest: number): readonly Measured[] {
  const wanted = Math.min(longest, ENOUGH);
  const rank = Math.max(...all.map(({ dispensable = 0 }) => dispensable));
  if (rank === 0 || width - widthOf(all) >= wanted) return all;
  const fewer = all.filter(({ dispensable }) => dispensable !== rank);
  return fitting(fewer, width, longest);
}

function widthOf(shown: readonly Measured[]): number {
  return shown.reduce((sum, { width }) => sum + width + GAP.length, 0);
}

function cellOf({ cells, width, numeric }: Measured, at: number, paint: Paint): string {
  const text = cells[at] ?? '';
  const blanks = ' '.repeat(width - columns(text));
  const painted = at === 0 ? paint('bold', text) : paintCell(text, paint);
  return numeric ? blanks + painted : painted + blanks;
}

const STYLES: Readonly<Record<string, Style>> = {
  '?': 'dim',
  auto: 'green',
  snapshot: 'green',
  imagecache: 'green',
};

function paintCell(text: string, paint: Paint): string {
  const style = STYLES[text];
  return style === undefined ? text : paint(style, text);
}
