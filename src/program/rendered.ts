import { readCompletely } from '../adapters/complete-reader.ts';
import type { Rendering } from '../adapters/render/open-rendering.ts';
import { distinctFiles } from '../render/helm/distinct-files.ts';
import { mapCharts, type Chart } from '../render/helm/map-chart.ts';
import type { OverlayJob, RenderJob } from '../render/job.ts';
import { mapOverlay } from '../render/kustomize/map-overlay.ts';
import { withoutVariant, type RenderedFile } from '../render/rendered-file.ts';
import type { NotRendered } from '../render/repository.ts';
import { WrittenPlaces } from '../render/written-places.ts';
import { err, type Result } from '../result.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import { listed } from '../text/wording.ts';
import type { Named } from './named.ts';
import type { Texts } from './texts.ts';
import { Written } from './written.ts';

/** What can be rendered of a repository, and by what. */
export interface Renders {
  readonly jobs: readonly RenderJob[];
  /** What is not rendered although it would have to be. */
  readonly unrendered: readonly NotRendered[];
  /** The tools that are wanted and not there. */
  readonly missing: readonly RenderJob['tool'][];
  readonly texts: Texts;
  readonly rendering: Rendering;
}

/** What programs rendered from files of a repository. It stands for these files. */
export class Rendered {
  /** Each text once. */
  readonly files: readonly RenderedFile[];
  /** What was not rendered, or not as a whole. */
  readonly unrendered: readonly NotRendered[];
  /** The tools that are wanted and not there. */
  readonly missing: readonly RenderJob['tool'][];
  readonly places: WrittenPlaces;
  readonly written: Written;
  /** The texts from which they were rendered. */
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  readonly #replaced: ReadonlySet<string>;

  constructor(
    files: readonly RenderedFile[],
    replaced: ReadonlySet<string>,
    { unrendered, missing }: Pick<Rendered, 'unrendered' | 'missing'>,
    sources: ReadonlyMap<RepoPath, SourceFile>,
  ) {
    this.files = files;
    this.unrendered = unrendered;
    this.missing = missing;
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
export function renderAll(renders: Renders): Rendered {
  const { jobs, texts, rendering } = renders;
  const charts = jobs.flatMap((job) => (job.tool === 'helm' ? [texts.ofChart(job)] : []));
  const overlays = jobs.flatMap((job) => (job.tool === 'kustomize' ? [job] : []));
  const outcomes = [
    ...mapCharts(charts, rendering.render).map((made, at) => ({ job: charts[at]?.job, made })),
    ...overlays.map((job) => ({ job, made: mapped(job, texts, rendering) })),
  ];
  const files = outcomes.flatMap(({ made }) => (made.ok ? made.value : []));
  const failed = outcomes.flatMap(({ job, made }) =>
    made.ok || job === undefined ? [] : [{ path: nameOf(job), reason: made.error.reason }],
  );
  return new Rendered(
    distinctFiles(files).map(({ file }) => file),
    new Set(
      files.flatMap(({ written, lines }) => [written, ...lines.map((one) => one?.path ?? '')]),
    ),
    {
      unrendered: [...renders.unrendered, ...failed, ...incomplete(charts, rendering)],
      missing: renders.missing,
    },
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
function incomplete(charts: readonly Chart[], { missing }: Rendering): readonly NotRendered[] {
  const folders = [...new Set(charts.map(({ job }) => job.folder))];
  return folders.flatMap((folder): readonly NotRendered[] => {
    const names = missing(folder);
    if (names.length === 0) return [];
    const reason = `rendered without ${listed(names, 3)}, which it depends on and the repository does not hold`;
    return [{ path: folder, reason }];
  });
}

/** The folder of what is rendered; `.` for the root. */
function nameOf({ folder }: RenderJob): RepoPath {
  return folder === '' ? ('.' as RepoPath) : folder;
}
