/**
 * Renders, judges and mends charts with the real helm, which the environment variable `HELM` names.
 * Without arguments those of `test/render/charts`: prints how many lines were mapped, findings placed
 * and fixes verified, and why the other fixes were not. With a number, and the first seed, so many
 * charts made by chance: prints each one that is mended wrong, and how many edits are proven by rendering
 * many charts together; exits 1 if anything is wrong.
 */
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from './typescript.mjs';

/** @param {string} name */
const load = (name) =>
  loadTypeScript(fileURLToPath(new URL(`../test/render/${name}.ts`, import.meta.url)));

const [count, from = '0'] = process.argv.slice(2);

if (count === undefined) {
  const { chartRows, chartTable, notMended } =
    /** @type {typeof import('../test/render/chart-table.ts')} */ (await load('chart-table'));
  const rows = chartRows();
  process.stdout.write(`${chartTable(rows)}\n${notMended(rows).join('\n')}\n`);
} else {
  const { checkedChart, provenTogether } =
    /** @type {typeof import('../test/render/check-charts.ts')} */ (await load('check-charts'));
  /** @type {Record<string, number>} */
  const outcomes = {};
  const all = [];
  let [lines, mapped] = [0, 0];
  for (let seed = Number(from); seed < Number(from) + Number(count); seed += 1) {
    const checked = checkedChart(seed);
    all.push(checked);
    outcomes[checked.outcome] = (outcomes[checked.outcome] ?? 0) + 1;
    [lines, mapped] = [lines + checked.lines, mapped + checked.mapped];
    if (checked.wrong === undefined) continue;
    process.stdout.write(`seed ${String(seed)}: ${checked.wrong}\n`);
    process.exitCode = 1;
  }
  const shares = Object.entries(outcomes).map(([outcome, times]) => `${outcome}: ${String(times)}`);
  process.stdout.write(`${String(mapped)} of ${String(lines)} lines; ${shares.join(', ')}\n`);
  const { charts, edits, wrong } = provenTogether(all);
  if (wrong.length > 0) process.exitCode = 1;
  process.stdout.write(
    `proven together: ${String(edits)} edits of ${String(charts)} charts, wrong: ${String(wrong.length)}\n`,
  );
}
