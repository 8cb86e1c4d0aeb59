import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One manifest of a rule's folder, with what is expected of it. */
export interface RuleCase {
  readonly name: string;
  readonly text: string;
  /** Findings, one per line; empty for a good case. */
  readonly out: string;
  /** The bytes after safe fixes; undefined where nothing is fixed. */
  readonly fixed: string | undefined;
  readonly config: string | undefined;
  readonly outPath: string;
  readonly fixedPath: string;
}

/** A rule's folder. */
export interface RuleFolder {
  readonly id: string;
  readonly cases: readonly RuleCase[];
  /** Files that belong to no case. */
  readonly strays: readonly string[];
}

const RULES = new URL('../../rules/', import.meta.url).pathname;

/** Every folder under `rules/` that is a rule. */
export function ruleFolders(): RuleFolder[] {
  return readdirSync(RULES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(({ name }) => readFolder(name));
}

function readFolder(id: string): RuleFolder {
  const folder = join(RULES, id);
  const files = readdirSync(folder);
  const manifests = files.filter((file) => /^(?:bad|good)-[a-z0-9-]+\.yaml$/.test(file));
  const cases = manifests.map((file) => readCase(folder, file.slice(0, -'.yaml'.length)));
  const expected = new Set(['rule.ts', 'README.md']);
  for (const { name } of cases) {
    for (const ending of ['.yaml', '.config.yaml']) expected.add(name + ending);
    if (name.startsWith('bad-'))
      for (const ending of ['.out', '.fixed.yaml']) expected.add(name + ending);
  }
  return { id, cases, strays: files.filter((file) => !expected.has(file)) };
}

function readCase(folder: string, name: string): RuleCase {
  const path = (ending: string): string => join(folder, name + ending);
  const optional = (ending: string): string | undefined =>
    existsSync(path(ending)) ? readFileSync(path(ending), 'utf8') : undefined;
  return {
    name,
    text: readFileSync(path('.yaml'), 'utf8'),
    out: optional('.out') ?? '',
    fixed: optional('.fixed.yaml'),
    config: optional('.config.yaml'),
    outPath: path('.out'),
    fixedPath: path('.fixed.yaml'),
  };
}
