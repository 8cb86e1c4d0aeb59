/**
 * What goes on in the one test file that a worker runs. The environment in which jest runs it
 * reports here, and the worker asks here what came of it: both load this module once.
 */
import { computed, listen, takeMarks } from './marks.mjs';

/**
 * One test of a file.
 * @typedef {object} TestRun
 * @property {string} key its names from the outside, with a number where another has the same
 * @property {string} unit the outermost block that it is in; empty where it is in none
 * @property {number} ms of computing
 * @property {string} why it failed; empty where it passed
 * @property {readonly number[]} regions that ran in it
 */

/**
 * An outermost block of a file: what its hooks do before all and after all of its tests.
 * @typedef {object} UnitRun
 * @property {string} name
 * @property {number} ms of computing
 * @property {readonly number[]} regions that ran in them
 */

/** @typedef {{ readonly name: string, readonly parent?: Block }} Block */
/**
 * @typedef {object} Test as circus has it
 * @property {string} name
 * @property {Block} parent
 * @property {string | null | undefined} mode
 * @property {readonly unknown[]} errors
 */
/** @typedef {Block & { readonly children: readonly ((Test & { type: 'test' }) | (Tests & { type: 'describeBlock' }))[] }} Tests */
/** @typedef {{ readonly name: string, readonly test?: Test, readonly describeBlock?: Block }} Event */

/**
 * @typedef {object} Task
 * @property {ReadonlySet<string>} skip tests that are not to run
 * @property {boolean} isWhole every test is to run, also behind one that failed
 * @property {(key: string) => void} begins a test begins, or what stands around tests
 */

class Session {
  /** @type {Task} */
  #task = { skip: new Set(), isWhole: true, begins: () => undefined };
  /** @type {Map<Test, string>} */
  #keys = new Map();
  /** @type {Map<string, number>} */
  #counts = new Map();
  /** @type {Uint8Array} */
  #marks = new Uint8Array();
  /** What this process had computed when the last thing ended. */
  #ended = 0;
  /** @type {TestRun[]} */
  tests = [];
  /** @type {UnitRun[]} */
  units = [];
  /** @type {readonly number[]} that ran while the file was loaded */
  regions = [];
  /** Milliseconds that programs have computed, which the file has started. */
  programs = 0;
  /** The first test that failed and what it said; empty where none did. */
  failure = '';

  /** @param {Task} task */
  begin(task) {
    this.#task = task;
    this.#keys.clear();
    this.#counts.clear();
    this.tests = [];
    this.units = [];
    this.regions = [];
    this.programs = 0;
    this.failure = '';
  }

  /** @param {object} global of the test file */
  open(global) {
    this.#marks = listen(global);
  }

  /** @param {Event} event @param {{ readonly rootDescribeBlock: Tests }} state */
  heard({ name, test, describeBlock }, state) {
    if (name === 'run_start') this.#load(state.rootDescribeBlock);
    if (name === 'run_describe_finish' && describeBlock !== undefined) this.#around(describeBlock);
    if (test === undefined) return;
    if (name === 'test_start') this.#start(test);
    if (name === 'test_done') this.#done(test);
  }

  /** @param {Tests} block of the file */
  #load(block) {
    this.regions = this.#taken().regions;
    this.#choose(block);
  }

  /** @param {Tests} block */
  #choose(block) {
    for (const child of block.children) {
      if (child.type === 'describeBlock') this.#choose(child);
      else this.#name(child);
    }
  }

  /** @param {Test} test */
  #name(test) {
    const name = namesOf(test).join(' › ');
    const same = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, same);
    const key = same === 1 ? name : `${name} #${same}`;
    this.#keys.set(test, key);
    if (this.#task.skip.has(key)) test.mode = 'skip';
  }

  /** @param {Test} test */
  #start(test) {
    this.#around(test.parent);
    if (this.failure !== '' && !this.#task.isWhole) test.mode = 'skip';
    this.#task.begins(this.#keys.get(test) ?? '');
  }

  /** @param {Test} test */
  #done(test) {
    const key = this.#keys.get(test) ?? '';
    const why = test.errors.length === 0 ? '' : messageOf(test.errors[0]);
    if (why !== '') this.failure ||= `${key}: ${why}`;
    this.tests.push({ key, unit: unitOf(test.parent), why, ...this.#taken() });
    this.#task.begins('');
  }

  /** What ran since the last test belongs to the hooks of a unit. @param {Block} block */
  #around(block) {
    this.units.push({ name: unitOf(block), ...this.#taken() });
  }

  #taken() {
    const now = computed();
    const { regions, ms } = takeMarks(this.#marks);
    const own = now - this.#ended;
    this.#ended = now;
    this.programs += ms;
    return { ms: own + ms, regions };
  }
}

/** The session of this process. */
export const session = new Session();

/** @param {Test} test @returns {string[]} */
function namesOf({ name, parent }) {
  return [...blocksOf(parent), name];
}

/** @param {Block} block @returns {string} */
function unitOf(block) {
  return blocksOf(block)[0] ?? '';
}

/**
 * The names of blocks, the outermost first: without the file, which is a block of jest's own.
 * @param {Block} block
 * @returns {string[]}
 */
function blocksOf({ name, parent }) {
  return parent === undefined ? [] : [...blocksOf(parent), name];
}

/** @param {unknown} error an error, or circus' pair of one and the place where it was noticed */
function messageOf(error) {
  const [first] = Array.isArray(error) ? /** @type {unknown[]} */ (error) : [error];
  const hasMessage = typeof first === 'object' && first !== null && 'message' in first;
  return String(hasMessage ? first.message : first) || 'an error without a message';
}
