import { replaced } from './replaced.mjs';

/**
 * A module whose exports are plain values, as far as they never change. Webpack exports everything
 * by a function, which is called at each use, compiled at its first, and costs more to define.
 * @param {string} code of a module that tsc has written, so that what it declares begins a line
 */
export function exportsByValue(code) {
  if (!code.includes('_require__.d(__webpack_exports__, {\n') || isWaiting(code)) return code;
  /** @type {string[]} */
  const last = [];
  const changed = replaced(
    code,
    /^(?:\/\* harmony export \*\/ )?(\w+_require__)\.d\(__webpack_exports__, \{\n([\s\S]*?)\n(?:\/\* harmony export \*\/ )?\}\);$/gm,
    (_, require, list) => {
      const lines = list.split('\n').map((line) => {
        const { kind, value } = exported(line, code);
        if (kind === 'constant') last.push(value);
        if (kind === 'other') return `${require}.d(__webpack_exports__, {${line}});`;
        return kind === 'function' ? value : '';
      });
      // As many lines as before, for the source maps.
      return ['', ...lines, ''].join('\n');
    },
    'the list of exports',
  );
  return changed.replace(/\}\)$/, () => `${last.join('\n')}})`);
}

/** The exports of a module that waits at its top are inside of another function. @param {string} code */
const isWaiting = (code) => /^\w+_require__\.a\(module, async/m.test(code);

/**
 * An entry of the list: of a function, which is there before the module runs; of a constant, which
 * is there once it has run; of anything else, which may change.
 * @param {string} line `name: () => (value),` @param {string} code
 */
function exported(line, code) {
  const [, key = '', name = ''] =
    /"?([\w$]+)"?: \(\) => \((?:\/\* binding \*\/ )?([\w$]+)\),?$/.exec(line) ?? [];
  const value = `__webpack_exports__[${JSON.stringify(key)}] = ${name};`;
  if (name === '') return { kind: 'other', value };
  const word = name.replaceAll('$', String.raw`\$`);
  /** @param {string} pattern */
  const declares = (pattern) => new RegExp(`^${pattern}`, 'm').test(code);
  if (declares(`(?:async )?function\\*? ${word}\\(`)) return { kind: 'function', value };
  const before = String.raw`(?:/\* harmony default export \*/ )?(?:const|class) `;
  return { kind: declares(`${before}${word}(?![\\w$])`) ? 'constant' : 'other', value };
}
