/** Where the time of a run goes: the samples of V8's profiler, by the folder of our sources. */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { markdown } from './markdown.mjs';
import { once } from './measure.mjs';
import { lint, run } from './programs.mjs';

import { TABLE } from './table-rows.mjs';

/** @typedef {import('./folders.mjs').Folders} Folders */
/** @typedef {{ functionName: string, url: string, lineNumber: number, columnNumber: number }} CallFrame */
/** @typedef {{ id: number, callFrame: CallFrame, children?: number[] }} ProfileNode */
/** @typedef {{ nodes: ProfileNode[], samples: number[], timeDeltas: number[] }} Profile */

/** The stages in their order, by what the names of their sources begin with. */
const STAGES = Object.entries({
  'walk, read, prefilter': /^src\/adapters\//,
  'parse YAML': /^(src\/yaml\/|yaml)/,
  'model of a file': /^src\/manifests\//,
  'pods and calls': /^src\/argo\//,
  'what to keep, counts': /^src\/lint\/|^src\/program\//,
  'images, facts': /^src\/(images|facts|alibaba|text)\//,
  rules: /^(rules|src\/rule-kit)\//,
});
const REST = ['garbage', 'Node, and all else'];

/**
 * A table of the profile of rows S, M and A: milliseconds of the main thread. What V8 compiles in
 * other threads is not in it.
 * @param {Folders} folders
 * @param {string} node
 * @param {string} wanted a part of the names of the rows that are wanted
 */
export function stagesOf(folders, node, wanted) {
  const rows = TABLE.filter(({ name }) => /^[SMA]: /.test(name) && name.includes(wanted));
  if (rows.length === 0) return '';
  const columns = rows.map((row) => {
    const path = row.make(folders);
    if (path === undefined) throw new Error(`${row.name}: no input`);
    const times = profileOf(folders, path, node);
    folders.remove(path);
    return times;
  });
  const names = [...STAGES.map(([name]) => name), ...REST];
  const cell = (/** @type {number} */ time) => `${time.toFixed(0)} ms`;
  return markdown(
    ['main thread', ...rows.map(({ name }) => name.slice(0, 1))],
    names.map((name) => [name, ...columns.map((times) => cell(times.get(name) ?? 0))]),
  );
}

/** @param {Folders} folders @param {string} path @param {string} node */
function profileOf(folders, path, node) {
  const out = join(folders.root, 'profile');
  once(run(['--cpu-prof', `--cpu-prof-dir=${out}`, ...lint(path)], node));
  const [name = ''] = readdirSync(out);
  const text = readFileSync(join(out, name), 'utf8');
  folders.remove(out);
  return timesOf(/** @type {Profile} */ (JSON.parse(text)));
}

/** Milliseconds by stage. What is not ours counts for the function of ours that called it. @param {Profile} profile */
function timesOf({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  /** @type {Map<string, TraceMap | undefined>} */
  const maps = new Map();
  /** @type {Map<number, string>} */
  const known = new Map();
  /** @param {number} id @returns {string} */
  const stageOf = (id) => {
    const frame = byId.get(id)?.callFrame;
    if (frame?.functionName === '(garbage collector)') return 'garbage';
    const source = frame === undefined ? '' : sourceOf(frame, maps);
    const stage = STAGES.find(([, pattern]) => pattern.test(source))?.[0];
    const parent = parents.get(id);
    return stage ?? (parent === undefined ? 'Node, and all else' : cached(parent));
  };
  /** @param {number} id @returns {string} */
  const cached = (id) => {
    const stage = known.get(id) ?? stageOf(id);
    known.set(id, stage);
    return stage;
  };
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const [at, id] of samples.entries()) {
    const stage = cached(id);
    times.set(stage, (times.get(stage) ?? 0) + (timeDeltas[at] ?? 0) / 1000);
  }
  return times;
}

/** The source of a function of the built program, from the root; empty for one that is not ours. @param {CallFrame} frame @param {Map<string, TraceMap | undefined>} maps */
function sourceOf({ url, lineNumber, columnNumber }, maps) {
  if (!url.endsWith('.js') || !url.includes('/dist/')) return '';
  const file = url.startsWith('file:') ? fileURLToPath(url) : url;
  if (!maps.has(file)) {
    const map = `${file}.map`;
    maps.set(file, existsSync(map) ? new TraceMap(readFileSync(map, 'utf8')) : undefined);
  }
  const map = maps.get(file);
  const { source } = map
    ? originalPositionFor(map, { line: lineNumber + 1, column: columnNumber })
    : { source: null };
  return (source ?? '').replace(/^(\.\.\/)+(node_modules\/)?/, '');
}
