import { remember } from '../text/remember.ts';
import { parse, type Parsed } from '../yaml/documents.ts';
import type { Reader } from '../yaml/placement.ts';
import { entriesOf, itemsOf, type Node } from '../yaml/tree.ts';
import type { RepoPath } from '../text/text.ts';
import { isAddress, resolvePath } from './named-path.ts';

/** The files of a repository, as far as kustomizations are followed through them. */
export interface KustomizeFiles {
  /** The text of a file; undefined where there is no regular file. */
  readonly text: (path: RepoPath) => string | undefined;
  readonly has: (path: RepoPath) => boolean;
  readonly complete: Reader;
  /** Kustomizations that were parsed before, and those that are parsed now. */
  readonly parsed?: Map<RepoPath, Parsed>;
}

/** What the build of a kustomization reads. */
export interface KustomizeReach {
  /** Why it must not be built, in one sentence; what is below is not complete then. */
  readonly refused: string | undefined;
  /** All files, kustomizations among them. */
  readonly files: readonly RepoPath[];
  /** The kustomizations, the first one first. */
  readonly kustomizations: readonly RepoPath[];
}

/** The names that a kustomization can have; kustomize knows no other. */
const KUSTOMIZATION_NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'] as const;

/** The kustomization of a folder; undefined where there is none. */
export function kustomizationIn(
  folder: string,
  has: (path: RepoPath) => boolean,
): RepoPath | undefined {
  const paths = KUSTOMIZATION_NAMES.map((name) => joined(folder, name));
  return paths.find(has);
}

/** What a kustomization holds. It is parsed once where `parsed` is given. */
export function parsedKustomization(
  path: RepoPath,
  { text, complete, parsed = new Map<RepoPath, Parsed>() }: Omit<KustomizeFiles, 'has'>,
): Parsed {
  return remember(parsed, path, () => parse({ path, text: text(path) ?? '', complete }));
}

/**
 * Follows a kustomization to everything that its build reads. Refuses in one sentence what the build
 * must not do: to reach the network, files outside of the repository, Helm, or generators and
 * transformers that are programs. Everything that it names has to be a file or a kustomization of the
 * repository, so that no form of an address has to be known.
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
export function kustomizeReach(folder: RepoPath, files: KustomizeFiles): KustomizeReach {
  const walk = new ReachWalk(files);
  walk.enter(folder, undefined);
  return {
    refused: walk.reason,
    files: [...walk.files],
    kustomizations: walk.kustomizations,
  };
}

/** How a field of a kustomization names files, by the field in small letters, as kustomize reads it. */
const FIELDS: Readonly<Record<string, (walk: ReachWalk, at: Place, value: Node) => void>> = {
  resources: eachText((walk, at, text) => {
    walk.take(at, text, 'file or folder');
  }),
  bases: eachText((walk, at, text) => {
    walk.take(at, text, 'file or folder');
  }),
  components: eachText((walk, at, text) => {
    walk.take(at, text, 'file or folder');
  }),
  crds: eachText(takeFile),
  configurations: eachText(takeFile),
  patchesstrategicmerge: eachText((walk, at, text) => {
    if (!isInline(text)) walk.take(at, text, 'file');
  }),
  generators: eachText(takePlugins),
  transformers: eachText(takePlugins),
  validators: eachText(takePlugins),
  patches: eachField(['path'], takeFile),
  patchesjson6902: eachField(['path'], takeFile),
  replacements: eachField(['path'], takeFile),
  configmapgenerator: eachField(['files', 'envs', 'env'], takeKeyedFile),
  secretgenerator: eachField(['files', 'envs', 'env'], takeKeyedFile),
  openapi: eachField(['path'], takeFile),
  helmcharts: (walk, at) => {
    walk.refuse(at, 'inflates Helm charts (helmCharts), which needs --enable-helm');
  },
  helmchartinflationgenerator: (walk, at) => {
    walk.refuse(at, 'inflates Helm charts, which needs --enable-helm');
  },
};

/** The fields by which the builtin generators and transformers name files. */
const PLUGIN_FIELDS: Readonly<Record<string, (walk: ReachWalk, at: Place, value: Node) => void>> = {
  path: eachText(takeFile),
  paths: eachText(takeFile),
  files: eachText(takeKeyedFile),
  envs: eachText(takeFile),
  env: eachText(takeFile),
  replacements: eachField(['path'], takeFile),
};

/** Where something is named: the kustomization, and its folder. */
interface Place {
  readonly path: RepoPath;
  readonly folder: string;
}

/** One walk from a kustomization; it stops at the first thing that is refused. */
class ReachWalk {
  readonly files = new Set<RepoPath>();
  readonly kustomizations: RepoPath[] = [];
  reason: string | undefined;
  readonly #repository: KustomizeFiles;

  constructor(repository: KustomizeFiles) {
    this.#repository = repository;
  }

  refuse({ path }: { readonly path: string }, why: string): void {
    this.reason ??= `${path} ${why}`;
  }

