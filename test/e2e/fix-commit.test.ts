import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { temporaryJobs, type Job, type JobRun } from '../support/actions/job.ts';
import type { WorkflowEvent } from '../github-server/events.ts';
import type { GitHubServer } from '../github-server/server.ts';
import type { Permissions, Repository } from '../github-server/world.ts';
import { strictServers } from '../support/github-client.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import {
  BAD_FILES,
  fixedLocally,
  headFiles,
  openPull,
  outputFile,
} from '../support/pull-request.ts';

const start = strictServers();
const runJob = temporaryJobs();
const COMMIT: Permissions = { contents: 'write', pull_requests: 'write' };
const FIXED = fixedLocally(BAD_FILES);

function lint(
  github: GitHubServer,
  event: WorkflowEvent,
  inputs: Readonly<Record<string, string>>,
  more: Partial<Job> = {},
): Promise<JobRun> {
  const all = { registry: 'off', ...inputs };
  return runJob(github, { event, permissions: COMMIT, inputs: () => all, ...more });
}

/** The files of a branch. */
async function branchFiles(repository: Repository, branch: string): Promise<object> {
  const headSha = (await repository.git.resolve(`refs/heads/${branch}`)) ?? '';
  return headFiles({ headRepository: repository, headSha } as never, Object.keys(BAD_FILES));
}

function messageOf({ git }: Repository, branch: string): string {
  const show = ['log', '-1', '--format=%B', branch];
  return execFileSync('git', show, { cwd: git.directory }).toString();
}

