import { describe, expect, test } from '@jest/globals';
import { contextOf } from '../events.ts';
import { boxesIn, clicked } from '../task-list.ts';
import { temporaryServers } from '../temporary.ts';
import type { ReviewComment, Thread } from '../world.ts';

const start = temporaryServers();

describe('a click on a box', () => {
  test.each([
    ['- [ ] a', 0, '- [x] a'],
    ['- [x] a', 0, '- [ ] a'],
    ['text\r\n* [X] a\r\n- [ ] b\r\n', 1, 'text\r\n* [X] a\r\n- [x] b\r\n'],
    ['1. [ ] <!-- c -->a', 0, '1. [x] <!-- c -->a'],
    ['```diff\n- [ ] a\n```\n- [ ] b', 0, '```diff\n- [ ] a\n```\n- [x] b'],
  ])('in %j', (body, box, after) => {
    expect(clicked(body, box)).toBe(after);
  });

  test.each(['a [ ] b', '- [ ]', '- []  a', '```\n- [ ] a'])('%j has none', (body) => {
    expect([boxesIn(body), clicked(body, 0)]).toEqual([0, undefined]);
  });
});

/** A comment of a bot with a box, in a repository to which alice may write. */
async function setup() {
  const github = await start();
  const repository = await github.createRepository('org/repo', { files: { f: 'a\n' } });
  repository.writers.add('alice');
  const [alice, mallory] = [github.person('alice'), github.person('mallory')];
  await alice.push(repository, 'topic', { f: 'b\n' });
  const pull = await alice.openPull(repository, 'topic');
  const bot = github.person('linter[bot]');
  const thread = await bot.commentOnLine(pull, { path: 'f', line: 1 }, '- [ ] a');
  return { github, alice, mallory, pull, thread, comment: firstOf(thread) };
}

function firstOf({ comments: [first] }: Thread): ReviewComment {
  if (first === undefined) throw new Error('no comment');
  return first;
}

test('only those can click who may write, or who wrote the comment; workflows start', async () => {
  const { github, alice, mallory, pull, thread, comment } = await setup();
  expect(() => mallory.tick(pull, thread, comment)).toThrow('disabled');
  const own = await mallory.commentOnLine(pull, { path: 'f', line: 1 }, '- [ ] mine');
  mallory.tick(pull, own, firstOf(own));
  alice.tick(pull, thread, comment);
  expect(comment.body).toBe('- [x] a');
  expect(github.world.triggers.slice(-2)).toMatchObject([
    { event: 'pull_request_review_comment', actor: 'mallory', sha: pull.headSha },
    { event: 'pull_request_review_comment', actor: 'alice', sha: pull.headSha },
  ]);
});

/**
 * The members that https://github.com/octokit/webhooks demands in
 * payload-schemas/api.github.com/pull_request_review_comment/edited.schema.json, and those that it
 * allows besides. All others are wrong.
 */
const PUBLISHED = {
  '': {
    required: 'action changes comment pull_request repository sender',
    allowed: 'installation organization',
  },
  comment: {
    required:
      'url pull_request_review_id id node_id diff_hunk path position original_position commit_id original_commit_id user body created_at updated_at html_url pull_request_url author_association _links start_line original_start_line original_line line start_side side reactions',
    allowed: 'in_reply_to_id subject_type',
  },
  pull_request: {
    required:
      'url id node_id html_url diff_url patch_url issue_url number state locked title user body created_at updated_at closed_at merged_at merge_commit_sha assignee assignees requested_reviewers requested_teams labels milestone commits_url review_comments_url review_comment_url comments_url statuses_url head base _links author_association active_lock_reason',
    allowed: 'draft auto_merge',
  },
};

test('the event of an edit has the members that GitHub publishes', async () => {
  const { github, alice, pull, thread, comment } = await setup();
  const edit = alice.tick(pull, thread, comment);
  const { payload, ref, sha, actor } = await contextOf(github.world, {
    name: 'pull_request_review_comment',
    edit,
  });
  expect([ref, sha, actor.login]).toEqual([
    `refs/pull/${String(pull.number)}/merge`,
    pull.mergeSha,
    'alice',
  ]);
  expect(payload).toMatchObject({
    action: 'edited',
    changes: { body: { from: '- [ ] a' } },
    comment: { body: '- [x] a', user: { login: 'linter[bot]' } },
    sender: { login: 'alice' },
  });
  for (const [name, { required, allowed }] of Object.entries(PUBLISHED)) {
    const members = Object.keys((name === '' ? payload : payload[name]) as object);
    const wanted = required.split(' ');
    expect(members).toEqual(expect.arrayContaining(wanted));
    const known = new Set([...wanted, ...allowed.split(' ')]);
    expect(members.filter((member) => !known.has(member))).toEqual([]);
  }
});
