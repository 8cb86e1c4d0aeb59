import { describe, expect, test } from '@jest/globals';
import { isDone, isOutage, refused, waitAskedFor } from '../../src/adapters/github/refusal.ts';
import type { Reply } from '../../src/adapters/github/transport.ts';

const REVIEW = { doing: 'leave a review', permission: 'pull-requests: write' };
const CONTENT = { doing: 'read it', permission: 'contents: read' };

function reply(status: number, data: unknown = {}, headers: Reply['headers'] = {}): Reply {
  return { status, data, headers };
}

const errorOf = (type: string | undefined, message = 'said'): object => ({
  errors: [{ message, ...(type === undefined ? {} : { type }) }],
});

test.each([
  [reply(199), false],
  [reply(200), true],
  [reply(299), true],
  [reply(300), false],
  [reply(200, errorOf('NOT_FOUND')), false],
])('%j is done: %s', (answer, expected) => {
  expect(isDone(answer)).toBe(expected);
});

test.each([
  [reply(0), true],
  [reply(499), false],
  [reply(500), true],
  [reply(200, errorOf(undefined, 'Something went wrong while')), true],
  [reply(200, errorOf('X', 'Something went wrong while')), false],
  [reply(200, errorOf(undefined, 'No')), false],
])('%j is an outage: %s', (answer, expected) => {
  expect(isOutage(answer)).toBe(expected);
});

describe('the wait that GitHub asks for', () => {
  const date = 'Thu, 01 Jan 1970 00:01:40 GMT';
  const used = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '130', date };
  test.each<[Reply, number | undefined]>([
    [reply(429), 60_000],
    [reply(429, {}, { 'retry-after': '7' }), 7000],
    [reply(429, {}, { 'retry-after': '0' }), 1000],
    [reply(429, {}, { 'retry-after': 'soon' }), 60_000],
    [reply(403, {}, { 'retry-after': 2 }), 2000],
    [reply(403, {}, used), 30_000],
    [reply(403, {}, { ...used, 'x-ratelimit-reset': '100' }), 1000],
    [reply(403, {}, { ...used, date: 'x' }), 60_000],
    [reply(403, {}, { ...used, 'x-ratelimit-remaining': '1' }), undefined],
    [reply(403, { message: 'You have exceeded a secondary rate limit' }), 60_000],
    [reply(403, { message: 'abuse detection' }), 60_000],
    [reply(403, { message: 'no' }), undefined],
    [reply(200, errorOf('RATE_LIMITED'), used), 30_000],
    [reply(404, {}, used), undefined],
  ])('%j: %s', (answer, expected) => {
    expect(waitAskedFor(answer)).toBe(expected);
  });
});

describe('a refusal', () => {
  test.each<[Reply, string, string]>([
    [reply(0, 'timeout'), 'unavailable', 'GitHub could not be reached: timeout'],
    [reply(0), 'unavailable', 'it gave no answer that can be read'],
    [reply(502), 'unavailable', 'GitHub failed with status 502; run'],
    [reply(200, errorOf(undefined, 'Something went wrong')), 'unavailable', 'GitHub failed; run'],
    [reply(429, {}, { 'retry-after': '7' }), 'rate-limited', 'wants 7 s of waiting'],
    [reply(401), 'forbidden', 'does not know the token, or it has expired'],
    [reply(403, { message: 'no' }), 'forbidden', 'keep "contents: read". GitHub says "no"'],
    [reply(200, errorOf('FORBIDDEN')), 'forbidden', 'add the line "pull-requests: write"'],
    [reply(200, errorOf('INSUFFICIENT_SCOPES')), 'forbidden', 'the token may not'],
    [
      reply(403, { message: 'GitHub Actions is not permitted to create or approve pull requests' }),
      'forbidden',
      'a setting forbids it',
    ],
    [reply(200, errorOf('NOT_FOUND')), 'not-found', 'may not see it (permission "pull-'],
    [reply(404), 'not-found', 'it is not there'],
    [reply(410), 'not-found', 'it is not there'],
    [reply(301), 'not-found', 'the repository has another name now'],
    [reply(200, errorOf('STALE_DATA')), 'head-moved', 'there is a newer commit'],
    [reply(422, { message: 'a', errors: [{ message: 'b' }, 'c'] }), 'unprocessable', '"a; b; c"'],
    [reply(422), 'unprocessable', 'GitHub refused it'],
    [reply(200, errorOf('OTHER')), 'unprocessable', 'GitHub refused it. GitHub says "said"'],
  ])('for %j is %s: %s', (answer, kind, reason) => {
    const { error } = refused(answer, REVIEW, false);
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(/^Cannot leave a review: /);
    expect(error.message).toContain(reason);
  });

  test('of a token that may only read names the way out, where writing was tried', () => {
    const no = reply(403, { message: 'no' });
    expect(refused(no, REVIEW, true).error.message).toContain('run on pull_request_target');
    expect(refused(no, CONTENT, true).error.message).toContain('add the line "contents: read".');
  });

  test('repeats three hundred characters of GitHub at most', () => {
    const { message } = refused(reply(422, { message: 'a'.repeat(301) }), REVIEW, false).error;
    expect(message).toContain(`"${'a'.repeat(300)}"`);
  });
});
