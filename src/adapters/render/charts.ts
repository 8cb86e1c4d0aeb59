import {
  chartName,
  isLibraryChart,
  localDependencies,
  withoutMissing,
} from '../../render/dependencies.ts';
import type { ChartJob, GivenParameter } from '../../render/job.ts';
import { err, ok, type Result } from '../../result.ts';
import type { RepoPath } from '../../text/text.ts';
import type { Reader } from '../../yaml/placement.ts';
import type { SourceTree } from './tree.ts';

/** What Helm reads of a chart. */
export interface ChartFiles {
  /** The files of the chart, except those of which nothing may be read. */
  readonly paths: readonly RepoPath[];
  /** Texts in the place of files: a `Chart.yaml` without the dependencies that are missing. */
  readonly texts: ReadonlyMap<RepoPath, string>;
  readonly missing: readonly string[];
  /** Files of libraries elsewhere in the repository, by the path that Helm wants them at. */
  readonly moved: ReadonlyMap<RepoPath, RepoPath>;
}

/**
 * The files of a chart. Schemas of values are left out: they can name others by address, and a value
 * that a schema refuses is judged like any other.
 */
export function chartFiles(tree: SourceTree, folder: RepoPath, complete: Reader): ChartFiles {
  const below = folder === '' ? '' : `${folder}/`;
  const paths = [...tree.below(folder)].filter((path) => !isSchema(path));
  const texts = new Map<RepoPath, string>();
  const missing: string[] = [];
  const moved = new Map<RepoPath, RepoPath>();
  const isVendored = namesOfVendored(tree, `${below}charts/`, paths, complete);
  for (const head of ['Chart.yaml', 'requirements.yaml']) {
    const path = `${below}${head}` as RepoPath;
    const text = textOf(tree, path);
    if (text === undefined) continue;
    const file = { path, text, complete };
    const local = new Set<string>();
    for (const one of localDependencies(file, folder)) {
      if (isVendored(one.name) || !isLocalLibrary(tree, one.folder, complete)) continue;
      local.add(one.name);
      for (const from of tree.below(one.folder)) {
        const to = `${below}charts/${one.name}/${from.slice(one.folder.length + 1)}`;
        if (!isSchema(from)) moved.set(to as RepoPath, from);
      }
    }
    const left = withoutMissing(file, (name) => local.has(name) || isVendored(name));
    if (left === undefined) continue;
    texts.set(path, left.text);
    missing.push(...left.missing);
  }
  return { paths, texts, missing, moved };
}

/**
 * Only libraries are taken from elsewhere: objects that another chart makes would stand at paths that
 * are not there.
 */
function isLocalLibrary(tree: SourceTree, folder: RepoPath, complete: Reader): boolean {
  const path = `${folder}/Chart.yaml` as RepoPath;
  const text = folder === '' ? undefined : textOf(tree, path);
  return text !== undefined && isLibraryChart({ path, text, complete });
}

function isSchema(path: string): boolean {
  return path.endsWith('/values.schema.json') || path === 'values.schema.json';
}

/** Is there a chart of this name in `charts/`, as a folder or packed? */
function namesOfVendored(
  tree: SourceTree,
  folder: string,
  paths: readonly RepoPath[],
  complete: Reader,
): (name: string) => boolean {
  const inside = paths.filter((path) => path.startsWith(folder));
  const packed = inside
    .map((path) => path.slice(folder.length))
    .filter((path) => /^[^/]+\.tgz$/.test(path));
  const names = new Set(
    inside.flatMap((path) => {
      if (!/^[^/]+\/Chart\.yaml$/.test(path.slice(folder.length))) return [];
      return chartName({ path, text: textOf(tree, path) ?? '', complete }) ?? [];
    }),
  );
  return (name) => names.has(name) || packed.some((file) => isPacked(file, name));
}

/** `name-1.2.3.tgz`: a version begins with a digit. */
function isPacked(file: string, name: string): boolean {
  return file.startsWith(`${name}-`) && /^v?\d/.test(file.slice(name.length + 1));
}

function textOf(tree: SourceTree, path: RepoPath): string | undefined {
  return tree.bytes(path)?.toString('utf8');
}

/** A name as Kubernetes has it; nothing that a program takes for an option. */
const NAME = /^[a-z0-9](?:[-a-z0-9.]{0,61}[a-z0-9])?$/;

/** How `helm template` is called, besides with the job itself. */
export interface HelmCall {
  /** The folder of the copy. */
  readonly folder: string;
  readonly printsAlways: boolean;
  readonly options: readonly string[];
  /** The file of the values that stand in no file of the repository. */
  readonly given: string | undefined;
}

/** The arguments of `helm template`. */
export function helmArguments(
  job: ChartJob,
  { folder, printsAlways, options, given }: HelmCall,
): Result<readonly string[], string> {
  const { release, namespace, values } = job;
  for (const name of [release, namespace ?? 'default']) {
    if (!NAME.test(name))
      return err(`${JSON.stringify(name)} is no name for a release or a namespace`);
  }
  const files = [...values.map((path) => `${folder}/${path}`), ...(given ? [given] : [])];
  return ok([
    '--include-crds',
    ...options,
    ...(printsAlways ? ['--debug'] : []),
    ...(namespace === undefined ? [] : ['--namespace', namespace]),
    ...files.flatMap((file) => ['--values', asOne(file)]),
    ...(job.given?.parameters ?? []).flatMap(parameterArguments),
    '--',
    release,
    job.folder === '' ? folder : `${folder}/${job.folder}`,
  ]);
}

/** A comma ends a value for Helm, but for a list in braces: Argo CD escapes the others, and so do we. */
function parameterArguments({ name, value, isString }: GivenParameter): readonly string[] {
  const text = /^\{.*\}$/s.test(value) ? value : value.replaceAll(/(?<!\\),/g, String.raw`\,`);
  return [isString ? '--set-string' : '--set', `${name}=${text}`];
}

/** Helm takes commas in the name of a file for the end of it, unless it is quoted as in CSV. */
function asOne(file: string): string {
  return /[",\r\n]/.test(file) ? `"${file.replaceAll('"', '""')}"` : file;
}
