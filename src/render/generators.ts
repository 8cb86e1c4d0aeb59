import { remember } from '../text/remember.ts';
import type { RepoPath } from '../text/text.ts';
import { parse } from '../yaml/documents.ts';
import { at, entriesOf, get, itemsOf, textOf, type Node } from '../yaml/tree.ts';
import { resolvePath } from './named-path.ts';
import { pathMatches } from './path-glob.ts';
import { withParameters, type Parameters } from './placeholders.ts';
import { folderOf, type RenderFiles } from './repository.ts';

/** The most applications of one ApplicationSet that are read. */
export const MOST_APPLICATIONS = 200;

/** How deep generators may stand in generators; Argo CD allows one level. */
const DEEPEST = 3;

/** The parameters that a generator gives; undefined where it cannot be read, which is told. */
type Generated = readonly Parameters[] | undefined;

/**
 * Reads generators of an ApplicationSet that need nothing but files of the repository: lists, folders and
 * files of git, and what `matrix` and `merge` make of these.
 */
export class GeneratorReader {
  readonly #files: RenderFiles;
  readonly #tell: (reason: string) => void;
  readonly #told = new Set<string>();
  readonly #read = new Map<RepoPath, readonly Parameters[]>();

  constructor(files: RenderFiles, tell: (reason: string) => void) {
    this.#files = files;
    this.#tell = (reason) => {
      if (!this.#told.has(reason)) tell(reason);
      this.#told.add(reason);
    };
  }

  /** `given`: the parameters that are known to it, in the second generator of a matrix. */
  read(generator: Node, given: Parameters = new Map(), depth = 0): Generated {
    const found = this.#generated(generator, given, depth);
    const selector = get(generator, 'selector');
    if (found === undefined || selector === undefined) return found;
    if (get(selector, 'matchExpressions') !== undefined) {
      return this.#unread('A generator with matchExpressions is not read; only matchLabels are');
    }
    const wanted = [...entriesOfMap(get(selector, 'matchLabels'))];
    return found.filter((one) =>
      wanted.every(([key, node]) => one.get(key) === filled(node, given)),
    );
  }

  #generated(generator: Node, given: Parameters, depth: number): Generated {
    const list = get(generator, 'list');
    if (list !== undefined) {
      return itemsOf(get(list, 'elements')).map((one) => flattened(one, given));
    }
    const git = get(generator, 'git');
    const folders = get(git, 'directories');
    if (folders !== undefined) {
      return this.#matching(folders, allFolders(this.#files.paths), given).map((folder) =>
        withMore(git, parametersOfFolder(folder, prefixOf(git)), given),
      );
    }
    const named = get(git, 'files');
    if (named !== undefined) return this.#inFiles(git, named, given);
    const [matrix, merge] = [get(generator, 'matrix'), get(generator, 'merge')];
    if (matrix !== undefined && depth < DEEPEST) return this.#matrix(matrix, given, depth + 1);
    if (merge !== undefined && depth < DEEPEST) return this.#merged(merge, given, depth + 1);
    const [name = 'nothing'] = entriesOfMap(generator).keys();
    return this.#unread(
      `A generator (${name}) is not read; only list, git, and matrix and merge of these are`,
    );
  }

  #unread(reason: string): undefined {
    this.#tell(reason);
  }

  /** What of these paths the globs name; a row can leave some out. */
  #matching(rows: Node, paths: Iterable<string>, given: Parameters): readonly string[] {
    const globs = itemsOf(rows).map((row) => ({
      glob: resolvePath('', filled(get(row, 'path'), given) ?? '') ?? '',
      excludes: textOf(get(row, 'exclude')) === 'true',
    }));
    return [...paths].filter((path) => {
      const fitting = globs.filter(({ glob }) => pathMatches(glob, path));
      return fitting.length > 0 && fitting.every(({ excludes }) => !excludes);
    });
  }

  #inFiles(git: Node | undefined, rows: Node, given: Parameters): readonly Parameters[] {
    return this.#matching(rows, this.#files.paths, given).flatMap((name) => {
      const path = name as RepoPath;
      const about = parametersOfFile(path, prefixOf(git));
      return remember(this.#read, path, () => this.#inFile(path)).map((one) =>
        withMore(git, new Map([...one, ...about]), given),
      );
    });
  }

  /** A file gives the entries of its map, or of each map of its list. */
  #inFile(path: RepoPath): readonly Parameters[] {
    const text = this.#files.text(path) ?? '';
    const { documents, problems } = parse({ path, text, complete: this.#files.complete });
    const root = documents[0]?.root;
    if (problems.length > 0 || root === undefined) {
      this.#tell(`A generator names ${path}, which cannot be read as YAML`);
      return [];
    }
    return (root.kind === 'seq' ? root.items : [root]).map((item) => flattened(item, new Map()));
  }

  /** Each of the first with each of the second, which may name parameters of the first. */
  #matrix(matrix: Node, given: Parameters, depth: number): Generated {
    const [first, second, ...others] = itemsOf(get(matrix, 'generators'));
    if (first === undefined || second === undefined || others.length > 0) {
      return this.#unread('A matrix is not read that is not one of two generators');
    }
    const all: Parameters[] = [];
    for (const outer of this.read(first, given, depth) ?? []) {
      const inner = this.read(second, new Map([...given, ...outer]), depth);
      for (const one of inner ?? []) {
        const twice = [...one].find(([key, text]) => (outer.get(key) ?? text) !== text);
        if (twice !== undefined) {
          return this.#unread(`A matrix gives the parameter "${twice[0]}" twice`);
        }
        all.push(new Map([...outer, ...one]));
      }
      if (all.length > MOST_APPLICATIONS) break;
    }
    return all;
  }

  /** The first, each with what the others say of the same values of the keys. */
  #merged(merge: Node, given: Parameters, depth: number): Generated {
    const keys = itemsOf(get(merge, 'mergeKeys')).flatMap((key) => textOf(key) ?? []);
    const [base = [], ...others] = itemsOf(get(merge, 'generators')).map((one) =>
      this.read(one, given, depth),
    );
    if (keys.length === 0 || others.includes(undefined)) {
      return keys.length === 0 ? this.#unread('A merge without mergeKeys is not read') : undefined;
    }
    const keyOf = (one: Parameters): string => JSON.stringify(keys.map((key) => one.get(key)));
    return base.map((one) => {
      const more = others.flatMap(
        (sets) => sets?.findLast((own) => keyOf(own) === keyOf(one)) ?? [],
      );
      return new Map([one, ...more].flatMap((own) => [...own]));
    });
  }
}

