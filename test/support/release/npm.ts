/** A stub of npm for the rehearsal of a release: a registry that knows one package. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse, split, type Call, type Program, type State } from './stub.ts';

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
