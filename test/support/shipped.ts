import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLI, cleanEnv } from './cli.ts';
import { CACHES_FILE, LOCK_FILE, ONLINE_FILE } from './lint-text.ts';
import { CONFIG, type CaseFile, type RuleCase } from './rule-cases.ts';

/** A case for the built program. */
export interface Job extends Pick<RuleCase, 'files' | 'config' | 'sizes' | 'caches' | 'online'> {
  /** The configuration that its files are fixed with. */
  readonly fixConfig: string;
  /** Do fixes change anything? Where they must not, a run with all of them is enough to see it. */
  readonly isFixed: boolean;
}

/** What the built program makes of a case. */
export interface Shipped {
  /** The findings of its report in JSON. */
  readonly findings: readonly { readonly ruleId: string }[];
  /** All files after `--fix`. */
  readonly safe: readonly CaseFile[];
  /** All files after `--fix --unsafe-fixes`. */
  readonly all: readonly CaseFile[];
}

const MANY_RUNS = fileURLToPath(new URL('many-runs.mjs', import.meta.url));

/** Runs the built program on every case, all in one process. */
export function runShipped(jobs: readonly Job[]): Shipped[] {
  const root = mkdtempSync(join(tmpdir(), 'wfcache-lint-'));
  try {
    const folders = jobs.map((job, index) => prepare(job, join(root, String(index))));
    const runs = jobs.flatMap((job, index) => runsIn(job, folders[index] ?? ''));
    const list = join(root, 'runs.json');
    writeFileSync(list, JSON.stringify(runs));
    execFileSync(process.execPath, [MANY_RUNS, CLI, list], { env: cleanEnv(), stdio: 'pipe' });
    return jobs.map((job, index) => resultsOf(job, folders[index] ?? ''));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A repository that is linted and then fixed, and a second one for all fixes at once. */
function prepare({ files, config, sizes, caches, online, fixConfig }: Job, folder: string): string {
  const given = [
    ...files,
    ...(config === undefined ? [] : [{ path: CONFIG, text: config }]),
    ...(sizes === undefined ? [] : [{ path: LOCK_FILE, text: sizes }]),
    ...(caches === undefined ? [] : [{ path: CACHES_FILE, text: caches }]),
    ...(online === undefined ? [] : [{ path: ONLINE_FILE, text: online }]),
  ];
  for (const root of ['safe', 'all']) {
    mkdirSync(join(folder, root, '.git'), { recursive: true });
    for (const { path, text } of given) write(join(folder, root, path), text);
  }
  write(join(folder, 'fix.yaml'), fixConfig);
  return folder;
}

interface Run {
  readonly cwd: string;
  readonly args: readonly string[];
}

function runsIn({ isFixed }: Job, folder: string): Run[] {
  const report = ['--format', `json=${join(folder, 'report.json')}`];
  const fix = ['--quiet', '--config', join(folder, 'fix.yaml'), '--format', 'json=../fixed.json'];
  return [
    { cwd: join(folder, 'safe'), args: report },
    ...(isFixed ? [{ cwd: join(folder, 'safe'), args: [...fix, '--fix'] }] : []),
    { cwd: join(folder, 'all'), args: [...fix, '--fix', '--unsafe-fixes'] },
  ];
}

function resultsOf({ isFixed }: Job, folder: string): Shipped {
  const report = readFileSync(join(folder, 'report.json'), 'utf8');
  const { findings } = JSON.parse(report) as Pick<Shipped, 'findings'>;
  const all = filesIn(join(folder, 'all'));
  return { findings, safe: isFixed ? filesIn(join(folder, 'safe')) : all, all };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The files of the program in a repository. */
const OWN_FILES: ReadonlySet<string> = new Set([CONFIG, LOCK_FILE, CACHES_FILE, ONLINE_FILE]);

/** The manifests below a folder, by path. */
function filesIn(root: string): CaseFile[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !OWN_FILES.has(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({
      path: relative(root, path).split('\\').join('/'),
      text: readFileSync(path, 'utf8'),
    }));
}
