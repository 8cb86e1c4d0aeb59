import { at, entriesOf, get, itemsOf, textOf, type Node } from '../yaml/tree.ts';
import { resolvePath } from './named-path.ts';
import { pathMatches } from './path-glob.ts';
import type { Parameters } from './placeholders.ts';
import { folderOf, type RenderFiles } from './repository.ts';

/** The most applications of one ApplicationSet that are read. */
const MOST = 200;

/**
 * The parameters of each application that an ApplicationSet makes, as far as its generators can be read
 * here: lists, and folders of the repository. The others are told of.
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators/
 */
export function parametersOf(
  set: Node,
  files: RenderFiles,
  tell: (reason: string) => void,
): readonly Parameters[] {
  const found = itemsOf(at(set, 'spec', 'generators')).flatMap((generator): Parameters[] => {
    const list = get(generator, 'list');
    if (list !== undefined) return itemsOf(get(list, 'elements')).map(parametersOfElement);
    const folders = at(generator, 'git', 'directories');
    if (folders !== undefined) return foldersOf(folders, files).map(parametersOfFolder);
    const [name = 'nothing'] = generator.kind === 'map' ? entriesOf(generator).keys() : [];
    tell(`A generator (${name}) is not read; only list and git.directories are`);
    return [];
  });
  if (found.length > MOST) tell(`Only the first ${String(MOST)} applications are read`);
  return found.slice(0, MOST);
}

/** `{ env: prod, cluster: { name: a } }` gives `env` and `cluster.name`. */
function parametersOfElement(element: Node): Parameters {
  const found = new Map<string, string>();
  const take = (node: Node, prefix: string): void => {
    if (node.kind === 'map') {
      for (const [key, { value }] of entriesOf(node)) {
        take(value, prefix === '' ? key : `${prefix}.${key}`);
      }
    }
    const text = textOf(node);
    if (text !== undefined) found.set(prefix, text);
  };
  take(element, '');
  return found;
}

/** The folders of the repository that the globs name. */
function foldersOf(directories: Node, files: RenderFiles): readonly string[] {
  const rows = itemsOf(directories).map((row) => ({
    glob: resolvePath('', textOf(get(row, 'path')) ?? '') ?? '',
    excludes: textOf(get(row, 'exclude')) === 'true',
  }));
  const wanted = rows.filter(({ excludes }) => !excludes);
  const left = rows.filter(({ excludes }) => excludes);
  return [...allFolders(files.paths)].filter(
    (folder) =>
      wanted.some(({ glob }) => pathMatches(glob, folder)) &&
      !left.some(({ glob }) => pathMatches(glob, folder)),
  );
}

function allFolders(paths: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const path of paths) {
    for (let folder = folderOf(path) as string; folder !== ''; folder = folderOf(folder)) {
      if (found.has(folder)) break;
      found.add(folder);
    }
  }
  return found;
}

function parametersOfFolder(folder: string): Parameters {
  const names = folder.split('/');
  const basename = names.at(-1) ?? '';
  return new Map([
    ['path', folder],
    ['path.path', folder],
    ['path.basename', basename],
    ['path.basenameNormalized', basename.toLowerCase().replaceAll(/[^a-z0-9.-]/g, '-')],
    ...names.map((name, n) => [`path[${String(n)}]`, name] as const),
  ]);
}
