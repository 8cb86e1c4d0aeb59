import { decode, encode } from '@jridgewell/sourcemap-codec';
import { describe, expect, test } from '@jest/globals';
import { unmarked, withEager } from '../../scripts/bundle/eager.mjs';
import { exportsByValue } from '../../scripts/bundle/exports.mjs';
import { placed } from '../../scripts/bundle/files.mjs';
import { rewritten, withoutChunks } from '../../scripts/bundle/module.mjs';
import { replaced } from '../../scripts/bundle/replaced.mjs';

const PARAMETERS = '(__unused_webpack_module, __webpack_exports__, __webpack_require__)';
const ONE = '__webpack_require__.e(/* import() */ 815)';
const TWO = `Promise.all(/* import() */[${ONE}, __webpack_require__.e(596)])`;
const THEN = '.then(__webpack_require__.bind(__webpack_require__, 7))';

/** A module of ours as ncc writes it. */
const ours = (code: string) => ({
  id: '1',
  name: 'build/src/one.js',
  code: `(${PARAMETERS} => {\n${code}\n})`,
  strict: true,
  file: 'index.js',
  line: 0,
});

/** The exports of a module that ncc has written, as it was and as we rewrite it. */
function exportsOf(code: string): object {
  const exports = {};
  const require = Object.assign((id: string) => id, {
    d: (target: object, getters: Record<string, () => unknown>) => {
      for (const [key, get] of Object.entries(getters)) {
        Object.defineProperty(target, key, { get, enumerable: true });
      }
    },
  });
  // oxlint-disable-next-line no-eval -- code is what the bundler makes
  const run = (0, eval)(code) as (module: object, exports: object, require: unknown) => void;
  run({}, exports, require);
  return exports;
}

test('a text that the bundler no longer writes is an error', () => {
  expect(replaced('abab', /a/g, 'c', 'the a')).toBe('cbcb');
  expect(() => replaced('abab', /x/g, 'c', 'the x')).toThrow('the x not found');
});

