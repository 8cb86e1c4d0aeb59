/** Rewrites a module of ncc so that Node starts it faster. What the module does stays the same. */
import { minify } from '@swc/core';
import { unmarked, withEager } from './eager.mjs';
import { exportsByValue } from './exports.mjs';
import { replaced } from './replaced.mjs';

/** @typedef {import('./ncc.mjs').Module} Module */

/**
 * A module as it stands in dist, on one line but for the line breaks inside of texts.
 * @typedef {object} Written
 * @property {string} code
 * @property {string} map from there to the lines of `lines`
 * @property {readonly number[]} lines the lines of the module as ncc wrote it, from 0
 * @property {number} lazy how many modules it loads by `lazy`
 */

/**
 * @param {Module} module
 * @param {boolean} isInStrict whether the file it is to stand in is strict
 * @param {ReadonlySet<string>} warm names of functions that every run calls
 * @returns {Promise<Written>}
 */
export async function rewritten({ code, name, strict }, isInStrict, warm) {
  const { text, lazy } = synchronous(withoutChunks(withLate(code, LATE[name] ?? [])));
  const plain = isOurs(name) ? exportsByValue(text) : text;
  const { code: eager, lines } = withEager(plain, isOurs(name) ? warm : new Set());
  const result = await shortened(asFunction(eager, strict && !isInStrict));
  const { code: short, map } = unmarked({ map: '', ...result });
  if (!short.startsWith('(function')) throw new Error(`bundle: ${name} is no function`);
  return { code: short.replace(/;?\s*$/, ''), map, lines, lazy };
}

/** Is a module compiled from our sources? @param {string} name */
export const isOurs = (name) => name.startsWith('build/');

/**
 * Code without comments and with short names for local variables. Node reads it faster, and it has
 * half the size. Functions and classes keep their names, because stack traces show them.
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
 * `import()` without the files that ncc would load first, because a module here loads its file
 * itself.
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

/**
 * What a module of a package loads at its beginning and seldom uses, by the variables of webpack. Only
 * the token of an OIDC provider, a proxy, and programs that the toolkit can start need these 450 KB and
 * Node's modules for connections and processes.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const LATE = {
  'node_modules/@actions/core/lib/core.js': [
    'tunnel',
    'undici',
    'external_http_namespaceObject',
    'external_https_namespaceObject',
    'external_http_',
    'external_https_',
    'external_child_process_',
    'external_assert_',
    'external_timers_',
    'external_string_decoder_',
  ],
};

/**
 * Code that loads these where it uses them. A module is run once, whoever asks for it first.
 * @param {string} code
 * @param {readonly string[]} variables
 */
function withLate(code, variables) {
  return variables.reduce((text, name) => {
    const loading = new RegExp(`^var ${name} = (.*_require__(?:\\.t)?\\(.*\\));$`, 'gm');
    const [, call = ''] = loading.exec(text) ?? [];
    const rest = replaced(text, loading, '', `the import of ${name}`);
    const use = new RegExp(`\\b${name}(?=[.;, ])`, 'g');
    // ncc leaves out what is not called, but not what it loads.
    return rest.includes(name) ? replaced(rest, use, call, `a use of ${name}`) : rest;
  }, code);
}

/** A call of `lazy`, in all forms in which webpack writes an imported name. */
const LAZY =
  /(\blazy(?: \*\/ ?\.[\w$]+\)|\))?\(\(\) => )Promise\.resolve\(\)\.then\((\w+_require__)\.bind\(\w+, (\d+)\)\)/g;

/**
 * Code in which `lazy(() => import(…))` of src/adapters/lazy.ts gives a module at once.
 * @param {string} code without chunks
 */
function synchronous(code) {
  return { text: code.replaceAll(LAZY, '$1$2($3)'), lazy: [...code.matchAll(LAZY)].length };
}

/**
 * The function in a form that V8 compiles while it reads the file. V8 expects that a function in
 * parentheses is called soon. It first skips an arrow function, and then reads it again.
 * @param {string} code
 * @param {boolean} isStrict
 */
function asFunction(code, isStrict) {
  const plain = code.replace(/^\(\(([\w, ]*)\) => \{/, '(function ($1) {');
  return isStrict ? plain.replace('{', '{"use strict";') : plain;
}
