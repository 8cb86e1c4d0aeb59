import { readCompletely } from '../adapters/complete-reader.ts';
import type { Rendering } from '../adapters/render/open-rendering.ts';
import type { SourceTree } from '../adapters/render/tree.ts';
import { distinctFiles } from '../render/helm/distinct-files.ts';
import { mapCharts, type Chart } from '../render/helm/map-chart.ts';
import type { ChartJob, OverlayJob, RenderJob } from '../render/job.ts';
import { kustomizeReach } from '../render/kustomize-reach.ts';
import { mapOverlay } from '../render/kustomize/map-overlay.ts';
import { withoutVariant, type RenderedFile } from '../render/rendered-file.ts';
import { WrittenPlaces } from '../render/written-places.ts';
import { err, ok, type Result } from '../result.ts';
import { decode } from '../text/decode.ts';
import { remember } from '../text/remember.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import { listed } from '../text/wording.ts';
import type { Named } from './named.ts';
import { Written } from './written.ts';

/** What can be rendered of a repository, and by what. */
export interface Renders {
  readonly jobs: readonly RenderJob[];
  readonly tree: SourceTree;
  readonly rendering: Rendering;
}

/** A chart or an overlay that was not rendered, and why. */
export interface Unrendered {
  /** Its folder; `.` for the root. */
  readonly folder: string;
  /** A sentence without its end. */
  readonly reason: string;
}

/** What programs rendered from files of a repository. It stands for these files. */
export class Rendered {
  /** Each text once. */
  readonly files: readonly RenderedFile[];
  readonly unrendered: readonly Unrendered[];
  readonly places: WrittenPlaces;
  readonly written: Written;
  /** The texts from which they were rendered. */
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  readonly #replaced: ReadonlySet<string>;

  constructor(
    files: readonly RenderedFile[],
    replaced: ReadonlySet<string>,
    unrendered: readonly Unrendered[],
    sources: ReadonlyMap<RepoPath, SourceFile>,
  ) {
    this.files = files;
    this.unrendered = unrendered;
    this.sources = sources;
    this.places = new WrittenPlaces(files, (path) => sources.get(path)?.text);
    const told = { places: this.places, fixOf: () => undefined, valuesOf: () => [] };
    this.written = new Written(told, files);
    this.#replaced = new Set([...replaced, ...files.map(({ path }) => path)]);
  }

  /** Is a file judged as what was rendered from it, or is it such a file? */
  replaces(path: string): boolean {
    return this.#replaced.has(path);
  }

  /**
   * The named files, with what was rendered from them. What an overlay makes is named with the overlay
   * and with the file of the base.
   */
  named(named: Named): Named {
    if (named.everything) return named;
    return {
      ...named,
      has: (path) => {
        const file = this.places.renderedAt(path);
        if (file === undefined) return named.has(path);
        return named.has(file.written) || named.has(withoutVariant(file.path));
      },
    };
  }
}

/**
 * Renders charts and overlays, and finds where each line was written. One that fails costs its own
 * findings only.
 */
export function renderAll({ jobs, tree, rendering }: Renders): Rendered {
  const texts = new Texts(tree);
  const charts = jobs.flatMap((job) => (job.tool === 'helm' ? [texts.ofChart(job)] : []));
  const overlays = jobs.flatMap((job) => (job.tool === 'kustomize' ? [job] : []));
  const outcomes = [
    ...mapCharts(charts, rendering.render).map((made, at) => ({ job: charts[at]?.job, made })),
    ...overlays.map((job) => ({ job, made: mapped(job, texts, rendering) })),
  ];
  const files = outcomes.flatMap(({ made }) => (made.ok ? made.value : []));
  const unrendered = outcomes.flatMap(({ job, made }) =>
    made.ok || job === undefined ? [] : [{ folder: nameOf(job), reason: made.error.reason }],
  );
  return new Rendered(
    distinctFiles(files).map(({ file }) => file),
    new Set(
      files.flatMap(({ written, lines }) => [written, ...lines.map((one) => one?.path ?? '')]),
    ),
    [...unrendered, ...incomplete(charts, rendering)],
    texts.read,
  );
}

function mapped(
  job: OverlayJob,
  texts: Texts,
  { render }: Rendering,
): Result<readonly RenderedFile[], { readonly reason: string }> {
  const reach = texts.ofOverlay(job);
  if (!reach.ok) return err({ reason: reach.error });
  return mapOverlay(job, reach.value, render, readCompletely);
}

/** The charts that were rendered without what they depend on. */
function incomplete(charts: readonly Chart[], { missing }: Rendering): readonly Unrendered[] {
  const folders = [...new Set(charts.map(({ job }) => job.folder))];
  return folders.flatMap((folder): readonly Unrendered[] => {
    const names = missing(folder);
    if (names.length === 0) return [];
    const reason = `rendered without ${listed(names, 3)}, which it depends on and the repository does not hold`;
    return [{ folder: folder === '' ? '.' : folder, reason }];
  });
}

function nameOf({ folder }: RenderJob): string {
  return folder === '' ? '.' : folder;
}

/** The texts of files that are rendered, each read once. */
class Texts {
  readonly #tree: SourceTree;
  /** The files that were read so far. */
  readonly read = new Map<RepoPath, SourceFile>();
  readonly #unread = new Set<RepoPath>();
  readonly #charts = new Map<RepoPath, ReadonlyMap<RepoPath, string>>();

  constructor(tree: SourceTree) {
    this.#tree = tree;
  }

  /** Undefined for what is no text in UTF-8. */
  of(path: RepoPath): string | undefined {
    const known = this.read.get(path);
    if (known !== undefined || this.#unread.has(path)) return known?.text;
    const bytes = this.#tree.bytes(path);
    const file = bytes && decode(path, bytes);
    const isText = file?.ok === true && file.value.encoding === undefined;
    if (isText) this.read.set(path, file.value);
    else this.#unread.add(path);
    return isText ? file.value.text : undefined;
  }

  ofChart(job: ChartJob): Chart {
    const own = remember(this.#charts, job.folder, () => this.#all(this.#tree.below(job.folder)));
    return { job, texts: new Map([...own, ...this.#all(job.values)]) };
  }

  ofOverlay({ folder }: OverlayJob): Result<ReadonlyMap<RepoPath, string>, string> {
    const reach = kustomizeReach(folder, {
      complete: readCompletely,
      has: (path) => this.#tree.bytes(path) !== undefined,
      text: (path) => this.of(path),
    });
    return reach.ok ? ok(this.#all(reach.value.files)) : reach;
  }

  #all(paths: Iterable<RepoPath>): ReadonlyMap<RepoPath, string> {
    return new Map(
      [...paths].flatMap((path): [RepoPath, string][] => {
        const text = this.of(path);
        return text === undefined ? [] : [[path, text]];
      }),
    );
  }
}
