/**
 * Makes JavaScript from our TypeScript for jest, with swc, after lazy modules are made synchronous and
 * globals of the language local.
 */
import { createTransformer as createSwc } from '@swc/jest';
import { withLazyImports } from './lazy-imports.mjs';
import { withLocalGlobals } from './local-globals.mjs';

/** swc as a transformer has all three. @typedef {Required<ReturnType<typeof createSwc>>} Swc */

/** @param {string} source */
const prepared = (source) => withLocalGlobals(withLazyImports(source));

/** @param {import('@swc/core').Options} options */
function createTransformer(options) {
  const swc = /** @type {Swc} */ (createSwc(options));
  return {
    ...swc,
    /** @type {Swc['process']} */
    process: (source, ...rest) => swc.process(prepared(source), ...rest),
    /** @type {Swc['processAsync']} */
    processAsync: (source, ...rest) => swc.processAsync(prepared(source), ...rest),
    /** @type {Swc['getCacheKey']} */
    getCacheKey: (source, ...rest) => swc.getCacheKey(prepared(source), ...rest),
  };
}

export default { createTransformer };
