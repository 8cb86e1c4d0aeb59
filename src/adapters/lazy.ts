/**
 * A module that is loaded when it is first used, without `await`. For what is heavy and most runs do
 * not need. It is written at the top of a file, as an import is:
 *
 *     const complete = lazy(() => import('../yaml/complete/complete.ts'));
 *     … complete().readYaml(file) …
 *
 * `import()` names the module for every tool, and gives it its type. Whatever runs our code makes it
 * synchronous: the build (scripts/bundle) and what loads the sources (scripts/lazy-imports.mjs). So
 * the argument has to be written as above, and the module must not use `await` at its top level.
 */
export function lazy<T extends object>(load: () => Promise<T>): () => T {
  return () => atOnce(load());
}

function atOnce<T extends object>(module: T | Promise<T>): T {
  if (module instanceof Promise) {
    throw new TypeError(
      'lazy() runs only where import() was made synchronous: see src/adapters/lazy.ts',
    );
  }
  return module;
}
