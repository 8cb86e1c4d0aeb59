import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { jobsHere } from '../support/actions/here.ts';
import { temporaryJobs, type JobRun } from '../support/actions/job.ts';
import type { Paused } from '../github-server/faults.ts';
import type { GitHubServer } from '../github-server/server.ts';
import type { Permissions, PullRequest } from '../github-server/world.ts';
import { strictServers } from '../support/github-client.ts';
import { checkout } from '../support/checkout.ts';
import { cli } from '../support/cli.ts';
import { CONFIG, workflow } from '../support/manifests.ts';
import {
  BAD_FILES,
  fixedLocally,
  headFiles,
  openPull,
  outputFile,
  told,
} from '../support/pull-request.ts';
import { rendered } from '../support/rendered.ts';

const start = strictServers();
const runJob = temporaryJobs('here');
const runBuilt = temporaryJobs();
const runHere = jobsHere();
const REVIEW: Permissions = { contents: 'read', pull_requests: 'write' };
const COMMIT: Permissions = { contents: 'write', pull_requests: 'write' };

function lint(
  github: GitHubServer,
  pull: PullRequest,
  permissions: Permissions,
  inputs: Readonly<Record<string, string>>,
  run = runJob,
): Promise<JobRun> {
  const event = { name: 'pull_request', pull } as const;
  return run(github, { event, permissions, inputs: () => ({ registry: 'off', ...inputs }) });
}

/** The same in this process, where a test needs hundreds of runs. */
function lintHere(github: GitHubServer, pull: PullRequest): Promise<number | null> {
  const inputs = { registry: 'off', review: 'true' };
  return runHere(github, { pull, permissions: COMMIT, inputs });
}

/** All requests but those for objects by their ids, which are answered alike at any time. */
const CHANGING =
  /^(?!.*(?:\/info\/refs|\/git-upload-pack|\/(?:git\/(?:trees|blobs|commits)|compare)\/[0-9a-f.]+)$)/;

/** Stops a run when so many such requests are answered; undefined where it has no more. */
async function holdAfter(
  answered: number,
  github: GitHubServer,
  run: Promise<unknown>,
): Promise<Paused | undefined> {
  for (let count = 0; ; count += 1) {
    const paused = await Promise.race([
      github.pauseBefore({ path: CHANGING }),
      run.then(() => undefined),
    ]);
    if (paused === undefined || count === answered) return paused;
    paused.resume();
  }
}

test('three bad manifests: a review, a push that mends one, a suggestion accepted, the rest committed', async () => {
  const { github, alice, pull, repository } = await openPull(await start());
  const fixed = fixedLocally(BAD_FILES);
  const look = async (): Promise<string[]> => told((await alice.look(pull)).threads);
  const review = { review: 'true' };

  const first = await lint(github, pull, REVIEW, review, runBuilt);
  expect(first.code).toBe(1);
  expect(first.outputs).toMatchObject({ findings: '3', comments: '3', commit: '' });
  expect(await look()).toEqual(['a.yaml:6', 'b.yaml:6', 'c.yaml:6']);
  expect((await alice.look(pull)).reviews).toHaveLength(1);

  const again = await lint(github, pull, REVIEW, review, runBuilt);
  expect(again.outputs).toMatchObject({ findings: '3', comments: '3' });
  expect(await look()).toEqual(['a.yaml:6', 'b.yaml:6', 'c.yaml:6']);
  expect((await alice.look(pull)).reviews).toHaveLength(1);

  await alice.push(repository, 'topic', { 'a.yaml': fixed['a.yaml'] ?? '' });
  const second = await lint(github, pull, COMMIT, review, runBuilt);
  expect(second.outputs).toMatchObject({ findings: '2', comments: '2' });
  expect(await look()).toEqual(['a.yaml:6 resolved', 'b.yaml:6', 'c.yaml:6']);

  const thread = pull.threads.find(({ path }) => path === 'b.yaml');
  if (thread === undefined) throw new Error('no thread');
  await alice.acceptSuggestion(pull, thread);
  const rest = await lint(github, pull, COMMIT, { ...review, fix: 'commit' }, runBuilt);
  expect(rest.outputs).toMatchObject({ findings: '0', fixed: '1', commit: pull.headSha });
  expect(rest.code).toBe(0);
  expect((await look()).every((line) => line.endsWith('resolved'))).toBe(true);
  expect(await headFiles(pull, Object.keys(BAD_FILES))).toEqual(fixed);

  const head = pull.headSha;
  const clean = await lint(github, pull, COMMIT, { ...review, fix: 'commit' }, runBuilt);
  expect(clean.code).toBe(0);
  expect(clean.outputs).toMatchObject({ findings: '0', fixed: '0', commit: '' });
  expect(clean.commands).toEqual([]);
  expect(pull.headSha).toBe(head);
  expect((await alice.look(pull)).reviews).toHaveLength(1);
});

