import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = fileURLToPath(new URL('playground', import.meta.url));
const ROOT = join(HERE, '../..');

const API = join(ROOT, 'dist/api');

/** @type {import('esbuild').BuildOptions} */
const OPTIONS = {
  absWorkingDir: HERE,
  bundle: true,
  // A worker made from a blob takes its scripts by importScripts, which knows no modules.
  format: 'iife',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

/**
 * Builds the playground into a folder: a page, its style and script, and the worker, which holds the
 * linter as the package has it, `dist/api`. Its Chinese is a script of its own, which the worker loads
 * when it is asked for.
 * @param {string} folder
 */
export async function buildPlayground(folder) {
  mkdirSync(folder, { recursive: true });
  await build({
    ...OPTIONS,
    entryPoints: ['page.ts', 'worker.ts'],
    outdir: folder,
    alias: { 'wfcache-lint': join(API, 'index.js') },
    plugins: [
      { name: 'examples', setup: findExamples },
      { name: 'chinese', setup: loadChineseLater },
    ],
  });
  await build({
    ...OPTIONS,
    stdin: {
      contents: `export { CHINESE } from './chinese.js';`,
      resolveDir: API,
    },
    globalName: 'wfcacheLintChinese',
    outfile: join(folder, 'chinese.js'),
    plugins: [{ name: 'kit', setup: takeKit }],
  });
  for (const name of ['index.html', 'style.css'])
    copyFileSync(join(HERE, name), join(folder, name));
  copyFileSync(join(ROOT, 'dist/licenses.txt'), join(folder, 'licenses.txt'));
}

/**
 * In the worker the module of Chinese is a script that is loaded when it is imported. It gets what both
 * need from the worker, so that this is loaded once. @param {import('esbuild').PluginBuild} plugin
 */
function loadChineseLater(plugin) {
  plugin.onResolve({ filter: /^\.\/chinese\.js$/ }, () => ({
    path: 'chinese',
    namespace: 'later',
  }));
  plugin.onLoad({ filter: /./, namespace: 'later' }, () => ({
    contents: `import * as kit from './kit.js';
      globalThis.wfcacheLintKit = kit;
      importScripts(globalThis.scriptOf('chinese'));
      export const { CHINESE } = globalThis.wfcacheLintChinese;`,
    resolveDir: API,
  }));
}

/** @param {import('esbuild').PluginBuild} plugin */
function takeKit(plugin) {
  plugin.onResolve({ filter: /^\.\/kit\.js$/ }, () => ({ path: 'kit', namespace: 'kit' }));
  plugin.onLoad({ filter: /./, namespace: 'kit' }, () => ({
    contents: 'module.exports = globalThis.wfcacheLintKit',
  }));
}

/** @param {import('esbuild').PluginBuild} plugin */
function findExamples(plugin) {
  const name = 'examples-of-rules';
  plugin.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
  plugin.onLoad({ filter: /./, namespace: name }, () => ({
    contents: JSON.stringify(examplesOfRules()),
    loader: 'json',
  }));
}

/** The bad example of each rule that is one manifest and needs nothing but a configuration. */
export function examplesOfRules() {
  return readdirSync(join(ROOT, 'rules')).flatMap((name) => {
    const own = (/** @type {string} */ file) => join(ROOT, 'rules', name, `example.${file}`);
    const isAlone = !existsSync(own('caches.json')) && !existsSync(own('online.json'));
    if (name.startsWith('_') || !existsSync(own('bad.yaml')) || !isAlone) return [];
    const configuration = existsSync(own('config.yaml')) ? read(own('config.yaml')) : '';
    return [{ name, manifest: read(own('bad.yaml')), configuration }];
  });
}

/** @param {string} path */
function read(path) {
  return readFileSync(path, 'utf8');
}
