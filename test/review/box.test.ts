import { describe, expect, test } from '@jest/globals';
import { isTick, wishIn } from '../../src/review/asked.ts';
import { boxIn, boxLine, calmed, offerOf, ticked, unticked } from '../../src/review/box.ts';
import { markOf, resealed, sealed } from '../../src/review/marker.ts';
import { isTheirs, type Told } from '../../src/review/people.ts';

const PRINT = 'a'.repeat(16);
const OFFER = 'b'.repeat(16);
const TEXT = `Words.\n\n${boxLine()}`;
const BODY = sealed(TEXT, { now: [PRINT], was: [] }, OFFER);

function told(body: string, commentNumber = 7): Told {
  const mark = markOf(body);
  if (mark === undefined) throw new Error('no marker');
  const thread = {
    id: 't',
    commentId: 'c',
    commentNumber,
    reviewId: undefined,
    headSha: '',
    path: 'a.yaml',
    startLine: undefined,
    line: 1,
    isResolved: false,
    isOutdated: false,
    body,
    answers: [],
    objectors: [],
  };
  return { thread, mark };
}

describe('a tick', () => {
  test.each([
    ['with x', ticked(BODY)],
    ['with X', ticked(BODY).replace('[x]', '[X]')],
    ['with CRLF', ticked(BODY).replaceAll('\n', '\r\n')],
    ['with a word of ours below it', ticked(unticked(BODY, 'Why'))],
  ])('%s is no change of the text', (_, body) => {
    const one = told(body);
    expect(one.mark.box).toEqual({ at: 2, isTicked: true, offer: OFFER });
    expect(isTheirs(one)).toBe(false);
    expect(wishIn([one], 7)).toEqual({ commentNumber: 7, names: [PRINT], offer: OFFER });
    expect(isTick(BODY, body)).toBe(true);
    expect(calmed(body.split(/\r?\n/)).join('\n')).toBe(BODY);
  });

  test('beside other words leaves the comment to people, and still counts', () => {
    const one = told(`${ticked(BODY)}\nMine`);
    expect([isTheirs(one), wishIn([one], 7)?.offer]).toEqual([true, OFFER]);
  });

  test.each([
    ['of no box', BODY],
    ['that was there before', ticked(BODY)],
    ['of another box', `- [x] mine\n${BODY}`],
    ['in a block of code', BODY.replace('Words.', `\`\`\`diff\n${ticked(TEXT)}\n\`\`\``)],
    ['of a text without a marker', ticked(TEXT)],
    ['of a marker that offers nothing', ticked(BODY).replace(` offers ${OFFER}`, '')],
    ['in a quotation', ticked(BODY).replace('- [x]', '> - [x]')],
  ])('%s asks for nothing', (_, body) => {
    expect(isTick(ticked(BODY), body)).toBe(false);
    if (body !== ticked(BODY)) expect(isTick(BODY, body)).toBe(false);
  });

  test('in another comment, or in one that is about nothing any more, asks for nothing', () => {
    expect(wishIn([told(ticked(BODY))], 8)).toBeUndefined();
    const done = told(ticked(sealed(TEXT, { now: [], was: [PRINT] }, OFFER)));
    expect(wishIn([done], 7)).toBeUndefined();
  });
});

test('what is in a block of code is no box, and is left as it is', () => {
  const lines = ['```diff', ...ticked(TEXT).split('\n'), '```'];
  expect([boxIn(lines), calmed(lines)]).toEqual([undefined, lines]);
});

test('a reason stands below the box, once, and takes no part in the text', () => {
  const said = unticked(ticked(BODY), '"a.yaml" is executable: <!-- x\n- [x] y');
  expect(said).toContain(
    '-->Commit this change\n\n`a.yaml` is executable: \\<\\!-- x; - \\[x\\] y. <!--',
  );
  expect(told(said).mark).toMatchObject({ isEdited: false, box: { isTicked: false } });
  expect(unticked(ticked(said), 'Other').match(/wfcache-lint v1 said/g)).toHaveLength(1);
  expect(unticked('nothing', 'Why')).toBe('nothing');
});

test('of a text that people have changed only the box is replaced, and what we said below it', () => {
  const theirs = `Mine\n${unticked(BODY, 'Why')}\nAnd mine`;
  const after = resealed(theirs, { now: [], was: [PRINT] }, '**Fixed.**');
  expect(after.split('\n')).toEqual([
    'Mine',
    'Words.',
    '',
    '**Fixed.**',
    '',
    expect.stringMatching(/^<!-- wfcache-lint v1 was a{16} text [0-9a-f]{16} -->$/),
    'And mine',
  ]);
  expect(boxIn(after.split('\n'))).toBeUndefined();
});

test('an offer is the same wherever its lines stand, and another one for other lines or files', () => {
  const change = (path: string, above: string, line: string) => {
    const before = `${above}x\n`;
    const at = above.length;
    const edit = { range: { start: at, end: at }, text: line };
    return offerOf([{ path, before, after: `${above}${line}x\n`, edits: [edit] }] as never);
  };
  const one = change('a.yaml', '', 'y\n');
  expect(change('a.yaml', '# a\n# b\n', 'y\n')).toBe(one);
  expect(change('a.yaml', '', 'z\n')).not.toBe(one);
  expect(change('b.yaml', '', 'y\n')).not.toBe(one);
});
