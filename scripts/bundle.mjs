/**
 * Bundles the compiled program with ncc, into the folder given (dist by default): one program with
 * two entries. ncc decides what belongs to it; we put its modules into files by what is read
 * together, so that a run reads two or three files, and nothing is there twice.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { placed } from './bundle/files.mjs';
import { mapOfFile, originOf } from './bundle/maps.mjs';
import { rewritten } from './bundle/module.mjs';
import { runNcc } from './bundle/ncc.mjs';
import { runtimeWith } from './bundle/runtime.mjs';
import { lazyImports } from './lazy-imports.mjs';

/** The module each program begins with; `dist/NAME/index.js` starts it. */
const PROGRAMS = {
  cli: 'build/src/commands/cli/main.js',
  action: 'build/src/commands/action/main.js',
};

/** @type {import('./bundle/files.mjs').Plan} */
const PLAN = {
  together: {
    // What `--version` needs.
    main: [PROGRAMS.cli],
    // What a clean manifest needs besides.
    core: ['build/src/commands/cli/reading.js', 'build/src/program/judge.js'],
    // What a person needs to see findings.
    pretty: ['build/src/report/pretty.js'],
  },
  programs: [PROGRAMS.cli, PROGRAMS.action],
  shared: 'lib',
  others: 'action',
};
const MAIN = 'lib/main.js';

/** Loads one of the programs; what ncc begins with. */
const ENTRY = 'build/main.js';
const NOTICE = '// Written by `npm run build` from src/ and rules/. Do not edit.\n';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [target = 'dist'] = process.argv.slice(2);

/** @param {string} path below the target @param {string} text */
function write(path, text) {
  const file = join(ROOT, target, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { mode: text.startsWith('#!') ? 0o755 : 0o644 });
}

/** ncc sees from package.json that it is to write CommonJS, which Node reads sooner than ES modules. */
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

rmSync(join(ROOT, target), { recursive: true, force: true });
const files = [...new Set(fileOf.values())].toSorted();
let lazy = 0;
for (const file of files) lazy += await writeFile(file);
checkLazy(lazy);
write('cli/index.js', `#!/usr/bin/env node\n${NOTICE}require('../${MAIN}').cli();\n`);
write('action/index.js', `${NOTICE}require('../${MAIN}').action();\n`);
write('licenses.txt', bundle.licenses);
write('package.json', '{"type":"commonjs"}\n');

/**
 * Writes the modules of a file, and its map.
 * @param {string} file below the target
 * @returns {Promise<number>} how many modules they load by `lazy`
 */
async function writeFile(file) {
  const modules = [...bundle.modules.values()]
    .filter(({ id }) => fileOf.get(id) === file)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const isStrict = modules.every(({ strict }) => strict);
  if (file === MAIN && !isStrict) throw new Error(`bundle: ${MAIN} is strict, its modules are not`);
  const written = await Promise.all(
    modules.map(async (module) => ({ module, ...(await rewritten(module, isStrict)) })),
  );
  const table = `{\n${written.map(({ module, code }) => `${module.id}:${code}`).join(',\n')}\n}`;
  const code =
    file === MAIN
      ? await runtimeWith(bundle.runtime, table, elsewhere())
      : `${isStrict ? '"use strict";' : ''}exports.modules=${table};`;
  const text = `${NOTICE}${code}\n`;
  const pieces = written.map(({ module, map }) => {
    const start = text.indexOf(`\n${module.id}:(`);
    const line = text.slice(0, start + 1).split('\n').length - 1;
    return { module, line, column: module.id.length + 1, map };
  });
  // The place of the file as it is in the repository, wherever it is written to.
  const map = mapOfFile(`dist/${file}`, pieces, origin);
  if (map !== undefined) write(`${file}.map`, map);
  const link = map === undefined ? '' : `//# sourceMappingURL=${posix.basename(file)}.map\n`;
  write(file, text + link);
  return written.reduce((sum, one) => sum + one.lazy, 0);
}

/** Which other file holds a module. */
function elsewhere() {
  const others = files.filter((file) => file !== MAIN);
  const names = others.map((file) =>
    posix.relative(dirname(MAIN), file).replace(/^(?=[^.])/, './'),
  );
  const of = [...fileOf].filter(([, file]) => file !== MAIN);
  return { files: names, fileOf: new Map(of.map(([id, file]) => [id, others.indexOf(file)])) };
}

/** A `lazy` that was overlooked would throw, and perhaps not in a test. @param {number} found */
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
