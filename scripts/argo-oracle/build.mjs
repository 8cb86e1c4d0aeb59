/** Builds what asks one release of Argo Workflows: its controller as a test binary, its linter. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const CACHE = process.env['ARGO_ORACLE_DIR'] ?? join(tmpdir(), 'wfcache-lint-argo-oracle');

/** The files of the module that the packages need to compile. */
const NEEDED =
  /^(?:api|cmd|config|errors|persist|pkg|server|util|workflow|go\.(?:mod|sum)|.*\.go)$/;

/**
 * @typedef {object} Program what is compiled inside a copy of Argo's module
 * @property {string} name of the file that is built, before the release
 * @property {string} home the package of the copy in which our files are put
 * @property {readonly string[]} folders of our source beside this file: all that makes the program
 * @property {readonly string[]} compile the command of Go
 * @property {(version: string, copy: string) => void} place puts our files into the copy
 */

/** @type {Program} */
const ORACLE = {
  name: 'oracle',
  home: 'workflow/controller',
  folders: ['controller', 'releases'],
  compile: ['test', '-c', '-vet=off'],
  place: placeOracle,
};

/** @type {Program} */
const LINTER = {
  name: 'lint',
  home: 'cmd/oracle-lint',
  folders: ['lint', 'lint-releases'],
  compile: ['build'],
  place: placeLinter,
};

/**
 * The program that runs repositories under one release ("3.5.12"). It is built if it is not there
 * yet. Throws an Error that says what to install if Go is missing or the module cannot be loaded.
 * @param {string} version
 */
export function oracleBinary(version) {
  return build(ORACLE, version);
}

/**
 * The program that lints repositories offline as one release does. As `oracleBinary`.
 * @param {string} version
 */
export function linterBinary(version) {
  return build(LINTER, version);
}

/** @param {Program} program @param {string} version */
function build(program, version) {
  const { name, home, folders, compile, place } = program;
  const binary = join(CACHE, `${name}-${version}-${sourceHash(folders)}`);
  if (existsSync(binary)) return binary;
  requireGo();
  const module = downloadModule(version);
  const copy = join(CACHE, `source-${name}-${version}`);
  process.stderr.write(`Building ${name} for Argo ${version}; the first time takes minutes.\n`);
  copyModule(module, copy);
  place(version, copy);
  for (const old of readdirSync(CACHE)) {
    if (old.startsWith(`${name}-${version}-`)) rmSync(join(CACHE, old));
  }
  const fresh = `${binary}.new`;
  go([...compile, '-o', fresh, `./${home}`], copy);
  renameSync(fresh, binary);
  rmSync(copy, { recursive: true });
  return binary;
}

function requireGo() {
  if (spawnSync('go', ['version']).status === 0) return;
  throw new Error(
    'Go is not installed. The oracle runs Argo itself: install Go 1.25 or newer ' +
      '(https://go.dev/doc/install) and see that `go version` works. The tests need no Go.',
  );
}

/** @param {readonly string[]} args @param {string} cwd */
function go(args, cwd) {
  return execFileSync('go', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** @param {string} version @returns {string} the folder of the module in Go's cache */
function downloadModule(version) {
  const name = `github.com/argoproj/argo-workflows/v${major(version)}@v${version}`;
  const { stdout } = spawnSync('go', ['mod', 'download', '-json', name], {
    cwd: tmpdir(),
    encoding: 'utf8',
  });
  const answer = /** @type {{ Dir?: string, Error?: string }} */ (JSON.parse(stdout || '{}'));
  if (answer.Dir === undefined) throw new Error(`${name}: ${answer.Error ?? 'no answer from Go'}`);
  return answer.Dir;
}

/** @param {string} version */
function major(version) {
  return version.split('.', 1)[0] ?? '';
}

/** @param {string} module @param {string} copy */
function copyModule(module, copy) {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const entry of readdirSync(module).filter((name) => NEEDED.test(name))) {
    cpSync(join(module, entry), join(copy, entry), { recursive: true });
  }
  // The cache of Go is read-only, and so is the copy.
  execFileSync('chmod', ['-R', 'u+w', copy]);
}

/** @param {string} version @param {string} copy */
function placeOracle(version, copy) {
  const folder = join(copy, ORACLE.home);
  for (const name of readdirSync(folder)) {
    // The controller for the tests of Argo is made in this file. The other tests only take time.
    if (name.endsWith('_test.go') && name !== 'controller_test.go') rmSync(join(folder, name));
  }
  for (const file of [...sources('controller'), ...releaseFiles(folder)]) {
    const name = basename(file).replace(/(?:_test)?\.go$/, '_test.go');
    writeFileSync(join(folder, `oracle_${name}`), sourceFor(version, file));
  }
}

/** @param {string} version @param {string} copy */
function placeLinter(version, copy) {
  const folder = join(copy, LINTER.home);
  mkdirSync(folder);
  const client = readFileSync(join(copy, 'pkg/apiclient/apiclient.go'), 'utf8');
  const first = client.includes('NewWorkflowServiceClient(ctx ');
  const context = join(HERE, 'lint-releases', `context-${first ? 'first' : 'none'}.go`);
  for (const file of [...sources('lint'), context]) {
    writeFileSync(join(folder, basename(file)), sourceFor(version, file));
  }
}

/** Our source as this release's module names itself. @param {string} version @param {string} file */
function sourceFor(version, file) {
  return readFileSync(file, 'utf8').replaceAll(
    'argo-workflows/v3/',
    `argo-workflows/v${major(version)}/`,
  );
}

/**
 * The files that differ between releases. The source of the controller decides which are used.
 * @param {string} folder
 */
function releaseFiles(folder) {
  const read = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8');
  const first = read('controller_test.go').includes('func newController(ctx ');
  const own = existsSync(join(folder, 'pod/testing.go'));
  const typed = read('controller.go').includes('typedConfigMapInformer');
  return [
    `context-${first ? 'first' : 'none'}.go`,
    `pods-${own ? 'controller' : 'informer'}.go`,
    `configmaps-${typed ? 'typed' : 'plain'}.go`,
  ].map((name) => join(HERE, 'releases', name));
}

/** @param {string} folder */
function sources(folder) {
  return readdirSync(join(HERE, folder))
    .toSorted()
    .map((name) => join(HERE, folder, name));
}

/** A text that changes when our Go source in these folders changes. @param {readonly string[]} folders */
function sourceHash(folders) {
  const hash = createHash('sha256');
  for (const file of folders.flatMap(sources)) {
    hash.update(`${basename(file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}
