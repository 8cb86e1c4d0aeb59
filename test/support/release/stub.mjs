/** What the stubs of `gh` and `npm` have in common: their state is a file, and a call can fail. */
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * @typedef {object} Release
 * @property {boolean} isDraft
 * @property {boolean} isLatest
 * @property {string} notes
 * @property {Record<string, string>} assets base64 by name
 */

/**
 * @typedef {object} State
 * @property {Record<string, Release>} releases by tag
 * @property {Record<string, { integrity: string, tag: string }>} published versions on npm
 * @property {boolean} isKnown does npm know the package, with whatever version
 * @property {string[]} calls all of them, in order
 * @property {{ call: number, when: 'before' | 'after' } | undefined} [fault] the call that fails:
 * before it has done anything, or after it has done all of it
 */

const file = process.env['STUB_STATE'] ?? '';

/** Says why a call is refused, and ends it. @param {string} words @returns {never} */
export function refuse(words) {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

/**
 * Runs one call. What it does to the state is kept.
 * @param {string} name of the program
 * @param {(state: State, args: readonly string[]) => void} work
 */
export function call(name, work) {
  const args = process.argv.slice(2);
  const state = /** @type {State} */ (JSON.parse(readFileSync(file, 'utf8')));
  const { fault } = state;
  const isHit = fault?.call === state.calls.length;
  state.calls.push([name, ...args].join(' '));
  writeFileSync(file, JSON.stringify(state));
  if (isHit && fault.when === 'before') refuse('the connection was lost');
  work(state, args);
  writeFileSync(file, JSON.stringify(state));
  if (isHit) refuse('the connection was lost');
}

/**
 * The options among arguments, with their values, and what is left. An option that is not named
 * is refused, so that a misspelt one is seen.
 * @param {readonly string[]} args @param {readonly string[]} valued @param {readonly string[]} flags
 */
export function split(args, valued, flags) {
  /** @type {Map<string, string>} */
  const options = new Map();
  /** @type {string[]} */
  const rest = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const [name = '', value] = arg.split(/=(.*)/s, 2);
    if (!arg.startsWith('--')) rest.push(arg);
    else if (flags.includes(name)) options.set(name, value ?? 'true');
    else if (valued.includes(name)) options.set(name, value ?? args[(at += 1)] ?? '');
    else refuse(`unknown flag: ${name}`);
  }
  return { options, rest };
}
