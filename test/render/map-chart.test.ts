import { expect, test } from '@jest/globals';
import { distinctFiles } from '../../src/render/helm/distinct-files.ts';
import { mapCharts } from '../../src/render/helm/map-chart.ts';
import type { RenderedFile } from '../../src/render/rendered-file.ts';
import { matchesPieces, type RepoPath } from '../../src/text/text.ts';
import { chartNames, variantsOf } from './charts.ts';
import { variantWords } from '../../src/render/variant.ts';
import { alone, helmForAll } from './alone.ts';
import { describeHelm } from './describe-helm.ts';
import { helmIn } from './helm-program.ts';

/** A line of a rendering with the place where it was written, and the text there. */
interface MappedLine {
  readonly line: string;
  readonly place: string | undefined;
  readonly written: string;
}

const known = new Map<string, readonly RenderedFile[]>();

function filesOf(name: string): readonly RenderedFile[] {
  const files = known.get(name) ?? rendered(name);
  known.set(name, files);
  return files;
}

function rendered(name: string): readonly RenderedFile[] {
  const charts = variantsOf(name);
  const render = alone(helmIn(charts[0]?.texts ?? new Map()));
  return mapCharts(charts, render).flatMap((result) => {
    if (!result.ok) throw new Error(result.error.reason);
    return result.value;
  });
}

function linesOf(file: RenderedFile, texts: ReadonlyMap<RepoPath, string>): readonly MappedLine[] {
  return file.text.split('\n').map((line, at) => {
    const place = file.lines[at];
    const written = place && texts.get(place.path)?.split('\n')[place.line - 1];
    return {
      line,
      place: place && `${place.path}:${String(place.line)}`,
      written: written?.trimEnd() ?? '',
    };
  });
}

/** Lines that Helm writes between documents, and blank ones. */
function isOfChart(line: string): boolean {
  return !/^\s*$|^---|^# Source: /.test(line);
}

/** Does a line hold all that its written line says outside of actions? */
function holds({ line, written }: MappedLine): boolean {
  if (/^[^{]*\}\}/.test(written) || /\{\{[^}]*$/.test(written)) return true;
  const pieces = written.split(/\{\{(?:[^}`"]|"[^"]*"|`[^`]*`)*\}\}/).map((one) => one.trim());
  return matchesPieces(
    ['', ...pieces.map((one) => one.replaceAll(/["']/g, '')), ''],
    line.replaceAll(/["']/g, ''),
  );
}

describeHelm()('the lines of charts', () => {
  test.each(chartNames())('%s: each line holds what stands at its place', (name) => {
    const texts = variantsOf(name)[0]?.texts ?? new Map();
    for (const file of filesOf(name)) {
      const lines = linesOf(file, texts);
      const wrong = lines.filter((line, at) => {
        if (line.place === undefined) return false;
        const isMore = lines.slice(0, at).some(({ place }) => place === line.place);
        return !isMore && !holds(line);
      });
      expect([file.path, wrong]).toEqual([file.path, []]);
    }
  });

  test.each(chartNames())('%s: all lines have a place, but for checksums', (name) => {
    const texts = variantsOf(name)[0]?.texts ?? new Map();
    const lost = filesOf(name)
      .flatMap((file) => linesOf(file, texts))
      .filter(({ line, place }) => isOfChart(line) && place === undefined)
      .map(({ line }) => line.trim());
    expect(lost.filter((line) => !line.startsWith('checksum/'))).toEqual([]);
  });

  test('charts that are rendered together have the places that each has by itself', () => {
    const names = chartNames();
    const charts = names.flatMap(variantsOf);
    const { render, count } = helmForAll(
      new Map(charts.map(({ job, texts }) => [job.folder, texts])),
    );
    const together = mapCharts(charts, render).flatMap((one) => (one.ok ? one.value : []));
    const byItself = names.flatMap(filesOf);
    for (const [at, { path, lines }] of together.entries()) {
      expect({ path, lines }).toEqual({ path: byItself[at]?.path, lines: byItself[at]?.lines });
    }
    // One call for all, and two more for those of which a line has no place.
    expect(count).toEqual({ joint: 1, marked: 2 });
  });

  test('what two variants render the same way is one file', () => {
    const files = distinctFiles(filesOf('nightly-report'));
    expect(files.map(({ file, jobs }) => [file.path, jobs.map(variantWords)])).toEqual([
      [
        'nightly-report/rel\uFFFD!/templates/configmap.yaml',
        ['with the values of nightly-report', 'with values-prod.yaml'],
      ],
      [
        'nightly-report/rel\uFFFD!/templates/cronworkflow.yaml',
        ['with the values of nightly-report'],
      ],
      [
        'nightly-report/values-prod.yaml+rel\uFFFD!/templates/cronworkflow.yaml',
        ['with values-prod.yaml'],
      ],
    ]);
  });

  test('what cannot be rendered says why, and the others are rendered', () => {
    const [good] = variantsOf('windows-lines');
    if (good === undefined) throw new Error('no chart');
    const path = 'windows-lines/templates/workflow.yaml' as RepoPath;
    const texts = new Map([...good.texts, [path, '{{ fail "no way" }}']]);
    const [result] = mapCharts([{ ...good, texts }], helmIn(texts));
    expect(result).toMatchObject({ ok: false });
    expect(result?.ok === false && result.error.reason).toContain('no way');
  });

  test('image lines are where they were written', () => {
    const found = chartNames().flatMap((name) => {
      const texts = variantsOf(name)[0]?.texts ?? new Map();
      const images = filesOf(name)
        .flatMap((file) => linesOf(file, texts))
        .filter(({ line }) => /^\W*image\W*:/.test(line))
        .map(({ line, place }) => `${place ?? ''} ${line.trim().split('/').at(-1) ?? ''}`);
      return [...new Set(images)];
    });
    expect(found).toEqual(IMAGES);
  });
});

/** Read by hand in the charts. */
const IMAGES: readonly string[] = [
  'checksums/templates/workflow.yaml:25 sum:4',
  'controller-values/templates/jobs.yaml:7 lint:1',
  'controller-values/templates/jobs.yaml:7 test:1',
  'database-migration/crds/imagecaches.yaml:18 fixed:1',
  'database-migration/templates/all.yaml:35 dump:v7',
  'database-migration/templates/all.yaml:14 migrate:v7',
  'files-from-chart/files/etl.yaml:10 b:1',
  'files-from-chart/files/plain.yaml:11 plain:2',
  'image-pipeline/templates/workflowtemplate.yaml:18 fetch:1.0"',
  'image-pipeline/templates/workflowtemplate.yaml:18 resize:1.2"',
  'image-pipeline/templates/workflowtemplate.yaml:18 publish:0.9"',
  'model-training/charts/worker/templates/template.yaml:10 base:2.0',
  'model-training/charts/worker/templates/template.yaml:10 torch:2.1',
  'nightly-report/templates/cronworkflow.yaml:20 report:2.3.0',
  'nightly-report/templates/cronworkflow.yaml:20 report:2.2.7',
  'plain-manifests/templates/wf.json:11 b:1"',
  'plain-manifests/templates/wf.yaml:10 b:1',
  'tenant-workflows/templates/_tenant.tpl:16 sync:2024.1',
  'tenant-workflows/templates/_tenant.tpl:16 sync:2024.2',
  'tight-blanks/templates/run.yaml:21 run:1.1',
  'tpl-values/templates/workflow.yaml:15 check:3.1.4',
  'tpl-values/templates/workflow.yaml:17 clean:3.1.4',
  'windows-lines/templates/workflow.yaml:10 pack:5"',
];
