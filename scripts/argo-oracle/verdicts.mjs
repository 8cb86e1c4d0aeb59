/** Which files Argo's own linter refuses, and which of them it took before they were changed. */
import { readCases } from './cases.mjs';

/** @typedef {import('./ask.mjs').Repositories} Repositories */
/** @typedef {import('./ask.mjs').Verdict} Verdict */
/** @typedef {(version: string, repositories: Repositories) => Record<string, Verdict>} Lint */

/**
 * Lints the repositories of a folder, prints what is refused, and gives the exit code: 1 if anything
 * is. With `before`, the same repositories as they were, only what was taken there counts.
 * @param {string} folder
 * @param {string | undefined} before
 * @param {readonly string[]} versions
 * @param {Lint} lint
 */
export function lintCases(folder, before, versions, lint) {
  const cases = readCases(folder);
  const old = before === undefined ? undefined : readCases(before);
  return lintRepositories(cases, old, versions, lint);
}

/**
 * As `lintCases`, with repositories that are in memory.
 * @param {Repositories} cases
 * @param {Repositories | undefined} old
 * @param {readonly string[]} versions
 * @param {Lint} lint
 */
export function lintRepositories(cases, old, versions, lint) {
  let failed = false;
  for (const version of versions) {
    const now = verdictsOf(version, cases, lint);
    const then = old === undefined ? undefined : verdictsOf(version, old, lint);
    const refused = [...now].filter(([file, errors]) => errors.length > 0 && accepted(then, file));
    for (const [file, errors] of refused) {
      process.stdout.write(`${version} ${file}: ${errors.join('; ')}\n`);
    }
    const of = then === undefined ? '' : ` of ${String(count(then))} that were accepted`;
    const files = `${String(now.size)} files linted, ${String(count(now))} accepted`;
    process.stdout.write(`${version}: ${files}; ${String(refused.length)} refused${of}\n`);
    failed ||= refused.length > 0;
  }
  return failed ? 1 : 0;
}

/** @param {ReadonlyMap<string, readonly string[]> | undefined} then @param {string} file */
function accepted(then, file) {
  return then === undefined || then.get(file)?.length === 0;
}

/** @param {ReadonlyMap<string, readonly string[]>} verdicts */
function count(verdicts) {
  return [...verdicts.values()].filter((errors) => errors.length === 0).length;
}

/**
 * The errors by repository and file. What keeps a whole repository from being linted is an error of
 * each of its files.
 * @param {string} version
 * @param {Repositories} repositories
 * @param {Lint} lint
 * @returns {Map<string, readonly string[]>}
 */
function verdictsOf(version, repositories, lint) {
  /** @type {Map<string, readonly string[]>} */
  const found = new Map();
  for (const [name, { files, aborted }] of Object.entries(lint(version, repositories))) {
    for (const [path, text] of Object.entries(repositories[name] ?? {})) {
      const errors = aborted === undefined ? files[path] : argo(text) && [aborted];
      if (errors) found.set(`${name}/${path}`, errors);
    }
  }
  return found;
}

/** Does a file name Argo's objects at all? @param {string} text */
function argo(text) {
  return text.includes('argoproj.io');
}
