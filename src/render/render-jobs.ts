import type { Parsed } from '../yaml/documents.ts';
import type { RenderSetting } from '../settings.ts';
import { compareText, type RepoPath } from '../text/text.ts';
import type { Deployed } from './applications.ts';
import { chartMayMatter, chartsOf, type FoundChart } from './charts.ts';
import type { ChartJob, OverlayJob, RenderJob } from './job.ts';
import { kustomizationIn, kustomizeReach } from './kustomize-reach.ts';
import { overlayMayMatter, overlayRoots } from './overlays.ts';
import { inFolder, type NotRendered, type RenderFiles } from './repository.ts';

/** What decides what is rendered, besides the files. */
export interface Wanted {
  readonly setting: RenderSetting;
  /** The tools that may be used. */
  readonly tools: readonly RenderJob['tool'][];
  /** What Argo CD deploys from the repository. */
  readonly deployed: readonly Deployed[];
}

/** What is rendered, and what is not although it would have to be. */
export interface RenderPlan {
  readonly jobs: readonly RenderJob[];
  readonly left: readonly NotRendered[];
}

/** The most variants of one chart. */
const MOST_VARIANTS = 20;

/** A name that Helm takes for a release. */
const RELEASE = /^[a-z0-9](?:[-a-z0-9]{0,51}[a-z0-9])?$/;

/** The name that Helm itself gives where nobody gives one. */
const NO_NAME = 'release-name';

/**
 * Everything that is rendered of a repository, in the order of the folders: every chart with its own
 * values and with each file of values beside it, and every kustomization that no other one takes in.
 * What the configuration or Argo CD says of a chart counts instead. Only what can hold an object that
 * matters is rendered, so the others are not even told of.
 */
export function renderJobs(files: RenderFiles, wanted: Wanted): RenderPlan {
  const left: NotRendered[] = [];
  const jobs = [
    ...(wanted.tools.includes('helm') ? chartJobs(files, wanted, left) : []),
    ...(wanted.tools.includes('kustomize') ? overlayJobs(files, wanted, left) : []),
  ];
  return { jobs: jobs.toSorted((a, b) => compareText(a.folder, b.folder)), left };
}

function chartJobs(files: RenderFiles, wanted: Wanted, left: NotRendered[]): readonly ChartJob[] {
  const { setting, deployed } = wanted;
  const found = chartsOf(files);
  const known = new Set<string>(found.map(({ folder }) => folder));
  // A subchart can be named by itself.
  const named = [
    ...setting.helm.map(({ chart }) => chart),
    ...deployed.map(({ folder }) => folder),
  ];
  const others = [...new Set(named)].filter((folder) => !known.has(folder));
  const charts: readonly FoundChart[] = [
    ...found,
    ...others.flatMap((folder): FoundChart[] =>
      files.has(inFolder(folder, 'Chart.yaml'))
        ? [{ folder: folder as RepoPath, name: undefined, variants: [] }]
        : [],
    ),
  ];
  for (const { chart } of setting.helm) {
    if (files.has(inFolder(chart, 'Chart.yaml'))) continue;
    left.push({
      path: chart as RepoPath,
      reason: 'Configured as a chart, but there is no Chart.yaml',
    });
  }
  return charts.flatMap((chart) => {
    const ways = waysOf(chart, wanted);
    const variants = ways.flatMap(({ values }) => values);
    const given = ways.flatMap((way) => way.given?.document ?? []);
    if (!chartMayMatter({ ...chart, variants }, files, given)) return [];
    if (ways.length > MOST_VARIANTS) {
      const reason = `Rendered with the first ${String(MOST_VARIANTS)} of ${String(ways.length)} sets of values; name those that count under render.helm`;
      left.push({ path: inFolder(chart.folder, 'Chart.yaml'), reason });
    }
    return ways.slice(0, MOST_VARIANTS).flatMap((job) => {
      const missing = job.values.find((path) => !files.has(path));
      if (missing === undefined) return [job];
      left.push({ path: missing, reason: `Named as values of ${chart.folder}, but not there` });
      return [];
    });
  });
}

/** A way to render a chart that somebody has written. */
type Way = Pick<Deployed, 'values' | 'given'> & Partial<Pick<Deployed, 'release' | 'namespace'>>;

/** The ways to render a chart: as configured, else as deployed, else with each file of values. */
function waysOf(chart: FoundChart, { setting, deployed }: Wanted): readonly ChartJob[] {
  const { folder, name, variants } = chart;
  const usual = name !== undefined && RELEASE.test(name) ? name : NO_NAME;
  const configured = setting.helm.filter((one) => one.chart === folder);
  const ways: readonly Way[] =
    configured.length > 0
      ? configured.map((one) => ({ ...one, values: one.values as readonly RepoPath[] }))
      : deployed.filter((one) => one.folder === folder);
  const made = ways.map(({ values, release = usual, namespace, given }): ChartJob => {
    const job = jobOf(folder, values, RELEASE.test(release) ? release : usual, namespace);
    return given === undefined ? job : { ...job, given };
  });
  if (made.length > 0) return withNames(distinct(made));
  return [[], ...variants.map((path) => [path])].map((values) => jobOf(folder, values, usual));
}

function jobOf(
  folder: RepoPath,
  values: readonly RepoPath[],
  release: string,
  namespace?: string,
): ChartJob {
  return { tool: 'helm', folder, values, release, ...(namespace !== undefined && { namespace }) };
}

/** Two that give other values by one name get two names. */
function withNames(jobs: readonly ChartJob[]): readonly ChartJob[] {
  const known = new Map<string, number>();
  return jobs.map((job) => {
    if (job.given === undefined) return job;
    const { by } = job.given;
    const count = (known.get(by) ?? 0) + 1;
    known.set(by, count);
    return count === 1 ? job : { ...job, given: { ...job.given, by: `${by} (${String(count)})` } };
  });
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function overlayJobs(
  repository: RenderFiles,
  wanted: Wanted,
  left: NotRendered[],
): readonly OverlayJob[] {
  const { setting, deployed } = wanted;
  const files = { ...repository, parsed: new Map<RepoPath, Parsed>() };
  const holds = (folder: string): boolean => kustomizationIn(folder, files.has) !== undefined;
  const folders = setting.kustomize ?? [
    ...overlayRoots(files),
    ...deployed.map(({ folder }) => folder).filter(holds),
  ];
  return [...new Set(folders)].flatMap((name) => {
    const folder = name as RepoPath;
    if (!holds(folder)) {
      left.push({ path: folder, reason: 'Configured as a kustomization, but there is none' });
      return [];
    }
    const reach = kustomizeReach(folder, files);
    if (reach.refused === undefined) {
      return overlayMayMatter(reach, files) ? [{ tool: 'kustomize' as const, folder }] : [];
    }
    // What it would take in is not known, so it can be anything.
    left.push({ path: kustomizationIn(folder, files.has) ?? folder, reason: reach.refused });
    return [];
  });
}
