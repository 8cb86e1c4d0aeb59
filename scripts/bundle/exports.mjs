import { replaced } from './replaced.mjs';

/**
 * A module whose exports are plain values, where they never change. Webpack exports everything by a
 * function. It is called at each use and compiled at the first one, and takes longer to define.
 * @param {string} code of a module that tsc has written, so that each declaration begins a line
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
      // There are as many lines as before, for the source maps.
      return ['', ...lines, ''].join('\n');
    },
    'the list of exports',
  );
  return changed.replace(/\}\)$/, () => `${last.join('\n')}})`);
}

/**
 * Does a module wait at its top level? Then its exports are inside of another function.
 * @param {string} code
 */
const isWaiting = (code) => /^\w+_require__\.a\(module, async/m.test(code);

/**
 * An entry of the list: of a function, which exists before the module runs; of a constant, which
 * exists after it has run, also where it is one of another module; or of another value, which can
 * change. Our modules import each other in no circle, and what they export never changes: the other
 * module has run before.
 * @param {string} line `name: () => (value),`
 * @param {string} code
 */
function exported(line, code) {
  const [, key = '', name = '', member = ''] =
    /"?([\w$]+)"?: \(\) => \((?:\/\* (?:binding|reexport) \*\/ )?([\w$]+)(\/\* [\w$]+ \*\/\.[\w$]+)?\),?$/.exec(
      line,
    ) ?? [];
  const value = `__webpack_exports__[${JSON.stringify(key)}] = ${name}${member};`;
  if (name === '') return { kind: 'other', value };
  if (member !== '') return { kind: 'constant', value };
  const word = name.replaceAll('$', String.raw`\$`);
  /** @param {string} pattern */
  const declares = (pattern) => new RegExp(`^${pattern}`, 'm').test(code);
  if (declares(`(?:async )?function\\*? ${word}\\(`)) return { kind: 'function', value };
  const before = String.raw`(?:/\* harmony default export \*/ )?(?:const|class) `;
  return { kind: declares(`${before}${word}(?![\\w$])`) ? 'constant' : 'other', value };
}
