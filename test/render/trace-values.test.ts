import { expect, test } from '@jest/globals';
import { readCompletely } from '../../src/adapters/complete-reader.ts';
import type { Chart } from '../../src/render/helm/chart.ts';
import { mapCharts } from '../../src/render/helm/map-chart.ts';
import type { Renderer } from '../../src/render/job.ts';
import { traceValues } from '../../src/render/helm/trace-values.ts';
import { chartNames, variantsOf } from './charts.ts';
import { alone, helmForAll } from './alone.ts';
import { describeHelm } from './describe-helm.ts';
import { helmIn } from './helm-program.ts';

/** The image lines of charts, with the values on them. */
function tracedImages(charts: readonly Chart[], render: Renderer): readonly string[] {
  const traced = mapCharts(charts, render).flatMap((result, at) => {
    const chart = charts[at];
    return result.ok && chart ? [{ chart, files: result.value }] : [];
  });
  const traces = traceValues(traced, readCompletely, render);
  return [...traces].flatMap(([{ text }, trace]) =>
    text.split('\n').flatMap((line, at) => {
      if (!/^\W*image\W*:/.test(line)) return [];
      const image = line.trim().split('/').at(-1) ?? '';
      const values = (trace[at] ?? []).map(
        (one) =>
          `${one.path.slice(one.path.indexOf('/') + 1)}:${String(one.line)} ${one.keys.join('.')}`,
      );
      return [[image, ...values].join(' < ')];
    }),
  );
}

describeHelm()('the values of charts', () => {
  test.each(chartNames())('%s', (name) => {
    const charts = variantsOf(name);
    const render = alone(helmIn(charts[0]?.texts ?? new Map()));
    expect(tracedImages(charts, render)).toEqual(EXPECTED[name] ?? []);
  });

  test('of many charts, traced together', () => {
    const charts = chartNames().flatMap(variantsOf);
    const { render, count } = helmForAll(
      new Map(charts.map(({ job, texts }) => [job.folder, texts])),
    );
    expect(tracedImages(charts, render)).toEqual(
      chartNames().flatMap((name) => EXPECTED[name] ?? []),
    );
    // The first one is for their lines.
    expect(count.joint).toBe(2);
  });
});

/** Read by hand in the charts. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  checksums: ['sum:4 < values.yaml:1 image'],
  'controller-values': [
    'lint:1 < values.yaml:12 controller.jobs.0.container.image',
    'test:1 < values.yaml:15 controller.jobs.1.container.image',
  ],
  'database-migration': [
    'fixed:1',
    'dump:v7 < values.yaml:1 migrate.image < values.yaml:1 migrate.tag',
    'migrate:v7 < values.yaml:1 migrate.image < values.yaml:1 migrate.tag',
  ],
  'files-from-chart': ['b:1 < values.yaml:1 image', 'plain:2'],
  'image-pipeline': [
    'fetch:1.0" < values.yaml:1 registry < values.yaml:4 stages.0.image',
    'resize:1.2" < values.yaml:1 registry < values.yaml:7 stages.1.image',
    'publish:0.9" < values.yaml:1 registry < values.yaml:10 stages.2.image',
    'fetch:1.0" < values.yaml:1 registry < values-small.yaml:3 stages.0.image',
  ],
  'model-training': [
    'base:2.0 < charts/worker/values.yaml:1 image < values.yaml:8 evaluator.tag',
    'torch:2.1 < values.yaml:4 trainer.image < values.yaml:5 trainer.tag',
  ],
  'nightly-report': [
    'report:2.3.0 < values.yaml:4 image.repository < values.yaml:5 image.tag',
    'report:2.2.7 < values.yaml:4 image.repository < values-prod.yaml:2 image.tag',
  ],
  'plain-manifests': ['b:1"', 'b:1'],
  'tenant-workflows': [
    'sync:2024.1 < values.yaml:2 defaults.image < values.yaml:3 defaults.tag',
    'sync:2024.2 < values.yaml:2 defaults.image < values.yaml:11 tenants.green.tag',
    'sync:2024.1 < values.yaml:2 defaults.image < values.yaml:3 defaults.tag',
    'sync:2024.2 < values.yaml:2 defaults.image < values.yaml:11 tenants.green.tag',
    'sync:2024.1 < values-eu.yaml:4 tenants.red.image < values.yaml:3 defaults.tag',
  ],
  'tight-blanks': [
    'run:1.1 < values.yaml:5 image.registry < values.yaml:6 image.name < values.yaml:7 image.tag',
  ],
  'tpl-values': [
    'check:3.1.4 < values.yaml:1 registry < values.yaml:2 version < values.yaml:3 image',
    'clean:3.1.4 < values.yaml:9 extraTemplates < values.yaml:1 registry < values.yaml:2 version',
  ],
  'windows-lines': ['pack:5" < values.yaml:2 image.repository < values.yaml:3 image.tag'],
};
