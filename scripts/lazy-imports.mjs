/**
 * `lazy(() => import('./x.ts'))` of src/adapters/lazy.ts, as prettier and tsc may write it, with what
 * stands before it on its line. What stands in a comment or in a text is none.
 */
const LAZY =
  /^(?!\s*(?:\*|\/[*/]))([^'"`\n]*)\blazy\(\s*\(\)\s*=>\s*import\(\s*(['"][^'"\n]+['"])\s*\),?\s*\)/gm;

/** How many modules a source loads by `lazy`. @param {string} source */
export const lazyImports = (source) => [...source.matchAll(LAZY)].length;

/**
 * A source whose lazy modules are there from the beginning. ES modules are loaded by `await` or by
 * static imports only; so where the sources run as they are, in tests and in scripts, these replace
 * `import()`. They are added at the end, where no line moves.
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
