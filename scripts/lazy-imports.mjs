/**
 * `lazy(() => import('./x.ts'))` of src/adapters/lazy.ts, as oxfmt and tsc write it, with the
 * text before it on its line. In a comment or in a text it does not count.
 */
const LAZY =
  /^(?!\s*(?:\*|\/[*/]))([^'"`\n]*)\blazy\(\s*\(\)\s*=>\s*import\(\s*(['"][^'"\n]+['"])\s*\),?\s*\)/gm;

/** How many modules a source loads by `lazy`. @param {string} source */
export const lazyImports = (source) => [...source.matchAll(LAZY)].length;

/**
 * A source whose lazy modules are loaded at the beginning. ES modules can be loaded only by `await`
 * or by static imports. So where the sources run as they are, in tests and in scripts, static
 * imports replace `import()`. They are added at the end, so that no line moves.
 * @param {string} source
 */
export function withLazyImports(source) {
  /** @type {string[]} */
  const imports = [];
  const text = source.replaceAll(
    LAZY,
    (/** @type {string} */ all, /** @type {string} */ before, /** @type {string} */ path) => {
      const name = `lazily${imports.length}`;
      imports.push(`import * as ${name} from ${path};`);
      return `${before}lazy(${all.replaceAll(/[^\n]/g, '')}() => ${name})`;
    },
  );
  return text + imports.join(' ');
}
