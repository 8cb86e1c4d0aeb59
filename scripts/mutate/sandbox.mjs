/**
 * A private copy of the working tree, where sources are broken. `dist` holds no bundle there: its
 * programs run the sources, file by file, so that tests that start them judge mutants too.
 */
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import swc from '@swc/core';
import { withLazyImports } from '../lazy-imports.mjs';
import { entryOf } from './sources.mjs';

/** @import { Source } from './sources.mjs' */

/** Where the sources are as JavaScript, from the root. */
const COMPILED = 'dist/source';

/**
 * @typedef {object} Sandbox
 * @property {string} root of the copy
 * @property {string} temporary where what runs in it may leave files
 * @property {(path: string, text: string) => void} write another text for a source
 */

/**
 * @param {string} root of the working tree
 * @param {string} folder a new one, for the copy and whatever it leaves behind
 * @param {readonly string[]} files
 * @param {readonly Source[]} sources
 * @returns {Sandbox}
 */
export function makeSandbox(root, folder, files, sources) {
  const copy = join(folder, 'tree');
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary, { recursive: true });
  for (const path of files) copyInto(join(copy, path), join(root, path));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const data = files.filter(
    (path) => path === 'package.json' || /^(?:src|rules)\/.*\.json$/.test(path),
  );
  for (const path of data) copyInto(join(copy, COMPILED, path), join(root, path));
  /** @type {Sandbox['write']} */
  const write = (path, text) => {
    put(join(copy, path), text);
    put(join(copy, COMPILED, path.replace(/\.ts$/, '.js')), compiled(text));
  };
  for (const { path, text } of sources) write(path, text);
  for (const name of programsOf(files)) replaceProgram(copy, name, entryOf(sources, name));
  return { root: copy, temporary, write };
}

/**
 * Programs in `dist`, by the names of their folders.
 * @param {readonly string[]} files
 */
function programsOf(files) {
  return files.flatMap((path) => /^dist\/(\w+)\/index\.js$/.exec(path)?.[1] ?? []);
}

/**
 * A program may be loaded several times in one process, and begins anew each time: hence the number.
 * @param {string} copy
 * @param {string} name
 * @param {Source} entry
 */
function replaceProgram(copy, name, { path }) {
  const main = `../source/${path.replace(/\.ts$/, '.js')}`;
  const lines = [
    '#!/usr/bin/env node',
    'const run = process.hrtime.bigint();',
    `import('../../scripts/mutate/child.mjs').then(() => import(\`${main}?\${run}\`));`,
  ];
  put(join(copy, 'dist', name, 'package.json'), '{"type":"commonjs"}\n');
  put(join(copy, 'dist', name, 'index.js'), `${lines.join('\n')}\n`);
}

/** As jest.config.mjs has it; here other files are imported as what they are compiled to. */
const JSC = {
  target: /** @type {const} */ ('es2023'),
  parser: { syntax: /** @type {const} */ ('typescript') },
  experimental: { keepImportAttributes: true },
  rewriteRelativeImportExtensions: true,
};

/** `lazy(() => import('./x.ts'))` as swc writes it. */
const LAZY = /\blazy\(\(\)=>import\(("\.[^"]+")\)\)/g;

const REQUIRE =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/**
 * JavaScript of a source. Its own lazy modules are read when they are asked for, as in the bundle;
 * those of packages, which may not know `require`, are read at once.
 * @param {string} text
 */
function compiled(text) {
  const options = { jsc: JSC, module: { type: /** @type {const} */ ('es6') }, swcrc: false };
  const { code } = swc.transformSync(text, options);
  const lazy = code.replaceAll(LAZY, 'lazy(() => require($1))');
  // Before all else: a program that begins at once asks for modules before its last line has run.
  return withLazyImports(lazy === code ? code : `${REQUIRE}\n${lazy.replace(/^#!.*\n/, '')}`);
}

/** @param {string} path @param {string} text */
function put(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** @param {string} path @param {string} original */
function copyInto(path, original) {
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(original, path);
}
