/** Rewrites a module of ncc so that Node starts it sooner. What the module does stays the same. */
import { minify } from '@swc/core';
import { exportsByValue } from './exports.mjs';

/** @typedef {import('./ncc.mjs').Module} Module */

/**
 * A module as it stands in dist, on one line but for the line breaks inside of texts.
 * @typedef {object} Written
 * @property {string} code
 * @property {string} map from there to the lines of the module as ncc wrote it
 * @property {number} lazy how many modules it loads by `lazy`
 */

/**
 * @param {Module} module
 * @param {boolean} isInStrict whether the file it is to stand in is strict
 * @returns {Promise<Written>}
 */
export async function rewritten({ code, name, strict }, isInStrict) {
  const { text, lazy } = synchronous(withoutChunks(code));
  const plain = isOurs(name) ? exportsByValue(text) : text;
  const { code: short, map = '' } = await shortened(asFunction(plain, strict && !isInStrict));
  if (!short.startsWith('(function')) throw new Error(`bundle: ${name} is no function`);
  return { code: short.replace(/;?\s*$/, ''), map, lazy };
}

/** Is a module compiled from our sources? @param {string} name */
export const isOurs = (name) => name.startsWith('build/');

/**
 * Code without comments and with short names for what is local. Node reads it sooner, and it is half
 * the size. Functions and classes keep their names, which stack traces show.
 * @param {string} code
 */
export function shortened(code) {
  return minify(code, {
    compress: false,
    mangle: { keep_classnames: true, keep_fnames: true },
    format: { comments: false, asciiOnly: true },
    module: false,
    sourceMap: true,
  });
}

/**
 * `import()` without the files that ncc would load first: here a module fetches its file itself.
 * @param {string} code of ncc
 */
export function withoutChunks(code) {
  const direct = code.replaceAll(
    /(?:Promise\.all\(\/\* import\(\) \*\/\[[^\]]*\]\)|\w+_require__\.e\(\/\* import\(\) \*\/ \d+\))\.then\(/g,
    'Promise.resolve().then(',
  );
  if (/_require__\.e\(/.test(direct)) throw new Error('bundle: an unknown import() of ncc');
  return direct;
}

/** A call of `lazy`, in the ways webpack may write a name that is imported. */
const LAZY =
  /(\blazy(?: \*\/ ?\.[\w$]+\)|\))?\(\(\) => )Promise\.resolve\(\)\.then\((\w+_require__)\.bind\(\w+, (\d+)\)\)/g;

/**
 * `lazy(() => import(…))` of src/adapters/lazy.ts gives a module at once.
 * @param {string} code without chunks
 */
function synchronous(code) {
  return { text: code.replaceAll(LAZY, '$1$2($3)'), lazy: [...code.matchAll(LAZY)].length };
}

/**
 * The function as one that V8 compiles while it reads the file: it takes a function in parentheses
 * for one that is about to be called, but an arrow function it first skips and then reads again.
 * @param {string} code @param {boolean} isStrict
 */
function asFunction(code, isStrict) {
  const plain = code.replace(/^\(\(([\w, ]*)\) => \{/, '(function ($1) {');
  return isStrict ? plain.replace('{', '{"use strict";') : plain;
}
