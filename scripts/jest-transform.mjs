/** What makes JavaScript of our TypeScript for jest: swc, once lazy modules were made synchronous. */
import { createTransformer as createSwc } from '@swc/jest';
import { withLazyImports } from './lazy-imports.mjs';

/** swc as a transformer has all three. @typedef {Required<ReturnType<typeof createSwc>>} Swc */

/** @param {import('@swc/core').Options} options */
function createTransformer(options) {
  const swc = /** @type {Swc} */ (createSwc(options));
  return {
    ...swc,
    /** @type {Swc['process']} */
    process: (source, ...rest) => swc.process(withLazyImports(source), ...rest),
    /** @type {Swc['processAsync']} */
    processAsync: (source, ...rest) => swc.processAsync(withLazyImports(source), ...rest),
    /** @type {Swc['getCacheKey']} */
    getCacheKey: (source, ...rest) => swc.getCacheKey(withLazyImports(source), ...rest),
  };
}

export default { createTransformer };
