import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  constants,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askHelper } from '../../../src/adapters/registry/credential-helper.ts';
import { findCredential } from '../../../src/adapters/registry/credentials.ts';
import { findInDockerConfig } from '../../../src/adapters/registry/docker-config.ts';
import { err, ok, type Ok } from '../../../src/result.ts';
import { describeWith } from '../../support/programs.ts';

const HOST = 'registry.example:5000';
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const NONE = ok(undefined);
const password = (username: string, secret: string): Ok<object> =>
  ok({ kind: 'password', username, password: secret });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wfcache-docker-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(config: unknown): { DOCKER_CONFIG: string; PATH: string } {
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
  return { DOCKER_CONFIG: folder, PATH: `${folder}:${process.env['PATH'] ?? ''}` };
}

/** Installs a credential helper. */
function helper(name: string, script: string): void {
  const path = join(folder, `docker-credential-${name}`);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

describe('the file', () => {
  test.each([
    [HOST, { auth: base64('a:b:c') }, password('a', 'b:c')],
    [`https://${HOST}`, { auth: base64('a:b') }, password('a', 'b')],
    [`https://${HOST}/v1/`, { username: 'a', password: 'b' }, password('a', 'b')],
    [HOST, { auth: base64('a:b'), identitytoken: 't' }, ok({ kind: 'identity', token: 't' })],
    [HOST, {}, NONE],
    [HOST, null, NONE],
    [HOST, { auth: 7 }, NONE],
    [HOST, { auth: base64('no colon') }, NONE],
    ['registry.example', { auth: base64('a:b') }, NONE],
    [`${HOST}/team`, { auth: base64('a:b') }, NONE],
    [`evil.example/${HOST}`, { auth: base64('a:b') }, NONE],
  ])('with %s: %j', async (key, entry, found) => {
    expect(await findInDockerConfig(HOST, write({ auths: { [key]: entry } }))).toEqual(found);
  });

  test.each(['https://index.docker.io/v1/', 'docker.io', 'index.docker.io'])(
    'knows Docker Hub as %s',
    async (key) => {
      const env = write({ auths: { [key]: { auth: base64('a:b') } } });
      expect(await findInDockerConfig('docker.io', env)).toEqual(password('a', 'b'));
    },
  );

  test('is in the home directory, and may be a link', async () => {
    write({ auths: { [HOST]: { auth: base64('a:b') } } });
    mkdirSync(join(folder, '.docker'));
    renameSync(join(folder, 'config.json'), join(folder, 'dotfile'));
    symlinkSync('../dotfile', join(folder, '.docker/config.json'));
    expect(await findInDockerConfig(HOST, { HOME: folder })).toEqual(password('a', 'b'));
    expect(await findInDockerConfig(HOST, { HOME: join(folder, 'nobody') })).toEqual(NONE);
    expect(await findInDockerConfig(HOST, {})).toEqual(NONE);
  });

  test('that is none is named', async () => {
    writeFileSync(join(folder, 'config.json'), '{"auths": hunter2');
    expect(await findInDockerConfig(HOST, { DOCKER_CONFIG: folder })).toEqual(
      err('the configuration of Docker is not valid JSON'),
    );
  });

  test('gives way to a login that was handed in, and to none', async () => {
    const env = write({ auths: { [HOST]: { auth: base64('a:b') } } });
    const given = { registry: HOST, username: 'c', password: 'd' };
    expect(await findCredential(HOST, [given], env)).toEqual(password('c', 'd'));
    expect(await findCredential(HOST, [{ ...given, registry: 'x' }], env)).toEqual(
      password('a', 'b'),
    );
    expect(await findCredential(HOST, 'none', env)).toEqual(NONE);
  });
});

describe('a credential helper', () => {
  const ANSWER = `read server; echo "{\\"Username\\":\\"$1\\",\\"Secret\\":\\"of $server\\"}"`;

  test('is asked for its host, the other for all others', async () => {
    helper('one', ANSWER);
    helper('all', ANSWER.replace('of', 'all'));
    const env = write({
      credHelpers: { [HOST]: 'one' },
      credsStore: 'all',
      auths: { [HOST]: { auth: base64('a:b') } },
    });
    expect(await findInDockerConfig(HOST, env)).toEqual(password('get', `of ${HOST}`));
    expect(await findInDockerConfig('ghcr.io', env)).toEqual(password('get', 'all ghcr.io'));
    expect(await findInDockerConfig('docker.io', env)).toEqual(
      password('get', 'all https://index.docker.io/v1/'),
    );
  });

  test('that knows nothing leaves it to the file', async () => {
    helper('all', 'echo "credentials not found in native keychain"; exit 1');
    const env = write({ credsStore: 'all', auths: { [HOST]: { auth: base64('a:b') } } });
    expect(await findInDockerConfig(HOST, env)).toEqual(password('a', 'b'));
  });

  test('may give an identity token', async () => {
    helper('one', `echo '{"Username":"<token>","Secret":"t"}'`);
    expect(await askHelper('one', HOST, write({}))).toEqual(ok({ kind: 'identity', token: 't' }));
  });

  test.each([
    ['fails', 'exit 1', NONE],
    ['answers with empty fields', `echo '{"Username":"","Secret":""}'`, NONE],
    ['answers with nonsense', 'echo hunter2', NONE],
    ['never reads', 'exec <&-; echo \'{"Username":"a","Secret":"b"}\'', password('a', 'b')],
    [
      'prints too much',
      `head -c 70000 /dev/zero | tr '\\0' ' '; echo '{"Username":"a","Secret":"b"}'`,
      err('docker-credential-one gave no answer'),
    ],
  ])('that %s', async (_name, script, found) => {
    helper('one', script);
    expect(await askHelper('one', HOST, write({}))).toEqual(found);
  });

  test('that never ends is ended, and so is the wait for its children', async () => {
    const never = join(folder, 'never');
    execFileSync('mkfifo', [never]);
    helper('one', `cat ${never} & cat ${never}`);
    expect(await askHelper('one', HOST, write({}), 200)).toEqual(
      err('docker-credential-one gave no answer'),
    );
    // Only now does the child that is left come to its end.
    closeSync(openSync(never, constants.O_WRONLY | constants.O_NONBLOCK));
  });

  test.each(['../one', 'one two', 'one;id', 'ONE', '', `a${'b'.repeat(64)}`, 7, null])(
    '%j is no name of one',
    async (name) => {
      helper('one', ANSWER);
      expect(await askHelper(name, HOST, write({}))).toEqual(
        err(expect.stringContaining('cannot be one')),
      );
    },
  );

  test('comes from absolute folders of the path only', async () => {
    helper('one', ANSWER);
    const here = process.cwd();
    try {
      process.chdir(folder);
      for (const PATH of ['.', '', `:${join(folder, 'missing')}`]) {
        expect(await askHelper('one', HOST, { PATH })).toEqual(
          err('docker-credential-one is not installed'),
        );
      }
    } finally {
      process.chdir(here);
    }
  });

  test('that is a folder or may not be run is not one', async () => {
    mkdirSync(join(folder, 'docker-credential-folder'));
    helper('plain', ANSWER);
    chmodSync(join(folder, 'docker-credential-plain'), 0o644);
    for (const name of ['folder', 'plain']) {
      expect(await askHelper(name, HOST, write({}))).toEqual(
        err(`docker-credential-${name} is not installed`),
      );
    }
  });
});

describeWith(['docker-credential-pass', 'pass', 'gpg'])('the helper for pass', () => {
  test('gives what was stored, and nothing for another host', async () => {
    const env = {
      ...write({ credsStore: 'pass' }),
      HOME: folder,
      GNUPGHOME: join(folder, 'gnupg'),
      PASSWORD_STORE_DIR: join(folder, 'store'),
    };
    const run = (program: string, args: readonly string[], input = ''): void =>
      void execFileSync(program, args, { env, input, stdio: ['pipe', 'ignore', 'ignore'] });
    mkdirSync(env.GNUPGHOME, { mode: 0o700 });
    const key = ['--batch', '--passphrase', '', '--quick-generate-key', 'test@example.org'];
    run('gpg', key);
    run('pass', ['init', 'test@example.org']);
    const login = { ServerURL: HOST, Username: 'alice', Secret: 's3cret' };
    run('docker-credential-pass', ['store'], JSON.stringify(login));
    expect(await findInDockerConfig(HOST, env)).toEqual(password('alice', 's3cret'));
    expect(await findInDockerConfig('other.example', env)).toEqual(NONE);
    run('gpgconf', ['--kill', 'gpg-agent']);
  });
});
