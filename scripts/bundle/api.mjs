import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, posix, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { withLazyImports } from '../lazy-imports.mjs';

/** What is imported by name, and the module behind it. The first one must run in a browser. */
const ENTRIES = { index: 'src/api/main.ts', node: 'src/api/node/main.ts' };
/** What they import when it is first asked for: a file of its own, so that others do not load it. */
const LATER = { chinese: 'src/chinese/with-rules.ts' };
/** What several of them need. A chunk has the name of the first of these modules that it holds. */
const CHUNKS = { kit: 'src/rule-kit/index.ts', both: 'src/program/lint.ts' };
const NOTICE = '// Written by `npm run build` from src/ and rules/. Do not edit.';

/**
 * Writes what programs import: two ES modules, what both need in a third one, and their types.
 * esbuild makes it, because ncc makes modules for Node only.
 * @param {string} root of the repository
 * @param {string} target folder below it
 * @param {readonly string[]} licensed packages whose licences are in licenses.txt
 */
export async function bundleApi(root, target, licensed) {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { ...ENTRIES, ...LATER },
    outdir: `${target}/api`,
    bundle: true,
    splitting: true,
    format: 'esm',
    // Node as well as browsers; built-in modules of Node stay imports, and are looked for below.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['module', 'import'],
    external: ['node:*'],
    target: 'es2023',
    // Deno asks before it gives a variable of the environment.
    define: { 'process.env.__MINIMATCH_TESTING_PLATFORM__': 'undefined' },
    charset: 'utf8',
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
    chunkNames: '[name]-[hash]',
    write: false,
    banner: { js: NOTICE },
    metafile: true,
    logLevel: 'warning',
    plugins: [
      { name: 'lazy', setup: loadLazily },
      { name: 'version', setup: onlyVersion },
    ],
  });
  checkModules(metafile, `${target}/api/index.js`, licensed);
  mkdirSync(join(root, target, 'api'), { recursive: true });
  const names = chunkNames(metafile);
  for (const { path, text } of outputFiles) {
    const name = names.get(basename(path)) ?? basename(path);
    writeFileSync(
      join(root, target, 'api', name),
      text.replaceAll(/chunk-\w+\.js/g, (one) => names.get(one) ?? one),
    );
  }
  writeFileSync(join(root, target, 'api/package.json'), '{"type":"module"}\n');
  writeTypes(root, join(root, target, 'api'));
}

/**
 * The names of chunks by those that esbuild has given, which change with each letter of the sources.
 * @param {import('esbuild').Metafile} metafile
 * @returns {ReadonlyMap<string, string>}
 */
function chunkNames({ outputs }) {
  const chunks = Object.entries(outputs).filter(([, { entryPoint }]) => entryPoint === undefined);
  const named = chunks.map(([path, { inputs }]) => {
    const found = Object.entries(CHUNKS).find(([, module]) => module in inputs)?.[0];
    if (found === undefined)
      throw new Error(`bundle: no name for a chunk of ${Object.keys(inputs).join(', ')}`);
    return /** @type {const} */ ([basename(path), `${found}.js`]);
  });
  if (new Set(named.map(([, name]) => name)).size < named.length) {
    throw new Error('bundle: two chunks of the API have one name');
  }
  return new Map(named);
}

/** @param {import('esbuild').PluginBuild} plugin */
function loadLazily(plugin) {
  plugin.onLoad({ filter: /[\\/](?:src|rules)[\\/].*\.ts$/ }, ({ path }) => ({
    contents: withLazyImports(readFileSync(path, 'utf8')),
    loader: 'ts',
  }));
}

/** Of package.json only the version is needed. @param {import('esbuild').PluginBuild} plugin */
function onlyVersion(plugin) {
  const own = resolve(plugin.initialOptions.absWorkingDir ?? '.', 'package.json');
  plugin.onLoad({ filter: /package\.json$/ }, ({ path }) => {
    if (path !== own) return undefined;
    const { version } = /** @type {{ version: string }} */ (JSON.parse(readFileSync(path, 'utf8')));
    return { contents: JSON.stringify({ version }), loader: 'json' };
  });
}

/**
 * Checks that the entry for browsers leads to no module of Node, and that all packages are named in
 * licenses.txt.
 * @param {import('esbuild').Metafile} metafile
 * @param {string} pure the output that browsers load
 * @param {readonly string[]} licensed
 */
function checkModules({ outputs, inputs }, pure, licensed) {
  const reached = new Set([pure]);
  // A set that grows while it is walked: what is added is visited as well.
  for (const file of reached) {
    for (const { path, external } of outputs[file]?.imports ?? []) {
      if (external) throw new Error(`bundle: ${file} imports ${path}; ${pure} is for browsers`);
      reached.add(path);
    }
  }
  const packages = Object.keys(inputs).flatMap(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  const unnamed = [...new Set(packages)].filter((name) => !licensed.includes(name));
  if (unnamed.length > 0) throw new Error(`bundle: no licence of ${unnamed.join(', ')}`);
}

/**
 * Writes the types of the entries, and those that they lead to.
 * @param {string} root @param {string} folder
 */
function writeTypes(root, folder) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  // Whoever bundles has compiled, and so checked, the same sources.
  const args = [tsc, '-p', join(root, 'tsconfig.api.json'), '--noCheck'];
  execFileSync(process.execPath, args, { stdio: 'inherit' });
  const types = join(root, 'build/types');
  const main = posix.dirname(ENTRIES.index);
  const files = new Set(Object.values(ENTRIES).map((path) => path.replace(/\.ts$/, '.d.ts')));
  for (const file of files) {
    const text = readFileSync(join(types, file), 'utf8');
    for (const [, path = ''] of text.matchAll(/ from '(\.[^']+)\.ts'/g)) {
      files.add(posix.join(posix.dirname(file), `${path}.d.ts`));
    }
    const out = join(folder, 'types', relative(main, file));
    if (!file.startsWith(`${main}/`)) throw new Error(`bundle: ${file} is a type of the API`);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, `${NOTICE}\n${text.replaceAll(/( from '\.[^']+)\.ts'/g, "$1.js'")}`);
  }
}
