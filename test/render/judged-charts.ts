import type { SourceEdit } from '../../src/render/source-edit.ts';
import { LineIndex } from '../../src/text/line-index.ts';
import { readCompletely } from '../../src/adapters/complete-reader.ts';
import type { Finding } from '../../src/finding.ts';
import { groupBy } from '../../src/text/group-by.ts';
import type { RepoPath } from '../../src/text/text.ts';
import type { Chart } from '../../src/render/helm/chart.ts';
import { mapCharts } from '../../src/render/helm/map-chart.ts';
import type { WantedEdits } from '../../src/render/helm/source-edits.ts';
import { traceValues, type ValueTrace } from '../../src/render/helm/trace-values.ts';
import { verifiedEdits } from '../../src/render/helm/verified-edits.ts';
import type { RenderedFile, WrittenLine } from '../../src/render/rendered-file.ts';
import type { Result } from '../../src/result.ts';
import { lintFiles, settingsFrom } from '../support/lint-text.ts';
import { helmIn } from './helm-program.ts';

/** The same finding in all variants of a chart, and in all that a loop makes of one line, and what becomes of its fix. */
export interface JudgedFinding {
  readonly ruleId: string;
  readonly message: string;
  readonly variants: number;
  readonly place: WrittenLine | undefined;
  /** Undefined where the rule offers none. */
  readonly fix: Result<readonly SourceEdit[], string> | undefined;
}

/** What is known of a chart with all its values. */
export interface JudgedChart {
  readonly rendered: readonly RenderedFile[];
  /** Lines that are not blank and not between documents, and how many of them have a place. */
  readonly lines: number;
  readonly mapped: number;
  readonly findings: readonly JudgedFinding[];
  readonly renderings: number;
}

/** Each registry of the charts has an instance, so that findings about it have a fix. */
function settingsFor(files: readonly RenderedFile[]): ReturnType<typeof settingsFrom> {
  const text = files.map((file) => file.text).join('');
  const hosts = new Set(text.match(/[\w-]+-registry(?:-vpc)?\.[\w-]+\.cr\.aliyuncs\.com/g));
  const entries = [...hosts].map(
    (host, at) => `  - host: ${host}\n    instanceId: cri-f34lmbk2rxqx41u${String(at)}\n`,
  );
  return settingsFrom(entries.length === 0 ? undefined : `registries:\n${entries.join('')}`);
}

/** Renders, judges and mends a chart, as a run of the program does. */
export function judgedChart(charts: readonly Chart[]): JudgedChart {
  const render = helmIn(charts[0]?.texts ?? new Map());
  const results = mapCharts(charts, render);
  const traced = results.flatMap((result, at) => {
    const chart = charts[at];
    return result.ok && chart ? [{ chart, files: result.value }] : [];
  });
  const rendered = traced.flatMap(({ files }) => files);
  const settings = settingsFor(rendered);
  const found = traced.flatMap(({ files }) => lintFiles(files, settings).findings);
  const traces = found.length === 0 ? new Map() : traceValues(traced, readCompletely, render);
  const byPath = new Map(rendered.map((file) => [file.path, file]));
  const variants = traced.map(({ chart }) => chart);
  const findings = groupBy(found, (one) => keyOf(one, byPath)).map((same): JudgedFinding => {
    const [{ ruleId, message }] = same;
    const wanted = wantedOf(same, byPath, traces, variants[0]?.texts ?? new Map());
    return {
      ruleId,
      message,
      variants: same.length,
      place: placeOfFinding(same[0], byPath),
      fix:
        wanted.length === 0
          ? undefined
          : verifiedEdits({ variants, rendered }, wanted, readCompletely, render),
    };
  });
  return { rendered, ...countsOf(rendered), findings, renderings: render.count() };
}

function placeOfFinding(
  { path, range }: Finding,
  files: ReadonlyMap<RepoPath, RenderedFile>,
): WrittenLine | undefined {
  const file = files.get(path);
  const { line } = new LineIndex(file?.text ?? '').position(range.start);
  return file?.lines[line - 1];
}

function keyOf(finding: Finding, files: ReadonlyMap<RepoPath, RenderedFile>): string {
  const { path, line } = placeOfFinding(finding, files) ?? {};
  const source = files.get(finding.path)?.written;
  const own = line === undefined ? finding.manifest : undefined;
  return JSON.stringify([finding.ruleId, path ?? source, line, own]);
}

function wantedOf(
  findings: readonly Finding[],
  files: ReadonlyMap<RepoPath, RenderedFile>,
  traces: ReadonlyMap<RenderedFile, ValueTrace>,
  texts: ReadonlyMap<RepoPath, string>,
): readonly WantedEdits[] {
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  return groupBy(edits, ({ path }) => path).flatMap((own) => {
    const file = files.get(own[0].path);
    if (file === undefined) return [];
    return [{ file, texts, trace: traces.get(file), edits: own.map(({ edit }) => edit) }];
  });
}

function countsOf(rendered: readonly RenderedFile[]): { lines: number; mapped: number } {
  const lines = rendered.flatMap(({ text, lines: places }) =>
    text
      .split('\n')
      .flatMap((line, at) => (/^\s*$|^---|^# Source: /.test(line) ? [] : [places[at]])),
  );
  return { lines: lines.length, mapped: lines.filter((place) => place !== undefined).length };
}
