import { inertLog, visible } from '../escape.ts';
import { painter } from '../paint.ts';
import { languageOf } from '../reporter.ts';
import { wrap } from '../../text/wrap.ts';
import { barLines } from './bar-lines.ts';
import { columnsFor, totalLines } from './columns.ts';
import { cutReference } from './cut-reference.ts';
import type { InventoryReporter } from './reporter.ts';
import { tableLines } from './table.ts';

/** A table for people, and a chart where it is wanted. The references come last. */
export const inventoryPretty: InventoryReporter = (inventory, view) => {
  const { images } = inventory;
  const { width } = view;
  const { say } = languageOf(view);
  const columns = columnsFor(images).map(({ cell, heading, inWords = false, ...column }) => ({
    ...column,
    heading: say(heading),
    cells: images.map((image) => visible(inWords ? say(cell(image)) : cell(image))),
  }));
  const references = images.map(({ reference }) => visible(reference));
  const last = { heading: say('image'), cells: references, cut: cutReference };
  const table =
    images.length === 0 ? [] : tableLines(columns, last, { width, paint: painter(view), say });
  const totals = totalLines(inventory)
    .map(say)
    .flatMap((line) => (width === undefined ? [line] : wrap(line, width)));
  const chart = view.chart === true ? barLines(images, width, say) : [];
  return textOfBlocks([table, chart, view.quiet ? [] : totals], view);
};

/** Blocks of lines with an empty line between them; no line of it is a command for a runner. */
export function textOfBlocks(
  blocks: readonly (readonly string[])[],
  { inActions }: { readonly inActions: boolean },
): string {
  const filled = blocks.filter(({ length }) => length > 0);
  const text = filled.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
  return inActions ? inertLog(text) : text;
}
