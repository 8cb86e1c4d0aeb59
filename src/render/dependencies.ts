import { parse } from '../yaml/documents.ts';
import type { OpenFile } from '../yaml/documents.ts';
import { get, itemsOf, textOf, type Node } from '../yaml/tree.ts';
import type { RepoPath } from '../text/text.ts';
import { plainValue } from '../manifests/plain-value.ts';
import { resolvePath } from './named-path.ts';

/** A `Chart.yaml` whose missing dependencies were left out. */
export interface CompleteChart {
  readonly text: string;
  /** The names of those dependencies, as they are written. */
  readonly missing: readonly string[];
}

/**
 * Leaves out the dependencies of a `Chart.yaml` (or of the older `requirements.yaml`) that are not in
 * the `charts` folder: Helm refuses to render a chart without them. `isVendored` says whether a chart
 * of this name is there. Undefined where nothing is missing, and for a file that is no map.
 */
export function withoutMissing(
  file: OpenFile,
  isVendored: (name: string) => boolean,
): CompleteChart | undefined {
  const root = parse(file).documents[0]?.root;
  if (root?.kind !== 'map') return undefined;
  const all = itemsOf(get(root, 'dependencies'));
  const isMissing = (one: Node): boolean => !isVendored(textOf(get(one, 'name')) ?? '');
  const missing = all.filter(isMissing).map((one) => textOf(get(one, 'name')) ?? '');
  if (missing.length === 0) return undefined;
  const kept = all.filter((one) => !isMissing(one)).map(plainValue);
  // JSON is YAML, and nothing but Helm reads this copy.
  const text = JSON.stringify({ ...(plainValue(root) as object), dependencies: kept });
  return { text: `${text}\n`, missing };
}

/** A dependency that is a chart elsewhere in the repository: `repository: file://../common`. */
export interface LocalDependency {
  readonly name: string;
  readonly folder: RepoPath;
}

/** The dependencies of a chart that name folders of the repository. `folder` is that of the chart. */
export function localDependencies(file: OpenFile, folder: string): readonly LocalDependency[] {
  const root = parse(file).documents[0]?.root;
  return itemsOf(get(root, 'dependencies')).flatMap((one) => {
    const name = textOf(get(one, 'name')) ?? '';
    const [, path] = /^file:\/\/(\.[^?#]*)$/.exec(textOf(get(one, 'repository')) ?? '') ?? [];
    const found = path === undefined ? undefined : resolvePath(folder, path);
    return found === undefined || !/^[\w-]+$/.test(name) ? [] : [{ name, folder: found }];
  });
}

/** Is it the `Chart.yaml` of a library, which has helpers for others and makes nothing itself? */
export function isLibraryChart(file: OpenFile): boolean {
  return textOf(get(parse(file).documents[0]?.root, 'type')) === 'library';
}

/** The name that a `Chart.yaml` gives to its chart; undefined where it gives none. */
export function chartName(file: OpenFile): string | undefined {
  return textOf(get(parse(file).documents[0]?.root, 'name'));
}