test('the same from a fork, whose token may only read, loses nothing', async () => {
  const { github, alice, pull } = await openPull(await start(), { isFork: true });
  const { code, commands, summary, outputs } = await lint(github, pull, COMMIT, {
    review: 'true',
    fix: 'commit',
  });
  expect(code).toBe(1);
  const warnings = commands.filter(({ properties }) => properties['file'] !== undefined);
  expect(warnings.map(({ properties }) => properties['file'])).toEqual(Object.keys(BAD_FILES));
  expect(warnings.every(({ message }) => message.includes('Fix: Add k8s.aliyun.com/'))).toBe(true);
  for (const path of Object.keys(BAD_FILES)) {
    expect(summary).toContain(`| \`${path}:10\` | [acr-instance-id-missing]`);
    expect(summary).toContain(`+++ b/${path}`);
  }
  expect(summary).toContain('+      k8s.aliyun.com/acr-instance-id: ');
  const said = commands.flatMap(({ properties, message }) =>
    properties['file'] === undefined ? [message] : [],
  );
  expect(said).toEqual([
    expect.stringContaining('The branch is in a fork'),
    expect.stringContaining(
      'the token may only read, as GitHub has it for pull requests from forks',
    ),
  ]);
  expect(outputFile(outputs['patch-file'])).toContain('+++ b/c.yaml');
  expect((await alice.look(pull)).threads).toEqual([]);
  expect(github.requests.filter(({ fields }) => fields.includes('createCommitOnBranch'))).toEqual(
    [],
  );
});

