/** The table of docs/performance.md. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { markdown } from './markdown.mjs';
import { leastCpu, median, once, onceOfCpu } from './measure.mjs';
import { action, CACHE, cached, floor, lint, naive, NOTHING, run } from './programs.mjs';
import { stagesOf } from './stages.mjs';
import { TABLE } from './table-rows.mjs';

/** @typedef {import('./folders.mjs').Folders} Folders */
/** @typedef {import('./measure.mjs').Program} Program */
/** @typedef {import('./table-rows.mjs').TableRow} TableRow */

const PAGE = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const MARKED = /(<!-- measured: [^\n]* -->\n)[^]*(<!-- end -->)/;
const NODES = (process.env['NODES'] ?? process.execPath).split(delimiter);
const [FIRST = process.execPath] = NODES;

/** What a column of Node is called. @param {string} node */
function versionOf(node) {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return `Node ${/\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? node}`;
}

/**
 * Prints the table, or writes it into the page.
 * @param {Folders} folders
 * @param {string} wanted a part of the names of the rows that are wanted
 * @param {boolean} writes
 */
export function printTable(folders, wanted, writes) {
  const native = floor(folders.root);
  if (native === undefined) process.stderr.write('Go is missing: no floor\n');
  // What an earlier run has compiled can be more than a small one needs.
  rmSync(CACHE, { recursive: true, force: true });
  const head = ['input', ...NODES.map(versionOf), 'parse everything', 'Go', 'goal'];
  const rows = [];
  for (const row of TABLE.filter(({ name }) => name.includes(wanted))) {
    const path = row.make(folders);
    if (path === undefined) continue;
    rows.push([row.name, ...cellsOf(row, path, folders, native), goalOf(row)]);
    process.stderr.write(`${rows.at(-1)?.join(' | ')}\n`);
    folders.remove(path);
  }
  const [machine] = cpus();
  const measuredOn = `${cpus().length} × ${machine?.model ?? 'a processor'}, ${process.platform}, ${new Date().toISOString().slice(0, 10)}.`;
  const text = [measuredOn, markdown(head, rows), stagesOf(folders, FIRST, wanted)].join('\n\n');
  if (!writes) process.stdout.write(`${text}\n`);
  else writePage(text);
}

/** @param {string} text */
function writePage(text) {
  writeFileSync(PAGE, readFileSync(PAGE, 'utf8').replace(MARKED, `$1\n${text}\n\n$2`));
  execFileSync('npm', ['run', '-s', 'format', '--', PAGE], { stdio: 'inherit' });
}

/** @param {TableRow} row */
function goalOf({ goal }) {
  if (goal === undefined) return '';
  return 'times' in goal ? `≤ ${goal.times} × ${goal.against}` : goal.words;
}

/**
 * What a row says in the columns of Node, and in those of what it is compared to.
 * @param {TableRow} row
 * @param {string} path
 * @param {Folders} folders
 * @param {ReturnType<typeof floor>} native
 */
function cellsOf(row, path, folders, native) {
  if (row.of === 'memory') return [...NODES.map((node) => memoryOf(row, path, node)), '', ''];
  if (row.of === 'end') return [...NODES.map((node) => endOf(path, node)), '', ''];
  const times = NODES.map((node) => cpuOf(row, path, node, folders, native));
  const [first] = times;
  return [
    ...times.map((one) => cpuCell(row, one)),
    secondsOf(first?.['parse everything']),
    secondsOf(first?.['Go']),
  ];
}

/**
 * The least CPU of what a row compares, by name; what is not measured is missing.
 * @param {TableRow} row
 * @param {string} path
 * @param {string} node
 * @param {Folders} folders
 * @param {ReturnType<typeof floor>} native
 * @returns {Partial<Record<string, number>>}
 */
function cpuOf({ of, runs = 5, isNaive = true }, path, node, folders, native) {
  /** @type {(readonly [string, Program])[]} */
  const programs = [['node -e 0', run(NOTHING, node)]];
  if (of === 'again') {
    const { first, again } = cached(path, folders.root, node);
    programs.push(['own', again], ['the first run', first]);
  }
  if (of === 'action') programs.push(['own', action(path, folders.root, node)]);
  else if (of === 'cpu') programs.push(['own', run(lint(path), node)]);
  if (of === 'cpu' && isNaive) programs.push(['parse everything', run(naive(path), node)]);
  if (of === 'cpu' && native !== undefined) programs.push(['Go', native(path)]);
  const least = leastCpu(
    programs.map(([, program]) => program),
    runs,
  );
  return Object.fromEntries(programs.map(([name], at) => [name, least[at]]));
}

/** The time, and how many times another it is; in bold where that reaches the goal. @param {TableRow} row @param {Partial<Record<string, number>>} least */
function cpuCell({ of, goal }, least) {
  const own = least[of === 'nothing' ? 'node -e 0' : 'own'];
  const other = goal && 'times' in goal ? least[goal.against] : undefined;
  if (own === undefined || other === undefined || !goal || !('times' in goal)) {
    return secondsOf(own);
  }
  const words = `${secondsOf(own)} (${(own / other).toFixed(2)} ×)`;
  return own / other <= goal.times ? `**${words}**` : words;
}

/** @param {number | undefined} seconds */
function secondsOf(seconds) {
  return seconds === undefined ? '' : `${seconds.toFixed(seconds < 1 ? 3 : 1)} s`;
}

/** @param {TableRow} row @param {string} path @param {string} node */
function memoryOf({ goal }, path, node) {
  const program = run(lint(path, ['--stats']), node);
  const mib = median([1, 2, 3].map(() => once(program).mib));
  const words = `${mib.toFixed(0)} MiB`;
  return goal && 'most' in goal && mib <= goal.most ? `**${words}**` : words;
}

/** How a run with a heap of 2 GB ends. @param {string} path @param {string} node */
function endOf(path, node) {
  const args = ['--max-old-space-size=2048', ...lint(path, ['--stats'])];
  const { status, cpu, mib } = onceOfCpu(run(args, node));
  const words = `exit ${status}, ${secondsOf(cpu)}, ${mib.toFixed(0)} MiB`;
  return status === 3 ? `**${words}**` : words;
}
