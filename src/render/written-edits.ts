import { err, ok, type Result } from '../result.ts';
import { groupBy, type NonEmpty } from '../text/group-by.ts';
import { mergedEdit, sameEdit, touches, type TextEdit } from '../text/edits.ts';
import type { RepoPath } from '../text/text.ts';
import type { Chart } from './helm/map-chart.ts';
import type { SourceEdit } from './helm/source-change.ts';
import { traceValues, type ValueTrace } from './helm/trace-values.ts';
import { sourceEdits, type WantedEdits } from './helm/source-edits.ts';
import { areRightEdits, verifiedEdits, type ChartVariants } from './helm/verified-edits.ts';
import {
  areRightOverlayEdits,
  likeliestOverlayEdits,
  verifiedOverlayEdits,
  type BuiltOverlay,
  type OverlayEdits,
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

  /**
   * What each of several lists of edits becomes, each by itself. As many as possible are verified at
   * once, because each rendering takes a moment.
   */
  ofEach(
    lists: readonly (readonly SourceEdit[])[],
  ): readonly Result<readonly SourceEdit[], string>[] {
    const found = new Map<number, readonly SourceEdit[]>();
    const attempts = lists.flatMap((edits, at): Attempt[] => {
      const way = this.#likeliest(edits);
      return way === undefined ? [] : [{ at, edits, way }];
    });
    for (const batch of batchesOf(attempts)) {
      for (const { at, way } of this.#right(batch)) found.set(at, way);
    }
    return lists.map((edits, at) => {
      const way = found.get(at);
      return way === undefined ? this.of(edits) : ok(way);
    });
  }

  /** The edits in the files of the repository, or the end of a sentence that says why there are none. */
  of(edits: readonly SourceEdit[]): Result<readonly SourceEdit[], string> {
    const { charts, overlays } = this.#changes(edits);
    const { complete, render } = this.#repository.tools;
    const found = charts.map((own) =>
      verifiedEdits(this.#variantsOf(own), this.#wantedIn(own), complete, render),
    );
    if (overlays.length === 0) return joined(found);
    const built = verifiedOverlayEdits(overlays, this.#overlays, this.#repository.tools);
    return joined([...found, built.ok ? ok(listOf(built.value)) : built]);
  }

  /** The first edits that would be tried, none of them rendered yet. */
  #likeliest(edits: readonly SourceEdit[]): readonly SourceEdit[] | undefined {
    const { charts, overlays } = this.#changes(edits);
    const { complete } = this.#repository.tools;
    const ways = charts.map((own) => {
      const found = sourceEdits(this.#wantedIn(own), complete);
      return found.ok ? found.value[0] : undefined;
    });
    if (overlays.length > 0) {
      const way = likeliestOverlayEdits(overlays, this.#overlays, this.#repository.tools);
      ways.push(way && listOf(way));
    }
    const all = joined(ways.map((way) => (way === undefined ? err('') : ok(way))));
    return all.ok ? all.value : undefined;
  }

  /** Those of some attempts that are right, found by rendering them together, else half by half. */
  #right(batch: readonly Attempt[]): readonly Attempt[] {
    if (batch.length < 2) return [];
    const edits = joined(batch.map((one) => ok(one.edits)));
    const ways = joined(batch.map((one) => ok(one.way)));
    if (edits.ok && ways.ok && this.#isRight(edits.value, ways.value)) return batch;
    const half = batch.length >>> 1;
    return [...this.#right(batch.slice(0, half)), ...this.#right(batch.slice(half))];
  }

  #isRight(edits: readonly SourceEdit[], way: readonly SourceEdit[]): boolean {
    const { charts, overlays } = this.#changes(edits);
    const { tools } = this.#repository;
    const areRight = charts.every((own) => {
      const { variants, rendered } = this.#variantsOf(own);
      const texts = variants[0]?.texts ?? new Map();
      const inChart = way.filter(({ path }) => texts.has(path));
      const chart = { variants, rendered };
      return areRightEdits(chart, inChart, own, tools.complete, tools.render);
    });
    if (!areRight || overlays.length === 0) return areRight;
    const reached = this.#overlays;
    const inOverlays = way.filter(({ path }) => reached.some(({ texts }) => texts.has(path)));
    const byPath = groupBy(inOverlays, ({ path }) => path).map(
      (same) => [same[0].path, same.map(({ edit }) => edit)] as const,
    );
    return areRightOverlayEdits(new Map(byPath), overlays, reached, tools);
  }

  /** The changes that edits of rendered files are: of each chart, and of all overlays. */
  #changes(edits: readonly SourceEdit[]): {
    readonly charts: readonly NonEmpty<RenderedChange>[];
    readonly overlays: readonly RenderedChange[];
  } {
    const changes = groupBy(edits, ({ path }) => path).flatMap((same): RenderedChange[] => {
      const file = this.#byPath.get(same[0].path);
      return file === undefined ? [] : [{ file, edits: same.map(({ edit }) => edit) }];
    });
    const isOfChart = ({ file }: RenderedChange): boolean => file.job.tool === 'helm';
    return {
      charts: groupBy(changes.filter(isOfChart), ({ file }) => file.job.folder),
      overlays: this.#inAll(changes.filter((one) => !isOfChart(one))),
    };
  }

  #wantedIn(changes: NonEmpty<RenderedChange>): readonly WantedEdits[] {
    const [{ file: one }] = changes;
    const traces = this.#traceOf(one.job.folder);
    const { variants } = this.#variantsOf(changes);
    return changes.map(({ file, edits }) => {
      const chart = variants.find(({ job }) => job === file.job);
      return { file, edits, texts: chart?.texts ?? new Map(), trace: traces.get(file) };
    });
  }

  /** A change is one of all overlays that give the same. */
  #inAll(changes: readonly RenderedChange[]): readonly RenderedChange[] {
    const { files } = this.#repository;
    return changes.flatMap(({ file, edits }) =>
      files
        .filter((one) => one.written === file.written && one.text === file.text)
        .filter((one) => one === file || !changes.some((other) => other.file === one))
        .map((one) => ({ file: one, edits })),
    );
  }

  get #overlays(): readonly BuiltOverlay[] {
    const { files, overlays } = this.#repository;
    return overlays.map(({ job, texts }) => {
      return { job, texts, files: files.filter((one) => one.job === job) };
    });
  }

  #variantsOf([{ file }]: NonEmpty<RenderedChange>): ChartVariants {
    return this.#chart(file.job.folder);
  }

  #chart(folder: RepoPath): ChartVariants {
    const { charts, files } = this.#repository;
    const variants = charts.filter(({ job }) => job.folder === folder);
    const rendered = files.filter(({ job }) => job.tool === 'helm' && job.folder === folder);
    return { variants, rendered };
  }

  #traceOf(folder: RepoPath): ReadonlyMap<RenderedFile, ValueTrace> {
    const known = this.#traces.get(folder);
    if (known !== undefined) return known;
    const { variants, rendered } = this.#chart(folder);
    const traced = variants.map((chart) => {
      return { chart, files: rendered.filter(({ job }) => job === chart.job) };
    });
    const { complete, render } = this.#repository.tools;
    const trace = traceValues(traced, complete, render);
    this.#traces.set(folder, trace);
    return trace;
  }
}

