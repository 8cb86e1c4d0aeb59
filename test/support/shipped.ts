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
  /**
   * The fixes to be written: each in a run of its own. Where there are none, the report is enough to
   * see it, because it has the fix of each finding.
   */
  readonly written: readonly ('safe' | 'all')[];
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

/** The options of a run that writes fixes. */
const WRITING = { safe: ['--fix'], all: ['--fix', '--unsafe-fixes'] };

function runsIn({ written }: Job, folder: string): Run[] {
  const report = ['--format', `json=${join(folder, 'report.json')}`];
  const fix = ['--quiet', '--config', join(folder, 'fix.yaml'), '--format', 'json=../fixed.json'];
  return [
    { cwd: join(folder, 'safe'), args: report },
    ...written.map((which) => ({ cwd: join(folder, which), args: [...fix, ...WRITING[which]] })),
  ];
}

function resultsOf({ written }: Job, folder: string): Shipped {
  const report = readFileSync(join(folder, 'report.json'), 'utf8');
  const { findings } = JSON.parse(report) as Pick<Shipped, 'findings'>;
  const safe = filesIn(join(folder, 'safe'));
  return { findings, safe, all: written.includes('all') ? filesIn(join(folder, 'all')) : safe };
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
