import type { SourceEdit } from './source-edit.ts';
import { err, ok, type Result } from '../result.ts';
import { groupBy, put, type NonEmpty } from '../text/group-by.ts';
import { mergedEdit, sameEdit, touches, type TextEdit } from '../text/edits.ts';
import type { RepoPath } from '../text/text.ts';
import type { Chart } from './helm/chart.ts';
import { traceValues, type TracedChart, type ValueTrace } from './helm/trace-values.ts';
import { sourceEdits, type WantedEdits } from './helm/source-edits.ts';
import { Proofs } from './helm/proofs.ts';
import { verifiedEdits, type ChartVariants } from './helm/verified-edits.ts';
import {
  areRightOverlayEdits,
  likeliestOverlayEdits,
  verifiedOverlayEdits,
  type BuiltOverlay,
  type OverlayEdits,
  type VerifyingTools,
} from './kustomize/edits/verified.ts';
import type { RenderedChange } from './kustomize/edits/wanted.ts';
import type { RenderJob } from './job.ts';
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
 * by rendering these. It renders when it is asked, and traces the values of a file once.
 */
export class WrittenEdits {
  readonly #repository: RenderedRepository;
  readonly #byPath: ReadonlyMap<string, RenderedFile>;
  readonly #proofs: Proofs;
  readonly #traces = new Map<RenderedFile, ValueTrace | undefined>();
  readonly #traced = new Set<RenderJob>();

  constructor(repository: RenderedRepository) {
    this.#repository = repository;
    this.#proofs = new Proofs(repository.tools.complete, repository.tools.render);
    this.#byPath = new Map(repository.files.map((file) => [file.path, file]));
  }

  /** The values that made each line of a file of a chart; undefined for any other file. */
  valuesOf(file: RenderedFile): ValueTrace | undefined {
    this.trace([file]);
    return this.#traces.get(file);
  }

  /**
   * Traces the values of several files at once, so that they are known when they are asked for. Where more
   * files of a chart are asked for later, all that are left are traced.
   */
  trace(files: readonly RenderedFile[]): void {
    const { charts, files: all, tools } = this.#repository;
    const open = new Map<RenderJob, RenderedFile[]>();
    for (const file of new Set(files)) if (!this.#traces.has(file)) put(open, file.job, file);
    const traced = charts.flatMap((chart): TracedChart[] => {
      const { job } = chart;
      const asked = open.get(job);
      if (asked === undefined) return [];
      const left = (file: RenderedFile): boolean => file.job === job && !this.#traces.has(file);
      return [{ chart, files: this.#traced.has(job) ? all.filter(left) : asked }];
    });
    if (traced.length === 0) return;
    const found = traceValues(traced, tools.complete, tools.render);
    for (const { chart, files: own } of traced) {
      this.#traced.add(chart.job);
      for (const file of own) this.#traces.set(file, found.get(file));
    }
  }

  /**
   * What each of several lists of edits becomes, each by itself. As many as possible are verified at
   * once, because each rendering takes a moment.
   */
  ofEach(
    lists: readonly (readonly SourceEdit[])[],
  ): readonly Result<readonly SourceEdit[], string>[] {
    const found = new Map<number, readonly SourceEdit[]>();
    const ways = this.#likeliest(lists);
    const attempts = lists.flatMap((edits, at): Attempt[] => {
      const way = ways[at];
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

  /**
   * The first edits that would be tried of each list, none of them rendered yet. Values are traced, of
   * all charts at once, only where one edit of a template is not enough.
   */
  #likeliest(
    lists: readonly (readonly SourceEdit[])[],
  ): readonly (readonly SourceEdit[] | undefined)[] {
    const all = lists.map((edits) => this.#changes(edits));
    const known = new Map<NonEmpty<RenderedChange>, readonly SourceEdit[]>();
    const open: RenderedChange[] = [];
    for (const own of all.flatMap(({ charts }) => charts)) {
      const way = this.#firstWay(this.#untraced(own));
      if (way?.length === 1) known.set(own, way);
      else open.push(...own);
    }
    this.trace(open.map(({ file }) => file));
    return all.map(({ charts, overlays }) => {
      const ways = charts.map((own) => known.get(own) ?? this.#firstWay(this.#wantedIn(own)));
      if (overlays.length > 0) {
        const way = likeliestOverlayEdits(overlays, this.#overlays, this.#repository.tools);
        ways.push(way && listOf(way));
      }
      const both = joined(ways.map((way) => (way === undefined ? err('') : ok(way))));
      return both.ok ? both.value : undefined;
    });
  }

  #firstWay(wanted: readonly WantedEdits[]): readonly SourceEdit[] | undefined {
    const found = sourceEdits(wanted, this.#repository.tools.complete);
    return found.ok ? found.value[0] : undefined;
  }

  /** Those of some attempts that are right, found by rendering them together, else half by half. */
  #right(batch: readonly Attempt[]): readonly Attempt[] {
    if (batch.length < 2) return [];
    const ways = joined(batch.map((one) => ok(one.way)));
    const lists = batch.map((one) => one.edits);
    if (ways.ok && this.areRight(lists, ways.value)) return batch;
    const half = batch.length >>> 1;
    return [...this.#right(batch.slice(0, half)), ...this.#right(batch.slice(half))];
  }

  /** Do edits of the files of the repository what all these lists of edits want, and nothing else? */
  areRight(lists: readonly (readonly SourceEdit[])[], way: readonly SourceEdit[]): boolean {
    const edits = joined(lists.map((one) => ok(one)));
    if (!edits.ok) return false;
    const { charts, overlays } = this.#changes(edits.value);
    const { tools } = this.#repository;
    const parts = charts.map((wanted) => {
      const chart = this.#variantsOf(wanted);
      const texts = chart.variants[0]?.texts ?? new Map();
      return { chart, wanted, edits: way.filter(({ path }) => texts.has(path)) };
    });
    const areRight = this.#proofs.areRight(parts);
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
    this.trace(changes.map(({ file }) => file));
    return this.#untraced(changes).map((one) => ({ ...one, trace: this.valuesOf(one.file) }));
  }

  #untraced(changes: NonEmpty<RenderedChange>): readonly WantedEdits[] {
    const { variants } = this.#variantsOf(changes);
    return changes.map(({ file, edits }) => {
      const chart = variants.find(({ job }) => job === file.job);
      return { file, edits, texts: chart?.texts ?? new Map(), trace: undefined };
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
