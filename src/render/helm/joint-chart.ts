import type { RepoPath } from '../../text/text.ts';
import { readSimply } from '../../yaml/simple/simple.ts';
import { get, itemsOf, textOf, type Node } from '../../yaml/tree.ts';
import { plainValue } from '../../manifests/plain-value.ts';
import type { ChartJob, RenderCall } from '../job.ts';
import type { MarkedChart } from './chart.ts';
import { isTemplatePath } from './marks.ts';
import { nestedValues } from './nested-values.ts';
import { definedParts, withOwnNames } from './own-names.ts';

/** A chart as it can be a subchart. */
interface Part {
  readonly job: ChartJob;
  /** What it is called by itself. */
  readonly name: string;
  /** Its `Chart.yaml`. */
  readonly head: object;
  /** Its other files, by their paths in its folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Files of values besides its own. */
  readonly values: readonly string[];
  /** Its named parts: {@link definedParts}. */
  readonly defined: ReadonlyMap<string, string>;
  /** UTF-16 units of all files. */
  readonly units: number;
}

/** So many charts are rendered together, because one that fails costs all of them. */
const MOST_CHARTS = 16;

/** The UTF-16 units of all of them: all that they print has to be less than one call may print. */
const MOST_UNITS = 2_000_000;

/** So many joint charts are looked at for one that a chart can join. */
const MOST_OPEN = 8;

/** No folder of a repository is called so. */
const FOLDER = '\u{2026}joint' as RepoPath;
const NAME = 'joint';

/**
 * Several charts as the subcharts of one, so that Helm starts once for all of them. Names that they would
 * lose are written into their templates. It is only for what is compared with what each of them prints by
 * itself, because a subchart can print something else.
 */
export class JointChart {
  readonly #parts: Part[] = [];
  readonly #members: number[] = [];
  readonly #defined = new Map<string, string>();
  #units = 0;

  /** The numbers of the charts in it. */
  get members(): readonly number[] {
    return this.#members;
  }

