import { afterEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { temporaryJobs, type JobRun } from '../support/actions/job.ts';
import { strictServers } from '../support/github-client.ts';
import { image } from '../support/images.ts';
import { workflow } from '../support/manifests.ts';
import { openPull } from '../support/pull-request.ts';
import { firstRun, reportOf, secondRun } from '../support/publish.ts';
import { LOGIN } from '../support/cloud-server.ts';
import { listen, type Listening } from '../support/server.ts';

const start = strictServers();
const runJob = temporaryJobs();
const [USER, PASSWORD] = ['robot', 'correct-horse-battery'];
const PAIR = Buffer.from(`${USER}:${PASSWORD}`).toString('base64');

const registries: Listening[] = [];
afterEach(async () => {
  for (const one of registries.splice(0)) await one.close();
});

/** A registry that lets nobody in without a login, and has one large image for the others. */
async function registry(): Promise<Listening> {
  const listening = await listen((request, response) => {
    if (request.headers.authorization === `Basic ${PAIR}`) {
      response.end(image([3 * 1024 ** 3]).text);
    } else response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end();
  });
  registries.push(listening);
  return listening;
}

/** Lints a pull request that names an image of the registry. */
async function lint(isFork: boolean): Promise<{ run: JobRun; seen: Listening['seen'] }> {
  const { address, seen } = await registry();
  const files = { 'a.yaml': workflow(`${address}/ml/train:1`) };
  const { github, pull } = await openPull(await start(), { files, isFork });
  const run = await runJob(github, {
    event: { name: 'pull_request', pull },
    permissions: { contents: 'read', pull_requests: 'write' },
    inputs: () => ({
      'private-registry': `http://${address}`,
      'registry-credentials': `${address} ${USER} ${PASSWORD}`,
      review: 'true',
      online: 'true',
    }),
    // Without a login the own team is not asked either, so no test needs the network.
    env: () => ({
      ...(isFork ? LOGIN : {}),
      ACTIONS_STEP_DEBUG: 'true',
      RUNNER_DEBUG: '1',
    }),
  });
  return { run, seen };
}

describe('registries of a private image', () => {
  test('are asked with the credentials of the inputs, for what the team itself has written', async () => {
    const { run, seen } = await lint(false);
    expect(run.outputs['findings']).toBe('1');
    expect(run.summary).toContain('3.0 GiB compressed');
    expect(seen.map(({ headers }) => headers.authorization)).toContain(`Basic ${PAIR}`);
    expect(run.stdout).toContain('Alibaba Cloud was not asked: the environment has no login');
  });

  test('are asked without any for a fork: what it names is not told to it', async () => {
    const { run, seen } = await lint(true);
    expect(run.outputs['findings']).toBe('0');
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
    expect(run.stdout).toContain('note: the size of 1 image is not known (');
    expect(run.stdout).toContain(
      'Alibaba Cloud is not asked about what a stranger may have written',
    );
    expect(run.stdout).not.toMatch(/did not answer|was not asked/);
  });

  test('are asked without any by the second run for a fork, whatever its workflow gives', async () => {
    const { address, seen } = await registry();
    const files = { 'a.yaml': workflow(`${address}/ml/train:1`) };
    const opened = await openPull(await start(), { files, isFork: true });
    const first = await firstRun(runJob, opened);
    const second = await secondRun(runJob, opened, {
      archive: reportOf(first),
      first: { id: first.id, headSha: opened.pull.headSha },
      inputs: { registry: 'on' },
      // The runner warns of inputs that the action does not have, and gives them all the same.
      env: {
        'INPUT_PRIVATE-REGISTRY': `http://${address}`,
        'INPUT_REGISTRY-CREDENTIALS': `${address} ${USER} ${PASSWORD}`,
      },
    });
    expect(second.code).toBe(0);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
  });

  test('and the password is nowhere but where the runner learns to hide it', async () => {
    const { run } = await lint(false);
    const masks = run.commands.filter(({ name }) => name === 'add-mask');
    expect(masks.map(({ message }) => message)).toEqual([PASSWORD, `${USER}:${PASSWORD}`, PAIR]);
    const lines = run.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
    const files = ['sarif-file', 'report-file'].map((name) =>
      readFileSync(run.outputs[name] ?? '', 'utf8'),
    );
    const all = [...lines, run.stderr, run.summary, ...files].join('\n');
    for (const secret of [PASSWORD, PAIR]) expect(all).not.toContain(secret);
  });

  test('without a login in a line of its own are wrong usage, and the line is not repeated', async () => {
    const { github, pull } = await openPull(await start());
    const { code, stdout } = await runJob(github, {
      event: { name: 'pull_request', pull },
      permissions: { contents: 'read' },
      inputs: () => ({ 'registry-credentials': `robot:${PASSWORD}@registry.example.com` }),
    });
    expect(code).toBe(2);
    expect(stdout).toContain('HOST USERNAME PASSWORD');
    expect(stdout).not.toContain(PASSWORD);
  });
});
