/**
 * Measures the time of the built program as a whole process, alternating with what it is compared
 * to (A B A B …). Prints medians and the median of the paired ratios. Exits 1 if a ratio is above
 * its limit. An argument names rows by a part of their names; all of them where there is none.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  documents,
  FIX_CONFIG,
  HOSTILE,
  manyFixes,
  plain,
  platformWorkflow,
  repository,
  WEBS,
  workflow,
} from './inputs.mjs';

const CLI = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const NAIVE = fileURLToPath(new URL('naive.mjs', import.meta.url));
const CORPUS = fileURLToPath(new URL('../../shared/corpus', import.meta.url));
const MISSION = ['acr-instance-id-missing', 'image-cache-missing'];
const RULES = fileURLToPath(new URL('../rules', import.meta.url));
const ROOT = mkdtempSync(join(tmpdir(), 'wfcache-bench-'));

// With this variable Node 20 reads the certificate store at start, which takes longer than all that
// is measured.
const { NODE_EXTRA_CA_CERTS: _, CI: __, ...env } = process.env;
/** What V8 has compiled is kept here; see scripts/bundle/load.cjs. */
const CACHE = fileURLToPath(new URL('../.cache', import.meta.url));

/** @param {string} name */
function folder(name) {
  const path = join(ROOT, name);
  mkdirSync(join(path, '.git'), { recursive: true });
  return path;
}

