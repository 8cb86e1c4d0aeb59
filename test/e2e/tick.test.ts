import { describe, expect, test } from '@jest/globals';
import type { EditedComment, WorkflowEvent } from '../github-server/events.ts';
import type { ReviewComment, Thread } from '../github-server/world.ts';
import { temporaryJobs, type Job, type JobRun } from '../support/actions/job.ts';
import { strictServers } from '../support/github-client.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { fixedLocally, headFiles, openPull, type OpenPull } from '../support/pull-request.ts';

const start = strictServers();
const runJob = temporaryJobs('here');

/** A library whose template has metadata far from its image: no line shows the fix as a suggestion. */
function farWorkflow(image: string, name: string): string {
  const metadata = '      metadata: { labels: { a: b } }\n';
  const inputs = `      inputs:\n        parameters:\n${'          - { name: a }\n'.repeat(5)}`;
  return workflow(image, '', `${name}-`)
    .replace('      container:\n', `${metadata}${inputs}      container:\n`)
    .replace('  entrypoint: whalesay\n', '')
    .replace('kind: Workflow', 'kind: WorkflowTemplate');
}

const FAR = {
  'a.yaml': farWorkflow(`${ENTERPRISE_IMAGE}:1`, 'a'),
  'b.yaml': farWorkflow(`${ENTERPRISE_IMAGE}:1`, 'b'),
};
const FIXED = fixedLocally(FAR);

/** The same files with other images, so that the pull request changes nothing but these. */
const BASE = {
  '.wfcache-lint.yaml': CONFIG,
  'a.yaml': FAR['a.yaml'].replace(ENTERPRISE_IMAGE, 'busybox'),
  'b.yaml': FAR['b.yaml'].replace(ENTERPRISE_IMAGE, 'busybox'),
};

/** A pull request with two comments that have a box; alice may write, mallory may not. */
async function reviewedPull(more: Readonly<Record<string, string>> = {}) {
  const opened = await openPull(await start(), {
    base: BASE,
    files: { ...FAR, ...more },
  });
  opened.repository.writers.add('alice');
  await lint(opened, { name: 'pull_request', pull: opened.pull });
  return { ...opened, mallory: opened.github.person('mallory') };
}

function lint(
  { github }: Pick<OpenPull, 'github'>,
  event: WorkflowEvent,
  inputs: Readonly<Record<string, string>> = {},
  more: Partial<Job> = {},
): Promise<JobRun> {
  const permissions = { contents: 'write', pull_requests: 'write' } as const;
  const all = { registry: 'off', review: 'true', fix: 'on-label', ...inputs };
  return runJob(github, { event, permissions, inputs: () => all, ...more });
}

const edited = (edit: EditedComment): WorkflowEvent => {
  return { name: 'pull_request_review_comment', edit };
};

function commentOn({ pull }: OpenPull, path: string): { thread: Thread; comment: ReviewComment } {
  const thread = pull.threads.find((one) => one.path === path);
  const [comment] = thread?.comments ?? [];
  if (thread === undefined || comment === undefined) throw new Error(`no comment on ${path}`);
  return { thread, comment };
}

/** Somebody ticks the box of the comment on a file. */
function ticked(opened: OpenPull & { alice: OpenPull['alice'] }, path: string, by = opened.alice) {
  const { thread, comment } = commentOn(opened, path);
  return by.tick(opened.pull, thread, comment);
}

