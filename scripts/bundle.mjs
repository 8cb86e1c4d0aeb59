/**
 * Bundles the compiled program with ncc, into the folder given (dist by default): one program with
 * three entries. Beside it, what programs import. ncc decides which modules belong to it. We put modules that are needed together into
 * one file, so that a run reads two or three files, and no module is there twice.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleApi } from './bundle/api.mjs';
import { placed } from './bundle/files.mjs';
import { mapOfFile, originOf } from './bundle/maps.mjs';
import { rewritten, shortened } from './bundle/module.mjs';
import { runNcc } from './bundle/ncc.mjs';
import { replaced } from './bundle/replaced.mjs';
import { runtimeWith } from './bundle/runtime.mjs';
import { warmFunctions } from './bundle/warm.mjs';
import { lazyImports } from './lazy-imports.mjs';

/** The module with which each program begins. `dist/NAME/index.js` starts it. */
const PROGRAMS = {
  cli: 'build/src/commands/cli/main.js',
  action: 'build/src/commands/action/main.js',
  publish: 'build/src/commands/publish/main.js',
};

/** @type {import('./bundle/files.mjs').Plan} */
const PLAN = {
  together: {
    // The modules that `--version` needs.
    main: [PROGRAMS.cli],
    // The further modules that going through files needs, and those that a manifest without
    // findings needs.
    walk: ['build/src/commands/cli/reading.js'],
    core: ['build/src/program/keep.js', 'build/src/program/judge.js'],
    // The modules that show findings to a person.
    pretty: ['build/src/report/pretty.js'],
  },
  programs: Object.values(PROGRAMS),
  shared: 'lib',
  others: 'action',
};
const MAIN = 'lib/main.js';
/** The file that loads all others. */
const LOADER = 'lib/load.js';

/** The file that loads one of the programs. ncc begins with it. */
const ENTRY = 'build/main.js';
/** What the loader calls a file with. */
const OPENING = '(function (exports, require, module, __filename, __dirname, load) {';
const NOTICE = '// Written by `npm run build` from src/ and rules/. Do not edit.\n';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [target = 'dist'] = process.argv.slice(2);

/** @param {string} path below the target @param {string} text */
function write(path, text) {
  const file = join(ROOT, target, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { mode: text.startsWith('#!') ? 0o755 : 0o644 });
}

/**
 * Writes the entry. ncc reads in package.json that it has to write CommonJS, which Node loads
 * faster than ES modules.
 */
function writeEntry() {
  const { version } = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  );
  writeFileSync(join(ROOT, 'build/package.json'), `${JSON.stringify({ version })}\n`);
  const lines = Object.entries(PROGRAMS).map(
    ([name, path]) =>
      `export const ${name} = () => import('./${posix.relative('build', path)}');\n`,
  );
  writeFileSync(join(ROOT, ENTRY), lines.join(''));
}

writeEntry();
const bundle = runNcc(ROOT, ENTRY);
const unnamed = bundle.packages.filter((name) => !bundle.licenses.split('\n').includes(name));
if (unnamed.length > 0) throw new Error(`bundle: no licence of ${unnamed.join(', ')}`);
const fileOf = placed(bundle.modules, PLAN);
const origin = originOf(ROOT, bundle.mapOf);

const files = [...new Set(fileOf.values())].toSorted();
const together = Object.keys(PLAN.together).map((name) => `${PLAN.shared}/${name}.js`);

rmSync(join(ROOT, target), { recursive: true, force: true });
let lazy = 0;
for (const file of files) lazy += await writeModules(file, new Map());
checkLazy(lazy);
for (const name of Object.keys(PROGRAMS)) {
  const first = name === 'cli' ? '#!/usr/bin/env node\n' : '';
  write(`${name}/index.js`, `${first}${NOTICE}${await startOf(name)}`);
}
write('licenses.txt', bundle.licenses);
write('package.json', '{"type":"commonjs"}\n');

await writeLoader();

// Once more, now that the program can be asked which functions it needs to start.
const warm = warmFunctions(join(ROOT, target), 'cli/index.js', together);
for (const file of together) await writeModules(file, warm);
await writeLoader();

await bundleApi(ROOT, target, bundle.packages);