describe('a review', () => {
  test('reads well, and says the same to everybody', async () => {
    const { github, alice, pull } = await openPull(await start(), {
      files: { 'a.yaml': BAD_FILES['a.yaml'] },
    });
    await lint(github, pull, REVIEW, { review: 'true' });
    const { reviews, threads } = await alice.look(pull);
    expect(reviews.map(({ body }) => body.replace(/<!--.*-->/s, '').trim())).toEqual([
      'wfcache-lint has 1 comment on this change.',
    ]);
    const body = threads[0]?.comments[0]?.body ?? '';
    expect(body.replace(/<!--.*-->/s, '').trim()).toBe(
      [
        '**No instance id for `whalesay:1`** · [acr-instance-id-missing](https://github.com/org/wfcache-lint/blob/main/rules/acr-instance-id-missing/README.md) · warning · about line 10',
        '',
        '- From ACR Enterprise Edition, without `k8s.aliyun.com/acr-instance-id`.',
        '- Image `acr-en-hangzhou-registry.cn-hangzhou.cr.aliyuncs.com/workflow/whalesay:1` in template `whalesay`.',
        '- The guide of workflow clusters asks for it; the configuration names the instance.',
        '',
        'Add k8s.aliyun.com/acr-instance-id: `cn-hangzhou:cri-f34lmbk2rxqx41u8` to spec.podMetadata.',
        '',
        '```suggestion',
        '  entrypoint: whalesay',
        '  podMetadata:',
        '    annotations:',
        '      k8s.aliyun.com/acr-instance-id: "cn-hangzhou:cri-f34lmbk2rxqx41u8"',
        '```',
      ].join('\n'),
    );
  });

  test('of two runs that overlap leaves one set of comments, that of the newer head', async () => {
    const { github, alice, pull, repository } = await openPull(await start());
    const publishing = { method: 'POST', path: /\/reviews$/ };
    const paused = github.pauseBefore(publishing);
    const older = lint(github, pull, REVIEW, { review: 'true' });
    const { resume } = await paused;
    const fixed = fixedLocally(BAD_FILES);
    await alice.push(repository, 'topic', { 'a.yaml': fixed['a.yaml'] ?? '' });
    const newer = await lint(github, pull, REVIEW, { review: 'true' });
    expect(newer.outputs).toMatchObject({ comments: '2' });
    resume();
    await older;
    expect(told((await alice.look(pull)).threads)).toEqual(['b.yaml:6', 'c.yaml:6']);
    const last = await lint(github, pull, REVIEW, { review: 'true' });
    expect(last.outputs).toMatchObject({ comments: '2' });
  });

  test('leaves that set wherever in the older run the newer one has its time', async () => {
    const fixed = fixedLocally(BAD_FILES);
    for (let answered = 0; ; answered += 1) {
      const { github, alice, pull, repository } = await openPull(await start(), {
        isInMemory: true,
      });
      const older = lintHere(github, pull);
      const held = await holdAfter(answered, github, older);
      if (held === undefined) {
        expect(answered).toBeGreaterThan(5);
        break;
      }
      await alice.push(repository, 'topic', { 'a.yaml': fixed['a.yaml'] ?? '' });
      await lintHere(github, pull);
      held.resume();
      await older;
      const open = told((await alice.look(pull)).threads).filter(
        (one) => !one.endsWith('resolved'),
      );
      expect([answered, open]).toEqual([answered, ['b.yaml:6', 'c.yaml:6']]);
    }
  });

  test('leaves that set wherever in the newer run the older one speaks', async () => {
    const fixed = fixedLocally(BAD_FILES);
    for (let answered = 0; ; answered += 1) {
      const { github, alice, pull, repository } = await openPull(await start(), {
        isInMemory: true,
      });
      const paused = github.pauseBefore({ method: 'POST', path: /\/reviews$/ });
      const older = lintHere(github, pull);
      const { resume } = await paused;
      await alice.push(repository, 'topic', { 'a.yaml': fixed['a.yaml'] ?? '' });
      const newer = lintHere(github, pull);
      const held = await holdAfter(answered, github, newer);
      resume();
      await older;
      held?.resume();
      await newer;
      const open = told((await alice.look(pull)).threads).filter(
        (one) => !one.endsWith('resolved'),
      );
      expect([answered, open]).toEqual([answered, ['b.yaml:6', 'c.yaml:6']]);
      if (held === undefined) break;
    }
  });

  test('changes nothing when it is no longer about the newest head', async () => {
    const { github, alice, pull, repository } = await openPull(await start());
    await lint(github, pull, COMMIT, { review: 'true' });
    const fixed = fixedLocally(BAD_FILES);
    await alice.push(repository, 'topic', { 'a.yaml': fixed['a.yaml'] ?? '' });
    const looks = { method: 'GET', path: /\/pulls\/\d+$/ };
    const first = github.pauseBefore(looks);
    const older = lint(github, pull, COMMIT, { review: 'true' });
    (await first).resume();
    const { resume } = await github.pauseBefore(looks);
    await alice.push(repository, 'topic', { 'a.yaml': BAD_FILES['a.yaml'] });
    await lint(github, pull, COMMIT, { review: 'true' });
    resume();
    await older;
    expect(told((await alice.look(pull)).threads)).toEqual(['a.yaml:6', 'b.yaml:6', 'c.yaml:6']);
  });

  test('that the server has stored before it failed is not left twice', async () => {
    for (const fault of ['store-then-502', 'store-then-drop'] as const) {
      const { github, alice, pull } = await openPull(await start());
      github.failNext({ method: 'POST', path: /\/reviews$/ }, fault);
      const { code, outputs } = await lint(github, pull, REVIEW, { review: 'true' });
      expect([code, outputs['comments']]).toEqual([1, '3']);
      const { reviews, threads } = await alice.look(pull);
      expect([reviews.length, threads.length]).toEqual([1, 3]);
    }
  });

  test('does not believe a stranger who has copied our marker', async () => {
    const { github, alice, pull } = await openPull(await start());
    await lint(github, pull, REVIEW, { review: 'true' });
    const [ours] = pull.threads;
    const mallory = github.person('mallory');
    const other = await openPull(await start());
    const copied = ours?.comments[0]?.body ?? '';
    for (const path of Object.keys(BAD_FILES)) {
      await mallory.commentOnLine(other.pull, { path, line: 5 }, copied);
    }
    const { outputs } = await lint(other.github, other.pull, REVIEW, { review: 'true' });
    expect(outputs).toMatchObject({ comments: '3' });
    const { threads } = await other.alice.look(other.pull);
    const by = threads.map(({ comments }) => comments[0]?.by);
    expect(by.filter((login) => login === 'mallory')).toHaveLength(3);
    expect(by.filter((login) => login === 'github-actions[bot]')).toHaveLength(3);
    expect(threads.filter(({ isResolved }) => isResolved)).toEqual([]);
    expect((await alice.look(pull)).threads).toHaveLength(3);
  });

  test('leaves what people have said: answers stay, what they resolved is not said again', async () => {
    const { github, alice, pull, repository } = await openPull(await start());
    await lint(github, pull, REVIEW, { review: 'true' });
    const [a, b] = ['a.yaml', 'b.yaml'].map((path) =>
      pull.threads.find((one) => one.path === path),
    );
    if (a === undefined || b === undefined) throw new Error('no thread');
    alice.reply(pull, a, 'Why?');
    alice.resolve(b);
    await alice.push(repository, 'topic', { 'other.yaml': 'a: 1\n' });
    await lint(github, pull, REVIEW, { review: 'true' });
    const { threads } = await alice.look(pull);
    expect(told(threads)).toEqual(['a.yaml:6', 'b.yaml:6 resolved', 'c.yaml:6']);
    expect(threads[0]?.comments.map(({ body }) => body).at(-1)).toBe('Why?');
  });

  test('where the token may not resolve, says in the comment that it is done, once', async () => {
    const { github, alice, pull, repository } = await openPull(await start());
    await lint(github, pull, REVIEW, { review: 'true' });
    const fixed = fixedLocally(BAD_FILES);
    await alice.push(repository, 'topic', { 'a.yaml': fixed['a.yaml'] ?? '' });
    await lint(github, pull, REVIEW, { review: 'true' });
    const body = pull.threads.find(({ path }) => path === 'a.yaml')?.comments[0]?.body ?? '';
    expect(body).toMatch(
      /^\*\*Fixed in [0-9a-f]{7}\.\*\*\n\n\*\*No instance id for [^\n]* · \[acr-instance-id-missing\]/,
    );
    expect(body).toContain(`Fixed in ${pull.headSha.slice(0, 7)}.`);
    expect(body).not.toContain('suggestion');
    const before = github.requests.length;
    await lint(github, pull, REVIEW, { review: 'true' });
    const later = github.requests.slice(before).flatMap(({ fields }) => fields);
    expect(later).not.toContain('updatePullRequestReviewComment');
    expect(later).not.toContain('resolveReviewThread');
  });
});

