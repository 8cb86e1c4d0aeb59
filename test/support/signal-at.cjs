/**
 * Sends a signal to the process itself before a certain one of the steps by which it writes files
 * through a temporary file. `SIGNAL_AT` is `COUNT:SIGNAL`; the steps are counted from 1.
 */
const fs = require('node:fs');

const [count, signal] = (process.env['SIGNAL_AT'] ?? '0:SIGINT').split(':');
let left = Number(count);
/** Descriptors of temporary files. @type {Set<unknown>} */
const ours = new Set();

function step() {
  left -= 1;
  if (left === 0) process.kill(process.pid, signal);
}

/**
 * Counts the calls of a function of node:fs whose first argument `concerns`.
 * @param {string} name
 * @param {(first: unknown) => boolean} concerns
 * @param {(result: unknown, first: unknown) => void} after what is done after such a call
 */
function counted(name, concerns, after = () => undefined) {
  const functions = /** @type {Record<string, (...args: unknown[]) => unknown>} */ (
    /** @type {unknown} */ (fs)
  );
  const original = functions[name];
  if (original === undefined) throw new Error(`There is no ${name}`);
  functions[name] = (...args) => {
    if (!concerns(args[0])) return original(...args);
    step();
    const result = original(...args);
    after(result, args[0]);
    return result;
  };
}

/** @param {unknown} path */
const isTemporary = (path) => String(path).endsWith('.tmp');
/** @param {unknown} fd */
const isOurs = (fd) => ours.has(fd);

counted('openSync', isTemporary, (fd) => ours.add(fd));
for (const name of ['writeSync', 'fchmodSync', 'fsyncSync']) counted(name, isOurs);
counted('closeSync', isOurs, (_, fd) => ours.delete(fd));
for (const name of ['renameSync', 'linkSync', 'rmSync']) counted(name, isTemporary, step);
