import { describe, expect, test } from '@jest/globals';
import { reviewMarker, sealed } from '../../src/review/marker.ts';
import { objectionsIn, silenced, toldIn } from '../../src/review/people.ts';
import type { OwnThread, ThreadAnswer } from '../../src/review/pull-request.ts';
import { answerBody, readyLines } from '../../src/review/ready-line.ts';
import { Sources } from '../../src/report/sources.ts';
import { lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import { ownThread } from '../support/threads.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(16)) as [string, string, string];

function thread(
  now: readonly string[],
  was: readonly string[],
  more: Partial<OwnThread> = {},
): OwnThread {
  return ownThread({ body: sealed('Text.', { now, was }), ...more });
}

function answer(body: string, more: Partial<ThreadAnswer> = {}): ThreadAnswer {
  return { author: 'alice', isOurs: false, commentNumber: 8, body, ...more };
}

describe('an objection', () => {
  const objections = (more: Partial<OwnThread>): unknown[] =>
    objectionsIn(toldIn([thread([A], [], more)])).map(({ by, reason }) => [by, reason]);

  test.each([
    ['/wfcache ignore it is mirrored', ['alice', 'it is mirrored']],
    [
      'Hello.\r\n  /wfcache ignore   it is\u202E mirrored \r\nBye.',
      ['alice', 'it is\\u{202e} mirrored'],
    ],
    ['/wfcache ignore', ['alice', undefined]],
  ])('is the command in a line of an answer: %j', (body, expected) => {
    expect(objections({ answers: [answer(body)] })).toEqual([expected]);
  });

  test.each(['> /wfcache ignore x', 'Say /wfcache ignore x', '/wfcache ignored', '/wfcache', ''])(
    'is not %j',
    (body) => {
      expect(objections({ answers: [answer(body)] })).toEqual([]);
    },
  );

  test('is not what we have written ourselves, or somebody without an account', () => {
    const body = '/wfcache ignore x';
    expect(objections({ answers: [answer(body, { isOurs: true })] })).toEqual([]);
    expect(objections({ answers: [answer(body, { author: undefined })] })).toEqual([]);
  });

  test('is a thumb down; a command with a reason comes first', () => {
    const more = { objectors: ['bob'], answers: [answer('/wfcache ignore x')] };
    expect(objections(more)).toEqual([
      ['alice', 'x'],
      ['bob', undefined],
    ]);
  });
});

describe('not said again', () => {
  const silent = (threads: readonly OwnThread[], claims: readonly string[] = []): string[] => {
    const told = toldIn(threads);
    const body = reviewMarker('1-1', { rows: [C], comments: claims });
    return [...silenced(told, [{ id: 'review', headSha: '', body }], objectionsIn(told))];
  };

  test('is what people have resolved, answered or edited; what is only ours can be', () => {
    expect(silent([thread([A], [B])])).toEqual([]);
    expect(silent([thread([A], [B], { isResolved: true })])).toEqual([A]);
    expect(silent([thread([A], [B], { answers: [answer('Why?')] })])).toEqual([A]);
    expect(silent([thread([A], [B], { answers: [answer('So.', { isOurs: true })] })])).toEqual([]);
    expect(silent([thread([A], [B], { body: `x${thread([A], [B]).body}` })])).toEqual([A]);
  });

  test('is what people object to, also when it was gone for a while', () => {
    expect(silent([thread([A], [B], { objectors: ['bob'] })])).toEqual([A, B]);
  });

  test('is what was in a comment that is no longer there', () => {
    expect(silent([thread([A], [])], [A, B])).toEqual([B]);
    expect(silent([thread([], [A, B])], [A, B])).toEqual([]);
    expect(silent([thread([A, B], [], { reviewId: 'another' })], [A, B])).toEqual([A, B]);
    expect(silent([ownThread({ body: 'Rewritten.' })], [A])).toEqual([A]);
  });
});

describe('the answer to a reason', () => {
  const file = sourceFile('wf.yaml', workflow(`${ENTERPRISE_IMAGE}:1`));
  const settings = settingsFrom(CONFIG);
  const { findings } = lintFiles([file], settings);
  const sources = new Sources(new Map([[file.path, file]]));
  const prints = findings.map(({ fingerprint }) => fingerprint);
  const [told] = toldIn([thread(prints, [])]);
  if (told === undefined) throw new Error('nothing told');

  test('is a line that suppresses the finding', () => {
    const lines = readyLines({ told, by: 'alice', reason: 'it is mirrored' }, findings, sources);
    expect(lines).toHaveLength(1);
    const [{ line, text } = { line: 0, text: '' }] = lines;
    const suppressed = file.text.split('\n').toSpliced(line - 1, 0, text);
    const after = lintFiles([sourceFile('wf.yaml', suppressed.join('\n'))], settings);
    expect([after.findings, after.suppressed.length]).toEqual([[], findings.length]);
    const body = answerBody(lines);
    expect(body).toContain(`above line ${String(line)} of \`wf.yaml\`:\n\n\`\`\`yaml\n${text}\n`);
  });

  test('is none without a reason, for other findings, and for JSON', () => {
    expect(readyLines({ told, by: 'alice', reason: undefined }, findings, sources)).toEqual([]);
    expect(readyLines({ told, by: 'alice', reason: 'x' }, [], sources)).toEqual([]);
    const json = { ...told, thread: { ...told.thread, path: 'wf.json' } };
    expect(readyLines({ told: json, by: 'alice', reason: 'x' }, findings, sources)).toEqual([]);
  });
});
