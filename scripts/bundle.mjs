/**
 * Bundles the compiled program with ncc, into the folder given (dist by default). The bundles are
 * CommonJS: Node reads those several milliseconds faster than ES modules, chunk by chunk.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [target = 'dist'] = process.argv.slice(2);
const { version } = /** @type {{ version: string }} */ (
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
);

// ncc looks here for the kind of module to make, and takes the version from here.
writeFileSync(join(ROOT, 'build/package.json'), `${JSON.stringify({ version })}\n`);
rmSync(join(ROOT, target), { recursive: true, force: true });
for (const entry of ['action', 'cli']) {
  const out = `${target}/${entry}`;
  const input = `build/src/commands/${entry}/main.js`;
  const options = ['--license', 'licenses.txt', '--no-cache', '--quiet'];
  execFileSync('npx', ['--no-install', 'ncc', 'build', input, '-o', out, ...options], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  writeFileSync(join(ROOT, out, 'package.json'), '{"type":"commonjs"}\n');
  for (const file of readdirSync(join(ROOT, out)).filter((name) => name.endsWith('.js'))) {
    const path = join(ROOT, out, file);
    writeFileSync(path, compiledAtOnce(withLazyImports(readFileSync(path, 'utf8'))));
  }
}

/**
 * The same chunk, with its modules as function expressions in parentheses instead of arrow
 * functions. V8 expects that such a function is called soon, and compiles it while it reads the
 * file. Of an arrow function it only finds the end, and reads it again when it is called. That
 * takes 4 of 42 ms for a small file.
 * @param {string} code
 */
function compiledAtOnce(code) {
  return code.replaceAll(/^(\/\*\*\*\/ )\(\(([\w, ]*)\) => \{$/gm, '$1(function ($2) {');
}

/**
 * The same chunk, where `lazy(() => import(…))` of src/adapters/lazy.ts gives the module itself:
 * `require` loads the chunk, so the module is there at once.
 * @param {string} code
 */
function withLazyImports(code) {
  const loads = String.raw`Promise\.all\(\/\* import\(\) \*\/(\[[^\]]*\])\)|(\w+\.e\(\/\* import\(\) \*\/ \d+\))|Promise\.resolve\((?:\/\* import\(\) \*\/)?\)`;
  const direct = code.replaceAll(
    new RegExp(
      String.raw`(\blazy(?: \*\/ \.\w+|\/\* lazy \*\/\.\w+)?\)?\(\(\) => )(?:${loads})\.then\((\w+)\.bind\(\w+, (\d+)\)\)`,
      'g',
    ),
    /** @type {(...found: (string | undefined)[]) => string} */
    (_, head, many, one, require, id) => `${head}(${many ?? one ?? '0'}, ${require}(${id}))`,
  );
  if (/\blazy(?: \*\/ \.\w+|\/\* lazy \*\/\.\w+)?\)?\(\(\) => (?:Promise|\w+\.e\()/.test(direct)) {
    throw new Error('bundle: an unknown import() of ncc in lazy()');
  }
  return direct;
}
