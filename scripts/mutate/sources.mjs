/** Which files are the program, and which room each is in. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { importsOf, parse } from './tree.mjs';

/** @import { Part } from './tree.mjs' */

/**
 * A file of the program.
 * @typedef {object} Source
 * @property {string} path from the root, with `/`
 * @property {string} text
 * @property {string} room the first folder below `src`; `src` for what is in none; `rules`
 * @property {boolean} own somebody wrote it by hand and tests should hold it
 */

/** Functions are called by those who import them; other values are computed before. */
const FUNCTION = /^(?:Arrow)?FunctionExpression$/;

/**
 * The files that git knows or would add: the working tree without what is built or ignored.
 * @param {string} root
 * @returns {string[]}
 */
export function filesOf(root) {
  const listed = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  return paths.toSorted();
}

/**
 * @param {string} root
 * @param {readonly string[]} files
 * @returns {Source[]}
 */
export function sourcesOf(root, files) {
  const program = files.filter(
    (path) => /^(?:src|rules)\/.*\.ts$/.test(path) && !path.endsWith('.d.ts'),
  );
  const generated = generatedOf(root, program);
  return program.map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
    room: roomOf(path),
    own: !generated.has(path) && (path.startsWith('src/') || isRule(path)),
  }));
}

/**
 * @param {string} path
 * @returns {boolean} jest runs it
 */
export function isTestFile(path) {
  return /^test\/.*\.test\.ts$/.test(path);
}

/**
 * @param {string} text
 * @returns {boolean} it exports something else than functions, classes and types
 */
export function exportsValues(text) {
  return /^export \{/m.test(text) || parse(text).children.some(isValue);
}

/** @param {Part} part */
function isValue({ type, children }) {
  if (type === 'ExportDefaultExpression') return true;
  if (type !== 'ExportDeclaration') return false;
  const [declared] = children;
  if (declared?.type !== 'VariableDeclaration') return false;
  return declared.children.some((one) => !FUNCTION.test(one.children.at(-1)?.type ?? ''));
}

/**
 * The sources that nothing imports and whose path has this word: where the program `dist/<word>`
 * begins.
 * @param {readonly Source[]} sources
 * @param {string} word
 */
export function entryOf(sources, word) {
  const imported = new Set(
    sources.flatMap(({ path, text }) =>
      importsOf(text).map((target) => normalize(join(dirname(path), target))),
    ),
  );
  const found = sources.filter(
    ({ path }) =>
      path.startsWith('src/') && !imported.has(path) && path.split(/[/.-]/).includes(word),
  );
  const [entry] = found;
  if (entry !== undefined && found.length === 1) return entry;
  const names = found.map(({ path }) => path).join(', ') || 'none';
  throw new Error(
    `dist/${word}: one file of src/ that nothing imports should have "${word}" in its path; found ${names}`,
  );
}

/** @param {string} path */
function roomOf(path) {
  const [top = '', room = '', ...rest] = path.split('/');
  return top === 'src' && rest.length > 0 ? room : top;
}

/** @param {string} path */
function isRule(path) {
  return /^rules\/[^/_][^/]*\/rule\.ts$/.test(path);
}

/** @param {string} root @param {readonly string[]} paths */
function generatedOf(root, paths) {
  const answer = execFileSync('git', ['check-attr', '-z', '--stdin', 'linguist-generated'], {
    cwd: root,
    encoding: 'utf8',
    input: paths.join('\0'),
  });
  const fields = answer.split('\0');
  const marked = paths.filter((_, index) => fields[index * 3 + 2] === 'true');
  return new Set([...marked, ...paths.filter((path) => path.includes('/generated/'))]);
}
