import { columns, widest } from '../../text/columns.ts';
import type { Speech } from '../../language.ts';
import type { Paint, Style } from '../paint.ts';

/** One column of a table on a terminal. */
export interface TableColumn {
  readonly heading: string;
  readonly numeric: boolean;
  /** One for each row, safe for a terminal. */
  readonly cells: readonly string[];
  /** See `Column`. */
  readonly dispensable?: number | undefined;
}

/** The last column, which can have any length. */
export interface LastColumn {
  readonly heading: string;
  readonly cells: readonly string[];
  /** A cell in at most so many columns. */
  readonly cut: (cell: string, width: number) => string;
}

const GAP = '  ';

/** The width that the last column gets before a column that can be left out is shown. */
const ENOUGH = 40;
/** The width that the last column gets on the narrowest terminal. */
const LEAST = 20;

interface Measured extends TableColumn {
  readonly width: number;
}

/** What a table is shown with. */
interface TableView {
  readonly width: number | undefined;
  readonly paint: Paint;
  /** The language of the headings and cells. */
  readonly say: Speech;
}

/** The lines of a table, its heading first. Without a width nothing is cut or left out. */
export function tableLines(
  all: readonly TableColumn[],
  last: LastColumn,
  { width, paint, say }: TableView,
): readonly string[] {
  const styles = new Map(Object.entries(STYLES).map(([word, style]) => [say(word), style]));
  const cells = [last.heading, ...last.cells];
  const longest = widest(cells);
  const measured = all.map((column) => ({
    ...column,
    cells: [column.heading, ...column.cells],
    width: widest([column.heading, ...column.cells]),
  }));
  const shown = width === undefined ? measured : fitting(measured, width, longest);
  const left = width === undefined ? longest : Math.max(LEAST, width - widthOf(shown));
  return cells.map((cell, at) => {
    const text = last.cut(cell, left);
    const painted = (one: string): string =>
      at === 0 ? paint('bold', one) : paintCell(one, styles, paint);
    const before = shown.map((column) => cellOf(column, at, painted));
    return [...before, at === 0 ? paint('bold', text) : text].join(GAP);
  });
}

/** The columns that leave enough room for the last one; at least those that are always there. */
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

function cellOf(
  { cells, width, numeric }: Measured,
  at: number,
  painted: (cell: string) => string,
): string {
  const text = cells[at] ?? '';
  const blanks = ' '.repeat(width - columns(text));
  return numeric ? blanks + painted(text) : painted(text) + blanks;
}

const STYLES: Readonly<Record<string, Style>> = {
  '?': 'dim',
  auto: 'green',
  snapshot: 'green',
  imagecache: 'green',
};

function paintCell(text: string, styles: ReadonlyMap<string, Style>, paint: Paint): string {
  const style = styles.get(text);
  return style === undefined ? text : paint(style, text);
}