describe('fix: commit on a pull request', () => {
  test('is one signed commit on the head, of the fixes and nothing else', async () => {
    const { github, pull, repository } = await openPull(await start());
    const before = pull.headSha;
    const run = await lint(github, { name: 'pull_request', pull }, { fix: 'commit' });
    expect(run.code).toBe(0);
    expect(run.outputs).toMatchObject({ fixed: '3', findings: '0', commit: pull.headSha });
    expect(await headFiles(pull, Object.keys(BAD_FILES))).toEqual(FIXED);
    expect(await repository.git.resolve(`${pull.headSha}^`)).toBe(before);
    expect(github.world.signed.has(pull.headSha)).toBe(true);
    expect(messageOf(repository, 'topic').trim()).toBe(
      'fix: pull without a password, from image caches\n\n3 findings fixed in 3 files.\n\nFixed-by: wfcache-lint',
    );
    expect(run.summary).toContain(`The fixes are commit ${pull.headSha}.`);
  });

  test('is not made a second time', async () => {
    const { github, pull } = await openPull(await start());
    await lint(github, { name: 'pull_request', pull }, { fix: 'commit' });
    const head = pull.headSha;
    const { outputs } = await lint(github, { name: 'pull_request', pull }, { fix: 'commit' });
    expect([outputs['commit'], pull.headSha]).toEqual(['', head]);
  });

  test('does not fix again what a fix commit has left', async () => {
    const { github, alice, pull, repository } = await openPull(await start());
    // A token of an app starts workflows: fixes that undo each other would go round for ever.
    const message = 'fix: anything\n\nFixed-by: wfcache-lint';
    const head = await alice.push(repository, 'topic', { 'd.yaml': 'a: 1\n' }, message);
    const run = await lint(github, { name: 'pull_request', pull }, { fix: 'commit' });
    expect([run.code, run.outputs['commit'], pull.headSha]).toEqual([1, '', head]);
    expect(run.commands.at(-1)?.message).toContain('is a fix commit already');
    expect((await alice.look(pull)).threads).toHaveLength(3);
  });

  test('writes nothing where somebody pushes in between', async () => {
    const { github, alice, pull, repository } = await openPull(await start());
    const paused = github.pauseBefore({ graphql: 'createCommitOnBranch' });
    const running = lint(github, { name: 'pull_request', pull }, { fix: 'commit' });
    const { resume } = await paused;
    const pushed = await alice.push(repository, 'topic', { 'd.yaml': 'a: 1\n' });
    resume();
    const { code, commands, outputs } = await running;
    expect([code, outputs['commit'], pull.headSha]).toEqual([1, '', pushed]);
    expect(commands.at(-1)?.message).toContain('newer commit');
  });

  test('is not made twice by a server that fails after it has committed', async () => {
    const { github, pull, repository } = await openPull(await start());
    const before = pull.headSha;
    github.failNext({ graphql: 'createCommitOnBranch' }, 'store-then-502');
    const { outputs } = await lint(github, { name: 'pull_request', pull }, { fix: 'commit' });
    expect(outputs['commit']).toBe(pull.headSha);
    expect(await repository.git.resolve(`${pull.headSha}^`)).toBe(before);
  });

  test('leaves the rest to a review of the new head', async () => {
    const secret = workflow(`${ENTERPRISE_IMAGE}:1`, '', 'x-').replace(
      `${ENTERPRISE_IMAGE}:1`,
      'other-registry.cn-hangzhou.cr.aliyuncs.com/x/y:1',
    );
    const { github, alice, pull } = await openPull(await start(), {
      files: { ...BAD_FILES, 'd.yaml': secret },
    });
    const run = await lint(
      github,
      { name: 'pull_request', pull },
      { fix: 'commit', review: 'true' },
    );
    expect(run.outputs).toMatchObject({ fixed: '3', findings: '1', comments: '1' });
    const { threads } = await alice.look(pull);
    expect(threads.map(({ path }) => path)).toEqual(['d.yaml']);
  });

  test('holds ImageCache manifests where that is configured, and allowed', async () => {
    const { github, pull } = await openPull(await start(), {
      base: { '.wfcache-lint.yaml': `${CONFIG}cache: manifest\n` },
      files: { 'a.yaml': workflow('r.example.com/big:1', '', 'a-') },
    });
    const event = { name: 'pull_request', pull } as const;
    const safe = await lint(github, event, { fix: 'commit' });
    expect(safe.outputs).toMatchObject({ commit: '', findings: '1' });
    const { code, outputs } = await lint(github, event, { fix: 'commit', 'unsafe-fixes': 'true' });
    expect([code, outputs['findings'], outputs['commit']]).toEqual([0, '0', pull.headSha]);
    const changed = ['diff', '--name-only', `${pull.headSha}^`, pull.headSha];
    const names = execFileSync('git', changed, { cwd: pull.repository.git.directory }).toString();
    expect(names).toMatch(/^imagecaches\/big-[0-9a-f]{8}\.yaml\n$/);
  });

  test('without the permission becomes suggestions, a patch, and the line to add', async () => {
    const { github, alice, pull } = await openPull(await start());
    const run = await lint(
      github,
      { name: 'pull_request', pull },
      { fix: 'commit' },
      {
        permissions: { contents: 'read', pull_requests: 'write' },
      },
    );
    expect(run.code).toBe(1);
    expect(run.commands.at(-1)?.message).toContain('add the line "contents: write"');
    expect((await alice.look(pull)).threads).toHaveLength(3);
    expect(outputFile(run.outputs['patch-file'])).toContain('+++ b/a.yaml');
  });

  test('of files that git holds otherwise than the disk is refused', async () => {
    const files = {
      'a.yaml': BAD_FILES['a.yaml'],
      '.gitattributes': '* text eol=crlf\n',
    };
    const { github, pull } = await openPull(await start(), { files });
    const head = pull.headSha;
    const run = await lint(github, { name: 'pull_request', pull }, { fix: 'commit' });
    expect(pull.headSha).toBe(head);
    expect(run.commands.at(-1)?.message).toContain('other bytes than git holds');
  });

  test('never goes below .github', async () => {
    const files = { '.github/a.yaml': BAD_FILES['a.yaml'] };
    const { github, pull } = await openPull(await start(), { files });
    const head = pull.headSha;
    const run = await lint(github, { name: 'pull_request', pull }, { fix: 'commit' });
    expect(pull.headSha).toBe(head);
    expect(run.commands.at(-1)?.message).toContain('below .github/');
  });
});

