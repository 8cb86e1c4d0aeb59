/** Builds the oracle of one release of Argo Workflows: one test binary of Argo's own controller. */
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
const PACKAGE = 'workflow/controller';

/** The files of the module that the package needs to compile. */
const NEEDED =
  /^(?:api|cmd|config|errors|persist|pkg|server|util|workflow|go\.(?:mod|sum)|.*\.go)$/;

/**
 * The program that runs repositories under one release ("3.5.12"). It is built if it is not there
 * yet. Throws an Error that says what to install if Go is missing or the module cannot be loaded.
 * @param {string} version
 */
export function oracleBinary(version) {
  const binary = join(CACHE, `oracle-${version}-${sourceHash()}`);
  if (existsSync(binary)) return binary;
  requireGo();
  const module = downloadModule(version);
  const copy = join(CACHE, `source-${version}`);
  process.stderr.write(`Building the oracle for Argo ${version}; the first time takes minutes.\n`);
  copyModule(module, copy);
  copyOracle(version, copy);
  for (const name of readdirSync(CACHE)) {
    if (name.startsWith(`oracle-${version}-`)) rmSync(join(CACHE, name));
  }
  const fresh = `${binary}.new`;
  go(['test', '-c', '-vet=off', '-o', fresh, `./${PACKAGE}`], copy);
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
  const folder = join(copy, PACKAGE);
  for (const name of readdirSync(folder)) {
    // The controller for the tests of Argo is made in this file. The other tests only take time.
    if (name.endsWith('_test.go') && name !== 'controller_test.go') rmSync(join(folder, name));
  }
}

/** @param {string} version @param {string} copy */
function copyOracle(version, copy) {
  const folder = join(copy, PACKAGE);
  for (const file of [...sources('controller'), ...releaseFiles(folder)]) {
    const text = readFileSync(file, 'utf8').replaceAll(
      'argo-workflows/v3/',
      `argo-workflows/v${major(version)}/`,
    );
    const name = basename(file).replace(/(?:_test)?\.go$/, '_test.go');
    writeFileSync(join(folder, `oracle_${name}`), text);
  }
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

/** A text that changes when the Go source of the oracle changes. */
function sourceHash() {
  const hash = createHash('sha256');
  for (const file of [...sources('controller'), ...sources('releases')]) {
    hash.update(`${basename(file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}