/**
 * Writes the modules of a file, and its map.
 * @param {string} file below the target
 * @param {ReadonlyMap<string, ReadonlySet<string>>} warmIn names of warm functions, by module
 * @returns {Promise<number>} how many modules they load by `lazy`
 */
async function writeModules(file, warmIn) {
  const modules = [...bundle.modules.values()].filter(({ id }) => fileOf.get(id) === file);
  const isStrict = modules.every(({ strict }) => strict);
  const all = await Promise.all(
    modules
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(async (module) => {
        const names = warmIn.get(module.id) ?? new Set();
        return { module, written: await rewritten(module, isStrict, names) };
      }),
  );
  const table = `{\n${all.map(({ module, written }) => `${module.id}:${written.code}`).join(',\n')}\n}`;
  await writeScript(file, table, isStrict, all);
  return all.reduce((sum, { written }) => sum + written.lazy, 0);
}

/**
 * @param {string} file
 * @param {string} table of its modules
 * @param {boolean} isStrict
 * @param {readonly Pick<import('./bundle/maps.mjs').Piece, 'module' | 'written'>[]} all of them
 */
async function writeScript(file, table, isStrict, all) {
  if (file === MAIN && !isStrict) throw new Error(`bundle: ${MAIN} is strict, its modules are not`);
  const code =
    file === MAIN
      ? await runtimeWith(bundle.runtime, table, elsewhere())
      : `${isStrict ? '"use strict";' : ''}exports.modules=${table};`;
  const text = `${NOTICE}${OPENING}${code}\n})\n`;
  const pieces = all.map((one) => {
    const start = text.indexOf(`\n${one.module.id}:(`) + 1;
    const line = text.slice(0, start).split('\n').length - 1;
    return { ...one, line, column: one.module.id.length + 1 };
  });
  // The path of the file in the repository, even if it is written to another place.
  const map = mapOfFile(`dist/${file}`, pieces, origin);
  if (map !== undefined) write(`${file}.map`, map);
  const link = map === undefined ? '' : `//# sourceMappingURL=${posix.basename(file)}.map\n`;
  write(file, text + link);
}

/** Says which other file holds a module. */
function elsewhere() {
  const others = files.filter((file) => file !== MAIN);
  const of = [...fileOf].filter(([, file]) => file !== MAIN);
  return { files: others, fileOf: new Map(of.map(([id, file]) => [id, others.indexOf(file)])) };
}

/**
 * What a program begins with. A Node that is too old is told so in words that it understands: the
 * loader itself is too new for some.
 * @param {string} name of the program
 */
async function startOf(name) {
  const source = readFileSync(join(ROOT, 'scripts/bundle/start.cjs'), 'utf8');
  const { engines } = /** @type {{ engines: { node: string } }} */ (
    JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  );
  const [, oldest] = /^>=(\d+\.\d+)$/.exec(engines.node) ?? [];
  if (oldest === undefined) throw new Error(`bundle: engines.node is ${engines.node}`);
  const { code } = await shortened(source);
  const start = `require('../${LOADER}').load('${MAIN}').${name}()`;
  const filled = replaced(code, '"__OLDEST_HERE__"', () => JSON.stringify(oldest), 'the version');
  return `${replaced(filled, '"__START_HERE__"', () => `(${start})`, 'the start')}\n`;
}

/** Writes the loader, which knows what is in the files as they now are. */
async function writeLoader() {
  const hashes = files.map((file) => {
    const text = readFileSync(join(ROOT, target, file));
    return [file, createHash('sha256').update(text).digest('hex').slice(0, 16)];
  });
  const source = readFileSync(join(ROOT, 'scripts/bundle/load.cjs'), 'utf8');
  const { code } = await shortened(source);
  const table = JSON.stringify(Object.fromEntries(hashes));
  write(LOADER, `${NOTICE}${replaced(code, '{__HASHES_HERE__:""}', () => table, 'the hashes')}\n`);
}

/**
 * Checks that no `lazy` was missed. One that was missed would throw, and perhaps not in a test.
 * @param {number} found
 */
function checkLazy(found) {
  const wanted = ['build/src', 'build/rules']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.js'))
        .map((name) => lazyImports(readFileSync(join(ROOT, folder, name), 'utf8'))),
    )
    .reduce((sum, one) => sum + one, 0);
  if (found !== wanted) throw new Error(`bundle: ${wanted} times lazy(), found ${found} times`);
}
