import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { err, ok, type Result } from '../../result.ts';
import { parseObject } from '../../text/json.ts';
import type { Credential } from './credential.ts';
import type { Env } from './proxy.ts';

const NAME = /^[a-z0-9_-]{1,64}$/;
const MOST_OUTPUT = 64 * 1024;
/** The user name of a login whose secret is an identity token. */
const TOKEN_USER = '<token>';

/**
 * Asks a program `docker-credential-NAME` for the login to a server, by the protocol of
 * docker/docker-credential-helpers: the server on standard input, JSON on standard output. A helper
 * that fails or gives empty fields has no login. Its output is never shown.
 */
export async function askHelper(
  name: unknown,
  server: string,
  env: Env,
  milliseconds = 10_000,
): Promise<Result<Credential | undefined, string>> {
  if (typeof name !== 'string' || !NAME.test(name)) {
    return err('the configuration of Docker names a credential helper that cannot be one');
  }
  const program = `docker-credential-${name}`;
  const path = findProgram(program, env);
  if (path === undefined) return err(`${program} is not installed`);
  const output = await run(path, server, env, milliseconds);
  if (output === undefined) return err(`${program} gave no answer`);
  const { Username: username, Secret: secret } = parseObject(output) ?? {};
  return ok(loginOf(username, secret));
}

function loginOf(username: unknown, secret: unknown): Credential | undefined {
  if (typeof username !== 'string' || typeof secret !== 'string' || secret === '') return undefined;
  if (username === TOKEN_USER) return { kind: 'identity', token: secret };
  return username === '' ? undefined : { kind: 'password', username, password: secret };
}

/**
 * Finds a program in absolute folders only. `.` in the path could be the repository that is linted.
 */
function findProgram(program: string, env: Env): string | undefined {
  const path = env['PATH'] ?? env['Path'] ?? '';
  const names = process.platform === 'win32' ? [`${program}.exe`] : [program];
  const folders = path.split(delimiter).filter(isAbsolute);
  return folders.flatMap((folder) => names.map((one) => join(folder, one))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The standard output. It is empty where the program fails, and undefined where it takes too long
 * or prints too much.
 */
function run(path: string, input: string, env: Env, timeout: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = execFile(
      path,
      ['get'],
      {
        cwd: dirname(path),
        env: { ...env },
        encoding: 'utf8',
        timeout,
        maxBuffer: MOST_OUTPUT,
        killSignal: 'SIGKILL',
        windowsHide: true,
      },
      (error, stdout) => {
        if (error === null) resolve(stdout);
        else resolve(typeof error.code === 'number' ? '' : undefined);
      },
    );
    // A program that reads no input closes its end. Its output counts all the same.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