/** @param {readonly string[]} args @returns {{ ms: number, mib: number }} */
function once(args) {
  const began = performance.now();
  const { stderr, status, signal } = spawnSync(process.execPath, args, {
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const ms = performance.now() - began;
  if (signal !== null || status === null || status > 3)
    throw new Error(`${args.join(' ')}: ${stderr}`);
  const [, amount = '0', unit] = /peak memory ([\d.]+) (\w+)/.exec(stderr) ?? [];
  return { ms, mib: Number(amount) * (unit === 'GiB' ? 1024 : 1) };
}

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A part of the names of the rows that are wanted. */
const [wanted = ''] = process.argv.slice(2);
/** @type {string[]} */
const failed = [];

/**
 * @param {string} name
 * @param {readonly string[]} a
 * @param {readonly string[]} b
 * @param {number} limit of a / b
 * @param {number} runs
 * @param {'ms' | 'mib'} of
 * @param {() => void} prepare is called before each run
 */
function compare(name, a, b, limit, runs, of = 'ms', prepare = () => undefined) {
  if (!name.includes(wanted)) return;
  /** @param {readonly string[]} args */
  const prepared = (args) => {
    prepare();
    return once(args);
  };
  prepared(a);
  prepared(b);
  const pairs = Array.from({ length: runs }, () => [prepared(a)[of], prepared(b)[of]]);
  const ratio = median(pairs.map(([x = 0, y = 1]) => x / y));
  const [left, right] = [0, 1].map((side) => median(pairs.map((pair) => pair[side] ?? 0)));
  const verdict = ratio <= limit ? 'ok' : 'TOO SLOW';
  if (ratio > limit) failed.push(name);
  const figures = `${(left ?? 0).toFixed(0)} / ${(right ?? 0).toFixed(0)} ${of === 'ms' ? 'ms' : 'MiB'}`;
  process.stdout.write(
    `${name.padEnd(46)} ${figures.padStart(18)}  ${ratio.toFixed(2)} (limit ${limit}) ${verdict}\n`,
  );
}

/** A checkout with a large index, and manifests that it leaves out one by one. */
function ignoring() {
  const path = folder('ignoring');
  const git = (/** @type {string[]} */ ...args) =>
    spawnSync('git', ['-C', path, ...args], { env, stdio: 'ignore' });
  rmSync(join(path, '.git'), { recursive: true });
  git('init', '-q');
  for (let at = 0; at < 20_000; at += 1) writeFileSync(join(path, `file-${at}.txt`), '');
  git('add', '-A');
  repository(path, 2000, 0);
  writeFileSync(join(path, '.gitignore'), '*.yaml\n');
  return path;
}

/** @param {string} path @param {readonly string[]} more */
const lint = (path, more = []) => [CLI, path, '-q', '--fail-on', 'never', ...more];
/** @param {string} path */
const explain = (path) => [CLI, 'explain', '--format', 'json', path];
const NOTHING = ['-e', '0'];

try {
  const one = folder('one');
  writeFileSync(join(one, 'wf.yaml'), workflow(1, 3));
  const none = folder('none');
  repository(none, 2000, 0);
  const medium = folder('medium');
  repository(medium, 5000, 10);
  const large = folder('large');
  repository(large, 50_000, 10);

  process.stdout.write('start-up, against node -e 0\n');
  compare('--version', [CLI, '--version'], NOTHING, 1.3, 41);
  compare('one small file', lint(one), NOTHING, 1.9, 41);
  rmSync(CACHE, { recursive: true, force: true });
  env['CI'] = 'true';
  compare('one small file, nothing compiled before', lint(one), NOTHING, 2.5, 41);
  delete env['CI'];
  compare('2,000 YAML files without Argo', lint(none), NOTHING, 3.5, 25);
  process.stdout.write('5,000 files, 10 % Argo, against parsing every file\n');
  compare('time', lint(medium), [NAIVE, medium], 0.2, 3);
  process.stdout.write('one file of 5,000, against going through all files and judging none\n');
  // The other file holds nothing that is judged, so no file is parsed.
  const named = (/** @type {string} */ path) => lint(join(medium, path));
  compare('one workflow', named('d0/f0.yaml'), named('d0/f1.yaml'), 1.3, 9);
  process.stdout.write('files that git ignores, against as many without Argo\n');
  compare('2,000 ignored files, 20,000 tracked ones', lint(ignoring()), lint(none), 4, 5);
  process.stdout.write('50,000 files against 5,000\n');
  compare('time', lint(large), lint(medium), 8, 3);
  // The heap is limited, because otherwise it may or may not grow by 90 MiB of unused objects, by
  // chance.
  const held = ['--max-old-space-size=64'];
  compare(
    'peak memory',
    [...held, ...lint(large, ['--stats'])],
    [...held, ...lint(medium, ['--stats'])],
    1.4,
    3,
    'mib',
  );
  process.stdout.write('all rules against the two they began with\n');
  const two = join(ROOT, 'two.yaml');
  const ids = readdirSync(RULES).filter((name) => existsSync(join(RULES, name, 'rule.ts')));
  const others = ids.filter((id) => !MISSION.includes(id) && !id.startsWith('_'));
  writeFileSync(two, `rules: { ${others.map((id) => `${id}: off`).join(', ')} }\n`);
  const all = join(ROOT, 'all.yaml');
  writeFileSync(all, `rules: { ${MISSION.map((id) => `${id}: warning`).join(', ')} }\n`);
  const platform = folder('platform');
  for (let at = 0; at < 1000; at += 1) {
    writeFileSync(join(platform, `wf-${at}.yaml`), platformWorkflow(at));
  }
  /** @param {string} name @param {string} path */
  const allAgainstTwo = (name, path) => {
    compare(name, lint(path, ['-c', all]), lint(path, ['-c', two]), 1.3, 7);
  };
  allAgainstTwo('1,000 files that name the platform', platform);
  if (existsSync(CORPUS)) allAgainstTwo('the corpus', CORPUS);
  process.stdout.write(
    '800 libraries that call 20 each, against ordinary manifests of the same size\n',
  );
  for (const [name, text] of Object.entries(WEBS)) {
    const calls = folder(`web-${name}`);
    writeFileSync(join(calls, 'wf.yaml'), text);
    const same = folder(`web-plain-${name}`);
    writeFileSync(join(same, 'wf.yaml'), documents(text.length));
    compare(`lint, ${name}`, lint(calls), lint(same), 3, 3);
    compare(`explain, ${name}`, explain(calls), lint(same), 4, 3);
  }
  process.stdout.write('fixes in one file: 2,000 against 500\n');
  const [few, many] = [folder('fixes-500'), folder('fixes-2000')];
  const unfix = () => {
    writeFileSync(join(few, 'library.yaml'), manyFixes(500));
    writeFileSync(join(many, 'library.yaml'), manyFixes(2000));
  };
  for (const path of [few, many]) writeFileSync(join(path, '.wfcache-lint.yaml'), FIX_CONFIG);
  compare('--fix', lint(many, ['--fix']), lint(few, ['--fix']), 5, 5, 'ms', unfix);
  compare('--diff', lint(many, ['--diff']), lint(few, ['--diff']), 5, 5, 'ms', unfix);
  process.stdout.write('hostile inputs, against ordinary manifests of the same size\n');
  for (const [name, text] of Object.entries(HOSTILE)) {
    const hostile = folder(`hostile-${name}`);
    writeFileSync(join(hostile, 'wf.yaml'), text);
    const same = folder(`plain-${name}`);
    writeFileSync(join(same, 'wf.yaml'), plain(text.length));
    compare(name, lint(hostile), lint(same), 5, 3);
  }
} finally {
  rmSync(ROOT, { recursive: true });
}
if (failed.length > 0) process.exitCode = 1;
