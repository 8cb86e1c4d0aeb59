/**
 * A stub of GitHub's command line for the rehearsal of a release. Releases are immutable: once one
 * is published, its files stay as they are.
 * https://docs.github.com/code-security/concepts/supply-chain-security/immutable-releases
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cleanEnv } from '../cli.ts';
import { refuse, split, type Call, type Program, type Release, type State } from './stub.ts';

function released(state: State, tag: string): Release {
  return state.releases[tag] ?? refuse('release not found');
}

type Command = (state: State, args: readonly string[], call: Call) => string | void;

const COMMANDS: Readonly<Record<string, Command>> = {
  'release view'(state, args) {
    const { options, rest } = split(args, ['--json', '--jq'], []);
    const { isDraft } = released(state, rest[0] ?? '');
    if (options.get('--json') !== 'isDraft' || options.get('--jq') !== '.isDraft') {
      refuse('the stub knows no other field');
    }
    return `${String(isDraft)}\n`;
  },
  'release create'(state, args, { cwd }) {
    const flags = ['--draft', '--verify-tag'];
    const { options, rest } = split(args, ['--title', '--notes-file'], flags);
    const [tag = ''] = rest;
    if (rest.length !== 1 || !options.has('--draft'))
      refuse('a release with files is begun as a draft');
    if (state.releases[tag] !== undefined)
      refuse('a release with the same tag name already exists');
    execFileSync('git', ['ls-remote', '--exit-code', 'origin', `refs/tags/${tag}`], {
      cwd,
      env: cleanEnv(),
    });
    const notes = readFileSync(join(cwd, options.get('--notes-file') ?? ''), 'utf8');
    state.releases[tag] = { isDraft: true, isLatest: false, notes, assets: {} };
  },
  'release upload'(state, args, { cwd }) {
    const { options, rest } = split(args, [], ['--clobber']);
    const [tag = '', ...files] = rest;
    const { isDraft, assets } = released(state, tag);
    if (!isDraft) refuse('Cannot upload assets to an immutable release');
    for (const file of files) {
      const name = basename(file);
      if (name in assets && !options.has('--clobber'))
        refuse(`asset under the same name already exists: ${name}`);
      assets[name] = readFileSync(join(cwd, file)).toString('base64');
    }
  },
  'release edit'(state, args) {
    const { options, rest } = split(args, [], ['--draft', '--latest']);
    const release = released(state, rest[0] ?? '');
    if (!release.isDraft) refuse('Cannot change an immutable release');
    release.isDraft = options.get('--draft') !== 'false';
    if (options.get('--latest') !== 'true') return;
    for (const one of Object.values(state.releases)) one.isLatest = false;
    release.isLatest = true;
  },
  'release download'(state, args, { cwd }) {
    const { options, rest } = split(args, ['--repo', '--pattern'], ['--clobber']);
    const { assets } = released(state, rest[0] ?? '');
    const name = options.get('--pattern') ?? '';
    const asset = assets[name] ?? refuse('no assets match the file pattern');
    if (existsSync(join(cwd, name)) && !options.has('--clobber')) refuse(`${name} already exists`);
    writeFileSync(join(cwd, name), Buffer.from(asset, 'base64'));
  },
  'attestation verify'(_, args, { cwd }) {
    const { rest } = split(args, ['--repo', '--signer-workflow'], []);
    readFileSync(join(cwd, rest[0] ?? ''));
  },
  'auth setup-git'(_, __, { token }) {
    if (token === '') refuse('You are not logged into any GitHub hosts');
  },
};

/** Runs a command of it. */
export const gh: Program = (state, call) => {
  const [room = '', verb = '', ...args] = call.args;
  const command = COMMANDS[`${room} ${verb}`] ?? refuse(`unknown command "${room} ${verb}"`);
  return command(state, args, call) ?? '';
};
