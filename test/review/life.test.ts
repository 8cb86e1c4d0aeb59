import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import chineseRules from '../../rules/zh.ts';
import { chinese } from '../../src/chinese/chinese.ts';
import { GitHubServer } from '../github-server/server.ts';
import type { Finding } from '../../src/finding.ts';
import type { Thread } from '../github-server/world.ts';
import { linter, textOf, type Look } from '../support/histories/manifests.ts';
import { LivingPull } from '../support/histories/pull.ts';
import { showBoxes } from '../support/histories/ticks.ts';
import { ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const BAD: Look = {
  comments: 0,
  images: ['instance'],
  podMetadata: 'none',
  entrypoint: 'first',
  suppressed: false,
  far: false,
  broken: false,
};
const GOOD: Look = { ...BAD, podMetadata: 'right' };

const lint = linter();
let github: GitHubServer;
let living: LivingPull;

beforeEach(async () => {
  github = await GitHubServer.start();
  living = await LivingPull.open(github, 'life', [GOOD, BAD, BAD], lint);
});

afterEach(async () => {
  await github.close();
  if (github.violations.length > 0) throw new Error(github.violations.join('\n'));
});

async function push(path: 'a.yaml' | 'b.yaml', look: Look): Promise<void> {
  await living.alice.push(living.repository, 'topic', { [path]: textOf(path.slice(0, 1), look) });
}

function threadOf(path: string): Thread {
  const thread = living.pull.threads.find((one) => one.path === path);
  if (thread === undefined) throw new Error(`no thread on ${path}`);
  return thread;
}

function bodyOf(path: string): string {
  return threadOf(path).comments[0]?.body ?? '';
}

test('five runs for one head: the first says everything, the others write nothing', async () => {
  const first = await living.run();
  expect(first.writes).toEqual(['POST /repos/org/life/pulls/1/reviews']);
  for (let times = 2; times <= 5; times += 1) expect((await living.run()).writes).toEqual([]);
});

test('another language changes the words of comments and nothing else', async () => {
  await living.run();
  const count = (): number => living.pull.threads.length;
  const before = count();
  expect(before).toBeGreaterThan(0);
  const english = bodyOf('a.yaml');
  const missing: string[] = [];
  const language = chinese(chineseRules, { missing: (text) => missing.push(text) });
  const { writes } = await living.run([], { language });
  expect([...new Set(writes)]).toEqual(['updatePullRequestReviewComment']);
  expect(count()).toBe(before);
  expect(bodyOf('a.yaml')).toContain('缺少实例 ID');
  expect(bodyOf('a.yaml').split('<!--')[1]?.split(' text ')[0]).toBe(
    english.split('<!--')[1]?.split(' text ')[0],
  );
  expect((await living.run([], { language })).writes).toEqual([]);
  expect(missing).toEqual([]);
  await living.run();
  expect([count(), bodyOf('a.yaml')]).toEqual([before, english]);
});

describe('a comment that no longer holds', () => {
  test('is hidden; what the token may not is tried once in a run, and the comments say it', async () => {
    await living.run();
    await push('a.yaml', GOOD);
    await push('b.yaml', GOOD);
    const { writes } = await living.run();
    expect(writes.filter((one) => one === 'resolveReviewThread')).toHaveLength(1);
    for (const path of ['a.yaml', 'b.yaml']) {
      expect(bodyOf(path)).toContain(`**Fixed in ${living.pull.headSha.slice(0, 7)}.**`);
      expect(bodyOf(path)).not.toContain('```');
      expect(threadOf(path)).toMatchObject({
        resolvedBy: undefined,
        comments: [{ minimized: 'RESOLVED' }],
      });
    }
    expect((await living.run()).writes).toEqual([]);
  });

  test('is resolved where the token may', async () => {
    await living.run();
    await push('a.yaml', GOOD);
    await push('b.yaml', GOOD);
    living.permissions = { contents: 'write', pull_requests: 'write' };
    const { writes } = await living.run();
    expect(writes.filter((one) => one === 'resolveReviewThread')).toHaveLength(2);
    expect(threadOf('a.yaml').resolvedBy?.login).toBe('github-actions[bot]');
  });

  test('is not hidden where people have answered', async () => {
    await living.run();
    living.alice.reply(living.pull, threadOf('a.yaml'), 'Why?');
    await push('a.yaml', GOOD);
    await living.run();
    expect(bodyOf('a.yaml')).toContain('**Fixed in ');
    expect(threadOf('a.yaml').comments.map(({ minimized }) => minimized)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('says so before anything else is said, because people may accept it at any time', async () => {
    await living.run();
    await push('a.yaml', { ...BAD, entrypoint: 'last' });
    const { writes } = await living.run();
    expect(writes.indexOf('updatePullRequestReviewComment')).toBe(0);
    expect(writes).toContain('POST /repos/org/life/pulls/1/reviews');
  });

  test('and cannot be changed is announced', async () => {
    await living.run();
    await push('a.yaml', GOOD);
    const forbidden = { status: 403, body: { message: 'Resource not accessible by integration' } };
    github.failNext({ graphql: 'updatePullRequestReviewComment' }, forbidden);
    const { answer } = await living.run();
    expect(answer).toMatchObject({
      value: {
        warnings: [
          expect.stringMatching(/^Cannot change a comment .*do not accept its suggestion$/),
        ],
      },
    });
  });
});

test('three jobs at one time leave one set of comments and one headline', async () => {
  await Promise.all([living.run(), living.run(), living.run()]);
  expect(living.pull.threads.map(({ path }) => path).toSorted()).toEqual(['a.yaml', 'b.yaml']);
  const shown = living.pull.reviews.filter(({ minimized }) => minimized === undefined);
  expect(shown.map(({ body }) => body.split('\n')[0])).toEqual([
    'wfcache-lint has 2 comments on this change.',
  ]);
  expect((await living.run()).writes).toEqual([]);
});

test('a change of a comment that comes after a newer commit leaves no suggestion', async () => {
  await living.run();
  await push('a.yaml', { ...BAD, images: ['instance', 'instance'] });
  const paused = github.pauseBefore({ graphql: 'updatePullRequestReviewComment' });
  const older = living.run();
  const { resume } = await paused;
  await push('b.yaml', GOOD);
  resume();
  expect(await older).toMatchObject({ answer: { error: { kind: 'head-moved' } } });
  expect(bodyOf('a.yaml')).not.toContain('```suggestion');
  await living.run();
  const open = living.pull.threads.filter(({ comments: [one] }) => one?.body.includes('```sugg'));
  expect(open.map(({ path }) => path)).toEqual(['a.yaml']);
});

test('a run that comes after a newer commit asks for nothing else, and writes nothing', async () => {
  await living.run();
  const paused = github.pauseBefore({ method: 'GET', path: /\/pulls\/1$/ });
  const older = living.run();
  const { resume } = await paused;
  await push('b.yaml', GOOD);
  resume();
  const before = github.requests.length;
  expect(await older).toMatchObject({ writes: [], answer: { error: { kind: 'head-moved' } } });
  expect(github.requests.slice(before)).toEqual([]);
});

test('a review that is left after a newer commit says that there is one', async () => {
  const paused = github.pauseBefore({ method: 'POST', path: /\/reviews$/ });
  const older = living.run();
  const { resume } = await paused;
  await push('b.yaml', GOOD);
  resume();
  expect(await older).toMatchObject({ answer: { ok: false, error: { kind: 'head-moved' } } });
});

test('a ticked box stays ticked where another run writes its comment anew, until there is no such fix', async () => {
  await showBoxes(living);
  const thread = threadOf('b.yaml');
  const [comment] = thread.comments;
  if (comment === undefined) throw new Error('no comment');
  living.alice.tick(living.pull, thread, comment);
  expect((await living.run()).writes).toEqual([]);
  const language = chinese(chineseRules, {});
  await living.run([], { language });
  expect(comment.body).toMatch(/^- \[x\] <!-- [^\n]* -->提交此改动$/m);
  await push('b.yaml', { ...GOOD, images: ['public'] });
  await living.run();
  expect(comment.body).toContain('**Fixed in ');
  expect(comment.body).not.toContain('- [');
});

describe('what people want', () => {
  test('by a command with a reason is answered once, with the line that suppresses it', async () => {
    await living.run();
    living.alice.reply(living.pull, threadOf('a.yaml'), '/wfcache ignore it is mirrored');
    const { answer } = await living.run();
    const line =
      '        # wfcache-lint-disable-next-line acr-instance-id-missing -- it is mirrored';
    expect(
      threadOf('a.yaml')
        .comments.map(({ body }) => body)
        .at(-1),
    ).toContain(`\`\`\`yaml\n${line}\n\`\`\``);
    expect(answer).toMatchObject({
      value: { ignored: expect.arrayContaining([expect.stringContaining(line.trim())]) },
    });
    expect((await living.run()).writes).toEqual([]);
    await push('a.yaml', { ...BAD, entrypoint: 'last' });
    await living.run();
    expect(living.pull.threads.filter(({ path }) => path === 'a.yaml')).toHaveLength(1);
  });

  test('counts only from those who may write', async () => {
    await living.run();
    const [first] = threadOf('b.yaml').comments;
    if (first === undefined) throw new Error('no comment');
    living.mallory.reply(living.pull, threadOf('a.yaml'), '/wfcache ignore I want it');
    living.mallory.putThumbDown(first);
    expect((await living.run()).writes).toEqual([]);
    await push('b.yaml', { ...BAD, entrypoint: 'last' });
    await living.run();
    expect(living.pull.threads.filter(({ path }) => path === 'b.yaml')).toHaveLength(2);
  });

  test.each<[string, (thread: Thread) => void]>([
    ['a thumb down', ({ comments: [one] }) => one && living.alice.putThumbDown(one)],
    [
      'a deletion',
      (thread) => {
        const [one] = thread.comments;
        if (one) living.alice.remove(living.pull, thread, one);
      },
    ],
    ['another text', ({ comments: [one] }) => one && living.alice.edit(one, 'Not here.')],
    ['a resolved thread', (thread) => living.alice.resolve(thread)],
    ['an answer', (thread) => living.alice.reply(living.pull, thread, 'Why?')],
  ])('%s: it is not said again, wherever the finding goes', async (_, act) => {
    await living.run();
    const before = threadOf('a.yaml');
    act(before);
    await push('a.yaml', { ...BAD, entrypoint: 'last', comments: 2 });
    await living.run();
    const others = living.pull.threads.filter((one) => one.path === 'a.yaml' && one !== before);
    expect(others).toEqual([]);
  });

  test('of a comment that has come to say more is not said again once it is deleted', async () => {
    await living.run();
    await push('a.yaml', { ...BAD, podMetadata: 'unquoted', suppressed: true });
    await living.run();
    await push('a.yaml', { ...BAD, podMetadata: 'unquoted' });
    await living.run();
    const open = living.pull.threads.filter(
      ({ path, comments: [one] }) => path === 'a.yaml' && one?.body.includes('```suggestion'),
    );
    expect(open).toHaveLength(1);
    for (const thread of open) {
      const [one] = thread.comments;
      expect(one?.body).toMatch(/annotation-not-a-string[^]*acr-instance-id-missing/);
      if (one !== undefined) living.alice.remove(living.pull, thread, one);
    }
    const before = living.pull.threads.length;
    expect((await living.run()).writes).toEqual([]);
    expect(living.pull.threads).toHaveLength(before);
  });

  test('and GitHub does not tell whether they may: no comment says it again, a row does', async () => {
    await living.run();
    const [first] = threadOf('a.yaml').comments;
    if (first === undefined) throw new Error('no comment');
    living.alice.putThumbDown(first);
    await push('a.yaml', GOOD);
    await living.run();
    await push('a.yaml', BAD);
    const message = 'Resource not accessible by integration';
    const all = Array.from({ length: 10 }, (_, at) => ({ status: 403, body: { message }, at }));
    for (const { at, ...fault } of all) {
      await living.run([{ at, fault }]);
      expect(living.pull.threads.filter(({ path }) => path === 'a.yaml')).toHaveLength(1);
    }
    expect(living.pull.reviews.filter(({ body }) => body.includes('`a.yaml:'))).toHaveLength(1);
    expect((await living.run()).writes).toEqual([]);
  });

  test('that was fixed and returns is said again', async () => {
    await living.run();
    await push('a.yaml', GOOD);
    await living.run();
    await push('a.yaml', BAD);
    await living.run();
    expect(living.pull.threads.filter(({ path }) => path === 'a.yaml')).toHaveLength(2);
  });
});

test('of 103 findings on one commit the 30 that cost most are comments, and the headline says it', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 103 }, (_, at) => [
      `m${String(at).padStart(3, '0')}.yaml`,
      workflow(`${ENTERPRISE_IMAGE}:1`, '', `w${String(at)}-`),
    ]),
  );
  await living.alice.push(living.repository, 'topic', { 'a.yaml': null, 'b.yaml': null, ...files });
  const costOf = ({ path }: { readonly path: string }): number => Number(path.slice(1, 4));
  await living.run([], { paths: Object.keys(files), costOf });
  const paths = living.pull.threads.map(({ path }) => path);
  expect(paths.toSorted()).toEqual(Object.keys(files).slice(-30));
  expect(living.pull.reviews[0]?.body.split('\n')[0]).toBe(
    'wfcache-lint has 30 comments on this change, and 73 findings beyond the comments of one commit, less bad or less costly than those:',
  );
  const again = await living.run([], { paths: Object.keys(files), costOf });
  expect(again.writes).toEqual([]);
});

