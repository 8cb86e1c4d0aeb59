/**
 * Loads the files of the program. Node compiles a file each time a process loads it, which takes
 * two thirds of the time of a run on one small file. So what V8 has compiled is kept in `.cache`
 * beside the program, and V8 is given it the next time. V8 refuses what another version of itself
 * has made, and what was made with other flags.
 *
 * Nothing else depends on the cache. It is written once for each file; never where `CI` is set,
 * because such machines are thrown away, and never where the folder cannot be written. Whoever can
 * write there can write the program itself.
 */
const {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');

/**
 * A hash of each file, by its path below `dist`. The bundler writes it here.
 * @type {Record<string, string>}
 */
const HASHES = { __HASHES_HERE__: '' };
const CACHE = path.join(__dirname, '../../.cache');
const { arch, env, pid, versions } = process;

/** The scripts that were run, by file. The program can run several times in one process. @type {Map<string, Script>} */
const scripts = new Map();
/** The files whose script V8 had to compile. @type {Set<string>} */
const compiled = new Set();

/**
 * Runs a file of the program as a module.
 * @param {string} file below `dist`
 * @returns {unknown} what it exports
 */
function load(file) {
  const filename = path.join(__dirname, '..', file);
  const module = { exports: {} };
  const script = scripts.get(file) ?? scriptOf(file, filename);
  scripts.set(file, script);
  const run = /** @type {Function} */ (script.runInThisContext());
  run.call(module.exports, module.exports, require, module, filename, path.dirname(filename), load);
  return module.exports;
}

/** @param {string} file @param {string} filename */
function scriptOf(file, filename) {
  const code = readFileSync(filename, 'utf8');
  const cachedData = readCache(file);
  const script = new Script(code, { filename, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) compiled.add(file);
  return script;
}

/** The name of what was compiled. It starts alike for all builds. @param {string} file */
const beginning = (file) => `${file.replaceAll('/', '-')}-${versions.v8}-${arch}-`;

/** @param {string} file */
const cacheOf = (file) => path.join(CACHE, beginning(file) + HASHES[file]);

/** @param {string} file */
function readCache(file) {
  try {
    return readFileSync(cacheOf(file));
  } catch {
    return undefined;
  }
}

/** Keeps what was compiled, with the functions that were called, in place of what an earlier build left. */
function writeCache() {
  if (compiled.size === 0) return;
  try {
    mkdirSync(CACHE, { recursive: true });
    const kept = readdirSync(CACHE);
    for (const [file, script] of scripts) {
      if (!compiled.has(file)) continue;
      const target = cacheOf(file);
      writeFileSync(`${target}.${pid}`, script.createCachedData());
      renameSync(`${target}.${pid}`, target);
      const old = kept.filter((name) => name.startsWith(beginning(file)));
      for (const name of old) if (name !== path.basename(target)) rmSync(path.join(CACHE, name));
    }
  } catch {
    // Without it the program is slower, and otherwise the same.
  }
}

if (!env['CI']) process.on('exit', writeCache);
exports.load = load;
