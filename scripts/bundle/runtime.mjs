/**
 * The code around the modules: that of webpack, with a loader that loads a module when it is asked
 * for.
 */
import { shortened, withoutChunks } from './module.mjs';
import { MODULES_HERE } from './ncc.mjs';
import { replaced } from './replaced.mjs';

/** A text in the runtime at the place of the list of files. */
const FILES_HERE = '__FILES_HERE__';

/**
 * Where the modules are that are not in the first file.
 * @typedef {{ files: readonly string[], fileOf: ReadonlyMap<string, number> }} Elsewhere
 */

const FETCH = `
var files = ${FILES_HERE};
function fetched(id) {
  return Object.assign(__webpack_modules__, load(files.names[files.of[id]]).modules)[id];
}`;

/**
 * @param {string} runtime of ncc
 * @param {string} modules of the first file, as an object
 * @param {Elsewhere} elsewhere
 */
export async function runtimeWith(runtime, modules, { files, fileOf }) {
  const { code } = await shortened(withFetch(withoutLoader(withoutChunks(runtime))));
  const table = { names: files, of: Object.fromEntries(fileOf) };
  return code.replace(FILES_HERE, () => JSON.stringify(table)).replace(MODULES_HERE, () => modules);
}

/** @param {string} runtime */
function withFetch(runtime) {
  const fetching = replaced(
    runtime,
    /__webpack_modules__\[moduleId\](?=(?:\.call)?\(module)/g,
    '(__webpack_modules__[moduleId] ?? fetched(moduleId))',
    'the call of a module',
  );
  const first = /^(.*var __webpack_modules__ = .*)$/gm;
  return replaced(fetching, first, (all) => all + FETCH, 'the table of modules');
}

/**
 * The runtime without webpack's own loader of files.
 * @param {string} runtime
 */
function withoutLoader(runtime) {
  const names = ['ensure chunk', 'get javascript chunk filename', 'require chunk loading'];
  return names.reduce(
    (text, name) =>
      replaced(
        text,
        new RegExp(
          `^/\\*{6}/ \t/\\* webpack/runtime/${name} \\*/\n[\\s\\S]*?^/\\*{6}/ \t\\}\\)\\(\\);\n`,
          'gm',
        ),
        '',
        `"${name}"`,
      ),
    runtime,
  );
}
