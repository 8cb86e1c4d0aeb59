/** One worker at a time in one copy of the tree, and what to do when it falls silent. */
import { fork } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** @import { ChildProcess } from 'node:child_process' */
/** @import { Sandbox } from './sandbox.mjs' */
/** @import { Order, Report } from './worker.mjs' */

/**
 * What comes of an order. `silent`: it has taken longer than it may; `gone`: the worker has ended,
 * which only a test can have done.
 * @typedef {Report | 'silent' | 'gone'} Answer
 */

/** A worker that holds more bytes is replaced: not all modules of files that have run are freed. */
const MOST_MEMORY = 1.2e9;

const NODE = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/** Runs test files in a copy of the tree, one at a time. */
export class Hand {
  /** @type {ChildProcess | undefined} */
  #worker = undefined;

  /** @param {Sandbox} sandbox */
  constructor(sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * @param {Order} order
   * @param {(key: string) => number} limitOf milliseconds for a test; of '' for what is around tests
   * @returns {Promise<Answer>}
   */
  async run(order, limitOf) {
    const worker = (this.#worker ??= start(this.sandbox));
    const answer = await ask(worker, order, limitOf);
    if (typeof answer === 'string' || answer.memory > MOST_MEMORY) this.end();
    return answer;
  }

  /** Ends the worker and all that its tests have started. */
  end() {
    const pid = this.#worker?.pid;
    this.#worker = undefined;
    if (pid === undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // They have all ended already.
    }
  }
}

/** @param {Sandbox} sandbox */
function start({ root, temporary }) {
  rmSync(temporary, { recursive: true, force: true });
  const home = join(temporary, 'home');
  mkdirSync(home, { recursive: true });
  // A broken program finds no settings, no credentials and no repository of whoever runs this.
  const env = {
    ...process.env,
    HOME: home,
    TMPDIR: temporary,
    GIT_CEILING_DIRECTORIES: join(root, '..'),
  };
  return fork(join(root, 'scripts/mutate/worker.mjs'), {
    cwd: root,
    env,
    execArgv: NODE,
    // A group of its own, so that what its tests have started can be ended with it.
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/**
 * @param {ChildProcess} worker
 * @param {Order} order
 * @param {(key: string) => number} limitOf
 * @returns {Promise<Answer>}
 */
function ask(worker, order, limitOf) {
  return new Promise((done) => {
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const finish = (/** @type {Answer} */ answer) => {
      clearTimeout(timer);
      worker.off('message', hear).off('exit', leave);
      done(answer);
    };
    const wait = (/** @type {string} */ key) => {
      clearTimeout(timer);
      timer = setTimeout(finish, limitOf(key), 'silent');
    };
    const leave = () => finish('gone');
    const hear = (/** @type {Report | { begins: string }} */ message) => {
      if ('begins' in message) wait(message.begins);
      else finish(message);
    };
    worker.on('message', hear).on('exit', leave);
    wait('');
    worker.send(order);
  });
}