describe('a module of ncc', () => {
  test('import() waits for no file, and lazy for nothing', async () => {
    for (const chunks of [ONE, TWO]) {
      for (const call of ['lazy(', '(0,lazy/* lazy */.R)(', '(0,_lazy__/* .lazy */ .R)(']) {
        const { code, lazy } = await rewritten(
          ours(`${call}() => ${chunks}${THEN})`),
          true,
          new Set(),
        );
        expect(code).toMatch(/\(\(\)=>\w\(7\)\)/);
        expect(lazy).toBe(1);
      }
      const { code, lazy } = await rewritten(
        ours(`const a = () => ${chunks}${THEN};`),
        true,
        new Set(),
      );
      expect(code).toMatch(/=\(\)=>Promise\.resolve\(\)\.then\(\w\.bind\(\w,7\)\)/);
      expect(lazy).toBe(0);
    }
  });

  test('an import() it does not know is an error', () => {
    expect(() => withoutChunks('__webpack_require__.e(815).then(x)')).toThrow('unknown import()');
  });

  test('is one line of ASCII, in strict code or says so itself', async () => {
    const module = ours(`const a = '…';\n// …\nfunction named() { return a; }`);
    const { code } = await rewritten(module, true, new Set());
    expect(code).toMatch(/^\(function\(\w,\w,\w\)\{const \w="\\u2026";function named\(\)/);
    expect((await rewritten(module, false, new Set())).code).toMatch(
      /^\(function\([\w,]+\)\{"use strict";/,
    );
  });
});

describe('exports as values', () => {
  const list = (entries: string) =>
    `/* harmony export */ __webpack_require__.d(__webpack_exports__, {\n${entries}\n/* harmony export */ });`;
  const entry = (key: string, name: string) =>
    `/* harmony export */   ${key}: () => (/* binding */ ${name})`;

  const code = ours(
    [
      list(
        [
          entry('A', 'later'),
          entry('B', 'fixed'),
          entry('C', 'Kind'),
          entry('D', 'count'),
          '/* harmony export */   E: () => (/* reexport */ other/* E */.e)',
          '/* harmony export */   F: () => (/* reexport */ fixed)',
          '/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)',
        ].join(',\n'),
      ),
      "var other = { e: 'of another module' };",
      'const early = __webpack_exports__.A();',
      'function later() { return 4; }',
      'const fixed = 2;',
      'class Kind {}',
      'let count = 0;',
      'const counter = 1;',
      'count += 1;',
      '/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ([early]);',
    ].join('\n'),
  ).code;

  test('are the same, and what changes is still asked for', () => {
    const [before, after] = [code, exportsByValue(code)].map((one) => ({ ...exportsOf(one) }));
    expect(after).toEqual({ ...before, A: expect.any(Function), C: expect.any(Function) });
    expect(after).toMatchObject({ B: 2, D: 1, E: 'of another module', F: 2, default: [4] });
    const own = Object.entries(Object.getOwnPropertyDescriptors(exportsOf(exportsByValue(code))));
    const computed = own.filter(([, descriptor]) => descriptor.get !== undefined);
    expect(computed.map(([key]) => key)).toEqual(['D']);
  });

  test('move no line', () => {
    const lines = code.split('\n');
    const moved = exportsByValue(code).split('\n');
    for (const text of ['const fixed = 2;', 'class Kind {}']) {
      expect(moved.indexOf(text)).toBe(lines.indexOf(text));
    }
  });
});

describe('functions that every run calls', () => {
  const ordinary = ours(
    [
      'const first = warm(1);',
      'function cold() {',
      '    return `',
      '    }`;',
      '}',
      'async function late() {',
      '}',
      'function warm(a) {',
      '    return a + 1;',
      '}',
      '__webpack_exports__.result = [first, cold.name, late.name, warm.name];',
    ].join('\n'),
  ).code;

  test('are there before all others, as expressions in parentheses', async () => {
    const { code: written } = await rewritten(ours(''), true, new Set());
    expect(written).not.toContain('(function warm');
    const eager = await rewritten(
      { ...ours(''), code: ordinary },
      true,
      new Set(['', 'warm', 'late', 'gone']),
    );
    expect(eager.code).toMatch(/=\(async function late\(.*=\(function warm\(.*function cold\(/s);
    expect(exportsOf(eager.code)).toEqual(exportsOf(ordinary));
    expect(exportsOf(eager.code)).toEqual({ result: [2, 'cold', 'late', 'warm'] });
  });

  test('keep the numbers of their lines', () => {
    const { code: moved, lines } = withEager(ordinary, new Set(['warm']));
    const before = ordinary.split('\n');
    const after = moved.split('\n');
    expect(after[2]).toBe('    return a + 1;');
    expect(lines).toHaveLength(before.length);
    expect(lines.map((line) => before[line])).toEqual(
      after.map((text) => text.replace('const warm = __EAGER__(', '').replace(/^\}\);$/, '}')),
    );
  });

  test('keep their columns when the marks go', () => {
    const marked = 'const a=__EAGER__(1),b=__EAGER__(2),c=3;';
    const mappings = encode([[[6], [18], [21, 0, 1, 2], [36, 0, 2, 4]]]);
    const { code: short, map } = unmarked({ code: marked, map: JSON.stringify({ mappings }) });
    expect(short).toBe('const a=(1),b=(2),c=3;');
    expect(decode((JSON.parse(map) as { mappings: string }).mappings)).toEqual([
      [[6], [9], [12, 0, 1, 2], [18, 0, 2, 4]],
    ]);
  });
});

describe('which file holds a module', () => {
  const needs = (...ids: number[]) => ids.map((id) => `__webpack_require__(${id});`).join('');
  const loads = (...ids: number[]) =>
    ids.map((id) => `__webpack_require__.bind(__webpack_require__, ${id});`).join('');
  const modules = new Map(
    Object.entries({
      1: { name: 'build/src/cli.js', code: needs(2, 10) + loads(3, 4, 12, 21) },
      2: { name: 'build/src/base.js', code: '' },
      3: { name: 'build/src/report/a.js', code: needs(2, 5) },
      4: { name: 'build/src/report/b.js', code: needs(5, 11) },
      5: { name: 'node_modules/@x/shared.js', code: '' },
      6: { name: 'build/src/action.js', code: needs(2, 7) + loads(4) },
      7: { name: 'build/src/github.js', code: '' },
      8: { name: 'build/src/heavy.js', code: needs(2) },
      12: { name: 'build/src/twelve.js', code: needs(20, 21) },
      20: { name: 'build/src/twenty.js', code: '' },
      21: { name: 'build/src/loaded.js', code: needs(20) },
      10: { name: 'node:fs', code: '\nmodule.exports = require("fs");\n' },
      11: { name: 'node:net', code: '\nmodule.exports = require("net");\n' },
    }).map(([id, one]) => [id, { ...ours(''), ...one, id }]),
  );
  const plan = {
    together: { main: ['build/src/cli.js'], core: ['build/src/heavy.js'] },
    programs: ['build/src/cli.js', 'build/src/action.js'],
    shared: 'lib',
    others: 'action',
  };

  test('is that of those who need it, or its own where they are several', () => {
    expect(Object.fromEntries(placed(modules, plan))).toEqual({
      1: 'lib/main.js',
      2: 'lib/main.js',
      3: 'lib/report-a.js',
      4: 'lib/report-b.js',
      5: 'lib/x-shared.js',
      6: 'action/action.js',
      7: 'action/action.js',
      8: 'lib/core.js',
      10: 'lib/main.js',
      11: 'lib/main.js',
      12: 'lib/twelve.js',
      // Both are needed by both: the file has the name of what is loaded.
      20: 'lib/loaded.js',
      21: 'lib/loaded.js',
    });
  });

  test('a module that the plan names has to be there', () => {
    const together = { main: ['build/src/gone.js'] };
    expect(() => placed(modules, { ...plan, together })).toThrow('no module build/src/gone.js');
  });
});
