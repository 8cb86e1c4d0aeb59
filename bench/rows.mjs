/** Ratios of paired runs (A B A B …), each with its limit. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  charts,
  documents,
  faultyWorkflow,
  FIX_CONFIG,
  HOSTILE,
  manyFixes,
  otherOverlays,
  plain,
  platformWorkflow,
  repository,
  workflow,
} from './inputs.mjs';
import { env, median, once, onceOfCpu } from './measure.mjs';
import { WEBS } from './webs.mjs';
import {
  CACHE,
  CORPUS,
  explain,
  lint,
  naive,
  NOTHING,
  renderings,
  run,
  VERSION,
} from './programs.mjs';

/** @typedef {import('./folders.mjs').Folders} Folders */

const MISSION = ['acr-instance-id-missing', 'image-cache-missing'];
const RULES = fileURLToPath(new URL('../rules', import.meta.url));

/** Units, and how many digits of them are shown. */
const UNITS = /** @type {const} */ ({ ms: ['ms', 0], mib: ['MiB', 0], cpu: ['s', 2] });

/** Measures pairs of programs, prints each, and keeps the names of those above their limits. */
class Comparison {
  /** @type {string[]} */
  failed = [];
  #wanted;

  /** @param {string} wanted a part of the names of the rows that are wanted */
  constructor(wanted) {
    this.#wanted = wanted;
  }

  /** @param {string} text */
  title(text) {
    process.stdout.write(`${text}\n`);
  }

