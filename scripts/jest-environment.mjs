/**
 * Node as an environment of tests, in a process whose compiler is patient. V8 compiles a function
 * again, in other threads, after so many bytes of code that it ran in it. Jest gives every file of
 * tests its own functions, so most of that is lost with the file: later saves a tenth of all time.
 */
import { TestEnvironment } from 'jest-environment-node';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setFlagsFromString } from 'node:v8';

// V8 of Node 22 decides in another way, and does not know the flag.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000');

/**
 * Where Jest keeps, for a file of tests, which test is running: it tells to which of them an error
 * belongs that nobody has caught. Node 20 and 22 call JavaScript for every promise and for each of
 * these, and Jest never ends one. After sixty files a test with many promises takes half as long again.
 * @type {Set<AsyncLocalStorage<unknown>>}
 */
const begun = new Set();

/** @type {PropertyDescriptor} */
const run = Object.getOwnPropertyDescriptor(AsyncLocalStorage.prototype, 'run') ?? {};
Object.defineProperty(AsyncLocalStorage.prototype, 'run', {
  ...run,
  /**
   * @this {AsyncLocalStorage<unknown>}
   * @param {unknown} store
   * @param {readonly unknown[]} rest
   * @returns {unknown}
   */
  value(store, ...rest) {
    if (isOfTest(store)) begun.add(this);
    return /** @type {(...given: readonly unknown[]) => unknown} */ (run.value).call(
      this,
      store,
      ...rest,
    );
  },
});

/** @param {unknown} store @returns {boolean} */
function isOfTest(store) {
  return typeof store === 'object' && store !== null && ('test' in store || 'hook' in store);
}

export default class extends TestEnvironment {
  /** @override */
  async teardown() {
    await super.teardown();
    for (const storage of begun) storage.disable();
    begun.clear();
  }
}
