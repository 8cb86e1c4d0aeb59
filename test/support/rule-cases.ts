import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A file of a case, as text. */
export interface CaseFile {
  /** Relative to the root of the case, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** One example of a rule: a manifest, or a folder of several, with what is expected of it. */
export interface RuleCase {
  readonly name: string;
  /** It is a folder: its fixes may touch and create any file in it. */
  readonly isFolder: boolean;
  /** The manifests, by path. */
  readonly files: readonly CaseFile[];
  /** The text of the configuration file, if there is one. */
  readonly config: string | undefined;
  /** The text of the size lock file, if there is one. */
  readonly sizes: string | undefined;
  /** The text of the list of image caches, if there is one. */
  readonly caches: string | undefined;
  /** The text of the answers of Alibaba Cloud, if there are some. */
  readonly online: string | undefined;
  /** The findings as a person sees them; empty for a good case. */
  readonly out: string;
  /** What safe fixes change or create; undefined where nothing is fixed. */
  readonly fixed: readonly CaseFile[] | undefined;
  /** What all fixes change or create; undefined where that is what the safe ones do. */
  readonly unsafe: readonly CaseFile[] | undefined;
}

/** A rule's folder. */
export interface RuleFolder {
  readonly id: string;
  readonly cases: readonly RuleCase[];
  /** The lines of `changes.txt`: what its fixes may change. */
  readonly changes: readonly string[];
  /** Files and folders that belong to no case. */
  readonly strays: readonly string[];
}

/** The path of the manifest of a case that is a single file. */
export const SINGLE = 'manifest.yaml';

/** The configuration of a case that is a folder stands in it, as in a repository. */
export const CONFIG = '.wfcache-lint.yaml';

const RULES = new URL('../../rules/', import.meta.url).pathname;

/** Every folder under `rules/` that is a rule; the one of this id alone where it is given. */
export function ruleFolders(only?: string): RuleFolder[] {
  return readdirSync(RULES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .filter(({ name }) => only === undefined || name === only)
    .map(({ name }) => readFolder(name));
}

/** Where a file of a rule's folder is. */
export function caseFile(id: string, name: string): string {
  return join(RULES, id, name);
}

/** What a folder may have beside its cases. */
const OWN = [
  'rule.ts',
  'guide.ts',
  'zh.ts',
  'README.md',
  'README.zh.md',
  'changes.txt',
  'example.bad',
  'example.bad.yaml',
  'example.good',
  'example.good.yaml',
  'example.config.yaml',
  'example.caches.json',
  'example.online.json',
];

const SINGLE_CASE = /^((?:bad|good)-[a-z0-9-]+)\.yaml$/;
const FOLDER_CASE = /^(?:bad|good)-[a-z0-9-]+$/;

function readFolder(id: string): RuleFolder {
  const folder = join(RULES, id);
  const entries = readdirSync(folder);
  const names = entries.flatMap((entry) =>
    FOLDER_CASE.test(entry) ? entry : (SINGLE_CASE.exec(entry)?.[1] ?? []),
  );
  const cases = names.map((name) => readCase(folder, name));
  const expected = new Set([...OWN, ...cases.flatMap(filesOf)]);
  const changes = readOptional(join(folder, 'changes.txt'))?.split('\n') ?? [];
  return {
    id,
    cases,
    changes: changes.filter((line) => line !== ''),
    strays: entries.filter((entry) => !expected.has(entry)),
  };
}

/** What a case consists of, in the rule's folder. */
function filesOf({ name, isFolder }: RuleCase): string[] {
  const ending = isFolder ? '' : '.yaml';
  const given = [
    name + ending,
    `${name}.sizes.json`,
    `${name}.caches.json`,
    `${name}.online.json`,
    ...(isFolder ? [] : [`${name}.config.yaml`]),
  ];
  const isGood = name.startsWith('good-');
  return isGood
    ? given
    : [...given, `${name}.out`, `${name}.fixed${ending}`, `${name}.unsafe${ending}`];
}

function readCase(folder: string, name: string): RuleCase {
  const path = join(folder, name);
  const isFolder = existsSync(path);
  const all = isFolder ? readTree(path) : readTree(`${path}.yaml`);
  const config = isFolder
    ? all.find((file) => file.path === CONFIG)?.text
    : readOptional(`${path}.config.yaml`);
  const ending = isFolder ? '' : '.yaml';
  const expected = (kind: string): CaseFile[] | undefined =>
    existsSync(`${path}.${kind}${ending}`) ? readTree(`${path}.${kind}${ending}`) : undefined;
  return {
    name,
    isFolder,
    files: all.filter((file) => file.path !== CONFIG),
    config,
    sizes: readOptional(`${path}.sizes.json`),
    caches: readOptional(`${path}.caches.json`),
    online: readOptional(`${path}.online.json`),
    out: readOptional(`${path}.out`) ?? '',
    fixed: expected('fixed'),
    unsafe: expected('unsafe'),
  };
}

/** The two examples of the page of a rule; both have the same configuration, caches and answers. */
export interface PageExample {
  readonly bad: readonly CaseFile[];
  readonly good: readonly CaseFile[];
  readonly config: string | undefined;
  readonly sizes: undefined;
  readonly caches: string | undefined;
  /** The text of what Alibaba Cloud has answered, if there is one. */
  readonly online: string | undefined;
}

/** Reads the examples of the page of a rule. */
export function pageExample(id: string): PageExample {
  const path = join(RULES, id, 'example');
  const filesOfExample = (kind: string): CaseFile[] =>
    readTree(existsSync(`${path}.${kind}`) ? `${path}.${kind}` : `${path}.${kind}.yaml`);
  return {
    bad: filesOfExample('bad'),
    good: filesOfExample('good'),
    config: readOptional(`${path}.config.yaml`),
    sizes: undefined,
    caches: readOptional(`${path}.caches.json`),
    online: readOptional(`${path}.online.json`),
  };
}

function readOptional(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The files of a folder, sorted by path; a file alone is a manifest. */
function readTree(path: string): CaseFile[] {
  if (statSync(path).isFile()) return [{ path: SINGLE, text: readFileSync(path, 'utf8') }];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => ({
      path: relative(path, file).split('\\').join('/'),
      text: readFileSync(file, 'utf8'),
    }));
}
