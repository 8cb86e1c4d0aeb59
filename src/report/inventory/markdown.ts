import { codeSpan, markdownMessage } from '../escape.ts';
import { languageOf } from '../reporter.ts';
import { columnsFor, totalLines } from './columns.ts';
import { mermaidChart } from './mermaid.ts';
import type { InventoryReporter } from './reporter.ts';

/** A table and the totals, for a job summary, a comment or a page. */
export const inventoryMarkdown: InventoryReporter = (inventory, view) => {
  const { say } = languageOf(view);
  const columns = columnsFor(inventory.images);
  const rows = inventory.images.map((image) => [
    ...columns.map(({ cell, inWords = false }) =>
      markdownMessage(inWords ? say(cell(image)) : cell(image)),
    ),
    codeSpan(image.reference),
  ]);
  const head = [...columns.map(({ heading }) => heading), 'image'].map(say);
  const rule = [...columns.map(({ numeric }) => (numeric ? '---:' : '---')), '---'];
  const chart = mermaidChart(inventory.images, say);
  const table = [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const lines = [
    `## ${say('Images')}`,
    '',
    ...(rows.length === 0 ? [] : [...table, '']),
    ...totalLines(inventory).map((line) => markdownMessage(say(line))),
    ...(chart.length === 0 ? [] : ['', ...chart]),
  ];
  return `${lines.join('\n')}\n`;
};