  /** Takes a chart in. False where it has a named part that is another one in a chart that is here. */
  add(part: Part, member: number): boolean {
    const isFull = this.#parts.length === MOST_CHARTS || this.#units + part.units > MOST_UNITS;
    if (isFull && this.#parts.length > 0) return false;
    const other = [...part.defined].some(
      ([name, text]) => (this.#defined.get(name) ?? text) !== text,
    );
    if (other) return false;
    this.#parts.push(part);
    this.#members.push(member);
    this.#units += part.units;
    for (const [name, text] of part.defined) this.#defined.set(name, text);
    return true;
  }

  /** The call that renders it. `printsAlways`: even where it becomes no YAML. */
  call(printsAlways: boolean): RenderCall {
    const texts = new Map<RepoPath, string>();
    const put = (path: string, text: string): void =>
      void texts.set(`${FOLDER}/${path}` as RepoPath, text);
    const values: RepoPath[] = [];
    for (const [at, { head, files, values: own }] of this.#parts.entries()) {
      const name = nameOf(at);
      put(`charts/${name}/Chart.yaml`, JSON.stringify({ ...head, name }));
      for (const [path, text] of files) put(`charts/${name}/${path}`, text);
      for (const [n, text] of own.entries()) {
        const path = `values-${String(at)}-${String(n)}.yaml`;
        const nested = nestedValues(text, name) ?? '';
        put(path, nested);
        values.push(`${FOLDER}/${path}` as RepoPath);
      }
    }
    // Without them Helm would not look at the dependencies of a subchart.
    const dependencies = this.#parts.map((_, at) => ({ name: nameOf(at), version: '>= 0.0.0-0' }));
    put(
      'Chart.yaml',
      JSON.stringify({ apiVersion: 'v2', name: NAME, version: '1.0.0', dependencies }),
    );
    const job: ChartJob = { tool: 'helm', folder: FOLDER, values, release: NAME };
    return { job, texts, ...(printsAlways && { printsAlways }) };
  }

  /** What it printed, cut into what each chart in it did. */
  outputsIn(output: string): readonly string[] {
    const found = this.#parts.map((): string[] => []);
    let own: string[] | undefined;
    const lines = output.split('\n');
    if (lines.at(-1) === '') lines.pop();
    for (const [at, line] of lines.entries()) {
      if (line.trimEnd() === '---') own = found[partIn(lines[at + 1] ?? '') ?? -1] ?? own;
      own?.push(line.replace(SOURCE, (_, part: string) => `# Source: ${this.#nameOf(part)}/`));
    }
    return found.map((one) => (one.length === 0 ? '' : `${one.join('\n')}\n`));
  }

  /** The place of the chart that an error is about. */
  failed(reason: string): number | undefined {
    const [, part] = new RegExp(`${NAME}/charts/part(\\d+)/`).exec(reason) ?? [];
    return part === undefined ? undefined : Number(part);
  }

  /** The same without one chart. */
  without(place: number): JointChart {
    const left = new JointChart();
    for (const [at, part] of this.#parts.entries()) {
      if (at !== place) left.add(part, this.#members[at] ?? -1);
    }
    return left;
  }

  #nameOf(part: string): string {
    return this.#parts[Number(part)]?.name ?? NAME;
  }
}

/** `# Source: joint/charts/part3/templates/…` */
const SOURCE = new RegExp(`^# Source: ${NAME}/charts/part(\\d+)/`);

function nameOf(place: number): string {
  return `part${String(place)}`;
}

function partIn(line: string): number | undefined {
  const [, part] = SOURCE.exec(line) ?? [];
  return part === undefined ? undefined : Number(part);
}

/**
 * Puts charts together, as far as they can be rendered as subcharts. Each is in one of the results. `fits`
 * is asked for the files of a chart, by their paths in its folder, as they would be rendered.
 */
export function jointCharts(
  charts: readonly MarkedChart[],
  fits: (files: ReadonlyMap<string, string>) => boolean = () => true,
): {
  readonly joint: readonly JointChart[];
  /** The numbers of those that are rendered by themselves. */
  readonly alone: readonly number[];
} {
  const all: JointChart[] = [];
  const alone: number[] = [];
  for (const [at, chart] of charts.entries()) {
    const part = partOf(chart);
    if (part === undefined || !fits(part.files)) alone.push(at);
    else if (!all.slice(-MOST_OPEN).some((one) => one.add(part, at))) {
      const fresh = new JointChart();
      fresh.add(part, at);
      all.push(fresh);
    }
  }
  const joint = all.filter(({ members }) => members.length > 1);
  const single = all.filter(({ members }) => members.length === 1);
  return { joint, alone: [...alone, ...single.flatMap(({ members }) => members)] };
}

/**
 * A chart as a part of another one. Undefined where that would be something else: its values stand
 * outside of files, it needs charts that are packed or elsewhere, or a file has an unusual form.
 */
function partOf({ job, texts, marked, seen }: MarkedChart): Part | undefined {
  if (job.given !== undefined) return undefined;
  const below = job.folder === '' ? '' : `${job.folder}/`;
  const own = [...texts].flatMap(([path, text]): [string, string][] =>
    path.startsWith(below) && (seen?.has(path) !== false || !isOnlyPrinted(path, text))
      ? [[path.slice(below.length), marked.get(path) ?? text]]
      : [],
  );
  const files = new Map(own.filter(([path]) => !LEFT_OUT.test(path)));
  const root = readSimply(texts.get(`${below}Chart.yaml` as RepoPath) ?? '', { base: 0 });
  const name = textOf(get(root, 'name'));
  if (root?.kind !== 'map' || name === undefined || files.has('requirements.yaml'))
    return undefined;
  if (!hasAll(root, files)) return undefined;
  const values = job.values.map((path) => marked.get(path) ?? texts.get(path));
  const texted = values.flatMap((text) => text ?? []);
  if (texted.some((text) => nestedValues(text, NAME) === undefined)) return undefined;
  if (texted.length < values.length) return undefined;
  const defined = new Map<string, string>();
  for (const [path, text] of files) {
    if (!isTemplatePath(path)) continue;
    const names = { release: job.release, namespace: job.namespace, chart: name };
    const named = withOwnNames(text, names, path.startsWith('templates/'));
    files.set(path, named);
    for (const [part, body] of definedParts(named)) defined.set(part, body);
  }
  files.delete('Chart.yaml');
  const units = [...files.values(), ...texted].reduce((sum, text) => sum + text.length, 0);
  const head = plainValue(root) as object;
  return { job, name, head, files, values: texted, defined, units };
}

/** Is it a template that others do not use, as far as can be seen? */
function isOnlyPrinted(path: string, text: string): boolean {
  return isTemplatePath(path) && !/\/_[^/]*$/.test(path) && !/define|block/.test(text);
}

/** Schemas are left out wherever a chart is rendered. */
const LEFT_OUT = /(?:^|\/)values\.schema\.json$/;

/** Are the charts on which a chart depends among its files? */
function hasAll(root: Node, files: ReadonlyMap<string, string>): boolean {
  const vendored = new Set(
    [...files].flatMap(([path, text]) =>
      /^charts\/[^/]+\/Chart\.yaml$/.test(path)
        ? (textOf(get(readSimply(text, { base: 0 }), 'name')) ?? [])
        : [],
    ),
  );
  const needed = itemsOf(get(root, 'dependencies'));
  return needed.every((one) => vendored.has(textOf(get(one, 'name')) ?? ''));
}
