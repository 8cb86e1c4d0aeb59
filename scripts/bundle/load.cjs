/**
 * Loads the files of the program. Node compiles a file each time a process loads it, which takes
 * two thirds of the time of a run on one small file. So what V8 has compiled is kept in `.cache`
 * beside the program, and V8 is given it the next time. V8 refuses what another version of itself
 * has made, and what was made with other flags. A large run sets flags of its own, so what it has loaded
 * before is kept for the flags with which the process began, and what it loads later for both.
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

/**
 * A script, and the flags that the program had set when it was loaded: `+NAME=VALUE` for each.
 * @typedef {{ script: Script, flags: string, isNew: boolean }} Loaded
 */

/** The scripts that were run, by file. The program can run several times in one process. @type {Map<string, Loaded>} */
const scripts = new Map();

/** A flag of V8 that the program has set, and the value that it had. @typedef {{ name: string, value: number, usual: number }} Flag */

/** @type {Map<string, Flag>} */
const flags = new Map();

/**
 * Runs a file of the program as a module.
 * @param {string} file below `dist`
 * @returns {unknown} what it exports
 */
function load(file) {
  const filename = path.join(__dirname, '..', file);
  const module = { exports: {} };
  const loaded = scripts.get(file) ?? scriptOf(file, filename);
  scripts.set(file, loaded);
  const run = /** @type {Function} */ (loaded.script.runInThisContext());
  run.call(module.exports, module.exports, require, module, filename, path.dirname(filename), load);
  return module.exports;
}

/** @param {string} file @param {string} filename @returns {Loaded} */
function scriptOf(file, filename) {
  const set = [...flags.values()].filter(({ value, usual }) => value !== usual);
  const own = set.map(({ name, value }) => `+${name}=${value}`).join('');
  const cachedData = readCache(file, own);
  const script = new Script(readFileSync(filename, 'utf8'), { filename, cachedData });
  const isNew = cachedData === undefined || script.cachedDataRejected === true;
  return { script, flags: own, isNew };
}

/**
 * The name of what was compiled. It starts alike for all builds.
 * @param {string} file
 * @param {string} own flags
 */
const beginning = (file, own) => `${file.replaceAll('/', '-')}-${versions.v8}-${arch}${own}-`;

/** @param {string} file @param {string} own flags */
const cacheOf = (file, own) => path.join(CACHE, beginning(file, own) + HASHES[file]);

/** @param {string} file @param {string} own flags */
function readCache(file, own) {
  try {
    return readFileSync(cacheOf(file, own));
  } catch {
    return undefined;
  }
}

/** Keeps what was compiled, with the functions that were called, in place of what an earlier build left. */
function writeCache() {
  const made = [...scripts].filter(([, { isNew }]) => isNew);
  if (made.length === 0) return;
  try {
    mkdirSync(CACHE, { recursive: true });
    const kept = readdirSync(CACHE);
    for (const [file, loaded] of made) {
      const target = cacheOf(file, loaded.flags);
      setFlags(loaded.flags);
      writeFileSync(`${target}.${pid}`, loaded.script.createCachedData());
      renameSync(`${target}.${pid}`, target);
      const old = kept.filter((name) => name.startsWith(beginning(file, loaded.flags)));
      for (const name of old) if (name !== path.basename(target)) rmSync(path.join(CACHE, name));
    }
  } catch {
    // Without it the program is slower, and otherwise the same.
  }
}

/** Sets the flags that were set when a script was loaded, and no others. @param {string} own */
function setFlags(own) {
  if (flags.size === 0) return;
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  for (const { name, usual } of flags.values()) setFlagsFromString(`--${name}=${usual}`);
  for (const one of own.split('+').slice(1)) setFlagsFromString(`--${one}`);
}

process.on('wfcache-lint:flag', (/** @type {Flag} */ flag) => flags.set(flag.name, flag));
if (!env['CI']) process.on('exit', writeCache);
exports.load = load;
