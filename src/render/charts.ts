import { mayMatterByItself } from '../manifests/prefilter.ts';
import { compareText, type RepoPath } from '../text/text.ts';
import { chartName, isLibraryChart, localDependencies } from './dependencies.ts';
import { folderOf, inFolder, type RenderFiles } from './repository.ts';

/** A chart that can be rendered by itself. */
export interface FoundChart {
  readonly folder: RepoPath;
  /** The name that it gives itself; undefined where it gives none. */
  readonly name: string | undefined;
  /** Files of values beside its own, each of which makes a variant of it. */
  readonly variants: readonly RepoPath[];
}

/**
 * The charts of a repository: the folders with a `Chart.yaml`. Libraries make nothing by themselves,
 * and a chart in the `charts` folder of another one is rendered with that.
 */
export function chartsOf(files: RenderFiles): readonly FoundChart[] {
  const folders = files.paths
    .filter((path) => path === 'Chart.yaml' || path.endsWith('/Chart.yaml'))
    .map(folderOf);
  const all: ReadonlySet<string> = new Set(folders);
  return folders.flatMap((folder) => {
    if (isSubchart(folder, all)) return [];
    const path = inFolder(folder, 'Chart.yaml');
    const text = files.text(path) ?? '';
    const file = { path, text, complete: files.complete };
    if (isLibraryChart(file)) return [];
    const variants = files.paths.filter((one) => isVariant(folder, one));
    return [{ folder, name: chartName(file), variants: variants.toSorted(compareText) }];
  });
}

/** `charts/name` below a chart. */
function isSubchart(folder: string, charts: ReadonlySet<string>): boolean {
  const names = folder.split('/');
  return names.some(
    (name, at) =>
      name === 'charts' && charts.has(names.slice(0, at).join('/')) && at < names.length - 1,
  );
}

/** `values-prod.yaml`, `values.prod.yaml`, `values_prod.yaml` or `values/prod.yaml`. */
function isVariant(folder: string, path: string): boolean {
  const below = folder === '' ? '' : `${folder}/`;
  if (!path.startsWith(below)) return false;
  return /^values(?:[-_.][^/]+|\/[^/]+)\.ya?ml$/.test(path.slice(below.length));
}

/** The files of a chart and its subcharts in which an object can be written. */
const WRITTEN = /(?:^|\/)(?:templates|crds)\/.*\.(?:ya?ml|json|tpl|txt)$|(?:^|\/)values\.ya?ml$/;

/**
 * Can a chart hold an object that matters? Looks at the texts of its templates and values at once,
 * because one file can give the kind of an object, and another one its group. `given` are texts that
 * are no files. What a packed subchart holds is not looked at, so it can be anything.
 */
export function chartMayMatter(
  { folder, variants }: FoundChart,
  files: RenderFiles,
  given: readonly string[] = [],
): boolean {
  const head = inFolder(folder, 'Chart.yaml');
  const file = { path: head, text: files.text(head) ?? '', complete: files.complete };
  const libraries = localDependencies(file, folder).filter((one) => one.folder !== '');
  const helpers = libraries.flatMap((one) => [...files.below(one.folder)]);
  const below = [...files.below(folder)];
  if (below.some((path) => /(?:^|\/)charts\/[^/]+\.tgz$/.test(path))) return true;
  const start = folder === '' ? 0 : folder.length + 1;
  const written = below.filter((path) => WRITTEN.test(path.slice(start)));
  const texts = [...written, ...variants, ...helpers.filter((path) => WRITTEN.test(path))].map(
    (path) => files.text(path) ?? '',
  );
  return mayMatterByItself([...texts, ...given].join('\n'));
}