describe('a box that somebody ticks', () => {
  test('commits the fix of this comment alone, signed, and the comment says so', async () => {
    const opened = await reviewedPull();
    const { github, pull, repository, alice } = opened;
    const before = pull.headSha;
    expect(commentOn(opened, 'a.yaml').comment.body).toMatch(
      /The box below commits it; the label .*\n\n- \[ \] <!-- wfcache-lint v1 commit -->Commit this change\n\n<!-- /,
    );
    const run = await lint(opened, edited(ticked(opened, 'a.yaml')));
    expect([run.code, run.outputs['commit'], run.outputs['fixed']]).toEqual([0, pull.headSha, '1']);
    expect(await headFiles(pull, Object.keys(FAR))).toEqual({ ...FAR, 'a.yaml': FIXED['a.yaml'] });
    expect(await repository.git.resolve(`${pull.headSha}^`)).toBe(before);
    expect(github.world.signed.has(pull.headSha)).toBe(true);
    const { body } = commentOn(opened, 'a.yaml').comment;
    expect(body).toContain(`**Fixed in ${pull.headSha.slice(0, 7)}.**`);
    expect(body).not.toContain('- [');
    expect(commentOn(opened, 'b.yaml').comment.body).toContain('- [ ] ');
    const { comments } = await alice.look(pull);
    expect(comments.map((one) => one.body)).toEqual([
      expect.stringContaining(`wfcache-lint fixed 1 finding in 1 file: ${pull.headSha}`),
    ]);
  });

  test('commits once, however often the run is repeated', async () => {
    const opened = await reviewedPull();
    const event = edited(ticked(opened, 'a.yaml'));
    await lint(opened, event);
    const head = opened.pull.headSha;
    const again = await lint(opened, event);
    expect([again.code, opened.pull.headSha]).toEqual([0, head]);
    expect(again.stdout).toContain('Nothing to do: no comment of ours has this box ticked now\n');
  });

  test('and another one, while the first commit is made: both are committed, one after the other', async () => {
    const opened = await reviewedPull();
    const { pull, github } = opened;
    const [first, second] = [ticked(opened, 'a.yaml'), ticked(opened, 'b.yaml')].map(edited);
    if (first === undefined || second === undefined) throw new Error('no events');
    const paused = github.pauseBefore({ graphql: 'createCommitOnBranch' });
    const slow = lint(opened, first);
    const { resume } = await paused;
    await lint(opened, second);
    expect(await headFiles(pull, Object.keys(FAR))).toEqual({ ...FAR, 'b.yaml': FIXED['b.yaml'] });
    resume();
    expect((await slow).outputs['commit']).toBe(pull.headSha);
    expect(await headFiles(pull, Object.keys(FAR))).toEqual(FIXED);
    for (const path of Object.keys(FAR)) {
      expect(commentOn(opened, path).comment.body).toContain('**Fixed in ');
    }
  });

  test('of a finding that moved since is committed on the head of today', async () => {
    const opened = await reviewedPull();
    const { pull, repository, alice } = opened;
    const event = edited(ticked(opened, 'a.yaml'));
    // A run that has waited for others has the merge of before in its checkout.
    const { mergeSha = '' } = pull;
    await alice.push(repository, 'topic', { 'a.yaml': `# More\n${FAR['a.yaml']}` });
    const run = await lint(opened, event, {}, { checkOut: mergeSha });
    expect(run.outputs['commit']).toBe(pull.headSha);
    expect((await headFiles(pull, ['a.yaml']))['a.yaml']).toBe(`# More\n${FIXED['a.yaml'] ?? ''}`);
  });

  test('whose change is another one now is not committed, and the comment says why', async () => {
    const opened = await reviewedPull();
    const { pull, repository, alice } = opened;
    const event = edited(ticked(opened, 'a.yaml'));
    // Of the base, so that no line of the diff shows it.
    const other = FAR['a.yaml'].replace('{ labels: { a: b } }', '{ labels: { a: c } }');
    await alice.push(repository, 'main', { 'a.yaml': other.replace(ENTERPRISE_IMAGE, 'busybox') });
    const tip = (await repository.git.resolve('refs/heads/main')) ?? '';
    const merged = await repository.git.merge(pull.headSha, tip, 'Merge main');
    await alice.move(repository, 'topic', merged ?? '');
    const head = pull.headSha;
    const run = await lint(opened, event);
    expect([run.code, run.outputs['commit'], pull.headSha]).toEqual([0, '', head]);
    const said = pull.threads.map(({ comments: [one] }) => one?.body ?? '');
    expect(said.filter((body) => body.includes('The change is another one than before'))).toEqual([
      expect.stringMatching(/- \[ \] <!-- [^\n]*\n\nNo fix commit: The change is another one/),
    ]);
  });

  test('that cannot be committed: the tick is taken out, and the reason is said once', async () => {
    const opened = await reviewedPull();
    const { pull, repository } = opened;
    repository.protectedBranches.add('topic');
    const head = pull.headSha;
    for (const times of [1, 2]) {
      const run = await lint(opened, edited(ticked(opened, 'a.yaml')));
      expect([times, run.code, pull.headSha]).toEqual([times, 0, head]);
      const { body } = commentOn(opened, 'a.yaml').comment;
      expect(
        body.match(/- \[ \] [^\n]*\n\nNo fix commit: `topic` is a protected branch/g),
      ).toHaveLength(1);
    }
    const before = commentOn(opened, 'a.yaml').comment.body;
    await lint(opened, { name: 'pull_request', pull });
    expect(commentOn(opened, 'a.yaml').comment.body).toBe(before);
  });
});

