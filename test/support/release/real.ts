/**
 * Programs that answer by themselves in the rehearsal of a release, because what they do needs no
 * registry. Each is run once for each state of the package: it takes a second, and rehearsals ask
 * the same again and again.
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
import type { Call } from './stub.ts';

/** What the programs have made, for all rehearsals of a test file. */
const CACHE = mkdtempSync(join(tmpdir(), 'release-real-'));
process.on('exit', () => rmSync(CACHE, { recursive: true, force: true }));

const NPM = spawnSync('bash', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim();

/** Which of them it is, for a call that is no call of the release; undefined for the other calls. */
export function realProgram(name: string, [verb]: readonly string[]): string | undefined {
  if (name === 'node') return process.execPath;
  return name === 'npm' && (verb === 'pack' || verb === 'sbom') ? NPM : undefined;
}

/** Runs it, or gives what it has made of the same package. Gives what it prints. */
export function realAnswer(program: string, { args, cwd }: Call): string {
  const hash = createHash('sha256').update([program, ...args].join('\n'));
  // All other files are the same in every rehearsal, and only `npm pack` reads the changelog.
  const read = [
    'package.json',
    'package-lock.json',
    ...(args[0] === 'pack' ? ['CHANGELOG.md'] : []),
  ];
  for (const path of read) hash.update(readFileSync(join(cwd, path)));
  const kept = join(CACHE, hash.digest('hex'));
  const made = join(kept, 'made');
  if (!existsSync(kept)) {
    mkdirSync(made, { recursive: true });
    const before = new Set(readdirSync(cwd));
    const options = { cwd, env: cleanEnv(), maxBuffer: 64 * 1024 * 1024 };
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    const printed = execFileSync(program, args, { ...options, stdio });
    for (const name of readdirSync(cwd))
      if (!before.has(name)) cpSync(join(cwd, name), join(made, name));
    writeFileSync(join(kept, 'printed'), printed);
  }
  cpSync(made, cwd, { recursive: true });
  return readFileSync(join(kept, 'printed'), 'utf8');
}
