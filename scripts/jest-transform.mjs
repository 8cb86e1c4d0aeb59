/**
 * Makes JavaScript from our TypeScript for jest, with swc, after lazy modules are made synchronous.
 */
import { createTransformer as createSwc } from '@swc/jest';
import { withLazyImports } from './lazy-imports.mjs';

/** @param {import('@swc/core').Options} options */
function createTransformer(options) {
  const swc = /** @type {Required<import('@jest/transform').SyncTransformer>} */ (
    createSwc(options)
  );
  return {
    ...swc,
    /** @type {typeof swc.process} */
    process: (source, ...rest) => swc.process(withLazyImports(source), ...rest),
    /** @type {typeof swc.processAsync} */
    processAsync: (source, ...rest) => swc.processAsync(withLazyImports(source), ...rest),
    /** @type {typeof swc.getCacheKey} */
    getCacheKey: (source, ...rest) => swc.getCacheKey(withLazyImports(source), ...rest),
  };
}

export default { createTransformer };
