/**
 * A module that is read and run when it is first asked for, and at once: nothing waits for it. For
 * what is heavy and most runs do without. It stands at the top of a file, as an import does:
 *
 *     const complete = lazy(() => import('../yaml/complete/complete.ts'));
 *     … complete().readYaml(file) …
 *
 * `import()` names the module for every tool, and gives it its type. Whatever runs our code makes it
 * synchronous: the build (scripts/bundle) and what loads the sources (scripts/lazy-imports.mjs). So
 * the argument is written as above and in no other way, and the module does not use `await` at its top.
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
