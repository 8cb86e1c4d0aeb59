/**
 * Renders, judges and mends the charts of `test/render/charts` with the real helm, which the
 * environment variable `HELM` names, and prints how many lines were mapped, findings placed and fixes
 * verified, and why the other fixes were not.
 */
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from './typescript.mjs';

const path = fileURLToPath(new URL('../test/render/chart-table.ts', import.meta.url));
const { chartRows, chartTable, notMended } =
  /** @type {typeof import('../test/render/chart-table.ts')} */ (await loadTypeScript(path));

const rows = chartRows();
process.stdout.write(`${chartTable(rows)}\n${notMended(rows).join('\n')}\n`);