describe('an edit that asks for nothing', () => {
  test('of somebody’s own comment, or of other words, is known without any request', async () => {
    const opened = await reviewedPull();
    const { github, pull, mallory } = opened;
    const thread = await mallory.commentOnLine(
      pull,
      { path: 'a.yaml', line: commentOn(opened, 'a.yaml').thread.line },
      '- [ ] mine',
    );
    const [own] = thread.comments;
    if (own === undefined) throw new Error('no comment');
    const mine = mallory.tick(pull, thread, own);
    const { thread: ours, comment } = commentOn(opened, 'a.yaml');
    const words = {
      ...mine,
      thread: ours,
      comment,
      before: comment.body,
      after: `x${comment.body}`,
    };
    const event = edited(ticked(opened, 'a.yaml'));
    for (const [one, inputs] of [
      [edited(mine), {}],
      [edited(words), {}],
      [event, { fix: 'suggest' }],
    ] as const) {
      const before = github.requests.length;
      const run = await lint(opened, one, inputs);
      // The checkout asks for what it fetches; the action asks for nothing.
      const asked = github.requests
        .slice(before)
        .filter(({ path }) => !/info\/refs|git-upload-pack/.test(path));
      expect([run.code, asked, run.stdout.split('\n').length]).toEqual([0, [], 2]);
      expect(run.stdout).toMatch(/^Nothing to do: /);
    }
  });

  test('that says so in a comment that is not ours commits nothing', async () => {
    const opened = await reviewedPull();
    const { pull, mallory, alice } = opened;
    const { body } = commentOn(opened, 'a.yaml').comment;
    const thread = await mallory.commentOnLine(
      pull,
      { path: 'b.yaml', line: commentOn(opened, 'b.yaml').thread.line },
      body,
    );
    const [copy] = thread.comments;
    if (copy === undefined) throw new Error('no comment');
    const head = pull.headSha;
    for (const by of [mallory, alice]) {
      copy.body = body;
      const run = await lint(opened, edited(by.tick(pull, thread, copy)));
      expect([run.code, pull.headSha]).toEqual([0, head]);
      expect(run.stdout).toContain('no comment of ours has this box ticked');
    }
    expect(copy.body).toContain('- [x]');
  });

  test.each([
    ['who may not write', 'mallory', 'may not write to the repository'],
    ['who we are', 'github-actions[bot]', 'the edit is our own'],
  ])('is of somebody %s', async (_, login, word) => {
    const opened = await reviewedPull();
    const edit = ticked(opened, 'a.yaml');
    const head = opened.pull.headSha;
    const sender = opened.github.world.account(login);
    const run = await lint(opened, edited({ ...edit, sender }));
    expect([run.code, opened.pull.headSha]).toEqual([0, head]);
    expect(run.stdout).toContain(word);
  });

  test('in a pull request of a fork commits nothing, and no box is offered there', async () => {
    const opened = await openPull(await start(), { base: BASE, files: FAR, isFork: true });
    await lint(opened, { name: 'pull_request_target', pull: opened.pull });
    const bodies = opened.pull.threads.map(({ comments: [one] }) => one?.body ?? '');
    expect(bodies).toHaveLength(2);
    expect(bodies.filter((body) => body.includes('- [ ]'))).toEqual([]);
  });
});