/** A list of edits of rendered files, and edits that may do the same. */
interface Attempt {
  /** Its place among all lists. */
  readonly at: number;
  readonly edits: readonly SourceEdit[];
  readonly way: readonly SourceEdit[];
}

/** The most attempts with which a batch is compared, so that many take no longer than linear time. */
const MOST_BATCHES = 8;

/** Attempts that can be made together: none touches an edit of another one. */
function batchesOf(attempts: readonly Attempt[]): readonly (readonly Attempt[])[] {
  const batches: { readonly all: Attempt[]; readonly taken: Taken }[] = [];
  for (const attempt of attempts) {
    const own = [...attempt.edits, ...attempt.way];
    let batch = batches.find(({ taken }) => !own.some((edit) => taken.collides(edit)));
    if (batch === undefined) {
      if (batches.length === MOST_BATCHES) continue;
      batch = { all: [], taken: new Taken() };
      batches.push(batch);
    }
    batch.all.push(attempt);
    for (const edit of own) batch.taken.add(edit);
  }
  return batches.map(({ all }) => all);
}

/** The edits of a batch. */
class Taken {
  readonly #byPath = new Map<RepoPath, TextEdit[]>();

  /** Does it touch another edit? The same edit once more is none. */
  collides({ path, edit }: SourceEdit): boolean {
    const known = this.#byPath.get(path) ?? [];
    return known.some((one) => touches(one.range, edit.range) && !sameEdit(one, edit));
  }

  add({ path, edit }: SourceEdit): void {
    const known = this.#byPath.get(path);
    if (known === undefined) this.#byPath.set(path, [edit]);
    else if (!known.some((one) => sameEdit(one, edit))) known.push(edit);
  }
}

function listOf(edits: OverlayEdits): readonly SourceEdit[] {
  return [...edits].flatMap(([path, own]) => own.map((edit) => ({ path, edit })));
}

/** All edits together; two that add entries at one place become one. */
export function joined(
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
