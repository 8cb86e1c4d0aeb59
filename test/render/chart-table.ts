import { chartNames, variantsOf } from './charts.ts';
import { judgedChart, type JudgedChart, type JudgedFinding } from './judged-charts.ts';

/** A row of the table of charts. */
export interface ChartRow {
  readonly name: string;
  readonly chart: JudgedChart;
}

/** Renders and judges all charts of the tests. */
export function chartRows(): readonly ChartRow[] {
  return chartNames().map((name) => ({ name, chart: judgedChart(variantsOf(name)) }));
}

/** The table over all charts: lines mapped, findings placed, fixes verified. */
export function chartTable(rows: readonly ChartRow[]): string {
  const lines = rows.map(({ name, chart }) => rowOf(name, [chart]));
  const all = rowOf(
    'all',
    rows.map(({ chart }) => chart),
  );
  const head = '| chart | lines mapped | findings placed | fixes verified | renderings |';
  return [head, '| --- | --- | --- | --- | --- |', ...lines, all, ''].join('\n');
}

function rowOf(name: string, charts: readonly JudgedChart[]): string {
  const sum = (count: (chart: JudgedChart) => number): number =>
    charts.reduce((total, chart) => total + count(chart), 0);
  const counted = (is: (finding: JudgedFinding) => boolean): number =>
    sum(({ findings }) => findings.filter(is).length);
  const cells = [
    name,
    `${String(sum(({ mapped }) => mapped))} of ${String(sum(({ lines }) => lines))}`,
    `${String(counted(({ place }) => place !== undefined))} of ${String(counted(() => true))}`,
    `${String(counted(({ fix }) => fix?.ok === true))} of ${String(counted(({ fix }) => fix !== undefined))}`,
    String(sum(({ renderings }) => renderings)),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** What could not be mended, line by line. */
export function notMended(rows: readonly ChartRow[]): readonly string[] {
  return rows.flatMap(({ name, chart }) =>
    chart.findings.flatMap(({ ruleId, place, fix }) =>
      fix?.ok === false
        ? [`${name}: ${ruleId} at ${place?.path ?? '?'}:${String(place?.line)}: ${fix.error}`]
        : [],
    ),
  );
}
