/**
 * Functions that V8 compiles while it reads their file. It does so for a function expression in
 * parentheses; a declaration it first skips, to read it again when it is called.
 */
import { decode, encode } from '@jridgewell/sourcemap-codec';

/** Keeps the parentheses from being taken away as needless, until `unmarked` takes it away itself. */
const MARK = '__EAGER__';

/**
 * A module with some functions as such expressions. They stand first, so that they are there as
 * early as the declarations were.
 * @param {string} code of a module that tsc has written, so that a function begins and ends a line
 * @param {ReadonlySet<string>} names of functions at the top of the module
 * @returns {{ code: string, lines: readonly number[] }} for each line the one it was, from 0
 */
export function withEager(code, names) {
  const [head, ...rest] = code.split('\n').map((text, line) => ({ text, line }));
  /** @type {typeof rest} */
  const eager = [];
  /** @type {typeof rest} */
  const others = [];
  let isInside = false;
  for (const { text, line } of rest) {
    const name = /^(?:async )?function\*? ([\w$]+)\(.*\{$/.exec(text)?.[1];
    /** @type {boolean} */
    const isStart = !isInside && name !== undefined && names.has(name);
    isInside ||= isStart;
    const isEnd = isInside && text === '}';
    const before = isStart ? `const ${name} = ${MARK}(` : '';
    (isInside ? eager : others).push({ text: `${before}${text}${isEnd ? ');' : ''}`, line });
    if (isEnd) isInside = false;
  }
  const all = [...(head === undefined ? [] : [head]), ...eager, ...others];
  return { code: all.map(({ text }) => text).join('\n'), lines: all.map(({ line }) => line) };
}

/**
 * The shortened code without the marks.
 * @param {{ code: string, map: string }} shortened
 */
export function unmarked({ code, map }) {
  const { mappings, ...others } = /** @type {{ mappings: string }} */ (JSON.parse(map));
  const lines = code.split('\n');
  const moved = decode(mappings).map((segments, at) => {
    const marks = [...(lines[at] ?? '').matchAll(new RegExp(MARK, 'g'))].map(({ index }) => index);
    return segments.map(([column, ...origin]) => {
      const before = marks.filter((mark) => mark < column).length;
      return /** @type {typeof segments[number]} */ ([column - before * MARK.length, ...origin]);
    });
  });
  return {
    code: code.replaceAll(MARK, ''),
    map: JSON.stringify({ ...others, mappings: encode(moved) }),
  };
}