describe('where planning takes longer than the run may', () => {
  const forever = (): never => {
    for (;;);
  };
  const seconds = 0.3;
  const onPropose = (findings: readonly Finding[]): void => {
    if (findings.some(({ path }) => path === 'b.yaml')) forever();
  };
  const tables = (): string[] => living.pull.reviews.map(({ body }) => body);

  test('the comments that are planned are left, and the findings of the others are named', async () => {
    const { answer } = await living.run([], { seconds, onPropose });
    expect(answer).toMatchObject({ ok: true, value: { comments: 1, rows: 1 } });
    expect(living.pull.threads.map(({ path }) => path)).toEqual(['a.yaml']);
    expect(tables()[0]).toMatch(
      /^wfcache-lint has 1 comment on this change, and 1 finding for whose comments the time of the run was over:\n\n(?:\|.*\n)+\| .*`b\.yaml:/,
    );
    const again = await living.run([], { seconds, onPropose });
    expect(again.writes).toEqual([]);
    await living.run();
    expect(living.pull.threads.map(({ path }) => path)).toEqual(['a.yaml', 'b.yaml']);
  });

  test('no comment that was there keeps a suggestion that is not known to be right', async () => {
    await living.run();
    expect(bodyOf('b.yaml')).toContain('```suggestion\n');
    await living.run([], { seconds, onPropose });
    expect(bodyOf('a.yaml')).toContain('```suggestion\n');
    expect(bodyOf('b.yaml')).not.toContain('```suggestion\n');
    await living.run();
    expect(bodyOf('b.yaml')).toContain('```suggestion\n');
  });

  test('there is no review where nothing can be compared with what was said before', async () => {
    const { answer, writes } = await living.run([], { seconds, isTold: forever });
    const message = 'No review: The time of the run (0.3 s) was over; give it more with "timeout"';
    expect(answer).toMatchObject({ ok: false, error: { message } });
    expect(writes).toEqual([]);
  });

  test('the order is that of the severity where the costs take too long', async () => {
    const { answer } = await living.run([], { seconds, costOf: forever });
    expect(answer).toMatchObject({ ok: true, value: { comments: 2, rows: 0 } });
  });

  test('what differs at the head, and cannot be judged there, has no line', async () => {
    const { repository, alice } = living;
    await alice.push(repository, 'main', { 'b.yaml': textOf('b', { ...GOOD, comments: 2 }) });
    expect(living.pull.mergeSha).toBeDefined();
    await living.run([], { seconds, onJudge: forever });
    expect(living.pull.threads.map(({ path }) => path)).toEqual(['a.yaml']);
    expect(tables()[0]).toMatch(
      / 1 finding that no line of the diff can show:\n(?:.*\n)+.*`b\.yaml:/,
    );
    await living.run();
    expect(living.pull.threads.map(({ path }) => path)).toEqual(['a.yaml', 'b.yaml']);
  });
});

test('a fix that would be another one after the merge is not suggested', async () => {
  const look: Look = { ...BAD, entrypoint: 'last' };
  const { repository, alice } = living;
  const text = textOf('b', look);
  const annotated = text.replace(
    '  templates:\n',
    '  podMetadata:\n    annotations:\n      example.com/base: "1"\n  templates:\n',
  );
  await alice.push(repository, 'main', { 'b.yaml': text.replace(ENTERPRISE_IMAGE, 'busybox') });
  const tip = await repository.git.resolve('refs/heads/main');
  await alice.move(repository, 'topic', tip ?? '');
  await push('b.yaml', look);
  await living.run();
  expect(bodyOf('b.yaml')).toContain('```suggestion\n');
  await alice.push(repository, 'main', {
    'b.yaml': annotated.replace(ENTERPRISE_IMAGE, 'busybox'),
  });
  expect(living.pull.mergeSha).toBeDefined();
  await living.run();
  expect(bodyOf('b.yaml')).not.toContain('```suggestion\n');
});
