import type { RepoPath } from '../../text/text.ts';
import { readSimply } from '../../yaml/simple/simple.ts';
import { get, itemsOf, textOf, type Node } from '../../yaml/tree.ts';

/** Where the text of a `# Source:` was written. */
export interface ChartFile {
  readonly path: RepoPath;
  /** Where it would stand if subcharts had the names of the source: `folder/charts/alias/…`. */
  readonly seen: RepoPath;
}

/**
 * The file that a `# Source:` names. It begins with the names of charts, and their folders can have
 * other names; a subchart can have an alias. A subchart that is packed has no file here: then its
 * place is the `Chart.yaml` of the chart that holds it.
 */
export function chartFile(
  source: string,
  folder: RepoPath,
  texts: ReadonlyMap<RepoPath, string>,
): ChartFile {
  const rest = source.split('/').slice(1);
  const seen = joined(folder, rest);
  let chart: string = folder;
  let at = 0;
  while (rest[at] === 'charts' && rest[at + 1] !== undefined) {
    const inner = subchart(chart, rest[at + 1] ?? '', texts);
    if (inner === undefined) return { path: joined(chart, ['Chart.yaml']), seen };
    chart = inner;
    at += 2;
  }
  return { path: joined(chart, rest.slice(at)), seen };
}

function joined(folder: string, rest: readonly string[]): RepoPath {
  return (folder === '' ? rest : [folder, ...rest]).join('/') as RepoPath;
}

/** The folder of the subchart with a name or an alias. */
function subchart(
  chart: string,
  name: string,
  texts: ReadonlyMap<RepoPath, string>,
): string | undefined {
  const dependencies = itemsOf(get(chartYaml(chart, texts), 'dependencies'));
  const aliased = dependencies.find((one) => textOf(get(one, 'alias')) === name);
  const wanted = textOf(get(aliased, 'name')) ?? name;
  const charts = joined(chart, ['charts', '']);
  const folders = new Set(
    [...texts.keys()].flatMap((path) => {
      const [inner = ''] = path.startsWith(charts) ? path.slice(charts.length).split('/') : [];
      return path === `${charts}${inner}/Chart.yaml` ? [charts + inner] : [];
    }),
  );
  return [...folders].find((one) => textOf(get(chartYaml(one, texts), 'name')) === wanted);
}

function chartYaml(chart: string, texts: ReadonlyMap<RepoPath, string>): Node | undefined {
  return readSimply(texts.get(joined(chart, ['Chart.yaml'])) ?? '', { base: 0 });
}

/** The folder, with a `/` at its end, of the chart that holds a template; empty for the root. */
export function chartOf(template: RepoPath): string {
  return /^(.*?)templates\/(?!.*\/templates\/)/.exec(template)?.[1] ?? '';
}
