/** Runs ncc and takes apart what it has made: modules, the runtime that joins them, their maps. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** ncc's own output, below the root. */
const OUT = 'build/ncc';
const STATS = 'build/ncc-stats.json';
const ENTRY = 'index.js';

/**
 * A module as ncc wrote it: a function of (module, exports, require).
 * @typedef {object} Module
 * @property {string} id
 * @property {string} name path of its source below the root; of the main one where it has several
 * @property {string} code the function, in parentheses
 * @property {boolean} strict where it stands is strict code
 * @property {string} file in which ncc has put it
 * @property {number} line of that file on which its code begins, from 0
 */

/**
 * @typedef {object} Bundle
 * @property {ReadonlyMap<string, Module>} modules by id
 * @property {string} runtime the file of the entry, with {@link MODULES_HERE} in place of its modules
 * @property {(file: string) => string} mapOf the source map of a file of ncc
 * @property {string} licenses
 * @property {readonly string[]} packages what of node_modules is in it, sorted
 */

/** What webpack says of a module.
 * @typedef {{ id: string | number | null, nameForCondition: string | null, modules?: Stat[] }} Stat */

/** Stands in the runtime where the modules stood. */
export const MODULES_HERE = '__MODULES_HERE__';

/**
 * Bundles everything that an entry imports, now or later.
 * @param {string} root of the repository
 * @param {string} entry path below the root
 * @returns {Bundle}
 */
export function runNcc(root, entry) {
  rmSync(join(root, OUT), { recursive: true, force: true });
  const more = ['--license', 'licenses.txt', '--stats-out', STATS, '--no-cache', '--quiet'];
  const maps = ['--source-map', '--no-source-map-register'];
  execFileSync('npx', ['--no-install', 'ncc', 'build', entry, '-o', OUT, ...more, ...maps], {
    cwd: root,
    stdio: 'inherit',
  });
  const { modules: stats } = /** @type {{ modules: Stat[] }} */ (
    JSON.parse(readFileSync(join(root, STATS), 'utf8'))
  );
  return taken(join(root, OUT), root, stats);
}

/** @param {string} out @param {string} root @param {readonly Stat[]} stats @returns {Bundle} */
function taken(out, root, stats) {
  /** @param {string} name */
  const read = (name) => readFileSync(join(out, name), 'utf8');
  const names = new Map(stats.map(({ id, nameForCondition }) => [String(id), nameForCondition]));
  const files = readdirSync(out).filter((name) => name.endsWith('.js'));
  const modules = files.flatMap((file) => modulesOf(file, read(file)));
  return {
    modules: byId(
      modules.map((one) => ({ ...one, name: below(root, names.get(one.id) ?? one.id) })),
    ),
    runtime: withoutModules(read(ENTRY)),
    mapOf: (file) => read(`${file}.map`),
    licenses: read('licenses.txt'),
    packages: packagesOf(stats),
  };
}

/** @param {string} root @param {string} path */
const below = (root, path) => relative(root, path).split(sep).join('/');

/** Where the modules of a file begin and end. @param {string} file @param {string} text */
function region(file, text) {
  const [open, close] =
    file === ENTRY
      ? ['var __webpack_modules__ = ({\n', '\n/******/ \t});\n']
      : ['exports.modules = {\n', '\n};'];
  const start = text.indexOf(open) + open.length;
  const end = file === ENTRY ? text.indexOf(close, start) : text.lastIndexOf(close);
  if (start < open.length || end < 0) throw new Error(`ncc: no modules found in ${file}`);
  return { start, end };
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {Module[]} without names
 */
function modulesOf(file, text) {
  const { start, end } = region(file, text);
  const strict = text.slice(0, start).includes('"use strict";');
  /** @type {Module[]} */
  const modules = [];
  const rest = text.slice(start, end).replaceAll(
    /^\/\*{3}\/ (\d+):\n\/\*{3}\/ (\([\s\S]*?\n)\/\*{3}\/ \}\),?$/gm,
    /** @type {(all: string, id: string, code: string, at: number) => string} */
    (_, id, code, at) => {
      const line = text.slice(0, start + at).split('\n').length;
      modules.push({ id, name: '', code: `${code}})`, strict, file, line });
      return '';
    },
  );
  if (rest.trim() !== '')
    throw new Error(`ncc: not a module in ${file}: ${rest.trim().slice(0, 80)}`);
  return modules;
}

/** @param {string} text of the entry */
function withoutModules(text) {
  const { start, end } = region(ENTRY, text);
  const open = text.lastIndexOf('{', start);
  return text.slice(0, open) + MODULES_HERE + text.slice(text.indexOf('}', end) + 1);
}

/**
 * Webpack may put a small module into several files: here it is one.
 * @param {readonly Module[]} modules
 */
function byId(modules) {
  /** @type {Map<string, Module>} */
  const found = new Map();
  for (const module of modules) {
    const before = found.get(module.id);
    if (before === undefined) found.set(module.id, module);
    else if (before.code !== module.code) throw new Error(`ncc: two modules ${module.id}`);
  }
  return found;
}

/** @param {readonly Stat[]} stats @returns {readonly string[]} */
function packagesOf(stats) {
  /** @param {Stat} stat @returns {string[]} */
  const named = ({ nameForCondition, modules = [] }) => [
    ...(
      /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(nameForCondition ?? '') ?? []
    ).slice(1),
    ...modules.flatMap(named),
  ];
  return [...new Set(stats.flatMap(named))].map((name) => name.replaceAll('\\', '/')).toSorted();
}
