import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { temporaryJobs, type Job, type JobRun } from '../support/actions/job.ts';
import type { WorkflowEvent } from '../github-server/events.ts';
import type { GitHubServer } from '../github-server/server.ts';
import type { Permissions, Repository } from '../github-server/world.ts';
import { strictServers } from '../support/github-client.ts';
import { annotation, CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import {
  BAD_FILES,
  fixedLocally,
  headFiles,
  openPull,
  outputFile,
} from '../support/pull-request.ts';

const start = strictServers();
const runJob = temporaryJobs('here');
const COMMIT: Permissions = { contents: 'write', pull_requests: 'write' };
const FIXED = fixedLocally(BAD_FILES);
const BAD = BAD_FILES['a.yaml'];

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

/** The files that a commit changes. */
function namesIn({ git }: Repository, sha: string): string[] {
  const changed = ['diff', '--name-only', `${sha}^`, sha];
  return execFileSync('git', changed, { cwd: git.directory }).toString().trim().split('\n');
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

  test('holds ImageCache manifests where that is configured', async () => {
    const { github, pull } = await openPull(await start(), {
      base: { '.wfcache-lint.yaml': `${CONFIG}cache: manifest\n` },
      files: { 'a.yaml': workflow('r.example.com/big:1', '', 'a-') },
    });
    const event = { name: 'pull_request', pull } as const;
    const { code, outputs } = await lint(github, event, { fix: 'commit' });
    expect([code, outputs['findings'], outputs['commit']]).toEqual([0, '0', pull.headSha]);
    const [name = '', ...others] = namesIn(pull.repository, pull.headSha);
    expect([name, others]).toEqual([
      expect.stringMatching(/^imagecaches\/big-[0-9a-f]{8}\.yaml$/),
      [],
    ]);
    const read = await headFiles(pull, [name]);
    expect(read[name]).toContain('kind: ImageCache\n');
    expect(read[name]).toContain('- "r.example.com/big:1"');
  });

  test('renews an ImageCache manifest, and makes no other unsafe fix for it', async () => {
    const unsafe = workflow(
      'r.example.com/x:1',
      annotation('k8s.aliyun.com/eci-image-cahce', '"true"'),
    );
    const { github, alice, pull, repository } = await openPull(await start(), {
      base: { '.wfcache-lint.yaml': `${CONFIG}cache: manifest\n` },
      files: { 'a.yaml': workflow('r.example.com/big:1', '', 'a-'), 'u.yaml': unsafe },
    });
    const event = { name: 'pull_request', pull } as const;
    await lint(github, event, { fix: 'commit' });
    const [first = ''] = namesIn(repository, pull.headSha);
    const two = '      sidecars: [{ name: s, image: "r.example.com/x/big:2" }]\n';
    await alice.push(repository, 'topic', {
      'a.yaml': `${workflow('r.example.com/big:1', '', 'a-')}${two}`,
    });
    await lint(github, event, { fix: 'commit' });
    expect(namesIn(repository, pull.headSha)).toEqual([first]);
    expect((await headFiles(pull, [first]))[first]).toContain('- "r.example.com/x/big:2"');
  });

  test('moves the ImageCache of an old tag, with the tag that the pull request changes', async () => {
    const cache = (tag: string, name: string): string => `apiVersion: eci.alibabacloud.com/v1
kind: ImageCache
metadata: { name: ${name} }
spec: { images: ["r.example.com/big:${tag}", "busybox:1.36"], retentionDays: 7 }
`;
    const { github, pull, repository } = await openPull(await start(), {
      base: {
        '.wfcache-lint.yaml': CONFIG,
        'a.yaml': workflow('r.example.com/big:1', '', 'a-'),
        'b.yaml': workflow('busybox:1.36', '', 'b-'),
        'imagecaches/ours.yaml': cache('1', 'ours'),
        'imagecaches/two.yaml': cache('1', 'two').replace('/big:1', '/none:1'),
      },
      files: { 'a.yaml': workflow('r.example.com/big:2', '', 'a-') },
    });
    await lint(github, { name: 'pull_request', pull }, { fix: 'commit' });
    const path = 'imagecaches/ours.yaml';
    expect((await headFiles(pull, [path]))[path]).toBe(cache('2', 'ours'));
    expect(namesIn(repository, pull.headSha)).not.toContain('imagecaches/two.yaml');
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

  test('leaves files alone that it cannot write, each with its reason, and holds all others', async () => {
    const mode = '100755';
    const { github, alice, pull, repository } = await openPull(await start(), {
      base: { '.wfcache-lint.yaml': CONFIG, 'merged.yaml': `# top\n\n\n\n\n${BAD}\n\n\n# end\n` },
    });
    await alice.pushChanges(repository, 'topic', [
      { path: '.github/x.yaml', content: BAD },
      { path: 'run.yaml', content: BAD, mode },
      { path: 'merged.yaml', content: `# top\n\n\n\n\n${BAD}\n\n\n# other end\n` },
    ]);
    await alice.push(repository, 'main', {
      'merged.yaml': `# new top\n\n\n\n\n${BAD}\n\n\n# end\n`,
    });
    const run = await lint(github, { name: 'pull_request', pull }, { fix: 'commit' });
    expect(run.outputs).toMatchObject({ commit: pull.headSha, fixed: '3', findings: '3' });
    expect(namesIn(repository, pull.headSha)).toEqual(Object.keys(BAD_FILES));
    expect(await headFiles(pull, Object.keys(BAD_FILES))).toEqual(FIXED);
    const said = run.commands.flatMap(({ message }) =>
      message.startsWith('Not fixed') ? message : [],
    );
    expect(said).toEqual([
      expect.stringContaining('".github/x.yaml" is below .github/'),
      expect.stringContaining('"merged.yaml" was linted as the merge with the base has it'),
      expect.stringContaining('"run.yaml" is executable'),
    ]);
    const { comments } = await alice.look(pull);
    for (const part of ['.github/x.yaml', 'merged.yaml', 'run.yaml']) {
      expect(run.summary).toContain(`Not fixed: \`${part}\``);
      expect(comments[0]?.body).toContain(`Not fixed: \`${part}\``);
    }
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

describe('what is said of a fix commit', () => {
  test('of the token of the run: no checks run, and what helps', async () => {
    const { github, alice, pull } = await openPull(await start());
    const run = await lint(github, { name: 'pull_request', pull }, { fix: 'commit' });
    const { comments } = await alice.look(pull);
    for (const text of [run.stdout, run.summary, comments[0]?.body]) {
      expect(text).toContain('Checks do not run on this commit');
    }
    expect(comments).toHaveLength(1);
    expect(run.commands.find(({ message }) => message.startsWith('Checks'))?.name).toBe('notice');
  });

  test('of the token of an app: nothing of that', async () => {
    const { github, alice, pull, repository } = await openPull(await start());
    const token = github.token({
      login: 'fixer[bot]',
      kind: 'app',
      repository,
      permissions: COMMIT,
    });
    const run = await lint(github, { name: 'pull_request', pull }, { fix: 'commit', token });
    expect(run.outputs['commit']).toBe(pull.headSha);
    const { comments } = await alice.look(pull);
    expect(`${run.stdout}${run.summary}${comments[0]?.body ?? ''}`).not.toContain(
      'Checks do not run',
    );
    expect(comments.map(({ by }) => by)).toEqual(['fixer[bot]']);
  });

  test('without the permission to comment is said in the log and the summary', async () => {
    const { github, alice, pull } = await openPull(await start());
    const permissions = { contents: 'write', pull_requests: 'read' } as const;
    const run = await lint(
      github,
      { name: 'pull_request', pull },
      { fix: 'commit' },
      { permissions },
    );
    expect([run.code, run.outputs['commit']]).toEqual([0, pull.headSha]);
    expect(run.commands.map(({ name }) => name)).toEqual(['notice']);
    expect((await alice.look(pull)).comments).toEqual([]);
  });

  test('is the message that the workflow gives, signed off by the author of the commit', async () => {
    const { github, pull, repository } = await openPull(await start());
    const inputs = {
      fix: 'commit',
      'commit-message': 'chore: caches\n\nAs agreed.',
      signoff: 'true',
    };
    await lint(github, { name: 'pull_request', pull }, inputs);
    const message = messageOf(repository, 'topic').trim();
    const show = ['log', '-1', '--format=%an <%ae>', 'topic'];
    const author = execFileSync('git', show, { cwd: repository.git.directory }).toString().trim();
    expect(author).toMatch(/^github-actions\[bot\] <\d+\+github-actions\[bot\]@/);
    expect(message).toBe(
      `chore: caches\n\nAs agreed.\n\n3 findings fixed in 3 files.\n\nSigned-off-by: ${author}\nFixed-by: wfcache-lint`,
    );
    expect((await lint(github, { name: 'pull_request', pull }, inputs)).outputs['commit']).toBe('');
    const wrong = await lint(github, { name: 'pull_request', pull }, { 'commit-message': 'a\nb' });
    expect([wrong.code, wrong.commands.at(-1)?.message]).toEqual([
      2,
      expect.stringContaining('commit-message to be a headline'),
    ]);
  });
});

describe('fix: on-label', () => {
  const LABEL = 'wfcache-lint-fix';
  const inputs = { fix: 'on-label' };

  test('is one signed commit, and the label is taken off', async () => {
    const { github, alice, pull } = await openPull(await start());
    const before = pull.headSha;
    const event = { name: 'pull_request', pull, action: 'labeled', label: LABEL } as const;
    const without = await lint(github, { name: 'pull_request', pull }, inputs);
    expect([without.code, without.outputs['commit'], pull.headSha]).toEqual([1, '', before]);
    alice.label(pull, 'Wfcache-Lint-Fix');
    alice.label(pull, 'other');
    const run = await lint(github, event, inputs);
    expect([run.code, run.outputs['commit']]).toEqual([0, pull.headSha]);
    expect(github.world.signed.has(pull.headSha)).toBe(true);
    expect(await headFiles(pull, Object.keys(BAD_FILES))).toEqual(FIXED);
    expect([...pull.labels]).toEqual(['other']);
    const again = await lint(github, event, inputs);
    expect(again.outputs['commit']).toBe('');
    const { comments } = await alice.look(pull);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain(
      `wfcache-lint fixed 3 findings in 3 files: ${run.outputs['commit'] ?? ''}`,
    );
  });

  test('is named by a comment that cannot suggest its change, and makes it', async () => {
    const far = (image: string): string =>
      workflow(image)
        .replace(
          '      container:\n',
          `      metadata: { labels: { a: b } }\n      inputs:\n        parameters:\n${'          - { name: a }\n'.repeat(5)}      container:\n`,
        )
        .replace('  entrypoint: whalesay\n', '');
    const text = far(`${ENTERPRISE_IMAGE}:1`).replace('kind: Workflow', 'kind: WorkflowTemplate');
    const base = {
      '.wfcache-lint.yaml': CONFIG,
      'far.yaml': text.replace(ENTERPRISE_IMAGE, 'busybox'),
    };
    const { github, alice, pull } = await openPull(await start(), {
      base,
      files: { 'far.yaml': text },
    });
    await lint(github, { name: 'pull_request', pull }, { ...inputs, review: 'true' });
    const [thread] = (await alice.look(pull)).threads;
    expect(thread?.comments[0]?.body).toContain(
      `No line here can show it as a suggestion. The box below commits it; the label \`${LABEL}\` on this pull request commits`,
    );
    alice.label(pull, LABEL);
    const event = { name: 'pull_request', pull, action: 'labeled', label: LABEL } as const;
    const run = await lint(github, event, { ...inputs, review: 'true' });
    expect([run.code, run.outputs['commit']]).toEqual([0, pull.headSha]);
    expect(await headFiles(pull, ['far.yaml'])).toEqual(fixedLocally({ 'far.yaml': text }));
  });

  test('says why not, and the label is taken off', async () => {
    const { github, alice, pull } = await openPull(await start(), {
      files: { '.github/a.yaml': BAD },
    });
    alice.label(pull, 'fix it');
    const event = { name: 'pull_request', pull, action: 'labeled', label: 'fix it' } as const;
    await lint(github, event, { ...inputs, 'fix-label': 'fix it' });
    const { comments } = await alice.look(pull);
    expect(comments.map(({ body }) => body)).toEqual([
      expect.stringContaining(
        'wfcache-lint did not fix anything. No fix commit: Not fixed: `.github/a.yaml`',
      ),
    ]);
    expect([...pull.labels]).toEqual([]);
  });

  test('says so where nothing can be fixed, and where somebody has pushed since', async () => {
    const { github, alice, pull, repository } = await openPull(await start(), {
      files: { 'x.md': 'x' },
    });
    alice.label(pull, LABEL);
    const event = { name: 'pull_request', pull, action: 'labeled', label: LABEL } as const;
    await lint(github, event, inputs);
    await alice.push(repository, 'topic', BAD_FILES);
    alice.label(pull, LABEL);
    const paused = github.pauseBefore({ path: /\/labels$/ });
    const running = lint(github, event, inputs);
    const { resume } = await paused;
    await alice.push(repository, 'topic', { 'y.md': 'y' });
    resume();
    await running;
    expect((await alice.look(pull)).comments.map(({ body }) => body)).toEqual([
      expect.stringContaining('There is nothing that it can fix'),
      expect.stringContaining('put the label on again'),
    ]);
    expect([...pull.labels]).toEqual([]);
  });

  test('of a fork says so to whoever may be told', async () => {
    const { github, alice, pull } = await openPull(await start(), { isFork: true });
    alice.label(pull, LABEL);
    const labeled = { pull, action: 'labeled', label: LABEL } as const;
    const fork = await lint(github, { name: 'pull_request', ...labeled }, inputs);
    expect(fork.stdout).toContain('The branch is in a fork');
    expect([...pull.labels]).toEqual([LABEL]);
    await lint(github, { name: 'pull_request_target', ...labeled }, inputs);
    expect((await alice.look(pull)).comments.map(({ body }) => body)).toEqual([
      expect.stringContaining('The branch is in a fork'),
    ]);
    expect([...pull.labels]).toEqual([]);
  });
});

describe('on a push', () => {
  async function pushed(): Promise<{ github: GitHubServer; repository: Repository }> {
    const github = await start();
    const files = { ...BAD_FILES, '.wfcache-lint.yaml': CONFIG };
    return { github, repository: await github.createRepository('org/repo', { files }) };
  }

  /** The pull request with the fixes, and the event on which they are looked for every night. */
  async function proposed() {
    const { github, repository } = await pushed();
    const event = { name: 'schedule', repository } as const;
    await lint(github, event, { fix: 'pull-request' });
    const [pull] = repository.pulls;
    if (pull === undefined) throw new Error('There is no pull request');
    return { github, repository, alice: github.person('alice'), event, pull };
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

  test('fix: pull-request says what it holds, and closes itself when nothing is left', async () => {
    const { github, repository, alice, event, pull } = await proposed();
    expect(pull.body).toContain('- 3 findings of [acr-instance-id-missing](');
    expect(pull.body).toContain('- `a.yaml`\n- `b.yaml`\n- `c.yaml`\n');
    expect(pull.body).toContain('Checks do not run on this commit');

    await alice.push(repository, 'main', FIXED);
    const done = await lint(github, event, { fix: 'pull-request' });
    expect(done.stdout).toContain('::notice::Pull request #1 is closed: nothing is left to fix');
    const seen = await alice.look(pull);
    expect([seen.state, seen.comments.map(({ body }) => body)]).toEqual([
      'closed',
      ['Nothing is left to fix, so this pull request is closed.'],
    ]);

    // We closed it ourselves, so the same findings open another one.
    await alice.push(repository, 'main', BAD_FILES);
    const back = await lint(github, event, { fix: 'pull-request' });
    expect(back.outputs['pull-request']).toBe('2');
  });

  test('fix: pull-request stays closed after a person closed it, until there are new findings', async () => {
    const { github, repository, alice, event, pull } = await proposed();
    alice.close(pull);
    await alice.push(repository, 'main', { 'a.yaml': `# A comment\n${BAD_FILES['a.yaml']}` });
    const refused = await lint(github, event, { fix: 'pull-request' });
    expect(refused.outputs['pull-request']).toBe('');
    expect(refused.commands.at(-1)).toMatchObject({
      name: 'notice',
      message: expect.stringContaining('somebody has closed #1'),
    });
    expect(repository.pulls).toHaveLength(1);

    await alice.push(repository, 'main', { 'd.yaml': BAD });
    const more = await lint(github, event, { fix: 'pull-request' });
    expect(more.outputs['pull-request']).toBe('2');
    const second = repository.pulls[1];
    if (second === undefined) throw new Error('There is no second pull request');
    await alice.merge(second);
    await alice.push(repository, 'main', { 'd.yaml': BAD });
    const after = await lint(github, event, { fix: 'pull-request' });
    expect(after.outputs['pull-request']).toBe('3');
  });

  test('fix: pull-request is not closed where somebody else has committed to it', async () => {
    const { github, repository, alice, event, pull } = await proposed();
    await alice.push(repository, 'wfcache-lint/fixes', { 'note.txt': 'mine\n' });
    await alice.push(repository, 'main', FIXED);
    await lint(github, event, { fix: 'pull-request' });
    expect(pull.state).toBe('open');
    // What could not be read can need a fix.
    await alice.move(
      repository,
      'wfcache-lint/fixes',
      (await repository.git.resolve('wfcache-lint/fixes^')) ?? '',
    );
    await alice.push(repository, 'main', { 'd.yaml': `${BAD}\0` });
    expect((await lint(github, event, { fix: 'pull-request' })).code).toBe(3);
    expect(repository.pulls[0]?.state).toBe('open');
  });

  test('fix: pull-request is not closed where GitHub does not tell whose commits it holds, and the log says so', async () => {
    const { github, repository, alice, event, pull } = await proposed();
    await alice.push(repository, 'main', FIXED);
    github.failNext({ method: 'GET', path: /\/compare\// }, { status: 403 });
    const refused = await lint(github, event, { fix: 'pull-request' });
    expect(refused.commands.at(-1)?.message).toContain('read the branch');
    expect([refused.code, pull.state]).toEqual([0, 'open']);
    await lint(github, event, { fix: 'pull-request' });
    expect(pull.state).toBe('closed');
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