function entriesOfMap(node: Node | undefined): ReadonlyMap<string, Node> {
  if (node?.kind !== 'map') return new Map();
  return new Map([...entriesOf(node)].map(([key, { value }]) => [key, value]));
}

/** A text with the parameters that are given; as it is where it names others. */
function filled(node: Node | undefined, given: Parameters): string | undefined {
  const text = textOf(node);
  return text === undefined ? undefined : (withParameters(text, given) ?? text);
}

/** `{ env: prod, cluster: { name: a }, zones: [b] }` gives `env`, `cluster.name` and `zones.0`. */
function flattened(node: Node, given: Parameters): Parameters {
  const found = new Map<string, string>();
  const take = (one: Node, prefix: string): void => {
    const below = (key: string): string => (prefix === '' ? key : `${prefix}.${key}`);
    for (const [key, value] of entriesOfMap(one)) take(value, below(key));
    for (const [index, item] of itemsOf(one).entries()) take(item, below(String(index)));
    const text = filled(one, given);
    if (text !== undefined) found.set(prefix, text);
  };
  take(node, '');
  return found;
}

/** With the `values` of a generator, which may name its parameters. */
function withMore(git: Node | undefined, own: Parameters, given: Parameters): Parameters {
  const known = new Map([...given, ...own]);
  const values = [...entriesOfMap(get(git, 'values'))].flatMap(([key, node]) => {
    const text = filled(node, known);
    return text === undefined ? [] : [[`values.${key}`, text] as const];
  });
  return new Map([...own, ...values]);
}

/** What stands before the names of the parameters about paths. */
function prefixOf(git: Node | undefined): string {
  const prefix = textOf(at(git, 'pathParamPrefix')) ?? '';
  return prefix === '' ? '' : `${prefix}.`;
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

function parametersOfFolder(folder: string, prefix: string): Parameters {
  const names = folder === '' ? [] : folder.split('/');
  const basename = names.at(-1) ?? '';
  const own: readonly (readonly [string, string])[] = [
    ['path', folder],
    ['path.path', folder],
    ['path.basename', basename],
    ['path.basenameNormalized', normalized(basename)],
    ...names.map((name, n) => [`path[${String(n)}]`, name] as const),
  ];
  return new Map(own.map(([key, text]) => [prefix + key, text]));
}

/** The parameters of the folder of a file, and its name. */
function parametersOfFile(path: string, prefix: string): Parameters {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return new Map([
    ...parametersOfFolder(folderOf(path), prefix),
    [`${prefix}path.filename`, name],
    [`${prefix}path.filenameNormalized`, normalized(name)],
  ]);
}

function normalized(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9.-]/g, '-');
}
