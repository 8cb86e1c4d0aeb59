import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = fileURLToPath(new URL('playground', import.meta.url));
const ROOT = join(HERE, '../..');

/**
 * Builds the playground into a folder: a page, its style and script, and the worker, which holds the
 * linter as the package has it, `dist/api`.
 * @param {string} folder
 */
export async function buildPlayground(folder) {
  mkdirSync(folder, { recursive: true });
  await build({
    absWorkingDir: HERE,
    entryPoints: ['page.ts', 'worker.ts'],
    outdir: folder,
    bundle: true,
    // A worker made from a blob takes its script by importScripts, which knows no modules.
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    alias: { 'wfcache-lint': join(ROOT, 'dist/api/index.js') },
    plugins: [{ name: 'examples', setup: findExamples }],
    logLevel: 'warning',
  });
  for (const name of ['index.html', 'style.css'])
    copyFileSync(join(HERE, name), join(folder, name));
  copyFileSync(join(ROOT, 'dist/licenses.txt'), join(folder, 'licenses.txt'));
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
