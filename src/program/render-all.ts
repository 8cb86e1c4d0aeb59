import { readAsData, readCompletely } from '../adapters/complete-reader.ts';
import type { Rendering } from '../adapters/render/open-rendering.ts';
import type { Chart } from '../render/helm/chart.ts';
import { mapCharts } from '../render/helm/map-chart.ts';
import type { Renderer, RenderFailure, RenderJob } from '../render/job.ts';
import { mapOverlays } from '../render/kustomize/map-overlay.ts';
import type { RenderedFile } from '../render/rendered-file.ts';
import type { NotRendered } from '../render/repository.ts';
import { err, type Result } from '../result.ts';
import { groupBy } from '../text/group-by.ts';
import type { RepoPath } from '../text/text.ts';
import { listed } from '../text/wording.ts';
import type { Texts } from './texts.ts';
import { Rendered } from './rendered.ts';

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

/** What became of something that was to be rendered. */
interface Outcome {
  readonly job: RenderJob | undefined;
  readonly made: Result<readonly RenderedFile[], RenderFailure>;
}

/**
 * Renders charts and overlays, and finds where each line was written. One that fails costs its own
 * findings only.
 */
export function renderAll(renders: Renders): Rendered {
  const { jobs, texts, rendering } = renders;
  const charts = jobs.flatMap((job) => (job.tool === 'helm' ? [texts.ofChart(job)] : []));
  const overlays = jobs.flatMap((job) =>
    job.tool === 'kustomize' ? [{ job, texts: texts.ofOverlay(job) }] : [],
  );
  const reached = overlays.flatMap(({ job, texts: own }) =>
    own.ok ? [{ job, texts: own.value }] : [],
  );
  const outcomes: readonly Outcome[] = [
    ...mapCharts(charts, rendering.render).map((made, at) => ({ job: charts[at]?.job, made })),
    ...overlays.flatMap(({ job, texts: own }) =>
      own.ok ? [] : [{ job, made: err({ reason: own.error }) }],
    ),
    ...mapOverlays(reached, rendering.render, readCompletely).map((made, at) => {
      return { job: reached[at]?.job, made };
    }),
  ];
  const files = outcomes.flatMap(({ made }) => (made.ok ? made.value : []));
  const failed = failures(outcomes);
  return new Rendered(
    {
      charts,
      overlays: reached,
      files,
      tools: { render: rendering.render, complete: readCompletely, read: readAsData },
    },
    new Set([
      ...files.flatMap(({ written, lines }) => [written, ...lines.map((one) => one?.path ?? '')]),
      ...outcomes.flatMap(({ job, made }) => (made.ok && job ? texts.kustomizationsOf(job) : [])),
    ]),
    {
      unrendered: [...renders.unrendered, ...failed, ...incomplete(charts, rendering)],
      missing: renders.missing,
    },
    texts.read,
    (changed) => renderAll(withTexts(renders, changed)),
  );
}

/** The same repository with other texts for some files. */
function withTexts(renders: Renders, changed: ReadonlyMap<RepoPath, string>): Renders {
  const { texts, rendering } = renders;
  const render: Renderer = (calls) =>
    rendering.render(
      calls.map((call) => ({ ...call, texts: new Map([...changed, ...call.texts]) })),
    );
  return { ...renders, texts: texts.with(changed), rendering: { ...rendering, render } };
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

/** What could not be rendered. What is said of several variants of a chart is said once. */
function failures(outcomes: readonly Outcome[]): readonly NotRendered[] {
  const all = outcomes.flatMap(({ job, made }) =>
    made.ok || job === undefined ? [] : [{ path: nameOf(job), reason: made.error.reason }],
  );
  return groupBy(all, ({ path, reason }) => `${path}\n${reason}`).map(([first]) => first);
}

/** The folder of what is rendered; `.` for the root. */
function nameOf({ folder }: RenderJob): RepoPath {
  return folder === '' ? ('.' as RepoPath) : folder;
}