  /** Goes into a folder. False where it holds no kustomization. */
  enter(folder: string, by: Place | undefined): boolean {
    const path = kustomizationIn(folder, this.#repository.has);
    if (path === undefined) {
      if (by === undefined) this.refuse({ path: folder }, 'holds no kustomization');
      return false;
    }
    if (this.files.has(path)) return true;
    this.files.add(path);
    this.kustomizations.push(path);
    const roots = this.#roots(path, parsedKustomization(path, this.#repository));
    const place = { path, folder };
    if (roots.length !== 1) {
      this.refuse(place, 'holds more than one document, or none');
    }
    this.#fields(place, roots[0], FIELDS);
    return true;
  }

  /** Takes what a kustomization names. */
  take(at: Place, named: string, as: 'file' | 'file or folder'): void {
    if (this.reason !== undefined) return;
    const path = resolvePath(at.folder, named);
    if (isAddress(named)) this.refuse(at, `names "${named}", which is remote`);
    else if (path === undefined) this.refuse(at, `names "${named}", outside of the repository`);
    else if (this.#repository.has(path)) this.files.add(path);
    else if (as === 'file' || !this.enter(path, at)) {
      this.refuse(at, `names "${named}", which is not in the repository`);
    }
  }

  /**
   * Takes generators, transformers or validators: a file of them, or their text. What a folder of them
   * makes would have to be built to be known, so a folder is refused.
   */
  takePlugins(at: Place, named: string): void {
    if (isInline(named)) {
      this.#plugins(at, this.#documents(at.path, named));
      return;
    }
    this.take(at, named, 'file');
    const path = resolvePath(at.folder, named);
    if (this.reason !== undefined || path === undefined) return;
    const text = this.#repository.text(path) ?? '';
    this.#plugins({ path, folder: at.folder }, this.#documents(path, text));
  }

  #plugins(at: Place, roots: readonly Node[]): void {
    for (const root of roots) {
      const fields = new Map(fieldsOf(root));
      const version = fields.get('apiversion');
      const kind = fields.get('kind');
      const name = kind?.kind === 'scalar' ? kind.text : 'something';
      const isBuiltin = version?.kind === 'scalar' && version.text === 'builtin';
      if (!isBuiltin || name === 'HelmChartInflationGenerator') {
        this.refuse(at, `uses ${name}, which is not builtin or needs more than files`);
      }
      this.#fields(at, root, PLUGIN_FIELDS);
    }
  }

  #fields(
    at: Place,
    root: Node | undefined,
    known: Readonly<Record<string, (walk: ReachWalk, at: Place, value: Node) => void>>,
  ): void {
    for (const [key, value] of fieldsOf(root)) {
      if (this.reason !== undefined) return;
      if (Object.hasOwn(known, key)) known[key]?.(this, at, value);
    }
  }

  #documents(path: RepoPath, text: string): readonly Node[] {
    return this.#roots(path, parse({ path, text, complete: this.#repository.complete }));
  }

  #roots(path: RepoPath, { documents, problems }: Parsed): readonly Node[] {
    if (problems.length > 0) this.refuse({ path }, 'cannot be read as YAML');
    return documents.map(({ root }) => root);
  }
}

/** The entries of a map; kustomize takes no notice of capital letters. */
function fieldsOf(root: Node | undefined): [string, Node][] {
  if (root?.kind !== 'map') return [];
  return [...entriesOf(root)].map(([key, { value }]) => [key.toLowerCase(), value]);
}

function takeFile(walk: ReachWalk, at: Place, named: string): void {
  walk.take(at, named, 'file');
}

/** `path`, or `key=path` as generators of ConfigMaps name their files. */
function takeKeyedFile(walk: ReachWalk, at: Place, named: string): void {
  takeFile(walk, at, named.slice(named.indexOf('=') + 1));
}

function takePlugins(walk: ReachWalk, at: Place, named: string): void {
  walk.takePlugins(at, named);
}

type Takes = (walk: ReachWalk, at: Place, text: string) => void;

/** The field is a text, or a list of texts. */
function eachText(take: Takes): (walk: ReachWalk, at: Place, value: Node) => void {
  return (walk, at, value) => {
    for (const node of value.kind === 'seq' ? itemsOf(value) : [value]) {
      if (node.kind === 'scalar' && node.text !== '') take(walk, at, node.text);
    }
  };
}

/** The field is a map or a list of maps, and these fields of them are texts. */
function eachField(
  names: readonly string[],
  take: Takes,
): (walk: ReachWalk, at: Place, value: Node) => void {
  return (walk, at, value) => {
    for (const node of value.kind === 'seq' ? itemsOf(value) : [value]) {
      for (const [key, inner] of fieldsOf(node)) {
        if (names.includes(key)) eachText(take)(walk, at, inner);
      }
    }
  };
}

/** Is it the text of an object itself, in the place of the name of a file? */
function isInline(text: string): boolean {
  return text.includes('\n') || /^\s*[[{]/.test(text);
}

function joined(folder: string, name: string): RepoPath {
  return (folder === '' ? name : `${folder}/${name}`) as RepoPath;
}