  /**
   * @param {string} name
   * @param {readonly string[]} a
   * @param {readonly string[]} b
   * @param {number} limit of a / b
   * @param {number} runs
   * @param {'ms' | 'mib' | 'cpu'} of wall time, peak memory, or CPU of it and of all that it starts
   * @param {() => void} prepare is called before each run
   */
  compare(name, a, b, limit, runs, of = 'ms', prepare = () => undefined) {
    if (!name.includes(this.#wanted)) return;
    /** @param {readonly string[]} args */
    const prepared = (args) => {
      prepare();
      return of === 'cpu' ? onceOfCpu(run(args)) : once(run(args));
    };
    prepared(a);
    prepared(b);
    const pairs = Array.from({ length: runs }, () => [prepared(a)[of], prepared(b)[of]]);
    const ratio = median(pairs.map(([x = 0, y = 1]) => x / y));
    const [left, right] = [0, 1].map((side) => median(pairs.map((pair) => pair[side] ?? 0)));
    const verdict = ratio <= limit ? 'ok' : 'TOO SLOW';
    if (ratio > limit) this.failed.push(name);
    const [unit, digits] = UNITS[of];
    const figures = `${(left ?? 0).toFixed(digits)} / ${(right ?? 0).toFixed(digits)} ${unit}`;
    process.stdout.write(
      `${name.padEnd(46)} ${figures.padStart(18)}  ${ratio.toFixed(2)} (limit ${limit}) ${verdict}\n`,
    );
  }
}

/**
 * Measures the rows that have a word in their names, and gives the names of those above their limit.
 * @param {Folders} folders
 * @param {string} wanted
 */
export function measureRows(folders, wanted) {
  const rows = new Comparison(wanted);
  const none = folders.make('none');
  repository(none, 2000, 0);
  const medium = folders.make('medium');
  repository(medium, 5000, 10);
  starts(rows, folders, none);
  sizes(rows, folders, none, medium);
  rules(rows, folders);
  webs(rows, folders);
  fixes(rows, folders);
  rendered(rows, folders, none, medium);
  hostile(rows, folders);
  return rows.failed;
}

/** @param {Comparison} rows @param {Folders} folders @param {string} none */
function starts(rows, folders, none) {
  const one = folders.make('one');
  writeFileSync(join(one, 'wf.yaml'), workflow(1, 3));
  rows.title('start-up, against node -e 0');
  rows.compare('--version', VERSION, NOTHING, 1.3, 41);
  rows.compare('one small file', lint(one), NOTHING, 1.9, 41);
  rmSync(CACHE, { recursive: true, force: true });
  env['CI'] = 'true';
  rows.compare('one small file, nothing compiled before', lint(one), NOTHING, 2.5, 41);
  delete env['CI'];
  rows.compare('2,000 YAML files without Argo', lint(none), NOTHING, 3.5, 25);
}

/** @param {Comparison} rows @param {Folders} folders @param {string} none @param {string} medium */
function sizes(rows, folders, none, medium) {
  const large = folders.make('large');
  repository(large, 50_000, 10);
  rows.title('5,000 files, 10 % Argo, against parsing every file');
  rows.compare('time', lint(medium), naive(medium), 0.2, 3);
  rows.title('one file of 5,000, against going through all files and judging none');
  // The other file holds nothing that is judged, so no file is parsed.
  const named = (/** @type {string} */ path) => lint(join(medium, path));
  rows.compare('one workflow', named('d0/f0.yaml'), named('d0/f1.yaml'), 1.3, 9);
  rows.title('files that git ignores, against as many without Argo');
  const ignored = lint(ignoring(folders));
  rows.compare('2,000 ignored files, 20,000 tracked ones', ignored, lint(none), 4, 5);
  rows.title('50,000 files against 5,000');
  rows.compare('time', lint(large), lint(medium), 8, 3);
  // The heap is limited, because otherwise it may or may not grow by 90 MiB of unused objects, by
  // chance.
  const held = (/** @type {string} */ path) => [
    '--max-old-space-size=64',
    ...lint(path, ['--stats']),
  ];
  rows.compare('peak memory', held(large), held(medium), 1.4, 3, 'mib');
}

/** A checkout with a large index, and manifests that it leaves out one by one. @param {Folders} folders */
function ignoring(folders) {
  const path = folders.make('ignoring');
  const git = (/** @type {string[]} */ ...args) =>
    spawnSync('git', ['-C', path, ...args], { env, stdio: 'ignore' });
  folders.remove(join(path, '.git'));
  git('init', '-q');
  for (let at = 0; at < 20_000; at += 1) writeFileSync(join(path, `file-${at}.txt`), '');
  git('add', '-A');
  repository(path, 2000, 0);
  writeFileSync(join(path, '.gitignore'), '*.yaml\n');
  return path;
}

/** @param {Comparison} rows @param {Folders} folders */
function rules(rows, folders) {
  rows.title('all rules against the two they began with');
  const two = join(folders.root, 'two.yaml');
  const ids = readdirSync(RULES).filter((name) => existsSync(join(RULES, name, 'rule.ts')));
  const others = ids.filter((id) => !MISSION.includes(id) && !id.startsWith('_'));
  writeFileSync(two, `rules: { ${others.map((id) => `${id}: off`).join(', ')} }\n`);
  const all = join(folders.root, 'all.yaml');
  writeFileSync(all, `rules: { ${MISSION.map((id) => `${id}: warning`).join(', ')} }\n`);
  const platform = folders.make('platform');
  for (let at = 0; at < 1000; at += 1) {
    writeFileSync(join(platform, `wf-${at}.yaml`), platformWorkflow(at));
  }
  /** @param {string} name @param {string} path */
  const allAgainstTwo = (name, path) => {
    rows.compare(name, lint(path, ['-c', all]), lint(path, ['-c', two]), 1.3, 7);
  };
  allAgainstTwo('1,000 files that name the platform', platform);
  if (existsSync(CORPUS)) allAgainstTwo('the corpus', CORPUS);
}

/** @param {Comparison} rows @param {Folders} folders */
function webs(rows, folders) {
  rows.title('800 libraries that call 20 each, against ordinary manifests of the same size');
  for (const [name, text] of Object.entries(WEBS)) {
    const calls = folders.make(`web-${name}`);
    writeFileSync(join(calls, 'wf.yaml'), text);
    const same = folders.make(`web-plain-${name}`);
    writeFileSync(join(same, 'wf.yaml'), documents(text.length));
    rows.compare(`lint, ${name}`, lint(calls), lint(same), 3, 3);
    rows.compare(`explain, ${name}`, explain(calls), lint(same), 4, 3);
  }
}

/** @param {Comparison} rows @param {Folders} folders */
function fixes(rows, folders) {
  rows.title('fixes in one file: 2,000 against 500');
  const [few, many] = [folders.make('fixes-500'), folders.make('fixes-2000')];
  const unfix = () => {
    writeFileSync(join(few, 'library.yaml'), manyFixes(500));
    writeFileSync(join(many, 'library.yaml'), manyFixes(2000));
  };
  for (const path of [few, many]) writeFileSync(join(path, '.wfcache-lint.yaml'), FIX_CONFIG);
  rows.compare('--fix', lint(many, ['--fix']), lint(few, ['--fix']), 5, 5, 'ms', unfix);
  rows.compare('--diff', lint(many, ['--diff']), lint(few, ['--diff']), 5, 5, 'ms', unfix);
}

/** @param {Comparison} rows @param {Folders} folders @param {string} none @param {string} medium */
function rendered(rows, folders, none, medium) {
  rows.title('what is rendered, in CPU with that of the programs');
  const unrendered = lint(none, ['--render', 'off']);
  rows.compare('2,000 files, nothing to render: off', lint(none), unrendered, 1.1, 9, 'cpu');
  const plainly = lint(medium, ['--render', 'off']);
  rows.compare('5,000 plain files, no charts: off', lint(medium), plainly, 1.1, 5, 'cpu');
  // Kustomizations are read to see that they take in none of our kinds, and none is built.
  const others = folders.make('other-overlays');
  otherOverlays(others, 5000);
  const unbuilt = lint(others, ['--render', 'off']);
  rows.compare('5,000 kustomizations of other kinds: off', lint(others), unbuilt, 3, 7, 'cpu');
  if (spawnSync('helm', ['version'], { env, stdio: 'ignore' }).status !== 0) {
    rows.title('  no helm on PATH: charts are not measured');
    return;
  }
  const clean = folders.make('charts');
  charts(clean, 25, 20, platformWorkflow);
  rows.compare('25 charts × 20', lint(clean), renderings(clean), 1.5, 3, 'cpu');
  const faulty = folders.make('faulty-charts');
  charts(faulty, 25, 20, (at, templates) =>
    (at % 20 === 0 ? faultyWorkflow : platformWorkflow)(at, templates),
  );
  writeFileSync(
    join(faulty, '.wfcache-lint.yaml'),
    'registries: [{ host: my-registry.cn-hangzhou.cr.aliyuncs.com, instanceId: cri-f34lmbk2rxqx41u8, region: cn-hangzhou }]\n',
  );
  rows.compare('25 charts × 20, a fix in each', lint(faulty), renderings(faulty), 1.5, 5, 'cpu');
}

/** @param {Comparison} rows @param {Folders} folders */
function hostile(rows, folders) {
  rows.title('hostile inputs, against ordinary manifests of the same size');
  for (const [name, text] of Object.entries(HOSTILE)) {
    const path = folders.make(`hostile-${name}`);
    writeFileSync(join(path, 'wf.yaml'), text);
    const same = folders.make(`plain-${name}`);
    writeFileSync(join(same, 'wf.yaml'), plain(text.length));
    rows.compare(name, lint(path), lint(same), 5, 3);
  }
}
