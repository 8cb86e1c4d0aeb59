/** `lazy(() => import('./x.ts'))` of src/adapters/lazy.ts, as prettier may write it. */
const LAZY = /\blazy\(\s*\(\)\s*=>\s*import\(\s*('[^'\n]+')\s*\),?\s*\)/g;

/**
 * A source whose lazy modules are loaded at the beginning. ES modules can be loaded only by `await`
 * or by static imports. So where the sources run as they are, in tests and in scripts, static
 * imports replace `import()`. They are added at the end, so that no line moves.
 * @param {string} source
 */
export function withLazyImports(source) {
  /** @type {string[]} */
  const imports = [];
  const text = source.replaceAll(LAZY, (_, /** @type {string} */ path) => {
    const name = `lazily${imports.length}`;
    imports.push(`import * as ${name} from ${path};`);
    return `lazy(() => ${name})`;
  });
  return text + imports.join(' ');
}
