import { err, ok, type Result } from '../result.ts';
import { groupBy } from '../text/group-by.ts';
import { mergedEdit, sameEdit, touches } from '../text/edits.ts';
import type { RepoPath } from '../text/text.ts';
import type { Chart } from './helm/map-chart.ts';
import type { SourceEdit } from './helm/source-change.ts';
import { traceValues, type ValueTrace } from './helm/trace-values.ts';
import { verifiedEdits, type ChartVariants } from './helm/verified-edits.ts';
import {
  verifiedOverlayEdits,
  type BuiltOverlay,
  type VerifyingTools,
} from './kustomize/edits/verified.ts';
import type { RenderedChange } from './kustomize/edits/wanted.ts';
import type { RenderedFile } from './rendered-file.ts';

/** All that is rendered of a repository, and what renders it. */
export interface RenderedRepository {
  /** The charts with each set of values with which they were rendered. */
  readonly charts: readonly Chart[];
  readonly overlays: readonly Pick<BuiltOverlay, 'job' | 'texts'>[];
  /** All files of all of them, also those that are the same in several. */
  readonly files: readonly RenderedFile[];
  readonly tools: VerifyingTools;
}

/**
 * Turns edits of rendered files into edits of the files of the repository that do the same, verified
 * by rendering these. It renders when it is asked, and traces the values of a chart once.
 */
export class WrittenEdits {
  readonly #repository: RenderedRepository;
  readonly #byPath: ReadonlyMap<string, RenderedFile>;
  readonly #traces = new Map<RepoPath, ReadonlyMap<RenderedFile, ValueTrace>>();

  constructor(repository: RenderedRepository) {
    this.#repository = repository;
    this.#byPath = new Map(repository.files.map((file) => [file.path, file]));
  }

  /** The values that made each line of a file of a chart; undefined for any other file. */
  valuesOf(file: RenderedFile): ValueTrace | undefined {
    return file.job.tool === 'helm' ? this.#traceOf(file.job.folder).get(file) : undefined;
  }

  /** The edits in the files of the repository, or the end of a sentence that says why there are none. */
  of(edits: readonly SourceEdit[]): Result<readonly SourceEdit[], string> {
    const changes = groupBy(edits, ({ path }) => path).flatMap((same): RenderedChange[] => {
      const file = this.#byPath.get(same[0].path);
      return file === undefined ? [] : [{ file, edits: same.map(({ edit }) => edit) }];
    });
    const charts = changes.filter(({ file }) => file.job.tool === 'helm');
    const found = groupBy(charts, ({ file }) => file.job.folder).map((own) => this.#inChart(own));
    const overlays = changes.filter(({ file }) => file.job.tool === 'kustomize');
    return joined([...found, ...(overlays.length === 0 ? [] : [this.#inOverlays(overlays)])]);
  }

  #inChart(changes: readonly RenderedChange[]): Result<readonly SourceEdit[], string> {
    const folder = changes[0]?.file.job.folder;
    if (folder === undefined) return ok([]);
    const variants = this.#variantsOf(folder);
    const traces = this.#traceOf(folder);
    const wanted = changes.map(({ file, edits }) => {
      const chart = variants.variants.find(({ job }) => job === file.job);
      return { file, edits, texts: chart?.texts ?? new Map(), trace: traces.get(file) };
    });
    const { complete, render } = this.#repository.tools;
    return verifiedEdits(variants, wanted, complete, render);
  }

  /** A change is one of all overlays that give the same. */
  #inOverlays(changes: readonly RenderedChange[]): Result<readonly SourceEdit[], string> {
    const { files, overlays, tools } = this.#repository;
    const all = changes.flatMap(({ file, edits }) =>
      files
        .filter((one) => one.written === file.written && one.text === file.text)
        .filter((one) => one === file || !changes.some((other) => other.file === one))
        .map((one) => ({ file: one, edits })),
    );
    const built = overlays.map(({ job, texts }) => {
      return { job, texts, files: files.filter((one) => one.job === job) };
    });
    const found = verifiedOverlayEdits(all, built, tools);
    if (!found.ok) return found;
    return ok([...found.value].flatMap(([path, own]) => own.map((edit) => ({ path, edit }))));
  }

  #variantsOf(folder: RepoPath): ChartVariants {
    const { charts, files } = this.#repository;
    const variants = charts.filter(({ job }) => job.folder === folder);
    const rendered = files.filter(({ job }) => job.tool === 'helm' && job.folder === folder);
    return { variants, rendered };
  }

  #traceOf(folder: RepoPath): ReadonlyMap<RenderedFile, ValueTrace> {
    const known = this.#traces.get(folder);
    if (known !== undefined) return known;
    const { variants, rendered } = this.#variantsOf(folder);
    const traced = variants.map((chart) => {
      return { chart, files: rendered.filter(({ job }) => job === chart.job) };
    });
    const { complete, render } = this.#repository.tools;
    const trace = traceValues(traced, complete, render);
    this.#traces.set(folder, trace);
    return trace;
  }
}

/** All edits together; two that add entries at one place become one. */
function joined(
  parts: readonly Result<readonly SourceEdit[], string>[],
): Result<readonly SourceEdit[], string> {
  const all: SourceEdit[] = [];
  for (const part of parts) {
    if (!part.ok) return part;
    for (const { path, edit } of part.value) {
      const at = all.findIndex((one) => one.path === path && touches(one.edit.range, edit.range));
      const other = all[at];
      if (other !== undefined && sameEdit(other.edit, edit)) continue;
      const merged = other && mergedEdit(other.edit, edit);
      if (other !== undefined && merged === undefined) return err('two edits of it collide');
      if (merged === undefined) all.push({ path, edit });
      else all[at] = { path, edit: merged };
    }
  }
  return ok(all);
}