test('where the time of a run is over for fixes, all is said without them, and it ends with 3', async () => {
  const { github, pull } = await openPull(await start());
  const clock = fileURLToPath(new URL('../support/slow-clock.cjs', import.meta.url));
  const run = await runJob(github, {
    event: { name: 'pull_request', pull },
    permissions: REVIEW,
    inputs: () => ({ registry: 'off', review: 'true', scope: 'all', 'fail-on': 'never' }),
    env: () => ({ NODE_OPTIONS: `--require=${clock}` }),
  });
  expect(pull.threads.map(({ path }) => path)).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
  const bodies = pull.threads.map(({ comments: [one] }) => one?.body ?? '');
  expect(bodies.filter((body) => body.includes('```suggestion'))).toEqual([]);
  expect(run.outputs['findings']).toBe('3');
  expect(run.commands.map(({ name, message }) => `${name} ${message}`)).toContain(
    'error The time of the run (60 s) was over; give it more with "timeout"; findings, comments or suggestions can be missing',
  );
  expect(run.code).toBe(3);
});

describe('whatever GitHub refuses', () => {
  const CALLS = [
    ['the pull request', { method: 'GET', path: /\/pulls\/\d+$/ }],
    ['the files', { method: 'GET', path: /\/files$/ }],
    ['the threads', { graphql: 'reviewThreads' }],
    ['the reviews', { graphql: 'reviews' }],
    ['the review', { method: 'POST', path: /\/reviews$/ }],
  ] as const;
  const ANSWERS = [
    ['403', { status: 403, body: { message: 'Resource not accessible by integration' } }],
    ['422', { status: 422, body: { message: 'Unprocessable Entity' } }],
    ['404', { status: 404, body: { message: 'Not Found' } }],
  ] as const;

  test.each(
    CALLS.flatMap(([what, call]) =>
      ANSWERS.map(([status, fault]) => [what, status, call, fault] as const),
    ),
  )('for %s, by %s, the findings arrive', async (_what, status, call, fault) => {
    const { github, pull } = await openPull(await start(), {
      files: { 'a.yaml': BAD_FILES['a.yaml'] },
    });
    for (let times = 0; times < 3; times += 1) github.failNext(call, fault);
    const { code, commands, summary, stderr } = await lint(github, pull, REVIEW, {
      review: 'true',
    });
    expect([code, stderr]).toEqual([1, '']);
    expect(commands[0]).toMatchObject({ name: 'warning', properties: { file: 'a.yaml' } });
    expect(summary).toContain('| `a.yaml:10` |');
    const [note] = commands.slice(1).map(({ message }) => message);
    expect(note).toContain('Cannot ');
    if (status === '403') expect(note).toContain('permissions');
    expect(summary).toContain('+++ b/a.yaml');
  });

  test('a line that GitHub does not take after all costs the lines, not the findings', async () => {
    const { github, alice, pull } = await openPull(await start());
    const unprocessable = { status: 422, body: { message: 'Unprocessable Entity' } };
    github.failNext({ method: 'POST', path: /\/reviews$/ }, unprocessable);
    github.failNext({ method: 'POST', path: /\/reviews$/ }, unprocessable);
    await lint(github, pull, REVIEW, { review: 'true' });
    const { reviews, threads } = await alice.look(pull);
    expect(threads).toEqual([]);
    expect(reviews).toHaveLength(1);
    for (const path of Object.keys(BAD_FILES)) expect(reviews[0]?.body).toContain(`\`${path}:10\``);
    await lint(github, pull, REVIEW, { review: 'true' });
    expect((await alice.look(pull)).threads).toHaveLength(3);
  });
});

