import { afterEach, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKubectl, type Kubectl } from '../../src/adapters/kubectl/kubectl.ts';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A program of this name that does what a script says, and the folder that it is in. */
function script(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'wfcache-lint-'));
  made.push(folder);
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/kubectl'), `#!/bin/sh\n${text}\n`);
  chmodSync(join(folder, 'bin/kubectl'), 0o755);
  return folder;
}

function open(text: string, context?: string, milliseconds?: number): Kubectl {
  const folder = script(text);
  const env = { PATH: join(folder, 'bin'), KUBECONFIG: '/of/the/user' };
  const opened = openKubectl({
    cwd: tmpdir(),
    env,
    strange: [],
    context,
    ...(milliseconds === undefined ? {} : { milliseconds }),
  });
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

test('calls get and nothing else, in one word for a name, with the environment of the user', async () => {
  const told = 'for word; do echo "$word"; done; echo "$KUBECONFIG"';
  expect(await open(told).imageCaches()).toEqual({
    ok: true,
    value: 'get\nimagecaches\n-o\njson\n/of/the/user\n',
  });
  expect(await open(told, '-f evil').imageCaches()).toMatchObject({
    value: 'get\nimagecaches\n-o\njson\n--context=-f evil\n/of/the/user\n',
  });
  expect(await open(told).eventsOf('train')).toMatchObject({
    value:
      'get\nevents\n--field-selector=involvedObject.name=train\n--namespace=default\n-o\njson\n/of/the/user\n',
  });
});

describe('a call that goes wrong', () => {
  test('what it says last is told, without its log', async () => {
    const text = 'echo "E1127 memcache.go] long" >&2; echo "error: Forbidden" >&2; exit 1';
    const answer = await open(text).imageCaches();
    expect(answer).toEqual({ ok: false, error: 'kubectl failed: error: Forbidden' });
    expect(await open('exit 7').imageCaches()).toMatchObject({
      error: 'kubectl failed: it said nothing',
    });
  });

  test('a cluster without the kind: where it comes from', async () => {
    const text = `echo "error: the server doesn't have a resource type \\"imagecaches\\"" >&2; exit 1`;
    expect(await open(text).imageCaches()).toMatchObject({
      error: expect.stringContaining('the cluster has no ImageCache of ECI'),
    });
  });

  test('that never ends is ended, also where a plugin of it holds its output open', async () => {
    const sleeping = '/bin/sleep 30 & exec /bin/sleep 30';
    expect(await open(sleeping, undefined, 200).imageCaches()).toEqual({
      ok: false,
      error: 'kubectl did not answer within 0.2 seconds',
    });
  });

  test('that prints without end is ended', async () => {
    const answer = await open('exec /usr/bin/yes 0123456789012345678901234567890').imageCaches();
    expect(answer).toEqual({ ok: false, error: 'kubectl printed more than 32 MiB' });
  });
});

test('a program of the repository, of the working folder, or of a folder by a relative name is not run', () => {
  const folder = script('echo hello');
  const call = { cwd: folder, env: { PATH: join(folder, 'bin') }, context: undefined };
  expect(openKubectl({ ...call, strange: [] }).ok).toBe(true);
  expect(openKubectl({ ...call, strange: [folder] })).toMatchObject({
    ok: false,
    error: expect.stringContaining('There is no kubectl in the folders of PATH'),
  });
  expect(openKubectl({ ...call, env: { PATH: 'bin' }, strange: [] }).ok).toBe(false);
  expect(openKubectl({ ...call, env: {}, strange: [] }).ok).toBe(false);
});
