import { describe, expect, test } from '@jest/globals';
import { repeatedBody, reviewBody, type Telling } from '../../src/review/body.ts';
import { claimsOf, markOf, resealed, reviewMarker, sealed } from '../../src/review/marker.ts';
import { Sources } from '../../src/report/sources.ts';
import { lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const numbered = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, at) => (at + from).toString(16).padStart(16, '0'));

const FIX = '```suggestion\nfix\n```';

describe('the marker', () => {
  test.each([1, 2, 999, 1000])('of %i findings is read back', (count) => {
    const [now, was] = [numbered(count), numbered(count, 5000)];
    const expected = { now, was, isEdited: false, suggestion: undefined };
    expect(markOf(sealed('text', { now, was }))).toEqual(expected);
    const claims = { rows: now, comments: was };
    const body = `text\r\n\r\n${reviewMarker('7-1', claims)}\r\n`;
    expect(claimsOf(body)).toEqual({ run: '7-1', ...claims });
  });

  test('of more holds the first thousand, and one that holds more is not ours', () => {
    const all = numbered(1001);
    const body = sealed('text', { now: all, was: [] });
    expect(markOf(body)?.now).toEqual(all.slice(0, 1000));
    expect(claimsOf(reviewMarker('7-1', { rows: all, comments: all }))).toMatchObject({
      rows: all.slice(0, 1000),
      comments: all.slice(0, 1000),
    });
    expect(markOf(body.replace(all[0] ?? '', `${all[0] ?? ''},${all[0] ?? ''}`))).toBeUndefined();
  });

  test('of a review without findings holds its run', () => {
    const nothing = { rows: [], comments: [] };
    expect(reviewMarker('7-1', nothing)).toBe('<!-- wfcache-lint v1 review 7-1 -->');
    expect(claimsOf(reviewMarker('7-1', nothing))).toEqual({ run: '7-1', ...nothing });
  });

  const [print = ''] = numbered(1);
  const body = sealed(`text\n\n${FIX}`, { now: [print], was: [] });

  test.each([
    ['', 'no marker'],
    [body.replace('<!--', 'x <!--'), 'not alone on its line'],
    [reviewMarker('7-1', { rows: [print], comments: [] }), 'of a review'],
    [`<!-- wfcache-lint v1 now ${print} -->`, 'without the name of the text'],
  ])('is not read: %#', (text) => {
    expect(markOf(text)).toBeUndefined();
  });

  test('says whether the text is ours, whatever GitHub does to its line ends', () => {
    expect(markOf(`${body.replaceAll('\n', '\r\n')}\r\n`)?.isEdited).toBe(false);
    for (const other of [`x${body}`, `${body}\nx`, body.replace('text', 'Text')]) {
      expect(markOf(other)).toMatchObject({ now: [print], isEdited: true });
    }
  });

  test('knows our suggestion in a text that is edited, and only as we wrote it', () => {
    expect(markOf(`x${body}`)?.suggestion?.content).toEqual(['fix']);
    expect(markOf(body.replace('\nfix\n', '\nother\n'))?.suggestion).toBeUndefined();
    const second = `\`\`\`suggestion\nother\n\`\`\`\n${body}`;
    expect(markOf(second)?.suggestion).toMatchObject({ first: 5, content: ['fix'] });
  });

  test('is renewed with the text in the place of the suggestion', () => {
    const about = { now: [], was: [print] };
    expect(resealed(body, about, 'gone')).toBe(sealed('text\n\ngone', about));
    expect(resealed(body, about)).toBe(sealed(`text\n\n${FIX}`, about));
    const edited = resealed(`x${body}\ny`, about, 'gone');
    expect(edited).toMatch(/^xtext\n\ngone\n\n<!-- .* -->\ny$/);
    expect(markOf(edited)).toEqual({ ...about, isEdited: true, suggestion: undefined });
    expect(resealed('text', about, 'gone')).toBe('text');
  });
});

describe('the body of a review', () => {
  const file = sourceFile('wf.yaml', workflow(`${ENTERPRISE_IMAGE}:1`));
  const { findings } = lintFiles([file], settingsFrom(CONFIG));
  const [finding] = findings;
  if (finding === undefined) throw new Error('no finding');
  const sources = new Sources(new Map([[file.path, file]]));
  const [isLeftOut, isUnchanged] = [(): boolean => false, (): boolean => false];
  const NOTHING = {
    comments: [],
    rows: [],
    overflow: [],
    refused: [],
    late: [],
    isLeftOut,
    isUnchanged,
    run: '7-1',
  };
  const partsOf = (telling: Partial<Telling>): string[] =>
    reviewBody({ ...NOTHING, ...telling }, sources).split('\n\n');

  test.each<[Partial<Telling>, string]>([
    [{ comments: [['a']] }, 'wfcache-lint has 1 comment on this change.'],
    [{ comments: [['a'], ['b']] }, 'wfcache-lint has 2 comments on this change.'],
    [{ rows: [finding] }, 'wfcache-lint has 1 finding that no line of the diff can show:'],
    [
      { refused: [finding, finding] },
      'wfcache-lint has 2 findings on whose lines GitHub took no comment:',
    ],
    [
      { comments: [['a'], ['b']], rows: [finding, finding] },
      'wfcache-lint has 2 comments on this change, and 2 findings that no line of the diff can show:',
    ],
    [
      { comments: [['a'], ['b']], rows: [finding], overflow: [finding, finding] },
      'wfcache-lint has 2 comments on this change, 2 findings beyond the comments of one commit, less bad or less costly than those, and 1 finding that no line of the diff can show:',
    ],
  ])('begins with what there is: %#', (telling, expected) => {
    const parts = partsOf(telling);
    expect(parts[0]).toBe(expected);
    expect(parts).toHaveLength(expected.endsWith('.') ? 2 : 3);
  });

  test('remembers its comments and its rows of every kind', () => {
    const [a, b, c, d] = numbered(4) as [string, string, string, string];
    const named = (fingerprint: string): typeof finding => ({ ...finding, fingerprint });
    const body = reviewBody(
      {
        ...NOTHING,
        comments: [[a, b], [c]],
        rows: [named(a)],
        overflow: [named(b)],
        refused: [named(c)],
        late: [named(d)],
      },
      sources,
    );
    expect(claimsOf(body)).toEqual({ run: '7-1', comments: [a, b, c], rows: [c, b, d, a] });
  });

  test('says how many rows it has no room for, be it one', () => {
    const rows = Array.from({ length: 500 }, () => finding);
    const told = rows.map((_, at) => partsOf({ rows: rows.slice(0, at + 1) }).at(-2) ?? '');
    const [first, second] = told.filter((text) => text.includes(' more finding'));
    expect(first).toBe('1 more finding: the job summary and the log have all of them.');
    expect(second).toBe('2 more findings: the job summary and the log have all of them.');
  });

  test('that repeats another one says nothing but that', () => {
    expect(repeatedBody('7-1')).toMatch(/^Another review of wfcache-lint .*\.\n\n<!--/);
    expect(claimsOf(repeatedBody('7-1'))).toEqual({ run: '7-1', rows: [], comments: [] });
  });
});
