/**
 * A stub of npm for the rehearsal of a release: a registry that knows one package. What needs no
 * registry is left to npm itself.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, refuse, split } from './stub.mjs';

const [command] = process.argv.slice(2);

if (command === 'pack' || command === 'sbom') {
  real();
} else {
  call('npm', (state, [verb = '', ...args]) => {
    const { published } = state;
    if (verb === 'view') {
      const [, version = ''] = (args[0] ?? '').split('@');
      if (!state.isKnown) refuse('npm error code E404\nnpm error 404 Not Found');
      // npm prints nothing for a version that is not there, and succeeds.
      const there = published[version];
      if (there !== undefined) process.stdout.write(`${there.integrity}\n`);
      return;
    }
    if (verb !== 'publish') refuse(`unknown command "${verb}"`);
    const { options, rest } = split(args, ['--tag', '--access'], ['--provenance']);
    const [path = ''] = rest;
    const version = /wfcache-lint-(.*)\.tgz$/.exec(path)?.[1] ?? refuse('no such file');
    if (!options.has('--provenance')) refuse('without provenance');
    if (!state.isKnown) refuse('npm error code E404\nnpm error 404 no trusted publisher');
    if (version in published) refuse('npm error code EPUBLISHCONFLICT');
    const hash = createHash('sha512').update(readFileSync(path)).digest('base64');
    published[version] = { integrity: `sha512-${hash}`, tag: options.get('--tag') ?? 'latest' };
  });
}

/**
 * Runs npm itself, once for each state of the package: it takes a second, and a rehearsal asks the
 * same again and again.
 */
function real() {
  const manifests = ['package.json', 'package-lock.json', 'CHANGELOG.md'];
  const hash = createHash('sha256').update(process.argv.slice(2).join('\n'));
  for (const path of manifests) hash.update(readFileSync(path));
  const kept = join(process.env['STUB_CACHE'] ?? '', hash.digest('hex'));
  if (!existsSync(kept)) {
    mkdirSync(kept, { recursive: true });
    const before = new Set(readdirSync('.'));
    const printed = execFileSync(process.env['REAL_NPM'] ?? '', process.argv.slice(2), {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for (const name of readdirSync('.'))
      if (!before.has(name)) cpSync(name, join(kept, 'made', name));
    mkdirSync(join(kept, 'made'), { recursive: true });
    writeFileSync(join(kept, 'printed'), printed);
  }
  cpSync(join(kept, 'made'), '.', { recursive: true });
  process.stdout.write(readFileSync(join(kept, 'printed')));
}