describe('the configuration of a pull request', () => {
  test('is that of its base: switching rules off holds after the merge, and is announced', async () => {
    const { github, pull } = await openPull(await start(), {
      files: {
        ...BAD_FILES,
        '.wfcache-lint.yaml': `${CONFIG}rules: { acr-instance-id-missing: off }\n`,
      },
    });
    const { code, outputs, commands } = await lint(github, pull, REVIEW, {});
    expect([code, outputs['findings']]).toEqual([1, '3']);
    expect(commands.at(-1)).toMatchObject({
      name: 'notice',
      message: expect.stringContaining('changes the configuration'),
    });
  });

  test('that could not be read after the merge fails now', async () => {
    const { github, pull } = await openPull(await start(), {
      files: { '.wfcache-lint.yaml': 'platfrom: eci\n' },
    });
    const { code, commands } = await lint(github, pull, REVIEW, {});
    expect(code).toBe(2);
    expect(commands.map(({ name, message }) => `${name} ${message}`)).toEqual([
      expect.stringContaining('notice No workflow manifests in .'),
      expect.stringContaining('notice This pull request changes the configuration'),
      expect.stringContaining('error .wfcache-lint.yaml:1:1: Unknown option "platfrom"'),
    ]);
  });

  test('is none where the base has none, and the defaults where GitHub does not tell', async () => {
    const none = await openPull(await start(), { base: {} });
    expect((await lint(none.github, none.pull, REVIEW, {})).outputs).toMatchObject({
      findings: '3',
    });
    const { github, pull } = await openPull(await start());
    github.failNext({ method: 'GET', path: /\/git\/trees\// }, { status: 403, body: {} });
    const { code, commands, outputs } = await lint(github, pull, REVIEW, {});
    expect([code, outputs['findings'], outputs['fixable']]).toEqual([1, '3', '0']);
    expect(commands.at(-1)).toMatchObject({
      name: 'warning',
      message: expect.stringContaining('the defaults hold'),
    });
  });
});

/** A baseline with what is found in these files. */
function recordedBaseline(files: Readonly<Record<string, string>>): string {
  const repo = checkout({ ...files, '.wfcache-lint.yaml': CONFIG });
  try {
    cli(repo.root, ['--baseline', 'old.json', '--update-baseline']);
    return repo.read('old.json');
  } finally {
    repo.remove();
  }
}

describe('the baseline of a pull request', () => {
  const baseline = { baseline: 'old.json' };
  const recorded = (): string => recordedBaseline(BAD_FILES);

  test('is that of its base', async () => {
    const base = { '.wfcache-lint.yaml': CONFIG, 'old.json': recorded() };
    const { github, pull } = await openPull(await start(), { base });
    const { code, outputs, commands } = await lint(github, pull, REVIEW, baseline);
    expect([code, outputs['findings'], commands]).toEqual([0, '0', []]);
  });

  test('does not hide what its author records in it: that holds after the merge', async () => {
    const files = { ...BAD_FILES, 'old.json': recorded() };
    const { github, pull } = await openPull(await start(), { files });
    const { code, outputs, commands } = await lint(github, pull, REVIEW, baseline);
    expect([code, outputs['findings']]).toEqual([1, '3']);
    expect(commands.at(-1)).toMatchObject({
      name: 'notice',
      message: expect.stringContaining('changes the baseline'),
    });
  });

  test('is empty where GitHub does not tell', async () => {
    const base = { '.wfcache-lint.yaml': CONFIG, 'old.json': recorded() };
    const { github, pull } = await openPull(await start(), { base });
    // The configuration, the sizes, the caches, the answers of Alibaba Cloud and the baseline are
    // asked for, one after the other.
    for (let left = 5; left > 0; left -= 1) {
      github.failNext({ method: 'GET', path: /\/git\/trees\// }, { status: 403, body: {} });
    }
    const { code, commands } = await lint(github, pull, REVIEW, baseline);
    expect(code).toBe(1);
    expect(commands.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('no size is taken from it'),
    );
    expect(commands.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('all findings are reported'),
    );
  });
});

describe('the baseline on pull_request_target', () => {
  const inputs = { baseline: 'old.json', registry: 'off', review: 'true', scope: 'all' };
  const target = (github: GitHubServer, pull: PullRequest): Promise<JobRun> =>
    runJob(github, {
      event: { name: 'pull_request_target', pull },
      permissions: { contents: 'read', pull_requests: 'write' },
      inputs: () => inputs,
    });
  const known = ['a.yaml', 'b.yaml'] as const;
  const some = Object.fromEntries(known.map((path) => [path, BAD_FILES[path]]));
  const base = { '.wfcache-lint.yaml': CONFIG, ...some, 'old.json': recordedBaseline(some) };

  test.each([
    ['a branch of the repository', false],
    ['a fork', true],
  ])('is that of the base, for %s: only what is not in it is told', async (_, isFork) => {
    const { github, pull } = await openPull(await start(), { base, isFork });
    const run = await target(github, pull);
    expect([run.code, run.outputs['findings'], run.outputs['comments']]).toEqual([1, '1', '1']);
    expect(pull.threads.map(({ path }) => path)).toEqual(['c.yaml']);
    expect(run.summary).not.toContain('a.yaml:10');
    expect(run.commands.filter(({ name }) => name !== 'warning')).toEqual([]);
  });

  test('names what is recorded and gone', async () => {
    const good = workflow('busybox:1.36', '', 'b-');
    const { github, pull } = await openPull(await start(), { base, files: { 'b.yaml': good } });
    const run = await target(github, pull);
    expect([run.code, run.outputs['findings']]).toEqual([0, '0']);
    expect(run.stdout).toContain('in the baseline and not found any more: b.yaml');
  });

  test('does not hide what its author records in it: that holds after the merge', async () => {
    const files = { ...BAD_FILES, 'old.json': recordedBaseline(BAD_FILES) };
    const { github, pull } = await openPull(await start(), { base, files, isFork: true });
    const run = await target(github, pull);
    expect([run.code, run.outputs['findings']]).toEqual([1, '1']);
    expect(run.commands).toContainEqual(
      expect.objectContaining({
        name: 'notice',
        message: expect.stringContaining('changes the baseline'),
      }),
    );
  });

  test('that is no baseline is wrong usage, and says where', async () => {
    const broken = { ...base, 'old.json': '{ "version": 2 }' };
    const { github, pull } = await openPull(await start(), { base: broken, isFork: true });
    const run = await target(github, pull);
    expect(run.code).toBe(2);
    expect(run.commands.at(-1)).toMatchObject({
      name: 'error',
      message: expect.stringContaining('old.json'),
    });
  });

  test('hides nothing that it should not, whichever file GitHub does not give', async () => {
    const said: string[] = [];
    for (let at = 0; at < 13; at += 1) {
      const { github, pull } = await openPull(await start(), { base });
      github.failNext({ path: /^\/(?:graphql|repos\/)/ }, { status: 403, body: {} }, at);
      const run = await target(github, pull);
      expect(run.code).not.toBe(0);
      said.push(...run.commands.map(({ message }) => message));
    }
    expect(said).toContainEqual(
      expect.stringContaining('The baseline of the base is not known; all findings are reported'),
    );
  });
});

describe('suppressions in a pull request', () => {
  const line = ' # wfcache-lint-disable-line acr-instance-id-missing -- `mirrored` | @org/team';
  const files = { 'a.yaml': BAD_FILES['a.yaml'].replace(':1\n', `:1${line}\n`) };

  test('are listed for its reviewers', async () => {
    const { github, pull } = await openPull(await start(), { files });
    const { code, summary } = await lint(github, pull, REVIEW, {});
    expect(code).toBe(0);
    expect(summary).toContain(
      '### Suppressions that this pull request adds\n\n- `a.yaml:10` `acr-instance-id-missing`: ``',
    );
  });

  test('do not count where the workflow says so', async () => {
    const { github, pull } = await openPull(await start(), { files });
    const { code, outputs } = await lint(github, pull, REVIEW, { 'allow-inline-disable': 'false' });
    expect([code, outputs['findings']]).toEqual([1, '1']);
  });
});

test('what a stranger writes stays text, in the log, in comments and in the summary', async () => {
  const evil =
    '::error::pwned %0A ##[error]x </details> @org/team ```suggestion <!-- wfcache-lint v1 0123456789abcdef -->';
  const files = {
    'a,line=1::b.yaml': BAD_FILES['a.yaml'].replaceAll('whalesay\n', `${JSON.stringify(evil)}\n`),
  };
  const { github, alice, pull } = await openPull(await start(), { files });
  const { commands, summary, code } = await lint(github, pull, REVIEW, { review: 'true' });
  expect(code).toBe(1);
  expect(commands.map(({ name, properties }) => [name, properties['file']])).toEqual([
    ['warning', 'a,line=1::b.yaml'],
  ]);
  const { threads } = await alice.look(pull);
  expect(threads).toHaveLength(1);
  const marker =
    /^<!-- wfcache-lint v1 now [0-9a-f]{16}(?:,[0-9a-f]{16})* text [0-9a-f]{16}(?: suggests [0-9a-f]{16})? -->$/;
  const lines = threads[0]?.comments[0]?.body.split('\n') ?? [];
  expect(lines.filter((line) => marker.test(line))).toHaveLength(1);
  for (const text of [summary, threads[0]?.comments[0]?.body ?? '']) {
    const { html, targets } = rendered(text);
    expect(html.filter((one) => !marker.test(one.trim()))).toEqual([]);
    expect(targets.filter((one) => one?.startsWith('https://github.com/org/') !== true)).toEqual(
      [],
    );
  }
});
