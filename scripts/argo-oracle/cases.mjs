/**
 * The recorded answers below test/argo/cases: compares them with those of the controller, or writes
 * them.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./ask.mjs').Repositories} Repositories */
/** @typedef {import('./ask.mjs').Answer} Answer */
/** @typedef {import('./ask.mjs').Answers} Answers */
/** @typedef {(version: string, repositories: Repositories) => Answers} Ask */

const ANSWER = /^pods(?:\.\d+\.\d+\.\d+)?\.json$/;
const MANIFEST = /\.(?:ya?ml|json)$/;

/**
 * Compares the answers, prints the differences, and gives the exit code: 1 if there are any.
 * @param {string} folder
 * @param {readonly string[]} versions
 * @param {Ask} ask
 */
export function checkCases(folder, versions, ask) {
  const cases = readCases(folder);
  /** @type {string[]} */
  const lines = [];
  for (const version of versions) {
    const answers = ask(version, cases);
    for (const [name, answer] of Object.entries(answers)) {
      const recorded = recordedAnswer(join(folder, name), version);
      lines.push(
        ...difference(recorded, printed(answer)).map((line) => `${name} ${version} ${line}`),
      );
    }
  }
  const count = Object.keys(cases).length;
  const verdict = lines.length === 0 ? 'agree with' : 'do not agree with';
  lines.push(`${count} cases ${verdict} the controllers of ${versions.join(', ')}`);
  process.stdout.write(`${lines.join('\n')}\n`);
  return lines.length === 1 ? 0 : 1;
}

/**
 * Writes the answers of every version; one file where all are equal, none where one is missing.
 * @param {string} folder
 * @param {readonly string[]} versions
 * @param {Ask} ask
 */
export function updateCases(folder, versions, ask) {
  const cases = readCases(folder);
  const answers = versions.map((version) => ask(version, cases));
  for (const name of Object.keys(cases)) {
    const texts = answers.flatMap((answer) => (answer[name] ? [printed(answer[name])] : []));
    const home = join(folder, name);
    for (const file of readdirSync(home).filter((one) => ANSWER.test(one)))
      rmSync(join(home, file));
    if (texts.length < versions.length) continue;
    if (new Set(texts).size === 1) writeFileSync(join(home, 'pods.json'), texts[0] ?? '');
    else
      versions.forEach((version, i) =>
        writeFileSync(join(home, `pods.${version}.json`), texts[i] ?? ''),
      );
  }
  return 0;
}

/**
 * The repositories of a folder, one in each folder below it.
 * @param {string} folder
 * @returns {Repositories}
 */
export function readCases(folder) {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Object.fromEntries(names.map(({ name }) => [name, readManifests(join(folder, name))]));
}

/** @param {string} home */
function readManifests(home) {
  const paths = readdirSync(home, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => MANIFEST.test(path) && !ANSWER.test(path));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(home, path), 'utf8')]));
}

/** @param {string} home @param {string} version */
function recordedAnswer(home, version) {
  const own = join(home, `pods.${version}.json`);
  const shared = join(home, 'pods.json');
  if (existsSync(own)) return readFileSync(own, 'utf8');
  return existsSync(shared) ? readFileSync(shared, 'utf8') : '';
}

/**
 * An answer with one line for each pod and each failure, so that a change of one of them changes
 * one line.
 * @param {Answer} answer
 */
function printed(answer) {
  const parts = Object.entries(answer).map(([key, values]) => {
    const lines = values.map((value) => `    ${JSON.stringify(value)}`);
    return `  "${key}": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** @param {string} recorded @param {string} now */
function difference(recorded, now) {
  if (recorded === now) return [];
  if (recorded === '') return ['has no recorded answer'];
  const [old, fresh] = [recorded, now].map((text) =>
    text.split('\n').map((line) => line.replace(/,$/, '')),
  );
  const gone = (old ?? []).filter((line) => !fresh?.includes(line)).map((line) => `-${line}`);
  const added = (fresh ?? []).filter((line) => !old?.includes(line)).map((line) => `+${line}`);
  return [...gone, ...added];
}