describe('on a push', () => {
  async function pushed(): Promise<{ github: GitHubServer; repository: Repository }> {
    const github = await start();
    const files = { ...BAD_FILES, '.wfcache-lint.yaml': CONFIG };
    return { github, repository: await github.createRepository('org/repo', { files }) };
  }

  test('fix: commit leaves the default branch alone, unless it is told otherwise', async () => {
    const { github, repository } = await pushed();
    const event = { name: 'push', repository, branch: 'main' } as const;
    const refused = await lint(github, event, { fix: 'commit' });
    expect(refused.code).toBe(1);
    expect(refused.commands.at(-1)?.message).toContain('"main" is the default branch');
    expect(await branchFiles(repository, 'main')).toEqual(BAD_FILES);
    const told = await lint(github, event, { fix: 'commit', 'commit-to-protected': 'true' });
    expect([told.code, told.outputs['fixed']]).toEqual([0, '3']);
    expect(await branchFiles(repository, 'main')).toEqual(FIXED);
  });

  test('fix: pull-request opens one, and renews it instead of opening another', async () => {
    const { github, repository } = await pushed();
    const alice = github.person('alice');
    const event = { name: 'schedule', repository } as const;
    const first = await lint(github, event, { fix: 'pull-request' });
    expect(first.code).toBe(1);
    expect(first.outputs).toMatchObject({ 'pull-request': '1', findings: '3', fixed: '0' });
    expect(first.summary).toContain('The fixes are in pull request #1.');
    expect(await branchFiles(repository, 'wfcache-lint/fixes')).toEqual(FIXED);
    const head = await repository.git.resolve('refs/heads/wfcache-lint/fixes');

    const night = await lint(github, event, { fix: 'pull-request' });
    expect(night.outputs).toMatchObject({ 'pull-request': '1' });
    expect(await repository.git.resolve('refs/heads/wfcache-lint/fixes')).toBe(head);

    await alice.push(repository, 'main', { 'a.yaml': FIXED['a.yaml'] ?? '' });
    const later = await lint(github, event, { fix: 'pull-request' });
    expect(later.outputs).toMatchObject({ 'pull-request': '1' });
    expect(repository.pulls).toHaveLength(1);
    expect(repository.pulls[0]?.title).toBe('Fix 2 findings of wfcache-lint');

    await alice.push(repository, 'wfcache-lint/fixes', { 'note.txt': 'mine\n' });
    const theirs = await repository.git.resolve('refs/heads/wfcache-lint/fixes');
    const refused = await lint(
      github,
      { name: 'push', repository, branch: 'main' },
      { fix: 'pull-request' },
    );
    expect(refused.commands.at(-1)?.message).toContain('somebody else has committed');
    expect(await repository.git.resolve('refs/heads/wfcache-lint/fixes')).toBe(theirs);
  });

  test('an event without a branch or a pull request is linted, and nothing more', async () => {
    const { github, pull } = await openPull(await start());
    const { code, outputs } = await lint(
      github,
      { name: 'merge_group', pull },
      { review: 'true', fix: 'suggest' },
    );
    expect([code, outputs['findings'], outputs['comments']]).toEqual([1, '3', '']);
  });
});

describe('pull_request_target', () => {
  test('reads the head over the API, as data, and may comment for a fork', async () => {
    const trap = {
      'package.json': '{"scripts":{"preinstall":"touch /tmp/pwned"}}',
      '.wfcache-lint.js': 'x',
    };
    const { github, alice, pull } = await openPull(await start(), {
      files: { ...BAD_FILES, ...trap },
      isFork: true,
    });
    const run = await lint(github, { name: 'pull_request_target', pull }, { review: 'true' });
    expect(run.code).toBe(1);
    expect(run.outputs).toMatchObject({ findings: '3', comments: '3' });
    expect((await alice.look(pull)).threads.map(({ path }) => path).toSorted()).toEqual(
      Object.keys(BAD_FILES),
    );
  });

  test('gives the findings of pull_request for the same head', async () => {
    const files = {
      ...BAD_FILES,
      'deep/chart/Chart.yaml': 'name: c\n',
      'deep/chart/templates/d.yaml': BAD_FILES['a.yaml'],
      'big.yaml': workflow('r.example.com/big:1', '', 'big-'),
      '.wfcache-lint.lock.yaml': 'version: 1\nimages: []\n',
    };
    const { github, pull } = await openPull(await start(), { files });
    const [target, plain] = [
      await lint(github, { name: 'pull_request_target', pull }, {}),
      await lint(github, { name: 'pull_request', pull }, {}),
    ];
    const findings = ({ outputs }: JobRun): unknown =>
      (JSON.parse(outputFile(outputs['report-file'])) as { findings: unknown }).findings;
    expect(findings(target)).toEqual(findings(plain));
    expect(target.outputs['findings']).toBe('4');
  });
});

const NODE_24 = process.env['NODE_24'];
if (NODE_24 === undefined) {
  if (process.env['CI'] !== undefined) throw new Error('NODE_24 does not say where Node 24 is');
  process.stderr.write('Skipped: the action on Node 24 needs NODE_24=path of its node\n');
}

const withNode24 = NODE_24 === undefined ? describe.skip : describe;

withNode24('Node 24, which runners have', () => {
  test('runs the action as Node 20 does', async () => {
    const { github, alice, pull } = await openPull(await start());
    const node = { node: NODE_24 ?? '' };
    const inputs = { review: 'true', fix: 'commit' };
    const event = { name: 'pull_request', pull } as const;
    const { code, stderr, outputs } = await lint(github, event, inputs, node);
    expect([code, stderr, outputs['fixed']]).toEqual([0, '', '3']);
    expect(await headFiles(pull, Object.keys(BAD_FILES))).toEqual(FIXED);
    expect((await alice.look(pull)).threads).toEqual([]);
  });
});
