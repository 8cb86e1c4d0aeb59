/**
 * A stub of npm for the rehearsal of a release: a registry that knows one package. What needs no
 * registry is left to npm itself.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnv } from '../cli.ts';
import { refuse, split, type Call, type Program, type State } from './stub.ts';

/** What the real npm has made, for all rehearsals of a test file. */
const CACHE = mkdtempSync(join(tmpdir(), 'release-npm-'));
process.on('exit', () => rmSync(CACHE, { recursive: true, force: true }));

const NPM = spawnSync('bash', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim();

/** Runs a command of it. */
export const npm: Program = (state, call) => {
  const [verb = '', ...args] = call.args;
  switch (verb) {
    case 'view':
      return view(state, args);
    case 'publish':
      return publish(state, args, call);
    default:
      return refuse(`unknown command "${verb}"`);
  }
};

function view({ isKnown, published }: State, args: readonly string[]): string {
  const [, version = ''] = (args[0] ?? '').split('@');
  if (!isKnown) refuse('npm error code E404\nnpm error 404 Not Found');
  // npm prints nothing for a version that is not there, and succeeds.
  const there = published[version];
  return there === undefined ? '' : `${there.integrity}\n`;
}

function publish({ isKnown, published }: State, args: readonly string[], { cwd }: Call): string {
  const { options, rest } = split(args, ['--tag', '--access'], ['--provenance']);
  const [path = ''] = rest;
  const version = /wfcache-lint-(.*)\.tgz$/.exec(path)?.[1] ?? refuse('no such file');
  if (!options.has('--provenance')) refuse('without provenance');
  if (!isKnown) refuse('npm error code E404\nnpm error 404 no trusted publisher');
  if (version in published) refuse('npm error code EPUBLISHCONFLICT');
  const bytes = readFileSync(join(cwd, path));
  const hash = createHash('sha512').update(bytes).digest('base64');
  published[version] = { integrity: `sha512-${hash}`, tag: options.get('--tag') ?? 'latest' };
  return '';
}

/** Is a call one that needs no registry? npm answers it itself, and it is no call of the release. */
export function isLocal([verb]: readonly string[]): boolean {
  return verb === 'pack' || verb === 'sbom';
}

/**
 * Runs npm itself, once for each state of the package: it takes a second, and a rehearsal asks the
 * same again and again. Gives what it prints.
 */
export function realNpm({ args, cwd }: Call): string {
  const manifests = ['package.json', 'package-lock.json', 'CHANGELOG.md'];
  const hash = createHash('sha256').update(args.join('\n'));
  for (const path of manifests) hash.update(readFileSync(join(cwd, path)));
  const kept = join(CACHE, hash.digest('hex'));
  const made = join(kept, 'made');
  if (!existsSync(kept)) {
    mkdirSync(made, { recursive: true });
    const before = new Set(readdirSync(cwd));
    const options = { cwd, env: cleanEnv(), maxBuffer: 64 * 1024 * 1024 };
    const printed = execFileSync(NPM, args, { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
    for (const name of readdirSync(cwd))
      if (!before.has(name)) cpSync(join(cwd, name), join(made, name));
    writeFileSync(join(kept, 'printed'), printed);
  }
  cpSync(made, cwd, { recursive: true });
  return readFileSync(join(kept, 'printed'), 'utf8');
}
