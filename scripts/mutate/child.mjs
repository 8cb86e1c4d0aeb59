/** The beginning of every program that tests start: it runs from the sources, and leaves marks. */
import { leaveAtExit } from './marks.mjs';

const warn = process.emitWarning.bind(process);
// The bundle holds its JSON as code; the sources import it, of which Node 20 warns.
process.emitWarning = /** @type {typeof process.emitWarning} */ (
  (/** @type {string | Error} */ warning, /** @type {string | undefined} */ type) => {
    if (type !== 'ExperimentalWarning') warn(warning, type);
  }
);
leaveAtExit();
